//! Where the separators of a CSV text stand: sixty-four bytes at a time, since looking at each byte by itself would take
//! most of the time that reading a large table does. Must not know records.

use super::csv_dialect::CsvDialect;

/// So many bytes are looked at at once.
const WIDTH: usize = 64;

/// Goes along the delimiters, quotation marks and line ends of a text.
#[derive(Clone, Debug)]
pub(super) struct Separators<'t> {
    bytes: &'t [u8],
    dialect: CsvDialect,
    /// Where the bytes begin whose separators are in `ahead`.
    base: usize,
    /// A bit for each mark that was not passed yet, the first one lowest.
    ahead: u64,
}

impl<'t> Separators<'t> {
    pub(super) fn new(bytes: &'t [u8], dialect: CsvDialect) -> Self {
        let ahead = separators_at(bytes, 0, dialect);
        Self { bytes, dialect, base: 0, ahead }
    }

    /// Goes on from a place, also from one that was passed.
    pub(super) fn go_to(&mut self, from: usize) {
        (self.base, self.ahead) = (from, separators_at(self.bytes, from, self.dialect));
    }

    /// Says where each cell ends of the record that begins at `from`, which was not passed yet. The end of the record
    /// comes back, or `None` when a cell begins with a quotation mark.
    #[inline]
    pub(super) fn cells(&mut self, from: usize, mut end_of_cell: impl FnMut(usize)) -> Option<usize> {
        if from >= self.base + WIDTH {
            self.go_to(from);
        }
        let CsvDialect { delimiter, quote } = self.dialect;
        let (mut base, mut start) = (self.base, from);
        let mut ahead = self.ahead & u64::MAX << from.saturating_sub(base);
        loop {
            while ahead != 0 {
                let at = base + ahead.trailing_zeros() as usize;
                ahead &= ahead - 1;
                let byte = self.bytes[at];
                if byte == delimiter {
                    end_of_cell(at);
                    start = at + 1;
                } else if byte != quote {
                    end_of_cell(at);
                    (self.base, self.ahead) = (base, ahead);
                    return Some(at);
                } else if at == start {
                    (self.base, self.ahead) = (base, ahead);
                    return None;
                }
            }
            base += WIDTH;
            if base >= self.bytes.len() {
                end_of_cell(self.bytes.len());
                (self.base, self.ahead) = (self.bytes.len(), 0);
                return Some(self.bytes.len());
            }
            ahead = separators_at(self.bytes, base, self.dialect);
        }
    }
}

/// The separators among the bytes from a place on.
#[inline]
fn separators_at(bytes: &[u8], at: usize, dialect: CsvDialect) -> u64 {
    match bytes.get(at..at + WIDTH).and_then(|block| block.first_chunk()) {
        Some(block) => separators(block, dialect),
        None => {
            let rest = bytes.get(at..).unwrap_or_default();
            let mut block = [0; WIDTH];
            block[..rest.len()].copy_from_slice(rest);
            // What fills the room is no mark.
            separators(&block, dialect) & ((1 << rest.len()) - 1)
        }
    }
}

/// A bit for each delimiter, quotation mark and line end.
#[inline]
fn separators(block: &[u8; WIDTH], dialect: CsvDialect) -> u64 {
    let CsvDialect { delimiter, quote } = dialect;
    // Written so that the compiler compares many bytes at once.
    let is = |byte: u8, mark: u8| u8::from(byte == mark);
    let found = block.map(|byte| is(byte, delimiter) | is(byte, quote) | is(byte, b'\n') | is(byte, b'\r'));
    // The lowest bits of eight bytes beside each other: no two of the products share a bit.
    let gathered = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    let (eights, _) = found.as_chunks::<8>();
    eights.iter().enumerate().fold(0, |separators, (at, eight)| separators | gathered(eight) << (at * 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_ends_where_a_mark_stands() {
        let mut state = 5u64;
        for (delimiter, quote) in [(b',', b'"'), (b';', b'\''), (b'\t', 0)] {
            for round in 0..3000 {
                let bytes: Vec<u8> = (0..round % 200)
                    .map(|_| {
                        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                        let any = (state >> 33) as u8;
                        [any, any, any, delimiter, quote, b'\n', b'\r', b'x'][(state >> 50) as usize % 8]
                    })
                    .collect();
                let mut separators = Separators::new(&bytes, CsvDialect { delimiter, quote });
                let mut from = round % 70;
                while from < bytes.len() {
                    let mut expected = Vec::new();
                    let mut start = from;
                    let end = loop {
                        match bytes.get(start) {
                            Some(byte) if *byte == quote => break None,
                            _ => {}
                        }
                        let is_end = |at: &usize| [delimiter, b'\n', b'\r'].contains(&bytes[*at]);
                        let end = (start..bytes.len()).find(is_end).unwrap_or(bytes.len());
                        expected.push(end);
                        if bytes.get(end) != Some(&delimiter) {
                            break Some(end);
                        }
                        start = end + 1;
                    };
                    let mut found = Vec::new();
                    assert_eq!(separators.cells(from, |end| found.push(end)), end, "{bytes:?} from {from}");
                    assert_eq!(found, expected, "{bytes:?} from {from}");
                    from = end.unwrap_or(start) + 1;
                }
            }
        }
    }
}
