//! How a file of separated values is written, as far as its cells do not say it: so that the same cells become the same bytes.
//! Must not know workbooks.

use std::io::{self, Write};

use csv::{QuoteStyle, Reader, ReaderBuilder, StringRecord, Terminator, Writer, WriterBuilder};
use serde::{Deserialize, Serialize};

const MARK: &[u8] = b"\xEF\xBB\xBF";

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Style {
    delimiter: char,
    /// Whether a byte order mark stands before it.
    mark: bool,
    crlf: bool,
    quotes: Quotes,
    /// Whether its last line ends like the others.
    ends: bool,
}

/// Around which cells quotation marks stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Quotes {
    Necessary,
    Always,
    Words,
}

impl Quotes {
    fn style(self) -> QuoteStyle {
        match self {
            Self::Necessary => QuoteStyle::Necessary,
            Self::Always => QuoteStyle::Always,
            Self::Words => QuoteStyle::NonNumeric,
        }
    }
}

impl Style {
    /// That of a file, and whether its cells and the style say all of it.
    pub(super) fn of(bytes: &[u8], delimiter: u8) -> (Self, bool) {
        let text = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let first_line = memchr::memchr(b'\n', text).unwrap_or(text.len());
        let usual = Self {
            delimiter: char::from(delimiter),
            mark: text.len() < bytes.len(),
            crlf: text[..first_line].ends_with(b"\r"),
            quotes: Quotes::Necessary,
            ends: text.ends_with(b"\n"),
        };
        let all = [Quotes::Necessary, Quotes::Always, Quotes::Words].map(|quotes| Self { quotes, ..usual });
        match all.into_iter().find(|style| style.fits(bytes)) {
            Some(style) => (style, true),
            None => (usual, false),
        }
    }

    /// The records of a file.
    pub(super) fn reader<'b>(&self, bytes: &'b [u8]) -> Reader<&'b [u8]> {
        let text = bytes.strip_prefix(MARK).unwrap_or(bytes);
        let delimiter = u8::try_from(self.delimiter).unwrap_or(b',');
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text)
    }

    /// Whether the records of a file, all as wide as the first, become it again.
    fn fits(&self, bytes: &[u8]) -> bool {
        let (mut reader, mut record) = (self.reader(bytes), StringRecord::new());
        let expected = if self.mark { &bytes[MARK.len()..] } else { bytes };
        let mut writer = self.writer(Same { expected, at: 0 });
        let mut width = None;
        loop {
            match reader.read_record(&mut record) {
                Ok(true) if *width.get_or_insert(record.len()) != record.len() => return false,
                Ok(true) if writer.write_record(&record).is_err() => return false,
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => return false,
            }
        }
        let end = if self.ends || expected.is_empty() { 0 } else { self.terminator().len() };
        writer.into_inner().is_ok_and(|same| same.at == same.expected.len() + end)
    }

    fn terminator(&self) -> &'static str {
        if self.crlf { "\r\n" } else { "\n" }
    }

    fn writer<W: Write>(&self, to: W) -> Writer<W> {
        WriterBuilder::new()
            .delimiter(u8::try_from(self.delimiter).unwrap_or(b','))
            .quote_style(self.quotes.style())
            .terminator(if self.crlf { Terminator::CRLF } else { Terminator::Any(b'\n') })
            .from_writer(to)
    }

    /// The file of these records.
    pub(super) fn written<'r>(&self, records: impl Iterator<Item = Vec<&'r str>>) -> Vec<u8> {
        let mut writer = self.writer(if self.mark { MARK.to_vec() } else { Vec::new() });
        for record in records {
            // Writing into memory does not fail.
            let _ = writer.write_record(record);
        }
        let mut bytes = writer.into_inner().unwrap_or_default();
        if !self.ends {
            bytes.truncate(bytes.len().saturating_sub(self.terminator().len()));
        }
        bytes
    }
}

/// Where only what is expected may be written, but for the end of the last line.
struct Same<'b> {
    expected: &'b [u8],
    at: usize,
}

impl Write for Same<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let rest = self.expected.get(self.at..).unwrap_or_default();
        let known = bytes.len().min(rest.len());
        let is_end = bytes[known..].iter().all(|byte| matches!(byte, b'\r' | b'\n'));
        if bytes[..known] != rest[..known] || !is_end {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.at += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_cells_in_the_same_style_are_the_same_bytes() {
        for (bytes, delimiter, fits) in [
            (&b"a,b\n1,2\n"[..], b',', true),
            (b"a,b\r\n1,2\r\n", b',', true),
            (b"\xEF\xBB\xBFa;b\n\"x;y\";2", b';', true),
            (b"\"a\",\"b\"\n\"1\",\"\"\n", b',', true),
            (b"\"a\",\"b\"\n\"x\",1\n", b',', true),
            (b"a,b\n\"1\",2\n", b',', false),
            (b"a,b\n1\n", b',', false),
            (b"a,b\n\n1,2\n", b',', false),
            (b"a,b\r\n1,2\n", b',', false),
            (b"a,b\n1,2\n\n", b',', false),
            (b"", b',', true),
        ] {
            let (style, found) = Style::of(bytes, delimiter);
            assert_eq!(found, fits, "{:?}", String::from_utf8_lossy(bytes));
            let mut reader = style.reader(bytes);
            let records: Vec<StringRecord> = reader.records().map(Result::unwrap).collect();
            let written = style.written(records.iter().map(|record| record.iter().collect()));
            assert_eq!(written == bytes, fits, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
