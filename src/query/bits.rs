//! Sets of rows, a bit each. Must not know what the rows are.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::parallel;

/// A set of rows.
#[derive(Clone, Debug)]
pub(super) struct Bits {
    words: Arc<Vec<u64>>,
    len: usize,
    /// How many are in it, once somebody wanted to know.
    count: OnceLock<usize>,
    /// Which, once somebody wanted to know and where they are few.
    listed: OnceLock<Option<Vec<u32>>>,
}

/// So many words are worth a thread.
const LEAST_PIECE: usize = 1 << 9;

/// The same where one column is run through and nothing else.
const LEAST_COLUMN: usize = 1 << 11;

/// One row of so many, or fewer, are few.
const FEW: usize = 8;

impl Bits {
    fn new(words: Vec<u64>, len: usize) -> Self {
        Self { words: Arc::new(words), len, count: OnceLock::new(), listed: OnceLock::new() }
    }

    /// All of `len` rows.
    pub(super) fn all(len: usize) -> Self {
        let mut bits = Self::new(vec![u64::MAX; len.div_ceil(64)], len);
        bits.cut_off();
        bits
    }

    /// Of `len` rows those that `passes`, each asked once, on all processors.
    pub(super) fn of(len: usize, passes: impl Fn(usize) -> bool + Sync) -> Self {
        let word = |at: usize| {
            let rows = at * 64..len.min(at * 64 + 64);
            rows.fold(0u64, |word, row| word | u64::from(passes(row)) << (row % 64))
        };
        let pieces = parallel::ranges(len.div_ceil(64), LEAST_PIECE);
        let words = parallel::map(pieces, |piece| piece.map(word).collect::<Vec<u64>>()).concat();
        Self::new(words, len)
    }

    /// The rows of a column whose value `passes`, on all processors. Where that has no branches, the compiler makes many
    /// at once of it.
    pub(super) fn of_column<T: Sync>(column: &[T], passes: impl Fn(&T) -> bool + Sync) -> Self {
        let len = column.len();
        let mut words = vec![0; len.div_ceil(64)];
        let (mut left, mut pieces) = (words.as_mut_slice(), Vec::new());
        for piece in parallel::ranges(left.len(), LEAST_COLUMN) {
            let (mine, others) = left.split_at_mut(piece.len());
            pieces.push((mine, &column[piece.start * 64..len.min(piece.end * 64)]));
            left = others;
        }
        parallel::map(pieces, |(words, column)| {
            for (word, rows) in words.iter_mut().zip(column.chunks(64)) {
                *word = match rows.try_into() {
                    Ok(rows) => word_of(rows, &passes),
                    Err(_) => rows.iter().rev().fold(0, |word, row| word << 1 | u64::from(passes(row))),
                };
            }
        });
        Self::new(words, len)
    }

    /// Of `len` rows those that are named.
    pub(super) fn of_rows(len: usize, rows: impl Iterator<Item = usize>) -> Self {
        let mut words = vec![0; len.div_ceil(64)];
        rows.for_each(|row| words[row / 64] |= 1 << (row % 64));
        Self::new(words, len)
    }

    /// The same set, to be forgotten apart from this one together with what is found out about it.
    pub(super) fn same(&self) -> Self {
        Self { words: self.words.clone(), len: self.len, count: self.count.clone(), listed: OnceLock::new() }
    }

    /// The rows that are not in the set.
    #[must_use]
    pub(super) fn others(mut self) -> Self {
        Arc::make_mut(&mut self.words).iter_mut().for_each(|word| *word = !*word);
        self.cut_off();
        self
    }

    /// It is another set from now on.
    fn forget(&mut self) {
        self.count.take();
        self.listed.take();
    }

    fn cut_off(&mut self) {
        self.forget();
        if let Some(last) = Arc::make_mut(&mut self.words).last_mut().filter(|_| !self.len.is_multiple_of(64)) {
            *last &= (1 << (self.len % 64)) - 1;
        }
    }

    /// Keeps only what is in `other` too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.forget();
        for (mine, theirs) in Arc::make_mut(&mut self.words).iter_mut().zip(&*other.words) {
            *mine &= theirs;
        }
    }

    /// Takes in what is in `other`.
    pub(super) fn join(&mut self, other: &Self) {
        self.forget();
        for (mine, theirs) in Arc::make_mut(&mut self.words).iter_mut().zip(&*other.words) {
            *mine |= theirs;
        }
    }

    /// How many rows there are, in the set or not.
    pub(super) fn rows(&self) -> usize {
        self.len
    }

    /// How many rows are in the set.
    pub(super) fn count(&self) -> usize {
        *self.count.get_or_init(|| self.words.iter().map(|word| word.count_ones() as usize).sum())
    }

    /// The rows in the set, ascending, where they are so few that going from one to the next is quicker than looking at
    /// every word.
    pub(super) fn listed(&self) -> Option<&[u32]> {
        let is_few = || self.count() * FEW <= self.len;
        self.listed.get_or_init(|| is_few().then(|| self.list())).as_deref()
    }

    /// How many more than the first few rows of a word are in the set cannot be guessed, so that few are taken whether
    /// they are there or not.
    fn list(&self) -> Vec<u32> {
        const AT_ONCE: usize = 4;
        let mut rows = vec![0; self.count() + AT_ONCE];
        let mut end = 0;
        for (start, word) in (0..).step_by(64).zip(&*self.words) {
            let (mut left, mut at, next) = (*word, end, end + word.count_ones() as usize);
            loop {
                for slot in &mut rows[at..at + AT_ONCE] {
                    *slot = start + left.trailing_zeros();
                    left &= left.wrapping_sub(1);
                }
                if left == 0 {
                    break;
                }
                at += AT_ONCE;
            }
            end = next;
        }
        rows.truncate(end);
        rows
    }

    /// Whether a row is in the set.
    pub(super) fn has(&self, row: usize) -> bool {
        self.word(row / 64) >> (row % 64) & 1 == 1
    }

    /// The word with the rows `at * 64..`.
    pub(super) fn word(&self, at: usize) -> u64 {
        self.words.get(at).copied().unwrap_or(0)
    }

    /// The rows in the set within a stretch that begins at a multiple of 64, ascending.
    pub(super) fn iter(&self, rows: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        (rows.start / 64..rows.end.div_ceil(64)).flat_map(move |at| {
            let mut word = self.word(at);
            std::iter::from_fn(move || {
                let bit = (word != 0).then(|| word.trailing_zeros() as usize)?;
                word &= word - 1;
                Some(at * 64 + bit)
            })
        })
    }

    /// Stretches of rows for all processors, with about `least` rows of the set or more in each where they lie evenly;
    /// each but the last ends at a multiple of 64.
    pub(super) fn stretches(&self, least: usize) -> Vec<Range<usize>> {
        let words = self.words.len();
        let pieces = parallel::ranges(words, LEAST_PIECE.max(words * least / self.count().max(1)));
        pieces.into_iter().map(|words| words.start * 64..self.len.min(words.end * 64)).collect()
    }
}

/// A bit for each of 64 rows: first a byte each, which is done many rows at once, then bytes eight at a time.
fn word_of<T>(rows: &[T; 64], passes: impl Fn(&T) -> bool) -> u64 {
    // Each of its bits moves one byte's lowest bit to a place of its own among the highest eight.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let mut bytes = [0; 64];
    for (byte, row) in bytes.iter_mut().zip(rows) {
        *byte = u8::from(passes(row));
    }
    let eights = bytes.as_chunks::<8>().0.iter().rev();
    eights.fold(0, |word, eight| word << 8 | u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_exactly_what_was_put_in() {
        for len in [0, 1, 63, 64, 65, 100_000] {
            let thirds = Bits::of(len, |row| row % 3 == 0);
            assert!(thirds.iter(0..len).eq((0..len).step_by(3)), "{len}");
            assert_eq!((Bits::all(len).count(), thirds.count()), (len, len.div_ceil(3)));
            let mut sixths = Bits::of(len, |row| row % 2 == 0);
            assert_eq!(sixths.count(), len.div_ceil(2));
            sixths.keep(&thirds);
            assert!(sixths.iter(0..len).eq((0..len).step_by(6)), "{len}");
            assert!(thirds.stretches(1).into_iter().flat_map(|piece| thirds.iter(piece)).eq((0..len).step_by(3)));
        }
    }

    #[test]
    fn sets_of_a_column_have_the_rows_that_pass() {
        for len in [0, 1, 63, 64, 65, 1_000, 300_001] {
            let column: Vec<u32> = (0..len as u32).collect();
            let tenths = Bits::of_column(&column, |row| row % 10 == 0);
            assert!(tenths.iter(0..len).eq((0..len).step_by(10)), "{len}");
            assert_eq!(tenths.listed().map(<[u32]>::len), (len != 1).then_some(len.div_ceil(10)), "{len}");
            if let Some(listed) = tenths.listed() {
                assert!(listed.iter().copied().eq((0..len as u32).step_by(10)), "{len}");
            }
            assert!(Bits::of_rows(len, tenths.iter(0..len)).iter(0..len).eq((0..len).step_by(10)), "{len}");
            let mut both = tenths.same();
            both.join(&Bits::of_column(&column, |row| row % 10 == 1));
            assert!(both.iter(0..len).eq((0..len).filter(|row| row % 10 < 2)), "{len}");
            assert!(len < 2 || both.listed().is_none(), "what was found out about one is not said of the other");
            assert!(tenths.others().iter(0..len).eq((0..len).filter(|row| row % 10 > 0)), "{len}");
        }
    }

    #[test]
    fn words_with_any_number_of_rows_are_listed_in_full() {
        // From none to all of a word, with enough empty ones behind them for the list to be worth it.
        let len = 64 * 65 * 8;
        let in_it = |row: usize| row / 64 < 65 && row * 37 % 64 < row / 64;
        let bits = Bits::of(len, in_it);
        let expected: Vec<u32> = (0..len).filter(|row| in_it(*row)).map(|row| row as u32).collect();
        assert_eq!(bits.listed(), Some(expected.as_slice()));
    }
}
