//! The kinds of file that hold a table. A new one is a file and a line here.

use super::format::SheetFormat;
use super::{csv, xlsx};

/// All, in the order they are offered.
pub static SHEET_FORMATS: [SheetFormat; 2] = [xlsx::XLSX, csv::CSV];

impl SheetFormat {
    /// For Excel and WPS: numbers, dates, widths, a second sheet that says what is in the first.
    pub const XLSX: Self = xlsx::XLSX;
    /// For everything.
    pub const CSV: Self = csv::CSV;

    /// The kind of a file with this ending.
    pub fn from_extension(extension: &str) -> Option<Self> {
        SHEET_FORMATS.iter().copied().find(|format| extension.eq_ignore_ascii_case(format.extension()))
    }

    /// The first that holds so many rows.
    pub fn for_rows(rows: usize) -> Self {
        SHEET_FORMATS.iter().copied().find(|format| format.holds(rows)).unwrap_or(Self::CSV)
    }
}

impl Default for SheetFormat {
    fn default() -> Self {
        Self::XLSX
    }
}
