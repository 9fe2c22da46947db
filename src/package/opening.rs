//! The ways in: an origin, or files in memory. Must not know what is in them.

use std::path::Path;

use super::opened::Opened;
use super::read::read;
use crate::package::descriptor::TakenAs;
use crate::package::findings::OpenError;
use crate::package::rows::{Files, not_opened};
use crate::source::{Memory, Origin};

/// Opens the package at an origin.
pub fn open_origin(origin: &Origin) -> Result<Opened, OpenError> {
    open_as(origin, &TakenAs::default())
}

/// The same, with columns taken for what somebody takes them for.
pub fn open_as(origin: &Origin, taken_as: &TakenAs) -> Result<Opened, OpenError> {
    let source = origin.source().map_err(|error| not_opened(origin, error))?;
    read(&Files::of(&*source), origin, None, taken_as)
}

/// Opens the package in a folder, given that or its `datapackage.json`.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    open_origin(&Origin::Path(path.to_owned()))
}

/// Opens the package at a path with one of its tables, be it one that the program knows, as nothing but columns and rows
/// among [`Opened::others`].
pub fn open_table(path: &Path, table: &str) -> Result<Opened, OpenError> {
    let origin = Origin::Path(path.to_owned());
    let source = origin.source().map_err(|error| not_opened(&origin, error))?;
    read(&Files::of(&*source), &origin, Some(table), &TakenAs::default())
}

/// Opens the package that is in the program.
pub fn open_bundled() -> Result<Opened, OpenError> {
    open_origin(&Origin::Bundled)
}

/// Opens a package from memory: file names as the descriptor writes them, and their bytes.
pub fn open_embedded(files: &[(&str, &[u8])]) -> Result<Opened, OpenError> {
    read(&Files::of(&Memory(files)), &Origin::Bundled, None, &TakenAs::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_package_has_no_findings() {
        let opened = open_bundled().unwrap();
        let places: Vec<String> =
            opened.findings.iter().map(|finding| finding.place(crate::text::Locale::En)).collect();
        assert!(places.is_empty(), "{places:?}");
    }
}
