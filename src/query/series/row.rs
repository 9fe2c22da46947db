//! What belongs to one series: the values of an indicator about the same sector, place, stage and lists.

use std::cmp::Ordering;

use crate::model::{
    Dataset, Decimal, Indicator, IndicatorIx, ListIx, Observation, Period, PeriodOf, PlaceIx, Qualifier, SectorIx,
    StageIx, Sum,
};
use crate::query::periods::{Signed, Stretches};
use crate::schema::{is_rate, is_rate_unit};

/// The values of an indicator about the same thing, by time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What is counted or measured.
    pub indicator: IndicatorIx,
    /// Of which sector.
    pub sector: Option<SectorIx>,
    /// Of which place.
    pub place: Option<PlaceIx>,
    /// Of projects at which stage.
    pub stage: Option<StageIx>,
    /// Of which lists.
    pub lists: Vec<ListIx>,
    /// The rows of the observations, one a period, by the end of the period, the longer one last.
    pub rows: Vec<usize>,
    /// Those that publish something else of a period than the row that stands for it.
    pub others: Vec<usize>,
}

impl Series {
    /// Whether it is about the whole zone.
    pub fn is_of_all(&self) -> bool {
        self.sector.is_none() && self.place.is_none() && self.stage.is_none() && self.lists.is_empty()
    }

    /// The row that was published for exactly a period.
    pub fn row_of(&self, dataset: &Dataset, period: Period) -> Option<usize> {
        let observations = dataset.observations();
        self.rows.iter().copied().find(|row| observations[*row].period == period)
    }

    /// The rows that publish something else for exactly a period.
    pub fn others_of(&self, dataset: &Dataset, period: Period) -> impl Iterator<Item = usize> {
        let observations = dataset.observations();
        self.others.iter().copied().filter(move |row| observations[*row].period == period)
    }
}

/// All series: by indicator, then that of the whole zone before its parts.
pub fn all_series(dataset: &Dataset) -> Vec<Series> {
    gathered(dataset, |_| true)
}

/// The series of an indicator: that of the whole zone first, then by sector, place, stage and lists.
pub fn series_of(dataset: &Dataset, indicator: IndicatorIx) -> Vec<Series> {
    gathered(dataset, |observed| observed.indicator == indicator)
}

fn gathered(dataset: &Dataset, is_asked: impl Fn(&Observation) -> bool) -> Vec<Series> {
    let all = dataset.observations();
    let mut rows: Vec<usize> = (0..all.len()).filter(|row| is_asked(&all[*row])).collect();
    rows.sort_unstable_by(|one, other| {
        let by_time = |row: usize| (all[row].period.last(), all[row].period.months(), row);
        about(&all[*one], &all[*other]).then_with(|| by_time(*one).cmp(&by_time(*other)))
    });
    let mut series: Vec<Series> = Vec::new();
    for row in rows {
        let observed = &all[row];
        let mut last = series.last_mut().filter(|last| about(&all[last.rows[0]], observed) == Ordering::Equal);
        match &mut last {
            // Of two values of one period the earlier line stands, unless it says nothing.
            Some(last) => match last.rows.last_mut() {
                Some(before) if all[*before].period == observed.period => {
                    let said = |of: &Observation| (of.value.map(Decimal::shortest), of.qualifier);
                    if all[*before].value.is_none() && observed.value.is_some() {
                        *before = row;
                    } else if observed.value.is_some() && said(&all[*before]) != said(observed) {
                        last.others.push(row);
                    }
                }
                _ => last.rows.push(row),
            },
            None => series.push(Series {
                indicator: observed.indicator,
                sector: observed.sector,
                place: observed.place,
                stage: observed.stage,
                lists: observed.lists.clone(),
                rows: vec![row],
                others: Vec::new(),
            }),
        }
    }
    series
}

fn about(one: &Observation, other: &Observation) -> Ordering {
    let key = |of: &Observation| (of.indicator, of.sector, of.place, of.stage);
    key(one).cmp(&key(other)).then_with(|| one.lists.cmp(&other.lists))
}

/// Units of which no two are ever added up, whatever the periods: rates, ranks.
const NEVER_ADDED: [&str; 9] = ["%", "％", "‰", "个百分点", "百分点", "名", "位", "倍", "percent"];

/// Whether no two values of an indicator are ever added up, over time or over places: by its unit, or by its name, unless it
/// is said what of the records it is a total of.
pub(super) fn is_never_added(indicator: &Indicator) -> bool {
    let is_by_unit = NEVER_ADDED.contains(&indicator.unit.as_str()) || is_rate_unit(&indicator.unit);
    is_by_unit || indicator.in_records.is_none() && (is_rate(&indicator.name.zh) || is_rate(&indicator.name.en))
}

/// Whether the values of a series can be added up and taken off one another over time: where the indicator says that it
/// is what was done in a period, or where what was published shows it.
///
/// What runs from January (1–5 月) is said of what adds up, and of a whole that is not less than what lies in it. A stock, or a
/// mean, is about as large in each part as in the whole, and two parts of it are far more.
pub fn adds_up_over_time(dataset: &Dataset, series: &Series) -> bool {
    let indicator = &dataset.indicators()[series.indicator];
    if is_never_added(indicator) {
        return false;
    }
    match indicator.in_records.map(|meant| meant.year_of) {
        Some(PeriodOf::Period | PeriodOf::Stage(_)) => return true,
        Some(PeriodOf::AsOf) => return false,
        None => {}
    }
    let mut periods = series.rows.iter().map(|row| dataset.observations()[*row].period);
    let runs_on = |period: Period| period.first().month() == 1 && !matches!(period.months(), 1 | 3 | 6 | 12);
    wholes_hold_their_parts(dataset, series).unwrap_or_else(|| periods.any(runs_on))
}

/// Parts may come to so many hundredths of their whole: revisions, and roundings of each.
const MOST_OF_WHOLE: i128 = 120;

/// Whether the wholes in which at least two parts were published are not less than these; nothing where there are none.
fn wholes_hold_their_parts(dataset: &Dataset, series: &Series) -> Option<bool> {
    let known = |row: &usize| {
        let observed = &dataset.observations()[*row];
        let value = observed.value.filter(|value| value.mantissa() > 0)?;
        Some((observed.period, sum_of(value)))
    };
    let known: Vec<(Period, Sum)> = series.rows.iter().filter_map(known).collect();
    let mut found = None;
    for (at, (whole, value)) in known.iter().enumerate() {
        // Rows are by their ends: those within come before, or end together and are shorter.
        let before = known[..at].iter().rev().take_while(|(part, _)| part.last() >= whole.first());
        let (mut parts, mut sum, mut from) = (0, Sum::ZERO, whole.last().next());
        for (part, value) in before.filter(|(part, _)| whole.contains(*part)) {
            if part.last() < from {
                (parts, sum, from) = (parts + 1, sum + *value, part.first());
            }
        }
        if parts > 1 {
            let holds = sum.times(100) <= value.times(MOST_OF_WHOLE);
            found = Some(found.unwrap_or(true) && holds);
        }
    }
    found
}

/// The rows of a series that can be put together.
pub(super) struct Values<'a> {
    dataset: &'a Dataset,
    /// Whether some of them are below nothing, so that differences may be too.
    goes_below: bool,
}

impl<'a> Values<'a> {
    pub(super) fn of(dataset: &'a Dataset, series: &Series) -> Self {
        let below = |row: &usize| dataset.observations()[*row].value.is_some_and(|value| value.mantissa() < 0);
        Self { dataset, goes_below: series.rows.iter().any(below) }
    }

    fn at(&self, row: usize) -> &'a Observation {
        &self.dataset.observations()[row]
    }

    /// What rows come to.
    pub(super) fn sum(&self, rows: &[Signed]) -> Sum {
        let signed = |(row, off): &Signed| {
            let value = self.at(*row).value.map_or(Sum::ZERO, sum_of);
            if *off { Sum::ZERO - value } else { value }
        };
        rows.iter().map(signed).sum()
    }
}

fn sum_of(value: Decimal) -> Sum {
    Sum::new(value.mantissa(), value.scale())
}

impl Stretches for Values<'_> {
    fn period(&self, row: usize) -> Period {
        self.at(row).period
    }

    /// What is over, under or about something comes to nothing exact; behind a break or under another definition values
    /// do not add up with others.
    fn is_known(&self, row: usize) -> bool {
        let observed = self.at(row);
        observed.value.is_some()
            && observed.qualifier == Qualifier::Exact
            && !matches!(observed.status.code(), 'B' | 'D')
    }

    fn has_numbers(&self) -> bool {
        true
    }

    fn is_on_one_basis(&self, one: usize, other: usize) -> bool {
        self.at(one).status == self.at(other).status
    }

    fn is_possible(&self, rows: &[Signed]) -> bool {
        self.goes_below || self.sum(rows) >= Sum::ZERO
    }
}
