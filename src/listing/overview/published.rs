//! The latest value of each published series, by group.

use super::shown::{PublishedGroup, PublishedLine};
use crate::listing::analysis::Said;
use crate::listing::observation;
use crate::model::{Dataset, Decimal};
use crate::query::analysis::{Growth, Word};
use crate::query::series::{Grown, Point, Reckoning, Series, adds_up_over_time, all_series, grown, points};
use crate::text::{Locale, find, say_with};

/// Of an indicator with more series than this those about parts are not listed.
const MOST_SERIES: usize = 8;

/// All series with their points.
pub struct Published(pub(super) Vec<Course>);

/// A series with its points.
pub(super) struct Course {
    pub(super) series: Series,
    pub(super) points: Vec<Point>,
    pub(super) grown: Vec<Grown>,
    /// The point that was published last.
    pub(super) last: usize,
    /// How many other series of the indicator no line stands for.
    others: usize,
}

impl Published {
    /// Those of a package: of an indicator with many series the first one stands for all, that of the whole zone if there is
    /// one.
    pub fn of(dataset: &Dataset) -> Self {
        let all = all_series(dataset);
        let mut found = Vec::new();
        for of_indicator in all.chunk_by(|one, other| one.indicator == other.indicator) {
            let is_many = of_indicator.len() > MOST_SERIES;
            let shown = if is_many { 1 } else { of_indicator.len() };
            for series in &of_indicator[..shown] {
                found.extend(Course::of(dataset, series.clone(), of_indicator.len() - shown));
            }
        }
        Self(found)
    }

    /// In the order of the indicators table.
    pub(super) fn groups(&self, dataset: &Dataset, locale: Locale) -> Vec<PublishedGroup> {
        let mut groups: Vec<(&str, Vec<PublishedLine>)> = Vec::new();
        for course in &self.0 {
            let group = dataset.indicators()[course.series.indicator].group.as_str();
            let line = course.line(dataset, locale);
            match groups.iter_mut().find(|(known, _)| *known == group) {
                Some((_, lines)) => lines.extend(line),
                None => groups.push((group, line.into_iter().collect())),
            }
        }
        let named = |(id, lines): (&str, Vec<PublishedLine>)| PublishedGroup { name: group_name(id, locale), lines };
        groups.into_iter().map(named).filter(|group| !group.lines.is_empty()).collect()
    }
}

/// What a group of indicators is called.
pub(super) fn group_name(id: &str, locale: Locale) -> String {
    let id = if id.is_empty() { "other" } else { id };
    find(locale, &format!("group-{id}")).unwrap_or_else(|| id.to_owned())
}

impl Course {
    fn of(dataset: &Dataset, series: Series, others: usize) -> Option<Self> {
        let points = points(dataset, &series, Reckoning::Cumulative);
        let last = points.iter().rposition(|point| point.found.row().is_some())?;
        let grown = grown(dataset, &points);
        Some(Self { series, points, grown, last, others })
    }

    /// The row that was published last.
    pub(super) fn row(&self) -> Option<usize> {
        self.points[self.last].found.row()
    }

    pub(super) fn value(&self, dataset: &Dataset) -> Option<Decimal> {
        self.points[self.last].found.value(dataset)
    }

    /// The values of its single periods up to the last that was published, at most so many, by the name of each: what runs
    /// from January would fall back every year. Periods longer than most, as January and February together, are gaps: they
    /// would stand out for that alone.
    pub(super) fn values(&self, dataset: &Dataset, most: usize) -> Vec<(String, Option<f64>)> {
        let last = self.points[self.last].period.last();
        let mut singles = points(dataset, &self.series, Reckoning::Single);
        singles.retain(|point| point.period.last() <= last);
        let usual = singles.iter().map(|point| point.period.months()).min().unwrap_or(1);
        let adds_up = adds_up_over_time(dataset, &self.series);
        let value = |point: &Point| {
            let value = point.found.value(dataset).map(Decimal::to_f64);
            (point.period.to_string(), value.filter(|_| !adds_up || point.period.months() == usual))
        };
        singles[singles.len().saturating_sub(most)..].iter().map(value).collect()
    }

    /// The growth of the last value: as published, or else as computed.
    pub(super) fn growth(&self, dataset: &Dataset, locale: Locale) -> Option<Said> {
        let unit = &dataset.indicators()[self.series.indicator].unit;
        let grown = &self.grown[self.last];
        if let Some(rate) = grown.published {
            let published = Growth { percent: Ok(rate), difference: Ok(rate) };
            let mut said = Said::growth(Word::SamePeriod, &published, unit, locale);
            said.explained = crate::text::say(locale, "overview-growth-published").into_owned();
            return Some(said);
        }
        // Ranks and rates have no growth in percent.
        let is_rate = unit.contains('%') || unit.contains('点') || unit == "名" || unit == "位";
        grown.computed.as_ref().filter(|_| !is_rate).map(|growth| Said::growth(Word::SamePeriod, growth, unit, locale))
    }

    pub(super) fn line(&self, dataset: &Dataset, locale: Locale) -> Option<PublishedLine> {
        let row = self.row()?;
        let said = observation(dataset, row, locale);
        let others = say_with(locale, "overview-others", [("count", self.others.into())]);
        Some(PublishedLine {
            observation: row,
            value: said.qualified(),
            name: said.name,
            unit: said.unit,
            of: if self.others > 0 { format!("{} · {others}", said.caption) } else { said.caption },
            growth: self.growth(dataset, locale),
            is_preliminary: said.is_preliminary,
            others: self.others,
        })
    }
}
