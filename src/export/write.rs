//! Files appear whole or not at all.

use std::io::{self, Write};
use std::path::Path;

/// Writes to a temporary file beside `path` and renames it, so nobody ever reads half of it.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    temporary(path, bytes)?.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The same, unless there is something of that name already.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    temporary(path, bytes)?.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// The same for what is not all in memory: `fill` writes it.
pub(super) fn write_through<E: From<io::Error>>(
    path: &Path,
    fill: impl FnOnce(&mut std::fs::File) -> Result<(), E>,
) -> Result<(), E> {
    let mut file = beside(path)?;
    fill(file.as_file_mut())?;
    readable(&file)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A file beside `path` with all that it should hold; gone again unless it is renamed.
fn temporary(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = beside(path)?;
    file.as_file_mut().write_all(bytes)?;
    readable(&file)?;
    Ok(file)
}

/// An empty one.
fn beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    tempfile::Builder::new().prefix(".zonescope-").tempfile_in(folder).map_err(without_path)
}

/// A temporary file is private; what replaces a report's figure should be as readable as its neighbours.
fn readable(file: &tempfile::NamedTempFile) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}

/// What the system said, where that is still known, without the name of the temporary file, which means nothing to anybody.
fn without_path(error: io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}
