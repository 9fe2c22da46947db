//! Rows as text: CSV as RFC 4180 has it, with the mark by which Excel knows UTF-8, and tabs for the clipboard.

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

use csv::{Terminator, Writer, WriterBuilder};

use crate::export::sheet::error::SheetError;
use crate::export::sheet::format::SheetFormat;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::{Grid, Value, not_a_formula};
use crate::output::Sink;

/// For everything.
pub(super) const CSV: SheetFormat = SheetFormat { extension: "csv", text: "list-format-csv", most_rows: None, write };

/// Writes a table, without its notes.
fn write(grid: &dyn Grid, _: &Notes, file: &mut dyn Sink, progress: &SheetProgress) -> Result<(), SheetError> {
    let mut file = BufWriter::new(file);
    file.write_all("\u{feff}".as_bytes())?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    rows(grid, &mut writer, || progress.step())?;
    Ok(writer.flush()?)
}

/// Rows with tabs between cells, as spreadsheets take them from the clipboard.
pub fn grid_text(grid: &dyn Grid) -> String {
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    // Nothing is refused by memory, and what is written is UTF-8.
    let _ = rows(grid, &mut writer, || Ok(()));
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn rows<W: Write>(
    grid: &dyn Grid,
    writer: &mut Writer<W>,
    mut step: impl FnMut() -> Result<(), SheetError>,
) -> Result<(), SheetError> {
    let titles = grid.titles();
    writer.write_record(titles.iter().map(|title| not_a_formula(title).into_owned())).map_err(io_error)?;
    for row in 0..grid.rows() {
        step()?;
        for column in 0..titles.len() {
            let text = match grid.value(row, column) {
                Value::Missing => Cow::Borrowed(""),
                Value::Text(text) => harmless(text),
                Value::Number(number) => Cow::Owned(shortest(&number.to_string()).to_owned()),
                Value::Date(year, month, day) => Cow::Owned(format!("{year:04}-{month:02}-{day:02}")),
            };
            writer.write_field(text.as_bytes()).map_err(io_error)?;
        }
        writer.write_record(None::<&[u8]>).map_err(io_error)?;
    }
    Ok(())
}

/// `12.500000` is `12.5`.
fn shortest(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// The text as a text.
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    match not_a_formula(&text) {
        Cow::Owned(marked) => Cow::Owned(marked),
        Cow::Borrowed(_) => text,
    }
}

fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_texts_and_numbers_are_short() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+86 575", "'+86 575"),
            ("-cmd", "'-cmd"),
            ("@x", "'@x"),
            ("＝1+1", "'＝1+1"),
            ("＋86", "'＋86"),
            ("－cmd", "'－cmd"),
            ("＠x", "'＠x"),
            ("\n=1", "'\n=1"),
            ("－", "－"),
            ("-", "-"),
            ("园区=新", "园区=新"),
            ("", ""),
        ] {
            assert_eq!(harmless(Cow::Borrowed(text)), expected, "{text}");
        }
        for (number, expected) in [("12.500000", "12.5"), ("12.000", "12"), ("100", "100"), ("0.0001", "0.0001")] {
            assert_eq!(shortest(number), expected, "{number}");
        }
    }
}
