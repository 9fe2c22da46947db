//! What the marks of years held against years are computed from: no more than what is drawn stands on. Must not know how they
//! are computed.

use std::collections::BTreeSet;

use crate::figure::behind::Behind;
use crate::figure::body::Body;
use crate::figure::grid::{Grid, part};
use crate::query::{Part, is_stock};

/// Of more cells no sum is made, which would take longer than the figure.
const MOST_CELLS: usize = 512;

/// What is behind the marks of `body`, whose rows are still those of the grid; `pairs` are the columns of its categories, each
/// with what it is held against. Where a mark is of the whole, all rows are behind it.
pub(in crate::figure) fn behind(grid: &Grid<'_>, body: &Body, pairs: &[(usize, usize)], is_of_whole: bool) -> Behind {
    if grid.held.left_out() > 0 {
        return Behind::Part;
    }
    let is_drawn = |row: usize, at: usize| {
        body.series.get(row).is_some_and(|series| !series.hidden && series.marks.get(at).is_some_and(Option::is_some))
    };
    let rows: Vec<usize> = grid.shown().collect();
    let mut used: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (at, (column, base)) in pairs.iter().enumerate() {
        let drawn: Vec<usize> = rows.iter().copied().filter(|row| is_drawn(*row, at)).collect();
        let of = if is_of_whole && !drawn.is_empty() { &rows } else { &drawn };
        used.extend(of.iter().flat_map(|row| [(*row, *column), (*row, *base)]));
    }
    used.retain(|(row, column)| grid.cell(*row, *column).is_some_and(|cell| cell.count > 0));
    let all = rows.iter().flat_map(|row| (0..grid.columns.len()).map(move |column| (*row, column)));
    let all = all.filter(|(row, column)| grid.cell(*row, *column).is_some_and(|cell| cell.count > 0)).count();
    if used.len() == all && grid.without_year().is_none() && grid.without_step().is_none() {
        return Behind::All;
    }
    // What is of a day is not added up over years.
    if used.len() > MOST_CELLS || is_stock(grid.dataset, grid.measure()) {
        return Behind::Part;
    }
    let parts: Vec<Part> =
        used.iter().map(|(row, column)| part(&grid.rows[*row].keys, &grid.columns[*column].keys)).collect();
    Behind::Drawn(grid.dataset.cell_of(&grid.query, &parts))
}
