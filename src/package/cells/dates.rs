//! Dates and periods in cells, and which part of a wrong one is off. Must not know tables or stages.

use std::ops::RangeInclusive;

use crate::model::{PartialDate, Period, USUAL_YEARS, YEARS};
use crate::package::findings::{Cell, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::{
    Near, fiscal_years, is_missing_mark, near_date, near_period, of_float, of_serial, short_fiscal_years,
};

/// A date of which at least the year is known, of the years that a zone's own books are about.
#[inline]
pub(in crate::package) fn date(cell: &Cell<'_>, journal: &mut Journal) -> Option<PartialDate> {
    if cell.is_empty() {
        return None;
    }
    let date = PartialDate::parse(cell.text);
    if date.is_none() {
        wrong_date(cell, journal);
    }
    date
}

/// The same, of any year: of columns that are the package's own, which may go back further.
pub(in crate::package) fn early_date(cell: &Cell<'_>, journal: &mut Journal) -> Option<PartialDate> {
    if cell.is_empty() {
        return None;
    }
    let date = PartialDate::parse_early(cell.text);
    if date.is_none() {
        journal.cell(cell, date_problem_of(cell.text, YEARS));
    }
    date
}

#[cold]
fn wrong_date(cell: &Cell<'_>, journal: &mut Journal) {
    journal.cell(cell, date_problem(cell.text));
}

/// What is wrong with a text that is no date.
pub(in crate::package) fn date_problem(text: &str) -> Problem {
    date_problem_of(text, USUAL_YEARS)
}

fn date_problem_of(text: &str, years: RangeInclusive<i32>) -> Problem {
    if is_missing_mark(text) {
        return Problem::MissingMark { json: serde_json::Value::from(text).to_string() };
    }
    if let Some((first, last)) = fiscal_years(text).or_else(|| short_fiscal_years(text)) {
        return Problem::DateFiscal { first: first.to_string(), last: last.to_string() };
    }
    let parts: Vec<&str> = text.split('-').collect();
    let has_shape = parts.len() <= 3
        && parts.iter().enumerate().all(|(position, part)| {
            part.len() == if position == 0 { 4 } else { 2 } && part.bytes().all(|b| b.is_ascii_digit())
        });
    let number = |position: usize| parts.get(position).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), true) = (number(0), has_shape) else {
        return match near_date(text) {
            Near::Date(date) => Problem::DateNotADate { near: date.to_string() },
            Near::Either(one, other) => Problem::DateAmbiguous { one: one.to_string(), other: other.to_string() },
            Near::OrDecimal(decimal) => {
                let (month, other) = decimal.months();
                Problem::DateOrDecimal { month, other }
            }
            Near::Nothing if let Some(year) = of_float(text) => Problem::DateNotADate { near: year.to_string() },
            Near::Nothing if let Some(date) = of_serial(text) => Problem::DateSerial { date: date.to_string() },
            Near::Nothing => Problem::DateNotADate { near: NOTHING_NEAR.to_owned() },
        };
    };
    if !years.contains(&(year as i32)) {
        return Problem::DateYear { year: parts[0].to_owned(), first: years.start().to_string() };
    }
    if let Some(month) = number(1).filter(|month| !(1..=12).contains(month)) {
        return Problem::DateMonth { month: format!("{month:02}") };
    }
    let last = (28..=31).rev().find(|day| PartialDate::new(year as i32, number(1), Some(*day)).is_some());
    Problem::DateDay { day: parts.get(2).copied().unwrap_or_default().to_owned(), last: last.unwrap_or(31) }
}

/// A period. `None` with a finding for what is none, also for an empty cell.
pub(in crate::package) fn period(cell: &Cell<'_>, journal: &mut Journal) -> Option<Period> {
    let period = Period::parse(cell.text);
    if period.is_none() {
        wrong_period(cell, journal);
    }
    period
}

#[cold]
fn wrong_period(cell: &Cell<'_>, journal: &mut Journal) {
    let problem = match fiscal_years(cell.text).or_else(|| short_fiscal_years(cell.text)) {
        _ if cell.is_empty() => Problem::KeyMissing,
        Some((first, last)) => Problem::PeriodFiscal { first: first.to_string(), last: last.to_string() },
        None if let Near::OrDecimal(decimal) = near_date(cell.text) => {
            let (month, other) = decimal.months();
            Problem::PeriodOrDecimal { month, other }
        }
        None if let Some(date) = of_serial(cell.text) => Problem::PeriodSerial { date: date.to_string() },
        None => {
            let near = near_period(cell.text).map_or_else(|| NOTHING_NEAR.to_owned(), |near| near.to_string());
            Problem::PeriodNotAPeriod { near }
        }
    };
    journal.cell(cell, problem);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_date_says_which_part_is_off() {
        let near = |near: &str| Problem::DateNotADate { near: near.to_owned() };
        let fiscal = |first: &str, last: &str| Problem::DateFiscal { first: first.into(), last: last.into() };
        for (text, problem) in [
            ("1066", Problem::DateYear { year: "1066".into(), first: "1900".into() }),
            ("2101-01", Problem::DateYear { year: "2101".into(), first: "1900".into() }),
            ("2021-13", Problem::DateMonth { month: "13".into() }),
            ("2021-00-10", Problem::DateMonth { month: "00".into() }),
            ("2021-22", fiscal("2021", "2022")),
            ("2021/22", fiscal("2021", "2022")),
            ("2021-2022", fiscal("2021", "2022")),
            ("2021/2022", fiscal("2021", "2022")),
            ("21-22", fiscal("2021", "2022")),
            ("98/99", fiscal("1998", "1999")),
            ("FY2021/22", fiscal("2021", "2022")),
            ("2012-13", fiscal("2012", "2013")),
            ("2021-23", Problem::DateMonth { month: "23".into() }),
            ("11-12", near("none")),
            ("2021-02-30", Problem::DateDay { day: "30".into(), last: 28 }),
            ("2020-02-30", Problem::DateDay { day: "30".into(), last: 29 }),
            ("2021-04-31", Problem::DateDay { day: "31".into(), last: 30 }),
            ("2021/3/5", near("2021-03-05")),
            ("2021.03", near("2021-03")),
            ("2021.3", Problem::DateOrDecimal { month: "2021-03".into(), other: "none".into() }),
            ("1997.1", Problem::DateOrDecimal { month: "1997-01".into(), other: "1997-10".into() }),
            ("1997.0", near("1997")),
            ("2020.0", near("2020")),
            ("1066.0", near("none")),
            ("45292", Problem::DateSerial { date: "2024-01-01".into() }),
            ("45292.0", Problem::DateSerial { date: "2024-01-01".into() }),
            ("43890", Problem::DateSerial { date: "2020-02-29".into() }),
            ("36891", Problem::DateSerial { date: "2000-12-31".into() }),
            ("10000", Problem::DateSerial { date: "1927-05-18".into() }),
            ("99999", near("none")),
            ("2021年3月5日", near("2021-03-05")),
            ("２０２１年", near("2021")),
            ("2021 年 3 月", near("2021-03")),
            ("2021年 3月 5日", near("2021-03-05")),
            ("-", Problem::MissingMark { json: "\"-\"".into() }),
            ("待定", Problem::MissingMark { json: "\"待定\"".into() }),
            ("20210305", near("2021-03-05")),
            ("2021-3-5 00:00:00", near("2021-03-05")),
            ("soon", near("none")),
            ("2021Q3", near("2021-Q3")),
            ("2021年前三季度", near("2021-01/2021-09")),
            ("2021年1-9月", near("2021-01/2021-09")),
            ("2021Q5", near("none")),
            ("2021abcd", near("none")),
            ("不适用", Problem::MissingMark { json: "\"不适用\"".into() }),
            ("2021-03-05-01", near("none")),
            ("5 Mar 2021", near("2021-03-05")),
            ("March 2021", near("2021-03")),
            ("3/2021", near("2021-03")),
            ("25/3/2021", near("2021-03-25")),
            ("3/25/2021", near("2021-03-25")),
            ("5/5/2021", near("2021-05-05")),
            ("5/3/2021", Problem::DateAmbiguous { one: "2021-03-05".into(), other: "2021-05-03".into() }),
            ("05.03.2021", Problem::DateAmbiguous { one: "2021-03-05".into(), other: "2021-05-03".into() }),
            ("5/3/21", near("none")),
        ] {
            assert_eq!(date_problem(text), problem, "{text}");
        }
    }
}
