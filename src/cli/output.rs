//! Rows of texts as a table for people, as CSV, as JSON; and what is said of a file that was written.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use serde_json::{Map, Number, Value};

use super::args::Format;
use crate::listing::Cell;
use crate::output::{Written, is_standard_output};
use crate::text::Locale;
use crate::text::numbers::columns_wide;

/// Says that a file was written, and whether another is gone for it; not where the file itself went.
pub(super) fn say_written(
    line: &str,
    path: &Path,
    written: Written,
    locale: Locale,
    [out, err]: [&mut dyn Write; 2],
) -> io::Result<()> {
    writeln!(if is_standard_output(path) { err } else { out }, "{}", written.said(line, locale))
}

/// An answer: columns with machine and human headings, and rows.
pub(super) struct Rows {
    /// Names for scripts, then for people.
    pub(super) columns: Vec<(String, String)>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Rows {
    /// Writes all rows.
    pub(super) fn write(&self, format: Format, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Csv => self.write_csv(out),
            Format::Json => self.write_json(out),
            Format::Text | Format::Table => self.write_table(out),
        }
    }

    fn write_csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(out);
        writer.write_record(self.columns.iter().map(|(name, _)| name)).map_err(io_error)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(Cell::exact)).map_err(io_error)?;
        }
        writer.flush()
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let fields = self.columns.iter().zip(row).map(|((name, _), cell)| (name.clone(), json(cell)));
                Value::Object(fields.collect::<Map<String, Value>>())
            })
            .collect();
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        writeln!(out)
    }

    fn write_table(&self, out: &mut dyn Write) -> io::Result<()> {
        let texts: Vec<Vec<Cow<'_, str>>> =
            self.rows.iter().map(|row| row.iter().map(|cell| harmless(cell.shown())).collect()).collect();
        let headings: Vec<Cow<'_, str>> = self.columns.iter().map(|(_, heading)| harmless(heading)).collect();
        let widths: Vec<usize> = (0..headings.len())
            .map(|column| {
                let cells = texts.iter().map(|row| columns_wide(&row[column]));
                cells.chain([columns_wide(&headings[column])]).max().unwrap_or(0)
            })
            .collect();
        let right: Vec<bool> = (0..headings.len())
            .map(|column| self.rows.iter().any(|row| matches!(row[column], Cell::Number { .. })))
            .collect();
        write_line(out, &headings, &widths, &right)?;
        for row in &texts {
            write_line(out, row, &widths, &right)?;
        }
        Ok(())
    }
}

/// The error below that of the format, which would hide that the reader went away.
fn io_error(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

pub(super) fn json(cell: &Cell) -> Value {
    match cell {
        Cell::Text { exact, .. } => Value::String(exact.clone()),
        Cell::Missing(_) => Value::Null,
        Cell::Number { exact, .. } => {
            exact.parse::<Number>().map_or_else(|_| Value::String(exact.clone()), Value::Number)
        }
    }
}

fn write_line(out: &mut dyn Write, cells: &[Cow<'_, str>], widths: &[usize], right: &[bool]) -> io::Result<()> {
    let mut line = String::new();
    for ((cell, width), right) in cells.iter().zip(widths).zip(right) {
        let space = " ".repeat(width.saturating_sub(columns_wide(cell)));
        let (before, after) = if *right { (space.as_str(), "") } else { ("", space.as_str()) };
        line.push_str(&format!("{before}{cell}{after}  "));
    }
    writeln!(out, "{}", line.trim_end())
}

/// One line without control characters, which a package could steer the terminal with.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_control) { text.replace(char::is_control, " ").into() } else { text.into() }
}
