//! Lines of CSV as RFC 4180 has it, written into one text that is used again. Must not know what stands in them.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::listing::not_a_formula;

/// Lines on their way out.
pub(super) struct CsvLines<'o> {
    out: &'o mut dyn Write,
    text: String,
    /// Where the line begins that is written.
    line: usize,
    has_cells: bool,
}

/// So much is written at once.
const ENOUGH: usize = 1 << 16;

impl<'o> CsvLines<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self { out, text: String::with_capacity(ENOUGH + ENOUGH / 8), line: 0, has_cells: false }
    }

    /// Adds a cell to the line: `write` adds its text and says whether these are words, none of which a spreadsheet may
    /// take for a formula.
    pub(super) fn cell(&mut self, write: impl FnOnce(&mut String) -> bool) {
        if self.has_cells {
            self.text.push(',');
        }
        self.has_cells = true;
        let start = self.text.len();
        let is_words = write(&mut self.text);
        let written = &self.text[start..];
        if !is_words {
            return;
        }
        let mut instead = not_a_formula(written);
        if has_marks(&instead) {
            instead = Cow::Owned(format!("\"{}\"", instead.replace('"', "\"\"")));
        }
        if let Cow::Owned(instead) = instead {
            self.text.truncate(start);
            self.text.push_str(&instead);
        }
    }

    /// Adds a cell of words.
    pub(super) fn words(&mut self, words: &str) {
        self.cell(|text| {
            text.push_str(words);
            true
        });
    }

    /// Ends the line.
    pub(super) fn end(&mut self) -> io::Result<()> {
        if self.text.len() == self.line {
            // Nothing at all would be no line.
            self.text.push_str("\"\"");
        }
        self.text.push('\n');
        (self.line, self.has_cells) = (self.text.len(), false);
        if self.line >= ENOUGH { self.write_out() } else { Ok(()) }
    }

    /// Writes what is left.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.write_out()?;
        self.out.flush()
    }

    fn write_out(&mut self) -> io::Result<()> {
        self.out.write_all(self.text.as_bytes())?;
        self.text.clear();
        self.line = 0;
        Ok(())
    }
}

/// Whether a cell must stand in quotation marks.
fn has_marks(text: &str) -> bool {
    text.bytes().fold(false, |any, byte| any | MARKS[usize::from(byte)])
}

const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    marks[b',' as usize] = true;
    marks[b'"' as usize] = true;
    marks[b'\r' as usize] = true;
    marks[b'\n' as usize] = true;
    marks
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_the_csv_crate() {
        let mut state = 3u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        for _ in 0..3000 {
            let (rows, width) = (random(4), 1 + random(4));
            let signs = ["a", "园", ",", "\"", "\n", "\r", " ", ";", "1", "'"];
            let rows: Vec<Vec<String>> = (0..rows)
                .map(|_| (0..width).map(|_| (0..random(5)).map(|_| signs[random(signs.len())]).collect()).collect())
                .collect();
            let mut expected = csv::Writer::from_writer(Vec::new());
            let mut found = Vec::new();
            let mut lines = CsvLines::new(&mut found);
            for row in &rows {
                expected.write_record(row.iter().map(|cell| not_a_formula(cell).into_owned())).unwrap();
                row.iter().for_each(|cell| lines.words(cell));
                lines.end().unwrap();
            }
            lines.finish().unwrap();
            assert_eq!(found, expected.into_inner().unwrap(), "{rows:?}");
        }
    }
}
