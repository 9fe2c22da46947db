//! The folder of the open package, in which nothing may be written, as in that of any package. Must not know what is to
//! be written.

use std::path::Path;

use super::opened::Opened;
use crate::output::{DESCRIPTOR, InPackage, keep_out_of_packages, resolved_path};

impl Opened {
    /// Refuses a file that would be written into this package or any other, however the path leads there, or that is
    /// another name of a file of this one. The bundled package lies in no folder.
    pub fn keep_out(&self, path: &Path) -> Result<(), InPackage> {
        if let Some(folder) = self.origin.home()
            && let Ok(real) = folder.canonicalize()
        {
            if resolved_path(path).is_some_and(|real_path| real_path.starts_with(&real)) {
                return Err(InPackage::below(path, &folder));
            }
            if self.has_linked(&real, path) {
                return Err(InPackage::linked(path, &folder));
            }
        }
        keep_out_of_packages(path)
    }

    /// Whether a path elsewhere is one of the files in its folder.
    fn has_linked(&self, folder: &Path, path: &Path) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let Some(file) = path.metadata().ok().filter(|file| file.is_file() && file.nlink() > 1) else {
                return false;
            };
            let names = self.files.iter().map(|read| read.path.as_str()).chain([DESCRIPTOR]);
            let own = |name: &str| folder.join(name).metadata();
            names.filter_map(|name| own(name).ok()).any(|own| (own.dev(), own.ino()) == (file.dev(), file.ino()))
        }
        #[cfg(not(unix))]
        {
            let _ = (folder, path, DESCRIPTOR);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

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

    #[cfg(unix)]
    #[test]
    fn another_name_of_a_file_of_the_package_is_that_file() {
        let home = tempfile::tempdir().unwrap();
        let zone = home.path().join("zone");
        write_package(5, 1, &zone).unwrap();
        let opened = super::super::open(&zone).unwrap();
        for (name, of, is_refused) in [
            ("a.csv", "zone/projects.csv", true),
            ("b.json", "zone/datapackage.json", true),
            ("c.csv", "other.csv", false),
        ] {
            std::fs::write(home.path().join("other.csv"), "").unwrap();
            std::fs::hard_link(home.path().join(of), home.path().join(name)).unwrap();
            assert_eq!(opened.keep_out(&home.path().join(name)).is_err(), is_refused, "{name}");
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
