//! The progress of a project in words and lengths: a line a period, against the plan and the schedule. Must not know how
//! it is drawn.

use crate::model::{Basis, Currency, Dataset, Decimal, Period, ProgressAmount, ProjectIx, Sum};
use crate::query::{ProgressEntry, progress_entries};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with, shares};

/// The progress of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressTable {
    /// A line a period, by time.
    pub lines: Vec<ProgressLine>,
    /// What is planned is in this.
    pub planned: ProgressUnit,
    /// What is completed is in this: the same where the currency is.
    pub completed: ProgressUnit,
    /// What the periods come to that do not overlap, in words; `None` where that says nothing new.
    pub total: Option<String>,
}

/// What amounts are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub struct ProgressUnit {
    pub scale: Scale,
    pub currency: Currency,
}

impl ProgressUnit {
    /// Fits the largest of these.
    fn of(sums: impl Iterator<Item = Sum>, currency: Currency, locale: Locale) -> Self {
        Self { scale: Scale::fitting(sums.max().unwrap_or(Sum::ZERO), locale), currency }
    }

    /// Its name in a heading.
    pub fn name(self, locale: Locale) -> String {
        self.scale.unit(self.currency, locale)
    }

    /// Its name behind an amount.
    fn behind(self, locale: Locale) -> String {
        self.scale.behind(self.currency, locale)
    }
}

/// One period.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressLine {
    /// The period.
    pub period: Period,
    /// Period, planned, completed, rate, percentage points against the schedule.
    pub texts: [String; 5],
    /// Planned, in the table's unit for it.
    pub planned: Option<f64>,
    /// Completed, in the table's unit for it.
    pub completed: Option<f64>,
    /// Where the schedule is, in the table's unit for plans: in a year that is not over, and for 1–9 月 and the like.
    pub due: Option<f64>,
    /// Ahead of the schedule, or behind it, in percentage points with one decimal.
    pub points: Option<Decimal>,
    /// Published or made up.
    pub basis: Basis,
    /// Whether its completion stands in another line too, which is added up in its place.
    pub is_within_another: bool,
    /// The period that is added up in its place though this has months beyond it, which are in no sum.
    pub instead: Option<String>,
}

/// The progress of a project; `None` without any.
pub(super) fn progress_table(dataset: &Dataset, project: ProjectIx, locale: Locale) -> Option<ProgressTable> {
    let entries = progress_entries(dataset, project);
    let [planned, completed] = units(dataset, &entries, locale);
    let lines: Vec<_> =
        entries.iter().map(|entry| line(dataset, project, entry, [planned, completed], locale)).collect();
    let total = total(&entries, completed, locale);
    (!lines.is_empty()).then_some(ProgressTable { lines, planned, completed, total })
}

/// Of what is planned and what is completed: one for both, unless their currencies differ.
fn units(dataset: &Dataset, entries: &[ProgressEntry], locale: Locale) -> [ProgressUnit; 2] {
    let currencies = [ProgressAmount::Planned, ProgressAmount::Completed].map(|which| dataset.progress_currency(which));
    let planned = entries.iter().filter_map(|entry| entry.planned);
    let completed = entries.iter().filter_map(|entry| entry.completed);
    if currencies[0] == currencies[1] {
        return [ProgressUnit::of(planned.chain(completed), currencies[0], locale); 2];
    }
    [ProgressUnit::of(planned, currencies[0], locale), ProgressUnit::of(completed, currencies[1], locale)]
}

fn line(
    dataset: &Dataset,
    project: ProjectIx,
    entry: &ProgressEntry,
    [planned, completed]: [ProgressUnit; 2],
    locale: Locale,
) -> ProgressLine {
    let amount = |sum: Option<Sum>, unit: ProgressUnit| {
        sum.map_or_else(|| say(locale, "progress-unpublished").into_owned(), |sum| numbers::sum(sum, unit.scale, 2))
    };
    let none = || say(locale, "progress-not-applicable").into_owned();
    // A rate of two currencies is none.
    let has_rate = planned.currency == completed.currency;
    let pair = entry.planned.zip(entry.completed).filter(|_| has_rate);
    let schedule = entry.schedule.filter(|_| has_rate);
    let points = schedule.and_then(|schedule| schedule.points(1));
    let due = schedule.map(|schedule| planned.scale.position(schedule.plan) * f64::from(schedule.months) / 12.0);
    let is_whole = schedule.is_some_and(|schedule| schedule.months == 12);
    ProgressLine {
        period: entry.period,
        texts: [
            period_text(entry.period),
            amount(entry.planned, planned),
            amount(entry.completed, completed),
            pair.and_then(|(planned, completed)| shares::percent(completed, planned)).unwrap_or_else(none),
            points.map_or_else(none, numbers::signed),
        ],
        planned: entry.planned.map(|sum| planned.scale.position(sum)),
        completed: entry.completed.map(|sum| completed.scale.position(sum)),
        // Where a period begins in January its bar can be held against the year's plan.
        due: due.filter(|_| !is_whole && entry.period.first().month() == 1),
        points,
        basis: dataset.projects().basis(project).max(dataset.progress().basis(entry.row)),
        is_within_another: entry.completed.is_some() && !entry.is_added && entry.instead.is_none(),
        instead: entry.instead.map(period_text),
    }
}

/// As the books write it; of an interval within one year the year stands once: `2021-01–09`.
fn period_text(period: Period) -> String {
    match (period.to_string().split_once('/'), period.year()) {
        (Some((first, _)), Some(_)) => format!("{first}–{:02}", period.last().month()),
        _ => period.to_string(),
    }
}

impl ProgressTable {
    /// Whether plans and completion can be held against each other.
    pub fn has_one_unit(&self) -> bool {
        self.planned.currency == self.completed.currency
    }

    /// `计划 5.00，完成 4.00 亿元，完成率 80.0 %，比序时进度 −20.0 个百分点`: a line in one sentence.
    pub fn sentence(&self, line: &ProgressLine, locale: Locale) -> String {
        let [_, planned, completed, rate, points] = line.texts.each_ref().map(String::as_str);
        if !self.has_one_unit() {
            let with_unit = |amount: &str, length: Option<f64>, unit: ProgressUnit| match length {
                Some(_) => numbers::with_unit(amount.to_owned(), unit.behind(locale), locale),
                None => amount.to_owned(),
            };
            let planned = with_unit(planned, line.planned, self.planned);
            let completed = with_unit(completed, line.completed, self.completed);
            let args = [("planned", planned.into()), ("completed", completed.into())];
            return say_with(locale, "progress-two-currencies", args);
        }
        let unit = self.completed.behind(locale);
        let args = [
            ("planned", Arg::from(planned)),
            ("completed", completed.into()),
            ("rate", rate.into()),
            ("unit", unit.into()),
        ];
        let said = say_with(locale, "cli-show-progress", args);
        if line.points.is_none() {
            return said;
        }
        say_with(locale, "progress-with-schedule", [("said", said.into()), ("points", points.into())])
    }
}

/// What was completed in the periods that do not overlap, where there are several.
fn total(entries: &[ProgressEntry], unit: ProgressUnit, locale: Locale) -> Option<String> {
    let added: Vec<Sum> = entries.iter().filter(|entry| entry.is_added).filter_map(|entry| entry.completed).collect();
    let overlaps = entries.iter().any(|entry| entry.completed.is_some() && !entry.is_added);
    let key = match overlaps {
        true if entries.iter().any(|entry| entry.instead.is_some()) => "progress-total-passed-over",
        true => "progress-total-overlapping",
        false => "progress-total",
    };
    let sum = added.iter().copied().sum();
    let args = [("amount", numbers::sum(sum, unit.scale, 2).into()), ("unit", unit.behind(locale).into())];
    (entries.len() > 1 && !added.is_empty()).then(|| say_with(locale, key, args))
}
