//! Where figures are written: the folder that is proposed, a name that is free, what a typed path means.

use std::path::{Path, PathBuf};

use super::settings::Settings;
use super::state::ExportChoices;
use crate::export::Format;

/// Where figures went last, else the user's documents.
pub(super) fn export_folder(settings: &Settings) -> PathBuf {
    let documents = || {
        let dirs = directories::UserDirs::new()?;
        Some(dirs.document_dir().unwrap_or(dirs.home_dir()).to_owned())
    };
    settings.export_folder.clone().or_else(documents).unwrap_or_default()
}

/// A PNG of this name that does not exist yet.
pub(super) fn free_path(folder: &Path, name: &str) -> PathBuf {
    free_path_with(folder, name, "png")
}

/// A file of this name and ending that does not exist yet.
pub(super) fn free_path_with(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let name: String =
        name.chars().map(|c| if "/\\:*?\"<>|".contains(c) || c.is_control() { '_' } else { c }).collect();
    let name: String = name.chars().take(80).collect();
    let plain = folder.join(format!("{name}.{ending}"));
    let numbered = (2..1000).map(|number| folder.join(format!("{name} ({number}).{ending}")));
    std::iter::once(plain.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(plain)
}

/// `~` is the user's home, a bare name goes to the folder of the last figure, and the ending is that of the format.
pub(super) fn full_path(typed: &str, folder: &Path, format: Format) -> String {
    let path = located(typed, folder);
    let known = path.extension().and_then(|extension| extension.to_str()).and_then(Format::from_extension);
    match known {
        Some(_) => path.display().to_string(),
        None => format!("{}.{}", path.display(), format.extension()),
    }
}

/// `~` is the user's home, a bare name lies in `folder`.
pub(super) fn located(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    let home = typed.strip_prefix("~/").zip(directories::UserDirs::new());
    home.map_or_else(|| folder.join(typed), |(rest, dirs)| dirs.home_dir().join(rest))
}

/// Format and ending of the file name agree: a typed ending chooses the format, a chosen format changes the ending.
pub(super) fn agreed(mut new: ExportChoices, old: &ExportChoices) -> ExportChoices {
    let path = PathBuf::from(&new.path);
    let typed = path.extension().and_then(|extension| extension.to_str()).and_then(Format::from_extension);
    match typed {
        Some(typed) if new.path != old.path => new.format = typed,
        Some(typed) if typed != new.format => {
            new.path = path.with_extension(new.format.extension()).display().to_string();
        }
        _ => {}
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::Preset;

    fn choices(path: &str, format: Format) -> ExportChoices {
        ExportChoices { preset: Preset::default(), format, path: path.to_owned() }
    }

    #[test]
    fn the_ending_and_the_format_agree() {
        let old = choices("a.png", Format::Png);
        assert_eq!(agreed(choices("a.pdf", Format::Png), &old).format, Format::Pdf, "a typed ending chooses");
        assert_eq!(agreed(choices("a.png", Format::Svg), &old).path, "a.svg", "a chosen format changes the ending");
        assert_eq!(agreed(choices("a", Format::Png), &old), choices("a", Format::Png), "typing is not interrupted");
        assert_eq!(full_path("图", Path::new("/reports"), Format::Pdf), "/reports/图.pdf");
        assert_eq!(full_path("/x/图.svg", Path::new("/reports"), Format::Svg), "/x/图.svg");
    }

    #[test]
    fn a_new_figure_does_not_take_the_name_of_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a_b.png"), "").unwrap();
        assert_eq!(free_path(folder.path(), "a/b"), folder.path().join("a_b (2).png"));
    }
}
