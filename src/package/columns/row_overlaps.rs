//! Rows of one table that say the same of a year and of its months: added up, everything would be there twice. Must not know
//! what a table is about.

use std::collections::HashMap;

use crate::model::{Dataset, Field, FieldValues, Index, PartialDate, TableTitle};
use crate::package::findings::{At, Journal, Problem};

/// What tells rows of one thing from those of another: its name, and its categories.
type Thing<'t> = (&'t str, Vec<Option<usize>>);

/// Columns by which rows are told apart.
const MOST_COLUMNS: usize = 8;

/// Says where the time of one row lies within that of another of the same thing, if a table has numbers and such rows.
pub(in crate::package) fn say_overlaps(table: &Dataset, at: impl Fn(usize) -> At, journal: &mut Journal) {
    let Some((row, long, short)) = found(table) else { return };
    let problem = Problem::RowsOverlap { long: long.to_string(), short: short.to_string() };
    journal.row(at(row), problem);
}

/// The first row whose time takes in that of another row of the same thing, and both times.
fn found(table: &Dataset) -> Option<(usize, PartialDate, PartialDate)> {
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
    let mut all: Vec<(usize, PartialDate, PartialDate)> = things.into_values().filter_map(overlapping).collect();
    all.sort_unstable_by_key(|(row, ..)| *row);
    all.first().copied()
}

/// The first row of a thing whose time takes in that of another, shorter one.
fn overlapping(mut rows: Vec<(usize, PartialDate)>) -> Option<(usize, PartialDate, PartialDate)> {
    // Each right before those that begin within it.
    rows.sort_unstable_by_key(|(row, date)| (date.range().0, std::cmp::Reverse(date.range().1), *row));
    let pairs = rows.windows(2).filter(|pair| pair[0].1 != pair[1].1 && pair[1].1.range().1 <= pair[0].1.range().1);
    pairs.map(|pair| (pair[0].0, pair[0].1, pair[1].1)).min_by_key(|(row, ..)| *row)
}
