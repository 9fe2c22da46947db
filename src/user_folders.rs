//! Where what the program remembers is kept: in a folder beside the program where somebody put one, so that all of it can be
//! carried about on a stick, else where the system has it for this user. Must not know what is remembered.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A folder of this name beside the program keeps all that it remembers; the machine then keeps nothing.
pub const BESIDE: &str = "zonescope-data";
/// Names another folder for the same.
const ASKED: &str = "ZONESCOPE_DATA";

/// The settings file of this user, if there is a place for one.
pub fn settings_file() -> Option<PathBuf> {
    let own = || directories::ProjectDirs::from("", "", "zonescope").map(|dirs| dirs.config_dir().to_owned());
    carried().or_else(own).map(|folder| folder.join("settings.json"))
}

/// The folder of this user for figures that cannot be beside their package, if there is a place for one.
pub fn figures() -> Option<PathBuf> {
    let own = || directories::ProjectDirs::from("", "", "zonescope").map(|dirs| dirs.data_dir().to_owned());
    carried().or_else(own).map(|folder| folder.join("figures"))
}

fn carried() -> Option<PathBuf> {
    let program = env::current_exe().ok();
    carried_with(env::var_os(ASKED), program.as_deref())
}

/// The folder that is asked for, else that beside the program, if it is there.
fn carried_with(asked: Option<OsString>, program: Option<&Path>) -> Option<PathBuf> {
    let asked = asked.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let beside = || program.map(|program| program.with_file_name(BESIDE)).filter(|folder| folder.is_dir());
    asked.or_else(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_beside_the_program_goes_before_the_systems_and_one_that_is_asked_for_before_that() {
        let home = tempfile::tempdir().unwrap();
        let program = home.path().join("zonescope");
        let beside = home.path().join(BESIDE);
        assert_eq!(carried_with(None, Some(&program)), None);
        // A file of that name is none.
        std::fs::write(&beside, "").unwrap();
        assert_eq!(carried_with(None, Some(&program)), None);
        std::fs::remove_file(&beside).unwrap();
        std::fs::create_dir(&beside).unwrap();
        assert_eq!(carried_with(None, Some(&program)), Some(beside.clone()));
        assert_eq!(carried_with(Some("".into()), Some(&program)), Some(beside));
        let asked = home.path().join("elsewhere");
        assert_eq!(carried_with(Some(asked.clone().into()), Some(&program)), Some(asked.clone()));
        assert_eq!(carried_with(Some(asked.clone().into()), None), Some(asked));
    }
}
