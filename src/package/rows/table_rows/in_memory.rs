//! The rows of tables that are in memory as records or as cells, handed over one by one. Must not know what a cell means.

use super::ragged::{is_blank, say_blank};
use super::{LONGEST_CELL, Piece, Visitor};
use crate::package::csv::Record;
use crate::package::findings::{At, Journal, Passed, Problem};
use crate::package::json::JsonTable;

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
            let at = At { resource: self.rows.head.resource, file: self.chunk.file, line: *line, row: row + 1 };
            if is_blank(record) {
                say_blank(at, record, visitor.tells_blanks(), journal);
                continue;
            }
            row += 1;
            if is_header {
                journal.row(at, Problem::HeaderRepeated);
            } else if header.fits(record.len()) {
                self.visit(at, record, journal, visitor);
            } else {
                self.visit_ragged(at, header, record, journal, visitor);
            }
        }
        Passed { rows: row, ..Passed::default() }
    }
}
