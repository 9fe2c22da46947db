//! What came of writing a figure.

use std::path::PathBuf;

use crate::app::export::failure::ExportFailure;
use crate::export::FigureSize;
use crate::output::Written;

/// What came of writing a figure.
pub(crate) enum ExportDone {
    /// A place for it was chosen.
    PathChosen(PathBuf),
    /// It was written, or not: then the file that it failed with.
    Written(Result<Vec<WrittenFigure>, (PathBuf, ExportFailure)>),
}

/// A file of a figure.
pub(crate) struct WrittenFigure {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// How large the figure is in it; numbers have no size.
    pub(crate) size: Option<FigureSize>,
    /// What became of a file that was there.
    pub(crate) file: Written,
}
