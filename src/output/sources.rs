//! Keeps what is written off the files it was made from. Must not know what was read from them.

use std::path::{Path, PathBuf};

use super::{OutputError, are_one, is_special};

/// Refuses to write over one of these files, however the path leads there.
pub fn keep_off<P: AsRef<Path>>(path: &Path, sources: impl IntoIterator<Item = P>) -> Result<(), OutputError> {
    let is_source = |source: &P| are_one(path, source.as_ref()) || are_linked(path, source.as_ref());
    match sources.into_iter().any(|source| !is_special(source.as_ref()) && is_source(&source)) {
        true => Err(OutputError::Source(PathBuf::from(path))),
        false => Ok(()),
    }
}

/// Whether two names are one file of the disk.
#[cfg(unix)]
fn are_linked(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let file = |path: &Path| path.metadata().map(|file| (file.dev(), file.ino())).ok();
    file(one).zip(file(other)).is_some_and(|(one, other)| one == other)
}

#[cfg(not(unix))]
fn are_linked(_: &Path, _: &Path) -> bool {
    false
}
