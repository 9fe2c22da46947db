//! The rows of tables that are in memory as records or as cells, handed over one by one. Must not know what a cell means.

use super::{LONGEST_CELL, Piece, Visitor};
use crate::package::csv::Record;
use crate::package::findings::{At, Journal, Passed, Problem};
use crate::package::json::JsonTable;
use crate::package::meaning::trim;

impl Piece<'_> {
    pub(super) fn each_json(&self, table: &JsonTable, journal: &mut Journal, visitor: &mut impl Visitor) -> Passed {
        let header = &self.rows.header;
        let mut passed = Passed::default();
        // One for all rows: only what the last one had is emptied for the next.
        let mut record = Record::default();
        for cells in table.each() {
            passed.rows += 1;
            let Some(cells) = cells.filter(|_| header.len() > 0) else { continue };
            let row = passed.rows;
            let at = At { resource: self.rows.head.resource, file: self.chunk.file, line: row, row };
            record.begin(header.len());
            for (column, text) in cells {
                if text.len() > LONGEST_CELL {
                    let problem = Problem::CellTooLong { length: text.len(), limit: LONGEST_CELL };
                    journal.add(at, Some(&header.at(column)), Some(text), problem);
                    continue;
                }
                if self.chunk.is_damaged && text.contains('\u{fffd}') {
                    journal.add(at, Some(&header.at(column)), Some(text), Problem::BytesInvalid);
                }
                record.set(column, text);
            }
            self.visit_declared(at, &record, journal, visitor);
        }
        passed
    }

    pub(super) fn each_listed(
        &self,
        records: &[Record<'static>],
        lines: &[u32],
        journal: &mut Journal,
        visitor: &mut impl Visitor,
    ) -> Passed {
        let header = self.header();
        let mut row = 0;
        for (record, line) in records.iter().zip(lines) {
            let is_header = header.is_repeated_by(record);
            if is_header && row == 0 {
                continue;
            }
            if record.iter().all(|cell| trim(cell).is_empty()) {
                if visitor.tells_blanks() && record.len() > 1 {
                    let at = At { resource: self.rows.head.resource, file: self.chunk.file, line: *line, row: 0 };
                    journal.row(at, Problem::RowBlank);
                }
                continue;
            }
            row += 1;
            let at = At { resource: self.rows.head.resource, file: self.chunk.file, line: *line, row };
            if is_header {
                journal.row(at, Problem::HeaderRepeated);
            } else {
                if !header.fits(record.len()) {
                    let (found, expected) = (record.len(), header.len());
                    journal.row(at, Problem::RowRagged { found, expected });
                }
                self.visit(at, record, journal, visitor);
            }
        }
        Passed { rows: row, ..Passed::default() }
    }
}
