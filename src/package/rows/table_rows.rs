//! The rows of a table, whatever its files are written in. Must not know what a cell means.

mod in_memory;
mod ragged;
mod row;

use std::ops::Range;

use super::declared::Declared;
use super::header::Header;
use super::own_header::OwnHeader;
use super::shifted::Holding;
use crate::package::csv::{CsvDialect, CsvRows, CsvText, Pace, Record, Run, Unreadable, csv_ranges};
use crate::package::descriptor::Schema;
use crate::package::findings::{At, Column, Journal, Passed, Problem};
use crate::package::json::JsonTable;
use crate::schema::ColumnSpec;
pub(in crate::package) use row::{Row, Visitor};

/// So many unknown columns are read: rows that each have a property of their own would be as large as their square.
const MOST_FURTHER: usize = 256;
/// However sparse the rows are, so many are.
const LEAST_FURTHER: usize = 32;

/// No cell of a zone's books is longer than this many bytes; what is, is a mistake.
const LONGEST_CELL: usize = 1 << 16;

/// A table that was opened: its columns and its files.
#[derive(Debug)]
pub(in crate::package) struct Rows {
    /// Where its header stands.
    pub head: At,
    pub header: Header,
    pub chunks: Vec<Chunk>,
    pub schema: Schema,
    pub declared: Declared,
    pub holding: Holding,
}

impl Rows {
    /// How many columns there may be that the program does not know. Rows of JSON name only the properties they have: a
    /// column of which hardly a row has anything would take many times what its file does.
    pub(in crate::package) fn most_further(&self) -> usize {
        let width = |chunk: &Chunk| match &chunk.content {
            Content::Json(table) => table.width(),
            Content::Csv(..) | Content::Listed(..) => MOST_FURTHER,
        };
        self.chunks.iter().map(width).min().unwrap_or(MOST_FURTHER).clamp(LEAST_FURTHER, MOST_FURTHER)
    }

    /// Whether its cells are separated as where commas stand for points.
    pub(in crate::package) fn has_semicolons(&self) -> bool {
        self.chunks.iter().any(|chunk| matches!(&chunk.content, Content::Csv(_, dialect) if dialect.delimiter == b';'))
    }
}

/// One file of a table.
#[derive(Debug)]
pub(in crate::package) struct Chunk {
    /// As places count files; 0 when the rows stand in the descriptor.
    pub file: u16,
    pub content: Content,
    /// Whether U+FFFD in it stands for bytes that made no sense.
    pub is_damaged: bool,
    /// Its columns, where it does not have them as the table does.
    pub own: Option<OwnHeader>,
}

/// What a file of a table holds.
#[derive(Debug)]
pub(in crate::package) enum Content {
    Csv(CsvText, CsvDialect),
    Json(JsonTable),
    /// Records that were found already, and the line each begins on.
    Listed(Vec<Record<'static>>, Vec<u32>),
}

/// A part of a file of a table: the rows that begin in it. Rows and lines are numbered from its beginning.
#[derive(Clone, Debug)]
pub(in crate::package) struct Piece<'r> {
    rows: &'r Rows,
    chunk: &'r Chunk,
    part: Part<'r>,
}

#[derive(Clone, Debug)]
enum Part<'r> {
    Csv(&'r CsvText, CsvDialect, Range<usize>),
    Json(&'r JsonTable),
    Listed(&'r [Record<'static>], &'r [u32]),
}

impl Rows {
    /// The column of this name.
    pub(in crate::package) fn column(&self, name: &str) -> Column {
        self.header.column(name)
    }

    /// The columns of a known table in the order of their descriptions: a new one asks its reader what becomes of it.
    pub(in crate::package) fn all<const N: usize>(&self, columns: &[ColumnSpec; N]) -> [Column; N] {
        columns.each_ref().map(|column| self.column(column.id))
    }

    /// Hands every data row to `visit`, in order.
    pub(in crate::package) fn each(&self, journal: &mut Journal, mut visit: impl FnMut(&Row<'_>, &mut Journal)) {
        for piece in self.cut(|text, _| std::iter::once(0..text.len()).collect()) {
            // Only large tables are not in memory, and they are not read so.
            let passed = piece.each(&mut Vec::new(), journal, &mut visit).unwrap_or_default();
            journal.finish_file(self.head.resource, piece.chunk.file, passed.rows as usize);
        }
    }

    /// Hands every data row to `visit`, in order, whatever is wrong with it: that is found by whoever reads the table.
    pub(in crate::package) fn each_unheard(&self, mut visit: impl FnMut(&Row<'_>)) {
        let mut journal = Journal::unheard();
        for piece in self.cut(|text, _| std::iter::once(0..text.len()).collect()) {
            let mut visit = |row: &Row<'_>, _: &mut Journal| visit(row);
            // Who reads the table will see that it cannot be read.
            let _ = piece.each(&mut Vec::new(), &mut journal, &mut visit);
        }
    }

    /// Refuses what was read when somebody has written to a file of it meanwhile.
    pub(in crate::package) fn check_unchanged(&self) -> Result<(), Unreadable> {
        self.chunks.iter().try_for_each(|chunk| match &chunk.content {
            Content::Csv(text, _) => text.check_unchanged(),
            Content::Json(_) | Content::Listed(..) => Ok(()),
        })
    }

    /// All of it in order, in pieces that can be read apart.
    pub(in crate::package) fn pieces(&self) -> Vec<Piece<'_>> {
        self.cut(csv_ranges)
    }

    fn cut(&self, ranges: impl Fn(&CsvText, CsvDialect) -> Vec<Range<usize>>) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        for chunk in &self.chunks {
            match &chunk.content {
                Content::Json(table) => pieces.push(Piece { rows: self, chunk, part: Part::Json(table) }),
                Content::Listed(records, lines) => {
                    pieces.push(Piece { rows: self, chunk, part: Part::Listed(records, lines) });
                }
                Content::Csv(text, dialect) => pieces.extend(ranges(text, *dialect).into_iter().map(|cut| Piece {
                    rows: self,
                    chunk,
                    part: Part::Csv(text, *dialect, cut),
                })),
            }
        }
        pieces
    }
}

impl Piece<'_> {
    /// The file it is of, as places count them.
    pub(in crate::package) fn file(&self) -> u16 {
        self.chunk.file
    }

    /// Where it begins in its file.
    pub(in crate::package) fn start(&self) -> usize {
        if let Part::Csv(_, _, range) = &self.part { range.start } else { 0 }
    }

    /// The same piece without what the one before it turned out to take up.
    pub(in crate::package) fn beginning_at(&self, start: usize) -> Self {
        let mut piece = self.clone();
        if let Part::Csv(_, _, range) = &mut piece.part {
            range.start = start;
        }
        piece
    }

    /// How large a part of its table it is: the same for all pieces of a file, in whatever is counted.
    pub(in crate::package) fn size(&self) -> usize {
        match &self.part {
            Part::Csv(_, _, range) => range.len(),
            Part::Json(table) => table.len(),
            Part::Listed(records, _) => records.len(),
        }
    }

    /// Hands every data row to the visitor, in order. `buffer` is for whoever reads the file.
    pub(in crate::package) fn each(
        &self,
        buffer: &mut Vec<u8>,
        journal: &mut Journal,
        visitor: &mut impl Visitor,
    ) -> Result<Passed, Unreadable> {
        match &self.part {
            Part::Json(table) => Ok(self.each_json(table, journal, visitor)),
            Part::Listed(records, lines) => Ok(self.each_listed(records, lines, journal, visitor)),
            Part::Csv(text, dialect, range) => {
                let mut blocks = text.blocks(buffer);
                let mut passed = Passed { end: range.start, ..Passed::default() };
                let mut pace = Pace::default();
                let mut least = 0;
                while passed.end < range.end {
                    let (text, is_end) = blocks.lines(passed.end, range.end, least)?;
                    let mut rows =
                        CsvRows::new(text, *dialect, passed.lines + 1).until(range.end - passed.end, !is_end);
                    self.each_csv(&mut rows, text, &mut passed, &mut pace, journal, visitor);
                    least = if rows.is_cut() { 2 * text.len() } else { 0 };
                    passed.end += rows.offset();
                    passed.lines = rows.line() - 1;
                }
                Ok(passed)
            }
        }
    }

    fn each_csv<'t>(
        &self,
        rows: &mut CsvRows<'t>,
        text: &'t str,
        passed: &mut Passed,
        pace: &mut Pace,
        journal: &mut Journal,
        visitor: &mut impl Visitor,
    ) {
        let header = self.header();
        let mut record = Record::of(text);
        let is_usual = !self.chunk.is_damaged && self.chunk.own.is_none() && !header.is_renamed();
        let takes_runs = visitor.takes_runs() && is_usual;
        loop {
            let is_behind_header = passed.is_begun || self.start() > 0;
            if takes_runs && is_behind_header && pace.is_due() {
                self.each_run(rows, text, passed, pace, visitor);
            }
            let Some(found) = rows.next(&mut record) else { break };
            let mut at =
                At { resource: self.rows.head.resource, file: self.chunk.file, line: found.line, row: passed.rows };
            let is_header = header.is_repeated_by(&record);
            let is_the_header = is_header && !passed.is_begun && self.start() == 0;
            if let Some(quote) = found.quote {
                let column = header.at(quote.cell);
                let at = At { line: quote.line, row: if is_the_header { 0 } else { passed.rows + 1 }, ..at };
                journal.add(at, Some(&column), record.get(quote.cell), Problem::QuoteUnbalanced);
            }
            if ragged::is_blank(&record) {
                ragged::say_blank(at, &record, visitor.tells_blanks(), journal);
                continue;
            }
            passed.is_begun = true;
            if is_the_header {
                continue;
            }
            passed.rows += 1;
            at.row = passed.rows;
            if is_header {
                journal.row(at, Problem::HeaderRepeated);
                continue;
            }
            match header.fits(record.len()) {
                true => self.visit(at, &record, journal, visitor),
                false => self.visit_ragged(at, header, &record, journal, visitor),
            }
        }
    }

    /// Hands over plain records as long as the visitor takes all of them.
    fn each_run<'t>(
        &self,
        rows: &mut CsvRows<'t>,
        text: &'t str,
        passed: &mut Passed,
        pace: &mut Pace,
        visitor: &mut impl Visitor,
    ) {
        let head = At { resource: self.rows.head.resource, file: self.chunk.file, line: 0, row: 0 };
        loop {
            let bounds = pace.begin(self.rows.header.len());
            rows.plain_run(bounds, LONGEST_CELL);
            let first = At { row: passed.rows + 1, ..head };
            let plain = self.rows.declared.plain(&Run { text, bounds, first });
            if plain < bounds.len() {
                rows.go_back(bounds.start(plain));
                bounds.keep(plain);
            }
            let taken = if plain == 0 { 0 } else { visitor.run(&Run { text, bounds, first }) };
            passed.rows += taken as u32;
            passed.is_begun |= taken > 0;
            if taken < bounds.len() {
                rows.go_back(bounds.start(taken));
            }
            if !pace.goes_on(taken) {
                break;
            }
        }
    }

    /// The columns as the file has them.
    fn header(&self) -> &Header {
        self.chunk.own.as_ref().map_or(&self.rows.header, |own| &own.header)
    }

    fn visit(&self, at: At, record: &Record<'_>, journal: &mut Journal, visitor: &mut impl Visitor) {
        let arranged = self.chunk.own.as_ref().map(|own| own.arranged(record));
        let record = arranged.as_ref().unwrap_or(record);
        if self.chunk.is_damaged || !record.fits(LONGEST_CELL) {
            self.visit_declared(at, &self.without_bad_cells(at, record, journal), journal, visitor);
        } else {
            self.visit_declared(at, record, journal, visitor);
        }
    }

    /// Hands over a record, rewritten as what is declared about its columns wants it.
    fn visit_declared(&self, at: At, written: &Record<'_>, journal: &mut Journal, visitor: &mut impl Visitor) {
        let declared = &self.rows.declared;
        if declared.is_idle() {
            visitor.row(&Row { at, record: written, written }, journal);
            return;
        }
        let own = declared.read(at, written, journal);
        let record = own.as_ref().unwrap_or(written);
        visitor.row(&Row { at, record, written }, journal);
        declared.check(at, record, written, journal);
    }

    /// Reports cells that are too long or damaged, and empties the former.
    fn without_bad_cells(&self, at: At, record: &Record<'_>, journal: &mut Journal) -> Record<'static> {
        let header = &self.rows.header;
        let mut cells = Record::default();
        for (position, text) in record.iter().enumerate() {
            let too_long = text.len() > LONGEST_CELL;
            if too_long {
                let problem = Problem::CellTooLong { length: text.len(), limit: LONGEST_CELL };
                journal.add(at, Some(&header.at(position)), Some(text), problem);
            } else if self.chunk.is_damaged && text.contains('\u{fffd}') {
                journal.add(at, Some(&header.at(position)), Some(text), Problem::BytesInvalid);
            }
            cells.push_own([if too_long { "" } else { text }]);
        }
        cells
    }
}

#[cfg(test)]
mod tests;
