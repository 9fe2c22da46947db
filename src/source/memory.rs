//! Files in memory: names as a descriptor writes them, and their bytes. Must not know where they came from.

use std::io::ErrorKind;
use std::path::PathBuf;

use super::error::SourceError;
use super::files::{Source, straight};
use super::stamp::Stamp;

/// Files in memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory<'f>(pub(crate) &'f [(&'f str, &'f [u8])]);

impl Source for Memory<'_> {
    fn names(&self, _: &str) -> Vec<String> {
        self.0.iter().map(|(name, _)| (*name).to_owned()).collect()
    }

    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, SourceError> {
        match self.0.iter().find(|(name, _)| *name == path) {
            Some((_, bytes)) if bytes.len() as u64 > most => Err(ErrorKind::FileTooLarge.into()),
            Some((_, bytes)) => Ok(bytes.to_vec()),
            None => Err(ErrorKind::NotFound.into()),
        }
        .map_err(SourceError::Io)
    }

    fn on_disk(&self, _: &str) -> Option<(PathBuf, u64)> {
        None
    }

    fn identity(&self, path: &str) -> PathBuf {
        straight(path).into()
    }

    fn stamp(&self, _: &str) -> Option<Stamp> {
        None
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}
