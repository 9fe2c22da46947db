//! The rows of a workbook's first sheet, put into a workbook that lacks them. Must not know what stands in them.
//!
//! The library's own way of writing many rows goes through a temporary file and ends the program when that cannot be
//! written; here they go straight into the file, and what the system says comes back.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};

use rust_xlsxwriter::ExcelDateTime;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::export::sheet::error::SheetError;
use crate::export::sheet::fitting::fitting;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::{Grid, GridStyle as Style, Value};
use crate::output::Sink;

/// The first sheet inside the file.
const SHEET: &str = "xl/worksheets/sheet1.xml";
/// So many cells may come to more than a plain ZIP file holds.
const MANY_CELLS: usize = 20_000_000;

impl From<ZipError> for SheetError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::Io(error) => Self::Io(error),
            other => Self::Xlsx(other.to_string()),
        }
    }
}

/// Writes `frame`, a workbook whose first sheet has the heading and a row with a cell of each style, with the rows of a
/// table.
pub(super) fn write(
    frame: Cursor<Vec<u8>>,
    (grid, styles): (&dyn Grid, &[Style]),
    file: &mut dyn Sink,
    progress: &SheetProgress,
) -> Result<(), SheetError> {
    let mut frame = ZipArchive::new(frame)?;
    let mut out = ZipWriter::new(BufWriter::with_capacity(1 << 16, FailsOnce { file, has_failed: false }));
    let index = frame.index_for_name(SHEET).ok_or_else(|| SheetError::Xlsx(SHEET.to_owned()))?;
    for at in 0..frame.len() {
        if at != index {
            out.raw_copy_file(frame.by_index_raw(at)?)?;
            continue;
        }
        let mut text = String::new();
        frame.by_index(at)?.read_to_string(&mut text)?;
        let columns = grid.titles().len();
        let is_large = grid.rows().saturating_mul(columns) > MANY_CELLS;
        out.start_file(SHEET, SimpleFileOptions::default().large_file(is_large))?;
        Rows { grid, styles, columns }.write(&text, &mut out, progress)?;
    }
    Ok(out.finish()?.flush()?)
}

/// Fails as the file does, but once: the writer of ZIP files goes on when it is dropped, and says on standard error what
/// was said already.
struct FailsOnce<'a> {
    file: &'a mut dyn Sink,
    has_failed: bool,
}

impl Write for FailsOnce<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.file.write(bytes) {
            _ if self.has_failed => Ok(bytes.len()),
            Err(error) if error.kind() != ErrorKind::Interrupted => {
                self.has_failed = true;
                Err(error)
            }
            done => done,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.has_failed { Ok(()) } else { self.file.flush() }
    }
}

impl Seek for FailsOnce<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// What is written into the frame.
struct Rows<'g> {
    grid: &'g dyn Grid,
    styles: &'g [Style],
    columns: usize,
}

impl Rows<'_> {
    /// The sheet: what the frame says before and behind its rows, its heading, and the rows.
    fn write(&self, frame: &str, out: &mut impl Write, progress: &SheetProgress) -> Result<(), SheetError> {
        const EXTENT: &str = "<dimension ref=\"";
        let odd = || SheetError::Xlsx(SHEET.to_owned());
        let (before, rest) = frame.split_once("<row r=\"2\"").ok_or_else(odd)?;
        let (styles, after) = rest.split_once("</sheetData>").ok_or_else(odd)?;
        let (head, rest) = before.split_once(EXTENT).ok_or_else(odd)?;
        let (_, heading) = rest.split_once('"').ok_or_else(odd)?;
        let last = format!("{}{}", name_of(self.columns.saturating_sub(1)), self.grid.rows() + 1);
        write!(out, "{head}{EXTENT}A1:{last}\"{heading}")?;
        self.rows(&numbers_of(styles), out, progress)?;
        out.write_all(b"</sheetData>")?;
        Ok(out.write_all(after.as_bytes())?)
    }

    fn rows(&self, numbers: &[&str], out: &mut impl Write, progress: &SheetProgress) -> Result<(), SheetError> {
        let names: Vec<String> = (0..self.columns).map(name_of).collect();
        let mut text = String::new();
        for row in 0..self.grid.rows() {
            progress.step()?;
            text.clear();
            let number = row + 2;
            // Writing to a string cannot fail.
            let _ = write!(text, "<row r=\"{number}\">");
            for (column, name) in names.iter().enumerate() {
                let value = match self.grid.value(row, column) {
                    Value::Missing => continue,
                    Value::Text(words) => {
                        push_text(&mut text, name, number, fitting(&words));
                        continue;
                    }
                    Value::Number(number) => number.to_f64(),
                    Value::Date(year, month, day) => ExcelDateTime::from_ymd(year, month, day)?.to_excel(),
                };
                let style = self.grid.style(row, column);
                let at = self.styles.iter().position(|known| *known == style).unwrap_or_default();
                let style = numbers.get(at).copied().unwrap_or_default();
                let _ = write!(text, "<c r=\"{name}{number}\" s=\"{style}\"><v>{value}</v></c>");
            }
            text.push_str("</row>");
            out.write_all(text.as_bytes())?;
        }
        Ok(())
    }
}

/// The numbers by which the file knows the styles, in the order of the cells that have them.
fn numbers_of(row: &str) -> Vec<&str> {
    let number = |cell: &'_ str| -> Option<(usize, usize)> {
        let start = cell.find(" s=\"")? + 4;
        Some((start, start + cell[start..].find('"')?))
    };
    row.split("<c r=\"").skip(1).filter_map(|cell| number(cell).map(|(from, to)| &cell[from..to])).collect()
}

fn push_text(out: &mut String, name: &str, number: usize, words: &str) {
    let keeps = words.starts_with(['\t', '\n', ' ']) || words.ends_with(['\t', '\n', ' ']);
    let space = if keeps { " xml:space=\"preserve\"" } else { "" };
    let _ = write!(out, "<c r=\"{name}{number}\" t=\"inlineStr\"><is><t{space}>");
    push_escaped(out, words);
    out.push_str("</t></is></c>");
}

/// As XML has it, and what XML has no way to say as Excel has it: `_x0007_`; what only looks like that stays as it is.
fn push_escaped(out: &mut String, words: &str) {
    for (at, c) in words.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => _ = write!(out, "_x{:04X}_", u32::from(c)),
            '_' if is_like_escape(&words.as_bytes()[at..]) => out.push_str("_x005F_"),
            c => out.push(c),
        }
    }
}

fn is_like_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'_', b'x', hex @ .., ] if hex.len() > 4 && hex[4] == b'_' && hex[..4].iter().all(u8::is_ascii_hexdigit))
}

/// `A`, `Z`, `AA`.
fn name_of(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        name.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_say_is_said_as_excel_says_it() {
        for (words, expected) in [
            ("a<b>&\"c\"", "a&lt;b&gt;&amp;\"c\""),
            ("一\n二\t三", "一\n二\t三"),
            ("bell\u{7}, return\r", "bell_x0007_, return_x000D_"),
            ("_x0041_ and _x004_ and _x00zz_", "_x005F_x0041_ and _x004_ and _x00zz_"),
            ("\u{fffe}", "_xFFFE_"),
            ("_x0041", "_x0041"),
        ] {
            let mut out = String::new();
            push_escaped(&mut out, words);
            assert_eq!(out, expected, "{words:?}");
        }
    }

    #[test]
    fn columns_have_letters() {
        let names = [0, 25, 26, 51, 52, 701, 702, 16_383].map(name_of);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
