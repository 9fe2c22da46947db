//! How wide columns are and how many rows there are, found once when files were read. Must not know windows.

use crate::app::import::state::SheetLook;
use crate::import::{Inspected, OutTable, Row, Sheet, SourceFile};
use crate::text::numbers::columns_wide;

/// Columns are as wide as the words of so many rows.
const LOOKED_AT: usize = 60;
/// A character of the width of a digit.
const DIGIT: f32 = 7.2;
const AIR: f32 = 14.0;

/// The sheets of all files.
pub(super) fn sheet_looks(files: &[SourceFile], inspected: Vec<Inspected>) -> Vec<SheetLook> {
    let look = |seen: Inspected| {
        let sheet = &files[seen.file].sheets[seen.sheet];
        let rows = sheet.rows().next_back().map_or(0, Row::number) as usize;
        let (file, sheet_at, table, spellings) = (seen.file, seen.sheet, seen.table, seen.spellings);
        SheetLook { file, sheet: sheet_at, table, rows, edges: edges_of_sheet(sheet), spellings }
    };
    inspected.into_iter().map(look).collect()
}

fn edges_of_sheet(sheet: &Sheet) -> Vec<f32> {
    let last = sheet.rows().filter_map(|row| row.cells().next_back()).map(|cell| usize::from(cell.column) + 1).max();
    let mut wide = vec![0; last.unwrap_or(0)];
    for row in spread(sheet.row_count()).filter_map(|at| sheet.row(at)) {
        // A title over all columns says nothing about the first one.
        let is_alone = row.len() == 1;
        for cell in row.cells().filter(|_| !is_alone) {
            let own = &mut wide[usize::from(cell.column)];
            *own = (*own).max(columns_wide(cell.text));
        }
    }
    edges(wide.into_iter(), (48.0, 200.0))
}

/// Where the columns of a table begin, and the last one ends.
pub(super) fn edges_of_table(table: &OutTable) -> Vec<f32> {
    let wide = table.columns.iter().map(|column| {
        let cells = spread(column.texts.len()).map(|row| columns_wide(column.texts.get(row)));
        cells.max().unwrap_or(0).max(columns_wide(&column.name) + 4)
    });
    // Their headings have three lines, of which one says why.
    edges(wide, (128.0, 220.0))
}

/// The first of so many rows, and some all the way down to the last.
fn spread(rows: usize) -> impl Iterator<Item = usize> {
    let step = (rows / LOOKED_AT).max(1);
    let last = rows.checked_sub(1).filter(|last| *last >= LOOKED_AT);
    (0..rows.min(LOOKED_AT)).chain((LOOKED_AT..rows).step_by(step)).chain(last)
}

fn edges(wide: impl Iterator<Item = usize>, (least, most): (f32, f32)) -> Vec<f32> {
    let mut edges = vec![0.0];
    let mut end = 0.0;
    for characters in wide {
        end += (characters as f32 * DIGIT + AIR).clamp(least, most).round();
        edges.push(end);
    }
    edges
}
