//! The rows of a table, whatever its files are written in. Must not know what a cell means.

use super::csv_rows::{CsvDialect, CsvRows};
use super::cuts::{Cut, cuts};
use super::encoding::Text;
use super::header::Header;
use super::journal::{At, Cell, Column, Journal};
use super::problem::Problem;
use super::record::Record;

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
    Csv(Text, CsvDialect),
    Json(Vec<Record<'static>>),
}

/// A part of a file of a table, with whole rows. Rows are numbered from its beginning, lines from that of the file.
#[derive(Debug)]
pub(super) struct Piece<'r> {
    rows: &'r Rows,
    chunk: &'r Chunk,
    part: Part<'r>,
}

#[derive(Debug)]
enum Part<'r> {
    Csv(&'r Text, CsvDialect, Cut),
    Json(&'r [Record<'static>]),
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    pub at: At,
    record: &'a Record<'a>,
}

impl<'a> Row<'a> {
    /// The text in a column, without surrounding blanks; empty when the row or the table has no such cell.
    #[inline]
    pub(super) fn text(&self, column: &Column) -> &'a str {
        column.position.and_then(|position| self.record.get(position)).map_or("", trim)
    }

    /// The cell in a column.
    #[inline]
    pub(super) fn cell<'c>(&self, column: &'c Column) -> Cell<'c>
    where
        'a: 'c,
    {
        Cell { at: self.at, column, text: self.text(column) }
    }
}

/// What [`str::trim`] does, without decoding the many cells that need none.
#[inline]
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
        for piece in self.whole_files() {
            let rows = piece.each(journal, &mut visit);
            journal.finish_file(self.head.resource, piece.chunk.file, rows as usize);
        }
    }

    /// Its files, a piece each.
    pub(super) fn whole_files(&self) -> Vec<Piece<'_>> {
        self.cut(|text, _| vec![Cut { range: 0..text.bytes().len(), line: 1 }])
    }

    /// All of it in order, in pieces that can be read apart.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        self.cut(cuts)
    }

    fn cut(&self, cuts: impl Fn(&Text, CsvDialect) -> Vec<Cut>) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        for chunk in &self.chunks {
            match &chunk.content {
                Content::Json(records) => pieces.push(Piece { rows: self, chunk, part: Part::Json(records) }),
                Content::Csv(text, dialect) => pieces.extend(cuts(text, *dialect).into_iter().map(|cut| Piece {
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
    pub(super) fn file(&self) -> u16 {
        self.chunk.file
    }

    /// Hands every data row to `visit`, in order; how many there are, those that were kept out among them, comes back.
    pub(super) fn each(&self, journal: &mut Journal, mut visit: impl FnMut(&Row<'_>, &mut Journal)) -> u32 {
        match &self.part {
            Part::Csv(text, dialect, cut) => {
                self.each_csv(text.piece(cut.range.clone()), *dialect, cut, journal, &mut visit)
            }
            Part::Json(records) => self.each_json(records, journal, &mut visit),
        }
    }

    fn each_csv(
        &self,
        text: &str,
        dialect: CsvDialect,
        cut: &Cut,
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) -> u32 {
        let header = &self.rows.header;
        let mut rows = CsvRows::new(text, dialect, cut.line);
        let mut record = Record::of(text);
        let mut is_first = cut.range.start == 0;
        let mut row = 0;
        while let Some(found) = rows.next(&mut record) {
            let mut at = At { resource: self.rows.head.resource, file: self.chunk.file, line: found.line, row };
            if let Some(quote) = found.quote {
                let column = header.at(quote.cell);
                let at = At { line: quote.line, row: row + 1, ..at };
                journal.add(at, Some(&column), record.get(quote.cell), Problem::QuoteUnbalanced);
            }
            if record.iter().all(|cell| trim(cell).is_empty()) {
                continue;
            }
            let is_header = header.is_repeated_by(&record);
            if std::mem::take(&mut is_first) && is_header {
                continue;
            }
            row += 1;
            at.row = row;
            if is_header {
                journal.row(at, Problem::HeaderRepeated);
                continue;
            }
            if record.len() != header.len() {
                let (found, expected) = (record.len(), header.len());
                journal.row(at, Problem::RowRagged { found, expected });
            }
            self.visit(at, &record, journal, visit);
        }
        row
    }

    fn each_json(
        &self,
        records: &[Record<'static>],
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) -> u32 {
        let mut row = 0;
        for record in records {
            row += 1;
            if !record.is_empty() {
                let at = At { resource: self.rows.head.resource, file: self.chunk.file, line: row, row };
                self.visit(at, record, journal, visit);
            }
        }
        row
    }

    fn visit(
        &self,
        at: At,
        record: &Record<'_>,
        journal: &mut Journal,
        visit: &mut impl FnMut(&Row<'_>, &mut Journal),
    ) {
        if self.chunk.is_damaged || !record.fits(LONGEST_CELL) {
            let record = &self.without_bad_cells(at, record, journal);
            visit(&Row { at, record }, journal);
        } else {
            visit(&Row { at, record }, journal);
        }
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
