//! Where the names of the columns stand in a text that nobody described, and what to call columns that have none, or the
//! same as others. Must not know what values mean beyond whether one can be a name.

use std::collections::HashSet;

use csv::StringRecord;

use crate::model::{Decimal, PartialDate};
use crate::package::columns::number_text;

/// The heading of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    /// The last of its rows among those looked at; none where there is no heading.
    pub row: Option<usize>,
    pub names: Vec<String>,
    /// Whether the names are not simply those that stand in the row.
    pub is_made: bool,
}

/// The heading stands within so many rows.
const MOST_ABOVE: usize = 40;

impl Heading {
    /// That of a table of so many columns, of which these are the first rows.
    pub(super) fn of(rows: &[StringRecord], width: usize) -> Option<Self> {
        let at = rows.iter().take(MOST_ABOVE).position(|row| is_heading(row, width))?;
        let above = at.checked_sub(1).filter(|above| is_upper(&rows[*above], width));
        // Its names are few, but what stands below are values.
        if let Some(above) = above.filter(|above| has_numbers(&rows[at]) && !has_numbers(&rows[*above])) {
            return Some(Self::made(above, names(&rows[above])));
        }
        if at == 0 && holds_values(&rows[at]) {
            return Some(Self { row: None, names: unlike(vec![String::new(); width]), is_made: true });
        }
        match above {
            Some(above) if !are_unlike(&names(&rows[at])) => {
                let both = joined(&names(&rows[above]), &names(&rows[at]));
                Some(Self::made(at, both))
            }
            _ => Some(Self::as_written(at, &rows[at])),
        }
    }

    fn as_written(row: usize, cells: &StringRecord) -> Self {
        let names = names(cells);
        if are_unlike(&names) { Self { row: Some(row), names, is_made: false } } else { Self::made(row, names) }
    }

    fn made(row: usize, names: Vec<String>) -> Self {
        Self { row: Some(row), names: unlike(names), is_made: true }
    }
}

fn names(row: &StringRecord) -> Vec<String> {
    row.iter().map(|name| name.trim().to_owned()).collect()
}

fn filled(row: &StringRecord) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Whether a row may be the heading of a table of so many columns: most of them are named.
fn is_heading(row: &StringRecord, width: usize) -> bool {
    row.len() == width && filled(row) * 10 >= width * 8
}

/// Whether a row may be a heading above another: it is as wide as the table, and no title with nothing beside it.
fn is_upper(row: &StringRecord, width: usize) -> bool {
    row.len() == width && filled(row) > 1
}

/// Whether a row has numbers that are no years.
fn has_numbers(row: &StringRecord) -> bool {
    let is_year = |cell: &str| cell.len() == 4 && PartialDate::parse(cell).is_some();
    row.iter().map(str::trim).any(|cell| is_number(cell) && !is_year(cell))
}

fn is_number(cell: &str) -> bool {
    number_text(cell).is_some_and(|number| Decimal::parse(&number).is_ok())
}

/// Whether something in a row is surely no name: a number with decimals or a sign, or a day beside a number. Where nearly
/// all cells are such, they may stand over columns all the same.
fn holds_values(row: &StringRecord) -> bool {
    let cells: Vec<&str> = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let numbers: Vec<&str> = cells.iter().copied().filter(|cell| is_number(cell)).collect();
    let is_surely = |cell: &&str| cell.contains(['.', ',', '%']) || cell.starts_with('-');
    let has_days = cells.iter().any(|cell| cell.len() == 10 && PartialDate::parse(cell).is_some());
    numbers.iter().any(is_surely) && numbers.len() * 4 < cells.len() * 3 || has_days && !numbers.is_empty()
}

fn are_unlike(names: &[String]) -> bool {
    let mut seen = HashSet::new();
    names.iter().all(|name| !name.is_empty() && seen.insert(name.as_str()))
}

/// The names of a heading of two rows, of which the upper one stands over several columns.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut over = "";
    let of = |(upper, lower)| {
        let upper: &String = upper;
        over = if upper.is_empty() { over } else { upper };
        let between = if over.is_empty() || str::is_empty(lower) { "" } else { " " };
        format!("{over}{between}{lower}")
    };
    upper.iter().zip(lower.iter().map(String::as_str)).map(of).collect()
}

/// Names of which no two are the same: what comes again is numbered, what is empty is called as the standard calls it.
fn unlike(names: Vec<String>) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let of = |(at, name): (usize, String)| {
        let base = if name.is_empty() { format!("field{}", at + 1) } else { name };
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base} {number}") };
        let name = (1..).map(numbered).find(|name| !taken.contains(name)).unwrap_or_default();
        taken.insert(name.clone());
        name
    };
    names.into_iter().enumerate().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_what_holds_no_values() {
        for (rows, row, names, is_made) in [
            (&["a,b", "1,2"][..], Some(0), "a|b", false),
            (&["地区,2020,2021", "x,1.5,2"], Some(0), "地区|2020|2021", false),
            (&["地区,2021-01-01,2021-02-01", "x,1.5,2"], Some(0), "地区|2021-01-01|2021-02-01", false),
            (&["产值,,", "a,b,c", "1,2,3"], Some(1), "a|b|c", false),
            (&["1,北京,3.5", "2,上海,4.5"], None, "field1|field2|field3", true),
            (&["北京,2021-03-05,3", "上海,2021-03-06,4"], None, "field1|field2|field3", true),
            (&["name,value,value,,", "A,1,2,x,y", "B,3,4,z,w"], Some(0), "name|value|value 2|field4|field5", true),
            (&["a,a", "1,2"], Some(0), "a|a 2", true),
            (
                &["企业,2020年,,2021年,", ",营收,税收,营收,税收", "甲,1,2,3,4"],
                Some(1),
                "企业|2020年 营收|2020年 税收|2021年 营收|2021年 税收",
                true,
            ),
        ] {
            let rows: Vec<StringRecord> = rows.iter().map(|row| row.split(',').collect()).collect();
            let heading = Heading::of(&rows, rows.last().unwrap().len()).unwrap();
            assert_eq!((heading.row, heading.names.join("|").as_str(), heading.is_made), (row, names, is_made));
        }
    }
}
