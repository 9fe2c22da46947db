//! Checks as a table: all that is known of each. Must not know who shows or saves it.

use super::cell::Cell;
use super::check::{CheckColumn, check_cell};
use super::grid::{CellGrid, GridCell};
use crate::model::Dataset;
use crate::query::Check;
use crate::text::{Locale, say};

/// These checks, one a row.
pub fn checks_grid<'a>(dataset: &Dataset, checks: impl Iterator<Item = &'a Check>, locale: Locale) -> CellGrid {
    // The order of the table on screen: the result first.
    let columns = CheckColumn::ALL.into_iter().filter(|column| *column != CheckColumn::Verdict);
    let columns: Vec<CheckColumn> = [CheckColumn::Verdict].into_iter().chain(columns).collect();
    let cell = |check: &Check, column| match check_cell(dataset, check, column, locale) {
        // Of what could not be worked out, why not.
        Cell::Missing(reason) if column == CheckColumn::Verdict => GridCell::Words(reason),
        cell => GridCell::of(&cell),
    };
    CellGrid {
        name: say(locale, "view-checks").into_owned(),
        titles: columns.iter().map(|column| say(locale, &format!("check-{}", column.id())).into_owned()).collect(),
        rows: checks.map(|check| columns.iter().map(|column| cell(check, *column)).collect()).collect(),
        notes: vec![say(locale, "checks-explain").into_owned()],
    }
}
