//! Lists and tables into files of whatever kind: they appear whole or not at all. Must not know the kinds of file.

use std::path::Path;

use crate::export::sheet::error::SheetError;
use crate::export::sheet::format::SheetFormat;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::{Grid, Sheet};
use crate::output::{Existing, Written, write_with};

/// Writes a list: a file that appears whole or not at all. `notes` are what a reader must know beside the rows.
pub fn write_sheet(
    path: &Path,
    sheet: &Sheet<'_>,
    notes: &Notes,
    format: SheetFormat,
    progress: &SheetProgress,
    existing: Existing,
) -> Result<Written, SheetError> {
    format.check(sheet.rows())?;
    write_with(path, existing, |file| (format.write_list)(sheet, notes, file, progress))
}

/// Writes a table: a file that appears whole or not at all, the same bytes for the same table.
///
/// `notes_name` is what the page is called that has the table's notes, in a kind of file that has pages.
pub fn write_grid(
    path: &Path,
    (grid, notes_name): (&Grid, &str),
    format: SheetFormat,
    existing: Existing,
) -> Result<Written, SheetError> {
    format.check(grid.rows.len())?;
    write_with(path, existing, |file| (format.write_grid)(grid, notes_name, file))
}
