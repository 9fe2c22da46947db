//! The numbers of a figure → CSV. Must not know how it is drawn.

use std::io::Cursor;

use super::error::ExportError;
use super::format::{Format, Make};
use super::sheet::{Notes, SheetFormat, SheetProgress, grid_bytes};
use crate::figure::Figure;
use crate::text::Locale;

/// The numbers for everything.
pub(super) const CSV: Format =
    Format { extension: "csv", text: "list-format-csv", make: Make::OfNumbers(write), carried: None };

fn write(figure: &Figure, locale: Locale) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Cursor::new(Vec::new());
    let (grid, notes, progress) = (figure.numbers(locale), Notes::default(), SheetProgress::default());
    grid_bytes(&grid, &notes, SheetFormat::CSV, &mut bytes, &progress)
        .map_err(|error| ExportError::Internal(error.to_string()))?;
    Ok(bytes.into_inner())
}
