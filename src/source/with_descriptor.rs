//! Files that have no descriptor, with one that was made for them. Must not know how it was made.

use std::path::PathBuf;

use super::error::SourceError;
use super::files::Source;
use super::stamp::Stamp;
use crate::output::DESCRIPTOR;

/// Files, and the descriptor they lack.
#[derive(Debug)]
pub(crate) struct WithDescriptor<'s> {
    /// The files.
    pub files: &'s dyn Source,
    /// What is read as their descriptor.
    pub descriptor: &'s [u8],
}

impl Source for WithDescriptor<'_> {
    fn names(&self, folder: &str) -> Vec<String> {
        self.files.names(folder)
    }

    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, SourceError> {
        if path == DESCRIPTOR { Ok(self.descriptor.to_vec()) } else { self.files.read(path, most) }
    }

    fn on_disk(&self, path: &str) -> Option<(PathBuf, u64)> {
        self.files.on_disk(path)
    }

    fn identity(&self, path: &str) -> PathBuf {
        self.files.identity(path)
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        self.files.stamp(path)
    }

    fn shown(&self, path: &str) -> String {
        self.files.shown(path)
    }
}
