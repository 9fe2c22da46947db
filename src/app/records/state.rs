//! A list that is being written, and what comes of copying and saving.

use std::path::PathBuf;
use std::sync::Arc;

use crate::export::{SheetError, SheetProgress};
use crate::listing::LeftOut;
use crate::model::{ProjectIx, Sum};
use crate::output::Written;
use crate::query::Part;

/// A list that is being written.
pub(in crate::app) struct Saving {
    /// How many rows it has.
    pub(in crate::app) rows: usize,
    /// How far it is, and the way to call it off.
    pub(in crate::app) progress: Arc<SheetProgress>,
}

/// What came of it.
pub(in crate::app) enum Job {
    /// Rows are ready for the clipboard.
    Copied { text: String, rows: usize },
    /// A place for a list was chosen.
    PathChosen(PathBuf),
    /// A list was written, or not.
    Saved { path: PathBuf, rows: usize, left_out: Option<LeftOut>, result: Result<Written, SheetError> },
}

/// The projects behind a mark, and what they come to.
pub(in crate::app) struct Drilled {
    /// The marks; none for all that is in the chart.
    pub(in crate::app) marks: Vec<Part>,
    /// Which reading of which package they are rows of.
    pub(in crate::app) generation: u64,
    /// In the order of the list.
    pub(in crate::app) projects: Arc<[ProjectIx]>,
    /// The sum of what each adds to the mark.
    pub(in crate::app) sum: Sum,
    /// How many of them have no amount.
    pub(in crate::app) missing: usize,
}
