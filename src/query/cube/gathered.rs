//! What statistics are made of, record by record: exact integers, and one division at the end. Must not know groups.

use std::collections::BTreeSet;

use crate::model::{Basis, How, Index, Sum};
use crate::query::cell::Cell;
use crate::query::cube::records::Record;

/// What one record says: a number, and what it is divided by where that is another column.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct Said {
    pub(in crate::query) value: i64,
    pub(in crate::query) over: i64,
}

/// What is known of some records.
#[derive(Clone, Debug, Default)]
pub(in crate::query) struct Gathered {
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

/// How a quotient of numbers of some decimals is rounded: it is in units of as many decimals as are kept when the one number
/// is taken so many times.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct Rounding {
    times: i128,
    decimals: u32,
}

/// No quotient has more decimals.
const MOST_DECIMALS: u32 = 18;

impl Rounding {
    /// Of a number of so many decimals, divided by one of so many others, as many decimals are kept as either has, and two at
    /// least.
    pub(in crate::query) fn of(decimals: u32, over: u32) -> Self {
        let kept = decimals.max(over).max(2);
        Self { times: 10i128.checked_pow(kept + over - decimals).unwrap_or(i128::MAX), decimals: kept }
    }

    /// The same in percent.
    pub(in crate::query) fn in_percent(self) -> Self {
        Self { times: self.times.saturating_mul(100), ..self }
    }

    /// Halves go away from 0. What is not nothing keeps as many decimals as it needs not to become nothing.
    fn rounded(self, number: i128, parts: i128) -> Sum {
        let Self { mut times, mut decimals } = self;
        while number.checked_mul(times).and_then(|number| number.checked_mul(2)).is_none() && decimals > 0 {
            times /= 10;
            decimals -= 1;
        }
        loop {
            let whole = number.saturating_mul(times);
            let half = parts.abs() / 2;
            let away = if whole < 0 { -half } else { half };
            let rounded = (whole + away).checked_div(parts).unwrap_or(0);
            let is_lost = rounded == 0 && number != 0 && decimals < MOST_DECIMALS;
            let finer = times.checked_mul(10).filter(|times| is_lost && whole.checked_mul(20).is_some() && *times > 0);
            let Some(finer) = finer else { return Sum::new(rounded, decimals) };
            times = finer;
            decimals += 1;
        }
    }
}

impl Gathered {
    /// Adds what a record says; records of one project come one after the other and are one together. `keys` are the
    /// numbers of what is counted where different ones are.
    pub(in crate::query) fn add(&mut self, how: How, record: &Record, said: Option<Said>, keys: &[u32]) {
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
    pub(in crate::query) fn merge(&mut self, how: How, mut other: Self) {
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

    /// The statistic.
    pub(in crate::query) fn cell(mut self, how: How, rounding: Rounding) -> Cell {
        self.close(how);
        let sum = match how {
            _ if self.known == 0 => None,
            How::Mean => Some(rounding.rounded(self.sum, self.known.into())),
            How::Least => self.least.map(|least| rounding.rounded(least.into(), 1)),
            How::Most => self.most.map(|most| rounding.rounded(most.into(), 1)),
            How::Distinct => Some(Sum::from_fen(self.different.len() as i128 * 100)),
            How::Ratio if self.over == 0 => None,
            How::Ratio => Some(rounding.rounded(self.sum, self.over)),
            How::Median | How::Days => Some(self.median(rounding)),
        };
        let share =
            |sum: Sum| Sum::new(sum.times(self.made_up.into()).units() / i128::from(self.known.max(1)), sum.decimals());
        Cell {
            sum: sum.unwrap_or_default(),
            count: self.count,
            missing: if sum.is_none() { self.count } else { self.count - self.known },
            illustrative_sum: sum.map(share).unwrap_or_default(),
            illustrative_count: self.illustrative,
        }
    }

    fn median(&mut self, rounding: Rounding) -> Sum {
        let middle = self.values.len() / 2;
        let (below, upper, _) = self.values.select_nth_unstable(middle);
        let upper = i128::from(*upper);
        if self.known % 2 == 1 {
            return rounding.rounded(upper, 1);
        }
        let lower = below.iter().max().map_or(upper, |lower| i128::from(*lower));
        rounding.rounded(lower + upper, 2)
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
            (How::Most, &[3, -7], 3, 3),
            (How::Mean, &[1, 2], 4, 2),
            (How::Median, &[-5, -6, -7, -8], 3, -7),
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
            let cell = gathered.cell(how, Rounding::of(decimals, 0));
            assert_eq!(
                (cell.sum, cell.count, cell.missing),
                (Sum::new(expected, decimals.max(2)), numbers.len() as u32, 0),
                "{how:?} {numbers:?}"
            );
        }
    }
}
