//! A package in one file (`*.zonescope`, a ZIP), read in place: nothing is unpacked beside it, and nothing in it leads out of
//! it. Must not know what stands in its files, and never writes.

use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::SourceError;
use super::files::{Source, straight};
use super::stamp::Stamp;
use crate::output::DESCRIPTOR;
use crate::regular_file;

/// A ZIP with a descriptor in it.
#[derive(Debug)]
pub(super) struct Zipped {
    path: PathBuf,
    stamp: Option<Stamp>,
    /// The files below the folder of the descriptor, by their paths from there, and where each stands.
    entries: BTreeMap<String, usize>,
    archive: Mutex<ZipArchive<File>>,
}

/// More files than this are in no package.
const MOST_ENTRIES: usize = 20_000;
/// What a file in it comes to may be so many times what it takes: text is seldom packed to less than a fiftieth.
const MOST_TIMES: u64 = 250;
/// So much is let pass whatever it takes.
const ALWAYS: u64 = 16 << 20;
/// How a ZIP begins.
const MARK: &[u8] = b"PK\x03\x04";

impl Zipped {
    /// The package in a file, if that is a ZIP with a descriptor.
    pub(super) fn at(path: &Path, metadata: &Metadata) -> Option<Box<dyn Source>> {
        if !metadata.is_file() {
            return None;
        }
        let (mut file, metadata) = regular_file::open(path).ok()?;
        let mut mark = [0; MARK.len()];
        file.read_exact(&mut mark).ok()?;
        if mark != MARK {
            return None;
        }
        let mut archive = ZipArchive::new(file).ok().filter(|archive| archive.len() <= MOST_ENTRIES)?;
        let entries = entries(&mut archive)?;
        let (path, stamp) = (path.to_owned(), Stamp::of(&metadata));
        Some(Box::new(Self { path, stamp, entries, archive: Mutex::new(archive) }))
    }
}

/// The files that stand where the descriptor does or below: in a folder of that name, too, as file managers make them.
fn entries(archive: &mut ZipArchive<File>) -> Option<BTreeMap<String, usize>> {
    let mut all = BTreeMap::new();
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(at) else { continue };
        // What leads out of it is no file of it.
        let inside = entry.enclosed_name().is_some() && !entry.is_symlink() && entry.is_file();
        if let Some(name) = entry.name().ok().filter(|name| inside && !name.contains('\\')) {
            all.entry(straight(&name)).or_insert(at);
        }
    }
    let is_one = |name: &&String| name.rsplit('/').next() == Some(DESCRIPTOR);
    let descriptor = all.keys().filter(is_one).min_by_key(|name| (name.matches('/').count(), (*name).clone()))?;
    let folder = descriptor.strip_suffix(DESCRIPTOR).unwrap_or_default().to_owned();
    let below = |(name, at): (String, usize)| name.strip_prefix(&folder).map(|below| (below.to_owned(), at));
    Some(all.into_iter().filter_map(below).collect())
}

fn failed(error: ZipError) -> SourceError {
    match error {
        ZipError::Io(error) => damaged(error),
        ZipError::FileNotFound => SourceError::Io(ErrorKind::NotFound.into()),
        other => SourceError::Io(std::io::Error::new(ErrorKind::InvalidInput, other.to_string())),
    }
}

/// What is no fault of the disk is one of what was packed.
fn damaged(error: std::io::Error) -> SourceError {
    SourceError::Io(match error.raw_os_error() {
        Some(_) => error,
        None => std::io::Error::new(ErrorKind::InvalidInput, error.to_string()),
    })
}

impl Source for Zipped {
    fn names(&self, folder: &str) -> Vec<String> {
        let folder = straight(folder);
        let within = |name: &String| match folder.as_str() {
            "" => Some(name.clone()),
            folder => name.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned),
        };
        let mut names: Vec<String> = self
            .entries
            .keys()
            .filter_map(within)
            .filter_map(|name| name.split('/').next().map(str::to_owned))
            .collect();
        names.dedup();
        names
    }

    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, SourceError> {
        let at = *self.entries.get(&straight(path)).ok_or(SourceError::Io(ErrorKind::NotFound.into()))?;
        let mut archive = self.archive.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = archive.by_index(at).map_err(failed)?;
        // What the entry says of its size is believed only as far as it is borne out.
        let most = most.min(ALWAYS.max(entry.compressed_size().saturating_mul(MOST_TIMES)));
        if entry.size() > most {
            return Err(SourceError::Io(ErrorKind::FileTooLarge.into()));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(entry.size()).unwrap_or(0).min(1 << 26));
        entry.take(most + 1).read_to_end(&mut bytes).map_err(damaged)?;
        if bytes.len() as u64 > most {
            return Err(SourceError::Io(ErrorKind::FileTooLarge.into()));
        }
        Ok(bytes)
    }

    fn on_disk(&self, _: &str) -> Option<(PathBuf, u64)> {
        None
    }

    fn identity(&self, path: &str) -> PathBuf {
        straight(path).into()
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        self.stamp.filter(|_| self.entries.contains_key(&straight(path)))
    }

    fn shown(&self, path: &str) -> String {
        match path {
            "" => self.path.display().to_string(),
            path => format!("{}/{path}", self.path.display()),
        }
    }
}
