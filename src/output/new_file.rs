//! A file that appears under its name when it is whole.

use std::ffi::OsString;
use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

use super::pending::{self, Pending, begin};
use super::resolved_path::leads_nowhere;
use super::{OutputError, resolved_path};
use crate::output::written::{Existing, Written};

/// A file being written beside its place; dropped before [`NewFile::keep`], it is gone.
pub(super) struct NewFile {
    /// As somebody wrote it.
    path: PathBuf,
    real_path: PathBuf,
    existing: Existing,
    /// What is there now.
    old: Option<Metadata>,
    file: NamedTempFile,
    pending: Pending,
}

impl NewFile {
    pub(super) fn create(path: &Path, existing: Existing) -> Result<Self, OutputError> {
        let failed = |error| OutputError::System(path.to_owned(), error);
        let real_path = resolved_path(path).ok_or_else(|| failed(leads_nowhere(path)))?;
        let old = old(&real_path).map_err(failed)?;
        if old.is_some() && existing == Existing::Keep {
            return Err(OutputError::Taken(path.to_owned()));
        }
        let folder = real_path.parent().unwrap_or(Path::new("/"));
        let name = real_path.file_name().map(OsString::from).unwrap_or_default();
        let make = |builder: &tempfile::Builder<'_, '_>| made(builder, folder, old.is_some());
        let (file, pending) = begin(folder, &name, make, NamedTempFile::path).map_err(failed)?;
        // Who sweeps sees that somebody is still there; where nothing can be locked, nothing is swept.
        let _ = file.as_file().try_lock();
        Ok(Self { path: path.to_owned(), real_path, existing, old, file, pending })
    }

    pub(super) fn file(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Gives the file its name.
    pub(super) fn keep(self) -> Result<Written, OutputError> {
        let Self { path, real_path, existing, old, file, pending } = self;
        let failed = |error| OutputError::System(path.clone(), pending::without_path(error));
        if let Some(old) = &old {
            dress(file.as_file(), old).map_err(failed)?;
        }
        file.as_file().sync_all().map_err(failed)?;
        let renamed = pending::end(pending, || match existing {
            Existing::Replace => file.persist(&real_path),
            Existing::Keep => persist_new(file, &real_path),
        });
        match renamed {
            Ok(_) => {}
            Err(error) if existing == Existing::Keep && error.error.kind() == ErrorKind::AlreadyExists => {
                return Err(OutputError::Taken(path));
            }
            Err(error) => return Err(failed(error.error)),
        }
        sync_folder(&real_path);
        Ok(Written { has_replaced: old.is_some() })
    }
}

/// The file that would be replaced; a folder is none, and one that may not be written is not replaced either.
fn old(real_path: &Path) -> io::Result<Option<Metadata>> {
    match real_path.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Ok(metadata) => OpenOptions::new().append(true).open(real_path).map(|_| Some(metadata)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A new file is as readable as this user's files are; one that replaces another, to nobody until it has that one's mode.
fn made(builder: &tempfile::Builder<'_, '_>, folder: &Path, replaces: bool) -> io::Result<NamedTempFile> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if replaces { 0o600 } else { 0o666 };
        let mut builder = builder.clone();
        builder.permissions(std::fs::Permissions::from_mode(mode)).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    {
        let _ = replaces;
        builder.tempfile_in(folder)
    }
}

/// Gives a file mode and owner of the one it replaces, as far as the system lets us.
fn dress(file: &File, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let new = file.metadata()?;
        let mut mode = old.mode() & 0o777;
        if old.uid() != new.uid() {
            let _ = fchown(file, Some(old.uid()), None);
        }
        if old.gid() != new.gid() && fchown(file, None, Some(old.gid())).is_err() {
            // What one group could do is not for another.
            mode = mode & 0o707 | (mode & 0o007) << 3;
        }
        file.set_permissions(std::fs::Permissions::from_mode(mode))
    }
    #[cfg(not(unix))]
    {
        let _ = (file, old);
        Ok(())
    }
}

/// Takes the name only if nobody has it, also on disks that cannot do that in one step.
fn persist_new(file: NamedTempFile, real_path: &Path) -> Result<File, PersistError> {
    match file.persist_noclobber(real_path) {
        Err(PersistError { error, file }) if error.kind() != ErrorKind::AlreadyExists => {
            match File::create_new(real_path) {
                Ok(_) => file.persist(real_path).inspect_err(|_| _ = std::fs::remove_file(real_path)),
                Err(error) => Err(PersistError { error, file }),
            }
        }
        done => done,
    }
}

/// Brings the new name to the disk, where folders can be.
pub(super) fn sync_folder(real_path: &Path) {
    if cfg!(unix)
        && let Some(folder) = real_path.parent()
    {
        // The file is there; that it may be gone after a power cut is no reason to say it is not.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
