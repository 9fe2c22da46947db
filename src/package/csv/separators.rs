//! Where the separators of a CSV text stand: sixty-four bytes at a time, since looking at each byte by itself would take
//! most of the time that reading a large table does. Must not know records.

use super::dialect::CsvDialect;

/// So many bytes are looked at at once.
const WIDTH: usize = 64;

/// Goes along the delimiters, quotation marks and line ends of a text.
#[derive(Clone, Debug)]
pub(in crate::package) struct Separators<'t> {
    bytes: &'t [u8],
    dialect: CsvDialect,
    /// Where the bytes begin whose separators are in `ahead`.
    base: usize,
    /// Those that were not passed yet.
    ahead: Block,
}

/// What stands among some bytes: a bit for each, the first one lowest.
#[derive(Clone, Copy, Debug, Default)]
struct Block {
    delimiters: u64,
    /// Quotation marks and line ends.
    others: u64,
}

impl Block {
    #[inline]
    fn among(self, bits: u64) -> Self {
        Self { delimiters: self.delimiters & bits, others: self.others & bits }
    }
}

impl<'t> Separators<'t> {
    pub(in crate::package) fn new(bytes: &'t [u8], dialect: CsvDialect) -> Self {
        let ahead = separators_at(bytes, 0, dialect);
        Self { bytes, dialect, base: 0, ahead }
    }

    /// Goes on from a place, also from one that was passed.
    pub(in crate::package) fn go_to(&mut self, from: usize) {
        (self.base, self.ahead) = (from, separators_at(self.bytes, from, self.dialect));
    }

    /// Says where each cell ends of the record that begins at `from`, which was not passed yet. The end of the record
    /// comes back, or `None` when a cell begins with a quotation mark.
    #[inline]
    pub(in crate::package) fn cells(&mut self, from: usize, mut end_of_cell: impl FnMut(usize)) -> Option<usize> {
        if from >= self.base + WIDTH {
            self.go_to(from);
        }
        let quote = self.dialect.quote;
        let (mut base, mut start) = (self.base, from);
        let mut ahead = self.ahead.among(u64::MAX << from.saturating_sub(base));
        loop {
            loop {
                // The delimiters before what comes next of the others.
                let other = ahead.others & ahead.others.wrapping_neg();
                let mut before = ahead.delimiters & other.wrapping_sub(1);
                ahead.delimiters ^= before;
                while before != 0 {
                    let at = base + before.trailing_zeros() as usize;
                    before &= before - 1;
                    end_of_cell(at);
                    start = at + 1;
                }
                if other == 0 {
                    break;
                }
                ahead.others ^= other;
                let at = base + other.trailing_zeros() as usize;
                if self.bytes[at] != quote {
                    end_of_cell(at);
                    (self.base, self.ahead) = (base, ahead);
                    return Some(at);
                }
                if at == start {
                    (self.base, self.ahead) = (base, ahead);
                    return None;
                }
            }
            base += WIDTH;
            if base >= self.bytes.len() {
                end_of_cell(self.bytes.len());
                (self.base, self.ahead) = (self.bytes.len(), Block::default());
                return Some(self.bytes.len());
            }
            ahead = separators_at(self.bytes, base, self.dialect);
        }
    }
}

/// The separators among the bytes from a place on.
#[inline]
fn separators_at(bytes: &[u8], at: usize, dialect: CsvDialect) -> Block {
    match bytes.get(at..at + WIDTH).and_then(|block| block.first_chunk()) {
        Some(block) => separators(block, dialect),
        None => {
            let rest = bytes.get(at..).unwrap_or_default();
            let mut block = [0; WIDTH];
            block[..rest.len()].copy_from_slice(rest);
            // What fills the room is no mark.
            separators(&block, dialect).among((1 << rest.len()) - 1)
        }
    }
}

#[inline]
fn separators(block: &[u8; WIDTH], dialect: CsvDialect) -> Block {
    let CsvDialect { delimiter, quote } = dialect;
    let is = |byte: u8, mark: u8| u8::from(byte == mark);
    let delimiters = bits(block, |byte| is(byte, delimiter));
    let others = bits(block, |byte| is(byte, quote) | is(byte, b'\n') | is(byte, b'\r'));
    Block { delimiters, others: others & !delimiters }
}

/// The bits by which the bytes of each eight are known when all eights are put one over the other.
const OF_EIGHT: [u8; WIDTH] = {
    let mut bits = [0; WIDTH];
    let mut at = 0;
    while at < WIDTH {
        bits[at] = 1 << (at / 8);
        at += 1;
    }
    bits
};

/// A bit for each byte that `is` says 1 of.
#[inline]
fn bits(block: &[u8; WIDTH], is: impl Fn(u8) -> u8) -> u64 {
    // Written so that the compiler compares many bytes at once.
    let mut found = [0; WIDTH];
    for ((found, byte), of_eight) in found.iter_mut().zip(block).zip(OF_EIGHT) {
        *found = is(*byte).wrapping_neg() & of_eight;
    }
    let (eights, _) = found.as_chunks::<8>();
    let over = eights.iter().fold(0, |all, eight| all | u64::from_le_bytes(*eight));
    if over == 0 { 0 } else { transposed(over) }
}

/// Eight by eight bits, rows and columns exchanged: single ones, pairs, and fours.
#[inline]
fn transposed(bits: u64) -> u64 {
    let exchanged = |bits: u64, by: u32, which: u64| {
        let differing = (bits ^ bits >> by) & which;
        bits ^ differing ^ differing << by
    };
    let bits = exchanged(bits, 7, 0x00aa_00aa_00aa_00aa);
    let bits = exchanged(bits, 14, 0x0000_cccc_0000_cccc);
    exchanged(bits, 28, 0x0000_0000_f0f0_f0f0)
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
