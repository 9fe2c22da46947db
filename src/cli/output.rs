//! Rows of texts as a table for people, as CSV, as JSON; and what is said of a file that was written.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use serde_json::ser::{Formatter, PrettyFormatter};
use serde_json::{Map, Number, Value};

use super::csv_lines::CsvLines;
use super::failure::Failure;
use super::format::Format;
use crate::listing::Cell;
use crate::output::{Written, is_standard_output};
use crate::text::numbers::columns_wide;
use crate::text::{Locale, io_reason, say_with, steers};

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

/// A reader that goes away (`| head`) is no failure.
pub(super) fn written(result: io::Result<()>, locale: Locale) -> Result<u8, Failure> {
    match result {
        Ok(()) => Ok(0),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(Failure::failed(say_with(
            locale,
            "cli-cannot-write-output",
            [("reason", io_reason(locale, &error).into())],
        ))),
    }
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
        let mut lines = CsvLines::new(out);
        for (name, _) in &self.columns {
            lines.words(name);
        }
        lines.end()?;
        for row in &self.rows {
            for cell in row {
                lines.cell(|text| {
                    text.push_str(cell.exact());
                    matches!(cell, Cell::Text { .. })
                });
            }
            lines.end()?;
        }
        lines.finish()
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
        write_json(&rows, out)
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

/// One line without signs that a package could steer the terminal with.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if text.contains(steers) { text.replace(steers, " ").into() } else { text.into() }
}

/// What people read goes through this: whatever is said of whatever file, nothing steers the terminal. Lines stay lines.
pub(super) struct Harmless<'o> {
    out: &'o mut dyn Write,
    /// The beginning of a character whose rest is still to come.
    begun: Vec<u8>,
}

impl<'o> Harmless<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out, begun: Vec::new() }
    }

    /// For what is not read by people.
    pub(super) fn inner(&mut self) -> &mut dyn Write {
        &mut *self.out
    }
}

impl Write for Harmless<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.begun.extend_from_slice(bytes);
        let begun = std::mem::take(&mut self.begun);
        let (whole, rest) = match std::str::from_utf8(&begun) {
            Ok(text) => (Cow::Borrowed(text), &[][..]),
            Err(error) if error.error_len().is_none() => {
                let (whole, rest) = begun.split_at(error.valid_up_to());
                (String::from_utf8_lossy(whole), rest)
            }
            Err(_) => (String::from_utf8_lossy(&begun), &[][..]),
        };
        self.begun = rest.to_vec();
        let steers = |sign: char| sign != '\n' && steers(sign);
        match whole.contains(steers) {
            true => self.out.write_all(whole.replace(steers, " ").as_bytes())?,
            false => self.out.write_all(whole.as_bytes())?,
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Writes JSON in which signs that steer a terminal are escaped: read again it is the same.
pub(super) fn write_json(value: &impl serde::Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Escaping(PrettyFormatter::new()));
    value.serialize(&mut serializer)?;
    writeln!(out)
}

/// [`PrettyFormatter`] but for the signs in texts.
struct Escaping(PrettyFormatter<'static>);

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        let mut left = text;
        while let Some((at, sign)) = left.char_indices().find(|(_, sign)| steers(*sign)) {
            // All of them are in the first plane.
            write!(out, "{}\\u{:04x}", &left[..at], u32::from(sign))?;
            left = &left[at + sign.len_utf8()..];
        }
        out.write_all(left.as_bytes())
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_written() {
        for (text, expected) in [
            ("a\nb 中", "a\nb 中"),
            ("\u{1b}[2J\u{7}\r\t", " [2J   "),
            ("\u{9b}31m\u{85}", " 31m "),
            ("x\u{202e}gnp.exe\u{2066}y\u{2069}\u{200f}\u{61c}\u{2028}", "x gnp.exe y    "),
            ("é👩\u{200d}💻\u{feff}", "é👩\u{200d}💻\u{feff}"),
        ] {
            let mut out = Vec::new();
            let mut written = Harmless::new(&mut out);
            // Byte by byte: a writer may cut a character.
            text.bytes().for_each(|byte| written.write_all(&[byte]).unwrap());
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }

    #[test]
    fn json_is_the_same_again_and_has_nothing_that_steers() {
        let text = "a\u{1b}\u{9b}\u{202e}中\"\\\n\u{2069}";
        let mut out = Vec::new();
        write_json(&serde_json::json!({ text: [text, 1, null] }), &mut out).unwrap();
        let written = String::from_utf8(out).unwrap();
        assert!(!written.contains(|sign| sign != '\n' && steers(sign)), "{written}");
        let again: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(again, serde_json::json!({ text: [text, 1, null] }));
    }
}
