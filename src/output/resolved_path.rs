//! Where a path leads. Must not know what is written there.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

/// Links that lead to links are followed so far.
const MOST_LINKS: usize = 40;

/// Where a file of this path is or would be: without links, as far as its folders are there. `None` where links lead
/// round in a circle.
pub fn resolved_path(path: &Path) -> Option<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let real_path = in_real_folder(&path)?;
        match std::fs::read_link(&real_path) {
            Ok(target) => path = real_path.parent()?.join(target),
            Err(_) => return Some(real_path),
        }
    }
    None
}

/// What the system says of a path that leads nowhere.
pub(super) fn leads_nowhere(path: &Path) -> std::io::Error {
    path.metadata().err().unwrap_or_else(|| ErrorKind::NotFound.into())
}

/// Whether two paths are one file, however they are written. Capitals and small letters are the same: on many disks
/// they are.
pub fn are_one(one: &Path, other: &Path) -> bool {
    let key = |path: &Path| resolved_path(path).map(|real_path| real_path.to_string_lossy().to_lowercase());
    let real_paths = key(one).zip(key(other));
    real_paths.is_some_and(|(one, other)| one == other)
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
