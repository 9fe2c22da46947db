//! The published indicators line by line: the latest value with its course, its growth and how that turned, its rank, and how
//! far its target is reached. Must not know how lines are shown.

use super::published::{Course, Published, group_name};
use super::targets::Targets;
use crate::listing::analysis::Said;
use crate::listing::observation;
use crate::listing::series_tables::published_books;
use crate::model::{Dataset, Period};
use crate::package::Opened;
use crate::query::analysis::{Word, completion, schedule_points};
use crate::query::series::adds_up_over_time;
use crate::text::{Arg, Locale, say_with};

/// Indicators that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorGroup {
    /// As the indicators table has it; empty where it has none.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// One for each series that is shown.
    pub lines: Vec<IndicatorLine>,
}

/// A published series.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorLine {
    /// The row of the observations with the latest value.
    pub observation: usize,
    /// The indicator.
    pub name: String,
    /// Of when and of what, and how many more series there are.
    pub of: String,
    /// 超 50
    pub value: String,
    /// 亿元
    pub unit: String,
    /// Its single periods up to the last, gaps included.
    pub course: Vec<Option<f64>>,
    /// Growth, as published or else as computed.
    pub growth: Option<Said>,
    /// How growth has changed since the period before.
    pub turn: Option<Said>,
    /// The rank, and how it has changed; empty where none was published.
    pub rank: String,
    /// How much of the target of the year is reached.
    pub target: Option<Said>,
    /// How that stands against the months that are over.
    pub schedule: Option<Said>,
    /// Whether the target is made up.
    pub is_illustrative: bool,
    /// Whether the value is provisional or estimated.
    pub is_preliminary: bool,
}

/// So many periods make up a course.
const MOST_IN_COURSE: usize = 24;
const MONTHS: u32 = 12;

/// All indicators of a package, by group, in the order of their table.
pub fn indicator_groups(opened: &Opened, published: &Published, locale: Locale) -> Vec<IndicatorGroup> {
    let Some(dataset) = published_books(opened) else { return Vec::new() };
    let targets = Targets::of(opened, locale);
    let mut groups: Vec<IndicatorGroup> = Vec::new();
    for course in &published.0 {
        let id = dataset.indicators()[course.series.indicator].group.as_str();
        let Some(line) = line(dataset, &targets, course, locale) else { continue };
        match groups.iter_mut().find(|group| group.id == id) {
            Some(group) => group.lines.push(line),
            None => groups.push(IndicatorGroup { id: id.to_owned(), name: group_name(id, locale), lines: vec![line] }),
        }
    }
    groups
}

fn line(dataset: &Dataset, targets: &Targets, course: &Course, locale: Locale) -> Option<IndicatorLine> {
    let published = course.line(dataset, locale)?;
    let turn = course.grown[course.last].change.as_ref().map(|(change, _)| Said::turn(change, "", locale));
    let of_target = target(dataset, targets, course, locale);
    let is_illustrative = of_target.as_ref().is_some_and(|(.., is_illustrative)| *is_illustrative);
    let (target, schedule) = of_target.map(|(target, schedule, _)| (target, schedule)).unzip();
    Some(IndicatorLine {
        observation: published.observation,
        name: published.name,
        of: published.of,
        value: if observation(dataset, published.observation, locale).is_number {
            published.value
        } else {
            "—".to_owned()
        },
        unit: published.unit,
        course: course.values(dataset, MOST_IN_COURSE).into_iter().map(|(_, value)| value).collect(),
        growth: published.growth,
        turn,
        rank: rank(dataset, course, locale),
        target,
        schedule: schedule.flatten(),
        is_illustrative,
        is_preliminary: published.is_preliminary,
    })
}

/// How far the target of the year is reached, how that stands against its months, and whether the target is made up.
fn target(dataset: &Dataset, targets: &Targets, course: &Course, locale: Locale) -> Option<(Said, Option<Said>, bool)> {
    let indicator = &dataset.indicators()[course.series.indicator];
    let period = course.points[course.last].period;
    // So much percent of a rate is no rate.
    let year = period.year().filter(|_| !indicator.unit.contains('%'))?;
    let is_meant = course.series.rows.len() > 1 || course.series.is_of_all();
    let (target, is_illustrative) = targets.of_year(indicator, year).filter(|_| is_meant)?;
    let value = course.value(dataset)?;
    let said = Said::rate(Word::Completion, completion(value, target, 1), locale);
    let runs_on = period.months() < MONTHS && period.first().month() == 1;
    let has_schedule = runs_on && adds_up_over_time(dataset, &course.series);
    let schedule = has_schedule.then(|| Said::schedule(schedule_points(value, target, period.months(), 1), locale));
    Some((said, schedule, is_illustrative))
}

/// The rank of the latest value, and by how many places it has risen or fallen since the one before.
fn rank(dataset: &Dataset, course: &Course, locale: Locale) -> String {
    let ranked = |period: Option<Period>| {
        let all = course.series.rows.iter().map(|row| &dataset.observations()[*row]);
        let of = all.filter(|observed| period.is_none_or(|before| observed.period.last() < before.last()));
        of.filter_map(|observed| Some((observed.period, observed.rank?))).next_back()
    };
    let Some((period, now)) = ranked(None) else { return String::new() };
    let key = match ranked(Some(period)).map(|(_, before)| (i64::from(before) - i64::from(now)).signum()) {
        None => "indicators-rank",
        Some(0) => "indicators-rank-level",
        Some(1) => "indicators-rank-up",
        Some(_) => "indicators-rank-down",
    };
    let by = ranked(Some(period)).map_or(0, |(_, before)| now.abs_diff(before));
    say_with(locale, key, [("rank", Arg::from(now)), ("by", by.into())])
}
