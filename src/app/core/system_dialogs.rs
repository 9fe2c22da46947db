//! The system's dialogs for files, which not every Linux desktop has: then that is said. Must not know what is chosen.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rfd::FileDialog;

use crate::app::core::done::Done;
use crate::app::core::spreadsheets::ENDINGS;
use crate::output::PACKAGE_ENDING;

/// No dialog comes into sight and is closed again in so short a time.
const NO_DIALOG: Duration = Duration::from_millis(400);

/// What came of a dialog: what was chosen; nothing when it was closed; or that there is none on this machine.
pub(in crate::app) fn choice<T>(show: impl FnOnce() -> Option<T>, done: impl FnOnce(T) -> Done) -> Option<Done> {
    let begun = Instant::now();
    match show() {
        Some(path) => Some(done(path)),
        None if begun.elapsed() < NO_DIALOG => Some(Done::NoFileDialog),
        None => None,
    }
}

/// Asks for the folder of a package.
pub(in crate::app) fn folder(title: String) -> Option<PathBuf> {
    FileDialog::new().set_title(title).pick_folder()
}

/// Asks for a package in one file, or for the descriptor of one.
pub(in crate::app) fn package_file(title: String) -> Option<PathBuf> {
    FileDialog::new().set_title(title).add_filter("zonescope", &[PACKAGE_ENDING, "zip", "json"]).pick_file()
}

/// Asks for spreadsheets of somebody else.
pub(in crate::app) fn table_files(title: String) -> Option<Vec<PathBuf>> {
    let endings: Vec<&str> = ENDINGS.into_iter().chain(["json"]).collect();
    FileDialog::new().set_title(title).add_filter("xlsx, csv …", &endings).pick_files()
}

/// Asks for a figure's file.
pub(in crate::app) fn figure_file(title: String) -> Option<PathBuf> {
    FileDialog::new().set_title(title).add_filter("json", &["json"]).pick_file()
}

/// Asks where to save a file that is proposed, with its ending.
pub(in crate::app) fn save_as(proposed: &Path, extension: &str, title: String) -> Option<PathBuf> {
    let mut dialog = FileDialog::new().set_title(title).add_filter(extension, &[extension]);
    if let Some(name) = proposed.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = proposed.parent() {
        dialog = dialog.set_directory(folder);
    }
    dialog.save_file()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::gallery::done::GalleryDone;

    #[test]
    fn a_dialog_that_was_closed_is_not_one_that_never_came() {
        let done = |path| Done::Gallery(GalleryDone::FileChosen(path));
        let told = |show: fn() -> Option<PathBuf>| match choice(show, done) {
            Some(Done::Gallery(_)) => "chosen",
            Some(Done::NoFileDialog) => "there is none",
            _ => "closed",
        };
        let slow = || {
            std::thread::sleep(NO_DIALOG);
            None
        };
        assert_eq!((told(|| Some(PathBuf::new())), told(|| None), told(slow)), ("chosen", "there is none", "closed"));
    }
}
