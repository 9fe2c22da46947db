//! Any table in words and numbers as CSV, and as text for the clipboard. Must not know what the rows are.

use std::io::{BufWriter, Write};

use csv::{Terminator, Writer, WriterBuilder};

use crate::export::sheet::error::SheetError;
use crate::listing::{Grid, GridCell, not_a_formula};
use crate::output::Sink;

/// Writes it as CSV, which has no room for notes.
pub(super) fn write_csv(grid: &Grid, _: &str, file: &mut dyn Sink) -> Result<(), SheetError> {
    let mut file = BufWriter::new(file);
    file.write_all("\u{feff}".as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    records(grid, &mut writer)?;
    Ok(writer.flush()?)
}

/// The table with tabs between cells, as spreadsheets take it from the clipboard.
pub fn grid_text(grid: &Grid) -> String {
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    // Nothing is refused by memory, and what is written is UTF-8.
    let _ = records(grid, &mut writer);
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn records<W: Write>(grid: &Grid, writer: &mut Writer<W>) -> Result<(), SheetError> {
    writer.write_record(&grid.titles).map_err(std::io::Error::from)?;
    for row in &grid.rows {
        let text = |cell: &GridCell| match cell {
            GridCell::Missing => String::new(),
            GridCell::Words(words) => not_a_formula(words).into_owned(),
            GridCell::Count(count) => count.to_string(),
            GridCell::Number { exact, .. } => exact.clone(),
        };
        writer.write_record(row.iter().map(text)).map_err(std::io::Error::from)?;
    }
    Ok(())
}
