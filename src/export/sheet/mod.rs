//! Lists as files for a spreadsheet: CSV and XLSX; and as text for the clipboard. Must not know what the rows are.

mod csv;
mod error;
mod fitting;
mod format;
mod grid;
mod progress;
mod xlsx;
mod xlsx_rows;

pub use error::SheetError;
pub use format::{SheetFormat, XLSX_ROWS};
use std::path::Path;

pub use self::csv::tsv;
pub use grid::{grid_text, write_grid};
pub use progress::SheetProgress;

use crate::listing::Sheet;
use crate::output::{Existing, Written, write_with};
use crate::text::{Locale, say};

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
