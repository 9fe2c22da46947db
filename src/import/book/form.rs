//! What a workbook of a package is known by, and what of its texts fits into cells. Must not know files.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::style::Style;
use crate::import::sheet::Sheet;

/// The last page.
pub(super) const PAGE: &str = "zonescope";
/// What stands in its first cell, and behind that.
pub(super) const MARK: &str = "zonescope workbook";
pub(super) const VERSION: &str = "1";
/// Above the rows of a page stand its headings and the names of its columns.
pub(super) const NAMES_ROW: u32 = 1;
pub(super) const FIRST_ROW: u32 = 2;
/// So many rows a page has.
pub(super) const MOST_ROWS: u32 = 1 << 20;
/// So much text a cell holds, as Excel counts it.
pub(super) const MOST_UNITS: usize = 32_767;

/// What the last page says of a table.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TablePage {
    pub sheet: String,
    pub style: Style,
    /// How many columns it had.
    pub columns: u16,
    /// Whether its file is kept beside it.
    pub kept: bool,
}

/// What the last page says of a file whose text stands in the rows below.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptFile {
    /// Whether its lines are lines, or it is written in numbers of base sixteen.
    pub lines: bool,
    pub crlf: bool,
    /// How many rows.
    pub rows: u32,
}

/// Whether this is the last page of such a workbook.
pub(super) fn is_form(sheet: &Sheet) -> bool {
    sheet.row(0).is_some_and(|row| row.number() == 1 && row.text(0) == MARK)
}

/// What of a text stands in a cell.
pub(super) fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return Cow::Borrowed(text);
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units >= MOST_UNITS
    });
    Cow::Owned(format!("{}…", &text[..end.map_or(text.len(), |(at, _)| at)]))
}
