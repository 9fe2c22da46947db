//! Which rows of a table refer to a record of another. Must not know how tables are called by people.

use crate::model::{CategoryIx, Dataset, Field, FieldName, FieldValues, Hop, Index, ProjectIx};
use crate::query::{Clause, Dimension, Filter, Key};
use crate::schema;

/// The table of the projects, as foreign keys call it.
pub const PROJECTS: &str = schema::PROJECTS.name;

/// The rows of a table whose column refers to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Referring {
    /// The column.
    pub field: FieldName,
    /// The column that tells a record from those below it: the same where none lies below another.
    asked: FieldName,
    /// How many rows: at least one.
    pub count: usize,
    /// The category of the column that stands for the record.
    pub category: CategoryIx,
}

impl Referring {
    /// Exactly these rows.
    pub fn filter(&self) -> Filter {
        let keys = vec![Key::Field(self.asked, Some(self.category))];
        Filter::default().and(Clause::OneOf { dimension: Dimension::Field(self.asked), keys, negated: false })
    }
}

/// The name of a table, as foreign keys call it.
pub fn table_name(dataset: &Dataset) -> &str {
    schema::table_name(dataset)
}

/// What of a table refers to the record of another table that is called so, column by column.
pub fn referring(dataset: &Dataset, table: &str, id: &str) -> Vec<Referring> {
    let refers = |field: &&Field| field.refers_to.as_deref() == Some(table);
    let of = |field: &Field| {
        let FieldValues::Categories(categories, rows) = &field.values else { return None };
        let category = categories.of_row(id)?;
        let count = (0..dataset.projects().len()).filter(|row| rows.get(*row) == Some(category)).count();
        let only = categories.tree.as_ref().map(|_| format!("{}.{}", field.name.as_str(), Hop::ONLY));
        let hops = || dataset.hops().iter().map(|hop| hop.name);
        let asked = only.and_then(|only| hops().find(|name| name.as_str() == only)).unwrap_or(field.name);
        (count > 0).then_some(Referring { field: field.name, asked, count, category })
    };
    dataset.fields().iter().filter(refers).filter_map(of).collect()
}

/// What a row refers to in a column: the table, and what the record is called there.
pub fn referred(dataset: &Dataset, row: ProjectIx, field: FieldName) -> Option<(&str, &str)> {
    let field = dataset.field(field)?;
    let table = field.refers_to.as_deref()?;
    Some((table, field.categories()?.row_id(field.category(row.to_usize())?)))
}
