//! Rows that are no records, and rows whose cells are more or fewer than the columns are. Must not know what a cell means.

use super::{Piece, Row, Rows, Visitor};
use crate::package::csv::{Record, Run};
use crate::package::findings::{At, Journal, Problem};
use crate::package::meaning::trim;
use crate::package::rows::header::Header;
use crate::package::rows::shifted::Learning;

/// Whether nothing stands in any cell of a record, or only what a crash leaves behind in a file.
pub(super) fn is_blank(record: &Record<'_>) -> bool {
    record.iter().all(|cell| trim(cell.trim_matches('\0')).is_empty())
}

/// Says what is odd about a record in which nothing stands.
pub(super) fn say_blank(at: At, record: &Record<'_>, tells_blanks: bool, journal: &mut Journal) {
    let at = At { row: 0, ..at };
    let count = record.iter().map(|cell| cell.bytes().filter(|byte| *byte == 0).count()).sum();
    if count > 0 {
        journal.row(at, Problem::NulBytes { count });
    } else if tells_blanks && record.len() > 1 {
        journal.row(at, Problem::RowBlank);
    }
}

/// Looks at all rows that have all their cells.
struct Whole<'r> {
    rows: &'r Rows,
    learning: Learning,
}

impl Visitor for Whole<'_> {
    fn takes_runs(&self) -> bool {
        false
    }
    fn takes_ragged(&self) -> bool {
        false
    }
    fn run(&mut self, _: &Run<'_>) -> usize {
        0
    }
    fn row(&mut self, row: &Row<'_>, _: &mut Journal) {
        let columns = (0..self.rows.header.len()).map(|at| self.rows.header.at(at));
        let cells: Vec<&str> = columns.map(|column| row.text(&column)).collect();
        self.learning.add(cells.into_iter());
    }
}

impl Rows {
    /// What stands in the columns of the rows that have all their cells.
    fn learn(&self) -> Learning {
        let mut whole = Whole { rows: self, learning: Learning::new(self.header.len()) };
        let mut journal = Journal::unheard();
        for piece in self.pieces() {
            // Who reads the table will see that it cannot be read.
            let _ = piece.each(&mut Vec::new(), &mut journal, &mut whole);
        }
        whole.learning
    }
}

impl Piece<'_> {
    /// Hands over a record that has not as many cells as there are columns, without those of which it cannot be known to
    /// which column they belong.
    pub(super) fn visit_ragged(
        &self,
        at: At,
        header: &Header,
        record: &Record<'_>,
        journal: &mut Journal,
        visitor: &mut impl Visitor,
    ) {
        if !visitor.takes_ragged() {
            return;
        }
        let (found, expected) = (record.len(), header.len());
        let own = self.chunk.own.as_ref().map(|own| &own.header);
        let column = |at: usize| match own {
            Some(own) => own.names().get(at).and_then(|name| self.rows.header.column(name).position),
            None => Some(at),
        };
        let doubtful = self.rows.holding.in_doubt(record, expected, column, || self.rows.learn());
        if doubtful.is_empty() {
            journal.row(at, Problem::RowRagged { found, expected });
            self.visit(at, record, journal, visitor);
            return;
        }
        for position in &doubtful {
            let text = record.get(*position).map(trim);
            journal.add(at, Some(&header.at(*position)), text, Problem::RowShifted { found, expected });
        }
        let mut sure = Record::default();
        for (position, text) in record.iter().enumerate() {
            sure.push_own([if doubtful.contains(&position) { "" } else { text }]);
        }
        self.visit(at, &sure, journal, visitor);
    }
}
