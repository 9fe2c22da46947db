//! Why a figure was not made into a file. Must not know the kinds of file.

use crate::export::size::{LONGEST_MM, MOST_PIXELS, SizeError};
use crate::text::numbers::{count, plain};
use crate::text::{Locale, say, say_with};

/// Why a figure could not be made into a file.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The size is absurd.
    #[error(transparent)]
    Size(#[from] SizeError),
    /// A library refused what we drew, which is a defect of ours.
    #[error("{0}")]
    Internal(String),
}

impl ExportError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Size(SizeError::Length(mm)) => say_with(locale, "size-length", [("mm", plain(*mm).into())]),
            Self::Size(SizeError::Dpi(dpi)) => say_with(locale, "size-dpi", [("dpi", plain(*dpi).into())]),
            Self::Size(SizeError::Pixels(width, height)) => {
                let most = count(usize::try_from(MOST_PIXELS).unwrap_or(usize::MAX));
                say_with(
                    locale,
                    "size-pixels",
                    [("pixels", format!("{width} × {height}").into()), ("most", most.into())],
                )
            }
            Self::Size(SizeError::Room(width, height, needed)) => {
                let mm = |mm: f64| plain(mm).into();
                let args = [("width", mm(*width)), ("height", mm(*height)), ("needed", mm(*needed))];
                say_with(locale, if *needed > LONGEST_MM { "size-too-much" } else { "size-room" }, args)
            }
            Self::Size(SizeError::Page(width, highest, needed)) => {
                let mm = |mm: f64| plain(mm).into();
                let args = [("width", mm(*width)), ("highest", mm(*highest)), ("needed", mm(*needed))];
                say_with(locale, "size-page", args)
            }
            Self::Size(SizeError::Type(pt)) => say_with(locale, "size-type", [("pt", plain(*pt).into())]),
            // What the library says is for who mends it.
            Self::Internal(_) => say(locale, "export-failed").into_owned(),
        }
    }
}
