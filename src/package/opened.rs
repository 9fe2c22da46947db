//! What opening a package gives. Must not know how it was read.

use crate::package::descriptor::TakenAs;
use crate::package::findings::{FileRead, Findings};
use std::sync::Arc;

use crate::model::Dataset;
use crate::schema::table_name;
use crate::source::Origin;

/// A package that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The zone's books.
    pub dataset: Dataset,
    /// The tables that the program does not know, each as books of its own, in package order.
    pub others: Vec<Arc<Dataset>>,
    /// What is wrong with them.
    pub findings: Findings,
    /// What was read, in package order.
    pub files: Vec<FileRead>,
    /// The package's title, or the zone's name.
    pub title: String,
    /// Where it was read.
    pub origin: Origin,
    /// What somebody takes columns for.
    pub taken_as: TakenAs,
}

impl Opened {
    /// The same with another of its tables in the place of the one that is looked at; nothing where there is no such table.
    pub fn of_table(&self, name: &str) -> Option<Self> {
        if table_name(&self.dataset) == name {
            return Some(self.clone());
        }
        let at = self.others.iter().position(|other| table_name(other) == name)?;
        let mut opened = self.clone();
        let errors = self.dataset.errors();
        let chosen = (*opened.others[at]).clone().with_errors(errors);
        opened.others[at] = Arc::new(std::mem::replace(&mut opened.dataset, chosen));
        Some(opened)
    }

    /// A table that can be looked at, as foreign keys call it.
    pub fn table(&self, name: &str) -> Option<&Dataset> {
        let others = self.others.iter().map(|other| &**other);
        std::iter::once(&self.dataset).chain(others).find(|dataset| table_name(dataset) == name)
    }

    /// The books of a table that is not that of the projects.
    pub(super) fn other_table(&self, name: &str) -> Option<&Dataset> {
        self.tables().into_iter().find(|dataset| dataset.table().is_some_and(|title| title.id == name))
    }

    /// All tables that can be looked at: that of the projects first, then the others in package order.
    pub fn tables(&self) -> Vec<&Dataset> {
        let mut tables: Vec<&Dataset> =
            std::iter::once(&self.dataset).chain(self.others.iter().map(|it| &**it)).collect();
        tables.sort_by_key(|dataset| dataset.table().map(|table| table.number));
        tables
    }
}
