//! The rows of a table of series, and which values stand in them. Must not know columns or words.

use std::collections::BTreeMap;

use super::about::About;
use super::which::SeriesTable;
use crate::model::{Dataset, Decimal, IndicatorIx, Month, Period, Qualifier, SourceIx};
use crate::query::series::points::{Found, Point, Reckoning, points, whole_years};
use crate::query::series::row::{Series, adds_up_over_time, all_series, series_of};

/// What a row is about, and of when.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowKey {
    pub(super) about: About,
    /// The end and the length of the period: rows are by time.
    order: (Month, u32),
    pub(super) period: Period,
}

/// A value in a row.
#[derive(Clone, Debug)]
pub(super) struct RowValue {
    pub(super) row: usize,
    pub(super) value: Option<Decimal>,
    pub(super) qualifier: Qualifier,
    pub(super) is_derived: bool,
    pub(super) yoy: Option<Decimal>,
    pub(super) rank: Option<u32>,
}

/// All rows, and the values of each indicator that has any.
pub(super) struct Rows {
    pub(super) keys: Vec<RowKey>,
    /// What the values of each row were read in.
    pub(super) sources: Vec<Vec<SourceIx>>,
    pub(super) indicators: Vec<OfIndicator>,
}

/// The values of an indicator, by row.
pub(super) struct OfIndicator {
    pub(super) indicator: IndicatorIx,
    pub(super) values: Vec<RowValue>,
}

impl Rows {
    pub(super) fn of(dataset: &Dataset, which: SeriesTable, only: Option<IndicatorIx>) -> Self {
        let all = only.map_or_else(|| all_series(dataset), |only| series_of(dataset, only));
        let found: Vec<(&Series, Vec<Point>)> =
            all.iter().map(|series| (series, points_of(dataset, series, which))).collect();
        let key = |series: &Series, period: Period| RowKey {
            about: About::of(series),
            order: (period.last(), period.months()),
            period,
        };
        let mut numbers: BTreeMap<RowKey, usize> = BTreeMap::new();
        for (series, points) in &found {
            for point in points {
                numbers.insert(key(series, point.period), 0);
            }
        }
        for (number, (_, row)) in numbers.iter_mut().enumerate() {
            *row = number;
        }
        let mut sources = vec![Vec::new(); numbers.len()];
        let mut indicators: Vec<OfIndicator> = Vec::new();
        for (series, points) in &found {
            let mut values = Vec::new();
            for point in points {
                let Some(row) = numbers.get(&key(series, point.period)).copied() else { continue };
                sources[row].extend(sources_of(dataset, &point.found));
                values.push(value_of(dataset, row, &point.found));
            }
            match indicators.last_mut().filter(|last| last.indicator == series.indicator) {
                Some(last) => last.values.extend(values),
                None => indicators.push(OfIndicator { indicator: series.indicator, values }),
            }
        }
        indicators.retain(|of| !of.values.is_empty());
        Self { keys: numbers.into_keys().collect(), sources, indicators }
    }
}

/// The points of a series that belong in a table: those of which anything is known.
fn points_of(dataset: &Dataset, series: &Series, which: SeriesTable) -> Vec<Point> {
    let is_by_years = || series.rows.iter().all(|row| dataset.observations()[*row].period.months() == 12);
    let mut found = match which {
        SeriesTable::Years => whole_years(dataset, series),
        _ if is_by_years() => Vec::new(),
        SeriesTable::Single => points(dataset, series, Reckoning::Single),
        SeriesTable::Cumulative => points(dataset, series, Reckoning::Cumulative),
    };
    // Rates and stocks that are published from January on have no other periods that begin there.
    let runs_on = |period: Period| period.first().month() == 1 && !matches!(period.months(), 1 | 3 | 6 | 12);
    let is_of_january = !adds_up_over_time(dataset, series)
        && series.rows.iter().any(|row| runs_on(dataset.observations()[*row].period));
    let belongs = |period: Period| match which {
        SeriesTable::Years => true,
        SeriesTable::Single if is_of_january && period.first().month() == 1 => period.months() == 1,
        SeriesTable::Single => matches!(period.months(), 1..=3 | 6),
        SeriesTable::Cumulative => period.first().month() == 1 && period.year().is_some(),
    };
    found.retain(|point| point.found.is_something() && belongs(point.period));
    found
}

fn value_of(dataset: &Dataset, row: usize, found: &Found) -> RowValue {
    let observed = found.row().map(|row| &dataset.observations()[row]);
    RowValue {
        row,
        value: found.value(dataset),
        qualifier: observed.map_or(Qualifier::Exact, |observed| observed.qualifier),
        is_derived: matches!(found, Found::Derived { .. }),
        yoy: observed.and_then(|observed| observed.yoy_pct),
        rank: observed.and_then(|observed| observed.rank),
    }
}

fn sources_of(dataset: &Dataset, found: &Found) -> Vec<SourceIx> {
    let source = |row: usize| dataset.observations()[row].source;
    match found {
        Found::Derived { rows, .. } => rows.iter().filter_map(|(row, _)| source(*row)).collect(),
        _ => found.row().and_then(source).into_iter().collect(),
    }
}
