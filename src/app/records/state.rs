//! A list that is being written, and what comes of copying and saving.

use std::path::PathBuf;
use std::sync::Arc;

use crate::export::{SheetError, SheetProgress};
use crate::listing::LeftOut;
use crate::output::Written;

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
