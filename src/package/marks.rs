//! Where the separators of a CSV text stand: sixty-four bytes at a time, since looking at each byte by itself would take
//! most of the time that reading a large table does. Must not know records.

/// So many bytes are looked at at once.
const WIDTH: usize = 64;

/// Goes along the delimiters and line ends of a text.
#[derive(Clone, Debug)]
pub(super) struct Marks<'t> {
    bytes: &'t [u8],
    delimiter: u8,
    /// Where the bytes begin whose marks are in `ahead`.
    base: usize,
    /// A bit for each mark that was not passed yet, the first one lowest.
    ahead: u64,
}

impl<'t> Marks<'t> {
    pub(super) fn new(bytes: &'t [u8], delimiter: u8) -> Self {
        let ahead = marks_at(bytes, 0, delimiter);
        Self { bytes, delimiter, base: 0, ahead }
    }

    /// To what stands at `at` or behind it; never back.
    #[inline]
    pub(super) fn seek(&mut self, at: usize) {
        if at < self.base + WIDTH {
            self.ahead &= u64::MAX << at.saturating_sub(self.base);
        } else {
            self.base = at;
            self.ahead = marks_at(self.bytes, at, self.delimiter);
        }
    }

    /// The next mark; the end of the text when there is none.
    #[inline]
    pub(super) fn next(&mut self) -> usize {
        while self.ahead == 0 {
            self.base += WIDTH;
            if self.base >= self.bytes.len() {
                self.base = self.bytes.len();
                return self.base;
            }
            self.ahead = marks_at(self.bytes, self.base, self.delimiter);
        }
        let at = self.base + self.ahead.trailing_zeros() as usize;
        self.ahead &= self.ahead - 1;
        at
    }
}

/// The marks among the bytes from a place on.
#[inline]
fn marks_at(bytes: &[u8], at: usize, delimiter: u8) -> u64 {
    match bytes.get(at..at + WIDTH).and_then(|block| block.first_chunk()) {
        Some(block) => marks(block, delimiter),
        None => {
            let rest = bytes.get(at..).unwrap_or_default();
            // No mark: what fills the room is no separator, unless it is the separator itself.
            let mut block = [delimiter ^ 0x80; WIDTH];
            block[..rest.len()].copy_from_slice(rest);
            marks(&block, delimiter)
        }
    }
}

/// A bit for each delimiter and line end.
#[inline]
fn marks(block: &[u8; WIDTH], delimiter: u8) -> u64 {
    // Written so that the compiler compares many bytes at once.
    let found = block.map(|byte| u8::from(byte == delimiter) | u8::from(byte == b'\n') | u8::from(byte == b'\r'));
    // The lowest bits of eight bytes beside each other: no two of the products share a bit.
    let gathered = |bytes: &[u8; 8]| u64::from_le_bytes(*bytes).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    let (eights, _) = found.as_chunks::<8>();
    eights.iter().enumerate().fold(0, |marks, (at, eight)| marks | gathered(eight) << (at * 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_found_and_nothing_else() {
        let mut state = 5u64;
        for delimiter in [b',', b';', b'\t'] {
            for round in 0..3000 {
                let bytes: Vec<u8> = (0..round % 200)
                    .map(|_| {
                        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                        let any = (state >> 33) as u8;
                        [any, any, delimiter, b'\n', b'\r', b'x'][(state >> 50) as usize % 6]
                    })
                    .collect();
                let is_mark = |at: &usize| [delimiter, b'\n', b'\r'].contains(&bytes[*at]);
                let from = round % (bytes.len() + 1);
                let expected: Vec<usize> = (from..bytes.len()).filter(is_mark).collect();
                let mut marks = Marks::new(&bytes, delimiter);
                marks.seek(from);
                let found: Vec<usize> =
                    std::iter::repeat_with(|| marks.next()).take_while(|at| *at < bytes.len()).collect();
                assert_eq!(found, expected, "{bytes:?} from {from}");
            }
        }
    }
}
