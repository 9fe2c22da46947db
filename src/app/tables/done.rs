//! What came of saving a table.

use std::path::PathBuf;

use crate::app::tables::state::WhatTable;
use crate::export::SheetError;
use crate::output::Written;

/// What came of saving a table.
pub(crate) enum TablesDone {
    /// A place for it was chosen.
    PathChosen(PathBuf),
    /// It was saved, or not: which one, where, with how many rows.
    Saved(WhatTable, PathBuf, usize, Result<Written, SheetError>),
}
