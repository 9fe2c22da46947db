//! What statistics are made of, record by record: exact integers, and one division at the end. Must not know groups.

use std::collections::BTreeSet;

use crate::model::{Basis, How, Index, Sum};
use crate::query::cell::Cell;
use crate::query::records::Record;

/// What one record says: a number, and what it is divided by where that is another column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub(super) value: i64,
    pub(super) over: i64,
}

/// What is known of some records.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathered {
    count: u32,
    known: u32,
    illustrative: u32,
    made_up: u32,
    sum: i128,
    over: i128,
    least: Option<i64>,
    most: Option<i64>,
    values: Vec<i64>,
    different: BTreeSet<u32>,
    open: Option<Open>,
}

/// The project whose records come just now.
#[derive(Clone, Copy, Debug)]
struct Open {
    project: usize,
    said: Option<Said>,
    is_illustrative: bool,
}

/// How a number of units of some decimals becomes hundredths: times the one, divided by the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hundredths {
    pub(super) times: i128,
    pub(super) divided: i128,
}

impl Hundredths {
    /// Of so many decimals.
    pub(super) fn of(decimals: u32) -> Self {
        let power = |exponent: u32| 10i128.checked_pow(exponent).unwrap_or(i128::MAX);
        Self { times: power(2u32.saturating_sub(decimals)), divided: power(decimals.saturating_sub(2)) }
    }

    fn rounded(self, number: i128, parts: i128) -> Sum {
        let (number, parts) = (number.saturating_mul(self.times), parts.saturating_mul(self.divided));
        let half = parts.abs() / 2;
        let away = if (number < 0) == (parts < 0) { half } else { -half };
        // Halves go away from 0.
        let away = if number < 0 { -away.abs() } else { away.abs() };
        Sum::from_fen((number + away).checked_div(parts).unwrap_or(0))
    }
}

impl Gathered {
    /// Adds what a record says; records of one project come one after the other and are one together. `keys` are the
    /// numbers of what is counted where different ones are.
    pub(super) fn add(&mut self, how: How, record: &Record, said: Option<Said>, keys: &[u32]) {
        let project = record.project.to_usize();
        let is_illustrative = record.basis == Basis::Illustrative;
        self.different.extend(keys);
        match &mut self.open {
            Some(open) if open.project == project => {
                open.is_illustrative |= is_illustrative;
                open.said = match (open.said, said) {
                    (Some(one), Some(other)) => Some(Said {
                        value: one.value.saturating_add(other.value),
                        over: one.over.saturating_add(other.over),
                    }),
                    (one, other) => one.or(other),
                };
            }
            _ => {
                self.close(how);
                self.open = Some(Open { project, said, is_illustrative });
            }
        }
    }

    fn close(&mut self, how: How) {
        let Some(open) = self.open.take() else { return };
        self.count += 1;
        self.illustrative += u32::from(open.is_illustrative);
        let Some(Said { value, over }) = open.said else { return };
        self.known += 1;
        self.made_up += u32::from(open.is_illustrative);
        self.sum += i128::from(value);
        self.over += i128::from(over);
        self.least = Some(self.least.map_or(value, |least| least.min(value)));
        self.most = Some(self.most.map_or(value, |most| most.max(value)));
        if matches!(how, How::Median | How::Days) {
            self.values.push(value);
        }
    }

    /// Adds what was gathered of other projects.
    pub(super) fn merge(&mut self, how: How, mut other: Self) {
        self.close(how);
        other.close(how);
        self.count += other.count;
        self.known += other.known;
        self.illustrative += other.illustrative;
        self.made_up += other.made_up;
        self.sum += other.sum;
        self.over += other.over;
        self.least = self.least.into_iter().chain(other.least).min();
        self.most = self.most.max(other.most);
        self.values.append(&mut other.values);
        self.different.append(&mut other.different);
    }

    /// The statistic, in hundredths.
    pub(super) fn cell(mut self, how: How, hundredths: Hundredths) -> Cell {
        self.close(how);
        let sum = match how {
            _ if self.known == 0 => None,
            How::Mean => Some(hundredths.rounded(self.sum, self.known.into())),
            How::Least => self.least.map(|least| hundredths.rounded(least.into(), 1)),
            How::Most => self.most.map(|most| hundredths.rounded(most.into(), 1)),
            How::Distinct => Some(Sum::from_fen(self.different.len() as i128 * 100)),
            How::Ratio if self.over == 0 => None,
            How::Ratio => Some(hundredths.rounded(self.sum, self.over)),
            How::Median | How::Days => Some(self.median(hundredths)),
        };
        let share =
            |sum: Sum| Sum::from_fen(sum.fen().saturating_mul(self.made_up.into()) / i128::from(self.known.max(1)));
        Cell {
            sum: sum.unwrap_or_default(),
            count: self.count,
            missing: if sum.is_none() { self.count } else { self.count - self.known },
            illustrative_sum: sum.map(share).unwrap_or_default(),
            illustrative_count: self.illustrative,
        }
    }

    fn median(&mut self, hundredths: Hundredths) -> Sum {
        let middle = self.values.len() / 2;
        let (below, upper, _) = self.values.select_nth_unstable(middle);
        let upper = i128::from(*upper);
        if self.known % 2 == 1 {
            return hundredths.rounded(upper, 1);
        }
        let lower = below.iter().max().map_or(upper, |lower| i128::from(*lower));
        hundredths.rounded(lower + upper, 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ProjectIx;

    #[test]
    fn numbers_are_divided_once_and_halves_go_away_from_nothing() {
        for (how, numbers, decimals, expected) in [
            (How::Mean, &[1, 2][..], 2, 2),
            (How::Mean, &[-1, -2], 2, -2),
            (How::Mean, &[1, 1, 2], 0, 133),
            (How::Median, &[5, 1, 9], 2, 5),
            (How::Median, &[1, 2, 4, 100], 1, 30),
            (How::Least, &[3, -7], 2, -7),
            (How::Most, &[3, -7], 3, 0),
            (How::Most, &[5, -7], 3, 1),
            (How::Days, &[10, 11], 0, 1_050),
        ] {
            let mut gathered = Gathered::default();
            for (at, value) in numbers.iter().enumerate() {
                let record = Record {
                    project: ProjectIx::from_usize(at).unwrap(),
                    year: 0,
                    basis: Basis::Published,
                    step: 0,
                    fen: None,
                };
                gathered.add(how, &record, Some(Said { value: *value, over: 0 }), &[]);
            }
            let cell = gathered.cell(how, Hundredths::of(decimals));
            assert_eq!(
                (cell.sum.fen(), cell.count, cell.missing),
                (expected, numbers.len() as u32, 0),
                "{how:?} {numbers:?}"
            );
        }
    }
}
