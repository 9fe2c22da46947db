//! Periods of one project that overlap: which rows are added up, and what is in no sum because of it. Must not know
//! filters or how anything is said.

use std::collections::BTreeMap;

use super::amount::Amount;
use super::measure::ProgressAmount;
use super::period::{Month, Period};
use super::progress::Progress;
use super::project::{ProjectIx, Projects};

/// The projects of which some progress is in no sum, one list for each of [`ProgressAmount::ALL`], in package order.
pub(super) fn with_passed_over<R: Iterator<Item = usize>>(
    progress: &Progress,
    projects: &Projects,
    rows_of: impl Fn(ProjectIx) -> R,
) -> [Vec<ProjectIx>; 3] {
    let mut found: [Vec<ProjectIx>; 3] = Default::default();
    for project in projects.iter() {
        // As a rule one follows another.
        let periods = rows_of(project).map(|row| progress.period(row));
        if periods.is_sorted_by(|one, other| one.last() < other.first()) {
            continue;
        }
        let rows: Vec<usize> = rows_of(project).collect();
        for which in ProgressAmount::ALL {
            if !progress.passed_over(&rows, which).is_empty() {
                found[which as usize].push(project);
            }
        }
    }
    found
}

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

/// What is odd about the periods that lie within a longer one of the same project: a year has them beneath it, and they are in
/// sums by half-year, quarter or month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beneath {
    /// Two of them share months, and neither is part of the other.
    Overlap {
        /// The row that both lie within.
        whole: usize,
        /// The row that goes before the other.
        counted: usize,
        /// The other.
        passed: usize,
    },
    /// Those that share no month come to more than the whole, on one basis.
    Exceed {
        /// The row that they lie within.
        whole: usize,
        /// Their rows, by time.
        parts: Vec<usize>,
    },
}

/// Periods within periods are followed so many steps down: a year, its halves, quarters, months, and cumulative ones.
const DEEPEST: usize = 14;

impl Progress {
    /// What is odd about the rows of one project that lie within others of an amount.
    pub fn beneath(&self, rows: &[usize], which: ProgressAmount) -> Vec<Beneath> {
        let mut found = Vec::new();
        let known: Vec<usize> = rows.iter().copied().filter(|row| self.amount(*row, which).is_some()).collect();
        self.find_beneath(known, which, DEEPEST, &mut found);
        found
    }

    fn find_beneath(&self, mut rows: Vec<usize>, which: ProgressAmount, depth: usize, found: &mut Vec<Beneath>) {
        let mut taken = Vec::new();
        self.without_overlaps(&mut rows, &mut taken);
        if taken.len() == rows.len() || depth == 0 {
            return;
        }
        let mut spans = Apart::default();
        taken.iter().for_each(|row| spans.add(self.period(*row), *row));
        let mut within: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for row in rows {
            let period = self.period(row);
            let whole = spans.overlapping(period).find(|(other, _)| other.contains(period) && *other != period);
            if let Some((_, whole)) = whole {
                within.entry(whole).or_default().push(row);
            }
        }
        for (whole, parts) in within {
            self.say_beneath(whole, &parts, which, found);
            self.find_beneath(parts, which, depth - 1, found);
        }
    }

    fn say_beneath(&self, whole: usize, parts: &[usize], which: ProgressAmount, found: &mut Vec<Beneath>) {
        let fen = |row: usize| self.amount(row, which).map_or(0, Amount::fen);
        let mut same: Vec<usize> = parts.iter().copied().filter(|row| self.basis(*row) == self.basis(whole)).collect();
        let mut apart = Vec::new();
        self.without_overlaps(&mut same, &mut apart);
        if apart.iter().map(|row| i128::from(fen(*row))).sum::<i128>() > i128::from(fen(whole)) {
            apart.sort_by_key(|row| (self.period(*row).first(), *row));
            found.push(Beneath::Exceed { whole, parts: apart });
        }
        for (counted, passed) in self.passed_over(parts, which) {
            // What others follow one another to is known all the same.
            let mut shorter: Vec<usize> = parts.iter().copied().filter(|row| self.is_within(*row, passed)).collect();
            let mut tiles = Vec::new();
            self.without_overlaps(&mut shorter, &mut tiles);
            let months: u32 = tiles.iter().map(|row| self.period(*row).months()).sum();
            if months < self.period(passed).months() {
                found.push(Beneath::Overlap { whole, counted, passed });
            }
        }
    }

    /// Whether the period of a row is part of that of another.
    fn is_within(&self, row: usize, other: usize) -> bool {
        let (own, whole) = (self.period(row), self.period(other));
        own != whole && whole.contains(own)
    }

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
    use super::super::progress::ProgressRow;
    use super::super::project::{Basis, ProjectIx};
    use super::super::table::Index;
    use super::*;

    #[test]
    fn what_is_odd_beneath_a_whole_is_found_at_every_step() {
        for (rows, expected) in [
            (&[("2021", 9), ("2021-H1", 4), ("2021-04/2021-09", 5)][..], &["2021: 2021-H1 by 2021-04/2021-09"][..]),
            (&[("2021", 9), ("2021-H1", 4), ("2021-04/2021-09", 5), ("2021-Q1", 2), ("2021-Q2", 2)], &[]),
            (&[("2021", 9), ("2021-Q1", 3), ("2021-Q2", 3), ("2021-Q3", 3)], &[]),
            (&[("2021", 9), ("2021-Q1", 3), ("2021-H2", 7)], &["2021 < 2021-Q1 2021-H2"]),
            (&[("2021", 9), ("2021-01/2021-09", 10)], &["2021 < 2021-01/2021-09"]),
            (&[("2021", 90), ("2021-H1", 5), ("2021-Q1", 4), ("2021-Q2", 4)], &["2021-H1 < 2021-Q1 2021-Q2"]),
            (&[("2021-H1", 4), ("2021-04/2021-09", 5)], &[]),
            (&[("2020-07/2021-06", 4), ("2020-H2", 3), ("2021-H1", 3)], &[]),
        ] {
            let mut progress = Progress::default();
            rows.iter().for_each(|(period, fen)| progress.push(&row(period, *fen)));
            let all: Vec<usize> = (0..rows.len()).collect();
            let named = |row: usize| progress.period(row).to_string();
            let told = |one: &Beneath| match one {
                Beneath::Overlap { whole, counted, passed } => {
                    format!("{}: {} by {}", named(*whole), named(*passed), named(*counted))
                }
                Beneath::Exceed { whole, parts } => {
                    let parts: Vec<String> = parts.iter().map(|row| named(*row)).collect();
                    format!("{} < {}", named(*whole), parts.join(" "))
                }
            };
            let found: Vec<String> = progress.beneath(&all, ProgressAmount::Completed).iter().map(told).collect();
            assert_eq!(found, expected, "{rows:?}");
        }
    }

    fn row(period: &str, fen: i64) -> ProgressRow {
        ProgressRow {
            project: ProjectIx::from_usize(0).unwrap(),
            period: Period::parse(period).unwrap(),
            amounts: [None, Some(Amount::from_fen(fen).unwrap()), None],
            basis: Basis::Published,
            source: None,
        }
    }

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
                progress.push(&row(period, 1));
            }
            let all: Vec<usize> = (0..periods.len()).collect();
            assert_eq!(progress.passed_over(&all, ProgressAmount::Completed), expected, "{periods:?}");
            assert_eq!(progress.passed_over(&all, ProgressAmount::Planned), [], "none has the amount");
        }
    }
}
