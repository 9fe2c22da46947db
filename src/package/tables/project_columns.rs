//! The columns of the projects table. Must not know how they are read.

use crate::model::{Stage, Table};
use crate::package::findings::place::Column;
use crate::package::findings::{Journal, Problem};
use crate::package::json::MOST_COLUMNS;
use crate::package::rows::{Header, Rows};
use crate::schema::TableSpec;

/// Which cell is where.
pub(in crate::package) struct Columns {
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
    /// Whether there are more of these than are read.
    pub has_more: bool,
}

impl Columns {
    /// Those that a table has.
    pub(in crate::package) fn of(rows: &Rows, stages: &Table<Stage>, spec: &TableSpec) -> Self {
        let (header, most) = (&rows.header, rows.most_further());
        let none = |name: &str| Column { name: name.to_owned(), position: None };
        let column = |name| if spec.keeps(name) { header.column(name) } else { none(name) };
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
            has_more: further(header, stages, spec).nth(most).is_some(),
            further: further(header, stages, spec).take(most).collect(),
        }
    }
}

impl Columns {
    /// Says that some are left aside, unless that is said already.
    pub(in crate::package) fn say_more(&self, rows: &Rows, journal: &mut Journal) {
        if self.has_more && rows.header.len() < MOST_COLUMNS {
            journal.row(rows.head, Problem::ColumnsTooMany { limit: rows.most_further() });
        }
    }
}

/// The columns that the program does not know. Of two of one name the first is read; one without a name has nothing to be
/// asked for by.
fn further<'h>(header: &'h Header, stages: &'h Table<Stage>, spec: &'h TableSpec) -> impl Iterator<Item = Column> + 'h {
    let is_known = move |name: &str| match spec.stage_of(name) {
        Some(stage) => stages.find(stage).is_some(),
        None => spec.keeps(name),
    };
    let named = header.names().iter().enumerate().filter(move |(_, name)| !name.is_empty() && !is_known(name));
    let columns = named.filter(move |(position, name)| header.column(name).position == Some(*position));
    columns.map(|(position, _)| header.at(position))
}
