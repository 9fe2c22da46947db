//! Where figures and lists are written: the folder that is proposed, a name that is free, what a typed path means.

use std::path::{Path, PathBuf};

use crate::app::core::settings::Settings;
use crate::export::{Format, SheetFormat};

/// A kind of file that its ending tells.
pub(in crate::app) trait FileFormat: Copy + PartialEq {
    /// The ending.
    fn ending(self) -> &'static str;
    /// The kind of a file with this ending, if it is known.
    fn of_ending(ending: &str) -> Option<Self>;
}

impl FileFormat for Format {
    fn ending(self) -> &'static str {
        self.extension()
    }

    fn of_ending(ending: &str) -> Option<Self> {
        Self::from_extension(ending)
    }
}

impl FileFormat for SheetFormat {
    fn ending(self) -> &'static str {
        self.extension()
    }

    fn of_ending(ending: &str) -> Option<Self> {
        Self::from_extension(ending)
    }
}

/// Where figures went last, else the user's documents.
pub(in crate::app) fn export_folder(settings: &Settings) -> PathBuf {
    let documents = || {
        let dirs = directories::UserDirs::new()?;
        Some(dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned())
    };
    settings.export_folder.clone().or_else(documents).unwrap_or_default()
}

/// A file of this name and ending that does not exist yet.
pub(in crate::app) fn free_path_with(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let name: String =
        name.chars().map(|c| if "/\\:*?\"<>|".contains(c) || c.is_control() { '_' } else { c }).collect();
    let name: String = name.chars().take(80).collect();
    let plain = folder.join(format!("{name}.{ending}"));
    if plain.symlink_metadata().is_ok() { free_beside(&plain) } else { plain }
}

/// A path like one that is taken, with a number behind the name: `图 (2).png`.
pub(in crate::app) fn free_beside(taken: &Path) -> PathBuf {
    let name = taken.file_stem().unwrap_or_default().to_string_lossy();
    // What was numbered before is not numbered twice.
    let numbered = name.strip_suffix(')').and_then(|name| name.rsplit_once(" ("));
    let numbered = numbered.and_then(|(name, number)| Some((name, number.parse::<u32>().ok()?.checked_add(1)?)));
    let (name, first) = numbered.unwrap_or((&name, 2));
    let ending = taken.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let numbered = |number: u32| taken.with_file_name(format!("{name} ({number}){ending}"));
    (first..first.saturating_add(1000))
        .map(numbered)
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or_else(|| taken.to_owned())
}

/// `~` is the user's home, a bare name goes to the folder of the last figure, and the ending is that of the format.
pub(in crate::app) fn full_path<F: FileFormat>(typed: &str, folder: &Path, format: F) -> String {
    let path = located(typed, folder);
    match format_of::<F>(&path) {
        Some(_) => path.display().to_string(),
        None => format!("{}.{}", path.display(), format.ending()),
    }
}

/// The kind of file that the ending of its name says.
fn format_of<F: FileFormat>(path: &Path) -> Option<F> {
    path.extension().and_then(|ending| F::of_ending(&ending.to_string_lossy()))
}

/// `~` is the user's home, a bare name lies in `folder`.
pub(in crate::app) fn located(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    let home = typed.strip_prefix("~/").zip(directories::UserDirs::new());
    home.map_or_else(|| folder.join(typed), |(rest, dirs)| dirs.home_dir().join(rest))
}

/// Makes format and ending of the file name agree: a typed ending chooses the format, a chosen format changes the
/// ending. `before` is the path as it was.
pub(in crate::app) fn agree<F: FileFormat>(path: &mut String, format: &mut F, before: &str) {
    match format_of(Path::new(path)) {
        Some(typed) if path != before => *format = typed,
        Some(typed) if typed != *format => {
            *path = Path::new(path).with_extension(format.ending()).display().to_string()
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a path and a format when the path was `before`.
    fn agreed<F: FileFormat>(path: &str, mut format: F, before: &str) -> (String, F) {
        let mut path = path.to_owned();
        agree(&mut path, &mut format, before);
        (path, format)
    }

    #[test]
    fn the_ending_and_the_format_agree() {
        for (path, format, expected, why) in [
            ("a.pdf", Format::PNG, ("a.pdf", Format::PDF), "a typed ending chooses"),
            ("a.png", Format::SVG, ("a.svg", Format::SVG), "a chosen format changes the ending"),
            ("a", Format::PNG, ("a", Format::PNG), "typing is not interrupted"),
        ] {
            let found = agreed(path, format, "a.png");
            assert_eq!((found.0.as_str(), found.1), expected, "{why}");
        }
        assert_eq!(agreed("a.CSV", SheetFormat::XLSX, "a.xlsx"), ("a.CSV".to_owned(), SheetFormat::CSV));
        assert_eq!(full_path("表", Path::new("/reports"), SheetFormat::XLSX), "/reports/表.xlsx");
        assert_eq!(full_path("图", Path::new("/reports"), Format::PDF), "/reports/图.pdf");
        assert_eq!(full_path("/x/图.svg", Path::new("/reports"), Format::SVG), "/x/图.svg");
    }

    #[test]
    fn a_new_figure_does_not_take_the_name_of_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a_b.png"), "").unwrap();
        assert_eq!(free_path_with(folder.path(), "a/b", "png"), folder.path().join("a_b (2).png"));
        for (taken, expected) in [
            ("图.png", "图 (2).png"),
            ("图 (2).png", "图 (3).png"),
            ("图 (一期).png", "图 (一期) (2).png"),
            ("a_b.png", "a_b (2).png"),
            ("a_b (1).png", "a_b (2).png"),
            ("none", "none (2)"),
        ] {
            assert_eq!(free_beside(&folder.path().join(taken)), folder.path().join(expected), "{taken}");
        }
        std::fs::write(folder.path().join("a_b (2).png"), "").unwrap();
        assert_eq!(free_beside(&folder.path().join("a_b.png")), folder.path().join("a_b (3).png"));
    }
}
