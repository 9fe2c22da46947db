//! Where a package was read. Must not know how.

use std::path::PathBuf;

/// Where a package was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// This folder.
    Folder(PathBuf),
    /// The program itself.
    Embedded,
}
