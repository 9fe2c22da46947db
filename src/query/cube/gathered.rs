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
    /// How many of those that are known are illustrative.
    made_up: u32,
    sum: i128,
    over: i128,
    /// What of both is illustrative, each taken as large as it is.
    made_up_of: [Part; 2],
    /// Published before illustrative where they are equal.
    least: Option<(i64, bool)>,
    most: Option<(i64, bool)>,
    /// Each with whether it is illustrative.
    values: Vec<(i64, bool)>,
    different: BTreeSet<u32>,
    open: Option<Open>,
}

/// How much there is of something, and how much of that is illustrative.
#[derive(Clone, Copy, Debug, Default)]
struct Part {
    illustrative: u128,
    all: u128,
}

impl Part {
    fn add(&mut self, value: i64, is_illustrative: bool) {
        let value = u128::from(value.unsigned_abs());
        self.all += value;
        self.illustrative += if is_illustrative { value } else { 0 };
    }

    /// In thousandths: all of them only where all is, and none only where nothing is.
    fn share(self) -> i128 {
        match (self.illustrative, self.all) {
            (0, _) => 0,
            (part, all) if part == all => 1000,
            (part, all) => (part * 1000 / all).clamp(1, 999) as i128,
        }
    }
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
        self.made_up_of[0].add(value, open.is_illustrative);
        self.made_up_of[1].add(over, open.is_illustrative);
        let own = (value, open.is_illustrative);
        self.least = Some(self.least.map_or(own, |least| least.min(own)));
        self.most = Some(self.most.map_or(own, |most| greater(most, own)));
        if matches!(how, How::Median | How::Days) {
            self.values.push(own);
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
        for (part, other) in self.made_up_of.iter_mut().zip(other.made_up_of) {
            part.illustrative += other.illustrative;
            part.all += other.all;
        }
        self.least = self.least.into_iter().chain(other.least).min();
        self.most = self.most.into_iter().chain(other.most).reduce(greater);
        self.values.append(&mut other.values);
        self.different.append(&mut other.different);
    }

    /// The statistic.
    pub(in crate::query) fn cell(mut self, how: How, rounding: Rounding) -> Cell {
        self.close(how);
        let [of_values, of_divisors] = self.made_up_of.map(Part::share);
        let of_one = |one: (i64, bool)| (rounding.rounded(one.0.into(), 1), i128::from(one.1) * 1000);
        // With how many thousandths of it are illustrative: whatever it stands on that is.
        let found = match how {
            _ if self.known == 0 => None,
            How::Mean => Some((rounding.rounded(self.sum, self.known.into()), of_values)),
            How::Least => self.least.map(of_one),
            How::Most => self.most.map(of_one),
            How::Distinct => {
                let of_projects = Part { illustrative: self.made_up.into(), all: self.known.into() };
                Some((Sum::from_fen(self.different.len() as i128 * 100), of_projects.share()))
            }
            How::Ratio if self.over == 0 => None,
            How::Ratio => Some((rounding.rounded(self.sum, self.over), of_values.max(of_divisors))),
            How::Median | How::Days => Some(self.median(rounding)),
        };
        let sum = found.map(|(sum, _)| sum);
        // Whole where nothing else is behind it: no last digit of a division says otherwise.
        let share = |(sum, thousandths): (Sum, i128)| match thousandths {
            1000 => sum,
            some => Sum::new(sum.times(some).units() / 1000, sum.decimals()),
        };
        Cell {
            sum: sum.unwrap_or_default(),
            count: self.count,
            missing: if sum.is_none() { self.count } else { self.count - self.known },
            in_part: 0,
            illustrative_sum: found.map(share).unwrap_or_default(),
            illustrative_count: self.illustrative,
        }
    }

    /// The number in the middle, and how many thousandths of the one or two that it is made of are illustrative.
    fn median(&mut self, rounding: Rounding) -> (Sum, i128) {
        let middle = self.values.len() / 2;
        let (below, upper, _) = self.values.select_nth_unstable(middle);
        let upper = *upper;
        if self.known % 2 == 1 {
            return (rounding.rounded(upper.0.into(), 1), i128::from(upper.1) * 1000);
        }
        let lower = below.iter().max().copied().unwrap_or(upper);
        let made_up = i128::from(lower.1) + i128::from(upper.1);
        (rounding.rounded(i128::from(lower.0) + i128::from(upper.0), 2), made_up * 500)
    }
}

/// The greater one; of equal ones that which is published.
fn greater(one: (i64, bool), other: (i64, bool)) -> (i64, bool) {
    if (other.0, !other.1) > (one.0, !one.1) { other } else { one }
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
