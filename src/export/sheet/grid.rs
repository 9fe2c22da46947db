//! Any table in words and numbers as CSV, XLSX and text for the clipboard. Must not know what the rows are.

use std::io::{BufWriter, Write};
use std::path::Path;

use csv::{Terminator, Writer, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use crate::export::sheet::error::SheetError;
use crate::export::sheet::format::SheetFormat;
use crate::listing::{Grid, GridCell, not_a_formula};
use crate::output::{Existing, Sink, Written, write_with};
use crate::text::numbers::columns_wide;

/// Columns are at least and at most so many digits wide, and so many rows are looked at for that.
const WIDTHS: (f64, f64) = (8.0, 72.0);
const LOOKED_AT: usize = 200;

/// Writes a table: a file that appears whole or not at all, the same bytes for the same table.
pub fn write_grid(path: &Path, grid: &Grid, format: SheetFormat, existing: Existing) -> Result<Written, SheetError> {
    if !format.holds(grid.rows.len()) {
        return Err(SheetError::TooManyRows(grid.rows.len()));
    }
    write_with(path, existing, |file| match format {
        SheetFormat::Csv => {
            let mut file = BufWriter::new(file);
            file.write_all("\u{feff}".as_bytes())?;
            let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
            records(grid, &mut writer)?;
            Ok(writer.flush()?)
        }
        SheetFormat::Xlsx => workbook(grid, file),
    })
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
        };
        writer.write_record(row.iter().map(text)).map_err(std::io::Error::from)?;
    }
    Ok(())
}

fn workbook(grid: &Grid, file: &mut dyn Sink) -> Result<(), SheetError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made).set_title(&grid.name));
    let page = workbook.add_worksheet();
    page.set_name(&grid.name)?;
    page.set_freeze_panes(1, 0)?;
    let (bold, number) = (Format::new().set_bold(), Format::new().set_num_format("0"));
    for (column, title) in (0u16..).zip(&grid.titles) {
        page.write_string_with_format(0, column, title, &bold)?;
        page.set_column_width(column, width(grid, usize::from(column), title))?;
    }
    for (at, row) in (1u32..).zip(&grid.rows) {
        for (column, cell) in (0u16..).zip(row) {
            match cell {
                GridCell::Missing => {}
                GridCell::Words(words) => drop(page.write_string(at, column, words)?),
                GridCell::Count(count) => drop(page.write_number_with_format(at, column, *count as f64, &number)?),
            }
        }
    }
    if let Some(last) = grid.titles.len().checked_sub(1) {
        page.autofilter(0, 0, grid.rows.len() as u32, last as u16)?;
    }
    // Small, and memory refuses nothing.
    Ok(file.write_all(&workbook.save_to_buffer()?)?)
}

fn width(grid: &Grid, column: usize, title: &str) -> f64 {
    let of_row = |row: &Vec<GridCell>| match row.get(column) {
        Some(GridCell::Words(words)) => columns_wide(words),
        _ => 0,
    };
    let widest = grid.rows.iter().take(LOOKED_AT).map(of_row).chain([columns_wide(title) + 3]).max().unwrap_or(0);
    (widest as f64 + 1.5).clamp(WIDTHS.0, WIDTHS.1)
}
