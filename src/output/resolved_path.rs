//! Where a path leads. Must not know what is written there.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

/// Links that lead to links are followed so far.
const MOST_LINKS: usize = 40;

/// Where a file of this path is or would be: without links, as far as its folders are there. `None` where links lead
/// round in a circle.
pub fn place_of(path: &Path) -> Option<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let place = in_real_folder(&path)?;
        match std::fs::read_link(&place) {
            Ok(target) => path = place.parent()?.join(target),
            Err(_) => return Some(place),
        }
    }
    None
}

/// What the system says of a path that leads nowhere.
pub(super) fn no_place(path: &Path) -> std::io::Error {
    path.metadata().err().unwrap_or_else(|| ErrorKind::NotFound.into())
}

/// Whether two paths are one file, however they are written. Capitals and small letters are the same: on many disks
/// they are.
pub fn are_one(one: &Path, other: &Path) -> bool {
    let key = |path: &Path| place_of(path).map(|place| place.to_string_lossy().to_lowercase());
    let places = key(one).zip(key(other));
    places.is_some_and(|(one, other)| one == other)
}

fn in_real_folder(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    let name = path.file_name().map(OsString::from);
    let folder = if name.is_some() { path.parent()? } else { &path };
    let (mut real, there) = folder.ancestors().find_map(|part| Some((part.canonicalize().ok()?, part)))?;
    for part in folder.strip_prefix(there).ok()?.components() {
        match part {
            Component::ParentDir => _ = real.pop(),
            part => real.push(part),
        }
    }
    real.extend(name);
    Some(real)
}
