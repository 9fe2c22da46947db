//! What came of copying and saving a list.

use std::path::PathBuf;

use crate::export::SheetError;
use crate::listing::LeftOut;
use crate::output::Written;

/// What came of it.
pub(crate) enum RecordsDone {
    /// Rows are ready for the clipboard.
    Copied { text: String, rows: usize },
    /// A place for a list was chosen.
    PathChosen(PathBuf),
    /// A list was written, or not.
    Saved { path: PathBuf, rows: usize, left_out: Option<LeftOut>, result: Result<Written, SheetError> },
    /// Saving it came to nothing, which is a defect.
    Lost,
}
