//! What tables refer to: sectors, places, stages, sources, indicators, each once, with an id made of its name. Must not know
//! sheets.

use std::collections::HashMap;

use super::out_table::{OutColumn, OutTable};
use crate::schema::{INDICATORS, PLACES, SECTORS, SOURCES, TableSpec};
use crate::text::slug;

/// Things with ids, in the order they were met.
#[derive(Default)]
pub(super) struct Entities {
    by_name: HashMap<String, usize>,
    all: Vec<Entity>,
}

/// One of them.
pub(super) struct Entity {
    pub id: String,
    pub name: String,
    /// The unit of an indicator, the publisher of a source.
    pub more: String,
    pub note: String,
}

impl Entities {
    /// The id of the one of this name; a new one is called by its name, or by `fallback` where that has no letters.
    pub(super) fn id(&mut self, name: &str, more: &str, note: &str, fallback: &str) -> String {
        let key = format!("{name}\n{more}");
        if let Some(at) = self.by_name.get(&key) {
            return self.all[*at].id.clone();
        }
        let base = match slug(name) {
            slug if slug.is_empty() => fallback.to_owned(),
            slug => slug,
        };
        let is_taken = |id: &String| self.all.iter().any(|entity| entity.id == *id);
        let numbered = |number: usize| if number == 1 { base.clone() } else { format!("{base}-{number}") };
        let id = (1..).map(numbered).find(|id| !is_taken(id)).unwrap_or_default();
        self.by_name.insert(key, self.all.len());
        let (name, more, note) = (name.to_owned(), more.to_owned(), note.to_owned());
        self.all.push(Entity { id: id.clone(), name, more, note });
        id
    }

    /// All of them.
    pub(super) fn all(&self) -> &[Entity] {
        &self.all
    }

    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// Everything that tables of an import refer to.
#[derive(Default)]
pub(super) struct Around {
    pub sectors: Entities,
    pub places: Entities,
    pub sources: Entities,
    pub indicators: Entities,
}

impl Around {
    /// The tables of those that were met; projects are never without sectors.
    pub(super) fn tables(&self, has_projects: bool) -> Vec<OutTable> {
        let mut tables = Vec::new();
        let mut add = |spec: &TableSpec, entities: &Entities, columns: &[&str], cells: fn(&Entity) -> Vec<&str>| {
            if !entities.is_empty() || has_projects && spec.name == SECTORS.name {
                tables.push(known(spec, columns, entities.all().iter().map(cells)));
            }
        };
        add(&SECTORS, &self.sectors, &["id", "name_zh"], |it| vec![&it.id, &it.name]);
        add(&PLACES, &self.places, &["id", "name_zh", "kind"], |it| vec![&it.id, &it.name, "region"]);
        let of_source = ["id", "title", "publisher", "note"];
        add(&SOURCES, &self.sources, &of_source, |it| vec![&it.id, &it.name, &it.more, &it.note]);
        add(&INDICATORS, &self.indicators, &["id", "name_zh", "unit"], |it| vec![&it.id, &it.name, &it.more]);
        tables
    }
}

/// A table that this program knows, with a row for each of these.
pub(super) fn known<'r>(spec: &TableSpec, columns: &[&str], rows: impl Iterator<Item = Vec<&'r str>>) -> OutTable {
    let mut out = OutTable::known(spec);
    out.columns = columns.iter().map(|id| OutColumn::known(spec, id)).collect();
    for row in rows {
        out.columns.iter_mut().zip(row).for_each(|(column, cell)| column.texts.push(cell));
    }
    out
}
