//! The figures that lead, by rule: of records how many and how much, what was completed this year, what was signed and what
//! was started; then published figures, those with a target and the longest course first.

use super::published::{Course, Published};
use super::shown::{Headline, Leads, Maker};
use crate::listing::analysis::Said;
use crate::listing::observation;
use crate::model::{AmountUnit, Decimal, Measure, Month, PartialDate, Period, ProjectAmount, StageIx};
use crate::query::analysis::{Word, completion, full_year, growth, needed_a_month, schedule_points};
use crate::query::series::adds_up_over_time;
use crate::query::{
    Cell, Clause, Dimension, Key, Query, Span, Test, YearBasis, default_year_basis, main_amount, months_elapsed,
    signed_and_started,
};
use crate::text::numbers::Scale;
use crate::text::{Arg, numbers, say, say_with};

/// So many lead at most, so many of them at least are published where there are any, and so many years or periods make up a
/// course.
const MOST: usize = 7;
const MOST_OF_RECORDS: usize = 5;
const MOST_IN_COURSE: usize = 12;
const MONTHS: u32 = 12;

/// The months of this year that are over.
#[derive(Clone, Copy)]
struct Now {
    year: i32,
    months: u32,
}

impl Now {
    /// The same months of another year.
    fn period(self, years_before: i32) -> Option<Period> {
        let year = self.year - years_before;
        Period::between(Month::new(year, 1)?, Month::new(year, self.months)?)
    }

    fn is_whole(self) -> bool {
        self.months == MONTHS
    }
}

impl Maker<'_> {
    pub(super) fn headlines(&mut self, published: &Published) -> Vec<Headline> {
        let mut found = Vec::new();
        if !self.dataset.projects().is_empty() && self.dataset.is_of_projects() {
            found.extend(self.counted());
            found.extend(main_amount(self.dataset).and_then(|which| self.amount(which)));
            if let Some(now) = self.now() {
                found.extend(self.completed(now));
                if let Some((signed, started)) = signed_and_started(self.dataset) {
                    found.extend(self.reached(now, signed));
                    found.extend(self.reached(now, started));
                }
            }
        }
        found.truncate(MOST_OF_RECORDS);
        let left = MOST - found.len();
        let mut courses: Vec<&Course> = published.0.iter().filter(|course| self.leads(course)).collect();
        courses.sort_by_key(|course| self.rank(course));
        // One of each indicator.
        let mut known = Vec::new();
        courses.retain(|course| {
            let is_new = !known.contains(&course.series.indicator);
            known.push(course.series.indicator);
            is_new
        });
        found.extend(courses.into_iter().take(left).filter_map(|course| self.published(course)));
        found
    }

    /// The year in which the books were closed, as far as its months are over; the year before where none is.
    fn now(&self) -> Option<Now> {
        let (year, months) = months_elapsed(self.dataset)?;
        Some(if months == 0 { Now { year: year - 1, months: MONTHS } } else { Now { year, months } })
    }

    fn of_year(&self, now: Now) -> String {
        let key = if now.is_whole() { "overview-year" } else { "overview-months" };
        say_with(self.locale, key, [("year", Arg::from(now.year.to_string())), ("months", now.months.into())])
    }

    fn total(&mut self, measure: Measure, basis: YearBasis, clause: Option<Clause>) -> Option<Cell> {
        let filter = clause.into_iter().fold(self.filter.clone(), crate::query::Filter::and);
        let query = Query::new(measure, &[Dimension::Basis], basis).filtered(filter);
        self.cache.answer(self.dataset, &query).ok().map(|answer| answer.total)
    }

    /// The values of the years, gaps included.
    fn course(&mut self, measure: Measure, basis: YearBasis) -> Vec<(String, Option<f64>)> {
        let query = Query::new(measure, &[Dimension::Year], basis).filtered(self.filter.clone());
        let Ok(answer) = self.cache.answer(self.dataset, &query) else { return Vec::new() };
        let value = |cell: &Cell| match measure {
            Measure::ProjectCount => Some(f64::from(cell.count)),
            _ => (!cell.is_unknown()).then(|| cell.sum.to_f64()),
        };
        let known = answer.cells().filter_map(|(keys, cell)| match keys.first() {
            Some(Key::Year(Some(year))) => Some((*year, value(cell))),
            _ => None,
        });
        let known: std::collections::BTreeMap<i32, Option<f64>> = known.collect();
        let (Some(first), Some(last)) = (known.keys().next(), known.keys().next_back()) else { return Vec::new() };
        let first = (*first).max(last - MOST_IN_COURSE as i32 + 1);
        // In a year of which there is no record there are none; what they come to is not known.
        let without = (measure == Measure::ProjectCount).then_some(0.0);
        (first..=*last).map(|year| (year.to_string(), known.get(&year).copied().unwrap_or(without))).collect()
    }

    fn counted(&mut self) -> Option<Headline> {
        let basis = self.year_of();
        let cell = self.total(Measure::ProjectCount, basis, None)?;
        Some(Headline {
            name: say(self.locale, "measure-project_count").into_owned(),
            of: say(self.locale, "overview-all-records").into_owned(),
            value: numbers::count(cell.count as usize),
            unit: say(self.locale, "overview-unit-projects").into_owned(),
            said: Vec::new(),
            course: self.course(Measure::ProjectCount, basis),
            is_illustrative: cell.illustrative_count > 0,
            leads: Leads::List,
        })
    }

    fn amount(&mut self, which: ProjectAmount) -> Option<Headline> {
        let measure = which.measure();
        let basis = default_year_basis(self.dataset, measure);
        let cell = self.total(measure, basis, None)?;
        let of = match cell.missing {
            0 => say(self.locale, "overview-all-records").into_owned(),
            missing => say_with(self.locale, "overview-without-amount", [("count", missing.into())]),
        };
        self.of_amount(measure, basis, cell, of, Vec::new())
    }

    fn of_amount(
        &mut self,
        measure: Measure,
        basis: YearBasis,
        cell: Cell,
        of: String,
        said: Vec<Said>,
    ) -> Option<Headline> {
        let currency = self.dataset.currency_of(measure).filter(|_| !cell.is_unknown())?;
        let scale = Scale::fitting(cell.sum, self.locale);
        Some(Headline {
            name: say(self.locale, &format!("measure-{}", measure.id())).into_owned(),
            of,
            value: numbers::sum(cell.sum, scale, 2),
            unit: scale.behind(currency, self.locale),
            said,
            course: self.course(measure, basis),
            is_illustrative: cell.illustrative_count > 0,
            leads: Leads::Chart(measure, basis),
        })
    }

    /// What was completed this year, against the plan, the schedule and the same months of the year before.
    fn completed(&mut self, now: Now) -> Option<Headline> {
        let measure = Measure::CompletedPeriod;
        let basis = default_year_basis(self.dataset, measure);
        let of_year = |year| Some(Clause::Year(Test::AnyOf(vec![Span::Only(year)])));
        let of = |before| match now.is_whole() {
            true => of_year(now.year - before),
            false => now.period(before).map(|period| Clause::Period(vec![period])),
        };
        let cell = self.total(measure, basis, of(0))?;
        let plan = self.total(Measure::PlannedPeriod, basis, of_year(now.year)).filter(|plan| !plan.is_unknown());
        let before = self.total(measure, basis, of(1)).filter(|before| !before.is_unknown());
        let mut said = Vec::new();
        let done = cell.sum.to_decimal();
        if let Some(plan) = plan {
            let plan = plan.sum.to_decimal();
            let mut completed = Said::rate(Word::Completion, completion(done, plan, 1), self.locale);
            if let Ok(rate) = completion(done, plan, 1) {
                let rate = numbers::percent_sign(&numbers::decimal(rate));
                completed.text = say_with(self.locale, "overview-of-plan", [("rate", Arg::from(rate))]);
            }
            said.push(completed);
            if !now.is_whole() {
                said.push(Said::schedule(schedule_points(done, plan, now.months, 1), self.locale));
            }
        }
        said.extend(before.map(|before| self.grown(done, before.sum.to_decimal())));
        let of = self.of_year(now);
        self.of_amount(measure, basis, cell, of, said)
    }

    fn grown(&self, value: Decimal, base: Decimal) -> Said {
        Said::growth(Word::SamePeriod, &growth(value, base, 1), "", self.locale)
    }

    fn in_doubt(&mut self, clause: Option<Clause>, basis: YearBasis) -> usize {
        let filter = clause.into_iter().fold(self.filter.clone(), crate::query::Filter::and);
        self.cache.in_doubt(self.dataset, &filter, basis)
    }

    /// What reached a stage this year, against the same months of the year before.
    fn reached(&mut self, now: Now, stage: StageIx) -> Option<Headline> {
        let basis = YearBasis::Stage(stage);
        let within = |before: i32| {
            let period = now.period(before)?;
            let date = |month: Month| PartialDate::new(month.year(), Some(month.month()), None);
            let span = match now.is_whole() {
                true => Span::Only(PartialDate::new(now.year - before, None, None)?),
                false => Span::Between(date(period.first())?, date(period.last())?),
            };
            Some(Clause::Date(stage, Test::AnyOf(vec![span])))
        };
        let main = main_amount(self.dataset).map_or(Measure::ProjectCount, ProjectAmount::measure);
        let count = self.total(Measure::ProjectCount, basis, within(0))?;
        if count.count == 0 {
            return None;
        }
        let before = self.total(Measure::ProjectCount, basis, within(1))?;
        let amount = self.total(main, basis, within(0)).filter(|cell| !cell.is_unknown());
        let currency = self.dataset.currency_of(main);
        let amount = amount.zip(currency);
        let amount = amount.map(|(cell, currency)| numbers::shortest_sum(cell.sum, currency, self.locale));
        let name = self.locale.name(&self.dataset.stages()[stage].name).to_owned();
        let whole = |count: u32| Decimal::new(count.into(), 0).unwrap_or(Decimal::ZERO);
        // What is only known to be of the year may be of these months, or of those of the year before.
        let in_doubt = [within(0), within(1)].map(|clause| self.in_doubt(clause, basis));
        // The growth is that of the count, so it stands before the amount.
        let mut said = match in_doubt {
            [0, 0] => vec![self.grown(whole(count.count), whole(before.count))],
            [0, _] => Vec::new(),
            [now, _] => vec![remark(say_with(self.locale, "status-in-doubt", [("count", Arg::from(now))]))],
        };
        said.extend(amount.map(remark));
        Some(Headline {
            name: say_with(self.locale, "overview-reached", [("stage", Arg::from(name))]),
            of: self.of_year(now),
            value: numbers::count(count.count as usize),
            unit: say(self.locale, "overview-unit-projects").into_owned(),
            said,
            course: self.course(Measure::ProjectCount, basis),
            is_illustrative: count.illustrative_count > 0,
            leads: Leads::Chart(Measure::ProjectCount, basis),
        })
    }

    /// Whether a published series may lead: its last value is a number that was published for itself.
    fn leads(&self, course: &Course) -> bool {
        let is_small = |value: Decimal| value.to_f64().abs() < 10.0;
        let has_course = course.points.len() > 1 || self.has_target(course);
        course.value(self.dataset).is_some_and(|value| has_course || !is_small(value))
    }

    /// Which go first: those with a target, the longest courses, what is about more than a part, money.
    fn rank(&self, course: &Course) -> (bool, std::cmp::Reverse<usize>, bool, bool) {
        let series = &course.series;
        let is_part = series.sector.is_some() || series.place.is_some() || series.stage.is_some();
        let is_money = AmountUnit::parse(&self.dataset.indicators()[series.indicator].unit).is_some();
        (!self.has_target(course), std::cmp::Reverse(course.points.len()), is_part, !is_money)
    }

    fn target(&self, course: &Course) -> Option<(Decimal, bool)> {
        let indicator = &self.dataset.indicators()[course.series.indicator];
        // So much percent of a rate is no rate.
        let year = course.points[course.last].period.year().filter(|_| !indicator.unit.contains('%'))?;
        self.targets.of_year(indicator, year).filter(|_| course.series.rows.len() > 1 || course.series.is_of_all())
    }

    fn has_target(&self, course: &Course) -> bool {
        self.target(course).is_some()
    }

    /// What the year would come to at this pace, and what each month that is left has to bring.
    fn paces(&self, course: &Course, (value, target): (Decimal, Decimal), months: u32) -> Vec<Said> {
        let indicator = &self.dataset.indicators()[course.series.indicator];
        let (unit, decimals) = (&indicator.unit, indicator.decimals.max(1));
        let needed = needed_a_month(value, target, months, decimals);
        vec![
            Said::pace(Word::FullYear, full_year(value, months, decimals), unit, self.locale),
            Said::pace(Word::Needed, needed, unit, self.locale),
        ]
    }

    fn published(&self, course: &Course) -> Option<Headline> {
        let row = course.row()?;
        let shown = observation(self.dataset, row, self.locale);
        let (mut said, mut paces) = (Vec::new(), Vec::new());
        if let (Some((target, _)), Some(value)) = (self.target(course), course.value(self.dataset)) {
            said.push(Said::rate(Word::Completion, completion(value, target, 1), self.locale));
            let period = course.points[course.last].period;
            // What is a stock at the end of a quarter has no schedule.
            let runs_on = period.months() < MONTHS && period.first().month() == 1;
            if runs_on && adds_up_over_time(self.dataset, &course.series) {
                said.push(Said::schedule(schedule_points(value, target, period.months(), 1), self.locale));
                paces = self.paces(course, (value, target), period.months());
            }
        }
        said.extend(course.growth(self.dataset, self.locale));
        if let Some((change, _)) = &course.grown[course.last].change {
            said.push(Said::turn(change, "", self.locale));
        }
        said.extend(paces);
        Some(Headline {
            name: shown.name,
            of: shown.caption,
            value: format!("{}{}", shown.qualifier, shown.value),
            unit: shown.unit,
            said,
            course: course.values(self.dataset, MOST_IN_COURSE),
            is_illustrative: self.target(course).is_some_and(|(_, is_illustrative)| is_illustrative),
            leads: Leads::Observation(row),
        })
    }
}

/// What points nowhere.
fn remark(text: String) -> Said {
    Said { text, explained: String::new(), sign: 0 }
}
