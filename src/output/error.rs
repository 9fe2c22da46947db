//! Why something was not written.

use std::io;
use std::path::{Path, PathBuf};

use super::InPackage;
use crate::text::{Locale, io_reason, say_with};

/// Why something was not written. What was there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// It would be in a package, to which nothing is ever written.
    #[error(transparent)]
    InPackage(#[from] InPackage),
    /// Something of that name is there, and replacing it was not asked for.
    #[error("{} is there already", .0.display())]
    Taken(PathBuf),
    /// A folder of that name is there and has something in it; none is ever replaced.
    #[error("{} is there already, and not empty", .0.display())]
    FolderTaken(PathBuf),
    /// What it is made from is read there.
    #[error("{} is what is read", .0.display())]
    Source(PathBuf),
    /// Something else is written to the same file.
    #[error("{} is written twice", .0.display())]
    Twice(PathBuf),
    /// A pipe at whose other end nobody reads.
    #[error("nobody reads from {}", .0.display())]
    Unread(PathBuf),
    /// A disk or a socket, which no file can be written to.
    #[error("{} is neither a file nor a pipe", .0.display())]
    NotAFile(PathBuf),
    /// The system refused.
    #[error("{}: {}", .0.display(), .1)]
    System(PathBuf, io::Error),
}

impl OutputError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        let of_file = |key: &str, path: &Path| say_with(locale, key, [("path", path.display().to_string().into())]);
        match self {
            Self::InPackage(refused) => refused.sentence(locale),
            Self::Taken(path) => of_file("output-taken", path),
            Self::FolderTaken(path) => of_file("output-folder-taken", path),
            Self::Source(path) => of_file("output-source", path),
            Self::Twice(path) => of_file("output-twice", path),
            Self::Unread(path) => of_file("output-unread", path),
            Self::NotAFile(path) => of_file("output-not-a-file", path),
            Self::System(path, error) => {
                let reason = io_reason(locale, error).into();
                say_with(locale, "cannot-write-file", [("path", path.display().to_string().into()), ("reason", reason)])
            }
        }
    }

    /// Whether the same cannot be had however often it is tried.
    pub fn is_refusal(&self) -> bool {
        match self {
            Self::InPackage(_) | Self::Taken(_) | Self::FolderTaken(_) | Self::Source(_) | Self::Twice(_) => true,
            Self::NotAFile(_) => true,
            Self::Unread(_) | Self::System(..) => false,
        }
    }
}
