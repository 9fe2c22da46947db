//! Rows as an Excel workbook: numbers and dates as such, the heading frozen and filterable, and a second sheet that says
//! what is in the first. The rows go into the file as they come, so that a million of them take no memory; all else is
//! of the library.

use std::io::Cursor;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{xlsx_grid, xlsx_rows};
use crate::export::sheet::error::SheetError;
use crate::export::sheet::fitting::fitting;
use crate::export::sheet::format::SheetFormat;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::{Sheet, SheetColumnFormat, Value};
use crate::output::Sink;
use crate::text::numbers::columns_wide;

/// For Excel and WPS: numbers, dates, widths, a second sheet that says what is in the first.
pub(super) const XLSX: SheetFormat = SheetFormat {
    extension: "xlsx",
    text: "list-format-xlsx",
    most_rows: Some(XLSX_ROWS),
    write_list: write,
    write_grid: xlsx_grid::write,
};

/// So many rows a sheet of an XLSX file has.
pub const XLSX_ROWS: usize = 1 << 20;

/// So many rows are looked at for the width of a column.
const LOOKED_AT: usize = 200;
/// Columns are at least and at most so many digits wide.
const WIDTHS: (f64, f64) = (8.0, 42.0);
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

fn write(sheet: &Sheet<'_>, notes: &Notes, file: &mut dyn Sink, progress: &SheetProgress) -> Result<(), SheetError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(notes)?);
    let page = workbook.add_worksheet();
    page.set_name(&notes.sheet_names[0])?;
    without_rows(page, sheet)?;
    let page = workbook.add_worksheet();
    page.set_name(&notes.sheet_names[1])?;
    lines(page, notes)?;
    // Small, and memory refuses nothing.
    let mut frame = Cursor::new(Vec::new());
    workbook.save_to_writer(&mut frame)?;
    xlsx_rows::write(frame, sheet, file, progress)
}

/// The file says it was made on the day of its books, whenever it is written: the same list gives the same bytes.
fn properties(notes: &Notes) -> Result<DocProperties, XlsxError> {
    let (year, month, day) = notes.as_of.unwrap_or((2000, 1, 1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let title = notes.lines.first().map(|(_, value)| value.as_str()).unwrap_or_default();
    Ok(DocProperties::new().set_creation_datetime(&made).set_title(title))
}

/// The first sheet with its heading only. Below it stand two rows of empty cells: how a cell looks that counts in the sum
/// of its column, and one that does not.
fn without_rows(page: &mut Worksheet, sheet: &Sheet<'_>) -> Result<(), SheetError> {
    let columns: Vec<u16> = (0..sheet.columns() as u16).collect();
    let titles = sheet.titles();
    for (column, title) in columns.iter().zip(&titles) {
        page.set_column_width(*column, width(sheet, usize::from(*column), title))?;
    }
    page.set_freeze_panes(1, 1)?;
    if let Some(last) = columns.last() {
        page.autofilter(0, 0, sheet.rows() as u32, *last)?;
    }
    for (column, title) in columns.iter().zip(&titles) {
        let of = sheet.format(usize::from(*column));
        let align = match of {
            SheetColumnFormat::Amount | SheetColumnFormat::Year | SheetColumnFormat::Degrees => FormatAlign::Right,
            _ => FormatAlign::Left,
        };
        page.write_string_with_format(0, *column, title, &Format::new().set_bold().set_align(align))?;
        let counted = format(of);
        let not_counted = counted.clone().set_italic().set_font_color(WEAK);
        page.write_blank(1, *column, &counted)?.write_blank(2, *column, &not_counted)?;
    }
    Ok(())
}

fn lines(page: &mut Worksheet, notes: &Notes) -> Result<(), SheetError> {
    page.set_column_width(0, 14)?;
    page.set_column_width(1, 90)?;
    let (name, value) = (Format::new().set_bold().set_align(FormatAlign::Top), Format::new().set_text_wrap());
    for (row, (key, text)) in notes.lines.iter().enumerate() {
        page.write_string_with_format(row as u32, 0, key, &name)?;
        page.write_string_with_format(row as u32, 1, fitting(text), &value)?;
    }
    Ok(())
}

fn format(of: SheetColumnFormat) -> Format {
    Format::new().set_num_format(match of {
        SheetColumnFormat::Words => "@",
        SheetColumnFormat::Year => "0",
        SheetColumnFormat::Amount => "#,##0.00",
        SheetColumnFormat::Degrees => "0.00000",
        SheetColumnFormat::Date => "yyyy-mm-dd",
    })
}

/// Wide enough for the heading with its filter button, and for the first rows.
fn width(sheet: &Sheet<'_>, column: usize, title: &str) -> f64 {
    let of_rows = (0..sheet.rows().min(LOOKED_AT)).map(|row| match sheet.value(row, column) {
        Value::Missing => 0,
        Value::Text(text) => columns_wide(&text),
        Value::Number(number) => format!("{:.2}", number.to_f64()).len() * 4 / 3,
        Value::Date(..) => 10,
    });
    let widest = of_rows.chain([columns_wide(title) + 3]).max().unwrap_or_default();
    (widest as f64 + 1.5).clamp(WIDTHS.0, WIDTHS.1)
}
