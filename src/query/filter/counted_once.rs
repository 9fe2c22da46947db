//! Rows of a table that are of a time within that of another row of the same thing: which of them are no records of a number
//! that is added up. Must not know groups beyond the step of time that is asked for.

use crate::model::{CountedOnce, Dataset, DateColumn, Month, NumberColumn, PartialDate};
use crate::query::filter::{Clause, ValueSource};
use crate::query::key::Step;

/// The rows of a column of numbers, ready to be asked which of them are passed over.
pub(in crate::query) struct Once<'a> {
    rows: &'a CountedOnce,
    dates: &'a DateColumn,
    numbers: &'a NumberColumn,
}

impl<'a> Once<'a> {
    /// Those of these values, where some are counted once.
    pub(in crate::query) fn of(dataset: &'a Dataset, values: ValueSource) -> Option<Self> {
        let (rows, ValueSource::Field(name)) = (dataset.counted_once()?, values) else { return None };
        let numbers = dataset.field(name)?.numbers()?;
        Some(Self { rows, dates: dataset.projects().dates(rows.time), numbers })
    }

    /// The rows that are passed over among those that are asked for. Where a step of time is, what lies within one goes first.
    pub(in crate::query) fn passed_over(&self, is_asked: impl Fn(usize) -> bool, step: Option<Step>) -> Vec<usize> {
        let counts = |row: usize| is_asked(row) && self.numbers.scaled(row).is_some();
        let is_within = |date: PartialDate| step.is_some_and(|step| is_within(date, step));
        self.rows.passed_over(self.dates, counts, is_within)
    }
}

fn is_within(date: PartialDate, step: Step) -> bool {
    let (first, last) = date.months();
    let month = |month: u32| Month::new(date.year(), month).and_then(|month| step.around(month));
    month(first).is_some() && month(first) == month(last)
}

/// Whether a condition says of which time rows are.
pub(in crate::query) fn is_of_time(clause: &Clause) -> bool {
    matches!(clause, Clause::Year(_) | Clause::Fiscal(_) | Clause::Date(..) | Clause::Day(..))
}
