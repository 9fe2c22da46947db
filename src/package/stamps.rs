//! What the files of a package look like from outside: enough to see that somebody wrote to one. Must not know what
//! stands in them.
//!
//! Looked at now and then instead of asking the system to be told: that works on network drives too, where other
//! machines write, sees a file that was put in another's place, and costs a handful of look-ups a second.

use std::collections::{HashMap, HashSet};

use crate::output::DESCRIPTOR;
use crate::package::descriptor::{Descriptor, Resource};
use crate::package::rows::MOST_DESCRIPTOR;
use crate::source::{Origin, Source, Stamp};

/// Size and time of each file of a package, as they were at one moment.
#[derive(Clone, Debug)]
pub struct Stamps {
    origin: Origin,
    /// As the package writes their paths, the descriptor first; nothing for a file that is not there.
    files: Vec<(String, Option<Stamp>)>,
}

impl PartialEq for Stamps {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}

impl Stamps {
    /// Those of the package at an origin.
    pub fn of(origin: &Origin) -> Self {
        let source = origin.source().ok();
        let stamp = |path: &str| (path.to_owned(), stamp(source.as_deref(), path));
        let mut files = vec![stamp(DESCRIPTOR)];
        let bytes = source.as_ref().and_then(|source| source.read(DESCRIPTOR, MOST_DESCRIPTOR).ok());
        if let Ok(descriptor) = Descriptor::parse(&bytes.unwrap_or_default(), DESCRIPTOR) {
            files.extend(descriptor.resources.iter().flat_map(Resource::files).map(stamp));
        }
        Self { origin: origin.clone(), files }
    }

    /// The same files now. Which files they are is only read again when the descriptor differs.
    #[must_use]
    pub fn again(&self) -> Self {
        let source = self.origin.source().ok();
        let stamp = |path: &str| stamp(source.as_deref(), path);
        if self.files.first().is_none_or(|(_, known)| *known != stamp(DESCRIPTOR)) {
            return Self::of(&self.origin);
        }
        let files = self.files.iter().map(|(path, _)| (path.clone(), stamp(path)));
        Self { origin: self.origin.clone(), files: files.collect() }
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
}

fn stamp(source: Option<&dyn Source>, path: &str) -> Option<Stamp> {
    source?.stamp(path)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

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
        let of = |path: &Path| Stamps::of(&Origin::Path(path.to_owned()));
        let first = of(folder.path());
        assert_eq!(first.again(), first);
        assert_eq!(of(&folder.path().join(DESCRIPTOR)), first);
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
