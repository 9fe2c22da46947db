//! Which columns of described tables refer to the rows of others: every value is the key of one, and either the column is called
//! as what it refers to, or its values are words, which agree by no chance. Must not know files.

use std::collections::HashSet;

use crate::model::{Dataset, Field, FieldValues, ProjectIx};
use crate::package::opened::Opened;

/// A column that refers to the rows of another table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedReference {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The table it refers to.
    pub to: String,
    /// The column that the rows of that are called by.
    pub id: String,
    /// How many different values there are, each of which is one of those.
    pub values: usize,
}

/// The rows of a table, by what they are called.
struct Keys<'o> {
    table: &'o str,
    id: &'o str,
    ids: HashSet<&'o str>,
}

/// Of fewer different values none is said to refer to anything.
const LEAST: usize = 2;

/// Those among the tables, whose files are called so.
pub(super) fn references(opened: &Opened, tables: &[(&str, &str)]) -> Vec<DescribedReference> {
    let keys: Vec<(Keys<'_>, &str)> =
        tables.iter().filter_map(|(table, file)| Some((keys_of(opened.other_table(table)?)?, *file))).collect();
    let mut found = Vec::new();
    for (table, _) in tables {
        let Some(dataset) = opened.other_table(table) else { continue };
        for (name, values) in columns(dataset) {
            let others = keys.iter().filter(|(keys, _)| keys.table != *table);
            let to = others.filter(|(keys, file)| refers(name, &values, keys, file));
            // Of several tables with the same keys the one that the column is called as.
            let to = to.max_by_key(|(keys, file)| (is_called(name, keys, file), std::cmp::Reverse(keys.ids.len())));
            found.extend(to.map(|(keys, _)| DescribedReference {
                table: (*table).to_owned(),
                column: name.to_owned(),
                to: keys.table.to_owned(),
                id: keys.id.to_owned(),
                values: values.len(),
            }));
        }
    }
    found
}

fn keys_of(dataset: &Dataset) -> Option<Keys<'_>> {
    let title = dataset.table()?;
    let projects = dataset.projects();
    let ids = projects.iter().map(|ix: ProjectIx| projects.id(ix)).collect();
    Some(Keys { table: &title.id, id: &title.ids.as_ref()?.id, ids })
}

/// The columns that may refer to something, with their different values; those of many values in a cell are none.
fn columns(dataset: &Dataset) -> Vec<(&str, HashSet<String>)> {
    let rows = dataset.projects().len();
    let values = |field: &Field| -> Option<HashSet<String>> {
        match &field.values {
            FieldValues::Categories(categories, _) => Some(categories.ids.iter().cloned().collect()),
            FieldValues::Texts(texts) => {
                let all = (0..rows).map(|row| texts.get(row)).filter(|text| !text.is_empty());
                Some(all.map(str::to_owned).collect())
            }
            FieldValues::Numbers(numbers) if numbers.decimals() == 0 => {
                Some((0..rows).filter_map(|row| numbers.scaled(row)).map(|number| number.to_string()).collect())
            }
            FieldValues::Numbers(_) | FieldValues::Dates(_) | FieldValues::Sets(..) => None,
        }
    };
    let of_fields = dataset.fields().iter().filter_map(|field| Some((field.name.as_str(), values(field)?)));
    of_fields.collect()
}

fn refers(column: &str, values: &HashSet<String>, keys: &Keys<'_>, file: &str) -> bool {
    let are_words = || values.iter().all(|value| value.chars().any(|c| !c.is_ascii_digit()));
    values.len() >= LEAST
        && (is_called(column, keys, file) || are_words())
        && values.iter().all(|value| keys.ids.contains(value.as_str()))
}

/// Whether a column is called as the keys of a table are, or as the table.
fn is_called(column: &str, keys: &Keys<'_>, file: &str) -> bool {
    let lower = column.to_lowercase();
    let is_own = column == keys.id && !["id", "编号", "代码", "code"].contains(&lower.as_str());
    let singular = |name: &str| name.to_lowercase().trim_end_matches('s').to_owned();
    let is_in = |name: &str| {
        let name = singular(name);
        name.chars().count() > 1 && lower.contains(&name)
    };
    is_own || is_in(keys.table) || is_in(file)
}
