//! A Data Package on disk to the model, with findings. Must not know queries, figures or windows, and never writes.
//!
//! A package is opened in one pass: [`open`] reads the descriptor, then table after table, those first that others
//! refer to. Only a missing or unreadable descriptor, or a missing essential table (sectors, stages, projects), stops
//! it; everything else that is wrong becomes a [`Finding`], the cell or row is missing, and the rest survives.
//!
//! What the Data Package standard lets a descriptor say of a table is in `standard`; what its columns are meant to be
//! called in `column_names`; where their names stand, and which of them each file of a table has, in `csv_tables` and
//! `own_header`; what a number that is not written plainly can be read as in `number_forms` and `grouping`.
//!
//! Bytes become text (`encoding`), text becomes records with their lines (`csv_rows`, `json_rows`), records become
//! rows with named columns (`rows`, `header`), cells become values (`cells`, `dates`, `refs`, `units`), and rows
//! become the tables of the model (`entities`, `stages`, `projects`, `progress`, `observations`). All of them write
//! what they find into one `journal`. The two large tables, projects and progress, are cut between records (`cuts`) and
//! read on all processors (`pieces`): the same comes out however many there are. In them, records about which nothing is
//! odd are read column by column (`run`, `run_columns`, `codes`, `project_runs`, `progress_runs`); of what is odd, the
//! way row by row says what is wrong with it.
//!
//! Files are read into memory, not mapped: a mapped file that somebody saves meanwhile would change, or vanish, under
//! the reader.

mod blocks;
mod bundled;
mod cells;
mod checksum;
mod codes;
mod column_names;
mod csv_rows;
mod csv_tables;
mod cuts;
mod dates;
mod described;
mod descriptor;
mod encoding;
mod entities;
mod error;
mod files;
mod findings;
mod grouping;
mod header;
mod journal;
mod json_rows;
mod keys;
mod list_names;
mod marks;
mod near_period;
mod number_forms;
mod observations;
mod overlaps;
mod own_folder;
mod own_header;
mod parents;
mod pieces;
mod place;
mod positioned;
mod problem;
mod progress;
mod progress_runs;
mod project_rows;
mod project_runs;
mod projects;
mod read;
mod record;
mod refs;
mod rows;
mod run;
mod run_columns;
mod same_names;
mod sniff;
mod stages;
mod stamps;
mod standard;
mod tables;
mod total_rows;
mod units;
mod zone;

use std::path::{Path, PathBuf};

pub use bundled::open_bundled;
pub use error::OpenError;
pub use findings::{Finding, FindingGroup, FindingReport, Findings, Severity};
pub use problem::Problem;
pub use stamps::Stamps;
pub use standard::Format;

use crate::model::Dataset;
use files::Files;

/// The file name of a descriptor.
pub use crate::output::DESCRIPTOR;

/// A package that was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The zone's books.
    pub dataset: Dataset,
    /// What is wrong with them.
    pub findings: Findings,
    /// What was read, in package order.
    pub files: Vec<FileRead>,
    /// The package's title, or the zone's name.
    pub title: String,
    /// Where it was read.
    pub location: Location,
}

/// Where a package was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// This folder.
    Folder(PathBuf),
    /// The program itself.
    Embedded,
}

/// A file of a table that was read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FileRead {
    /// The resource it belongs to.
    pub resource: String,
    /// Its path as the package writes it.
    pub path: String,
    /// How many data rows it has, also those that were kept out.
    pub rows: usize,
    /// Its size.
    pub bytes: u64,
    /// What its text was read as: `utf-8`, `gb18030`.
    pub encoding: String,
    /// How its rows are written.
    pub format: Format,
}

/// Opens the package in a folder, given that or its `datapackage.json`.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    read::read(&Files::find(path)?)
}

/// Opens a package from memory: file names as the descriptor writes them, and their bytes.
pub fn open_embedded(files: &[(&str, &[u8])]) -> Result<Opened, OpenError> {
    read::read(&Files::Embedded(files))
}
