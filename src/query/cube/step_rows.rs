//! What of a project's progress falls into which half, quarter or month. Must not know filters or groups.
//!
//! A step has what the condition `period=2021-Q1` finds: a row of it, rows that come to it, or what is left of a longer one.
//! What a year has besides stands with the year, of which step nobody knows; so the steps of a year come to the year.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{AmountColumn, Month, Period, Progress};
use crate::query::key::{Step, When};
use crate::query::periods::{Chooser, Signed, cover};

/// A record of a project: when, the rows behind it, and what they come to.
pub(in crate::query) struct Stepped {
    /// In the numbers of [`Step`].
    pub(in crate::query) code: u32,
    /// The period whose year it is of.
    pub(in crate::query) period: Period,
    /// The rows behind it.
    pub(in crate::query) rows: Vec<usize>,
    pub(in crate::query) fen: Option<i64>,
}

/// The records of a project's rows, which have passed all conditions on rows. Without amounts, the rows are records.
pub(in crate::query) fn stepped(
    progress: &Progress,
    amounts: Option<&AmountColumn>,
    step: Step,
    rows: &[usize],
    chooser: &mut Chooser,
    is_open: &dyn Fn(Period) -> bool,
) -> Vec<Stepped> {
    let steps = Steps { progress, amounts, step, rows, is_open };
    match amounts {
        Some(amounts) => steps.of_amounts(amounts, chooser),
        None => steps.of_rows(),
    }
}

struct Steps<'a> {
    progress: &'a Progress,
    amounts: Option<&'a AmountColumn>,
    step: Step,
    rows: &'a [usize],
    /// Whether a period without an amount lacks it: one that had not begun when the books were closed does not.
    is_open: &'a dyn Fn(Period) -> bool,
}

impl Steps<'_> {
    fn period(&self, row: usize) -> Period {
        self.progress.period(row)
    }

    /// The steps that rows reach into, by time.
    fn asked(&self) -> BTreeSet<Month> {
        let mut asked = BTreeSet::new();
        for row in self.rows {
            let (first, last) = (self.period(*row).first(), self.period(*row).last());
            let ends = self.step.around(first).zip(self.step.around(last));
            let Some((from, to)) = ends else { continue };
            asked.extend(self.step.stretch(from.first(), to.first()));
        }
        asked
    }

    /// The steps that rows come to, by time.
    fn covered(&self) -> BTreeMap<Month, Vec<Signed>> {
        let mut found = BTreeMap::new();
        for first in self.asked() {
            let Some(period) = self.step.from(first) else { continue };
            if let Some(rows) = cover(self.progress, self.amounts, period, self.rows) {
                found.insert(first, rows);
            }
        }
        found
    }

    /// The number of what has no step, in the year of a period if it has one.
    fn besides(&self, period: Period) -> u32 {
        self.step.besides(period)
    }

    fn of_amounts(&self, amounts: &AmountColumn, chooser: &mut Chooser) -> Vec<Stepped> {
        let covered = self.covered();
        let mut found = Vec::new();
        let mut in_steps: BTreeMap<i32, i64> = BTreeMap::new();
        for (first, signed) in &covered {
            let Some(period) = self.step.from(*first) else { continue };
            let of = |(row, off): &Signed| amounts.fen(*row).map_or(0, |fen| if *off { -fen } else { fen });
            let fen = signed.iter().map(of).sum::<i64>();
            *in_steps.entry(first.year()).or_default() += fen;
            let rows = signed.iter().map(|(row, _)| *row).collect();
            found.push(Stepped { code: self.step.code(When::In(*first)), period, rows, fen: Some(fen) });
        }
        let chosen = chooser.choose(self.progress, amounts, self.rows.iter().copied());
        let mut wholes: BTreeMap<Option<i32>, (Vec<usize>, i64)> = BTreeMap::new();
        for row in chosen.taken {
            let whole = wholes.entry(self.period(*row).year()).or_default();
            whole.0.push(*row);
            whole.1 += amounts.fen(*row).unwrap_or(0);
        }
        for (year, (rows, fen)) in &wholes {
            let Some(year) = year else {
                // Across years there is no step, and each may be of a year of its own kind.
                found.extend(rows.iter().map(|row| self.alone(*row, amounts.fen(*row))));
                continue;
            };
            let (has_steps, rest) = match in_steps.get(year) {
                Some(known) => (true, fen - known),
                None => (false, *fen),
            };
            if rest > 0 || !has_steps {
                let Some(period) = Period::of_year(*year) else { continue };
                found.push(Stepped { code: self.besides(period), period, rows: rows.clone(), fen: Some(rest) });
            }
        }
        let open = self.without_amount(&covered);
        found.extend(open.iter().filter_map(|(first, rows)| {
            let period = self.step.from(*first)?;
            Some(Stepped { code: self.step.code(When::In(*first)), period, rows: rows.clone(), fen: None })
        }));
        for row in chosen.unknown {
            let period = self.period(*row);
            let is_of_year = || match period.year() {
                Some(year) => wholes.contains_key(&Some(year)) || in_steps.contains_key(&year),
                None => {
                    wholes.get(&None).is_some_and(|(rows, _)| rows.iter().any(|other| self.period(*other) == period))
                }
            };
            let is_known = match (self.is_open)(period) {
                true => chosen.taken.iter().any(|other| self.period(*other).overlaps(period)),
                false => is_of_year(),
            };
            if !is_known && !open.values().any(|rows| rows.contains(row)) {
                found.push(self.alone(*row, None));
            }
        }
        found
    }

    /// The steps that rows come to of which not all have the amount.
    fn without_amount(&self, covered: &BTreeMap<Month, Vec<Signed>>) -> BTreeMap<Month, Vec<usize>> {
        let unknown = self.asked().into_iter().filter(|first| !covered.contains_key(first));
        let rows = |first: Month| {
            let rows = cover(self.progress, None, self.step.from(first)?, self.rows)?;
            Some((first, rows.into_iter().map(|(row, _)| row).collect()))
        };
        unknown.filter_map(rows).collect()
    }

    fn alone(&self, row: usize, fen: Option<i64>) -> Stepped {
        let period = self.period(row);
        Stepped { code: self.besides(period), period, rows: vec![row], fen }
    }

    /// A row that neither lies in a step that rows come to nor is made up of such is of none.
    fn of_rows(&self) -> Vec<Stepped> {
        let covered = self.covered();
        let is_said = |period: Period| {
            let within = self.step.around(period.first()).filter(|step| step.contains(period));
            let ends = self.step.around(period.first()).zip(self.step.around(period.last()));
            let all = ends.is_some_and(|(from, to)| {
                self.step.stretch(from.first(), to.first()).all(|first| covered.contains_key(&first))
            });
            within.map_or(all, |step| covered.contains_key(&step.first()))
        };
        let steps = covered.iter().filter_map(|(first, signed)| {
            let rows = signed.iter().map(|(row, _)| *row).collect();
            let period = self.step.from(*first)?;
            Some(Stepped { code: self.step.code(When::In(*first)), period, rows, fen: Some(0) })
        });
        let besides = self.rows.iter().filter(|row| !is_said(self.period(**row)));
        steps.chain(besides.map(|row| self.alone(*row, Some(0)))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Basis, Index, ProgressAmount, ProgressRow, ProjectIx};

    #[test]
    fn steps_of_a_year_come_to_the_year() {
        for (rows, expected) in [
            (&[("2021", 100), ("2021-Q1", 20)][..], &[("2021-Q1", 20), ("2021", 80)][..]),
            (&[("2021-Q1", 20), ("2021-H1", 50), ("2021", 90)], &[("2021-Q1", 20), ("2021-Q2", 30), ("2021", 40)]),
            (&[("2021", 60)], &[("2021", 60)]),
            (&[("2021-01", 1), ("2021-02", 2), ("2021-03", 3)], &[("2021-Q1", 6)]),
            (&[("2021-01", 1), ("2021-02", 2)], &[("2021", 3)]),
            // Quarters that come to more than the year stand as they are.
            (
                &[("2021-Q1", 9), ("2021-Q2", 9), ("2021-Q3", 9), ("2021-Q4", 9), ("2021", 30)],
                &[("2021-Q1", 9), ("2021-Q2", 9), ("2021-Q3", 9), ("2021-Q4", 9)],
            ),
            (&[("2020-12/2021-02", 5)], &[("", 5)]),
            (&[("2020-04/2021-03", 5), ("2021-04/2022-03", 7)], &[("from 2020-04", 5), ("from 2021-04", 7)]),
        ] {
            let mut progress = Progress::default();
            for (period, fen) in rows {
                progress.push(&ProgressRow {
                    project: ProjectIx::from_usize(0).unwrap(),
                    period: Period::parse(period).unwrap(),
                    amounts: [None, Some(Amount::from_fen(*fen).unwrap()), None],
                    basis: Basis::Published,
                    source: None,
                });
            }
            let all: Vec<usize> = (0..rows.len()).collect();
            let amounts = Some(progress.amounts(ProgressAmount::Completed));
            let found = stepped(&progress, amounts, Step::Quarter, &all, &mut Chooser::default(), &|_| true);
            let named = |one: &Stepped| match Step::Quarter.when(one.code) {
                When::In(first) => Step::Quarter.from(first).unwrap().to_string(),
                When::Year(year) => format!("{year} by its date"),
                When::Besides(year) => year.to_string(),
                When::Fiscal(first) => format!("from {first}"),
                When::Unknown => String::new(),
            };
            let found: Vec<(String, i64)> = found.iter().map(|one| (named(one), one.fen.unwrap())).collect();
            let expected: Vec<(String, i64)> = expected.iter().map(|(name, fen)| ((*name).to_owned(), *fen)).collect();
            assert_eq!(found, expected, "{rows:?}");
        }
    }
}
