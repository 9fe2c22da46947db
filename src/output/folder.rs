//! Folders: one that appears whole or not at all, one that others are put into, and what is taken out of them.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::new_file::sync_folder;
use super::pending::{self, Pending, begin};
use super::resolved_path::leads_nowhere;
use super::{OutputError, keep_out_of_packages, resolved_path};

/// Makes a folder that files are put into, unless it would be in a package.
pub fn make_folder(path: &Path) -> Result<(), OutputError> {
    keep_out_of_packages(path)?;
    fs::create_dir_all(path).map_err(|error| OutputError::System(path.to_owned(), error))
}

/// Removes a file, unless it is in a package.
pub fn remove_file(path: &Path) -> Result<(), OutputError> {
    keep_out_of_packages(path)?;
    fs::remove_file(path).map_err(|error| OutputError::System(path.to_owned(), error))
}

/// A folder being filled elsewhere; dropped before [`NewFolder::keep`], it is gone, and so are the folders that were made
/// for it.
pub struct NewFolder {
    path: PathBuf,
    real_path: PathBuf,
    /// Whether an empty folder is there already: then what was filled is put into it.
    is_there: bool,
    /// Removes what was made on the way there. Before that the folder in it must go, so it stands behind it.
    filled: Option<(TempDir, Pending, Option<File>)>,
    made: MadeFolders,
}

impl NewFolder {
    /// Begins one. What stands at `path` must be nothing or an empty folder.
    pub fn create(path: &Path) -> Result<Self, OutputError> {
        keep_out_of_packages(path)?;
        let failed = |error| OutputError::System(path.to_owned(), error);
        let real_path = resolved_path(path).ok_or_else(|| failed(leads_nowhere(path)))?;
        let name = real_path.file_name().map(OsString::from).unwrap_or_default();
        let is_there = real_path.symlink_metadata().is_ok();
        if is_there {
            pending::sweep(&real_path, &name);
            refuse_filled(path, &real_path)?;
        }
        let beside = real_path.parent().unwrap_or(Path::new("/"));
        let folder = if is_there { &real_path } else { beside };
        let made = MadeFolders::make(folder).map_err(failed)?;
        let make = |builder: &tempfile::Builder<'_, '_>| new_folder(builder, folder);
        let (filled, pending) = begin(folder, &name, make, TempDir::path).map_err(failed)?;
        // As with files: who sweeps sees that somebody is still there.
        let lock = File::open(filled.path()).ok().filter(|folder| folder.try_lock().is_ok());
        Ok(Self { path: path.to_owned(), real_path, is_there, filled: Some((filled, pending, lock)), made })
    }

    /// Where to put files meanwhile.
    pub fn path(&self) -> &Path {
        self.filled.as_ref().map_or(&self.real_path, |(folder, ..)| folder.path())
    }

    /// Gives the folder its name. The file `last` is the last to appear, so that without it the folder is not finished.
    pub fn keep(mut self, last: &str) -> Result<(), OutputError> {
        let Some((filled, pending, _lock)) = self.filled.take() else { return Ok(()) };
        let failed = |error| OutputError::System(self.path.clone(), error);
        sync_folder(&filled.path().join(last));
        if self.is_there {
            move_all(filled.path(), &self.real_path, last).map_err(failed)?;
            drop(filled);
        } else {
            let renamed = pending::end(pending, || fs::rename(filled.path(), &self.real_path));
            renamed.map_err(failed)?;
            // It has another name now.
            let _ = filled.keep();
        }
        sync_folder(&self.real_path.join(last));
        sync_folder(&self.real_path);
        self.made.0.clear();
        Ok(())
    }
}

/// Whether a folder may be made: what [`NewFolder::create`] would say before it makes anything.
pub fn check_folder(path: &Path) -> Result<(), OutputError> {
    keep_out_of_packages(path)?;
    let failed = |error| OutputError::System(path.to_owned(), error);
    let real_path = resolved_path(path).ok_or_else(|| failed(leads_nowhere(path)))?;
    if real_path.symlink_metadata().is_ok() { refuse_filled(path, &real_path) } else { Ok(()) }
}

/// Refuses a folder that has something in it beside what an earlier try left there.
fn refuse_filled(path: &Path, real_path: &Path) -> Result<(), OutputError> {
    let failed = |error| OutputError::System(path.to_owned(), error);
    let mut entries = fs::read_dir(real_path).map_err(failed)?;
    let is_left = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with(".zonescope-");
    match entries.any(|entry| !entry.is_ok_and(|entry| is_left(&entry.file_name()))) {
        true => Err(OutputError::FolderTaken(path.to_owned())),
        false => Ok(()),
    }
}

fn new_folder(builder: &tempfile::Builder<'_, '_>, folder: &Path) -> io::Result<TempDir> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mut builder = builder.clone();
        builder.permissions(fs::Permissions::from_mode(0o777)).tempdir_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempdir_in(folder)
}

/// Moves all files, or none.
fn move_all(from: &Path, to: &Path, last: &str) -> io::Result<()> {
    let mut names = fs::read_dir(from)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
    names.sort_by_key(|name| *name == *last);
    let mut moved: Vec<PathBuf> = Vec::new();
    for name in names {
        let real_path = to.join(&name);
        if let Err(error) = fs::rename(from.join(&name), &real_path) {
            moved.iter().for_each(|real_path| pending::remove(real_path));
            return Err(error);
        }
        moved.push(real_path);
    }
    Ok(())
}

/// Folders that were not there before, the deepest last; those that are still empty go again.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn make(folder: &Path) -> io::Result<Self> {
        let missing = folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned);
        let missing: Vec<PathBuf> = missing.collect();
        let mut made = Self(Vec::new());
        for folder in missing.into_iter().rev() {
            match fs::create_dir(&folder) {
                Ok(()) => made.0.push(folder),
                // Somebody else was faster.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Ok(made)
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        while let Some(folder) = self.0.pop() {
            let _ = fs::remove_dir(folder);
        }
    }
}
