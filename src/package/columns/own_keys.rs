//! Rows of a table by what stands in another of its columns than the one they are called by, where a column of the table refers
//! to them so. Must not know cells.

use crate::model::{Categories, TextColumn};
use crate::package::descriptor::Schema;
use crate::package::findings::{At, Column, Journal, Problem};
use crate::package::rows::by_values;

/// Rows by a column of their own table.
pub(in crate::package) struct OwnKeys(Vec<(String, Categories)>);

impl OwnKeys {
    /// Those of the table `own`, of which the columns that tell its rows are not yet moved away; says which keys of it to
    /// itself cannot be followed.
    pub(in crate::package) fn of(
        (own, schema): (&str, &Schema),
        columns: &[Column],
        texts: &[TextColumn],
        (id, rows): (Option<usize>, impl Fn() -> Categories),
        at: At,
        journal: &mut Journal,
    ) -> Self {
        let mut found = Vec::new();
        for (field, to) in own_references(own, schema) {
            let at_column = columns.iter().position(|column| column.name == to);
            let values =
                |column: usize| (0..texts[column].len()).map(|row| texts[column].get(row).to_owned()).collect();
            match at_column.filter(|column| Some(*column) != id).map(|column| by_values(rows(), values(column))) {
                Some(Some(rows)) => found.push((to.to_owned(), rows)),
                None if at_column.is_some() => {}
                _ => {
                    let value = format!("{field} → {own}.{to}");
                    journal.property(at, "schema.foreignKeys", &value, Problem::ForeignKeyUnheeded);
                }
            }
        }
        Self(found)
    }

    /// The rows by a column.
    pub(in crate::package) fn rows(&self, column: &str) -> Option<Categories> {
        self.0.iter().find(|(of, _)| of == column).map(|(_, rows)| rows.clone())
    }
}

/// The columns that refer to the table itself, each with the one it refers to.
fn own_references<'s>(own: &'s str, schema: &'s Schema) -> impl Iterator<Item = (&'s str, &'s str)> {
    schema.foreign_keys.iter().filter_map(move |key| match (&key.fields[..], &key.to[..]) {
        ([field], [to]) if key.resource.is_empty() || key.resource == own => Some((field.as_str(), to.as_str())),
        _ => None,
    })
}
