//! The progress of one project, period by period, against the schedule (序时进度): the completed share of the year's plan
//! less the months elapsed ÷ 12.
//!
//! Periods may overlap: `2021-01/2021-09` holds what January to September hold. Such rows are never added to one
//! another; what was completed up to a month is read from a row that runs from January to it, or put together from rows
//! that follow one another without a gap.

use crate::model::{Dataset, Decimal, Month, PartialDate, Period, ProgressAmount, ProjectIx, Sum, calendar_days};
use crate::query::periods::Chooser;
use crate::text::numbers;

/// A progress row of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressEntry {
    /// The row of the progress table.
    pub row: usize,
    /// Its period.
    pub period: Period,
    /// What was planned for it.
    pub planned: Option<Sum>,
    /// What was completed in it.
    pub completed: Option<Sum>,
    /// Whether its completion is in no other row that is added up: see the note on overlapping periods.
    pub is_added: bool,
    /// What is added up in its stead though it has months beyond that, which are in no sum.
    pub instead: Option<Period>,
    /// How it stands against the schedule of its year, where that has a plan.
    pub schedule: Option<Schedule>,
}

/// What was completed of a year's plan by the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The plan of the whole year.
    pub plan: Sum,
    /// What was completed since January.
    pub done: Sum,
    /// How many months of the year had passed.
    pub months: u32,
}

impl Schedule {
    /// Ahead of schedule, or behind it, in percentage points.
    pub fn points(&self, decimals: u32) -> Option<Decimal> {
        points_ahead(self.done, self.plan, self.months, decimals)
    }
}

/// The completed share of a year's plan less the months elapsed ÷ 12, in percentage points.
pub fn points_ahead(done: Sum, plan: Sum, months: u32, decimals: u32) -> Option<Decimal> {
    let ahead = done.times(12) - plan.times(months.into());
    numbers::ratio(ahead, plan.times(12), decimals)
}

/// The year that the books were closed in, and how many of its months had passed then.
pub fn months_elapsed(dataset: &Dataset) -> Option<(i32, u32)> {
    let as_of = dataset.as_of()?;
    let month = as_of.month().unwrap_or(12);
    // A month counts when the books hold it to its last day.
    let whole = calendar_days(PartialDate::new(as_of.year(), Some(month), None)?).1 <= calendar_days(as_of).1;
    Some((as_of.year(), if whole { month } else { month - 1 }))
}

/// The progress rows of a project by time; of those that begin together the longer one comes last.
pub fn progress_entries(dataset: &Dataset, project: ProjectIx) -> Vec<ProgressEntry> {
    let table = dataset.progress();
    let completed = table.amounts(ProgressAmount::Completed);
    let mut chooser = Chooser::default();
    let added = chooser.choose(table, completed, dataset.progress_of(project)).taken;
    let rows: Vec<usize> = dataset.progress_of(project).collect();
    let passed = table.passed_over(&rows, ProgressAmount::Completed);
    let instead = |row| passed.iter().find(|(_, passed)| *passed == row).map(|(instead, _)| table.period(*instead));
    let sum = |row, which| table.amount(row, which).map(Sum::from);
    let entry = |row| ProgressEntry {
        row,
        period: table.period(row),
        planned: sum(row, ProgressAmount::Planned),
        completed: sum(row, ProgressAmount::Completed),
        is_added: added.contains(&row),
        instead: instead(row),
        schedule: None,
    };
    let mut entries: Vec<ProgressEntry> = rows.iter().copied().map(entry).collect();
    entries.sort_by_key(|entry| (entry.period.last(), entry.period.months(), entry.row));
    let closed = months_elapsed(dataset);
    let schedules: Vec<_> = entries.iter().map(|entry| schedule(&entries, entry.period, closed)).collect();
    for (entry, schedule) in entries.iter_mut().zip(schedules) {
        entry.schedule = schedule;
    }
    entries
}

/// How a period stands against the schedule of its year. A period that ends after the books were closed holds what was
/// completed until then.
fn schedule(entries: &[ProgressEntry], period: Period, closed: Option<(i32, u32)>) -> Option<Schedule> {
    let year = period.year()?;
    let month = period.last().month();
    let months = match closed {
        Some((closed, _)) if year > closed => return None,
        Some((closed, elapsed)) if year == closed => month.min(elapsed),
        // Nobody says whether the year had ended.
        None if month == 12 => return None,
        _ => month,
    };
    let plan = through(entries, year, 12, |entry| entry.planned).filter(|plan| *plan != Sum::ZERO)?;
    let done = through(entries, year, month, |entry| entry.completed)?;
    Some(Schedule { plan, done, months })
}

/// An amount from January to the end of a month: that of one row, or of rows that follow one another.
fn through(
    entries: &[ProgressEntry],
    year: i32,
    month: u32,
    amount: impl Fn(&ProgressEntry) -> Option<Sum> + Copy,
) -> Option<Sum> {
    let last = Month::new(year, month)?;
    let ending = |entry: &&ProgressEntry| entry.period.last() == last && entry.period.year() == Some(year);
    // The longest comes last.
    entries.iter().filter(ending).rev().find_map(|entry| {
        let own = amount(entry)?;
        match entry.period.first().month() {
            1 => Some(own),
            first => Some(through(entries, year, first - 1, amount)? + own),
        }
    })
}
