//! The columns of the projects table. Must not know how they are read.

use super::header::Header;
use super::place::Column;
use crate::model::{Stage, Table};
use crate::schema::TableSpec;

/// What date columns begin with.
pub(super) const DATE: &str = "date_";

/// Which cell is where.
pub(super) struct Columns {
    pub id: Column,
    pub name: Column,
    pub name_en: Column,
    pub sector: Column,
    pub place: Column,
    pub stage: Column,
    pub basis: Column,
    pub investor: Column,
    pub lists: Column,
    pub parent: Column,
    pub land: Column,
    pub lon: Column,
    pub lat: Column,
    pub note: Column,
    pub sources: Column,
    /// Those that the program does not know, in the order of the table.
    pub further: Vec<Column>,
}

impl Columns {
    /// Those that a table has.
    pub(super) fn of(header: &Header, stages: &Table<Stage>, spec: &TableSpec) -> Self {
        let none = |name: &str| Column { name: name.to_owned(), position: None };
        let column = |name| if spec.knows(name) { header.column(name) } else { none(name) };
        Self {
            id: column("id"),
            name: column("name"),
            name_en: column("name_en"),
            sector: column("sector"),
            place: column("place"),
            stage: column("stage"),
            basis: column("basis"),
            investor: column("investor"),
            lists: column("lists"),
            parent: column("parent"),
            land: column("land_mu"),
            lon: column("lon"),
            lat: column("lat"),
            note: column("note"),
            sources: column("sources"),
            further: further(header, stages, spec),
        }
    }
}

/// The columns that the program does not know. Of two of one name the first is read; one without a name has nothing to be
/// asked for by.
fn further(header: &Header, stages: &Table<Stage>, spec: &TableSpec) -> Vec<Column> {
    let is_known = |name: &str| match name.strip_prefix(DATE) {
        Some(stage) => spec.begins_a_date(name) && stages.find(stage).is_some(),
        None => spec.knows(name),
    };
    let named = header.names().iter().enumerate().filter(|(_, name)| !name.is_empty() && !is_known(name));
    let columns = named.filter(|(position, name)| header.column(name).position == Some(*position));
    columns.map(|(position, _)| header.at(position)).collect()
}
