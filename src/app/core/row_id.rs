//! The name of any record of any table of any books that are open: what is selected, what a link leads to, what the way back
//! remembers. Must not know what tables hold, nor how a record is shown.

use crate::model::{Index, KeptNames, ProjectIx};

/// A table, by the name it has in a package: as cheap to hand on as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TableId(&'static str);

static NAMES: KeptNames = KeptNames::new();

impl TableId {
    /// The investment projects.
    pub const PROJECTS: Self = Self("projects");
    /// The published figures.
    pub const OBSERVATIONS: Self = Self("observations");

    /// The table of this name.
    pub fn named(name: &str) -> Self {
        Self(NAMES.keep(name))
    }

    /// Its name in the package.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The table in whose pages its records are looked at: published figures have none of their own.
    pub fn page(self) -> Self {
        if self == Self::OBSERVATIONS { Self::PROJECTS } else { self }
    }
}

/// A record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowId {
    /// Which reading of which books: rows of another one are other records.
    pub books: u64,
    /// Which of their tables.
    pub table: TableId,
    /// Which row of it, from 0.
    pub row: usize,
}

impl RowId {
    /// A record of a table that has a list.
    pub fn listed(books: u64, table: TableId, row: ProjectIx) -> Self {
        Self { books, table, row: row.to_usize() }
    }

    /// Its row in the list of its table; none where that has no list.
    pub fn ix(self) -> Option<ProjectIx> {
        ProjectIx::from_usize(self.row).filter(|_| self.table != TableId::OBSERVATIONS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    #[test]
    fn a_table_is_known_by_its_name_wherever_it_is_met() {
        for table in [TableId::PROJECTS, TableId::OBSERVATIONS] {
            assert!(schema::table(table.0).is_some(), "{table:?}");
            assert_eq!(TableId::named(table.0), table);
        }
        assert_eq!(TableId::named("enterprises"), TableId::named(&["enter", "prises"].concat()));
        assert_ne!(TableId::named("enterprises"), TableId::named("enterprise_years"));
        assert_eq!(TableId::named("enterprises").as_str(), "enterprises");
    }

    #[test]
    fn a_row_is_one_of_its_own_table_and_reading_only() {
        let firms = TableId::named("enterprises");
        let rows = [(1, TableId::PROJECTS), (1, firms), (1, TableId::OBSERVATIONS), (2, firms)];
        let rows = rows.map(|(books, table)| RowId { books, table, row: 3 });
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(rows.iter().position(|other| other == row), Some(at));
        }
        assert_eq!(rows[1].ix(), ProjectIx::from_usize(3));
        assert_eq!((rows[2].ix(), rows[2].table.page()), (None, TableId::PROJECTS));
    }
}
