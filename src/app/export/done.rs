//! What came of writing a figure.

use std::path::PathBuf;

use crate::app::export::failure::ExportFailure;
use crate::export::FigureSize;
use crate::output::Written;

/// What came of writing a figure.
pub(crate) enum ExportDone {
    /// A place for it was chosen.
    PathChosen(PathBuf),
    /// It was written, or not.
    Written(PathBuf, Result<(Option<FigureSize>, Written), ExportFailure>),
}
