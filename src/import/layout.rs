//! Where in a sheet the table stands: what is title, heading, unit, note and total, and which rows are its own. Must not know
//! what columns mean, nor change anything: each row of the sheet is in one place of it.

use std::collections::HashSet;

use super::aside::Aside;
use super::cell_look::{Look, in_one_line, look, unit_alone};
use super::heading::{Headed, HeadedColumn, headed, headed_by};
use super::row_marks::{RowIs, RowMark, marked};
use super::sheet::{Row, Sheet};
use super::totals::Totals;
use crate::package::{TotalName, is_note, total_name, unit_said};

/// Where the table of a sheet stands.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Its columns, from the left.
    pub columns: Vec<HeadedColumn>,
    /// Its rows, as positions among those of the sheet that have cells.
    pub rows: Vec<usize>,
    /// All other rows that have cells, with what they are.
    pub aside: Vec<(usize, Aside)>,
    /// The unit that is said for all of it.
    pub unit: Option<String>,
    /// What is said above it by name: `指标` → `地区生产总值(亿元)`.
    pub said: Vec<(String, String)>,
}

/// The heading begins within so many rows.
const MOST_ABOVE: usize = 60;
/// So many rows are enough to see how wide a table is.
const LOOKED_AT: usize = 400;

impl Layout {
    /// That of a sheet; nothing where no table is in it.
    pub fn of(sheet: &Sheet) -> Option<Self> {
        Self::marked(sheet, &[])
    }

    /// The same where somebody says what single rows are.
    pub fn marked(sheet: &Sheet, marks: &[RowMark]) -> Option<Self> {
        let mut width = width(sheet);
        let said = marked(sheet, marks, RowIs::Heading);
        let found = match said.is_empty() {
            true => headed(sheet, first_heading(sheet, &width), &width),
            false => {
                // Whatever stands below it is a table, however narrow.
                widen(sheet, &said, &mut width);
                headed_by(sheet, said, &width)
            }
        };
        let Headed { rows: heading, units, numbers, columns } = found;
        let begin = heading.iter().chain(&units).chain(&numbers).max().map_or(0, |last| last + 1);
        let mut layout = Self { columns, ..Self::default() };
        for at in 0..begin {
            let aside = match () {
                () if heading.contains(&at) => Aside::Heading,
                () if units.contains(&at) => Aside::Units,
                () if numbers.contains(&at) => Aside::ColumnNumbers,
                () => Aside::Title,
            };
            layout.aside.push((at, aside));
        }
        layout.read_titles(sheet);
        let end = layout.end(sheet, begin);
        layout.sort_rows(sheet, begin, end);
        layout.aside.extend((end..sheet.row_count()).map(|at| (at, Aside::Note)));
        layout.take_marks(sheet, begin, marks);
        layout.aside.sort_unstable();
        layout.drop_empty_columns(sheet);
        (!layout.columns.is_empty() && (!layout.rows.is_empty() || !heading.is_empty())).then_some(layout)
    }

    /// Rows below the heading are what somebody says they are.
    fn take_marks(&mut self, sheet: &Sheet, begin: usize, marks: &[RowMark]) {
        if marks.is_empty() {
            return;
        }
        let data: Vec<usize> = marked(sheet, marks, RowIs::Data).into_iter().filter(|at| *at >= begin).collect();
        self.aside.retain(|(at, _)| !data.contains(at));
        self.rows.extend(data);
        self.rows.sort_unstable();
        self.rows.dedup();
        for at in marked(sheet, marks, RowIs::Aside) {
            if let Ok(own) = self.rows.binary_search(&at) {
                self.rows.remove(own);
                self.aside.push((at, Aside::Chosen));
            }
        }
    }

    /// What the rows above the heading say.
    fn read_titles(&mut self, sheet: &Sheet) {
        let titles = self.aside.iter().filter(|(_, aside)| *aside == Aside::Title).filter_map(|(at, _)| sheet.row(*at));
        let mut said = Vec::new();
        for cell in titles.flat_map(Row::cells) {
            let text = in_one_line(cell.text);
            if let Some(unit) = unit_said(&text).or_else(|| unit_alone(&text)) {
                self.unit.get_or_insert(unit.to_owned());
            }
            if let Some((name, value)) = text.split_once(['：', ':'])
                && (1..=8).contains(&name.chars().count())
                && !value.trim().is_empty()
            {
                said.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        self.said = said;
    }

    /// Where the table ends: behind it stand only notes.
    fn end(&self, sheet: &Sheet, begin: usize) -> usize {
        let mut end = sheet.row_count();
        while end > begin {
            let Some(row) = sheet.row(end - 1) else { break };
            let is_below = match self.columns.len() {
                // A line of words below a wide table is no row of it.
                3.. => self.is_single(row) || self.filled(row) <= 2 && first_text(row).is_some_and(is_note),
                _ => first_text(row).is_some_and(is_note),
            };
            // The sums of a table with one number are short, too.
            if !is_below || row.cells().any(|cell| total_name(cell.text) == Some(TotalName::Total)) {
                break;
            }
            end -= 1;
        }
        end
    }

    /// How many of the table's columns are filled.
    fn filled(&self, row: Row<'_>) -> usize {
        row.len()
    }

    /// Whether only words stand in a row, and in one cell.
    fn is_single(&self, row: Row<'_>) -> bool {
        row.len() == 1 && row.cells().all(|cell| look(cell) == Look::Words)
    }

    /// Which rows between heading and end are the table's, and what the others are.
    fn sort_rows(&mut self, sheet: &Sheet, begin: usize, end: usize) {
        let names: Vec<(u16, &str)> =
            self.columns.iter().map(|it| (it.column, it.levels.last().map_or("", String::as_str))).collect();
        let is_again = |row: Row<'_>| {
            names.len() > 1 && names.iter().all(|(column, name)| in_one_line(row.text(*column)) == *name)
        };
        let columns: Vec<u16> = self.columns.iter().map(|column| column.column).collect();
        let mut totals = Totals::new(&columns);
        let is_wide = columns.len() > 2;
        for at in begin..end {
            let Some(row) = sheet.row(at) else { continue };
            let aside = match () {
                () if is_again(row) => Some(Aside::HeadingAgain),
                () if is_wide && self.is_single(row) => {
                    let is_note = first_text(row).is_some_and(is_note);
                    Some(if is_note { Aside::Note } else { Aside::Section })
                }
                () => totals.aside(row),
            };
            match aside {
                Some(aside) => self.aside.push((at, aside)),
                None => {
                    totals.add(row);
                    self.rows.push(at);
                }
            }
        }
    }

    /// A column without a heading that has cells only in rows that are none of the table's is none of it either.
    fn drop_empty_columns(&mut self, sheet: &Sheet) {
        let nameless: HashSet<u16> =
            self.columns.iter().filter(|column| column.levels.is_empty()).map(|column| column.column).collect();
        if nameless.is_empty() {
            return;
        }
        let mut used = HashSet::new();
        for row in self.rows.iter().filter_map(|at| sheet.row(*at)) {
            used.extend(row.cells().map(|cell| cell.column).filter(|column| nameless.contains(column)));
        }
        self.columns.retain(|column| !nameless.contains(&column.column) || used.contains(&column.column));
    }
}

fn first_text(row: Row<'_>) -> Option<&str> {
    row.cells().next().map(|cell| cell.text)
}

/// The columns in which two rows at least have something, or one where there are no more rows.
fn width(sheet: &Sheet) -> Vec<u16> {
    let mut counts: Vec<u32> = Vec::new();
    for row in sheet.rows().take(LOOKED_AT) {
        for cell in row.cells() {
            let column = usize::from(cell.column);
            if counts.len() <= column {
                counts.resize(column + 1, 0);
            }
            counts[column] += 1;
        }
    }
    let least = if sheet.row_count() > 2 { 2 } else { 1 };
    let columns = counts.iter().enumerate().filter(|(_, count)| **count >= least);
    columns.filter_map(|(column, _)| u16::try_from(column).ok()).collect()
}

/// The columns that a heading names, beside those in which there is something.
fn widen(sheet: &Sheet, heading: &[usize], width: &mut Vec<u16>) {
    width.extend(heading.iter().filter_map(|at| sheet.row(*at)).flat_map(Row::cells).map(|cell| cell.column));
    width.sort_unstable();
    width.dedup();
}

/// The row that the heading begins or ends with: the first that names half of the columns and holds no values. Nothing where
/// values stand from the first wide row on.
fn first_heading(sheet: &Sheet, width: &[u16]) -> Option<usize> {
    let least = width.len().div_ceil(2).max(if width.len() > 1 { 2 } else { 1 });
    for (at, row) in sheet.rows().take(MOST_ABOVE).enumerate() {
        let filled = row.cells().filter(|cell| width.binary_search(&cell.column).is_ok()).count();
        if filled < least {
            continue;
        }
        let looks: Vec<Look> = row.cells().map(look).collect();
        if looks.contains(&Look::Value) {
            return None;
        }
        // Nothing but years and months is a row of values, unless a corner is left free for what they are of.
        let words = looks.iter().filter(|look| **look == Look::Words).count();
        let has_corner = row.cells().next().is_some_and(|cell| Some(&cell.column) != width.first());
        if words == 0 && !has_corner && at > 0 {
            return None;
        }
        return Some(at);
    }
    None
}
