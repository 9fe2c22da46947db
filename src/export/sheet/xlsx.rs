//! Rows as an Excel workbook: numbers and dates as such, the heading frozen and filterable, and a second page that says
//! what is in the first. The rows go into the file as they come, so that a million of them take no memory; all else is
//! of the library.

use std::io::Cursor;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::xlsx_rows;
use crate::export::sheet::error::SheetError;
use crate::export::sheet::fitting::fitting;
use crate::export::sheet::format::SheetFormat;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::{Grid, GridFormat, GridStyle as Style, Value};
use crate::output::Sink;
use crate::text::numbers::columns_wide;

/// For Excel and WPS: numbers, dates, widths, a second sheet that says what is in the first.
pub(super) const XLSX: SheetFormat =
    SheetFormat { extension: "xlsx", text: "list-format-xlsx", most_rows: Some(XLSX_ROWS), write };

/// So many rows a sheet of an XLSX file has.
pub const XLSX_ROWS: usize = 1 << 20;

/// So many rows are looked at for the width of a column.
const LOOKED_AT: usize = 200;
/// Columns are at least so many digits wide.
const NARROWEST: f64 = 8.0;
/// So wide are the names of notes, the notes beside them, and notes without names.
const NOTE_WIDTHS: [f64; 3] = [14.0, 90.0, 72.0];
/// A number that is not in the sum of its column stands back.
const WEAK: u32 = 0x0069_6969;

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error),
            other => Self::Xlsx(other.to_string()),
        }
    }
}

fn write(grid: &dyn Grid, notes: &Notes, file: &mut dyn Sink, progress: &SheetProgress) -> Result<(), SheetError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(notes)?);
    let page = workbook.add_worksheet();
    page.set_name(&notes.page_names[0])?;
    let styles = grid.styles();
    without_rows(page, grid, &styles)?;
    if !notes.lines.is_empty() {
        let page = workbook.add_worksheet();
        page.set_name(&notes.page_names[1])?;
        lines(page, notes)?;
    }
    // Small, and memory refuses nothing.
    let mut frame = Cursor::new(Vec::new());
    workbook.save_to_writer(&mut frame)?;
    xlsx_rows::write(frame, (grid, &styles), file, progress)
}

/// The file says it was made on the day of its books, whenever it is written: the same list gives the same bytes.
fn properties(notes: &Notes) -> Result<DocProperties, XlsxError> {
    let (year, month, day) = notes.as_of.unwrap_or((2000, 1, 1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    Ok(DocProperties::new().set_creation_datetime(&made).set_title(&notes.title))
}

/// The first page with its heading only. Below it stands a row of empty cells, one for each style.
fn without_rows(page: &mut Worksheet, grid: &dyn Grid, styles: &[Style]) -> Result<(), SheetError> {
    let titles = grid.titles();
    page.set_freeze_panes(1, grid.leading())?;
    for (column, title) in (0u16..).zip(&titles) {
        let at = usize::from(column);
        page.set_column_width(column, width(grid, at, title))?;
        let align = if grid.is_numeric(at) { FormatAlign::Right } else { FormatAlign::Left };
        page.write_string_with_format(0, column, title, &Format::new().set_bold().set_align(align))?;
    }
    if let Some(last) = titles.len().checked_sub(1) {
        page.autofilter(0, 0, grid.rows() as u32, last as u16)?;
    }
    for (column, style) in (0u16..).zip(styles) {
        page.write_blank(1, column, &format(*style))?;
    }
    Ok(())
}

fn lines(page: &mut Worksheet, notes: &Notes) -> Result<(), SheetError> {
    let has_names = notes.lines.iter().any(|(name, _)| !name.is_empty());
    let [of_names, beside, alone] = NOTE_WIDTHS;
    let (bold, wrapped) = (Format::new().set_bold().set_align(FormatAlign::Top), Format::new().set_text_wrap());
    page.set_column_width(0, if has_names { of_names } else { alone })?;
    if has_names {
        page.set_column_width(1, beside)?;
    }
    for (row, (name, text)) in (0u32..).zip(&notes.lines) {
        if has_names {
            page.write_string_with_format(row, 0, name, &bold)?;
            page.write_string_with_format(row, 1, fitting(text), &wrapped)?;
        } else {
            page.write_string(row, 0, fitting(text))?;
        }
    }
    Ok(())
}

fn format(style: Style) -> Format {
    let code = match style.format {
        GridFormat::Words => "@".to_owned(),
        GridFormat::Whole => "0".to_owned(),
        GridFormat::Grouped(0) => "#,##0".to_owned(),
        GridFormat::Grouped(decimals) => format!("#,##0.{}", "0".repeat(decimals as usize)),
        GridFormat::Degrees => "0.00000".to_owned(),
        GridFormat::Date => "yyyy-mm-dd".to_owned(),
    };
    let format = Format::new().set_num_format(code);
    if style.counts { format } else { format.set_italic().set_font_color(WEAK) }
}

/// Wide enough for the heading with its filter button, and for the first rows.
fn width(grid: &dyn Grid, column: usize, title: &str) -> f64 {
    let of_rows = (0..grid.rows().min(LOOKED_AT)).map(|row| match grid.value(row, column) {
        Value::Missing => 0,
        Value::Text(text) => columns_wide(&text),
        Value::Number(number) => format!("{:.2}", number.to_f64()).len() * 4 / 3,
        Value::Date(..) => 10,
    });
    let widest = of_rows.chain([columns_wide(title) + 3]).max().unwrap_or_default();
    (widest as f64 + 1.5).clamp(NARROWEST, f64::from(grid.widest()))
}
