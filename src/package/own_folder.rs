//! The folder of a package, in which nothing may be written: all its files lie in it, also those that nothing was read
//! from. Must not know what is to be written.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

use super::{DESCRIPTOR, Location, Opened};
use crate::text::{Locale, say_with};

/// A file was to be written into the package's folder.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} is in the package's folder {}", .path.display(), .folder.display())]
pub struct InPackage {
    path: PathBuf,
    folder: PathBuf,
}

impl InPackage {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        let args = [("path", &self.path), ("folder", &self.folder)];
        say_with(locale, "file-in-package", args.map(|(name, path)| (name, path.display().to_string().into())))
    }
}

impl Opened {
    /// Refuses a file that would be written into the package, however the path leads there. The bundled package lies
    /// in no folder.
    pub fn keep_out(&self, path: &Path) -> Result<(), InPackage> {
        let Location::Folder(folder) = &self.location else { return Ok(()) };
        let Ok(real) = folder.canonicalize() else { return Ok(()) };
        // A link that leads into the package would be replaced itself, but whoever names it means what it leads to.
        let is_inside = |path: PathBuf| path.starts_with(&real);
        if place_of(path).is_some_and(is_inside) || path.canonicalize().is_ok_and(is_inside) {
            return Err(InPackage { path: path.to_owned(), folder: folder.clone() });
        }
        Ok(())
    }
}

/// Refuses a new folder that would lie in that of a package: in one of those above it stands a descriptor.
pub fn keep_out_of_packages(folder: &Path) -> Result<(), InPackage> {
    let places = [place_of(folder), folder.canonicalize().ok()];
    let above =
        |place: &PathBuf| place.ancestors().skip(1).find(|at| at.join(DESCRIPTOR).is_file()).map(Path::to_owned);
    match places.iter().flatten().find_map(above) {
        Some(package) => Err(InPackage { path: folder.to_owned(), folder: package }),
        None => Ok(()),
    }
}

/// Where a file of this path would be: its folder without links, as far as that is there.
fn place_of(path: &Path) -> Option<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::write_package;

    #[test]
    fn nothing_goes_into_the_folder_of_a_package_whatever_the_path() {
        let home = tempfile::tempdir().unwrap();
        let zone = home.path().join("zone");
        write_package(5, 1, &zone).unwrap();
        std::fs::create_dir_all(zone.join("data")).unwrap();
        std::fs::create_dir_all(home.path().join("zone-2")).unwrap();
        let from_here =
            std::iter::repeat_n("..", 64).collect::<PathBuf>().join(zone.strip_prefix("/").unwrap_or(&zone));
        let opened = super::super::open(&zone).unwrap();
        for (path, is_refused) in [
            (zone.join("projects.csv"), true),
            (zone.join("new.csv"), true),
            (zone.join("data/notes.csv"), true),
            (zone.join("missing/a.csv"), true),
            (zone.join("data/../../zone/a.csv"), true),
            (home.path().join("zone-2/../zone/a.csv"), true),
            (home.path().join("missing/../zone/a.csv"), true),
            (from_here.join("a.csv"), cfg!(unix)),
            (zone.clone(), true),
            (zone.join("../a.csv"), false),
            (zone.join("missing/../../a.csv"), false),
            (home.path().join("zone.csv"), false),
            (home.path().join("zone-2/a.csv"), false),
            (PathBuf::from("a.csv"), false),
        ] {
            assert_eq!(opened.keep_out(&path).is_err(), is_refused, "{}", path.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_nowhere_else() {
        use std::os::unix::fs::symlink;
        let home = tempfile::tempdir().unwrap();
        let [zone, link, out] = ["zone", "link", "out"].map(|name| home.path().join(name));
        write_package(5, 1, &zone).unwrap();
        std::fs::create_dir(&out).unwrap();
        symlink(&zone, &link).unwrap();
        symlink(zone.join("projects.csv"), out.join("file.csv")).unwrap();
        for opened in [&zone, &link, &zone.join("datapackage.json")].map(|path| super::super::open(path).unwrap()) {
            for path in ["zone/a.csv", "link/a.csv", "link/missing/a.csv", "out/file.csv"] {
                assert!(opened.keep_out(&home.path().join(path)).is_err(), "{path}");
            }
            assert!(opened.keep_out(&out.join("a.csv")).is_ok());
        }
    }

    #[test]
    fn a_new_folder_is_in_no_package() {
        let home = tempfile::tempdir().unwrap();
        let zone = home.path().join("zone");
        write_package(5, 1, &zone).unwrap();
        std::fs::create_dir_all(zone.join("data")).unwrap();
        for (path, is_refused) in [
            ("zone/new", true),
            ("zone/data", true),
            ("zone/data/deep/new", true),
            ("missing/../zone/new", true),
            ("zone-2", false),
            ("zone/../zone-2", false),
            ("missing/new", false),
        ] {
            assert_eq!(keep_out_of_packages(&home.path().join(path)).is_err(), is_refused, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(zone.join("data"), home.path().join("link")).unwrap();
            assert!(keep_out_of_packages(&home.path().join("link")).is_err(), "a link leads nowhere else");
        }
    }

    #[test]
    fn the_bundled_package_is_in_no_folder() {
        let opened = super::super::open_bundled().unwrap();
        assert_eq!(opened.keep_out(Path::new("projects.csv")), Ok(()));
    }
}
