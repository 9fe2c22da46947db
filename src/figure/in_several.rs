//! Whether records that are drawn are in several groups that are told apart, so that these come to more than there is. Must
//! not know any kind.

use crate::figure::grid::{Grid, part};
use crate::model::Dataset;
use crate::query::{Dimension, Key};
use crate::text::{Arg, Locale, say_with};

/// The dimension that records are in several groups of, if any are.
pub(super) fn in_several(grid: &Grid<'_>) -> Option<Dimension> {
    let is_of_several = |by: &&Dimension| by.is_of_several(grid.dataset);
    let aside = grid.aside.as_ref();
    let count = |row: usize, column: usize| grid.cell(row, column).map_or(0, |cell| cell.count);
    let shown_columns = || (0..grid.columns.len()).filter(|at| !grid.columns[*at].hidden);
    match grid.answer.by[..] {
        [by] if is_of_several(&&by) => {
            let counted: u32 = shown_columns().map(|column| count(0, column)).sum();
            let aside = aside.map_or(0, |(_, cell)| cell.count);
            (counted + aside > grid.total(None).count).then_some(by)
        }
        [first, second] => {
            let aside_of = |column: usize| {
                aside.map_or(0, |(keys, _)| {
                    let of = [part(keys, &grid.columns[column].keys)];
                    grid.dataset.cell_of(&grid.query, &of).count
                })
            };
            let in_rows = |column: usize| grid.shown().map(|row| count(row, column)).sum::<u32>() + aside_of(column);
            let of_column = |column: usize| {
                let Some((keys, _)) = aside else { return grid.total(Some(column)).count };
                // What stands aside is no part of the totals of what is shown.
                let shown = grid.shown().flat_map(|row| grid.rows[row].keys.iter().copied());
                let keys: Vec<Key> = shown.chain(keys.iter().copied()).collect();
                grid.dataset.cell_of(&grid.query, &[part(&keys, &grid.columns[column].keys)]).count
            };
            if is_of_several(&&first) && shown_columns().any(|column| in_rows(column) > of_column(column)) {
                return Some(first);
            }
            let in_columns = |row: usize| (0..grid.columns.len()).map(|column| count(row, column)).sum::<u32>();
            let is_in_several =
                is_of_several(&&second) && grid.shown().any(|row| in_columns(row) > grid.row_total(row).count);
            is_in_several.then_some(second)
        }
        _ => None,
    }
}

/// Why a kind that adds up does not draw records that are in several groups of a dimension.
pub(super) fn refusal(several: Option<Dimension>, dataset: &Dataset, locale: Locale) -> String {
    let name = several.map_or_else(String::new, |by| by.name(dataset, locale).into_owned());
    say_with(locale, "figure-nothing-overlap", [("name", Arg::from(name))])
}
