//! Where a CSV text is cut so that its parts are read apart: at the beginnings of lines. Whether a record begins there,
//! too, is seen when the part before it has been read. Must not know what a record means.

use std::ops::Range;

use super::blocks::CsvText;
use super::dialect::CsvDialect;
use super::record::Record;
use super::records::CsvRows;
use crate::parallel;

/// So much is read at a time: enough that putting parts together is little work, and so little that what was read of
/// one is still at hand when it is.
const PART: usize = 1 << 20;

/// The parts of a text, in order. The first has the header at least, so that no other begins with it.
pub(in crate::package) fn csv_ranges(text: &CsvText, dialect: CsvDialect) -> Vec<Range<usize>> {
    let header = end_of_header(text.head(), dialect);
    let wished = parallel::ranges_of_size(text.len(), PART).into_iter().skip(1);
    let mut starts = vec![0];
    let mut last = 0;
    for at in wished.map(|piece| piece.start.max(header + 1)) {
        // Within a long line the next one has been looked for already.
        if at > last {
            last = text.line_start(at);
            starts.push(last);
        }
    }
    starts.push(text.len());
    starts.dedup();
    starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
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
