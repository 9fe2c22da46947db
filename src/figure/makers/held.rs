//! Two times of which both are published in full, and what the note says of the projects that are not. Must not know what is
//! computed of the two.

use crate::figure::grid::{Grid, part};
use crate::figure::time::stepped_key;
use crate::query::{Cell, Key};
use crate::text::{Arg, say_with};

/// Two cells of a row in two columns, of those projects of which both are published in full.
pub(in crate::figure) fn of_both(grid: &Grid<'_>, row: &[Key], columns: [usize; 2], cells: [Cell; 2]) -> [Cell; 2] {
    let [one, other] = columns;
    if one == other || !cells.iter().any(Cell::has_gaps) {
        return cells;
    }
    let parts = columns.map(|column| part(row, &grid.columns[column].keys));
    grid.held.of_both(grid.dataset, &grid.query, parts, cells)
}

/// The same of all rows that are shown.
pub(in crate::figure) fn wholes(grid: &Grid<'_>, columns: [usize; 2]) -> [Cell; 2] {
    let rows = if grid.answer.by.len() > 1 && grid.hides_some() { grid.shown_keys() } else { Vec::new() };
    of_both(grid, &rows, columns, columns.map(|column| grid.total(Some(column))))
}

/// That some projects are in none of the changes of a time of which not all of theirs is published.
pub(in crate::figure) fn note(grid: &Grid<'_>) -> Option<String> {
    let count = grid.held.left_out();
    let key = stepped_key("figure-note-held-apart", &grid.query.by, grid.locale);
    (count > 0).then(|| say_with(grid.locale, &key, [("count", Arg::from(count))]))
}
