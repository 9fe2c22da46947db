//! What opening a package gives. Must not know how it was read.

use super::file_read::FileRead;
use super::findings::Findings;
use std::sync::Arc;

use crate::model::Dataset;
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
}
