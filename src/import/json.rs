//! Rows of JSON as a sheet: an array of objects or arrays, such an array in an object, or an object a line. The names of
//! properties are its first row. Must not know encodings, nor what any cell means.

use super::error::ReadError;
use super::sheet::{Cell, CellKind, Limits, Sheet};
use crate::package::{JsonRows, NoJsonRows};

/// A text as a sheet.
pub(super) fn read(text: &str, is_of_lines: bool, limits: &Limits) -> Result<Sheet, ReadError> {
    let rows = if is_of_lines { of_lines(text)? } else { JsonRows::read(text).map_err(why)? };
    let mut sheet = Sheet::new("");
    let column = |at: usize| u16::try_from(at).map_err(|_| ReadError::TooManyColumns { most: limits.columns });
    for (at, name) in rows.names().iter().enumerate() {
        sheet.push(0, Cell { column: column(at)?, text: name, kind: CellKind::Text, format: "" }, limits)?;
    }
    for (row, cells) in rows.each().enumerate() {
        let mut cells = cells;
        // Properties may come in any order.
        cells.sort_by_key(|(column, _)| *column);
        cells.dedup_by_key(|(column, _)| *column);
        for (at, text) in cells {
            let row = u32::try_from(row + 1).map_err(|_| ReadError::TooLarge)?;
            sheet.push(
                row,
                Cell { column: column(at)?, text: text.trim(), kind: CellKind::Text, format: "" },
                limits,
            )?;
        }
    }
    Ok(sheet)
}

/// An object a line, as an array of them.
fn of_lines(text: &str) -> Result<JsonRows, ReadError> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let array = format!("[{}]", lines.collect::<Vec<_>>().join(",\n"));
    JsonRows::read(&array).map_err(why)
}

fn why(none: NoJsonRows) -> ReadError {
    match none {
        NoJsonRows::Broken { line, column } => ReadError::NotJson { line, column },
        NoJsonRows::NotRows => ReadError::NoRows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, is_of_lines: bool) -> Result<String, ReadError> {
        let sheet = read(text, is_of_lines, &Limits::default())?;
        let row = |row: super::super::sheet::Row<'_>| {
            row.cells().map(|cell| format!("{}{}", cell.column, cell.text)).collect::<Vec<_>>().join(" ")
        };
        Ok(sheet.rows().map(row).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn rows_of_json_are_rows() {
        for (text, is_of_lines, expected) in [
            (r#"[{"b": 1, "a": "x"}, {"a": "y", "c": null}]"#, false, Ok("0b 1a 2c|01 1x|1y".to_owned())),
            (r#"{"count": 1, "data": [{"b": 1.50}]}"#, false, Ok("0b|01.50".to_owned())),
            ("{\"b\": 1}\n\n{\"b\": true}\n", true, Ok("0b|01|0true".to_owned())),
            (r#"{"count": 1}"#, false, Err(ReadError::NoRows)),
            ("[{\"b\": 1},\n {\"b\" 2}]", false, Err(ReadError::NotJson { line: 2, column: 7 })),
        ] {
            assert_eq!(told(text, is_of_lines), expected, "{text}");
        }
    }
}
