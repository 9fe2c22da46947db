//! CSV text whose dialect is odd, to records: rows to pass over, headers of several rows, marks that are not doubled.
//! All of it is read at once, record by record. Must not know columns or what a record means.

use csv::{ReaderBuilder, StringRecord, Terminator};

use super::dialect::Dialect;
use crate::package::record::Record;

/// What stands in such a text.
#[derive(Debug, Default)]
pub(in crate::package) struct OddCsv {
    /// The names of the columns, where they stand in the file, and the line of the first.
    pub header: Vec<String>,
    pub header_line: u32,
    pub records: Vec<Record<'static>>,
    /// The line each record begins on.
    pub lines: Vec<u32>,
}

impl OddCsv {
    /// Makes a record of what was taken for the names of the columns.
    pub(in crate::package) fn put_back_header(&mut self) {
        let mut own = Record::default();
        self.header.iter().for_each(|cell| own.push_own([cell.as_str()]));
        self.records.insert(0, own);
        self.lines.insert(0, self.header_line);
    }
}

/// Reads a text by its dialect. What of that is no single ASCII character is not heeded: somebody else says so.
pub(in crate::package) fn odd_csv(text: &str, dialect: &Dialect, delimiter: u8, quote: u8) -> OddCsv {
    let is_quoted = dialect.quote.as_deref() != Some("");
    let text = prepared(text, dialect, delimiter, if is_quoted { quote } else { 0 });
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).quote(quote).quoting(is_quoted);
    // Marks that are escaped are not doubled, unless that is said.
    builder.escape(one_byte(&dialect.escape)).double_quote(dialect.double_quote.unwrap_or(dialect.escape.is_empty()));
    let end = one_byte(&dialect.line_terminator).filter(|end| !matches!(end, b'\n' | b'\r'));
    if let Some(end) = end {
        builder.terminator(Terminator::Any(end));
    }
    let mut lines = Lines { bytes: text.as_bytes(), at: 0, line: 1, end };
    let mut reader = builder.from_reader(text.as_bytes());
    let mut odd = OddCsv::default();
    let header_rows: &[u32] = if !dialect.has_header() { &[] } else { &dialect.header_rows };
    let last_header_row = header_rows.iter().max().copied().unwrap_or(0);
    let mut record = StringRecord::new();
    // The text is UTF-8 and records may be of any length: nothing is left that could fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        let line = lines.of(record.position().map_or(0, |position| position.byte()));
        if dialect.comment_rows.contains(&line) || record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let is_header = match header_rows {
            [] => dialect.has_header() && odd.header.is_empty(),
            rows => rows.contains(&line),
        };
        if is_header {
            odd.header_line = if odd.header.is_empty() { line } else { odd.header_line };
            join(&mut odd.header, &record, &dialect.header_join);
        } else if line > last_header_row {
            let mut own = Record::default();
            record.iter().for_each(|cell| own.push_own([cell]));
            odd.records.push(own);
            odd.lines.push(line);
        }
    }
    odd
}

/// Puts a further row of names below those that are there.
fn join(header: &mut Vec<String>, record: &StringRecord, with: &str) {
    for (position, name) in record.iter().enumerate() {
        match header.get_mut(position) {
            None => header.push(name.to_owned()),
            Some(above) if above.is_empty() => name.clone_into(above),
            Some(_) if name.is_empty() => {}
            Some(above) => above.extend([with, name]),
        }
    }
}

fn one_byte(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [byte] => Some(*byte),
        _ => None,
    }
}

/// Counts the lines of a text up to where records begin.
struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u32,
    /// What ends a line, if not what does so everywhere.
    end: Option<u8>,
}

impl Lines<'_> {
    /// The line of the record that was looked for from `byte` on, behind empty lines.
    fn of(&mut self, byte: u64) -> u32 {
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r') || Some(*byte) == self.end;
        let from = usize::try_from(byte).unwrap_or(usize::MAX).min(self.bytes.len());
        let start = from + self.bytes[from..].iter().take_while(|byte| is_end(byte)).count();
        let here = &self.bytes[self.at.min(start)..start];
        let lone = |at: &usize| here[*at] == b'\r' && here.get(at + 1) != Some(&b'\n');
        let ends = here.iter().filter(|byte| **byte == b'\n').count() + (0..here.len()).filter(lone).count();
        self.at = start;
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.line
    }
}

/// The text without lines that are comments, and, if the dialect says so, without blanks behind separators; both only
/// outside of quotation marks. Its lines stay where they are.
fn prepared(text: &str, dialect: &Dialect, delimiter: u8, quote: u8) -> String {
    let Dialect { comment, escape, skips_initial_space, .. } = dialect;
    let escape = one_byte(escape).map(char::from);
    let (mut kept, mut is_quoted, mut is_cell_start, mut is_line_start) =
        (String::with_capacity(text.len()), false, true, true);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if is_line_start && !is_quoted && !comment.is_empty() && rest.starts_with(comment.as_str()) {
            rest = &rest[rest.find(['\n', '\r']).unwrap_or(rest.len())..];
            is_line_start = false;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if *skips_initial_space && is_cell_start && c == ' ' {
            continue;
        }
        kept.push(c);
        if Some(c) == escape {
            let next = rest.chars().next();
            kept.extend(next);
            rest = &rest[next.map_or(0, char::len_utf8)..];
            (is_cell_start, is_line_start) = (false, false);
            continue;
        }
        if quote != 0 && c == char::from(quote) && (is_quoted || is_cell_start) {
            is_quoted = !is_quoted;
        }
        is_line_start = !is_quoted && matches!(c, '\n' | '\r');
        is_cell_start = !is_quoted && c == char::from(delimiter) || is_line_start;
    }
    kept
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn odd_dialects_are_read_as_they_are_declared() {
        for (dialect, text, header, cells) in [
            (json!({"headerRows": [2, 3]}), "title,\na,b\nx,\n\n1,2\n", "a x|b", "5:1|2"),
            (json!({"headerRows": [2], "headerJoin": "_"}), "title\na,b\n1,2\n", "a|b", "3:1|2"),
            (json!({"commentChar": "#"}), "# it's \"odd\na,b\n#1,2\n3,4\n", "a|b", "4:3|4"),
            (json!({"commentChar": "//"}), "a,b\n//1,2\n3,4\n", "a|b", "3:3|4"),
            (json!({"commentRows": [1, 3]}), "title\na,b\nnote,\n3,4\n", "a|b", "4:3|4"),
            (json!({"skipInitialSpace": true}), "a, b\n1, \"2, 3\"\n", "a|b", "2:1|2, 3"),
            (json!({"doubleQuote": false, "escapeChar": "\\"}), "a,b\n1,\"2\\\"3\"\n", "a|b", "2:1|2\"3"),
            (json!({"quoteChar": null}), "a,b\n1,\"2\n", "a|b", "2:1|\"2"),
            (json!({"lineTerminator": "|"}), "a,b|1,2|", "a|b", "1:1|2"),
            (json!({"header": false, "commentChar": "#"}), "1,2\n", "", "1:1|2"),
        ] {
            let dialect = Dialect::read(&dialect);
            assert!(dialect.is_odd() && dialect.wrong.is_empty(), "{dialect:?}");
            let odd = odd_csv(text, &dialect, b',', b'"');
            let record = &odd.records[0];
            let shown = format!("{}:{}", odd.lines[0], record.iter().collect::<Vec<_>>().join("|"));
            assert_eq!((odd.header.join("|").as_str(), shown.as_str()), (header, cells), "{dialect:?}");
            assert_eq!(odd.records.len(), 1, "{dialect:?}");
        }
    }
}
