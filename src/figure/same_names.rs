//! Records of one and the same name in a figure: each is told from the others by what differs, its sector, its place or
//! another column of its table, or else its id. Must not know kinds.

use std::collections::{BTreeMap, BTreeSet};

use crate::listing::row_title;
use crate::model::{Dataset, Field, FieldValues, Kind, ProjectIx};
use crate::query::Key;
use crate::text::{Arg, Locale, say_with};

/// The names of those that are only numbered, or share one with another that is drawn.
#[derive(Default)]
pub(super) struct Names(BTreeMap<Key, String>);

impl Names {
    /// Of these keys, as far as they stand for records; a record that comes twice is one.
    pub(super) fn of(dataset: &Dataset, keys: impl Iterator<Item = Key>, locale: Locale) -> Self {
        let mut alike: BTreeMap<String, BTreeSet<Key>> = BTreeMap::new();
        let mut names = BTreeMap::new();
        for key in keys.filter(|key| is_record(dataset, *key)) {
            let own = key.label(dataset, locale);
            // A number is no name: what it is of and when says more.
            let called = row(key).map_or_else(|| own.clone(), |row| row_title(dataset, row, locale));
            if called != own {
                names.insert(key, called.clone());
            }
            alike.entry(called).or_default().insert(key);
        }
        for (name, group) in alike.into_iter().filter(|(_, group)| group.len() > 1) {
            let group: Vec<Key> = group.into_iter().collect();
            for (key, by) in group.iter().zip(differing(dataset, &group, locale)) {
                let args = [("name", Arg::from(name.as_str())), ("by", by.into())];
                names.insert(*key, say_with(locale, "name-qualified", args));
            }
        }
        Self(names)
    }

    /// The name of one of them that has none of its own, or shares it with another.
    pub(super) fn get(&self, key: Key) -> Option<&str> {
        self.0.get(&key).map(String::as_str)
    }
}

/// Whether it is a row of this table, or of one that this table refers to.
fn is_record(dataset: &Dataset, key: Key) -> bool {
    match key {
        Key::Project(Some(_)) => true,
        Key::Field(name, Some(_)) => dataset.field(name).is_some_and(|field| field.kind == Kind::Reference),
        _ => false,
    }
}

/// What tells records of one name from one another: all of them have it, and each another one.
fn differing(dataset: &Dataset, group: &[Key], locale: Locale) -> Vec<String> {
    let rows: Option<Vec<ProjectIx>> = group.iter().map(|key| row(*key)).collect();
    let differ = |by: &Vec<String>| by.iter().collect::<BTreeSet<_>>().len() == by.len();
    let ids = || group.iter().map(|key| key.id(dataset)).collect();
    let Some(rows) = rows else { return ids() };
    let projects = dataset.projects();
    let of_projects = dataset.is_of_projects();
    let sector = |row: &ProjectIx| Some(locale.name(&dataset.sectors()[projects.sector(*row)?].name).to_owned());
    let place = |row: &ProjectIx| Some(locale.name(&dataset.places()[projects.place(*row)?].name).to_owned());
    let known: [Option<Vec<String>>; 2] = match of_projects {
        true => [rows.iter().map(sector).collect(), rows.iter().map(place).collect()],
        false => [None, None],
    };
    let columns = dataset.fields().iter().filter(|_| !of_projects);
    let columns = columns.filter_map(|field| rows.iter().map(|row| category(field, *row, locale)).collect());
    known.into_iter().flatten().chain(columns).find(differ).unwrap_or_else(ids)
}

fn row(key: Key) -> Option<ProjectIx> {
    if let Key::Project(row) = key { row } else { None }
}

/// What stands in a row of a column of categories.
fn category(field: &Field, row: ProjectIx, locale: Locale) -> Option<String> {
    let FieldValues::Categories(categories, column) = &field.values else { return None };
    Some(locale.name(categories.called(column.get(crate::model::Index::to_usize(row))?)).to_owned())
}
