//! Which rows with periods may be added up, and what periods can be put together of them: of a project's progress, and of
//! what was published. Must not know projects, filters or measures.

use std::cmp::Reverse;

use crate::model::{AmountColumn, Period, Progress};

/// Chooses rows that do not overlap; keeps its memory from project to project.
///
/// The periods of a project may overlap: a cumulative 1–9 月 beside the year. Of the rows that have the amount, those
/// within one calendar year go first, the longest first (so a whole year wins), of equals the one that ends later, then
/// the earlier row; rows that span years go last, in the same order. A row that overlaps one taken is passed over.
#[derive(Default)]
pub(super) struct Chooser {
    known: Vec<usize>,
    unknown: Vec<usize>,
    taken: Vec<usize>,
}

/// What was chosen of a project's rows.
pub(super) struct Chosen<'c> {
    /// Rows that may be added up.
    pub(super) taken: &'c [usize],
    /// Rows without the amount.
    pub(super) unknown: &'c [usize],
}

impl Chooser {
    /// Sorts `rows` into those that may be added up and those without the amount.
    pub(super) fn choose(
        &mut self,
        progress: &Progress,
        amounts: &AmountColumn,
        rows: impl Iterator<Item = usize>,
    ) -> Chosen<'_> {
        self.known.clear();
        self.unknown.clear();
        let mut last = None;
        let mut apart = true;
        for row in rows {
            if amounts.fen(row).is_none() {
                self.unknown.push(row);
                continue;
            }
            let period = progress.period(row);
            apart &= last.is_none_or(|last| last < period.first());
            last = Some(period.last());
            self.known.push(row);
        }
        if apart {
            return Chosen { taken: &self.known, unknown: &self.unknown };
        }
        progress.without_overlaps(&mut self.known, &mut self.taken);
        Chosen { taken: &self.taken, unknown: &self.unknown }
    }
}

/// A row, and whether it is taken off instead of added.
pub(super) type Signed = (usize, bool);

/// Rows with periods, of which others can be put together.
pub(super) trait Stretches {
    /// The months of a row.
    fn period(&self, row: usize) -> Period;
    /// Whether it has a number.
    fn is_known(&self, row: usize) -> bool;
    /// Whether numbers may be taken off one another: nothing can be taken off where there are none.
    fn has_numbers(&self) -> bool;
    /// Whether the number of one may be taken off that of the other.
    fn is_on_one_basis(&self, one: usize, other: usize) -> bool;
    /// Whether what rows come to can be true: most things cannot be less than nothing.
    fn is_possible(&self, rows: &[Signed]) -> bool;
}

/// The progress of a project; without amounts only what rows follow one another.
struct OfProgress<'a> {
    progress: &'a Progress,
    amounts: Option<&'a AmountColumn>,
}

impl Stretches for OfProgress<'_> {
    fn period(&self, row: usize) -> Period {
        self.progress.period(row)
    }

    fn is_known(&self, row: usize) -> bool {
        self.amounts.is_none_or(|amounts| amounts.fen(row).is_some())
    }

    fn has_numbers(&self) -> bool {
        self.amounts.is_some()
    }

    fn is_on_one_basis(&self, one: usize, other: usize) -> bool {
        self.progress.basis(one) == self.progress.basis(other)
    }

    fn is_possible(&self, rows: &[Signed]) -> bool {
        let fen = |row: usize| self.amounts.and_then(|amounts| amounts.fen(row)).unwrap_or(0);
        rows.iter().map(|(row, off)| if *off { -fen(*row) } else { fen(*row) }).sum::<i64>() >= 0
    }
}

/// The rows of a project's progress that together are exactly a period; nothing where no rows come to it.
pub(super) fn cover(
    progress: &Progress,
    amounts: Option<&AmountColumn>,
    period: Period,
    rows: &[usize],
) -> Option<Vec<Signed>> {
    put_together(&OfProgress { progress, amounts }, period, rows)
}

/// Rows that together are exactly a period: one of it; else those that follow one another from its first month to its
/// last, as few as possible; else a longer one that begins or ends with it, less what is around it (1–9 月 less 1–6 月 is
/// the third quarter), where all of those have the same basis and are not more than it.
pub(super) fn put_together(of: &impl Stretches, period: Period, rows: &[usize]) -> Option<Vec<Signed>> {
    let known: Vec<usize> = rows.iter().copied().filter(|row| of.is_known(*row)).collect();
    if let Some(added) = chain(of, period, &known) {
        return Some(added.into_iter().map(|row| (row, false)).collect());
    }
    if !of.has_numbers() {
        return None;
    }
    let longer = |row: &&usize| {
        let whole = of.period(**row);
        whole.contains(period) && (whole.first() == period.first() || whole.last() == period.last())
    };
    let mut wholes: Vec<usize> = known.iter().filter(longer).copied().collect();
    wholes.sort_by_key(|row| (of.period(*row).months(), *row));
    wholes.into_iter().find_map(|whole| {
        let same: Vec<usize> = known.iter().copied().filter(|row| of.is_on_one_basis(*row, whole)).collect();
        let mut signed = vec![(whole, false)];
        for rest in of.period(whole).around(period).into_iter().flatten() {
            signed.extend(chain(of, rest, &same)?.into_iter().map(|row| (row, true)));
        }
        of.is_possible(&signed).then_some(signed)
    })
}

/// The fewest rows that follow one another from the first month of a period to its last; of as few the longest first, then
/// the earlier ones of the table.
fn chain(all: &impl Stretches, period: Period, rows: &[usize]) -> Option<Vec<usize>> {
    let mut within: Vec<usize> = rows.iter().copied().filter(|row| period.contains(all.period(*row))).collect();
    // Backwards from the end: the best way on from each row is known before that to it.
    within.sort_by_key(|row| (Reverse(all.period(*row).last()), Reverse(all.period(*row).months()), *row));
    let mut ways: Vec<(Period, Vec<usize>)> = Vec::new();
    for row in within {
        let of = all.period(row);
        let rest = match of.last() == period.last() {
            true => Some(Vec::new()),
            false => {
                let on = ways.iter().filter(|(way, _)| way.first() == of.last().next());
                on.min_by_key(|(way, rows)| (rows.len(), Reverse(way.months()))).map(|(_, rows)| rows.clone())
            }
        };
        let Some(rest) = rest else { continue };
        ways.push((of, [&[row], rest.as_slice()].concat()));
    }
    let whole = ways.into_iter().filter(|(way, _)| way.first() == period.first());
    whole.min_by_key(|(way, rows)| (rows.len(), Reverse(way.months()))).map(|(_, rows)| rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Basis, Index, ProgressAmount, ProgressRow, ProjectIx};

    fn progress(rows: &[(&str, Option<i64>)]) -> Progress {
        let mut progress = Progress::default();
        for (period, fen) in rows {
            progress.push(&ProgressRow {
                project: ProjectIx::from_usize(0).unwrap(),
                period: Period::parse(period).unwrap(),
                amounts: [None, fen.map(|fen| Amount::from_fen(fen).unwrap()), None],
                basis: Basis::Published,
                source: None,
            });
        }
        progress
    }

    #[test]
    fn a_period_is_put_together_of_rows_that_come_to_exactly_it() {
        let months = [("2024-01", Some(4)), ("2024-02", Some(6)), ("2024-03", Some(5))];
        let cumulated =
            [("2024-01/2024-02", Some(10)), ("2024-Q1", Some(15)), ("2024-H1", Some(40)), ("2024", Some(90))];
        let mixed = [("2024-Q1", Some(15)), ("2024-04", Some(7)), ("2024-01/2024-04", Some(23)), ("2024-05", None)];
        for (rows, period, expected) in [
            (&months[..], "2024-01/2024-02", Some(10)),
            (&months, "2024-Q1", Some(15)),
            (&months, "2024-02", Some(6)),
            (&months, "2024-H1", None),
            (&months, "2024-04", None),
            (&cumulated, "2024-01", None),
            (&cumulated, "2024-03", Some(5)),
            (&cumulated, "2024-Q2", Some(25)),
            (&cumulated, "2024-H2", Some(50)),
            (&cumulated, "2024-03/2024-06", Some(30)),
            (&cumulated, "2024", Some(90)),
            // A row of its own goes before what others come to.
            (&mixed, "2024-01/2024-04", Some(23)),
            (&mixed, "2024-04", Some(7)),
            (&mixed, "2024-05", None),
            // What would be less than nothing is no amount.
            (&[("2024-Q1", Some(15)), ("2024-H1", Some(9))], "2024-Q2", None),
            // Half of one and half of the other is nothing.
            (&[("2021-H1", Some(15)), ("2021-04/2021-09", Some(9))], "2021-01/2021-09", None),
            (&[("2023-10/2023-12", Some(1)), ("2024-Q1", Some(2))], "2023-10/2024-03", Some(3)),
        ] {
            let progress = progress(rows);
            let amounts = progress.amounts(ProgressAmount::Completed);
            let all: Vec<usize> = (0..progress.len()).collect();
            let found = cover(&progress, Some(amounts), Period::parse(period).unwrap(), &all);
            let sum = found.map(|rows| {
                rows.iter().map(|(row, off)| amounts.fen(*row).unwrap() * [1, -1][usize::from(*off)]).sum()
            });
            assert_eq!(sum, expected, "{period} of {rows:?}");
        }
    }

    #[test]
    fn of_several_ways_that_of_the_fewest_rows_is_taken() {
        let progress = progress(&[
            ("2024-01", Some(1)),
            ("2024-02/2024-03", Some(1)),
            ("2024-02", Some(1)),
            ("2024-03", Some(1)),
            ("2024-01/2024-02", Some(1)),
        ]);
        let all: Vec<usize> = (0..progress.len()).collect();
        let period = Period::parse("2024-Q1").unwrap();
        // Of two ways of two rows that which begins with the longer one.
        assert_eq!(cover(&progress, None, period, &all), Some(vec![(4, false), (3, false)]));
    }
}
