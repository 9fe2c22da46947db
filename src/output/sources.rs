//! Keeps what is written off the files it was made from. Must not know what was read from them.

use std::path::{Path, PathBuf};

use super::{InPackage, OutputError, are_one, is_special, resolved_path};

/// Refuses to write over one of these files, however the path leads there.
pub fn keep_off<P: AsRef<Path>>(path: &Path, sources: impl IntoIterator<Item = P>) -> Result<(), OutputError> {
    let is_source = |source: &P| are_one(path, source.as_ref()) || are_linked(path, source.as_ref());
    match sources.into_iter().any(|source| !is_special(source.as_ref()) && is_source(&source)) {
        true => Err(OutputError::Source(PathBuf::from(path))),
        false => Ok(()),
    }
}

/// Refuses paths of which two are one file: what is written second would take the place of the first.
pub fn keep_apart<'p>(paths: impl IntoIterator<Item = &'p Path>) -> Result<(), OutputError> {
    let mut before: Vec<&Path> = Vec::new();
    for path in paths.into_iter().filter(|path| !is_special(path)) {
        if before.iter().any(|other| are_one(other, path)) {
            return Err(OutputError::Twice(PathBuf::from(path)));
        }
        before.push(path);
    }
    Ok(())
}

/// Refuses a path in a folder that is about to be written as a whole.
pub fn keep_beside(path: &Path, folder: &Path) -> Result<(), OutputError> {
    let is_in = |path: PathBuf| resolved_path(folder).is_some_and(|folder| path.starts_with(folder));
    match resolved_path(path).is_some_and(is_in) {
        true => Err(InPackage::below(path, folder).into()),
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
