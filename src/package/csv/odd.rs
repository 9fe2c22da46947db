//! CSV text whose dialect is odd, to records: rows to pass over, headers of several rows, marks that are not doubled.
//! All of it is read at once, record by record. Must not know columns or what a record means.

use crate::package::csv::record::Record;
use crate::package::descriptor::Dialect;

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
    let syntax = Syntax::of(dialect, delimiter, quote);
    let mut records = Splitter { rest: text, line: 1, syntax };
    let mut odd = OddCsv::default();
    let header_rows: &[u32] = if !dialect.has_header() { &[] } else { &dialect.header_rows };
    let last_header_row = header_rows.iter().max().copied().unwrap_or(0);
    let (mut cells, mut row) = (Vec::new(), 0);
    while let Some(line) = records.next(&mut cells) {
        // Rows are counted with those that are blank or comments, of however many lines each is.
        row += 1;
        // A row of empty cells below the names is for whoever reads the rows.
        let is_above = odd.header.is_empty() && dialect.has_header() || row <= last_header_row;
        let is_blank = cells.iter().all(|cell| cell.trim().is_empty());
        if dialect.comment_rows.contains(&row) || is_blank && (cells.len() < 2 || is_above) {
            continue;
        }
        let is_header = match header_rows {
            [] => dialect.has_header() && odd.header.is_empty(),
            rows => rows.contains(&row),
        };
        if is_header {
            odd.header_line = if odd.header.is_empty() { line } else { odd.header_line };
            join(&mut odd.header, &cells, &dialect.header_join);
        } else if row > last_header_row {
            let mut own = Record::default();
            cells.iter().for_each(|cell| own.push_own([cell.as_str()]));
            odd.records.push(own);
            odd.lines.push(line);
        }
    }
    odd
}

/// Puts a further row of names below those that are there.
fn join(header: &mut Vec<String>, record: &[String], with: &str) {
    for (position, name) in record.iter().enumerate() {
        match header.get_mut(position) {
            None => header.push(name.clone()),
            Some(above) if above.is_empty() => name.clone_into(above),
            Some(_) if name.is_empty() => {}
            Some(above) => above.extend([with, name.as_str()]),
        }
    }
}

/// What separates and what holds together.
#[derive(Clone, Copy)]
struct Syntax<'d> {
    delimiter: char,
    quote: Option<char>,
    is_doubled: bool,
    escape: Option<char>,
    /// What ends a record, if not what does so everywhere.
    end: Option<char>,
    /// What lines that are comments begin with, if any does.
    comment: &'d str,
    skips_initial_space: bool,
}

impl<'d> Syntax<'d> {
    fn of(dialect: &'d Dialect, delimiter: u8, quote: u8) -> Self {
        let one_byte = |text: &str| match text.as_bytes() {
            [byte] => Some(char::from(*byte)),
            _ => None,
        };
        Self {
            delimiter: char::from(delimiter),
            quote: Some(char::from(quote)).filter(|_| dialect.quote.as_deref() != Some("")),
            // Marks that are escaped are not doubled, unless that is said.
            is_doubled: dialect.double_quote.unwrap_or(dialect.escape.is_empty()),
            escape: one_byte(&dialect.escape),
            end: one_byte(&dialect.line_terminator).filter(|end| !matches!(end, '\n' | '\r')),
            comment: &dialect.comment,
            skips_initial_space: dialect.skips_initial_space,
        }
    }
}

/// Takes a text apart, record by record.
struct Splitter<'t> {
    rest: &'t str,
    line: u32,
    syntax: Syntax<'t>,
}

impl Splitter<'_> {
    /// The cells of the next record, and the line it begins on; a comment is a record without cells.
    fn next(&mut self, cells: &mut Vec<String>) -> Option<u32> {
        let Syntax { delimiter, quote, is_doubled, escape, comment, skips_initial_space, .. } = self.syntax;
        cells.clear();
        let line = self.line;
        if self.rest.is_empty() {
            return None;
        }
        if !comment.is_empty() && self.rest.starts_with(comment) {
            while let Some(c) = self.take() {
                if self.ends(c) {
                    break;
                }
            }
            return Some(line);
        }
        let (mut cell, mut is_quoted, mut is_start) = (String::new(), false, true);
        while let Some(c) = self.take() {
            match c {
                c if Some(c) == escape => cell.extend(self.take()),
                c if is_quoted && Some(c) == quote => {
                    if is_doubled && self.rest.starts_with(c) {
                        cell.extend(self.take());
                    } else {
                        is_quoted = false;
                    }
                }
                c if is_quoted => cell.push(c),
                ' ' if is_start && skips_initial_space => continue,
                c if is_start && Some(c) == quote => is_quoted = true,
                c if c == delimiter => {
                    cells.push(std::mem::take(&mut cell));
                    is_start = true;
                    continue;
                }
                c if self.ends(c) => break,
                c => cell.push(c),
            }
            is_start = false;
        }
        cells.push(cell);
        Some(line)
    }

    /// The next character; lines are counted.
    fn take(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        let is_line_end = c == '\n' || c == '\r' && !self.rest.starts_with('\n');
        self.line = self.line.saturating_add(u32::from(is_line_end));
        Some(c)
    }

    /// Whether a character that was taken outside of quotation marks ends its record; what belongs to it is taken, too.
    fn ends(&mut self, c: char) -> bool {
        if let Some(end) = self.syntax.end {
            return c == end;
        }
        if c == '\r' && self.rest.starts_with('\n') {
            self.take();
        }
        matches!(c, '\n' | '\r')
    }
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
            (json!({"headerRows": [2], "commentRows": [3]}), "\"ti\ntle\"\na,b\n\"no\nte\",\n3,4\n", "a|b", "6:3|4"),
            (json!({"skipInitialSpace": true}), "a, b\n1, \"2, 3\"\n", "a|b", "2:1|2, 3"),
            (json!({"doubleQuote": false, "escapeChar": "\\"}), "a,b\n1,\"2\\\"3\"\n", "a|b", "2:1|2\"3"),
            (json!({"escapeChar": "|"}), "a,b\n1,apple|,fruits\n", "a|b", "2:1|apple,fruits"),
            (json!({"escapeChar": "\\"}), "a,b\n1,\\\"2\\\"\n", "a|b", "2:1|\"2\""),
            (json!({"skipInitialSpace": true}), "a,b\r\n1,\"2\n\"\"3\"\"\"\r\n", "a|b", "2:1|2\n\"3\""),
            (json!({"commentChar": "#"}), "a,b\r\r#x\r1,2", "a|b", "4:1|2"),
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
