//! Rows that are no records, and rows whose cells are more or fewer than the columns are. Must not know what a cell means.

use super::{Piece, Visitor};
use crate::package::csv::Record;
use crate::package::findings::{At, Journal, Problem};
use crate::package::meaning::trim;
use crate::package::rows::header::Header;

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
        let (found, expected) = (record.len(), header.len());
        let own = self.chunk.own.as_ref().map(|own| &own.header);
        let column = |at: usize| match own {
            Some(own) => own.names().get(at).and_then(|name| self.rows.header.column(name).position),
            None => Some(at),
        };
        let doubtful = self.rows.holding.in_doubt(record, expected, column);
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
