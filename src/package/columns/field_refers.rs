//! What a column refers to that the program does not know: the rows of another table, as the package's foreign keys say.
//! Must not know cells, nor which tables there are.

use crate::model::{Categories, Kind};
use crate::package::descriptor::{Field, OwnRole, Schema};
use crate::package::findings::{At, Journal, Problem};
use crate::schema::TableSpec;

/// What a column refers to.
pub(in crate::package) struct Refers {
    /// The table, as findings call it.
    pub table: String,
    /// The ids and names of its rows.
    pub rows: Categories,
}

/// What a column of the table `own` refers to; nothing where that is no table of which `rows_of` knows rows by the column of their ids.
pub(in crate::package) fn refers(
    own: &str,
    schema: &Schema,
    column: &str,
    known: Option<&TableSpec>,
    rows_of: impl Fn(&str, &str) -> Option<Categories>,
) -> Option<Refers> {
    let (table, id) = key_of(schema, column, known)?;
    // A key to the table itself names none.
    let called = if table.is_empty() { own } else { table };
    let is_said = schema.foreign_keys.iter().any(|key| key.fields == [column]);
    let rows = rows_of(table, id).filter(|rows| is_said || known.is_some() || !rows.ids.is_empty())?;
    Some(Refers { table: called.to_owned(), rows })
}

/// Says that the role of a column which refers to nothing leads to no table, or to none with rows.
pub(in crate::package) fn say_idle_role(declared: Option<&Field>, at: At, journal: &mut Journal) {
    let Some(field) = declared.filter(|field| matches!(field.own.role, Some(OwnRole::Of(_)))) else { return };
    let property = format!("schema.fields.{}.zonescope.role", field.name);
    journal.property(at, &property, "", Problem::PropertyIdle);
}

/// The table that a column refers to, and the column by which its rows are called there.
pub(in crate::package) fn key_of<'s>(
    schema: &'s Schema,
    column: &str,
    known: Option<&'s TableSpec>,
) -> Option<(&'s str, &'s str)> {
    let key = schema.foreign_keys.iter().find(|key| key.fields == [column] && key.to.len() == 1);
    let described = known
        .and_then(|table| table.column(column))
        .filter(|column| matches!(column.kind, Kind::Reference | Kind::Set));
    let by_key = key.and_then(|key| key.to.first().map(|id| (key.resource.as_str(), id.as_str())));
    let by_role = schema.field(column).and_then(|field| match field.own.role {
        Some(OwnRole::Of(table)) => Some((table, "id")),
        _ => None,
    });
    by_key.or(by_role).or(described.map(|column| (column.of, "id")))
}
