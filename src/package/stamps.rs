//! What the files of a package look like from outside: enough to see that somebody wrote to one. Must not know what
//! stands in them.
//!
//! Looked at now and then instead of asking the system to be told: that works on network drives too, where other
//! machines write, sees a file that was put in another's place, and costs a handful of look-ups a second.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::descriptor::Descriptor;
use super::files::MOST_DESCRIPTOR;
use super::standard::Resource;
use crate::output::DESCRIPTOR;
use crate::regular_file;

/// Size and time of each file of a package, as they were at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamps {
    folder: PathBuf,
    /// As the package writes their paths, the descriptor first; nothing for a file that is not there.
    files: Vec<(String, Option<(u64, SystemTime)>)>,
}

impl Stamps {
    /// Those of the package in a folder, given that or its `datapackage.json`.
    pub fn of(path: &Path) -> Self {
        let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
        let mut stamps = Self { folder: folder.to_owned(), files: Vec::new() };
        let descriptor = stamps.stamp(DESCRIPTOR);
        stamps.files.push((DESCRIPTOR.to_owned(), descriptor));
        let bytes = regular_file::read(&folder.join(DESCRIPTOR), MOST_DESCRIPTOR).unwrap_or_default();
        if let Ok(descriptor) = Descriptor::parse(&bytes, DESCRIPTOR) {
            let paths = descriptor.resources.iter().flat_map(Resource::files);
            let files: Vec<_> = paths.map(|path| (path.to_owned(), stamps.stamp(path))).collect();
            stamps.files.extend(files);
        }
        stamps
    }

    /// The same files now. Which files they are is only read again when the descriptor differs.
    #[must_use]
    pub fn again(&self) -> Self {
        if self.files.first().is_none_or(|(_, known)| *known != self.stamp(DESCRIPTOR)) {
            return Self::of(&self.folder);
        }
        let files = self.files.iter().map(|(path, _)| (path.clone(), self.stamp(path)));
        Self { folder: self.folder.clone(), files: files.collect() }
    }

    /// The files that differ, or that only one of both has.
    pub fn differing(&self, other: &Self) -> Vec<String> {
        let by_path = |stamps: &Self| -> HashMap<String, _> {
            // Of two entries for one path either will do.
            stamps.files.iter().cloned().collect()
        };
        let (before, now) = (by_path(self), by_path(other));
        let mut paths: Vec<&String> = self.files.iter().chain(&other.files).map(|(path, _)| path).collect();
        paths.retain(|path| before.get(*path) != now.get(*path));
        // A descriptor that is only half there names no files: nothing is known of them.
        if [self, other].iter().any(|stamps| stamps.files.len() == 1) {
            paths.retain(|path| *path == DESCRIPTOR);
        }
        let mut seen = HashSet::new();
        paths.into_iter().filter(|path| seen.insert(path.as_str())).cloned().collect()
    }

    fn stamp(&self, path: &str) -> Option<(u64, SystemTime)> {
        let metadata = self.folder.join(path).metadata().ok()?;
        Some((metadata.len(), metadata.modified().ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_written_added_or_removed_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let write = |file: &str, text: &str| std::fs::write(folder.path().join(file), text).unwrap();
        write(
            DESCRIPTOR,
            r#"{"zonescope": {"version": 1}, "resources": [{"name": "a", "path": "a.csv"}, {"name": "b", "path": ["b.csv"]}]}"#,
        );
        write("a.csv", "1");
        let first = Stamps::of(folder.path());
        assert_eq!(first.again(), first);
        assert_eq!(Stamps::of(&folder.path().join(DESCRIPTOR)), first);
        write("a.csv", "12");
        write("b.csv", "1");
        write("c.csv", "1");
        let second = first.again();
        assert_eq!(first.differing(&second), ["a.csv", "b.csv"]);
        std::fs::remove_file(folder.path().join("a.csv")).unwrap();
        assert_eq!(second.differing(&second.again()), ["a.csv"]);
        write(DESCRIPTOR, r#"{"resources": [{"name": "a", "#);
        assert_eq!(second.differing(&second.again()), [DESCRIPTOR]);
    }
}
