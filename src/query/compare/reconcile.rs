//! Reconciliation (核对): what was published, beside the same total of the records. Must not know words or figures.
//!
//! Which records an observation is about is said by the data alone: its indicator names the measure and what the
//! period means, its row names sector, place, stage and lists. The total is that of [`answer()`](crate::query::cube::answer()): nothing is added up here.

use super::verdict::{Open, Range, Reason, Verdict, verdict};
use crate::model::{
    AmountUnit, Currency, Dataset, Decimal, InRecords, Index, Measure, Observation, PartialDate, Period, PeriodOf,
    ProjectIx, Qualifier, StageIx, Sum,
};
use crate::query::Cell;
use crate::query::cube::{Query, answer};
use crate::query::facets::Cache;
use crate::query::filter::{Clause, Filter, Span, Test, ValueSource};
use crate::query::key::{Dimension, Key, YearBasis, default_year_basis};
use crate::query::periods::cover;
use crate::schema;

/// A published value beside the same total of the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// The row of the observations.
    pub observation: usize,
    /// The question whose total is [`Self::computed`]: measure, year basis, and which records.
    pub query: Query,
    /// The rows that are asked, where they are no projects.
    pub of_rows: Option<OfRows>,
    /// What was published; `None` where only a number of projects was.
    pub published: Option<Quantity>,
    /// How exactly.
    pub qualifier: Qualifier,
    /// How many projects were said to be in it.
    pub published_count: Option<u32>,
    /// What the records come to.
    pub computed: Cell,
    /// How many more projects may belong to it: they are past the stage that decides, but the date is not given, or
    /// too vague.
    pub undated: u32,
    /// How many projects have progress for a part of the period only.
    pub in_part: u32,
    /// What follows.
    pub verdict: Verdict,
}

/// The table whose rows a comparison asks.
#[derive(Clone, Debug)]
pub struct OfRows(pub Dataset);

impl PartialEq for OfRows {
    fn eq(&self, other: &Self) -> bool {
        schema::table_name(&self.0) == schema::table_name(&other.0)
    }
}

impl Eq for OfRows {}

/// An amount or a number of projects, or a difference of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Money.
    Amount(Sum),
    /// Projects.
    Count(i64),
}

impl Quantity {
    /// In fen or projects.
    pub fn size(self) -> i128 {
        match self {
            Self::Amount(sum) => sum.fen(),
            Self::Count(count) => count.into(),
        }
    }
}

/// Why an observation whose indicator names a measure is not beside a total of the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// Neither a value nor a number of projects was published.
    NoValue,
    /// The unit of the indicator is not one of its measure.
    OtherUnit,
    /// The records are in another currency; nothing is converted.
    OtherCurrency(Currency),
    /// The measure has no periods of its own.
    NoPeriod,
    /// The package has no table of the name that the indicator says.
    NoTable,
    /// The table has no column of numbers of the name that the indicator says.
    NoMeasure,
    /// It has no column of dates of the name that the indicator says.
    NoDates,
    /// The condition of the indicator is none on this table.
    NoFilter,
    /// The table has not the columns that the observation asks for: a sector, a place, a stage or a list.
    NoColumn,
}

/// All observations that publish what the records also give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciliations {
    /// In the order of the observations.
    pub checks: Vec<Check>,
    /// How many observations are no totals of the records.
    pub unrelated: usize,
}

/// An observation and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The row of the observations.
    pub observation: usize,
    /// The comparison, or why there is none.
    pub outcome: Result<Reconciliation, NotCompared>,
}

impl Check {
    /// Whether records were compared, which can be listed.
    pub fn is_of_records(&self) -> bool {
        self.outcome.is_ok()
    }
}

impl Reconciliations {
    /// The comparisons that could be made.
    pub fn made(&self) -> impl Iterator<Item = &Reconciliation> {
        self.checks.iter().filter_map(|check| check.outcome.as_ref().ok())
    }

    /// What came of an observation; `None` if it is no total of the records.
    pub fn of(&self, observation: usize) -> Option<&Check> {
        self.checks.iter().find(|check| check.observation == observation)
    }
}

impl Reconciliation {
    /// What the records come to, in the terms of what was published.
    pub fn computed_quantity(&self) -> Quantity {
        match self.query.measure {
            Measure::ProjectCount => Quantity::Count(self.computed.count.into()),
            _ => Quantity::Amount(self.computed.sum),
        }
    }

    /// Records minus published, exactly; `None` where one side has nothing to say.
    pub fn difference(&self) -> Option<Quantity> {
        if self.is_without_records() || self.is_without_amount() {
            return None;
        }
        match (self.published?, self.computed_quantity()) {
            (Quantity::Amount(published), Quantity::Amount(computed)) => Some(Quantity::Amount(computed - published)),
            (Quantity::Count(published), Quantity::Count(computed)) => Some(Quantity::Count(computed - published)),
            _ => None,
        }
    }

    /// The difference in percent of what was published, with one decimal, halves away from zero.
    pub fn percent(&self) -> Option<Decimal> {
        let (difference, published) = (self.difference()?.size(), self.published?.size());
        let thousandths = difference.checked_mul(2000)?.checked_div(published)?;
        Decimal::new((thousandths + thousandths.signum()) / 2, 1)
    }

    /// Whether there are no records to say anything by: no projects are a number of projects, but no amount.
    pub fn is_without_records(&self) -> bool {
        let is_counted =
            self.query.measure == Measure::ProjectCount && self.verdict != Verdict::CannotTell(Reason::NoRecords);
        self.computed.count == 0 && !is_counted
    }

    /// Whether no amount is known of any record.
    pub fn is_without_amount(&self) -> bool {
        self.query.measure != Measure::ProjectCount && self.computed.is_unknown()
    }

    /// Records minus published, in projects; `None` where there are no records or no number was published.
    pub fn count_difference(&self) -> Option<i64> {
        let counted = self.published_count.filter(|_| !self.is_without_records());
        counted.map(|count| i64::from(self.computed.count) - i64::from(count))
    }

    /// What was published of a measure: its own, or how many projects were said to be in it.
    pub fn published_of(&self, measure: Measure) -> Option<Quantity> {
        if measure == self.query.measure {
            return self.published;
        }
        self.published_count.filter(|_| measure == Measure::ProjectCount).map(|count| Quantity::Count(count.into()))
    }
}

/// Puts every observation that publishes a total of the records beside that total.
pub fn reconcile(dataset: &Dataset) -> Reconciliations {
    let mut found = Reconciliations::default();
    for (observation, observed) in dataset.observations().iter().enumerate() {
        match dataset.indicators()[observed.indicator].in_records {
            Some(meant) => {
                found.checks.push(Check { observation, outcome: compare(dataset, observation, observed, meant) });
            }
            None => found.unrelated += 1,
        }
    }
    found
}

/// The question that asks for the records of an observation: those it is about, as far as its row says so, and the
/// measure that its indicator names.
pub fn records_of(dataset: &Dataset, observed: &Observation) -> (Option<InRecords>, YearBasis, Filter) {
    let meant = dataset.indicators()[observed.indicator].in_records;
    let year_of = match meant.map(|meant| meant.year_of) {
        Some(PeriodOf::Stage(stage)) => YearBasis::Stage(stage),
        Some(PeriodOf::Period) => YearBasis::Period,
        Some(PeriodOf::AsOf) | None => {
            default_year_basis(dataset, meant.map_or(Measure::PlannedTotal, |meant| meant.measure))
        }
    };
    (meant, year_of, conditions(dataset, observed).into_iter().fold(Filter::default(), Filter::and))
}

/// What an observation is about, as conditions on records.
fn conditions(dataset: &Dataset, observed: &Observation) -> Vec<Clause> {
    let year_of = dataset.indicators()[observed.indicator].in_records.map(|meant| meant.year_of);
    let keys = (observed.sector.map(|ix| Key::Sector(Some(ix))).into_iter())
        .chain(observed.place.map(|ix| Key::Place(Some(ix))))
        .chain(observed.lists.iter().map(|ix| Key::List(Some(*ix))));
    let mut clauses: Vec<Clause> = keys.map(Clause::only).collect();
    let decides = if let Some(PeriodOf::Stage(stage)) = year_of { Some(stage) } else { None };
    if let Some(stage) = observed.stage.filter(|stage| decides != Some(*stage)) {
        clauses.extend(reached(dataset, stage, observed.period));
    }
    match year_of {
        Some(PeriodOf::Stage(stage)) => clauses.extend(within(stage, observed.period)),
        Some(PeriodOf::Period) => clauses.push(of_period(observed.period)),
        Some(PeriodOf::AsOf) | None => {}
    }
    clauses
}

/// A rung had been reached when the period ended; a state off the ladder is the one a project is in.
fn reached(dataset: &Dataset, stage: StageIx, period: Period) -> Option<Clause> {
    if !dataset.stages()[stage].is_on_track() {
        return Some(Clause::only(Key::Stage(Some(stage))));
    }
    let last = PartialDate::new(period.last().year(), Some(period.last().month()), None)?;
    Some(Clause::Date(stage, Test::AnyOf(vec![Span::UpTo(last)])))
}

/// The stage was reached in the period.
pub(super) fn within(stage: StageIx, period: Period) -> Option<Clause> {
    if let Some(years) = whole_years(period) {
        return Some(years);
    }
    let month = |month: crate::model::Month| PartialDate::new(month.year(), Some(month.month()), None);
    let (first, last) = (month(period.first())?, month(period.last())?);
    Some(Clause::Date(stage, Test::AnyOf(vec![Span::Between(first, last)])))
}

/// Progress of the years, or of exactly the period; either may be put together of shorter ones.
fn of_period(period: Period) -> Clause {
    whole_years(period).unwrap_or_else(|| Clause::Period(vec![period]))
}

fn whole_years(period: Period) -> Option<Clause> {
    let (first, last) = (period.first(), period.last());
    if first.month() != 1 || last.month() != 12 {
        return None;
    }
    let span =
        if first.year() == last.year() { Span::Only(first.year()) } else { Span::Between(first.year(), last.year()) };
    Some(Clause::Year(Test::AnyOf(vec![span])))
}

fn compare(
    dataset: &Dataset,
    observation: usize,
    observed: &Observation,
    meant: InRecords,
) -> Result<Reconciliation, NotCompared> {
    let (_, year_of, filter) = records_of(dataset, observed);
    let query = Query::new(meant.measure, &[Dimension::Sector], year_of).filtered(filter);
    let unit = unit(dataset, &query, observed)?;
    let published = match observed.value {
        Some(value) => Some(quantity(value, unit).ok_or(NotCompared::OtherUnit)?),
        None if observed.count.is_none() => return Err(NotCompared::NoValue),
        None => None,
    };
    let computed = answer(dataset, &query).map_err(|_| NotCompared::NoPeriod)?.total;
    let undated = undated(dataset, observed, &query);
    let accepted = observed.value.map(|value| {
        let decimals = dataset.indicators()[observed.indicator].least_decimals;
        Range::published(value, unit.map_or(0, |unit| unit.power + 2), decimals, observed.qualifier)
    });
    let in_part = match meant.year_of {
        PeriodOf::Period => in_part(dataset, &query, observed.period),
        _ => 0,
    };
    let is_empty = computed.count == 0 && has_no_records(dataset, &query);
    let verdict = verdict(query.measure, accepted, observed.count, &computed, Open { undated, in_part, is_empty });
    Ok(Reconciliation {
        observation,
        query,
        of_rows: None,
        published,
        qualifier: observed.qualifier,
        published_count: observed.count,
        computed,
        undated,
        in_part,
        verdict,
    })
}

/// Whether there are none of the records that a question is about at any other time either: then the books say nothing of
/// them, not that there were none.
pub(super) fn has_no_records(dataset: &Dataset, query: &Query) -> bool {
    let is_time =
        |clause: &&Clause| matches!(clause, Clause::Year(_) | Clause::Fiscal(_) | Clause::Period(_) | Clause::Date(..));
    let others = query.filter.clauses().iter().filter(|clause| !is_time(clause)).cloned();
    let query = Query { filter: others.fold(Filter::default(), Filter::and), ..query.clone() };
    answer(dataset, &query).is_ok_and(|answer| answer.total.count == 0)
}

/// How many of the projects have progress for a part of the period, and not for all of it.
fn in_part(dataset: &Dataset, query: &Query, period: Period) -> u32 {
    let ValueSource::Period(which) = ValueSource::of(query.measure, query.year_of) else { return 0 };
    let (progress, amounts) = (dataset.progress(), dataset.progress().amounts(which));
    let of_period = |clause: &Clause| matches!(clause, Clause::Year(_) | Clause::Fiscal(_) | Clause::Period(_));
    let others = query.filter.clauses().iter().filter(|clause| !of_period(clause)).cloned();
    let others = others.fold(Filter::default(), Filter::and);
    let records = Cache::default().records(dataset, &others, ValueSource::Period(which), query.year_of, None);
    let is_in_part = |project: &ProjectIx| {
        let known = |row: &usize| amounts.fen(*row).is_some() && progress.period(*row).overlaps(period);
        let rows: Vec<usize> = dataset.progress_of(*project).filter(known).collect();
        !rows.is_empty() && cover(progress, Some(amounts), period, &rows).is_none()
    };
    records.iter(0..records.rows()).filter_map(ProjectIx::from_usize).filter(is_in_part).count() as u32
}

/// The unit of money that the value is in; `None` for a number of projects.
fn unit(dataset: &Dataset, query: &Query, observed: &Observation) -> Result<Option<AmountUnit>, NotCompared> {
    let unit = AmountUnit::parse(&dataset.indicators()[observed.indicator].unit);
    match (query.currency(dataset), unit) {
        (None, None) => Ok(None),
        (Some(currency), Some(unit)) if unit.currency == currency => Ok(Some(unit)),
        (Some(currency), Some(_)) => Err(NotCompared::OtherCurrency(currency)),
        _ => Err(NotCompared::OtherUnit),
    }
}

/// The value, to the fen; `None` for a number of projects that is not whole.
fn quantity(value: Decimal, unit: Option<AmountUnit>) -> Option<Quantity> {
    match unit {
        Some(unit) => {
            let places = unit.power + 2;
            value
                .rounded(places.min(value.scale()))
                .scaled_exactly(places)
                .map(|fen| Quantity::Amount(Sum::from_fen(fen)))
        }
        None => value.scaled_exactly(0).and_then(|count| i64::try_from(count).ok()).map(Quantity::Count),
    }
}

/// How many projects that are at a stage or past it would belong here if the date of that stage were given.
fn undated(dataset: &Dataset, observed: &Observation, query: &Query) -> u32 {
    let stage = match (dataset.indicators()[observed.indicator].in_records.map(|meant| meant.year_of), observed.stage) {
        (Some(PeriodOf::Stage(stage)), _) | (_, Some(stage)) => stage,
        _ => return 0,
    };
    let Some(order) = dataset.stages()[stage].order else { return 0 };
    let past = dataset.stages().iter().filter(|(_, other)| other.order.is_some_and(|other| other >= order));
    let keys: Vec<Key> = past.map(|(ix, _)| Key::Stage(Some(ix))).collect();
    let dated = |clause: &Clause| match clause {
        Clause::Year(_) => matches!(query.year_of, YearBasis::Stage(_)),
        Clause::Date(of, _) => *of == stage,
        _ => false,
    };
    let (deciding, others): (Vec<&Clause>, Vec<&Clause>) = query.filter.clauses().iter().partition(|c| dated(c));
    let Some(deciding) = deciding.first() else { return 0 };
    let others = others.into_iter().cloned().fold(Filter::default(), Filter::and);
    let count = |clauses: Vec<Clause>| {
        let filter = clauses.into_iter().fold(others.clone(), Filter::and);
        let query = Query { filter, ..query.clone() };
        answer(dataset, &query).map_or(0, |answer| answer.total.count)
    };
    let at_or_past = Clause::OneOf { dimension: Dimension::Stage, keys, negated: false };
    let without = count(vec![at_or_past, Clause::Date(stage, Test::Missing)]);
    let Clause::Date(_, Test::AnyOf(spans)) = deciding else { return without };
    let of = |test| count(vec![Clause::Date(stage, test)]);
    // What is neither surely within nor surely outside; what has no date is outside.
    let all = of(Test::Given) + of(Test::Missing);
    let vague = all - of(Test::AnyOf(spans.clone())) - of(Test::NoneOf(spans.clone()));
    without + vague
}
