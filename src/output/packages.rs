//! Keeps everything that is written out of the folders of packages, any package: all its files lie in its folder, also
//! those that nothing was read from. Must not know how packages are read.

use std::path::{Path, PathBuf};

use super::resolved_path;
use crate::text::{Locale, say_with};

/// The file that makes a folder a package.
pub const DESCRIPTOR: &str = "datapackage.json";

/// Something was to be written into a package's folder.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is in the package's folder {}", .path.display(), .folder.display())]
pub struct InPackage {
    path: PathBuf,
    folder: PathBuf,
    is_link: bool,
}

impl InPackage {
    /// A path that leads into this folder.
    pub fn below(path: &Path, folder: &Path) -> Self {
        Self { path: path.to_owned(), folder: folder.to_owned(), is_link: false }
    }

    /// A path elsewhere that is another name of a file in this folder.
    pub fn linked(path: &Path, folder: &Path) -> Self {
        Self { is_link: true, ..Self::below(path, folder) }
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        let key = if self.is_link { "file-of-package" } else { "file-in-package" };
        let args = [("path", &self.path), ("folder", &self.folder)];
        say_with(locale, key, args.map(|(name, path)| (name, path.display().to_string().into())))
    }
}

/// How the name of a package in one file ends.
pub const PACKAGE_ENDING: &str = "zonescope";

/// Refuses to put anything in the place of a package that is one file.
pub(super) fn keep_from_replacing(path: &Path) -> Result<(), InPackage> {
    let Some(real_path) = resolved_path(path) else { return Ok(()) };
    let is_one = |path: &Path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case(PACKAGE_ENDING));
    let is_there = (is_one(path) || is_one(&real_path)) && real_path.is_file();
    if is_there { Err(InPackage::below(path, &real_path)) } else { Ok(()) }
}

/// Refuses a file or a new folder that would lie in the folder of a package or below it, however the path leads there:
/// in one of the folders above it stands a descriptor, readable or not.
pub fn keep_out_of_packages(path: &Path) -> Result<(), InPackage> {
    let is_package = |folder: &&Path| folder.join(DESCRIPTOR).symlink_metadata().is_ok();
    let Some(real_path) = resolved_path(path) else { return Ok(()) };
    match real_path.ancestors().skip(1).find(is_package) {
        Some(package) => Err(InPackage::below(path, package)),
        None => Ok(()),
    }
}
