//! What tables refer to: sectors, places, stages, sources, indicators, each once, with an id made of its name. Must not know
//! sheets.

use std::collections::HashMap;

use super::out_table::{OutColumn, OutTable};
use crate::model::Kind;
use crate::schema::SECTORS;
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
        let mut add = |name: &str, entities: &Entities, columns: &[(&str, Kind)], cells: fn(&Entity) -> Vec<&str>| {
            if !entities.is_empty() || has_projects && name == SECTORS.name {
                tables.push(known(name, columns, entities.all().iter().map(cells)));
            }
        };
        let name = [("id", Kind::Id), ("name_zh", Kind::Name)];
        add("sectors", &self.sectors, &name, |it| vec![&it.id, &it.name]);
        add("places", &self.places, &[name[0], name[1], ("kind", Kind::Category)], |it| {
            vec![&it.id, &it.name, "region"]
        });
        let of_source = [("id", Kind::Id), ("title", Kind::Name), ("publisher", Kind::Text), ("note", Kind::Text)];
        add("sources", &self.sources, &of_source, |it| vec![&it.id, &it.name, &it.more, &it.note]);
        let of_indicator = [name[0], name[1], ("unit", Kind::Category)];
        add("indicators", &self.indicators, &of_indicator, |it| vec![&it.id, &it.name, &it.more]);
        tables
    }
}

/// A table that this program knows, with a row for each of these.
pub(super) fn known<'r>(name: &str, columns: &[(&str, Kind)], rows: impl Iterator<Item = Vec<&'r str>>) -> OutTable {
    let mut out = OutTable { name: name.to_owned(), key: vec!["id".to_owned()], ..OutTable::default() };
    out.columns = columns.iter().map(|(name, kind)| OutColumn::known(name, *kind)).collect();
    for row in rows {
        out.columns.iter_mut().zip(row).for_each(|(column, cell)| column.texts.push(cell));
    }
    out
}
