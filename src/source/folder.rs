//! A folder on disk. Must not know what stands in its files, and never writes.

use std::fs::Metadata;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::error::SourceError;
use super::files::{Source, straight};
use super::positioned::read_exact_at;
use super::stamp::Stamp;
use crate::output::DESCRIPTOR;
use crate::{parallel, regular_file};

/// A folder on disk.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

/// So many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;

impl Folder {
    /// The folder at a path, or that of the descriptor there.
    pub(super) fn at(path: &Path, metadata: &Metadata) -> Option<Box<dyn Source>> {
        let folder = if metadata.is_dir() { path } else { folder_of_descriptor(path)? };
        Some(Box::new(Self(folder.to_owned())))
    }

    /// Where a file of it is, and its size. Nothing that leads out of the folder is one.
    fn real_file(&self, path: &str) -> Result<(PathBuf, u64), SourceError> {
        let real = self.0.join(path).canonicalize()?;
        if !real.starts_with(self.0.canonicalize()?) {
            return Err(SourceError::IsLink);
        }
        // A folder, or a pipe that would keep us waiting, is not opened.
        let (_, metadata) = regular_file::open(&real)?;
        Ok((real, metadata.len()))
    }
}

impl Source for Folder {
    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.join(folder)).into_iter().flatten().flatten();
        let names = entries.take(MOST_NAMES).filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.collect();
        names.sort_unstable();
        names
    }

    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, SourceError> {
        let (real, _) = self.real_file(path)?;
        Ok(read_whole(&real, most)?)
    }

    fn on_disk(&self, path: &str) -> Option<(PathBuf, u64)> {
        self.real_file(path).ok()
    }

    fn identity(&self, path: &str) -> PathBuf {
        let path = straight(path);
        self.0.join(&path).canonicalize().unwrap_or_else(|_| path.into())
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        Stamp::of(&self.0.join(path).metadata().ok()?)
    }

    fn shown(&self, path: &str) -> String {
        let path = if path.is_empty() { self.0.clone() } else { self.0.join(path) };
        path.display().to_string()
    }
}

/// The folder of a descriptor, where a path is that of one.
pub(super) fn folder_of_descriptor(path: &Path) -> Option<&Path> {
    let is_one = path.file_name().is_some_and(|name| name == DESCRIPTOR) && !path.is_dir();
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    is_one.then(|| folder.unwrap_or(Path::new(".")))
}

/// Less than this is not worth a thread.
const LEAST_PIECE: usize = 1 << 22;

/// A whole file, a large one in parts on all processors: most of the time goes into getting room for it.
fn read_whole(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let (file, metadata) = regular_file::open(path)?;
    if metadata.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let len = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    let ranges = parallel::ranges(len, LEAST_PIECE);
    if ranges.len() == 1 {
        return again(regular_file::read(path, most), path, most);
    }
    let mut bytes = vec![0; len];
    let mut rest = bytes.as_mut_slice();
    let mut jobs = Vec::new();
    for range in ranges {
        let (here, behind) = std::mem::take(&mut rest).split_at_mut(range.len());
        jobs.push((range.start as u64, here));
        rest = behind;
    }
    let read = parallel::map(jobs, |(start, here)| read_exact_at(&file, here, start));
    let read = read.into_iter().collect::<io::Result<Vec<()>>>();
    again(read.map(|_| bytes), path, most)
}

/// Once more where a file turned out to be shorter than it was: whoever saves it may be done by now.
fn again(read: io::Result<Vec<u8>>, path: &Path, most: u64) -> io::Result<Vec<u8>> {
    match read {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => regular_file::read(path, most),
        read => read,
    }
}
