//! What can be done with figures that are kept.

use std::path::PathBuf;

/// What can be done with figures that are kept; figures are named by their files.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum GalleryCommand {
    /// Looks anew what is kept.
    Read,
    Keep,
    KeepGuest(PathBuf),
    SaveFile,
    OpenFile,
    Open(PathBuf),
    Rename(PathBuf),
    Delete(PathBuf),
    EditTyped(String),
    Browse,
    Confirm {
        replace: bool,
    },
    Show {
        from: usize,
        to: usize,
    },
}
