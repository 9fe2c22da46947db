//! Named figures: kept beside the package, never in it, never over one another unasked.

use std::fs;
use std::path::{Path, PathBuf};

use zonescope::figure::{FigureDocument, Kind};
use zonescope::gallery::{Gallery, GalleryError, Taken};
use zonescope::source::Origin;
use zonescope::text::Locale;

/// A folder with a package `zone` and a folder for the user's data in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::create_dir(place.path("zone")).unwrap();
        fs::write(place.path("zone/datapackage.json"), "{}").unwrap();
        place
    }

    /// Without symbolic links in it, as the gallery gives its paths.
    fn path(&self, name: &str) -> PathBuf {
        self.0.path().canonicalize().unwrap().join(name)
    }

    fn gallery(&self) -> Gallery {
        Gallery::of(&Origin::Path(self.path("zone")), "z", Some(&self.path("user")))
    }

    fn assert_package_is_as_it_was(&self) {
        assert_eq!(names(&self.path("zone")), ["datapackage.json"]);
    }
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn figure(kind: Kind) -> FigureDocument {
    FigureDocument { kind, ..FigureDocument::default() }
}

/// Name and kind of every figure; what cannot be read has none.
fn listed(gallery: &Gallery) -> Vec<(String, Option<Kind>)> {
    let entries = gallery.list().unwrap().into_iter();
    entries.map(|entry| (entry.name, entry.document.ok().map(|document| document.kind))).collect()
}

#[test]
fn figures_are_kept_beside_the_package_and_come_back_by_name() {
    let place = Place::new();
    let gallery = place.gallery();
    assert!(listed(&gallery).is_empty());
    assert_eq!(names(&place.path("")), ["zone"], "looking makes no folder");
    let path = gallery.save(" 产业/投资 ", &figure(Kind::Lines), Taken::Refuse).unwrap();
    assert_eq!(path, place.path("zone-figures/产业-投资.json"));
    gallery.save("a", &figure(Kind::Table), Taken::Refuse).unwrap();
    fs::write(place.path("zone-figures/broken.json"), "{\"zonescope_figure\": 1, \"kind\": \"pie\"}").unwrap();
    fs::write(place.path("zone-figures/b.JSON"), [0xff, 0xfe]).unwrap();
    fs::write(place.path("zone-figures/notes.txt"), "").unwrap();
    fs::write(place.path("zone-figures/.hidden.json"), "").unwrap();
    // Chinese before letters, as in every list.
    let expected = [("产业/投资", Some(Kind::Lines)), ("a", Some(Kind::Table)), ("b", None), ("broken", None)];
    assert_eq!(listed(&gallery), expected.map(|(name, kind)| (name.to_owned(), kind)));
    let broken = gallery.list().unwrap().remove(3).document.unwrap_err();
    assert!(broken.sentence(Locale::En).starts_with("At /kind stands \"pie\""), "{broken:?}");
    place.assert_package_is_as_it_was();
}

#[test]
fn nothing_is_replaced_unless_somebody_was_asked() {
    let place = Place::new();
    let gallery = place.gallery();
    let path = gallery.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    for name in ["a", "A", " a "] {
        let refused = gallery.save(name, &figure(Kind::Table), Taken::Refuse).unwrap_err();
        assert!(matches!(&refused, GalleryError::NameTaken(taken) if taken == name.trim()), "{refused:?}");
        assert_eq!(listed(&gallery), [("a".to_owned(), Some(Kind::Lines))]);
    }
    assert_eq!(gallery.save("a", &figure(Kind::Table), Taken::Replace).unwrap(), path);
    assert_eq!(listed(&gallery), [("a".to_owned(), Some(Kind::Table))]);
    assert!(matches!(gallery.save("  ", &figure(Kind::Table), Taken::Replace), Err(GalleryError::NoName)));
    assert_eq!(names(&place.path("zone-figures")), ["a.json"], "nothing else is left behind");
}

#[test]
fn a_figure_is_renamed_with_its_file_and_deleted_for_good() {
    let place = Place::new();
    let gallery = place.gallery();
    let a = gallery.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    let b = gallery.save("b", &figure(Kind::Table), Taken::Refuse).unwrap();
    assert!(matches!(gallery.rename(&a, "b", Taken::Refuse), Err(GalleryError::NameTaken(_))));
    assert_eq!(names(&place.path("zone-figures")), ["a.json", "b.json"]);
    let c = gallery.rename(&a, "c", Taken::Refuse).unwrap();
    assert_eq!(names(&place.path("zone-figures")), ["b.json", "c.json"]);
    assert_eq!(listed(&gallery), [("b".to_owned(), Some(Kind::Table)), ("c".to_owned(), Some(Kind::Lines))]);
    assert_eq!(gallery.rename(&c, "C", Taken::Refuse).unwrap(), c, "another spelling is no other figure");
    assert_eq!(gallery.rename(&c, "b", Taken::Replace).unwrap(), b);
    assert_eq!(listed(&gallery), [("b".to_owned(), Some(Kind::Lines))]);
    gallery.delete(&b).unwrap();
    assert!(listed(&gallery).is_empty());
    assert!(matches!(gallery.delete(&b), Err(GalleryError::NotInGallery(_))), "it is gone");
}

#[test]
fn only_files_of_the_gallery_are_touched() {
    let place = Place::new();
    let gallery = place.gallery();
    gallery.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    fs::write(place.path("zone-figures/notes.txt"), "").unwrap();
    for path in ["zone/datapackage.json", "zone-figures/notes.txt", "zone-figures/../zone/datapackage.json"] {
        let path = place.path(path);
        assert!(matches!(gallery.delete(&path), Err(GalleryError::NotInGallery(_))), "{}", path.display());
        assert!(matches!(gallery.rename(&path, "b", Taken::Replace), Err(GalleryError::NotInGallery(_))));
        assert!(path.exists());
    }
}

#[test]
fn where_nothing_can_be_beside_the_package_figures_are_with_the_users_data() {
    let place = Place::new();
    // A file where the folder would be.
    fs::write(place.path("zone-figures"), "").unwrap();
    let gallery = place.gallery();
    let path = gallery.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    let folder = path.parent().unwrap();
    assert_eq!(folder.parent().unwrap(), place.path("user"));
    assert!(folder.file_name().unwrap().to_str().unwrap().starts_with("zone-"), "{}", folder.display());
    assert_eq!(listed(&gallery), [("a".to_owned(), Some(Kind::Lines))]);
    let none = Gallery::of(&Origin::Path(place.path("zone")), "z", None);
    assert!(matches!(none.save("b", &figure(Kind::Lines), Taken::Refuse), Err(GalleryError::Output(_))));

    let bundled = Gallery::of(&Origin::Bundled, "shaoxing", Some(&place.path("user")));
    let path = bundled.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    assert_eq!(path, place.path("user/shaoxing/a.json"));
    let nowhere = Gallery::of(&Origin::Bundled, "shaoxing", None);
    let refused = nowhere.save("a", &figure(Kind::Lines), Taken::Refuse).unwrap_err();
    assert!(refused.sentence(Locale::ZhCn).starts_with("找不到可以存放图的文件夹"), "{refused:?}");
    place.assert_package_is_as_it_was();
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_into_the_package_is_not_written_to() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.path("zone"), place.path("zone-figures")).unwrap();
    let inside = Gallery::of(&Origin::Path(place.path("zone")), "z", Some(&place.path("zone/user")));
    let refused = inside.save("datapackage", &figure(Kind::Lines), Taken::Replace);
    assert!(matches!(refused, Err(GalleryError::Output(_))), "{refused:?}");
    place.assert_package_is_as_it_was();
    assert_eq!(fs::read_to_string(place.path("zone/datapackage.json")).unwrap(), "{}");
    let path = place.gallery().save("a", &figure(Kind::Lines), Taken::Refuse).unwrap();
    assert!(path.starts_with(place.path("user")));
    place.assert_package_is_as_it_was();
}
