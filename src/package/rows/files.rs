//! The files of a package as its descriptor names them: which paths it may name, what is wrong with a file that cannot be
//! read, and which other one may be meant. Must not know what stands in them, nor where they come from.

use std::io::{Error, ErrorKind};
use std::path::PathBuf;

use crate::output::DESCRIPTOR;
use crate::package::findings::{NOTHING_NEAR, OpenError, Problem};
use crate::package::meaning::nearest;
use crate::source::{Origin, Source, SourceError};
use crate::text::io_reason_arg;

/// No descriptor is larger than so many bytes.
pub(in crate::package) const MOST_DESCRIPTOR: u64 = 1 << 26;
/// No table is that is not read in parts.
const MOST_TABLE: u64 = 1 << 32;

/// The files of a package.
#[derive(Debug)]
pub(in crate::package) struct Files<'s>(&'s dyn Source);

impl<'s> Files<'s> {
    /// Those of a source.
    pub(in crate::package) fn of(source: &'s dyn Source) -> Self {
        Self(source)
    }

    /// The bytes of the descriptor, and the path to name when they are wrong.
    pub(in crate::package) fn descriptor(&self) -> Result<(Vec<u8>, String), OpenError> {
        let path = self.0.shown(DESCRIPTOR);
        match self.0.read(DESCRIPTOR, MOST_DESCRIPTOR) {
            Ok(bytes) => Ok((bytes, path)),
            Err(SourceError::IsLink) => Err(OpenError::DescriptorIsLink { path }),
            Err(SourceError::Io(error)) if error.kind() == ErrorKind::NotFound => {
                Err(OpenError::NoDescriptor { path: self.0.shown("") })
            }
            Err(error) => Err(open_error(path, error)),
        }
    }

    /// The bytes of a file of the package. Paths that lead out of it are refused, also through links.
    pub(in crate::package) fn read(&self, path: &str) -> Result<Vec<u8>, Problem> {
        check_path(path)?;
        self.0.read(path, MOST_TABLE).map_err(|error| match error {
            SourceError::IsLink => Problem::PathIsLink,
            SourceError::OfNoKind => self.missing(path),
            SourceError::Io(error) => self.file_problem(path, &error),
        })
    }

    /// That a file is not there, and which one may be meant.
    fn missing(&self, path: &str) -> Problem {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let names = self.0.names(folder);
        let of_table = |name: &&String| name.as_str() != DESCRIPTOR && *name != path;
        let near = nearest(name, names.iter().filter(of_table).map(String::as_str));
        let near = near.map(|near| if folder.is_empty() { near.to_owned() } else { format!("{folder}/{near}") });
        Problem::FileMissing { near: near.unwrap_or_else(|| NOTHING_NEAR.to_owned()) }
    }

    fn file_problem(&self, path: &str, error: &Error) -> Problem {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => self.missing(path),
            ErrorKind::PermissionDenied => Problem::FileForbidden,
            _ => Problem::FileUnreadable { reason: io_reason_arg(error) },
        }
    }

    /// Where a file of the package is on disk, and its size; `None` for one that [`Self::read`] must say more of.
    pub(in crate::package) fn on_disk(&self, path: &str) -> Option<(PathBuf, u64)> {
        check_path(path).ok()?;
        self.0.on_disk(path)
    }

    /// What two paths have in common that lead to the same file.
    pub(in crate::package) fn identity(&self, path: &str) -> PathBuf {
        self.0.identity(path)
    }
}

/// Why there is no source.
pub(in crate::package) fn not_opened(origin: &Origin, error: SourceError) -> OpenError {
    open_error(origin.path().map(|path| path.display().to_string()).unwrap_or_default(), error)
}

fn open_error(path: String, error: SourceError) -> OpenError {
    match error {
        SourceError::OfNoKind => OpenError::NotAPackage { path },
        SourceError::IsLink => OpenError::DescriptorIsLink { path },
        SourceError::Io(error) => match error.kind() {
            // A path below a file is not there either.
            ErrorKind::NotFound | ErrorKind::NotADirectory => OpenError::NotFound { path },
            ErrorKind::PermissionDenied => OpenError::Forbidden { path },
            _ => OpenError::Unreadable { path, reason: io_reason_arg(&error) },
        },
    }
}

/// The standard asks for relative POSIX paths that stay below the descriptor.
pub(in crate::package) fn check_path(path: &str) -> Result<(), Problem> {
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
