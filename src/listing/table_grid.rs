//! The tables of a package as one table: a row a column. Must not know who shows or saves it.

use super::grid::{CellGrid, GridCell};
use super::tables::{ColumnAbout, TableAbout};
use crate::text::{Locale, say};

/// The columns; the heading of each is the text with this key.
const COLUMNS: [&str; 9] = [
    "findings-column-table",
    "sources-column",
    "column-id",
    "sources-kind",
    "sources-unit",
    "tables-column-groups",
    "tables-column-missing",
    "sources-word",
    "tables-column-rows",
];

/// The columns of these tables.
pub fn tables_grid(tables: &[TableAbout], locale: Locale) -> CellGrid {
    let words = GridCell::words;
    let count = |count: usize| GridCell::Count(count as u64);
    let row = |table: &TableAbout, column: &ColumnAbout| {
        let kind = say(locale, &format!("column-kind-{}", column.kind.id())).into_owned();
        let word = say(locale, if column.is_declared { "tables-declared" } else { "tables-guessed" }).into_owned();
        vec![
            words(&table.id),
            words(locale.name(&column.title)),
            words(&column.id),
            words(&kind),
            words(&column.unit),
            column.groups.map_or(GridCell::Missing, count),
            count(column.missing),
            words(&word),
            count(table.rows),
        ]
    };
    CellGrid {
        name: say(locale, "tables-heading").into_owned(),
        titles: COLUMNS.map(|key| say(locale, key).into_owned()).to_vec(),
        rows: tables.iter().flat_map(|table| table.columns.iter().map(|column| row(table, column))).collect(),
        notes: Vec::new(),
    }
}
