//! Any table in words and numbers as an Excel workbook: all of it in memory, since it is small. Must not know what the rows
//! are.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use crate::export::sheet::error::SheetError;
use crate::listing::{Grid, GridCell};
use crate::output::Sink;
use crate::text::numbers::columns_wide;

/// Columns are at least and at most so many digits wide, and so many rows are looked at for that.
const WIDTHS: (f64, f64) = (8.0, 72.0);
const LOOKED_AT: usize = 200;

/// Writes it: the same bytes for the same table.
pub(super) fn write(grid: &Grid, notes_name: &str, file: &mut dyn Sink) -> Result<(), SheetError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made).set_title(&grid.name));
    let page = workbook.add_worksheet();
    page.set_name(sheet_title(&grid.name))?;
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
                GridCell::Number { exact, decimals } => match exact.parse::<f64>() {
                    Ok(value) => drop(page.write_number_with_format(at, column, value, &places(*decimals))?),
                    Err(_) => drop(page.write_string(at, column, exact)?),
                },
            }
        }
    }
    if let Some(last) = grid.titles.len().checked_sub(1) {
        page.autofilter(0, 0, grid.rows.len() as u32, last as u16)?;
    }
    if !grid.notes.is_empty() {
        let page = workbook.add_worksheet();
        page.set_name(notes_name)?;
        page.set_column_width(0, WIDTHS.1)?;
        for (at, line) in (0u32..).zip(std::iter::once(&grid.name).chain(&grid.notes)) {
            page.write_string(at, 0, line)?;
        }
    }
    // Small, and memory refuses nothing.
    Ok(file.write_all(&workbook.save_to_buffer()?)?)
}

/// A number with so many decimals, its thousands grouped.
fn places(decimals: u32) -> Format {
    let behind = "0".repeat(decimals as usize);
    Format::new().set_num_format(if behind.is_empty() { "#,##0".to_owned() } else { format!("#,##0.{behind}") })
}

/// What a spreadsheet takes as the name of a page: 31 characters, none of those that mean something to it.
fn sheet_title(name: &str) -> String {
    let plain = name.chars().map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c });
    let plain: String = plain.take(31).collect();
    plain.trim_matches(['\'', ' ']).to_owned()
}

fn width(grid: &Grid, column: usize, title: &str) -> f64 {
    let of_row = |row: &Vec<GridCell>| match row.get(column) {
        Some(GridCell::Words(words)) => columns_wide(words),
        Some(GridCell::Number { exact, .. }) => exact.len(),
        _ => 0,
    };
    let widest = grid.rows.iter().take(LOOKED_AT).map(of_row).chain([columns_wide(title) + 3]).max().unwrap_or(0);
    (widest as f64 + 1.5).clamp(WIDTHS.0, WIDTHS.1)
}
