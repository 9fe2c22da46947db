//! Sheets whose table does not stand as a table: several side by side become sheets of their own, and one that lies on its side,
//! with its headings in the first column, is turned. Must not know files, nor what any heading means.

use super::cell_look::{Look, in_one_line, look};
use super::error::ReadError;
use super::sheet::{Area, Cell, Limits, Row, Sheet, column_letters};

/// The sheets, with each table in one of its own that stands upright.
pub(super) fn arranged(sheets: Vec<Sheet>, limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let mut arranged = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let sheets = match blocks(&sheet) {
            blocks if blocks.len() > 1 => side_by_side(&sheet, &blocks, limits)?,
            _ => vec![sheet],
        };
        for sheet in sheets {
            arranged.push(if lies(&sheet) { turned(&sheet, limits)? } else { sheet });
        }
    }
    Ok(arranged)
}

/// So many rows are looked at for tables side by side.
const LOOKED_AT: usize = 2_000;
/// No table that lies has more headings.
const MOST_HEADINGS: usize = 200;

/// The first and the last column of each table of a sheet; none where there may be one only.
fn blocks(sheet: &Sheet) -> Vec<(u16, u16)> {
    let mut used = [false; 512];
    for cell in sheet.rows().take(LOOKED_AT).flat_map(Row::cells) {
        match used.get_mut(usize::from(cell.column)) {
            Some(used) => *used = true,
            None => return Vec::new(),
        }
    }
    let mut blocks: Vec<(u16, u16)> = Vec::new();
    for column in (0u16..512).filter(|column| used[usize::from(*column)]) {
        match blocks.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => blocks.push((column, column)),
        }
    }
    let headings: Vec<Heading> = blocks.iter().filter_map(|block| Heading::of(sheet, *block)).collect();
    let are_apart = headings.windows(2).all(|pair| pair[0].is_apart(&pair[1]));
    let is_rest_in_blocks = || {
        let is_inside = |cell: Cell<'_>| blocks.iter().any(|(first, last)| (*first..=*last).contains(&cell.column));
        sheet.rows().skip(LOOKED_AT).flat_map(Row::cells).all(is_inside)
    };
    let are_tables = blocks.len() > 1 && headings.len() == blocks.len() && are_apart && is_rest_in_blocks();
    if are_tables { blocks } else { Vec::new() }
}

/// What tells two tables side by side from one with a gap.
struct Heading {
    row: u32,
    names: Vec<String>,
    last: u32,
}

impl Heading {
    fn of(sheet: &Sheet, (first, last): (u16, u16)) -> Option<Self> {
        let own = |row: Row<'_>| -> Vec<Look> {
            row.cells().filter(|cell| (first..=last).contains(&cell.column)).map(look).collect()
        };
        let is_heading = |row: &Row<'_>| {
            let looks = own(*row);
            looks.len() > 1
                && looks.len() * 2 > usize::from(last - first)
                && looks.iter().all(|look| *look == Look::Words)
        };
        let row = sheet.rows().take(20).find(is_heading)?;
        let names = row.cells().filter(|cell| (first..=last).contains(&cell.column));
        let names = names.map(|cell| in_one_line(cell.text)).collect();
        let last = sheet.rows().rev().find(|row| !own(*row).is_empty())?.number();
        (last > row.number() + 1).then_some(Self { row: row.number(), names, last })
    }

    /// The same heading again, or tables of different lengths.
    fn is_apart(&self, other: &Self) -> bool {
        let same = self.names.iter().filter(|name| other.names.contains(name)).count();
        let is_again = same * 2 >= self.names.len().min(other.names.len());
        self.row == other.row && (is_again || self.last != other.last)
    }
}

fn side_by_side(sheet: &Sheet, blocks: &[(u16, u16)], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let of = |(first, last): &(u16, u16)| {
        let place = format!("({}–{})", column_letters(*first), column_letters(*last));
        let name = format!("{} {place}", sheet.name);
        let mut own = Sheet::new(name.trim());
        own.is_hidden = sheet.is_hidden;
        own.merged = sheet.merged.iter().filter(|area| (*first..=*last).contains(&area.left)).copied().collect();
        own.hidden_rows.clone_from(&sheet.hidden_rows);
        own.hidden_columns.clone_from(&sheet.hidden_columns);
        for row in sheet.rows() {
            for cell in row.cells().filter(|cell| (*first..=*last).contains(&cell.column)) {
                own.push(row.number() - 1, cell, limits)?;
            }
        }
        Ok(own)
    };
    blocks.iter().map(of).collect()
}

/// Whether the headings of a table stand in its first column: what stands in a row is alike, what stands in a column is not.
fn lies(sheet: &Sheet) -> bool {
    let count = sheet.row_count();
    if !(3..=MOST_HEADINGS).contains(&count) || sheet.rows().any(|row| row.len() < 2) {
        return false;
    }
    let Some(first) = sheet.row(0).and_then(|row| row.cells().next()) else { return false };
    let (mut names, mut rows_of_values, mut rows_of_words, mut width) = (Vec::new(), 0, 0, 0);
    let (mut all, mut unlike) = (0, 0);
    let mut looks_of_columns: Vec<Vec<Look>> = Vec::new();
    for row in sheet.rows() {
        let mut cells = row.cells();
        let Some(name) = cells.next().filter(|cell| cell.column == first.column && look(*cell) == Look::Words) else {
            return false;
        };
        names.push(name.text);
        let looks: Vec<(u16, Look)> = cells.map(|cell| (cell.column, look(cell))).collect();
        let words = looks.iter().filter(|(_, look)| *look == Look::Words).count();
        let is_of_words = words * 2 > looks.len();
        (all, unlike) = (all + looks.len(), unlike + if is_of_words { looks.len() - words } else { words });
        width = width.max(looks.len());
        match is_of_words {
            false => rows_of_values += 1,
            true => rows_of_words += usize::from(row.number() > 1),
        }
        for (column, look) in looks {
            let at = usize::from(column);
            if looks_of_columns.len() <= at {
                looks_of_columns.resize(at + 1, Vec::new());
            }
            looks_of_columns[at].push(look);
        }
    }
    names.sort_unstable();
    names.dedup();
    let is_mixed = |looks: &Vec<Look>| looks.iter().any(|look| *look != looks[0]);
    let are_mixed = looks_of_columns.iter().filter(|looks| !looks.is_empty()).all(is_mixed);
    // A few cells of a row may be notes.
    names.len() == count && unlike * 5 <= all && width > 1 && rows_of_values > 0 && rows_of_words > 0 && are_mixed
}

/// The sheet with its columns as rows.
fn turned(sheet: &Sheet, limits: &Limits) -> Result<Sheet, ReadError> {
    let mut cells: Vec<(u16, u32, Cell<'_>)> =
        sheet.rows().flat_map(|row| row.cells().map(move |cell| (cell.column, row.number() - 1, cell))).collect();
    cells.sort_by_key(|(column, row, _)| (*column, *row));
    let mut turned = Sheet::new(&sheet.name);
    (turned.is_hidden, turned.is_turned) = (sheet.is_hidden, true);
    for (column, row, cell) in cells {
        let place = u16::try_from(row).map_err(|_| ReadError::TooManyColumns { most: limits.columns })?;
        turned.push(u32::from(column), Cell { column: place, ..cell }, limits)?;
    }
    let narrow = |row: u32| u16::try_from(row).unwrap_or(u16::MAX);
    let area = |area: &Area| Area {
        top: area.left.into(),
        bottom: area.right.into(),
        left: narrow(area.top),
        right: narrow(area.bottom),
    };
    turned.merged = sheet.merged.iter().map(area).collect();
    turned.hidden_rows = sheet.hidden_columns.iter().map(|column| u32::from(*column)).collect();
    turned.hidden_columns = sheet.hidden_rows.iter().map(|row| narrow(*row)).collect();
    Ok(turned)
}
