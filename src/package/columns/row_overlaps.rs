//! Rows of one table that say the same of a year and of its months: added up, everything would be there twice. Must not know
//! what a table is about.

use std::collections::HashMap;

use crate::model::{CountedOnce, Dataset, Field, FieldValues, Index, PartialDate, StageIx, TableTitle};
use crate::package::findings::{At, Journal, Problem};

/// What tells rows of one thing from those of another: its name, and its categories.
type Thing<'t> = (&'t str, Vec<Option<usize>>);

/// Columns by which rows are told apart.
const MOST_COLUMNS: usize = 8;

/// Says where the time of one row lies within that of another of the same thing, if a table has numbers and such rows. Those
/// that are counted once come back.
pub(in crate::package) fn say_overlaps(
    table: &Dataset,
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) -> Option<CountedOnce> {
    let Overlapping { time, things, are_told } = overlapping(table)?;
    let mut all = Found::default();
    things.iter().for_each(|rows| all.join(shared(rows.clone())));
    let Found { within, half } = all;
    let (row, one, other) = within.into_iter().chain(half).min_by_key(|(row, ..)| *row)?;
    if !are_told {
        journal.row(at(row), Problem::RowsMayOverlap { one: one.to_string(), other: other.to_string() });
        return None;
    }
    if are_of_periods(table, time, &things) {
        journal.row(at(row), Problem::RowsCountedOnce { one: one.to_string(), other: other.to_string() });
        let rows = things.into_iter().filter(|rows| !shared(rows.clone()).is_nothing());
        let things = rows.map(|rows| rows.into_iter().map(|(row, _)| row as u32).collect()).collect();
        return Some(CountedOnce { time, things });
    }
    if let Some((row, long, short)) = within {
        journal.row(at(row), Problem::RowsOverlap { long: long.to_string(), short: short.to_string() });
    }
    if let Some((row, one, other)) = half {
        journal.row(at(row), Problem::RowsHalfOverlap { one: one.to_string(), other: other.to_string() });
    }
    None
}

/// Whether the times of a table are periods of what is counted on, and not when something happened: they are called so or some
/// are stretches of months, none is a day, and nothing has two rows of one period.
fn are_of_periods(table: &Dataset, time: StageIx, things: &[Vec<(usize, PartialDate)>]) -> bool {
    let dates = table.projects().dates(time);
    let all = || (0..table.projects().len()).filter_map(|row| dates.get(row));
    let is_stretch = |date: PartialDate| date.month().is_none() && date.months() != (1, 12);
    let has_each_once = |rows: &Vec<(usize, PartialDate)>| {
        let mut ranges: Vec<(u32, u32)> = rows.iter().map(|(_, date)| date.range()).collect();
        ranges.sort_unstable();
        ranges.windows(2).all(|pair| pair[0] != pair[1])
    };
    let is_called = table.table().is_some_and(|title| title.time.is_some());
    (is_called || all().any(is_stretch)) && all().all(|date| date.day().is_none()) && things.iter().all(has_each_once)
}

/// A row and its time, and the time of another row of the same thing.
type Pair = (usize, PartialDate, PartialDate);

/// The first of either kind.
#[derive(Default)]
struct Found {
    /// A row whose time takes in that of another.
    within: Option<Pair>,
    /// One that shares a part of its time with another, and none takes in the other.
    half: Option<Pair>,
}

impl Found {
    fn is_nothing(&self) -> bool {
        self.within.is_none() && self.half.is_none()
    }

    /// Keeps what stands first in the table.
    fn join(&mut self, other: Self) {
        let first = |one: Option<Pair>, other: Option<Pair>| one.into_iter().chain(other).min_by_key(|(row, ..)| *row);
        self.within = first(self.within, other.within);
        self.half = first(self.half, other.half);
    }
}

/// The rows of each thing, by the first of them.
struct Overlapping {
    time: StageIx,
    things: Vec<Vec<(usize, PartialDate)>>,
    /// Whether the table says which rows are of one thing: it has a column that tells things apart, or no row has an id of its
    /// own, so that all are of one.
    are_told: bool,
}

/// The rows of each thing, if the table has numbers and times of several lengths.
fn overlapping(table: &Dataset) -> Option<Overlapping> {
    let title = table.table()?;
    let mut stages = table.stages().iter().filter(|(_, stage)| stage.id != TableTitle::NO_DATES);
    let (only, _) = stages.next()?;
    // Several dates are of what happens to a thing.
    let is_only = stages.next().is_none();
    let time = match &title.time {
        Some(time) => table.stages().find(time)?,
        None if is_only => only,
        None => return None,
    };
    let is_number = |field: &Field| matches!(field.values, FieldValues::Numbers(_)) && field.kind.is_measured();
    if !table.fields().iter().any(is_number) {
        return None;
    }
    let dates = table.projects().dates(time);
    // Where all are as exact as one another, none lies within another.
    let exactness = |date: PartialDate| (date.months(), date.day().is_some());
    let length = |date: PartialDate| match exactness(date) {
        (_, true) => 0,
        ((first, last), false) => last - first + 1,
    };
    let rows = || (0..table.projects().len()).filter_map(|row| Some((row, dates.get(row)?)));
    let first = rows().next().map(|(_, date)| length(date))?;
    if rows().all(|(_, date)| length(date) == first) {
        return None;
    }
    let told_apart: Vec<&Field> =
        table.fields().iter().filter(|field| field.categories().is_some()).take(MOST_COLUMNS).collect();
    let [names, ..] = table.projects().searched();
    let has_names = title.names.is_some();
    let mut things: HashMap<Thing<'_>, Vec<(usize, PartialDate)>> = HashMap::new();
    for (row, date) in rows() {
        let name = if has_names { names.get(row) } else { "" };
        let apart = told_apart.iter().map(|field| field.category(row).map(Index::to_usize)).collect();
        things.entry((name, apart)).or_default().push((row, date));
    }
    let mut things: Vec<Vec<(usize, PartialDate)>> = things.into_values().collect();
    things.sort_unstable_by_key(|rows| rows.first().map(|(row, _)| *row));
    let are_told = has_names || !told_apart.is_empty() || title.ids.is_none();
    Some(Overlapping { time, things, are_told })
}

/// The first rows of a thing whose times share something.
fn shared(mut rows: Vec<(usize, PartialDate)>) -> Found {
    // Each right before those that begin within it.
    rows.sort_unstable_by_key(|(row, date)| (date.range().0, std::cmp::Reverse(date.range().1), *row));
    let mut found = Found::default();
    // Those that have not ended yet, each within the one before it.
    let mut open: Vec<(usize, PartialDate)> = Vec::new();
    for (row, date) in rows {
        let (first, last) = date.range();
        while open.pop_if(|(_, other)| other.range().1 < first).is_some() {}
        if open.last().is_some_and(|(_, other)| *other == date) {
            continue;
        }
        let pair = |(other, of): (usize, PartialDate)| (other, of, date);
        let mut half = None;
        while let Some(inner) = open.pop_if(|(_, other)| other.range().1 < last) {
            half = Some(pair(inner));
        }
        let within = open.last().map(|one| pair(*one));
        found.join(Found { within, half });
        open.push((row, date));
    }
    found
}
