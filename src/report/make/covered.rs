//! Whether books know anything of a time: a count of nothing there is no count. Must not know slots.

use super::asked::{Asked, first_and_last};
use crate::model::{Measure, PartialDate, Period};
use crate::query::{Clause, Dimension, Query, Span, Test, YearBasis};
use crate::text::{Arg, say_with};

/// The first and the last day of what is asked for, in the numbers of [`PartialDate::range`].
type Days = (u32, u32);

impl Asked<'_, '_> {
    /// Why the books can know nothing of the time that is asked for: it begins after they were closed, or was over before the
    /// first year of which they have a record. Nothing where they may.
    pub(super) fn uncovered(&self) -> Option<String> {
        let (days, year_of) = self.time()?;
        let locale = self.table.locale;
        let years = self.years(year_of);
        let as_of = self.table.dataset.as_of();
        let end = as_of.or_else(|| PartialDate::new(*years.last()?, None, None));
        if let Some(end) = end.filter(|end| days.0 > end.range().1) {
            return Some(say_with(locale, "report-gap-after", [("date", Arg::from(end.to_string()))]));
        }
        let first = *years.first()?;
        let begins = PartialDate::new(first, None, None)?.range().0;
        (days.1 < begins).then(|| say_with(locale, "report-gap-before", [("year", Arg::from(first.to_string()))]))
    }

    /// Why what is found is no match for a time that is over: the books were closed before the end of it. What rows say of a
    /// period by its name is whole.
    pub(super) fn unfinished(&self) -> Option<String> {
        let is_named = self.query.filter.clauses().iter().any(|clause| matches!(clause, Clause::Period(_)));
        let (days, _) = self.time().filter(|_| !is_named)?;
        let end = self.table.dataset.as_of()?;
        let is_open = end.range().1 < days.1;
        is_open.then(|| say_with(self.table.locale, "report-gap-open", [("date", Arg::from(end.to_string()))]))
    }

    /// The time that is asked for, and which date of a record it is about.
    fn time(&self) -> Option<(Days, YearBasis)> {
        let year_of = self.query.year_of;
        self.query.filter.clauses().iter().find_map(|clause| match clause {
            Clause::Year(Test::AnyOf(spans)) => Some((around(spans.iter().map(of_years))?, year_of)),
            Clause::Fiscal(years) => {
                let years = years.iter().map(|first| of_period(Period::year_from(*first)));
                Some((around(years)?, year_of))
            }
            Clause::Period(periods) => Some((around(periods.iter().map(|period| of_period(*period)))?, year_of)),
            Clause::Date(stage, Test::AnyOf(spans)) => {
                Some((around(spans.iter().map(of_dates))?, YearBasis::Stage(*stage)))
            }
            Clause::Day(name, Test::AnyOf(spans)) => {
                Some((around(spans.iter().map(of_dates))?, YearBasis::Field(*name)))
            }
            _ => None,
        })
    }

    /// The years of which there are records at all.
    fn years(&self, year_of: YearBasis) -> Vec<i32> {
        let query = Query::new(Measure::ProjectCount, &[Dimension::Year], year_of);
        let answer = self.table.data.answer(&query);
        let mut years: Vec<i32> =
            answer.iter().flat_map(|answer| answer.cells().filter_map(|(keys, _)| keys[0].year())).collect();
        years.sort_unstable();
        years
    }
}

/// From the first day of all to the last; nothing where one has no end.
fn around(days: impl Iterator<Item = Option<Days>>) -> Option<Days> {
    let days: Vec<Days> = days.collect::<Option<_>>()?;
    Some((days.iter().map(|days| days.0).min()?, days.iter().map(|days| days.1).max()?))
}

fn of_years(span: &Span<i32>) -> Option<Days> {
    let (from, to) = first_and_last(span)?;
    Some((PartialDate::new(from, None, None)?.range().0, PartialDate::new(to, None, None)?.range().1))
}

fn of_period(period: Period) -> Option<Days> {
    let (first, last) = (period.first(), period.last());
    let month = |year, month| PartialDate::new(year, Some(month), None);
    Some((month(first.year(), first.month())?.range().0, month(last.year(), last.month())?.range().1))
}

fn of_dates(span: &Span<PartialDate>) -> Option<Days> {
    let (from, to) = first_and_last(span)?;
    Some((from.range().0, to.range().1))
}
