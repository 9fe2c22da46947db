//! The files of a package, in a folder or in memory. Must not know what stands in them, and never writes.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::edit_distance::nearest;
use super::error::OpenError;
use super::location::Location;
use super::positioned::read_exact_at;
use super::problem::{NOTHING_NEAR, Problem};
use crate::output::DESCRIPTOR;
use crate::text::io_reason_arg;
use crate::{parallel, regular_file};

/// Where the files of a package are.
#[derive(Debug)]
pub(super) enum Files<'a> {
    /// A folder on disk.
    Folder(PathBuf),
    /// Names and bytes, compiled into the program.
    Embedded(&'a [(&'a str, &'a [u8])]),
}

impl Files<'_> {
    /// The folder of a package, given that or its descriptor.
    pub(super) fn find(path: &Path) -> Result<Self, OpenError> {
        let metadata = std::fs::metadata(path).map_err(|error| open_error(path, &error))?;
        if metadata.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        if path.file_name().is_none_or(|name| name != DESCRIPTOR) {
            return Err(OpenError::NotAPackage { path: path.display().to_string() });
        }
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        Ok(Self::Folder(folder.unwrap_or(Path::new(".")).to_owned()))
    }

    /// The bytes of the descriptor, and the path to name when they are wrong.
    pub(super) fn descriptor(&self) -> Result<(Vec<u8>, String), OpenError> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(DESCRIPTOR);
                let error = |error: std::io::Error| match error.kind() {
                    ErrorKind::NotFound => OpenError::NoDescriptor { path: folder.display().to_string() },
                    _ => open_error(&path, &error),
                };
                let real = path.canonicalize().map_err(error)?;
                if !real.starts_with(folder.canonicalize().map_err(error)?) {
                    return Err(OpenError::DescriptorIsLink { path: path.display().to_string() });
                }
                let bytes = regular_file::read(&real, MOST_DESCRIPTOR).map_err(error)?;
                Ok((bytes, path.display().to_string()))
            }
            Self::Embedded(_) => {
                let bytes = self.read(DESCRIPTOR).map_err(|_| OpenError::NoDescriptor { path: String::new() })?;
                Ok((bytes, DESCRIPTOR.to_owned()))
            }
        }
    }

    /// The bytes of a file of the package. Paths that lead out of it are refused, also through links.
    pub(super) fn read(&self, path: &str) -> Result<Vec<u8>, Problem> {
        check_path(path)?;
        match self {
            Self::Embedded(files) => {
                let found = files.iter().find(|(name, _)| *name == path);
                found.map(|(_, bytes)| bytes.to_vec()).ok_or_else(|| self.missing(path))
            }
            Self::Folder(folder) => {
                let read = real_file(folder, path)
                    .and_then(|(real, _)| read_whole(&real).map_err(|error| file_problem(&error)));
                read.map_err(|problem| if is_missing(&problem) { self.missing(path) } else { problem })
            }
        }
    }

    /// That a file is not there, and which one may be meant.
    fn missing(&self, path: &str) -> Problem {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let names: Vec<String> = match self {
            Self::Embedded(files) => files.iter().map(|(name, _)| (*name).to_owned()).collect(),
            Self::Folder(home) => {
                let entries = std::fs::read_dir(home.join(folder)).into_iter().flatten().flatten();
                let mut names: Vec<String> =
                    entries.take(MOST_NAMES).filter_map(|entry| entry.file_name().into_string().ok()).collect();
                names.sort_unstable();
                names
            }
        };
        let of_table = |name: &&String| name.as_str() != DESCRIPTOR && *name != path;
        let near = nearest(name, names.iter().filter(of_table).map(String::as_str));
        let near = near.map(|near| if folder.is_empty() { near.to_owned() } else { format!("{folder}/{near}") });
        Problem::FileMissing { near: near.unwrap_or_else(|| NOTHING_NEAR.to_owned()) }
    }

    /// Where a file of the package is on disk, and its size; `None` for one that [`Self::read`] must say more of.
    pub(super) fn on_disk(&self, path: &str) -> Option<(PathBuf, u64)> {
        check_path(path).ok()?;
        match self {
            Self::Embedded(_) => None,
            Self::Folder(folder) => real_file(folder, path).ok(),
        }
    }

    /// What two paths have in common that lead to the same file.
    pub(super) fn identity(&self, path: &str) -> PathBuf {
        let plain = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/");
        match self {
            Self::Folder(folder) => folder.join(&plain).canonicalize().unwrap_or_else(|_| plain.into()),
            Self::Embedded(_) => plain.into(),
        }
    }

    /// For [`super::Opened`].
    pub(super) fn location(&self) -> Location {
        match self {
            Self::Folder(folder) => Location::Folder(folder.clone()),
            Self::Embedded(_) => Location::Embedded,
        }
    }
}

/// A file below a folder, and its size.
fn real_file(folder: &Path, path: &str) -> Result<(PathBuf, u64), Problem> {
    let real = folder.join(path).canonicalize().map_err(|error| file_problem(&error))?;
    let home = folder.canonicalize().map_err(|error| file_problem(&error))?;
    if !real.starts_with(home) {
        return Err(Problem::PathIsLink);
    }
    // A folder, or a pipe that would keep us waiting, is not opened.
    let (_, metadata) = regular_file::open(&real).map_err(|error| file_problem(&error))?;
    Ok((real, metadata.len()))
}

/// That a file is not there, before it is known which one may be meant.
fn not_there() -> Problem {
    Problem::FileMissing { near: NOTHING_NEAR.to_owned() }
}

fn is_missing(problem: &Problem) -> bool {
    matches!(problem, Problem::FileMissing { .. })
}

/// Among so many files of a folder is looked for one that may be meant.
const MOST_NAMES: usize = 10_000;

/// No descriptor is larger than so many bytes.
pub(super) const MOST_DESCRIPTOR: u64 = 1 << 26;
/// No table is that is not read in parts.
const MOST_TABLE: u64 = 1 << 32;

/// Less than this is not worth a thread.
const LEAST_PIECE: usize = 1 << 22;

/// A whole file, a large one in pieces on all processors: most of the time goes into getting room for it.
fn read_whole(path: &Path) -> std::io::Result<Vec<u8>> {
    let (file, metadata) = regular_file::open(path)?;
    if metadata.len() > MOST_TABLE {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let len = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    let pieces = parallel::ranges(len, LEAST_PIECE);
    if pieces.len() == 1 {
        return again(regular_file::read(path, MOST_TABLE), path);
    }
    let mut bytes = vec![0; len];
    let mut rest = bytes.as_mut_slice();
    let mut jobs = Vec::new();
    for piece in pieces {
        let (here, behind) = std::mem::take(&mut rest).split_at_mut(piece.len());
        jobs.push((piece.start as u64, here));
        rest = behind;
    }
    let read = parallel::map(jobs, |(start, here)| read_exact_at(&file, here, start));
    let read = read.into_iter().collect::<std::io::Result<Vec<()>>>();
    again(read.map(|_| bytes), path)
}

/// Once more where a file turned out to be shorter than it was: whoever saves it may be done by now.
fn again(read: std::io::Result<Vec<u8>>, path: &Path) -> std::io::Result<Vec<u8>> {
    match read {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => regular_file::read(path, MOST_TABLE),
        read => read,
    }
}

/// The standard asks for relative POSIX paths that stay below the descriptor.
fn check_path(path: &str) -> Result<(), Problem> {
    if path.trim().is_empty() {
        return Err(Problem::PathMissing);
    }
    if path.contains("://") {
        return Err(Problem::PathIsUrl);
    }
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    let leaves = path.split('/').any(|part| part == "..");
    if path.starts_with(['/', '~']) || has_drive || leaves || path.contains(['\\', '\0']) {
        return Err(Problem::PathLeavesPackage);
    }
    Ok(())
}

fn open_error(path: &Path, error: &std::io::Error) -> OpenError {
    let path = path.display().to_string();
    match error.kind() {
        // A path below a file is not there either.
        ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NotFound { path },
        ErrorKind::PermissionDenied => OpenError::Forbidden { path },
        _ => OpenError::Unreadable { path, reason: io_reason_arg(error) },
    }
}

fn file_problem(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => not_there(),
        ErrorKind::PermissionDenied => Problem::FileForbidden,
        _ => Problem::FileUnreadable { reason: io_reason_arg(error) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_package_are_refused() {
        for (path, refused) in [
            ("projects.csv", None),
            ("data/2021/projects.csv", None),
            ("a..b.csv", None),
            ("./projects.csv", None),
            ("", Some(Problem::PathMissing)),
            ("../projects.csv", Some(Problem::PathLeavesPackage)),
            ("data/../../projects.csv", Some(Problem::PathLeavesPackage)),
            ("/etc/passwd", Some(Problem::PathLeavesPackage)),
            ("~/projects.csv", Some(Problem::PathLeavesPackage)),
            ("C:/projects.csv", Some(Problem::PathLeavesPackage)),
            ("..\\projects.csv", Some(Problem::PathLeavesPackage)),
            ("https://example.org/projects.csv", Some(Problem::PathIsUrl)),
            ("file:///etc/passwd", Some(Problem::PathIsUrl)),
        ] {
            assert_eq!(check_path(path).err(), refused, "{path}");
        }
    }
}
