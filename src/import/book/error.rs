//! Why a package did not become a workbook. Must not know how it does.

use rust_xlsxwriter::XlsxError;

use crate::import::error::ReadError;
use crate::package::PackError;
use crate::text::{Arg, Locale, say_with};

/// Why a package did not become a workbook.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// It cannot be opened or read.
    #[error(transparent)]
    Package(#[from] PackError),
    /// A table has more rows than a page.
    #[error("{table}: {rows} rows")]
    TooManyRows {
        /// Its file.
        table: String,
        /// How many rows.
        rows: usize,
        /// How many a page has.
        most: usize,
    },
    /// It cannot be written, or not be read again.
    #[error("{0}")]
    Other(String),
}

impl From<XlsxError> for BookError {
    fn from(error: XlsxError) -> Self {
        Self::Other(error.to_string())
    }
}

impl From<ReadError> for BookError {
    fn from(error: ReadError) -> Self {
        Self::Other(error.to_string())
    }
}

impl BookError {
    /// What failed, why, and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Package(error) => error.sentence(locale),
            Self::TooManyRows { table, rows, most } => {
                let args =
                    [("table", Arg::from(table.as_str())), ("rows", Arg::from(*rows)), ("most", Arg::from(*most))];
                say_with(locale, "book-too-many-rows", args)
            }
            Self::Other(said) => say_with(locale, "book-not-written", [("said", Arg::from(said.as_str()))]),
        }
    }
}
