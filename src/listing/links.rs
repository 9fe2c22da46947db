//! Ways from a record to those of other tables: what it refers to, and what refers to it. Must not know how they are shown.

use super::cell::Cell;
use crate::model::{Dataset, FieldName, ProjectIx};
use crate::query::{Filter, referred, referring, table_name};
use crate::text::{Arg, Locale, say, say_with};

/// A record of a table, by what it is called there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLink {
    /// The table, as foreign keys call it.
    pub table: String,
    /// The record.
    pub id: String,
}

/// Rows of a table that refer to a record.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferringGroup {
    /// The table, as foreign keys call it.
    pub table: String,
    /// The column, as the file has it.
    pub column: String,
    /// For people: the table, and the column where several refer.
    pub title: String,
    /// How many rows.
    pub count: usize,
    /// Exactly these.
    pub filter: Filter,
}

/// What a row refers to in a column, where that is a table that can be looked at.
pub(super) fn link_of(dataset: &Dataset, row: ProjectIx, field: FieldName) -> Option<RecordLink> {
    let (table, id) = referred(dataset, row, field)?;
    Some(RecordLink { table: table.to_owned(), id: id.to_owned() })
}

/// What refers to a record of a table, table by table.
pub fn referring_groups(tables: &[&Dataset], of: &Dataset, row: ProjectIx, locale: Locale) -> Vec<ReferringGroup> {
    let (called, id) = (table_name(of), of.projects().id(row));
    let of_table = |dataset: &&Dataset| {
        let found = referring(dataset, called, id);
        let name = table_title(dataset, locale);
        let is_one = found.len() == 1;
        let group = |found: crate::query::Referring| {
            let column = dataset.field(found.field).map_or("", |field| locale.name(&field.title)).to_owned();
            let args = [("table", Arg::from(name.as_str())), ("column", column.into())];
            let title = if is_one { name.clone() } else { say_with(locale, "detail-referring-by", args) };
            let (table, column) = (table_name(dataset).to_owned(), found.field.as_str().to_owned());
            ReferringGroup { table, column, title, count: found.count, filter: found.filter() }
        };
        found.into_iter().map(group).collect::<Vec<_>>()
    };
    tables.iter().flat_map(of_table).collect()
}

/// What people call a table.
pub fn table_title(dataset: &Dataset, locale: Locale) -> String {
    match dataset.table() {
        Some(table) => locale.name(&table.name).to_owned(),
        None => say(locale, "table-projects").into_owned(),
    }
}

/// A table, for scripts and for people.
pub(super) fn table_cell(dataset: &Dataset, locale: Locale) -> Cell {
    Cell::Text { exact: table_name(dataset).to_owned(), shown: table_title(dataset, locale) }
}
