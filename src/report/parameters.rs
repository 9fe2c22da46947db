//! What a template leaves open, `{{year}}`, and what can be said of it, `{{period.last_year}}`, `{{year-1}}`. Next month is
//! another value of one of them. Must not know blocks or slots.

use std::collections::BTreeMap;

use super::place::{Place, TemplateError};
use super::template::{Given, Template, end_of_braces, is_name};
use crate::model::{Dataset, Month, PartialDate, Period, calendar_days};
use crate::query::nearest;
use crate::text::{Arg, Locale, say_with};

/// What parameters are, by name.
#[derive(Clone, Debug, Default)]
pub(super) struct Parameters {
    values: BTreeMap<String, String>,
    locale: Locale,
}

/// What can be said of a time.
const PROPERTIES: [&str; 7] = ["year", "month", "period", "last_year", "before", "since_january", "words"];

impl Parameters {
    /// What every report knows: the zone, and the day its books were closed.
    pub(super) fn of_books(dataset: &Dataset, locale: Locale) -> Self {
        let zone = locale.name(&dataset.zone().name).to_owned();
        let as_of = dataset.as_of().map(|date| date.to_string()).unwrap_or_default();
        let values = [("zone".to_owned(), zone), ("as_of".to_owned(), as_of)].into();
        Self { values, locale }
    }

    /// With those of a template, of which some were said otherwise.
    pub(super) fn of_template(mut self, template: &Template, set: &[(String, String)]) -> Result<Self, TemplateError> {
        for (name, _) in set {
            if !self.values.contains_key(name) && template.parameters().all(|known| known != name) {
                return Err(self.unknown(name, template.parameters(), Place { line: 1, column: 1 }));
            }
        }
        let said: BTreeMap<&str, &str> = set.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        for (name, value) in &said {
            self.values.insert((*name).to_owned(), (*value).to_owned());
        }
        for Given { name, value, place } in &template.given {
            if !said.contains_key(name.as_str()) {
                let value = self.filled(value, *place)?;
                self.values.insert(name.clone(), value);
            }
        }
        Ok(self)
    }

    /// What one is.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// A text with all parameters in braces filled in.
    pub(super) fn filled(&self, text: &str, place: Place) -> Result<String, TemplateError> {
        let mut filled = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("{{") {
            filled.push_str(&rest[..at]);
            let end = end_of_braces(&rest[at..]);
            let end = end.ok_or_else(|| TemplateError::new(place, "report-braces-open", vec![]))?;
            filled.push_str(&self.value(rest[at + 2..at + end].trim(), place)?);
            rest = &rest[at + end + 2..];
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// What an expression comes to: a name, what is said of it, so many steps on or back.
    pub(super) fn value(&self, asked: &str, place: Place) -> Result<String, TemplateError> {
        let (path, steps) = match asked.find(['+', '-']) {
            Some(at) => (asked[..at].trim(), Some(asked[at..].replace(' ', ""))),
            None => (asked, None),
        };
        let mut parts = path.split('.').map(str::trim);
        let name = parts.next().unwrap_or_default();
        if !is_name(name) {
            return Err(TemplateError::new(place, "report-slot-strange", vec![("slot", Arg::from(asked))]));
        }
        let known = || self.values.keys().map(String::as_str);
        let mut value = self.get(name).ok_or_else(|| self.unknown(name, known(), place))?.to_owned();
        for property in parts {
            if !PROPERTIES.contains(&property) {
                let args = vec![("property", Arg::from(property)), ("known", PROPERTIES.join(", ").into())];
                return Err(TemplateError::new(place, "report-property-unknown", args));
            }
            let args =
                || vec![("name", Arg::from(name)), ("value", value.as_str().into()), ("property", property.into())];
            let of = property_of(&value, property, self.locale);
            value = of.ok_or_else(|| TemplateError::new(place, "report-property-of-none", args()))?;
        }
        let Some(steps) = steps else { return Ok(value) };
        let args =
            || vec![("name", Arg::from(name)), ("value", value.as_str().into()), ("steps", steps.as_str().into())];
        let number = steps.parse::<i32>().ok();
        let moved = number.and_then(|number| moved(&value, number));
        moved.ok_or_else(|| TemplateError::new(place, "report-steps-of-none", args()))
    }

    fn unknown<'k>(&self, name: &str, known: impl Iterator<Item = &'k str>, place: Place) -> TemplateError {
        let known: Vec<&str> = known.chain(["zone", "as_of"]).collect();
        let mut args = vec![("name", Arg::from(name))];
        match nearest(name, known.iter().copied()) {
            Some(nearest) => {
                args.push(("nearest", Arg::from(nearest)));
                TemplateError::new(place, "report-parameter-nearest", args)
            }
            None => {
                args.push(("known", Arg::from(known.join(", "))));
                TemplateError::new(place, "report-parameter-known", args)
            }
        }
    }
}

/// What is said of a time; nothing where the value is none, or where that cannot be said of it.
fn property_of(value: &str, property: &str, locale: Locale) -> Option<String> {
    let period = Period::parse(value).or_else(|| {
        let date = PartialDate::parse(value)?;
        let month = Month::new(date.year(), date.month()?)?;
        Period::between(month, month)
    })?;
    let is_day = Period::parse(value).is_none();
    match property {
        "year" => Some(period.last().year().to_string()),
        "month" => Some(period.last().month().to_string()),
        "period" if is_day => PartialDate::parse(value).and_then(whole_until).map(|whole| whole.to_string()),
        "period" => Some(period.to_string()),
        "last_year" => period.years_before(1).map(|before| before.to_string()),
        "before" => moved(&period.to_string(), -1),
        "since_january" => period.since_january().map(|since| since.to_string()),
        _ if is_day => PartialDate::parse(value).and_then(|date| day_in_words(date, locale)),
        _ => Some(in_words(period, locale)),
    }
}

/// The last whole month before a day's end, or the year that ends with it.
fn whole_until(day: PartialDate) -> Option<Period> {
    let month = Month::new(day.year(), day.month()?)?;
    let month = Period::between(month, month)?;
    let is_over = PartialDate::within(month).is_some_and(|whole| calendar_days(whole).1 <= calendar_days(day).1);
    let last = if is_over { month } else { Period::parse(&moved(&month.to_string(), -1)?)? };
    if last.last().month() == 12 { Period::of_year(last.last().year()) } else { Some(last) }
}

/// A period so many of its lengths later, or a number so much larger.
fn moved(value: &str, steps: i32) -> Option<String> {
    let Some(period) = Period::parse(value) else {
        return value.parse::<i64>().ok()?.checked_add(steps.into()).map(|number| number.to_string());
    };
    let of = |month: Month| {
        let months = steps.checked_mul(period.months() as i32)?;
        let at = (month.year() * 12 + month.month() as i32 - 1).checked_add(months)?;
        Month::new(at.div_euclid(12), at.rem_euclid(12) as u32 + 1)
    };
    Period::between(of(period.first())?, of(period.last())?).map(|period| period.to_string())
}

/// 2021年1—9月
pub(super) fn in_words(period: Period, locale: Locale) -> String {
    let (first, last) = (period.first(), period.last());
    let month = |month: u32| Arg::Key(format!("report-month-{month}"));
    let args = |part: u32| {
        [
            ("year", Arg::from(first.year().to_string())),
            ("end", last.year().to_string().into()),
            ("part", part.to_string().into()),
            ("first", month(first.month())),
            ("last", month(last.month())),
        ]
    };
    let (key, part) = match (first.month(), period.months()) {
        (1, 12) => ("report-period-year", 0),
        (1, 6) => ("report-period-half-1", 0),
        (7, 6) => ("report-period-half-2", 0),
        (month @ (1 | 4 | 7 | 10), 3) => ("report-period-quarter", month / 3 + 1),
        (_, 1) => ("report-period-month", 0),
        _ if first.year() == last.year() => ("report-period-months", 0),
        _ => ("report-period-years", 0),
    };
    say_with(locale, key, args(part))
}

fn day_in_words(date: PartialDate, locale: Locale) -> Option<String> {
    let month = Arg::Key(format!("report-month-{}", date.month()?));
    let args =
        [("year", Arg::from(date.year().to_string())), ("month", month), ("day", date.day()?.to_string().into())];
    Some(say_with(locale, "report-day", args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_times() {
        for (value, property, expected) in [
            ("2021", "last_year", Some("2020")),
            ("2021-09", "last_year", Some("2020-09")),
            ("2021-01", "before", Some("2020-12")),
            ("2021-Q1", "before", Some("2020-Q4")),
            ("2021", "before", Some("2020")),
            ("2021-09", "since_january", Some("2021-01/2021-09")),
            ("2021-12-31", "year", Some("2021")),
            ("2021-12-31", "month", Some("12")),
            ("2021-12-31", "period", Some("2021")),
            ("2021-09-30", "period", Some("2021-09")),
            ("2021-09-29", "period", Some("2021-08")),
            ("2021-01-15", "period", Some("2020")),
            ("2021-09", "period", Some("2021-09")),
            ("2021", "words", Some("2021年")),
            ("2021-01/2021-09", "words", Some("2021年1—9月")),
            ("2021-Q3", "words", Some("2021年第3季度")),
            ("2021-H1", "words", Some("2021年上半年")),
            ("2021-12-31", "words", Some("2021年12月31日")),
            ("北京", "year", None),
        ] {
            assert_eq!(property_of(value, property, Locale::ZhCn).as_deref(), expected, "{value}.{property}");
        }
        let english = |value| property_of(value, "words", Locale::En);
        assert_eq!(english("2021-01/2021-09").as_deref(), Some("January–September 2021"));
        assert_eq!(english("2021-12-31").as_deref(), Some("31 December 2021"));
    }

    #[test]
    fn steps_go_by_the_length_of_a_period_or_by_ones() {
        for (value, steps, expected) in [
            ("2021", -1, Some("2020")),
            ("2021-01", -1, Some("2020-12")),
            ("2021-11", 2, Some("2022-01")),
            ("2021-Q4", 1, Some("2022-Q1")),
            ("7", -2, Some("5")),
            ("x", 1, None),
            ("2021", i32::MAX, None),
            ("2021-01", i32::MAX, None),
            ("2021-01", i32::MIN, None),
        ] {
            assert_eq!(moved(value, steps).as_deref(), expected, "{value} {steps}");
        }
    }
}
