//! What the dialog about a figure knows that is kept, or is to be.

use std::path::PathBuf;

use crate::figure::FigureDocument;

/// A dialog about a figure that is kept, or is to be.
pub(crate) struct FigureDialog {
    /// What is to be done.
    pub(crate) task: FigureTask,
    /// What is typed: a name or a path.
    pub(crate) typed: String,
    /// Whether there is something of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a figure does.
pub(crate) enum FigureTask {
    /// Keep it in the gallery.
    Keep(Box<FigureDocument>),
    /// Give the figure in this file another name.
    Rename(PathBuf),
    /// Delete the figure in this file.
    Delete(PathBuf),
    /// Write it to a file.
    SaveFile(Box<FigureDocument>),
    /// Open one from a file.
    OpenFile,
}
