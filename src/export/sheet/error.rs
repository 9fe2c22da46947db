//! Why a table was not written.

use std::io;
use std::path::Path;

use crate::output::{InPackage, OutputError};
use crate::text::{Locale, io_reason, say, say_with};

/// Why a list was not written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The kind of file does not hold so many rows below a heading.
    #[error("{rows} rows are more than {most}")]
    TooManyRows {
        /// How many there are.
        rows: usize,
        /// How many would fit.
        most: usize,
    },
    /// The file was not to be had.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// Somebody called it off.
    #[error("cancelled")]
    Cancelled,
    /// The system refused.
    #[error(transparent)]
    Io(io::Error),
    /// The writer of XLSX refused.
    #[error("{0}")]
    Xlsx(String),
}

impl From<InPackage> for SheetError {
    fn from(refused: InPackage) -> Self {
        Self::Output(refused.into())
    }
}

impl From<io::Error> for SheetError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl SheetError {
    /// For a person; `path` is what was to be written.
    pub fn sentence(&self, path: &Path, locale: Locale) -> String {
        let reason = match self {
            Self::TooManyRows { rows, most } => {
                let args = [("rows", (*rows).into()), ("most", (*most).into())];
                return say_with(locale, "sheet-too-many-rows", args);
            }
            Self::Output(error) => return error.sentence(locale),
            Self::Cancelled => return say(locale, "sheet-cancelled").into_owned(),
            Self::Io(error) => io_reason(locale, error),
            Self::Xlsx(_) => say(locale, "sheet-defect").into_owned(),
        };
        let args = [("path", path.display().to_string().into()), ("reason", reason.into())];
        say_with(locale, "cannot-write-file", args)
    }
}
