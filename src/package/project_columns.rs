//! The columns of the projects table. Must not know how they are read.

use super::header::Header;
use super::place::Column;

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
}

impl Columns {
    /// Those that a table has.
    pub(super) fn of(header: &Header) -> Self {
        let column = |name| header.column(name);
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
        }
    }
}
