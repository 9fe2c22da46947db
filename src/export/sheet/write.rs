//! Tables into files of whatever kind: they appear whole or not at all. Must not know the kinds of file.

use std::path::Path;

use crate::export::sheet::error::SheetError;
use crate::export::sheet::format::SheetFormat;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::Grid;
use crate::output::{Existing, Sink, Written, write_with};

/// Writes a table: a file that appears whole or not at all, the same bytes for the same table. `notes` are what a reader
/// must know beside the rows.
pub fn write_grid(
    path: &Path,
    (grid, notes): (&dyn Grid, &Notes),
    format: SheetFormat,
    progress: &SheetProgress,
    existing: Existing,
) -> Result<Written, SheetError> {
    format.check(grid.rows())?;
    write_with(path, existing, |file| (format.write)(grid, notes, file, progress))
}

/// Writes a table wherever its bytes are to go.
pub(in crate::export) fn grid_bytes(
    grid: &dyn Grid,
    notes: &Notes,
    format: SheetFormat,
    file: &mut dyn Sink,
    progress: &SheetProgress,
) -> Result<(), SheetError> {
    format.check(grid.rows())?;
    (format.write)(grid, notes, file, progress)
}
