//! Periods of one project that overlap: which rows are added up, and what is in no sum because of it. Must not know
//! filters or how anything is said.

use std::collections::BTreeMap;

use super::measure::ProgressAmount;
use super::period::{Month, Period};
use super::progress::Progress;

/// Periods that share no month.
#[derive(Default)]
struct Apart(BTreeMap<Month, (Period, usize)>);

impl Apart {
    /// Those that share a month with a period, by time.
    fn overlapping(&self, period: Period) -> impl Iterator<Item = (Period, usize)> {
        let from = self.0.range(..=period.first()).next_back().map_or(period.first(), |(first, _)| *first);
        let near = self.0.range(from..=period.last()).map(|(_, one)| *one);
        near.filter(move |(other, _)| other.overlaps(period))
    }

    fn add(&mut self, period: Period, row: usize) {
        self.0.insert(period.first(), (period, row));
    }
}

impl Progress {
    /// Of rows of one project, those that may be added up: sorts `rows` by [`Period::rank`] and takes each that shares no
    /// month with one taken before.
    pub fn without_overlaps(&self, rows: &mut [usize], taken: &mut Vec<usize>) {
        rows.sort_by_key(|row| (self.period(*row).rank(), *row));
        taken.clear();
        let mut spans = Apart::default();
        for row in rows {
            let period = self.period(*row);
            if spans.overlapping(period).next().is_none() {
                spans.add(period, *row);
                taken.push(*row);
            }
        }
    }

    /// Of some rows of one project, in any order, those that are in no sum of an amount though they are no part of one
    /// that is: each behind the first of those that are counted in its stead.
    ///
    /// A year beside its quarters leaves nothing out. 2021-01/2021-06 beside 2021-04/2021-09 does, and so does a winter
    /// across years beside one of its months.
    pub fn passed_over(&self, rows: &[usize], which: ProgressAmount) -> Vec<(usize, usize)> {
        let mut known: Vec<usize> = rows.iter().copied().filter(|row| self.amount(*row, which).is_some()).collect();
        let mut taken = Vec::new();
        self.without_overlaps(&mut known, &mut taken);
        if taken.len() == known.len() {
            return Vec::new();
        }
        let mut spans = Apart::default();
        taken.iter().for_each(|row| spans.add(self.period(*row), *row));
        let instead = |row: usize| {
            let period = self.period(row);
            let all: Vec<(Period, usize)> = spans.overlapping(period).collect();
            let is_part = all.iter().any(|(other, _)| other.contains(period));
            let months: u32 =
                all.iter().filter(|(other, _)| period.contains(*other)).map(|(other, _)| other.months()).sum();
            let first = all.first().filter(|_| !is_part && months < period.months());
            first.map(|(_, first)| (*first, row))
        };
        known.into_iter().filter_map(instead).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::amount::Amount;
    use super::super::progress::ProgressRow;
    use super::super::project::{Basis, ProjectIx};
    use super::super::table::Index;
    use super::*;

    #[test]
    fn what_is_in_no_sum_is_found_and_nothing_else() {
        for (periods, expected) in [
            (&["2021-H1", "2021-04/2021-09"][..], &[(1, 0)][..]),
            (&["2021-01/2021-09", "2021-H1"], &[]),
            (&["2021", "2021-H1", "2021-04/2021-09"], &[]),
            (&["2021", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"], &[]),
            (&["2021-Q1", "2021-Q2", "2021-07"], &[]),
            // What lies in one year goes first, whatever is longer.
            (&["2020", "2020-10/2021-03"], &[(0, 1)]),
            (&["2020", "2021", "2020-04/2021-03"], &[(0, 2)]),
            (&["2020-04/2021-03", "2020-07"], &[(1, 0)]),
            // Two halves make a whole across years: nothing is left out.
            (&["2020-07/2021-06", "2020-H2", "2021-H1"], &[]),
            (&["2021-H1", "2021-Q3", "2021-06/2021-07"], &[(0, 2)]),
            (&["2021-H1", "2021-04/2021-09", "2021-H2"], &[(0, 1)]),
        ] {
            let mut progress = Progress::default();
            for period in periods {
                progress.push(&ProgressRow {
                    project: ProjectIx::from_usize(0).unwrap(),
                    period: Period::parse(period).unwrap(),
                    amounts: [None, Some(Amount::from_fen(1).unwrap()), None],
                    basis: Basis::Published,
                    source: None,
                });
            }
            let all: Vec<usize> = (0..periods.len()).collect();
            assert_eq!(progress.passed_over(&all, ProgressAmount::Completed), expected, "{periods:?}");
            assert_eq!(progress.passed_over(&all, ProgressAmount::Planned), [], "none has the amount");
        }
    }
}
