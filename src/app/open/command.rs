//! What can be done with packages: open, read again, open beside.

use std::path::PathBuf;

use crate::app::core::row_id::TableId;

/// Something that can be done with a package.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum OpenCommand {
    Package(PathBuf),
    Bundled,
    Reload,
    Cancel,
    LeaveError,
    ShowDialog,
    EditPath(String),
    Browse,
    /// A package in one file.
    BrowseFile,
    /// Asks where all of the open package is to be written as one file.
    ShowPack,
    EditPack(String),
    BrowsePack,
    /// Writes it there.
    Pack,
    /// A table of the open package.
    Table(TableId),
    BrowseBeside(usize),
    /// In one of the charts side by side.
    Beside(usize, PathBuf),
}
