//! A row of a table, and whoever goes through all of them. Must not know what a cell means.

use crate::package::csv::{Record, Run};
use crate::package::findings::{At, Cell, Column, Journal};
use crate::package::meaning::trim;

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(in crate::package) struct Row<'a> {
    pub at: At,
    pub(super) record: &'a Record<'a>,
    /// As it stands in the file.
    pub(super) written: &'a Record<'a>,
}

impl<'a> Row<'a> {
    /// The text in a column, without surrounding blanks; empty when the row or the table has no such cell.
    #[inline]
    pub(in crate::package) fn text(&self, column: &Column) -> &'a str {
        column.position.and_then(|position| self.record.get(position)).map_or("", trim)
    }

    /// The cell in a column.
    #[inline]
    pub(in crate::package) fn cell<'c>(&self, column: &'c Column) -> Cell<'c>
    where
        'a: 'c,
    {
        let text = self.text(column);
        let written = match column.position.filter(|_| !std::ptr::eq(self.record, self.written)) {
            Some(position) => self.written.get(position).map_or("", trim),
            None => text,
        };
        Cell { at: self.at, column, text, written }
    }
}

/// Whoever goes through a piece.
pub(in crate::package) trait Visitor {
    /// Whether it takes runs at all.
    fn takes_runs(&self) -> bool {
        true
    }
    /// Whether it takes records that have not as many cells as there are columns.
    fn takes_ragged(&self) -> bool {
        true
    }
    /// Whether a record of which nothing stands in any cell is worth a word.
    fn tells_blanks(&self) -> bool {
        false
    }
    /// Looks at records that are plain, from the first one on, and says how many of them it took. The next one, which is
    /// odd in some way, comes by itself as a row. Blank records and the header once more are such, too.
    fn run(&mut self, run: &Run<'_>) -> usize;
    /// Takes a row.
    fn row(&mut self, row: &Row<'_>, journal: &mut Journal);
}

/// Takes everything as rows.
impl<F: FnMut(&Row<'_>, &mut Journal)> Visitor for F {
    fn takes_runs(&self) -> bool {
        false
    }
    fn run(&mut self, _: &Run<'_>) -> usize {
        0
    }
    fn row(&mut self, row: &Row<'_>, journal: &mut Journal) {
        self(row, journal);
    }
}
