//! CSV text to records, each with its line, and with quotation marks that do not match mended.
//! Must not know columns or what a record means.

use std::io::Cursor;
use std::ops::Range;

use csv::{Position, Reader, ReaderBuilder, StringRecord};

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CsvDialect {
    pub delimiter: u8,
    pub quote: u8,
}

impl CsvDialect {
    fn reader(self, text: &str, has_quotes: bool) -> Reader<Cursor<&[u8]>> {
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .quote(self.quote)
            .quoting(has_quotes)
            .buffer_capacity(1 << 16)
            .from_reader(Cursor::new(text.as_bytes()))
    }
}

/// The records of a CSV text. Lines are counted as an editor does; empty ones are passed over.
pub(super) struct CsvRows<'t> {
    text: &'t str,
    dialect: CsvDialect,
    reader: Reader<Cursor<&'t [u8]>>,
    /// The line at the reader's position.
    line: u32,
}

/// Where a record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The line it begins on.
    pub line: u32,
    pub quote: Option<BrokenQuote>,
}

/// A quotation mark that is never closed, or closed in the middle of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct BrokenQuote {
    /// The line it stands on.
    pub line: u32,
    /// The cell it begins, from 0.
    pub cell: usize,
}

impl<'t> CsvRows<'t> {
    pub(super) fn new(text: &'t str, dialect: CsvDialect) -> Self {
        Self { text, dialect, reader: dialect.reader(text, true), line: 1 }
    }

    /// Reads the next record into `record`; `None` at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Option<Found> {
        let before = self.offset();
        // The text is valid and in memory, and rows may have any length: reading cannot fail.
        if !self.reader.read_record(record).unwrap_or(false) {
            return None;
        }
        let end = self.offset();
        let bytes = self.text.as_bytes();
        let start = before + bytes[before..end].iter().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        let line = self.line.saturating_add(line_breaks(bytes, before..start));
        if bytes[start..end].contains(&self.dialect.quote)
            && let Some(open) = broken_quote(&bytes[start..end], self.dialect)
        {
            return Some(self.mend(record, line, start, start + open));
        }
        self.line = line.saturating_add(line_breaks(bytes, start..end));
        Some(Found { line, quote: None })
    }

    /// Reads the record at `start` again, with the mark at `open` as a plain character and its line as its end, so
    /// that the rows it would have swallowed stay rows.
    fn mend(&mut self, record: &mut StringRecord, line: u32, start: usize, open: usize) -> Found {
        let bytes = self.text.as_bytes();
        let end = bytes[open..].iter().position(|b| matches!(b, b'\r' | b'\n')).map_or(bytes.len(), |at| open + at);
        let mut rest = StringRecord::new();
        let mut whole = StringRecord::new();
        // What comes before the mark is well-formed and ends with a separator, that is, with an empty cell.
        if self.dialect.reader(&self.text[start..open], true).read_record(&mut whole).unwrap_or(false) {
            whole.truncate(whole.len().saturating_sub(1));
        }
        let cell = whole.len();
        if self.dialect.reader(&self.text[open..end], false).read_record(&mut rest).unwrap_or(false) {
            rest.iter().for_each(|cell| whole.push_field(cell));
        }
        *record = whole;
        let quote_line = line.saturating_add(line_breaks(bytes, start..open));
        self.line = quote_line;
        let mut position = Position::new();
        position.set_byte(end as u64);
        // Seeking in memory cannot fail either.
        let _ = self.reader.seek(position);
        Found { line, quote: Some(BrokenQuote { line: quote_line, cell }) }
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).map_or(self.text.len(), |byte| byte.min(self.text.len()))
    }
}

/// How many lines end in this range: at `\n`, or at a `\r` that no `\n` follows.
fn line_breaks(bytes: &[u8], range: Range<usize>) -> u32 {
    let here = &bytes[range.clone()];
    let feeds = here.iter().filter(|b| **b == b'\n').count();
    let returns = if here.contains(&b'\r') {
        range.filter(|at| bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n')).count()
    } else {
        0
    };
    u32::try_from(feeds + returns).unwrap_or(u32::MAX)
}

/// The first quotation mark that begins a cell and is not closed right before a separator or the end of a line.
fn broken_quote(record: &[u8], dialect: CsvDialect) -> Option<usize> {
    let find = |byte: u8, from: usize| record[from..].iter().position(|b| *b == byte).map(|at| from + at);
    let mut cell = 0;
    loop {
        let mut at = cell;
        if record.get(cell) == Some(&dialect.quote) {
            loop {
                let Some(next) = find(dialect.quote, at + 1) else {
                    return Some(cell);
                };
                at = next + 1;
                match record.get(at) {
                    Some(next) if *next == dialect.quote => {}
                    Some(next) if *next != dialect.delimiter && !matches!(next, b'\r' | b'\n') => return Some(cell),
                    _ => break,
                }
            }
        }
        let rest = record.get(at..)?;
        let end = rest.iter().position(|b| *b == dialect.delimiter || matches!(b, b'\r' | b'\n'))?;
        if rest[end] != dialect.delimiter {
            return None;
        }
        cell = at + end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: CsvDialect = CsvDialect { delimiter: b',', quote: b'"' };

    /// Line, cells, and line and cell of a broken quotation mark.
    type Seen = (u32, Vec<String>, Option<(u32, usize)>);

    fn rows(text: &str) -> Vec<Seen> {
        let mut rows = CsvRows::new(text, COMMA);
        let mut record = StringRecord::new();
        std::iter::from_fn(|| {
            let found = rows.next(&mut record)?;
            Some((found.line, record.iter().map(str::to_owned).collect(), found.quote.map(|q| (q.line, q.cell))))
        })
        .collect()
    }

    fn lines(text: &str) -> Vec<u32> {
        rows(text).into_iter().map(|(line, ..)| line).collect()
    }

    #[test]
    fn lines_are_those_an_editor_shows() {
        for (text, expected) in [
            ("a\nb\nc", vec![1, 2, 3]),
            ("a\r\nb\r\nc\r\n", vec![1, 2, 3]),
            ("a\rb\rc\r", vec![1, 2, 3]),
            ("\n\na\n\n\nb\n", vec![3, 6]),
            ("\r\na\r\n\r\nb\r\n", vec![2, 4]),
            ("\"a\nstill a\",1\nb,2\n", vec![1, 3]),
            ("\"a\r\nstill a\",1\r\nb,2\r\n", vec![1, 3]),
        ] {
            assert_eq!(lines(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_open_quote_swallows_no_rows() {
        let cells = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        for (text, expected) in [
            (
                "1,\"open,x\n2,b,y\n3,c,z\n",
                vec![
                    (1, cells(&["1", "\"open", "x"]), Some((1, 1))),
                    (2, cells(&["2", "b", "y"]), None),
                    (3, cells(&["3", "c", "z"]), None),
                ],
            ),
            (
                "1,\"open\r\n2,\"b, closed\"\r\n",
                vec![(1, cells(&["1", "\"open"]), Some((1, 1))), (2, cells(&["2", "b, closed"]), None)],
            ),
            (
                "\"two\nlines\",\"open\n2,b\n",
                vec![(1, cells(&["two\nlines", "\"open"]), Some((2, 1))), (3, cells(&["2", "b"]), None)],
            ),
            (
                "\"in\"side,1\n2,b\n",
                vec![(1, cells(&["\"in\"side", "1"]), Some((1, 0))), (2, cells(&["2", "b"]), None)],
            ),
            ("a \"b\" c,1\n", vec![(1, cells(&["a \"b\" c", "1"]), None)]),
            ("\"a \"\"b\"\"\",\"\"\n", vec![(1, cells(&["a \"b\"", ""]), None)]),
            ("1,\"", vec![(1, cells(&["1", "\""]), Some((1, 1)))]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }
}
