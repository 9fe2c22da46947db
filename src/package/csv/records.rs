//! CSV text to records, each with its line, and with quotation marks that do not match mended.
//! Must not know columns or what a record means.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2, memchr3};

use super::cell_bounds::Bounds;
use super::dialect::CsvDialect;
use super::record::Record;
use super::separators::Separators;

/// The records of a CSV text. Lines are counted as an editor does; empty ones are passed over.
///
/// A mark begins a quoted cell only where the cell begins; in the middle of a cell it is a character like any other.
pub(in crate::package) struct CsvRows<'t> {
    text: &'t str,
    dialect: CsvDialect,
    separators: Separators<'t>,
    /// Where reading goes on, and the line that is.
    at: usize,
    line: u32,
    /// Records that begin here or later are somebody else's.
    stop: usize,
    /// Whether more of the file comes behind the text.
    goes_on: bool,
    is_cut: bool,
}

/// Where a record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct Found {
    /// The line it begins on.
    pub line: u32,
    pub quote: Option<BrokenQuote>,
}

/// A quotation mark that is never closed, or closed in the middle of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct BrokenQuote {
    /// The line it stands on.
    pub line: u32,
    /// The cell it begins, from 0.
    pub cell: usize,
}

impl<'t> CsvRows<'t> {
    /// The records of a text that begins on `line` of its file.
    pub(in crate::package) fn new(text: &'t str, dialect: CsvDialect, line: u32) -> Self {
        let separators = Separators::new(text.as_bytes(), dialect);
        Self { text, dialect, separators, at: 0, line, stop: text.len(), goes_on: false, is_cut: false }
    }

    /// Those that begin before `stop`. When more of the file comes behind the text, the text ends with a line feed.
    pub(in crate::package) fn until(self, stop: usize, goes_on: bool) -> Self {
        Self { stop: stop.min(self.text.len()), goes_on, ..self }
    }

    /// Where reading goes on: behind the last record, before the end of its line.
    pub(in crate::package) fn offset(&self) -> usize {
        self.at
    }

    /// The line that is.
    pub(in crate::package) fn line(&self) -> u32 {
        self.line
    }

    /// Whether the record that begins where reading goes on ends behind the text.
    pub(in crate::package) fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Reads the next record into `record`, which must be one of this text; `None` at the end.
    pub(in crate::package) fn next(&mut self, record: &mut Record<'t>) -> Option<Found> {
        self.skip_line_ends();
        record.clear(self.at);
        if self.at >= self.stop {
            return None;
        }
        let (start, line) = (self.at, self.line);
        if self.plain(record) {
            return Some(Found { line, quote: None });
        }
        record.clear(start);
        match self.quoted(record) {
            Ok(quote) => Some(Found { line, quote }),
            Err(Cut) => {
                (self.at, self.line, self.is_cut) = (start, line, true);
                None
            }
        }
    }

    /// Cuts the next records into `run` as long as they are plain: with as many cells as it is for, none of which begins
    /// with a quotation mark, and not longer than `longest` as a whole, and there is room in it.
    pub(in crate::package) fn plain_run(&mut self, run: &mut Bounds, longest: usize) {
        // Bounds are of 32 bits.
        while !run.is_full() && self.text.len() < u32::MAX as usize {
            self.skip_line_ends();
            if self.at >= self.stop {
                break;
            }
            let room = run.room(self.at);
            let mut cells = 0;
            let end = self.separators.cells(self.at, |end| {
                if let Some(bound) = room.get_mut(cells) {
                    *bound = end as u32 + 1;
                }
                cells += 1;
            });
            let is_plain = |end: &usize| cells == room.len() && end - self.at <= longest;
            let Some(end) = end.filter(is_plain) else {
                self.separators.go_to(self.at);
                break;
            };
            run.push(self.line);
            self.at = end;
        }
    }

    /// Goes back to a record that was read.
    pub(in crate::package) fn go_back(&mut self, (at, line): (usize, u32)) {
        (self.at, self.line) = (at, line);
        self.separators.go_to(at);
    }

    fn skip_line_ends(&mut self) {
        let bytes = self.text.as_bytes();
        while self.at < self.stop
            && let byte @ (b'\r' | b'\n') = bytes[self.at]
        {
            self.at += 1;
            let ends = byte == b'\n' || bytes.get(self.at) != Some(&b'\n');
            self.line = self.line.saturating_add(u32::from(ends));
        }
    }

    /// Reads a record in which no cell begins with a quotation mark; whether it is one comes back.
    #[inline]
    fn plain(&mut self, record: &mut Record<'t>) -> bool {
        let end = self.separators.cells(self.at, |end| record.push_next(end));
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// Reads a record cell by cell, among them quoted ones.
    ///
    /// From a mark that is broken to the end of its line marks are plain characters, so that the rows it would have
    /// swallowed stay rows.
    fn quoted(&mut self, record: &mut Record<'t>) -> Result<Option<BrokenQuote>, Cut> {
        let CsvDialect { delimiter, quote } = self.dialect;
        let bytes = self.text.as_bytes();
        loop {
            let start = self.at;
            if bytes.get(start) == Some(&quote) {
                let after = match closed(bytes, start, self.dialect) {
                    Closing::Behind(after) => after,
                    Closing::NotHere if self.goes_on => return Err(Cut),
                    Closing::NotHere | Closing::InCell => {
                        let cell = record.len();
                        self.raw_to_end_of_line(record);
                        return Ok(Some(BrokenQuote { line: self.line, cell }));
                    }
                };
                self.push_quoted(record, start + 1..after - 1);
                self.line = self.line.saturating_add(line_breaks(bytes, start..after));
                self.at = after;
            } else {
                let rest = &bytes[start..];
                self.at = memchr3(delimiter, b'\r', b'\n', rest).map_or(bytes.len(), |at| start + at);
                record.push(start, self.at);
            }
            if bytes.get(self.at) != Some(&delimiter) {
                return Ok(None);
            }
            self.at += 1;
        }
    }

    fn push_quoted(&self, record: &mut Record<'t>, inside: Range<usize>) {
        let text = self.text.get(inside.clone()).unwrap_or_default();
        let quote = self.dialect.quote;
        if memchr(quote, text.as_bytes()).is_none() {
            record.push(inside.start, inside.end);
            return;
        }
        // Of each pair of marks the first ends a part.
        let mut from = 0;
        let mut parts = Vec::new();
        while let Some(at) = memchr(quote, &text.as_bytes()[from..]) {
            parts.push(&text[from..=from + at]);
            from += at + 2;
        }
        parts.push(text.get(from..).unwrap_or_default());
        record.push_own(parts);
    }

    fn raw_to_end_of_line(&mut self, record: &mut Record<'t>) {
        let bytes = self.text.as_bytes();
        let end = end_of_line(bytes, self.at);
        let mut start = self.at;
        for at in memchr_iter(self.dialect.delimiter, &bytes[self.at..end]) {
            record.push(start, self.at + at);
            start = self.at + at + 1;
        }
        record.push(start, end);
        self.at = end;
    }
}

/// The record ends behind the text.
struct Cut;

/// Where a quotation mark is closed.
enum Closing {
    /// Before this place.
    Behind(usize),
    /// In the middle of a cell.
    InCell,
    /// Nowhere in the text.
    NotHere,
}

fn closed(bytes: &[u8], open: usize, dialect: CsvDialect) -> Closing {
    let mut from = open + 1;
    while let Some(mark) = bytes.get(from..).and_then(|rest| memchr(dialect.quote, rest)) {
        let after = from + mark + 1;
        match bytes.get(after) {
            Some(next) if *next == dialect.quote => from = after + 1,
            Some(next) if *next != dialect.delimiter && !matches!(next, b'\r' | b'\n') => return Closing::InCell,
            _ => return Closing::Behind(after),
        }
    }
    Closing::NotHere
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    memchr2(b'\r', b'\n', &bytes[from..]).map_or(bytes.len(), |at| from + at)
}

/// How many lines end in this range: at `\n`, or at a `\r` that no `\n` follows.
fn line_breaks(bytes: &[u8], range: Range<usize>) -> u32 {
    let here = &bytes[range.clone()];
    let feeds = memchr_iter(b'\n', here).count();
    let lone = |at: &usize| bytes.get(range.start + at + 1) != Some(&b'\n');
    let returns = memchr_iter(b'\r', here).filter(lone).count();
    u32::try_from(feeds + returns).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: CsvDialect = CsvDialect { delimiter: b',', quote: b'"' };

    /// Line, cells, and line and cell of a broken quotation mark.
    type Seen = (u32, Vec<String>, Option<(u32, usize)>);

    fn rows(text: &str) -> Vec<Seen> {
        let mut rows = CsvRows::new(text, COMMA, 1);
        let mut record = Record::of(text);
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

    #[test]
    fn plain_text_is_cut_like_the_csv_crate_cuts_it() {
        let mut state = 7u64;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..30 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(
                    ["a", "bb", ",", ",", "\n", "\r\n", "\r", "园", "\t", "\u{c}", "-", "z z"]
                        [(state >> 33) as usize % 12],
                );
            }
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> =
                reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            assert_eq!(rows(&text).into_iter().map(|(_, cells, _)| cells).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    /// Reads a text in parts of which each ends with a line feed somewhere, and is made longer where that cuts a record.
    fn rows_in_parts(text: &str, size: usize) -> Vec<Seen> {
        let (mut seen, mut at, mut line, mut least) = (Vec::new(), 0, 1, size);
        while at < text.len() {
            let end = text.as_bytes()[..].iter().enumerate().skip(at + least).find(|(_, byte)| **byte == b'\n');
            let end = end.map_or(text.len(), |(end, _)| end + 1);
            let part = &text[at..end];
            let mut rows = CsvRows::new(part, COMMA, line).until(part.len(), end < text.len());
            let mut record = Record::of(part);
            while let Some(found) = rows.next(&mut record) {
                let quote = found.quote.map(|quote| (quote.line, quote.cell));
                seen.push((found.line, record.iter().map(str::to_owned).collect(), quote));
            }
            least = if rows.is_cut() { end - at } else { size };
            at += rows.offset();
            line = rows.line();
        }
        seen
    }

    #[test]
    fn a_text_read_in_parts_has_the_same_records() {
        let mut state = 11u64;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..24 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(
                    ["a", ",", "\n", "\"", "\"", "\"\"", "\r\n", "园", ",\"", "\","][(state >> 33) as usize % 10],
                );
            }
            let whole = rows(&text);
            for size in [1, 3, 8, 20] {
                assert_eq!(rows_in_parts(&text, size), whole, "{text:?} in parts of {size}");
            }
        }
    }
}
