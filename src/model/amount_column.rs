//! Amounts, row by row. A table that has none of a kind pays nothing for it. Must not know what they are of.

use std::sync::OnceLock;

use super::amount::Amount;
use super::memory::times;
use super::sum::Sum;

const MISSING: i64 = AmountColumn::MISSING;

/// A column of amounts of which some are missing. Missing is never 0. While all are, as in a table that has no such column,
/// they are only counted.
#[derive(Clone, Debug, Default)]
pub struct AmountColumn {
    /// All rows, once one has an amount.
    fen: Vec<i64>,
    /// How many rows there are while none has.
    missing: usize,
    /// Those rows, where somebody asks for them one by one.
    all_missing: OnceLock<Vec<i64>>,
}

impl AmountColumn {
    /// No amount is negative, so this value is free to stand for a missing one.
    pub const MISSING: i64 = i64::MIN;

    /// Adds an amount at the end.
    pub fn push(&mut self, amount: Option<Amount>) {
        self.extend([amount]);
    }

    /// Holds its rows one by one from now on.
    fn begin(&mut self) {
        self.all_missing.take();
        self.fen.resize(std::mem::take(&mut self.missing), MISSING);
    }

    /// Adds all of `other` at the end.
    pub(super) fn append(&mut self, other: &Self) {
        match (self.fen.is_empty(), other.fen.is_empty()) {
            (true, true) => {
                self.all_missing.take();
                self.missing += other.missing;
            }
            (false, true) => self.fen.resize(self.fen.len() + other.missing, MISSING),
            (is_new, false) => {
                if is_new {
                    self.begin();
                }
                self.fen.extend_from_slice(&other.fen);
            }
        }
    }

    /// Makes room for so many columns like `other`.
    pub(super) fn make_room(&mut self, other: &Self, factor: f64) {
        self.fen.reserve_exact(times(other.fen.len(), factor));
    }

    /// Forgets the rows from the `len`th on, and keeps the room they took.
    pub(super) fn truncate(&mut self, len: usize) {
        self.fen.truncate(len);
        self.missing = self.missing.min(len);
        self.all_missing.take();
    }

    /// The amount in this row.
    pub fn get(&self, row: usize) -> Option<Amount> {
        self.fen(row).and_then(|fen| Amount::from_fen(fen).ok())
    }

    /// The number of fen in this row, if known: the fast way for sums.
    pub fn fen(&self, row: usize) -> Option<i64> {
        self.fen.get(row).copied().filter(|fen| *fen != MISSING)
    }

    /// All rows in fen; [`Self::MISSING`] where there is no amount.
    pub fn as_slice(&self) -> &[i64] {
        match self.fen.is_empty() {
            true => self.all_missing.get_or_init(|| vec![MISSING; self.missing]),
            false => &self.fen,
        }
    }

    /// The exact sum over `rows` and how many of them have an amount.
    pub fn sum(&self, rows: impl Iterator<Item = usize>) -> (Sum, usize) {
        let (mut sum, mut known) = (0i128, 0);
        for fen in rows.filter_map(|row| self.fen(row)) {
            sum += i128::from(fen);
            known += 1;
        }
        (Sum::from_fen(sum), known)
    }
}

impl Extend<Option<Amount>> for AmountColumn {
    #[inline]
    fn extend<I: IntoIterator<Item = Option<Amount>>>(&mut self, amounts: I) {
        let mut amounts = amounts.into_iter();
        if self.fen.is_empty() {
            self.all_missing.take();
            let first = loop {
                match amounts.next() {
                    None => return,
                    Some(None) => self.missing += 1,
                    Some(Some(amount)) => break amount,
                }
            };
            self.begin();
            self.fen.push(first.fen());
        }
        self.fen.extend(amounts.map(|amount| amount.map_or(MISSING, Amount::fen)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_that_are_all_missing_are_only_counted() {
        let amount = |fen: Option<i64>| fen.map(|fen| Amount::from_fen(fen).unwrap());
        let shown = |column: &AmountColumn| {
            let fen = column.as_slice().iter().map(|fen| Some(*fen).filter(|fen| *fen != MISSING));
            fen.collect::<Vec<_>>()
        };
        // Some columns, what is cut off each, and all of them one behind the other.
        let parts: [&[Option<i64>]; 4] = [&[None, None], &[None, Some(3), None], &[None], &[Some(0)]];
        let mut all = AmountColumn::default();
        let mut expected: Vec<Option<i64>> = Vec::new();
        for part in parts {
            let mut column = AmountColumn::default();
            part.iter().for_each(|fen| column.push(amount(*fen)));
            assert_eq!(shown(&column), part);
            all.append(&column);
            expected.extend(part);
            assert_eq!(shown(&all), expected);
            let mut cut = all.clone();
            cut.truncate(expected.len() - 1);
            assert_eq!(shown(&cut), expected[..expected.len() - 1]);
            cut.extend([None, amount(Some(7))]);
            assert_eq!(cut.as_slice().len(), expected.len() + 1);
            assert_eq!((0..expected.len()).map(|row| all.fen(row)).collect::<Vec<_>>(), expected);
        }
        let mut none = AmountColumn::default();
        none.extend((0..1000).map(|_| None));
        assert_eq!((none.fen.capacity(), none.fen(999), none.as_slice().len()), (0, None, 1000));
    }
}
