//! What the tables of a package are, column by column: the reader's header, what names mean that are not quite those of
//! columns, how declared cells are read, what refers to what, sorting, cells, sheets and comparisons go by this. One file
//! for tables that belong together, one line a column. Must not know files, rows, or any sentence a person reads.

mod approvals;
mod around;
mod called;
mod column;
mod progress;
mod projects;
mod published;
mod rates;
mod table;

pub use approvals::APPROVALS;
pub use around::{LISTS, OF_LISTS, OF_PLACES, OF_SECTORS, OF_SOURCES, OF_STAGES, PLACES, SECTORS, SOURCES, STAGES};
pub use column::{ColumnSpec, Need};
pub use progress::{OF_PROGRESS, PROGRESS};
pub use projects::PROJECTS;
pub use published::{INDICATORS, OBSERVATIONS, OF_INDICATORS, OF_OBSERVATIONS};
pub use rates::{humps, is_rate, is_rate_unit, rate_word};
pub use table::{StageDates, TableSpec};

use crate::model::Dataset;

/// All tables the program knows, those first that others refer to.
pub static TABLES: &[&TableSpec] =
    &[&SECTORS, &PLACES, &STAGES, &SOURCES, &LISTS, &PROJECTS, &PROGRESS, &INDICATORS, &OBSERVATIONS, &APPROVALS];

/// A table of which nothing is known.
pub static ANY: TableSpec = TableSpec::new("", &[], &[]).large().open();

/// The table of this name.
pub fn table(name: &str) -> Option<&'static TableSpec> {
    TABLES.iter().copied().find(|table| table.name == name)
}

/// What columns are called that say what the rows of any table are called by, the surest first.
pub const IDS: [&str; 7] = ["id", "ID", "编号", "代码", "code", "统一社会信用代码", "credit_code"];

/// Whether a column is called as those are that say what a row lies below.
pub fn is_parent(column: &str) -> bool {
    column == "parent" || called::PARENT.contains(&column)
}

/// The name of the table whose rows these are, as foreign keys call it.
pub fn table_name(dataset: &Dataset) -> &str {
    dataset.table().map_or(PROJECTS.name, |table| &table.id)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::model::Kind;

    #[test]
    fn a_column_stands_once_in_its_table_and_what_it_refers_to_is_a_table() {
        for table in TABLES {
            let mut seen = HashSet::new();
            for column in table.columns {
                assert!(seen.insert(column.id), "{} twice in {}", column.id, table.name);
                let refers = !column.of.is_empty();
                assert_eq!(refers, matches!(column.kind, Kind::Reference | Kind::Set), "{}.{}", table.name, column.id);
                assert!(!refers || super::table(column.of).is_some(), "{}.{}: {}", table.name, column.id, column.of);
            }
            let places: Vec<_> = table.faceted().iter().filter_map(|column| column.facet).collect();
            assert!(places.is_sorted_by(|a, b| a < b), "two facets of {} in one place", table.name);
            assert!(table.keys().next().is_some(), "{} has no key", table.name);
        }
    }

    #[test]
    fn a_name_that_spreadsheets_use_means_one_column_of_a_table() {
        for table in TABLES {
            let dates = table.stage_dates.iter().flat_map(|dates| dates.usual);
            let mut seen = HashSet::new();
            for name in table.columns.iter().chain(dates).flat_map(|column| column.called) {
                assert!(seen.insert(*name), "{name} means two columns of {}", table.name);
            }
        }
    }
}
