//! Tables read in pieces on all processors, and put together as if they had been read in one go. Must not know what
//! the tables are about.
//!
//! Pieces are read without knowing of one another; what was read of them is put together in their order while others
//! are still read, and the room it took is used again, so that what is read of a large table is copied while it is at
//! hand. Two things are only seen then. A piece may begin within a row of the one before it: it is read once more
//! from where that row ends. And a row may have in common with an earlier one what it may not: the table is read once
//! more, this time knowing such doubles. Both are rare.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::table_rows::{Piece, Rows};
use crate::package::csv::Unreadable;
use crate::package::findings::{At, Journal, Passed};
use crate::package::meaning::Aside;
use crate::parallel;

/// Rows of a piece that are kept out for what stands in others: their numbers among those with a key, from 0.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Doubles {
    rows: Vec<(u32, KeptOut)>,
}

/// Why a row is kept out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum KeptOut {
    /// Its key stands in an earlier row, which is there.
    Double { first: String },
    /// It is no record of its own, for one reason or another.
    Aside(Aside),
}

/// A row that is no record of its own, and why.
pub(in crate::package) type AsideRow = (u32, Aside);

/// Goes along a piece's rows with a key.
pub(in crate::package) struct DoublesPassed<'d> {
    left: std::slice::Iter<'d, (u32, KeptOut)>,
    row: u32,
}

impl Doubles {
    /// Whether no row is one.
    pub(in crate::package) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// For going along the rows of the piece.
    pub(in crate::package) fn pass(&self) -> DoublesPassed<'_> {
        DoublesPassed { left: self.rows.iter(), row: 0 }
    }
}

impl DoublesPassed<'_> {
    /// To the next row: why it is kept out, if it is.
    pub(in crate::package) fn next(&mut self) -> Option<KeptOut> {
        let row = self.row;
        self.row += 1;
        let (_, why) = self.left.as_slice().first().filter(|(kept_out, _)| *kept_out == row)?;
        self.left.next();
        Some(why.clone())
    }
}

/// A table that is read in pieces.
pub(in crate::package) trait InPieces: Sync {
    /// What is read of a piece, with room that is used again.
    type Part: Send;
    /// The id of another table that is nearest to one that is not in it.
    fn near(&self, table: &str, id: &str) -> Option<&str>;
    /// Room for a piece.
    fn room(&self) -> Self::Part;
    /// Reads a piece into `part`, which may hold an earlier one. `buffer` is for whoever reads the file.
    fn read(
        &self,
        piece: &Piece<'_>,
        doubles: &Doubles,
        part: &mut Self::Part,
        buffer: &mut Vec<u8>,
        journal: &mut Journal,
    ) -> Result<Passed, Unreadable>;
}

/// What was found on the way through a table, before it is known whether it was the last way.
pub(in crate::package) struct Notes {
    journal: Journal,
    /// For each file how many rows it has.
    files: Vec<(u16, u32)>,
}

impl Notes {
    /// Puts it into the journal, with suggestions by the reader of the table.
    pub(in crate::package) fn write(self, rows: &Rows, table: &impl InPieces, journal: &mut Journal) {
        journal.append(self.journal, Passed::default());
        journal.suggest(|of, id| table.near(of, id));
        for (file, count) in self.files {
            journal.finish_file(rows.head.resource, file, count as usize);
        }
    }
}

/// Where one piece is put behind another.
struct Seam {
    notes: Notes,
    /// What of the last piece's file was passed before the next one.
    before: Passed,
}

impl Seam {
    /// What stands before a piece in its file.
    fn before(&mut self, piece: &Piece<'_>) -> Passed {
        if self.notes.files.last().is_none_or(|(file, _)| *file != piece.file()) {
            self.notes.files.push((piece.file(), 0));
            self.before = Passed::default();
        }
        self.before
    }

    fn pass(&mut self, passed: Passed, journal: Journal) {
        self.notes.journal.append(journal, self.before);
        self.before.rows = self.before.rows.saturating_add(passed.rows);
        self.before.lines = self.before.lines.saturating_add(passed.lines);
        self.before.end = passed.end;
        if let Some((_, rows)) = self.notes.files.last_mut() {
            *rows = self.before.rows;
        }
    }
}

/// Reads all pieces of a table and hands what was read to `take`, in order, with the piece and what of its file stands
/// before it.
pub(in crate::package) fn read_pieces<T: InPieces>(
    table: &T,
    pieces: &[Piece<'_>],
    doubles: &[Doubles],
    journal: &Journal,
    mut take: impl FnMut(&mut T::Part, &Piece<'_>, Passed) + Send,
) -> Result<Notes, Unreadable> {
    let rooms = Mutex::new(Vec::new());
    let failed = AtomicBool::new(false);
    let read = |piece: &Piece<'_>, doubles: &Doubles, part: &mut T::Part, buffer: &mut Vec<u8>| {
        if failed.load(Ordering::Relaxed) {
            return Err(Unreadable);
        }
        let mut journal = journal.apart();
        let passed = table.read(piece, doubles, part, buffer, &mut journal);
        Ok((passed?, journal))
    };
    let work = |at: usize| {
        let room = rooms.lock().ok().and_then(|mut rooms| rooms.pop());
        let (mut part, mut buffer) = room.unwrap_or_else(|| (table.room(), Vec::new()));
        let read = read(&pieces[at], &doubles[at], &mut part, &mut buffer);
        (at, part, buffer, read)
    };
    let notes = Notes { journal: journal.apart(), files: Vec::new() };
    let mut seam = Seam { notes, before: Passed::default() };
    let seam_ref = &mut seam;
    parallel::in_order((0..pieces.len()).collect(), work, |(at, mut part, mut buffer, first)| {
        let piece = &pieces[at];
        let before = seam_ref.before(piece);
        let second = (piece.start() != before.end)
            .then(|| read(&piece.beginning_at(before.end), &doubles[at], &mut part, &mut buffer));
        match second.unwrap_or(first) {
            Ok((passed, journal)) => {
                take(&mut part, piece, before);
                seam_ref.pass(passed, journal);
            }
            Err(Unreadable) => failed.store(true, Ordering::Relaxed),
        }
        if let Ok(mut rooms) = rooms.lock() {
            rooms.push((part, buffer));
        }
    });
    if failed.into_inner() { Err(Unreadable) } else { Ok(seam.notes) }
}

/// Rows to be kept out by the piece they are in: `doubled` has rows, counted through the table, each with the first one
/// of its key, `totals` those that are no records, in their order. `starts` says how many rows stand before each piece, `line` is the
/// line of a row.
pub(in crate::package) fn doubles_by_piece(
    rows: &Rows,
    pieces: &[Piece<'_>],
    starts: &[usize],
    (doubled, totals): (&[(u32, u32)], &[AsideRow]),
    journal: &Journal,
    line: impl Fn(usize) -> u32,
) -> Vec<Doubles> {
    // Of pieces without rows that begin with the same one, the last is that of the row.
    let piece_of = |row: u32| starts.partition_point(|start| *start <= row as usize).saturating_sub(1);
    let mut doubles = vec![Doubles::default(); pieces.len()];
    let mut keep_out = |row: u32, why: KeptOut| {
        let piece = piece_of(row);
        doubles[piece].rows.push(((row as usize - starts[piece]) as u32, why));
    };
    for (row, first) in doubled.iter().filter(|(row, _)| totals.binary_search_by_key(row, |(row, _)| *row).is_err()) {
        let at = At { file: pieces[piece_of(*first)].file(), line: line(*first as usize), ..rows.head };
        keep_out(*row, KeptOut::Double { first: journal.spot(at) });
    }
    totals.iter().for_each(|(row, why)| keep_out(*row, KeptOut::Aside(*why)));
    doubles.iter_mut().for_each(|piece| piece.rows.sort_by_key(|(row, _)| *row));
    doubles
}
