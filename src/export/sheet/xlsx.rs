//! Rows as an Excel workbook: numbers and dates as such, the heading frozen and filterable, and a second sheet that says
//! what is in the first. Rows go to a temporary file as they come, each with its texts in it instead of in a table of the
//! whole workbook, so that a million of them take no memory.

use std::io::{BufWriter, Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Notes, SheetError, SheetProgress};
use crate::listing::{Sheet, SheetColumnFormat, Value};
use crate::text::numbers::columns_wide;

/// So many rows are looked at for the width of a column.
const LOOKED_AT: usize = 200;
/// Columns are at least and at most so many digits wide.
const WIDTHS: (f64, f64) = (8.0, 42.0);
/// A number that is not in the sum of its column stands back.
const WEAK: u32 = 0x0069_6969;
/// More characters than this no cell takes.
const LONGEST: usize = 32_767;

impl From<XlsxError> for SheetError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error),
            other => Self::Xlsx(other.to_string()),
        }
    }
}

pub(super) fn write(
    sheet: &Sheet<'_>,
    notes: &Notes,
    file: impl Write + Seek + Send,
    progress: &SheetProgress,
) -> Result<(), SheetError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(notes)?);
    let page = workbook.add_worksheet_with_constant_memory()?;
    page.set_name(&notes.sheet_names[0])?;
    rows(page, sheet, progress)?;
    let page = workbook.add_worksheet();
    page.set_name(&notes.sheet_names[1])?;
    lines(page, notes)?;
    let mut file = BufWriter::new(file);
    workbook.save_to_writer(&mut file)?;
    Ok(file.flush()?)
}

/// The file says it was made on the day of its books, whenever it is written: the same list gives the same bytes.
fn properties(notes: &Notes) -> Result<DocProperties, XlsxError> {
    let (year, month, day) = notes.as_of.unwrap_or((2000, 1, 1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let title = notes.lines.first().map(|(_, value)| value.as_str()).unwrap_or_default();
    Ok(DocProperties::new().set_creation_datetime(&made).set_title(title))
}

fn rows(page: &mut Worksheet, sheet: &Sheet<'_>, progress: &SheetProgress) -> Result<(), SheetError> {
    let columns: Vec<u16> = (0..sheet.columns() as u16).collect();
    let formats: Vec<Format> = columns.iter().map(|column| format(sheet.format(usize::from(*column)))).collect();
    let not_counted: Vec<Format> = formats.iter().map(|of| of.clone().set_italic().set_font_color(WEAK)).collect();
    let titles = sheet.titles();
    for (column, title) in columns.iter().zip(&titles) {
        page.set_column_width(*column, width(sheet, usize::from(*column), title))?;
    }
    page.set_freeze_panes(1, 1)?;
    if let Some(last) = columns.last() {
        page.autofilter(0, 0, sheet.rows() as u32, *last)?;
    }
    for (column, title) in columns.iter().zip(&titles) {
        let align = match sheet.format(usize::from(*column)) {
            SheetColumnFormat::Amount | SheetColumnFormat::Year | SheetColumnFormat::Degrees => FormatAlign::Right,
            _ => FormatAlign::Left,
        };
        page.write_string_with_format(0, *column, title, &Format::new().set_bold().set_align(align))?;
    }
    for row in 0..sheet.rows() {
        progress.step()?;
        for column in &columns {
            let counts = sheet.counts(row, usize::from(*column));
            let format = if counts { &formats[usize::from(*column)] } else { &not_counted[usize::from(*column)] };
            let at = row as u32 + 1;
            match sheet.value(row, usize::from(*column)) {
                Value::Missing => {}
                Value::Text(text) => {
                    page.write_string(at, *column, fitting(&text))?;
                }
                Value::Number(number) => {
                    page.write_number_with_format(at, *column, number.to_f64(), format)?;
                }
                Value::Date(year, month, day) => {
                    let date = ExcelDateTime::from_ymd(year, month, day)?;
                    page.write_datetime_with_format(at, *column, &date, format)?;
                }
            }
        }
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

/// As much of a text as a cell takes.
fn fitting(text: &str) -> &str {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}
