//! The ways in: a folder, or files in memory. Must not know what is in them.

use std::path::Path;

use super::error::OpenError;
use super::files::Files;
use super::opened::Opened;
use super::read::read;

/// Opens the package in a folder, given that or its `datapackage.json`.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    read(&Files::find(path)?)
}

/// Opens a package from memory: file names as the descriptor writes them, and their bytes.
pub fn open_embedded(files: &[(&str, &[u8])]) -> Result<Opened, OpenError> {
    read(&Files::Embedded(files))
}
