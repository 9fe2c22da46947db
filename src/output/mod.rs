//! The only door through which the program writes: files and folders appear whole or not at all, and never in a
//! package. Must not know what stands in them.
//!
//! A file is written beside its place under a name that begins with `.zonescope-`, brought to the disk, and then renamed.
//! What it replaces gives it its mode and owner; a new one has those of any new file of this user. Links are followed: the
//! file they lead to is replaced, not the link. Pipes and devices are written to as they are.
//!
//! Whatever ends the program leaves the old file as it was. What is half written is removed on an error, on Ctrl+C and on
//! SIGTERM; after a `kill -9` it is removed by the next writing of the same file.

mod error;
mod folder;
mod new_file;
mod packages;
mod pending;
mod replaced;
mod resolved_path;
mod sources;
mod special;
mod written;

use std::io::{Cursor, Seek, Write};
use std::path::Path;
pub use written::{Existing, Written};

pub use error::OutputError;
pub use folder::{NewFolder, check_folder, make_folder, remove_file};
pub use packages::{DESCRIPTOR, InPackage, PACKAGE_ENDING, keep_out_of_packages};
pub use pending::clean_up_on_signals;
pub use replaced::replace_folder;
pub use resolved_path::{are_one, resolved_path};
pub use sources::{keep_apart, keep_beside, keep_off};
pub use special::{is_special, is_standard_output};

use new_file::NewFile;

/// Where what is not all in memory goes.
pub trait Sink: Write + Seek + Send {}

impl<T: Write + Seek + Send> Sink for T {}

/// Whether a file may be written: what [`write()`] would say before it writes.
pub fn check(path: &Path, existing: Existing) -> Result<(), OutputError> {
    if is_special(path) {
        return special::check(path);
    }
    keep_out_of_packages(path)?;
    packages::keep_from_replacing(path)?;
    taken(path, existing)
}

fn taken(path: &Path, existing: Existing) -> Result<(), OutputError> {
    match existing {
        Existing::Keep if path.symlink_metadata().is_ok() && !path.is_dir() => Err(OutputError::Taken(path.to_owned())),
        _ => Ok(()),
    }
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<Written, OutputError> {
    check(path, existing)?;
    if is_special(path) {
        return special::write(path, bytes);
    }
    let mut file = NewFile::create(path, existing)?;
    file.file().write_all(bytes).map_err(|error| OutputError::System(path.to_owned(), error))?;
    file.keep()
}

/// Writes a package as one file: the only thing that may take the place of another one.
pub fn write_package<E: From<OutputError>>(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut Cursor<Vec<u8>>) -> Result<(), E>,
) -> Result<Written, E> {
    let mut bytes = Cursor::new(Vec::new());
    if !is_special(path) {
        keep_out_of_packages(path).map_err(OutputError::from)?;
        taken(path, existing)?;
    }
    fill(&mut bytes)?;
    if is_special(path) {
        return Ok(special::write(path, bytes.get_ref())?);
    }
    let mut file = NewFile::create(path, existing)?;
    file.file().write_all(bytes.get_ref()).map_err(|error| OutputError::System(path.to_owned(), error))?;
    Ok(file.keep()?)
}

/// Writes a file that `fill` fills.
pub fn write_with<E: From<OutputError>>(
    path: &Path,
    existing: Existing,
    fill: impl FnOnce(&mut dyn Sink) -> Result<(), E>,
) -> Result<Written, E> {
    check(path, existing)?;
    if is_special(path) {
        // A pipe does not go back, as a workbook must.
        let mut bytes = Cursor::new(Vec::new());
        fill(&mut bytes)?;
        return Ok(special::write(path, bytes.get_ref())?);
    }
    let mut file = NewFile::create(path, existing)?;
    fill(file.file())?;
    Ok(file.keep()?)
}
