//! The way from ids to projects while these are still being read. Must not know files.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

use crate::model::{ProjectIx, Projects};

/// Row numbers by the ids of their rows. The ids themselves stay where they are: in the projects.
#[derive(Debug, Default)]
pub(super) struct ProjectIds {
    /// Each with the hash of its id, so that a growing table need not look at a million ids again.
    rows: HashTable<(u64, ProjectIx)>,
    hasher: DefaultHashBuilder,
}

impl ProjectIds {
    /// The row with this id, among those of `projects` that were inserted.
    pub(super) fn find(&self, id: &str, projects: &Projects) -> Option<ProjectIx> {
        let hash = self.hasher.hash_one(id);
        let found = self.rows.find(hash, |(known, row)| *known == hash && projects.id(*row) == id);
        found.map(|(_, row)| *row)
    }

    /// Adds a row of `projects`, whose id must be new.
    pub(super) fn insert(&mut self, row: ProjectIx, projects: &Projects) {
        let hash = self.hasher.hash_one(projects.id(row));
        self.rows.insert_unique(hash, (hash, row), |(hash, _)| *hash);
    }
}
