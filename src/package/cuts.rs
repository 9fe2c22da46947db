//! Where a CSV text can be cut so that its parts are read apart: between records, never within a quoted cell.
//! Must not know what a record means.

use std::ops::Range;

use memchr::memchr;

use super::csv_rows::{CsvDialect, CsvRows, line_breaks, next_record};
use super::encoding::{LEAST_PIECE, Text};
use super::record::Record;
use crate::parallel;

/// A part of a text, and the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub range: Range<usize>,
    pub line: u32,
}

/// The parts of a text, in order. The first has the header at least, so that no other begins with it.
pub(super) fn cuts(text: &Text, dialect: CsvDialect) -> Vec<Cut> {
    let bytes = text.bytes();
    let pieces = parallel::pieces(bytes.len(), LEAST_PIECE);
    if pieces.len() == 1 {
        return vec![Cut { range: 0..bytes.len(), line: 1 }];
    }
    let header = end_of_header(text.head(), dialect);
    let line_start = |at: usize| memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1);
    let mut wished: Vec<usize> = pieces.iter().skip(1).map(|piece| line_start(piece.start.max(header))).collect();
    wished.dedup();
    let starts = std::iter::once(0).chain(wished.iter().copied());
    // Each wish is granted if a record begins there, given that one begins at the wish before.
    let pairs: Vec<(usize, usize)> = starts.zip(wished.iter().copied()).collect();
    let granted = parallel::map(pairs.clone(), |(from, until)| next_record(bytes, from, until, dialect));
    let mut ends = Vec::new();
    let mut at = 0;
    for ((from, until), end) in pairs.into_iter().zip(granted) {
        // Where it did not, the next cut is looked for from where a record does begin.
        at = if at == from { end } else { next_record(bytes, at, until, dialect) };
        ends.push(at);
    }
    ends.push(bytes.len());
    ends.dedup();
    numbered(bytes, &ends)
}

fn end_of_header(head: &str, dialect: CsvDialect) -> usize {
    let mut rows = CsvRows::new(head, dialect, 1);
    let mut record = Record::of(head);
    while rows.next(&mut record).is_some() {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            break;
        }
    }
    rows.offset()
}

fn numbered(bytes: &[u8], ends: &[usize]) -> Vec<Cut> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    let ranges: Vec<Range<usize>> = starts.zip(ends).map(|(start, end)| start..*end).collect();
    let lines = parallel::map(ranges.clone(), |range| line_breaks(bytes, range));
    let mut line = 1u32;
    let mut cuts = Vec::new();
    for (range, lines) in ranges.into_iter().zip(lines) {
        cuts.push(Cut { range, line });
        line = line.saturating_add(lines);
    }
    cuts
}
