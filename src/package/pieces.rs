//! Tables read in pieces on all processors, and put together as if they had been read in one go. Must not know what
//! the tables are about.
//!
//! Pieces are read without knowing of one another. What one row may not have in common with an earlier one is seen
//! when all have been read; pieces with such doubles, which are rare, are read once more, this time knowing them.

use super::journal::{At, Journal};
use super::rows::{Piece, Rows};
use crate::parallel;

/// What came of a piece.
pub(super) struct Part<T> {
    pub read: T,
    file: u16,
    rows: u32,
    journal: Journal,
}

/// The rows of a piece whose key stands in an earlier row: their numbers among those with a key, from 0, and where the
/// first one stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubles {
    rows: Vec<(u32, String)>,
}

/// Goes along a piece's rows with a key.
pub(super) struct DoublesPassed<'d> {
    left: std::slice::Iter<'d, (u32, String)>,
    row: u32,
}

impl Doubles {
    /// For going along the rows of the piece.
    pub(super) fn pass(&self) -> DoublesPassed<'_> {
        DoublesPassed { left: self.rows.iter(), row: 0 }
    }
}

impl DoublesPassed<'_> {
    /// To the next row: where the one it doubles stands, if it does.
    pub(super) fn next(&mut self) -> Option<String> {
        let row = self.row;
        self.row += 1;
        let (_, first) = self.left.as_slice().first().filter(|(double, _)| *double == row)?;
        self.left.next();
        Some(first.clone())
    }
}

/// Reads one piece, knowing its doubles; hands back what it read and how many rows the piece has.
pub(super) trait ReadPiece<T>: Fn(&Piece<'_>, &Doubles, &mut Journal) -> (T, u32) + Sync {}
impl<T, F: Fn(&Piece<'_>, &Doubles, &mut Journal) -> (T, u32) + Sync> ReadPiece<T> for F {}

/// Reads all pieces of a table.
pub(super) fn read_pieces<T: Send>(pieces: &[Piece<'_>], journal: &Journal, read: impl ReadPiece<T>) -> Vec<Part<T>> {
    let none = Doubles::default();
    parallel::map(pieces.iter().collect(), |piece| read_piece(piece, &none, journal, &read))
}

/// Reads one piece into a journal of its own.
pub(super) fn read_piece<T>(
    piece: &Piece<'_>,
    doubles: &Doubles,
    journal: &Journal,
    read: &impl ReadPiece<T>,
) -> Part<T> {
    let mut journal = journal.apart();
    let (read, rows) = read(piece, doubles, &mut journal);
    Part { read, file: piece.file(), rows, journal }
}

/// Reads once more the pieces that have doubles.
pub(super) fn read_again<T: Send>(
    pieces: &[Piece<'_>],
    doubles: &[Doubles],
    journal: &Journal,
    parts: &mut [Part<T>],
    read: impl ReadPiece<T>,
) {
    let again = pieces.iter().zip(doubles).zip(parts).filter(|((_, doubles), _)| !doubles.rows.is_empty());
    parallel::map(again.collect(), |((piece, doubles), part)| *part = read_piece(piece, doubles, journal, &read));
}

/// Doubles by the piece they are in: `doubled` has rows, counted through all parts, each with the first one of its key.
/// `len` counts the rows with a key that were read from a piece, `line` is the line of one of them.
pub(super) fn doubles_by_piece<T>(
    rows: &Rows,
    parts: &[Part<T>],
    doubled: &[(u32, u32)],
    journal: &Journal,
    len: impl Fn(&T) -> usize,
    line: impl Fn(&T, usize) -> u32,
) -> Vec<Doubles> {
    let mut starts = vec![0];
    for part in parts {
        starts.push(starts[starts.len() - 1] + len(&part.read));
    }
    let piece_of = |row: u32| {
        let piece = starts.partition_point(|start| *start <= row as usize) - 1;
        (piece, row as usize - starts[piece])
    };
    let mut doubles = vec![Doubles::default(); parts.len()];
    for (row, first) in doubled {
        let (piece, row) = piece_of(*row);
        let (first_piece, first) = piece_of(*first);
        let Part { file, read, .. } = &parts[first_piece];
        let at = At { file: *file, line: line(read, first), ..rows.head };
        doubles[piece].rows.push((row as u32, journal.spot(at)));
    }
    doubles
}

/// Takes what was read out of the parts, in order, and notes in the journal what was found on the way. With each comes
/// the number of rows of its file that stand before it.
pub(super) fn finish<T>(rows: &Rows, parts: Vec<Part<T>>, journal: &mut Journal) -> Vec<(T, u32)> {
    let mut before = (u16::MAX, 0u32);
    let mut read = Vec::with_capacity(parts.len());
    for part in parts {
        let base = if before.0 == part.file { before.1 } else { 0 };
        before = (part.file, base.saturating_add(part.rows));
        journal.append(part.journal, base);
        journal.finish_file(rows.head.resource, part.file, before.1 as usize);
        read.push((part.read, base));
    }
    read
}
