//! What came of asking for a figure's file.

use std::path::PathBuf;

/// What came of it.
pub(crate) enum GalleryDone {
    /// A file to save a figure in, or to open one from, was chosen.
    FileChosen(PathBuf),
}
