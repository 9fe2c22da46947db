//! The files that a package is made of, which nothing may overwrite.

use std::path::PathBuf;

use super::{DESCRIPTOR, Location, Opened};

impl Opened {
    /// The descriptor and the files of its tables; none of the bundled package, which lies in no folder.
    pub fn own_files(&self) -> Vec<PathBuf> {
        let Location::Folder(folder) = &self.location else { return Vec::new() };
        let tables = self.files.iter().map(|file| folder.join(&file.path));
        std::iter::once(folder.join(DESCRIPTOR)).chain(tables).collect()
    }
}
