//! A series as points on a time axis: each period once, with what is known of it.

use super::grain::Grain;
use super::row::{Series, Values, adds_up_over_time};
use crate::model::{Dataset, Decimal, Month, Period, PeriodOf};
use crate::query::measure::months_elapsed;
use crate::query::periods::put_together;

/// Which periods are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reckoning {
    /// 当期: months, quarters, halves or years, each by itself.
    #[default]
    Single,
    /// 累计: from January to the end of each.
    Cumulative,
}

impl Reckoning {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Single, Self::Cumulative];

    /// As written on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Cumulative => "cumulative",
        }
    }
}

/// A period of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which.
    pub period: Period,
    /// What is known of it.
    pub found: Found,
}

/// What is known of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A row says so.
    Published(usize),
    /// Worked out of rows, some of them taken off.
    Derived {
        /// What they come to.
        value: Decimal,
        /// The rows, and whether they are taken off.
        rows: Vec<(usize, bool)>,
    },
    /// A row speaks of it without a value: withheld, missing, or a rank only.
    Withheld(usize),
    /// It was over when the books were closed, and there is nothing.
    Missing,
    /// It was not over yet.
    NotDue,
}

impl Found {
    /// Its value.
    pub fn value(&self, dataset: &Dataset) -> Option<Decimal> {
        match self {
            Self::Published(row) => dataset.observations()[*row].value,
            Self::Derived { value, .. } => Some(*value),
            Self::Withheld(_) | Self::Missing | Self::NotDue => None,
        }
    }

    /// The row that speaks of exactly this period.
    pub fn row(&self) -> Option<usize> {
        match self {
            Self::Published(row) | Self::Withheld(row) => Some(*row),
            Self::Derived { .. } | Self::Missing | Self::NotDue => None,
        }
    }

    /// Whether anything is known.
    pub(super) fn is_something(&self) -> bool {
        !matches!(self, Self::Missing | Self::NotDue)
    }
}

/// The points of a series, by time: from its first period with a value to its last, or to the end of the year in which
/// the books were closed. What is not added up over time and was published of stretches of several lengths, and fiscal
/// years, come as they were published.
pub fn points(dataset: &Dataset, series: &Series, reckoning: Reckoning) -> Vec<Point> {
    let all = dataset.observations();
    let adds_up = adds_up_over_time(dataset, series);
    let is_one_step = |grain: &Grain| series.rows.iter().all(|row| all[*row].period.months() == grain.months());
    let grain = Grain::of(dataset, series).filter(|grain| adds_up || is_one_step(grain));
    let Some(grain) = grain else { return as_published(dataset, series) };
    let years = series.rows.iter().filter_map(|row| all[*row].period.year());
    let (Some(first), Some(last)) = (years.clone().min(), years.max()) else { return Vec::new() };
    let until = months_elapsed(dataset).map_or(last, |(year, _)| last.max(year));
    let finder = Finder::of(dataset, series);
    let mut points: Vec<Point> = Vec::new();
    for year in first..=until {
        points.extend(finder.year(grain, year, reckoning));
    }
    let begins = points.iter().position(|point| point.found.is_something()).unwrap_or(points.len());
    points.drain(..begins);
    // Where nobody says when the books were closed, nothing is due after the last value; and a series that ended long ago
    // is not missing for ever.
    let end = series.rows.iter().map(|row| all[*row].period.last()).max();
    let is_within = |point: &Point| match finder.closed {
        None => Some(point.period.last()) <= end,
        Some(_) => point.period.year() <= end.map(|end| end.year() + 1),
    };
    points.truncate(points.iter().rposition(is_within).map_or(0, |last| last + 1));
    points
}

/// What is known of whole years, by time: what was published of them, fiscal years too, or, of what adds up, what its
/// months and quarters come to. Of what is a stock at a date the end of the year stands for it.
pub(super) fn whole_years(dataset: &Dataset, series: &Series) -> Vec<Point> {
    let all = dataset.observations();
    let finder = Finder::of(dataset, series);
    let is_stock = dataset.indicators()[series.indicator].in_records.is_some_and(|it| it.year_of == PeriodOf::AsOf);
    let periods = || series.rows.iter().map(|row| all[*row].period);
    let mut years: Vec<Period> = periods().filter(|period| period.months() == 12).collect();
    years.extend(periods().filter_map(Period::year).filter_map(Period::of_year));
    years.sort_by_key(|period| (period.last(), period.first()));
    years.dedup();
    let at_end = |period: Period| {
        let ends = |row: &&usize| all[**row].period.last() == period.last() && all[**row].value.is_some();
        series.rows.iter().find(ends).map(|row| Found::Published(*row))
    };
    let found = |period: Period| match finder.found(period) {
        found if found.is_something() => Some(Point { period, found }),
        _ => at_end(period).filter(|_| is_stock).map(|found| Point { period, found }),
    };
    years.into_iter().filter_map(found).collect()
}

fn as_published(dataset: &Dataset, series: &Series) -> Vec<Point> {
    let point = |row: &usize| {
        let observed = &dataset.observations()[*row];
        let found = if observed.value.is_some() { Found::Published(*row) } else { Found::Withheld(*row) };
        Point { period: observed.period, found }
    };
    series.rows.iter().map(point).collect()
}

struct Finder<'a> {
    dataset: &'a Dataset,
    series: &'a Series,
    values: Values<'a>,
    adds_up: bool,
    /// The last month that was over when the books were closed.
    closed: Option<Month>,
}

impl<'a> Finder<'a> {
    fn of(dataset: &'a Dataset, series: &'a Series) -> Self {
        let closed = months_elapsed(dataset).and_then(|(year, months)| match months {
            0 => Month::new(year - 1, 12),
            months => Month::new(year, months),
        });
        let (values, adds_up) = (Values::of(dataset, series), adds_up_over_time(dataset, series));
        Self { dataset, series, values, adds_up, closed }
    }

    fn year(&self, grain: Grain, year: i32, reckoning: Reckoning) -> Vec<Point> {
        let steps = grain.of_year(year);
        let point = |period: Period| Point { period, found: self.found(period) };
        if reckoning == Reckoning::Cumulative && self.adds_up {
            let mut points: Vec<Point> = steps.filter_map(Period::since_january).map(point).collect();
            // January is not missing where it is only ever published with February.
            let is_together = matches!(&points[..], [january, both, ..]
                if january.period.months() == 1 && !january.found.is_something() && both.found.is_something());
            points.drain(..usize::from(is_together));
            return points;
        }
        let mut points: Vec<Point> = steps.map(point).collect();
        self.keep_together(&mut points);
        points
    }

    /// January and February stay together where only both are known.
    fn keep_together(&self, points: &mut Vec<Point>) {
        let [january, february, ..] = &points[..] else { return };
        let is_monthly = january.period.months() == 1;
        if !is_monthly || january.found.is_something() && february.found.is_something() {
            return;
        }
        let Some(both) = Period::between(january.period.first(), february.period.last()) else { return };
        let found = self.found(both);
        if found.is_something() {
            points.splice(..2, [Point { period: both, found }]);
        }
    }

    fn found(&self, period: Period) -> Found {
        if let Some(row) = self.series.row_of(self.dataset, period) {
            let has_value = self.dataset.observations()[row].value.is_some();
            return if has_value { Found::Published(row) } else { Found::Withheld(row) };
        }
        let rows = if self.adds_up { put_together(&self.values, period, &self.near(period)) } else { None };
        match rows {
            Some(rows) => Found::Derived { value: self.values.sum(&rows).to_decimal().shortest(), rows },
            None if self.closed.is_some_and(|closed| period.last() > closed) => Found::NotDue,
            None => Found::Missing,
        }
    }

    /// The rows of the year of a period: nothing else comes to it.
    fn near(&self, period: Period) -> Vec<usize> {
        let all = self.dataset.observations();
        let from = self.series.rows.partition_point(|row| all[*row].period.last().year() < period.first().year());
        let rows = self.series.rows[from..].iter().copied();
        rows.take_while(|row| all[*row].period.last().year() <= period.last().year()).collect()
    }
}
