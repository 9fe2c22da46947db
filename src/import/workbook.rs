//! Workbooks of Excel (XLSX, XLSB, XLS) as sheets: cells one by one as they come, never the whole range that a file says it
//! has. Formulas are what they were last calculated to. Must not know what any cell means.

use std::io::Cursor;

use calamine::{
    CellErrorType, Data, DataRef, Dimensions, ExcelDateTime, Reader, Sheet as AboutSheet, SheetType, SheetVisible,
    Style, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::error::{Damage, ReadError};
use super::hidden;
use super::sheet::{Area, Cell, CellKind, Limits, Sheet};
use super::unwound::unwound;
use super::zipped::{self, damaged};

/// The sheets of an XLSX workbook.
pub(super) fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    of_xlsx(bytes, limits, false)
}

/// The same with every blank of every text.
pub(super) fn read_exact(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    of_xlsx(bytes, limits, true)
}

fn of_xlsx(bytes: &[u8], limits: &Limits, keeps_blanks: bool) -> Result<Vec<Sheet>, ReadError> {
    let mut archive = zipped::open(bytes, "XLSX")?;
    let why = |error: XlsxError| match error {
        XlsxError::Password => ReadError::Encrypted,
        _ => damaged("XLSX", Damage::Content),
    };
    let fill = || {
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
        worksheets(book.sheets_metadata().to_vec(), |name, sheet| {
            sheet.keeps_blanks = keeps_blanks;
            let mut cells = book.worksheet_cells_reader(name).map_err(why)?;
            while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(why)? {
                let format = cells.styles().get(style).map_or("", format_of);
                push(sheet, cell.get_position(), cell.get_value(), format, limits)?;
            }
            drop(cells);
            sheet.merged = areas(&book.merge_cells_by_sheet_name(name).unwrap_or_default());
            Ok(())
        })
    };
    let mut sheets = unwound("XLSX", fill)?;
    hidden::mark(&mut archive, &mut sheets)?;
    Ok(sheets)
}

/// The sheets of an XLSB workbook.
pub(super) fn read_xlsb(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    zipped::open(bytes, "XLSB")?;
    let why = |error: XlsbError| match error {
        XlsbError::Password => ReadError::Encrypted,
        _ => damaged("XLSB", Damage::Content),
    };
    let fill = || {
        let mut book = Xlsb::new(Cursor::new(bytes)).map_err(why)?;
        worksheets(book.sheets_metadata().to_vec(), |name, sheet| {
            let mut cells = book.worksheet_cells_reader(name).map_err(why)?;
            while let Some(cell) = cells.next_cell().map_err(why)? {
                push(sheet, cell.get_position(), cell.get_value(), "", limits)?;
            }
            Ok(())
        })
    };
    unwound("XLSB", fill)
}

/// The sheets of an XLS workbook, which has 65,536 rows and 256 columns at most.
pub(super) fn read_xls(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let why = |error: XlsError| match error {
        XlsError::Password => ReadError::Encrypted,
        _ => damaged("XLS", Damage::Content),
    };
    let fill = || {
        let mut book = Xls::new(Cursor::new(bytes)).map_err(why)?;
        worksheets(book.sheets_metadata().to_vec(), |name, sheet| {
            let range = book.worksheet_range(name).map_err(why)?;
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let at = (top.saturating_add(row as u32), left.saturating_add(column as u32));
                push(sheet, at, &borrowed(value), "", limits)?;
            }
            sheet.merged = areas(&book.merge_cells_by_sheet_name(name).unwrap_or_default());
            Ok(())
        })
    };
    unwound("XLS", fill)
}

/// Those of its sheets that hold cells, filled one after another.
fn worksheets(
    all: Vec<AboutSheet>,
    mut fill: impl FnMut(&str, &mut Sheet) -> Result<(), ReadError>,
) -> Result<Vec<Sheet>, ReadError> {
    let of = |about: AboutSheet| {
        let mut sheet = Sheet::new(&about.name);
        sheet.is_hidden = about.visible != SheetVisible::Visible;
        fill(&about.name, &mut sheet).map(|()| sheet)
    };
    all.into_iter().filter(|about| about.typ == SheetType::WorkSheet).map(of).collect()
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(flag) => DataRef::Bool(*flag),
        Data::DateTime(date) => DataRef::DateTime(*date),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn format_of(style: &Style) -> &str {
    match &style.number_format {
        Some(format) if format.format_code != "General" => &format.format_code,
        _ => "",
    }
}

/// More areas than this are no heading of anybody.
const MOST_AREAS: usize = 50_000;

fn areas(merged: &[Dimensions]) -> Vec<Area> {
    let column = |column: u32| u16::try_from(column).unwrap_or(u16::MAX);
    let of = |Dimensions { start, end }: &Dimensions| Area {
        top: start.0,
        bottom: end.0,
        left: column(start.1),
        right: column(end.1),
    };
    merged.iter().take(MOST_AREAS).map(of).collect()
}

fn push(
    sheet: &mut Sheet,
    (row, column): (u32, u32),
    value: &DataRef<'_>,
    format: &str,
    limits: &Limits,
) -> Result<(), ReadError> {
    let own;
    let (text, kind) = match value {
        DataRef::Empty => return Ok(()),
        DataRef::String(text) if sheet.keeps_blanks => (text.as_str(), CellKind::Text),
        DataRef::SharedString(text) if sheet.keeps_blanks => (*text, CellKind::Text),
        DataRef::String(text) => (text.trim(), CellKind::Text),
        DataRef::SharedString(text) => (text.trim(), CellKind::Text),
        DataRef::DateTimeIso(text) => (text.trim_end_matches("T00:00:00"), CellKind::Date),
        DataRef::DurationIso(text) => (text.as_str(), CellKind::Text),
        DataRef::Bool(flag) => (if *flag { "true" } else { "false" }, CellKind::Flag),
        DataRef::Error(error) => (error_text(error), CellKind::Error),
        DataRef::Int(number) => {
            own = number.to_string();
            (own.as_str(), CellKind::Number)
        }
        DataRef::Float(number) => {
            own = number_text(*number);
            (own.as_str(), CellKind::Number)
        }
        DataRef::DateTime(date) => {
            let kind;
            (own, kind) = date_text(date);
            (own.as_str(), kind)
        }
    };
    let column = u16::try_from(column).map_err(|_| ReadError::TooManyColumns { most: limits.columns })?;
    sheet.push(row, Cell { column, text, kind, format }, limits)
}

/// The shortest text that is exactly this number.
pub(super) fn number_text(number: f64) -> String {
    // A whole number of sixteen digits and more is exact only to its fifteenth, as it is shown.
    if number == 0.0 { "0".to_owned() } else { format!("{number}") }
}

/// A day as it is written everywhere, with its time if it has one; a time or a span of time as a spreadsheet shows it.
fn date_text(date: &ExcelDateTime) -> (String, CellKind) {
    let serial = date.as_f64();
    if date.is_duration() || serial.abs() < 1.0 {
        let seconds = (serial * 86_400.0).round() as i64;
        let (sign, seconds) = (if seconds < 0 { "-" } else { "" }, seconds.abs());
        return (format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60), CellKind::Text);
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let text = match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"),
    };
    (text, CellKind::Date)
}

fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#N/A",
    }
}
