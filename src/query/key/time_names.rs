//! What years that are not the calendar's, periods and steps of time are called. Must not know keys.

use crate::model::{Dataset, Month, Period};
use crate::query::key::step::{Step, When};
use crate::text::{Locale, say, say_with};

/// The name of a year that is not the calendar's: `2023/24`; where there are several kinds of them, with its months.
pub(in crate::query) fn fiscal_name(dataset: &Dataset, first: Month) -> String {
    let period = Period::year_from(first);
    if dataset.fiscal_months().iter().any(|month| *month != first.month()) {
        return period.to_string();
    }
    format!("{}/{:02}", first.year(), (first.year() + 1) % 100)
}

/// A period as it is called: a fiscal year by its name, others as the books write them.
pub fn period_name(dataset: &Dataset, period: Period) -> String {
    period.fiscal().map_or_else(|| period.to_string(), |first| fiscal_name(dataset, first))
}

/// `2021 年 3 月`, or a year of which no more is known.
pub(in crate::query) fn step_label(dataset: &Dataset, step: Step, when: When, locale: Locale) -> String {
    let unknown = |kind: &'static str, year: String| {
        let args = [("year", year.into()), ("kind", kind.into())];
        say_with(locale, &format!("step-{}-unknown", step.text_id()), args)
    };
    match when {
        When::In(first) if let Step::Fiscal(_) = step => fiscal_name(dataset, first),
        When::In(first) => {
            let part = (first.month() - 1) / step.months() + 1;
            let args = [("year", first.year().to_string().into()), ("part", part.into())];
            say_with(locale, &format!("step-{}", step.id()), args)
        }
        When::Year(year) => unknown("calendar", year.to_string()),
        When::Besides(year) => {
            say_with(locale, &format!("step-{}-besides", step.text_id()), [("year", year.to_string().into())])
        }
        When::Fiscal(first) => unknown("fiscal", fiscal_name(dataset, first)),
        When::Unknown => say(locale, "no-year").into_owned(),
    }
}
