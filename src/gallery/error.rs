//! Why a figure was not kept, found, renamed or deleted.

use std::io;
use std::path::PathBuf;

use crate::figure::{DocumentError, RecordError};
use crate::output::OutputError;
use crate::text::{Arg, Locale, io_reason, say, say_with};

/// Why the gallery did not do what was asked.
#[derive(Debug)]
pub enum GalleryError {
    /// A figure must be called something.
    NoName,
    /// Another figure has this name, and replacing it was not asked for.
    NameTaken(String),
    /// Neither a folder beside the package nor one for the user's data.
    NoFolder,
    /// A file that is not one of the gallery's.
    NotInGallery(PathBuf),
    /// The system could not read it.
    Read(PathBuf, io::Error),
    /// It was not written.
    Output(OutputError),
    /// The system could not delete it.
    Delete(PathBuf, io::Error),
    /// Not UTF-8.
    NotText,
    /// What it says is not a figure.
    Document(DocumentError),
    /// A picture or a workbook carries none.
    Record(RecordError),
}

impl GalleryError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        let file = |key: &str, path: &PathBuf, error: &io::Error| {
            let reason = ("reason", Arg::from(io_reason(locale, error)));
            say_with(locale, key, [("path", Arg::from(path.display().to_string())), reason])
        };
        match self {
            Self::NoName => say(locale, "gallery-no-name").into_owned(),
            Self::NameTaken(name) => say_with(locale, "gallery-name-taken", [("name", name.as_str().into())]),
            Self::NoFolder => say(locale, "gallery-no-folder").into_owned(),
            Self::NotInGallery(path) => {
                say_with(locale, "gallery-not-in-gallery", [("path", path.display().to_string().into())])
            }
            Self::Read(path, error) => file("gallery-cannot-read", path, error),
            Self::Output(error) => error.sentence(locale),
            Self::Delete(path, error) => file("gallery-cannot-delete", path, error),
            Self::NotText => say(locale, "gallery-not-utf-8").into_owned(),
            Self::Document(error) => error.sentence(locale),
            Self::Record(error) => error.sentence(locale),
        }
    }
}
