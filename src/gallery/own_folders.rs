//! Where a package's figures are kept. Must not know what is in them.

use std::path::{Path, PathBuf};

use crate::gallery::folder::Gallery;
use crate::source::Origin;

impl Gallery {
    /// The gallery of a package. `user` is the folder for figures that cannot be beside their package; for the bundled
    /// package, `zone` tells it from others there.
    pub fn of(package: &Origin, zone: &str, user: Option<&Path>) -> Self {
        let (beside, mine, package) = match package.home() {
            None => (None, crate::export::file_name(zone), None),
            Some(folder) => {
                // Of `.` and `a/..` the name is known only then.
                let folder = folder.canonicalize().unwrap_or(folder);
                (beside(&folder), name_in_data(&folder), Some(folder))
            }
        };
        let folders = beside.into_iter().chain(user.map(|user| user.join(mine))).collect();
        Self { folders, package }
    }

    /// Where a new figure would be put, if that folder is or can be made.
    pub fn folder(&self) -> Option<&Path> {
        self.folders.first().map(PathBuf::as_path)
    }
}

/// The package beside which a figure's file is kept, if it is kept so and the package is still there.
pub fn package_of(figure: &Path) -> Option<PathBuf> {
    let folder = std::path::absolute(figure).ok()?.parent()?.to_owned();
    let package = folder.with_file_name(folder.file_name()?.to_str()?.strip_suffix("-figures")?);
    package.exists().then_some(package)
}

fn beside(package: &Path) -> Option<PathBuf> {
    let mut name = package.file_name()?.to_owned();
    name.push("-figures");
    Some(package.with_file_name(name))
}

/// Packages of one name in different folders have different figures: the path's hash (FNV-1a, so that it is the same
/// tomorrow) keeps them apart.
fn name_in_data(package: &Path) -> String {
    let bytes = package.as_os_str().as_encoded_bytes();
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    format!("{}-{hash:016x}", crate::export::file_name(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_kept_beside_a_package_leads_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let zone = folder.path().join("zone");
        std::fs::create_dir(&zone).unwrap();
        assert_eq!(package_of(&beside(&zone).unwrap().join("a.json")), Some(zone.clone()));
        for elsewhere in ["a.json", "zone/a.json", "gone-figures/a.json"] {
            assert_eq!(package_of(&folder.path().join(elsewhere)), None, "{elsewhere}");
        }
    }
}
