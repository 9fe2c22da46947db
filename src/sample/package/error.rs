//! Why made-up books were not written.

use std::io;
use std::path::{Path, PathBuf};

use crate::output::OutputError;

/// Why a package could not be written. Nothing half written stays behind, nor a folder that was made for it.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// Nothing is ever overwritten.
    #[error("{} is not empty; name a new or an empty folder", .0.display())]
    NotEmpty(PathBuf),
    /// A file stands where the folder should be.
    #[error("{} is a file, not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The folder cannot be made, or must not.
    #[error(transparent)]
    Folder(OutputError),
    /// The disk refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl SampleError {
    /// The same of the file as it would have been called.
    pub(super) fn in_folder(self, folder: &Path) -> Self {
        match self {
            Self::Io { path, source } => {
                Self::Io { path: path.file_name().map_or(folder.to_owned(), |name| folder.join(name)), source }
            }
            other => other,
        }
    }
}
