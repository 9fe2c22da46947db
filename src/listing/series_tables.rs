//! The tables of published series beside those that a package has. Must not know how they are made.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Dataset, FieldName, Measure};
use crate::package::Opened;
use crate::query::series::{SeriesTable, series_table};
use crate::query::{Dimension, Step, is_stock};

/// The books with published figures: those of the projects.
pub fn published_books(opened: &Opened) -> Option<&Dataset> {
    opened.tables().into_iter().find(|books| !books.observations().is_empty())
}

/// The same with another of its tables in the place of the one that is looked at: one that the package has, or one of its
/// published series. Nothing where there is no such table.
pub fn of_table(opened: &Opened, name: &str) -> Option<Opened> {
    let own = opened.of_table(name);
    if own.is_some() {
        return own;
    }
    let books = published_books(opened)?;
    let (which, only) = match name.split_once(':') {
        Some((which, indicator)) => (which, Some(books.indicators().find(indicator)?)),
        None => (name, None),
    };
    let made = series_table(books, SeriesTable::parse(which)?, only)?;
    let mut opened = opened.clone();
    let errors = opened.dataset.errors();
    let before = std::mem::replace(&mut opened.dataset, made.with_errors(errors));
    opened.others.push(Arc::new(before));
    Some(opened)
}

/// The same without the tables of series that were looked at before: another reading does not have them, and is no other
/// for that.
pub fn without_series(opened: &Opened) -> Opened {
    let mut opened = opened.clone();
    opened.others.retain(|table| SeriesTable::of(table).is_none());
    opened
}

/// The tables of series that there are, with what they are called.
pub fn series_tables(opened: &Opened) -> Vec<SeriesTable> {
    let Some(books) = published_books(opened) else { return Vec::new() };
    SeriesTable::ALL.into_iter().filter(|which| series_table(books, *which, None).is_some()).collect()
}

/// What is said of numbers that are not added up over time: what counts, of all that is asked or of each stretch of time.
/// Nothing of measures that are, nor of published series where each group is of one period.
pub fn latest_note(dataset: &Dataset, measure: Measure, by: &[Dimension]) -> Option<&'static str> {
    let has_times = by.iter().any(|by| by.is_time());
    match SeriesTable::of(dataset) {
        _ if !is_stock(dataset, measure) => None,
        Some(which) if is_of_one_period(which, by) => None,
        Some(_) if has_times => Some("figure-note-latest"),
        Some(_) => Some("figure-note-latest-one"),
        None if has_times => Some("figure-note-stock"),
        None => Some("figure-note-stock-one"),
    }
}

/// Whether each group is of one period.
fn is_of_one_period(which: SeriesTable, by: &[Dimension]) -> bool {
    let has = |column: &str| by.contains(&Dimension::Field(FieldName::new(column)));
    let [period, months] = SeriesTable::TIMES;
    match which {
        _ if has(period) || by.contains(&Dimension::Step(Step::Month)) => true,
        SeriesTable::Years => by.contains(&Dimension::Year),
        SeriesTable::Single | SeriesTable::Cumulative => has(months) && by.contains(&Dimension::Year),
    }
}

/// What leads from a published value to a chart of its series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesChart {
    /// The table of its indicator.
    pub table: String,
    /// The column with the values.
    pub column: String,
    /// The column that the chart is divided by.
    pub by: &'static str,
    /// Whether periods are shorter than years.
    pub is_by_months: bool,
    /// Whether there are several.
    pub has_times: bool,
}

/// The chart of the series of a published value: by month what is published by month, in the reckoning that has most of it,
/// else by year.
pub fn series_chart(books: &Dataset, observation: usize) -> Option<SeriesChart> {
    let indicator = books.observations().get(observation)?.indicator;
    let made = |which| series_table(books, which, Some(indicator)).map(|table| (which, table));
    let [years, single, cumulative] = SeriesTable::ALL.map(made);
    let shorter = [cumulative, single].into_iter().flatten().max_by_key(|(_, table)| table.projects().len());
    let is_by_months = shorter.is_some();
    let (which, table) = shorter.or(years)?;
    let column = table.fields().iter().find(|field| field.kind.is_measured())?.name.as_str().to_owned();
    let dates = table.projects().dates(table.stages().iter().next()?.0);
    let times: BTreeSet<_> = (0..table.projects().len()).filter_map(|row| dates.get(row)).collect();
    Some(SeriesChart {
        table: which.id_of(&books.indicators()[indicator]),
        column,
        by: SeriesTable::SUBJECT,
        is_by_months,
        has_times: times.len() > 1,
    })
}
