//! The lines of a block as one text that still knows where each of its characters stands. Must not know what is in it.

use crate::report::place::Place;

/// A line with its number.
pub(super) type Line<'t> = (usize, &'t str);

/// The place of a byte of a line.
pub(super) fn place_in(line: Line<'_>, at: usize) -> Place {
    let (number, text) = line;
    Place { line: number, column: text.get(..at).map_or(0, |before| before.chars().count()) + 1 }
}

/// Lines put together.
#[derive(Default)]
pub(super) struct Lines<'t> {
    pub(super) text: String,
    /// Where each line begins in the text, and in its own line of the file.
    begin: Vec<(usize, Line<'t>, usize)>,
}

impl<'t> Lines<'t> {
    /// One more line without what stands before this byte of it.
    pub(super) fn push(&mut self, line: Line<'t>, from: usize) {
        if !self.begin.is_empty() {
            self.text.push('\n');
        }
        self.begin.push((self.text.len(), line, from));
        self.text.push_str(line.1.get(from..).unwrap_or_default().trim_end());
    }

    pub(super) fn of(line: Line<'t>, from: usize) -> Self {
        let mut lines = Self::default();
        lines.push(line, from);
        lines
    }

    /// Where a byte of the text stands in the file.
    pub(super) fn place(&self, at: usize) -> Place {
        let Some((start, line, from)) = self.begin.iter().rev().find(|(start, ..)| *start <= at) else {
            return Place::default();
        };
        place_in(*line, from + at - start)
    }
}
