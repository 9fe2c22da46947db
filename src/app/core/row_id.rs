//! The name of any record of any table of any books that are open: what is selected, what a link leads to, what the way back
//! remembers. Must not know what tables hold, nor how a record is shown.

use crate::model::{Index, ProjectIx};

/// A table, by the name it has in a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TableId(&'static str);

impl TableId {
    /// The investment projects.
    pub const PROJECTS: Self = Self("projects");
    /// The published figures.
    pub const OBSERVATIONS: Self = Self("observations");
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
    /// A project.
    pub fn of_project(books: u64, project: ProjectIx) -> Self {
        Self { books, table: TableId::PROJECTS, row: project.to_usize() }
    }

    /// A published figure.
    pub fn of_observation(books: u64, row: usize) -> Self {
        Self { books, table: TableId::OBSERVATIONS, row }
    }

    /// The row, where it is one of this table.
    pub fn row_of(self, table: TableId) -> Option<usize> {
        (self.table == table).then_some(self.row)
    }

    /// The project, where it is one.
    pub fn project(self) -> Option<ProjectIx> {
        self.row_of(TableId::PROJECTS).and_then(ProjectIx::from_usize)
    }

    /// The published figure, where it is one.
    pub fn observation(self) -> Option<usize> {
        self.row_of(TableId::OBSERVATIONS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    #[test]
    fn a_row_is_one_of_its_own_table_only() {
        for table in [TableId::PROJECTS, TableId::OBSERVATIONS] {
            assert!(schema::table(table.0).is_some(), "{table:?}");
        }
        let (project, figure) = (ProjectIx::from_usize(3), RowId::of_observation(1, 3));
        assert_eq!(project.map(|project| RowId::of_project(1, project).project()), Some(project));
        assert_eq!((figure.project(), figure.observation()), (None, Some(3)));
        assert_ne!(figure, RowId { books: 2, ..figure });
    }
}
