//! Why a report could not be made into a file. Must not know kinds of file.

use std::io;

use crate::export::ExportError;
use crate::text::{Arg, Locale, io_reason, say_with};

/// Why a report could not be made into a file.
#[derive(Debug)]
pub enum WriteError {
    /// A figure could not be drawn.
    Figure(ExportError),
    /// What is put together in memory did not go.
    Io(io::Error),
}

impl From<ExportError> for WriteError {
    fn from(error: ExportError) -> Self {
        Self::Figure(error)
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl WriteError {
    /// What went wrong.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Figure(error) => error.sentence(locale),
            Self::Io(error) => say_with(locale, "report-not-made", [("reason", Arg::from(io_reason(locale, error)))]),
        }
    }
}
