//! Separated values as a sheet: the delimiter is found, quotation marks are read, rows keep the numbers they have when the
//! file is opened in a spreadsheet. Must not know encodings, nor what any cell means.

use csv::{ReaderBuilder, StringRecord};

use super::error::ReadError;
use super::sheet::{Cell, CellKind, Limits, Sheet};
use crate::package::{RowNumbers, delimiter as found_delimiter};

/// A text as a sheet, and what separates its cells; `asked` is what somebody says does.
pub(super) fn read(text: &str, asked: Option<char>, limits: &Limits) -> Result<(Sheet, char), ReadError> {
    let said = said_delimiter(text);
    let found = || found_delimiter(text).map(|(delimiter, _)| char::from(delimiter));
    let delimiter = asked.or(said.map(|(delimiter, _)| delimiter)).or_else(found).unwrap_or(',');
    let byte = u8::try_from(delimiter).unwrap_or(b',');
    let mut sheet = Sheet::new("");
    // What it will take is known before: growing would take it twice.
    sheet.make_room(memchr::memchr2_iter(byte, b'\n', text.as_bytes()).count() + 1, text.len(), limits);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(byte).from_reader(text.as_bytes());
    let mut numbers = RowNumbers::of(text);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let row = numbers.next_row(&record).saturating_sub(1);
        if row == 0 && said.is_some_and(|(_, line)| text.trim_start_matches('\u{feff}').starts_with(line)) {
            continue;
        }
        for (column, said) in record.iter().enumerate() {
            let text = said.trim();
            if text.is_empty() {
                continue;
            }
            let column = u16::try_from(column).map_err(|_| ReadError::TooManyColumns { most: limits.columns })?;
            sheet.push(row, Cell { column, text, kind: CellKind::Text, format: "" }, limits)?;
        }
    }
    Ok((sheet, delimiter))
}

/// The delimiter that the first line says, as Excel reads it: `sep=;`.
fn said_delimiter(text: &str) -> Option<(char, &str)> {
    let line = text.trim_start_matches('\u{feff}').lines().next()?;
    let mut said = line.strip_prefix("sep=")?.chars();
    let delimiter = said.next().filter(char::is_ascii)?;
    said.next().is_none().then_some((delimiter, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> (Vec<(u32, Vec<String>)>, char) {
        let (sheet, delimiter) = read(text, None, &Limits::default()).unwrap();
        let of = |row: super::super::sheet::Row<'_>| {
            (row.number(), row.cells().map(|cell| format!("{}{}", cell.column, cell.text)).collect())
        };
        (sheet.rows().map(of).collect(), delimiter)
    }

    #[test]
    fn rows_keep_their_numbers_and_cells_their_columns() {
        for (text, expected, delimiter) in [
            ("a,b\n1,2\n", vec![(1, "0a 1b"), (2, "01 12")], ','),
            ("title\n\na;b;c\n1;;3\n4;5;6\n", vec![(1, "0title"), (3, "0a 1b 2c"), (4, "01 23"), (5, "04 15 26")], ';'),
            ("a\tb\r\n\"x\r\ny\"\t2\r\n", vec![(1, "0a 1b"), (2, "0x\r\ny 12")], '\t'),
            ("sep=|\na|b,c\n", vec![(2, "0a 1b,c")], '|'),
            ("a,b\n\"1,5\",\"say \"\"no\"\"\"\n", vec![(1, "0a 1b"), (2, "01,5 1say \"no\"")], ','),
        ] {
            let (found, by) = rows(text);
            let found: Vec<(u32, String)> = found.into_iter().map(|(row, cells)| (row, cells.join(" "))).collect();
            let expected: Vec<(u32, String)> =
                expected.into_iter().map(|(row, cells)| (row, cells.to_owned())).collect();
            assert_eq!((found, by), (expected, delimiter), "{text}");
        }
    }

    #[test]
    fn a_million_columns_are_no_table() {
        let text = "a,".repeat(1_000_000);
        assert!(matches!(read(&text, None, &Limits::default()), Err(ReadError::TooManyColumns { .. })));
    }
}
