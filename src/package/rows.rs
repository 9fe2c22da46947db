//! The rows of a table, whatever its files are written in. Must not know what a cell means.

use csv::StringRecord;

use super::csv_rows::{CsvDialect, CsvRows};
use super::header::Header;
use super::journal::{At, Cell, Column, Journal};
use super::problem::Problem;

/// No cell of a zone's books is longer than this many bytes; what is, is a mistake.
const LONGEST_CELL: usize = 1 << 16;

/// A table that was opened: its columns, and its files in memory.
#[derive(Debug)]
pub(super) struct Rows {
    /// Where its header stands.
    pub head: At,
    pub header: Header,
    pub chunks: Vec<Chunk>,
}

/// One file of a table.
#[derive(Debug)]
pub(super) struct Chunk {
    /// As places count files; 0 when the rows stand in the descriptor.
    pub file: u16,
    pub content: Content,
    /// Whether U+FFFD in it stands for bytes that made no sense.
    pub is_damaged: bool,
}

/// What a file of a table holds.
#[derive(Debug)]
pub(super) enum Content {
    Csv(String, CsvDialect),
    Json(Vec<StringRecord>),
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub at: At,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The text in a column, without surrounding blanks; empty when the row or the table has no such cell.
    pub(super) fn text(&self, column: &Column) -> &'a str {
        column.position.and_then(|position| self.record.get(position)).map_or("", trim)
    }

    /// The cell in a column.
    pub(super) fn cell<'c>(&self, column: &'c Column) -> Cell<'c>
    where
        'a: 'c,
    {
        Cell { at: self.at, column, text: self.text(column) }
    }
}

/// What [`str::trim`] does, without decoding the many cells that need none.
fn trim(text: &str) -> &str {
    match text.as_bytes() {
        [] => "",
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}

impl Rows {
    /// The column of this name.
    pub(super) fn column(&self, name: &str) -> Column {
        self.header.column(name)
    }

    /// Hands every data row to `visit`, in order.
    pub(super) fn each(&self, journal: &mut Journal, mut visit: impl FnMut(&Row<'_>, &mut Journal)) {
        for chunk in &self.chunks {
            let rows = match &chunk.content {
                Content::Csv(text, dialect) => self.each_csv(chunk, text, *dialect, journal, &mut visit),
                Content::Json(records) => self.each_json(chunk, records, journal, &mut visit),
            };
            journal.finish_file(self.head.resource, chunk.file, rows as usize);
        }
    }

    fn each_csv(
        &self,
        chunk: &Chunk,
        text: &str,
        dialect: CsvDialect,
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) -> u32 {
        let mut rows = CsvRows::new(text, dialect);
        let mut record = StringRecord::new();
        let mut is_first = true;
        let mut row = 0;
        while let Some(found) = rows.next(&mut record) {
            let mut at = At { resource: self.head.resource, file: chunk.file, line: found.line, row };
            if let Some(quote) = found.quote {
                let column = self.header.at(quote.cell);
                let at = At { line: quote.line, row: row + 1, ..at };
                journal.add(at, Some(&column), record.get(quote.cell), Problem::QuoteUnbalanced);
            }
            if record.iter().all(|cell| trim(cell).is_empty()) {
                continue;
            }
            let is_header = self.header.is_repeated_by(&record);
            if std::mem::take(&mut is_first) && is_header {
                continue;
            }
            row += 1;
            at.row = row;
            if is_header {
                journal.row(at, Problem::HeaderRepeated);
                continue;
            }
            if record.len() != self.header.len() {
                let (found, expected) = (record.len(), self.header.len());
                journal.row(at, Problem::RowRagged { found, expected });
            }
            self.visit(chunk, at, &record, journal, visit);
        }
        row
    }

    fn each_json(
        &self,
        chunk: &Chunk,
        records: &[StringRecord],
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) -> u32 {
        let mut row = 0;
        for record in records {
            row += 1;
            if !record.is_empty() {
                let at = At { resource: self.head.resource, file: chunk.file, line: row, row };
                self.visit(chunk, at, record, journal, visit);
            }
        }
        row
    }

    fn visit(
        &self,
        chunk: &Chunk,
        at: At,
        record: &StringRecord,
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) {
        if chunk.is_damaged || record.as_slice().len() > LONGEST_CELL {
            let record = &self.without_bad_cells(chunk, at, record, journal);
            visit(&Row { at, record }, journal);
        } else {
            visit(&Row { at, record }, journal);
        }
    }

    /// Reports cells that are too long or damaged, and empties the former.
    fn without_bad_cells(&self, chunk: &Chunk, at: At, record: &StringRecord, journal: &mut Journal) -> StringRecord {
        let mut cells = StringRecord::new();
        for (position, text) in record.iter().enumerate() {
            let too_long = text.len() > LONGEST_CELL;
            if too_long {
                let problem = Problem::CellTooLong { length: text.len(), limit: LONGEST_CELL };
                journal.add(at, Some(&self.header.at(position)), Some(text), problem);
            } else if chunk.is_damaged && text.contains('\u{fffd}') {
                journal.add(at, Some(&self.header.at(position)), Some(text), Problem::BytesInvalid);
            }
            cells.push_field(if too_long { "" } else { text });
        }
        cells
    }
}
