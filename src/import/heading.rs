//! The heading of a table: over how many rows it goes, which of them are units or numbers of columns, and what each column
//! is called, level by level. Must not know what is below it.

use super::cell_look::{Look, in_one_line, look, unit_alone};
use super::sheet::{Area, Row, Sheet};

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadedColumn {
    /// Where it stands, from 0.
    pub column: u16,
    /// Its heading, level by level; none where nothing stands there.
    pub levels: Vec<String>,
    /// What the row of units says.
    pub unit: Option<String>,
}

impl HeadedColumn {
    /// Its heading in one line.
    pub fn name(&self) -> String {
        self.levels.join(" ")
    }
}

/// A heading: positions of rows among those of the sheet that have cells.
#[derive(Debug, Default)]
pub(super) struct Headed {
    pub rows: Vec<usize>,
    pub units: Vec<usize>,
    pub numbers: Vec<usize>,
    pub columns: Vec<HeadedColumn>,
}

/// No heading has more levels.
const MOST_LEVELS: usize = 5;

/// The heading whose first or last row this is.
pub(super) fn headed(sheet: &Sheet, first: Option<usize>, width: &[u16]) -> Headed {
    let Some(first) = first else {
        let columns = width.iter().map(|column| HeadedColumn { column: *column, levels: Vec::new(), unit: None });
        return Headed { columns: columns.collect(), ..Headed::default() };
    };
    let mut headed = Headed { rows: vec![first], ..Headed::default() };
    while headed.rows.len() < MOST_LEVELS
        && let Some(above) =
            headed.rows[0].checked_sub(1).filter(|above| is_upper(sheet, *above, headed.rows[0], width))
    {
        headed.rows.insert(0, above);
    }
    look_below(sheet, &mut headed, first + 1, Some(width));
    headed.columns = columns(sheet, &headed, width);
    headed
}

/// The heading that is of these rows, because somebody says so.
pub(super) fn headed_by(sheet: &Sheet, rows: Vec<usize>, width: &[u16]) -> Headed {
    let next = rows.last().map_or(0, |last| last + 1);
    let mut headed = Headed { rows, ..Headed::default() };
    look_below(sheet, &mut headed, next, None);
    headed.columns = columns(sheet, &headed, width);
    headed
}

/// The rows below a heading that are units, numbers of columns, or, where columns are given, one more level of it.
fn look_below(sheet: &Sheet, headed: &mut Headed, first: usize, width: Option<&[u16]>) {
    let mut next = first;
    while let Some(row) = sheet.row(next).filter(|_| next < first - 1 + MOST_LEVELS) {
        match () {
            () if are_units(row) => headed.units.push(next),
            () if headed.numbers.is_empty() && are_numbers(row) => headed.numbers.push(next),
            () if headed.units.is_empty()
                && headed.numbers.is_empty()
                && width.is_some_and(|width| is_lower(sheet, &headed.rows, next, width)) =>
            {
                headed.rows.push(next);
            }
            () => break,
        }
        next += 1;
    }
}

/// The row of a sheet at a position, from 0, counting those without cells.
fn place(row: Row<'_>) -> u32 {
    row.number() - 1
}

fn covers(area: &Area, row: u32, column: u16) -> bool {
    (area.top..=area.bottom).contains(&row) && (area.left..=area.right).contains(&column)
}

/// Whether the row above a heading is one of its levels: it stands over several columns, and is no title.
fn is_upper(sheet: &Sheet, above: usize, below: usize, width: &[u16]) -> bool {
    let (Some(row), Some(under)) = (sheet.row(above), sheet.row(below)) else { return false };
    let is_said = |text: &str| text.contains(['：', ':']);
    if row.cells().any(|cell| look(cell) == Look::Value || is_said(cell.text)) || place(under) != place(row) + 1 {
        return false;
    }
    let spans = |area: &&Area| {
        let wide = usize::from(area.right.saturating_sub(area.left)) + 1;
        area.top == place(row) && area.right > area.left && wide < width.len().max(2)
    };
    let is_over_part = sheet.merged.iter().any(|area| spans(&area));
    let twice = || {
        let mut names: Vec<&str> = under.cells().map(|cell| cell.text).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        names.len() < all
    };
    row.len() > 1 && (is_over_part || twice()) || is_over_part && row.len() > 1
}

/// Whether a row below the first of a heading is a level of it.
fn is_lower(sheet: &Sheet, heading: &[usize], next: usize, width: &[u16]) -> bool {
    let (Some(row), Some(last)) = (sheet.row(next), heading.last().and_then(|last| sheet.row(*last))) else {
        return false;
    };
    if row.cells().any(|cell| look(cell) == Look::Value) {
        return false;
    }
    let here = place(row);
    // A cell of the heading goes over this row, too.
    if sheet.merged.iter().any(|area| {
        area.top <= place(last) && area.bottom >= here && area.top + 5 > here && {
            let is_of_heading = heading.iter().filter_map(|at| sheet.row(*at)).any(|it| place(it) == area.top);
            is_of_heading && width.binary_search(&area.left).is_ok()
        }
    }) {
        return true;
    }
    // A cell of the heading goes over several columns: here stands what each of them is.
    let is_spanned = |column: u16| {
        sheet
            .merged
            .iter()
            .any(|area| area.right > area.left && covers(area, place(last), column) && area.bottom < here)
    };
    let spanned = width.iter().filter(|column| is_spanned(**column)).count();
    if spanned > 0 {
        return row.cells().all(|cell| is_spanned(cell.column) || last.text(cell.column).is_empty());
    }
    // Nobody says what is over what: the gaps of the row above are filled here, and hardly anything else.
    let gaps: Vec<u16> = width.iter().copied().filter(|column| last.text(*column).is_empty()).collect();
    let filled = gaps.iter().filter(|column| !row.text(**column).is_empty()).count();
    let has_gaps_inside = gaps.iter().any(|gap| *gap > 0 && !last.text(gap - 1).is_empty());
    let below = sheet.row(next + 1);
    let are_values_below = below.is_some_and(|below| below.cells().any(|cell| look(cell) == Look::Value));
    has_gaps_inside && filled * 10 >= gaps.len() * 8 && are_values_below
}

/// Whether a row says nothing but in what the columns are.
fn are_units(row: Row<'_>) -> bool {
    let units = row.cells().filter(|cell| unit_alone(cell.text).is_some()).count();
    let is_dash = |text: &str| matches!(text, "-" | "—" | "/" | "单位" | "计量单位");
    units > 0 && row.cells().all(|cell| unit_alone(cell.text).is_some() || is_dash(cell.text))
}

/// Whether a row numbers the columns: `甲 乙 1 2 3`.
fn are_numbers(row: Row<'_>) -> bool {
    let letters = ["甲", "乙", "丙", "丁", "戊", "A", "B", "C", "D"];
    let mut next = None;
    let mut numbers = 0;
    for cell in row.cells() {
        let bare = cell.text.trim_matches(['(', ')', '（', '）']);
        match bare.parse::<u32>() {
            Ok(number) if next.unwrap_or(1) == number => {
                next = Some(number + 1);
                numbers += 1;
            }
            Ok(_) => return false,
            Err(_) if next.is_none() && letters.contains(&bare) => {}
            // `3=1+2`
            Err(_) if bare.starts_with(|c: char| c.is_ascii_digit()) && bare.contains('=') => {
                next = next.map(|next| next + 1);
                numbers += 1;
            }
            Err(_) => return false,
        }
    }
    numbers >= 3
}

/// What each column is called.
fn columns(sheet: &Sheet, headed: &Headed, width: &[u16]) -> Vec<HeadedColumn> {
    let mut all: Vec<u16> = width.to_vec();
    for row in headed.rows.iter().filter_map(|at| sheet.row(*at)) {
        all.extend(row.cells().map(|cell| cell.column));
    }
    all.sort_unstable();
    all.dedup();
    let levels: Vec<Vec<String>> = headed.rows.iter().map(|at| level(sheet, *at, &headed.rows, &all)).collect();
    let unit = |column: u16| {
        let mut rows = headed.units.iter().filter_map(|at| sheet.row(*at));
        rows.find_map(|row| unit_alone(row.text(column)).map(str::to_owned))
    };
    let of = |(at, column): (usize, &u16)| {
        let mut names: Vec<String> = Vec::new();
        for level in &levels {
            if !level[at].is_empty() && names.last() != Some(&level[at]) {
                names.push(level[at].clone());
            }
        }
        HeadedColumn { column: *column, levels: names, unit: unit(*column) }
    };
    all.iter().enumerate().map(of).collect()
}

/// What a row of a heading says over each column: a cell over several says it of each.
fn level(sheet: &Sheet, at: usize, heading: &[usize], columns: &[u16]) -> Vec<String> {
    let Some(row) = sheet.row(at) else { return vec![String::new(); columns.len()] };
    let here = place(row);
    let is_last = heading.last() == Some(&at);
    let merged: Vec<&Area> = sheet.merged.iter().filter(|area| (area.top..=area.bottom).contains(&here)).collect();
    let below = heading.iter().skip_while(|other| **other != at).nth(1).and_then(|next| sheet.row(*next));
    let mut over = String::new();
    let of = |column: &u16| {
        let own = in_one_line(row.text(*column));
        if !own.is_empty() {
            over.clone_from(&own);
            return own;
        }
        if let Some(area) = merged.iter().find(|area| covers(area, here, *column)) {
            // Below its first row it says nothing new.
            return if area.top == here { in_one_line(row.text(area.left)) } else { String::new() };
        }
        // Where nothing is said to go over several, it goes up to the next one over what is named below.
        let is_named_below = below.is_some_and(|below| !below.text(*column).is_empty());
        if merged.is_empty() && !is_last && is_named_below { over.clone() } else { String::new() }
    };
    columns.iter().map(of).collect()
}
