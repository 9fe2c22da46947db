//! What a source can be asked. Must not know which kinds there are.

use std::fmt::Debug;
use std::path::PathBuf;

use super::error::SourceError;
use super::stamp::Stamp;

/// Files by the paths that a descriptor gives them: with `/`, below its own folder.
pub(crate) trait Source: Debug + Send + Sync {
    /// The names of what lies in one of its folders, or the first of very many.
    fn names(&self, folder: &str) -> Vec<String>;

    /// The bytes of a file of at most so many.
    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, SourceError>;

    /// Where a file is on disk, and its size: of one that is, as much can be read as is needed.
    fn on_disk(&self, path: &str) -> Option<(PathBuf, u64)>;

    /// What two paths have in common that lead to the same file.
    fn identity(&self, path: &str) -> PathBuf;

    /// What a file looks like from outside; nothing for one that is not there, or that nobody can write to.
    fn stamp(&self, path: &str) -> Option<Stamp>;

    /// A path as people are told it; the source itself for an empty one.
    fn shown(&self, path: &str) -> String;
}

/// A path without the parts that lead nowhere.
pub(super) fn straight(path: &str) -> String {
    path.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/")
}
