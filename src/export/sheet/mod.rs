//! Lists as files for a spreadsheet: CSV and XLSX; and as text for the clipboard. Must not know what the rows are.

mod csv;
mod grid;
mod progress;
mod xlsx;
mod xlsx_rows;

use std::io;
use std::path::Path;

pub use self::csv::tsv;
pub use grid::{grid_text, write_grid};
pub use progress::SheetProgress;

use crate::listing::Sheet;
use crate::output::{Existing, InPackage, OutputError, Written, write_with};
use crate::text::{Locale, io_reason, say, say_with};

/// A kind of file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetFormat {
    /// For Excel and WPS: numbers, dates, widths, a second sheet that says what is in the first.
    #[default]
    Xlsx,
    /// For everything.
    Csv,
}

/// So many rows a sheet of an XLSX file has.
pub const XLSX_ROWS: usize = 1 << 20;

impl SheetFormat {
    /// All.
    pub const ALL: [Self; 2] = [Self::Xlsx, Self::Csv];

    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The kind of a file with this ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// Whether so many rows fit below the heading.
    pub fn holds(self, rows: usize) -> bool {
        self == Self::Csv || rows < XLSX_ROWS
    }
}

/// Why a list was not written.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// An XLSX sheet does not hold so many rows.
    #[error("{0} rows are too many for a sheet")]
    TooManyRows(usize),
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
            Self::TooManyRows(rows) => {
                let args = [("rows", (*rows).into()), ("most", (XLSX_ROWS - 1).into())];
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

/// Writes a list: a file that appears whole or not at all. `notes` are what a reader must know beside the rows.
pub fn write_sheet(
    path: &Path,
    sheet: &Sheet<'_>,
    notes: &Notes,
    format: SheetFormat,
    progress: &SheetProgress,
    existing: Existing,
) -> Result<Written, SheetError> {
    if !format.holds(sheet.rows()) {
        return Err(SheetError::TooManyRows(sheet.rows()));
    }
    write_with(path, existing, |file| match format {
        SheetFormat::Csv => csv::write(sheet, file, progress),
        SheetFormat::Xlsx => xlsx::write(sheet, notes, file, progress),
    })
}

/// The names of the sheets, and what the second one says.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    sheet_names: [String; 2],
    lines: Vec<(String, String)>,
    /// When the books were closed: the day the file says it was made, so that the same list gives the same bytes.
    as_of: Option<(u16, u8, u8)>,
}

impl Notes {
    /// Those of a list; `conditions` and `order` are the filter and the sorting in words.
    pub fn of(sheet: &Sheet<'_>, conditions: &str, order: &str, locale: Locale) -> Self {
        Self {
            sheet_names: ["sheet-list", "sheet-about"].map(|key| say(locale, key).into_owned()),
            lines: sheet.notes(conditions, order),
            as_of: sheet.as_of(),
        }
    }
}
