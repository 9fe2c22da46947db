//! Which row of another reading a row is, where rows have no ids: the one with the same key, or with the same in all columns.
//! Must not know what differs.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::{Dataset, ProjectIx, TableTitle};
use crate::query::column::{Column, Stored};
use crate::query::key::YearBasis;

/// For each row of the new reading the same one of the old; `None` where ids tell them apart.
pub(super) fn same_rows(old: &Dataset, new: &Dataset) -> Option<Vec<Option<ProjectIx>>> {
    let is_numbered = |dataset: &Dataset| dataset.table().is_some_and(|table| table.ids.is_none());
    if !is_numbered(old) || !is_numbered(new) {
        return None;
    }
    let columns = told_apart_by(old, new);
    let mut known: HashMap<(u64, u64), Vec<ProjectIx>> = HashMap::new();
    for row in old.projects().iter() {
        known.entry(hashes(old, row, columns.iter().map(|(before, _)| *before))).or_default().push(row);
    }
    // Of rows that are the same the first is the first.
    known.values_mut().for_each(|rows| rows.reverse());
    let of = |row| known.get_mut(&hashes(new, row, columns.iter().map(|(_, now)| *now)))?.pop();
    Some(new.projects().iter().map(of).collect())
}

/// The columns of the key, in both readings; all that both have where there is none.
fn told_apart_by(old: &Dataset, new: &Dataset) -> Vec<(Column, Column)> {
    let column = |dataset: &Dataset, name: &str| {
        let of_field = dataset.fields().iter().find(|field| field.name.as_str() == name);
        let of_date = || dataset.stages().find(name).map(Column::Date);
        of_field.map(|field| Column::Field(field.name)).or_else(of_date)
    };
    let both = |name: &str| Some((column(old, name)?, column(new, name)?));
    let key: &[String] = new.table().map_or(&[], |table: &TableTitle| &table.key);
    let of_key: Vec<(Column, Column)> = key.iter().filter_map(|name| both(name)).collect();
    if !key.is_empty() && of_key.len() == key.len() {
        return of_key;
    }
    let fields = new.fields().iter().map(|field| field.name.as_str());
    let dates = new.stages().iter().map(|(_, stage)| stage.id.as_str());
    let named = [(Column::Name, Column::Name)];
    named.into_iter().chain(fields.chain(dates).filter_map(both)).collect()
}

/// Two hashes of what stands in some columns, as good as the texts themselves.
fn hashes(dataset: &Dataset, row: ProjectIx, columns: impl Iterator<Item = Column>) -> (u64, u64) {
    let (mut one, mut other) = (DefaultHasher::new(), DefaultHasher::new());
    1u8.hash(&mut other);
    for column in columns {
        let text = match Stored::of(dataset, row, column, YearBasis::Period) {
            // A name that stands for a missing one is the number of the row.
            Stored::Name(..) if dataset.table().is_some_and(|table| table.names.is_none()) => String::new(),
            Stored::Text(text) | Stored::Name(text, _) => text.to_owned(),
            Stored::Key(key) => key.id(dataset),
            Stored::Categories(categories, members) => {
                members.iter().map(|ix| categories.id(*ix)).collect::<Vec<_>>().join("\u{1f}")
            }
            Stored::Sources(sources) => {
                sources.iter().map(|ix| dataset.sources()[*ix].id.as_str()).collect::<Vec<_>>().join("\u{1f}")
            }
            Stored::Date(date) => date.to_string(),
            stored => stored.number().map(|number| number.shortest().to_string()).unwrap_or_default(),
        };
        text.hash(&mut one);
        text.hash(&mut other);
    }
    (one.finish(), other.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Index;
    use crate::package::open_embedded;

    fn table(key: &str, rows: &str) -> Dataset {
        let descriptor = format!(
            r#"{{"name": "t", "resources": [{{"name": "years", "path": "y.csv", "schema": {{{key} "fields": [
            {{"name": "firm", "type": "string"}}, {{"name": "year", "type": "year"}},
            {{"name": "sales", "type": "number"}}]}}}}]}}"#
        );
        let files = [("datapackage.json", descriptor.as_bytes()), ("y.csv", rows.as_bytes())];
        open_embedded(&files).unwrap().dataset
    }

    #[test]
    fn rows_are_the_same_by_their_key_or_by_all_that_stands_in_them() {
        let (old, new) =
            ("firm,year,sales\na,2020,1\na,2021,2\na,2021,2\n", "firm,year,sales\nb,2020,9\na,2021,2\na,2020,7\n");
        for (key, expected) in
            [(r#""primaryKey": ["firm", "year"],"#, vec![None, Some(1), Some(0)]), ("", vec![None, Some(1), None])]
        {
            let found = same_rows(&table(key, old), &table(key, new)).unwrap();
            let found: Vec<Option<usize>> = found.into_iter().map(|row| row.map(ProjectIx::to_usize)).collect();
            assert_eq!(found, expected, "{key}");
        }
    }
}
