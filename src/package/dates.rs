//! Dates and periods in cells, and which part of a wrong one is off. Must not know tables or stages.

use super::cells::half_width;
use super::journal::{Cell, Journal};
use super::near_period::near_period;
use super::number_forms::is_missing_mark;
use super::problem::{NOTHING_NEAR, Problem};
use super::standard::DatePattern;
use crate::model::{PartialDate, Period, YEARS, calendar_days};

/// A date of which at least the year is known.
#[inline]
pub(super) fn date(cell: &Cell<'_>, journal: &mut Journal) -> Option<PartialDate> {
    if cell.is_empty() {
        return None;
    }
    let date = PartialDate::parse(cell.text);
    if date.is_none() {
        wrong_date(cell, journal);
    }
    date
}

#[cold]
fn wrong_date(cell: &Cell<'_>, journal: &mut Journal) {
    journal.cell(cell, date_problem(cell.text));
}

/// What is wrong with a text that is no date.
pub(super) fn date_problem(text: &str) -> Problem {
    if is_missing_mark(text) {
        return Problem::MissingMark { json: serde_json::Value::from(text).to_string() };
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
            Near::Nothing if let Some(date) = of_serial(text) => Problem::DateSerial { date: date.to_string() },
            Near::Nothing => Problem::DateNotADate { near: NOTHING_NEAR.to_owned() },
        };
    };
    if !YEARS.contains(&(year as i32)) {
        return Problem::DateYear { year: parts[0].to_owned() };
    }
    if let Some(month) = number(1).filter(|month| !(1..=12).contains(month)) {
        return Problem::DateMonth { month: format!("{month:02}") };
    }
    let last = (28..=31).rev().find(|day| PartialDate::new(year as i32, number(1), Some(*day)).is_some());
    Problem::DateDay { day: parts.get(2).copied().unwrap_or_default().to_owned(), last: last.unwrap_or(31) }
}

/// What a date that is not written as it should be may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Near {
    Date(PartialDate),
    /// Day before month, or month before day.
    Either(PartialDate, PartialDate),
    /// A month, or a part of a year.
    OrDecimal(YearWithDecimal),
    Nothing,
}

/// A year with one digit behind a point: `1997.4` may be April, or four tenths of a year. So may `1997.1`, which may be
/// October, too: a spreadsheet drops the nought of `1997.10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearWithDecimal {
    month: PartialDate,
}

impl YearWithDecimal {
    fn of(text: &str) -> Option<Self> {
        let (year, digit) = text.trim().split_once('.').filter(|(year, digit)| (year.len(), digit.len()) == (4, 1))?;
        let month = PartialDate::new(year.parse().ok()?, Some(digit.parse().ok()?), None)?;
        Some(Self { month })
    }

    /// The month it may be, and another one, if there is one.
    pub(super) fn months(self) -> (String, String) {
        let other = PartialDate::new(self.month.year(), Some(10), None).filter(|_| self.month.month() == Some(1));
        (self.month.to_string(), other.map_or_else(|| NOTHING_NEAR.to_owned(), |other| other.to_string()))
    }
}

/// The day that a spreadsheet shows for a whole number of five digits: days since the end of 1899, as all but old files of
/// a Mac count them.
fn of_serial(text: &str) -> Option<PartialDate> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let serial: i64 = text.parse().ok().filter(|_| text.len() == 5)?;
    // 45292 is the first day of 2024.
    let days = calendar_days(PartialDate::new(2024, Some(1), Some(1))?).0 + serial - 45_292;
    let mut year = i32::try_from(days / 366).ok()?;
    while calendar_days(PartialDate::new(year + 1, None, None)?).0 <= days {
        year += 1;
    }
    let month = (1..=12)
        .rev()
        .find(|month| PartialDate::new(year, Some(*month), None).is_some_and(|month| calendar_days(month).0 <= days))?;
    let first = calendar_days(PartialDate::new(year, Some(month), None)?).0;
    PartialDate::new(year, Some(month), u32::try_from(days - first + 1).ok())
}

/// The date meant by `2021/3/5`, `2021.03`, `2021年3月5日`, `20210305`, `5 Mar 2021`, `3/2021`, `05/03/2021` and the like.
pub(super) fn near_date(text: &str) -> Near {
    let text = half_width(text);
    if let Some(decimal) = YearWithDecimal::of(&text) {
        return Near::OrDecimal(decimal);
    }
    if let Some(date) = from_year_on(&text).or_else(|| named_month(&text)) {
        return Near::Date(date);
    }
    let number = |text: &&str| text.trim().parse::<u32>().ok().filter(|_| text.len() <= 4);
    let Some(numbers) = text.split(['/', '-', '.']).map(|part| number(&part)).collect::<Option<Vec<u32>>>() else {
        return Near::Nothing;
    };
    let date = |year: u32, month, day| PartialDate::new(i32::try_from(year).ok()?, Some(month), day);
    match numbers[..] {
        [month, year] => date(year, month, None).map_or(Near::Nothing, Near::Date),
        [one, other, year] => match (date(year, other, Some(one)), date(year, one, Some(other))) {
            (Some(one), Some(other)) if one != other => Near::Either(one, other),
            (Some(date), _) | (None, Some(date)) => Near::Date(date),
            (None, None) => Near::Nothing,
        },
        _ => Near::Nothing,
    }
}

/// A date that begins with its year.
fn from_year_on(text: &str) -> Option<PartialDate> {
    let is_spaced = text.contains(['年', '月']);
    let unspaced: String = text.chars().filter(|c| !is_spaced || !c.is_whitespace()).collect();
    let date = unspaced.split([' ', 'T']).next()?.trim_end_matches(['年', '月', '日', '号']);
    let numbers: Vec<&str> = date.split(['-', '/', '.', '年', '月']).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let [year, month, day] = match numbers[..] {
        [all] if all.len() == 8 && all.is_ascii() => [number(&all[..4]), number(&all[4..6]), number(&all[6..])],
        [all] if all.len() == 6 && all.is_ascii() => [number(&all[..4]), number(&all[4..]), None],
        [year] => [number(year), None, None],
        [year, month] => [number(year), Some(number(month)?), None],
        [year, month, day] => [number(year), Some(number(month)?), Some(number(day)?)],
        _ => return None,
    };
    PartialDate::new(i32::try_from(year?).ok()?, month, day)
}

/// A date with the English name of its month.
pub(super) fn named_month(text: &str) -> Option<PartialDate> {
    ["%d %b %Y", "%d-%b-%Y", "%b %d, %Y", "%b %d %Y", "%b %Y", "%b-%Y"]
        .into_iter()
        .find_map(|pattern| DatePattern::new(pattern)?.read(text))
}

/// A period. `None` with a finding for what is none, also for an empty cell.
pub(super) fn period(cell: &Cell<'_>, journal: &mut Journal) -> Option<Period> {
    let period = Period::parse(cell.text);
    if period.is_none() {
        wrong_period(cell, journal);
    }
    period
}

#[cold]
fn wrong_period(cell: &Cell<'_>, journal: &mut Journal) {
    let problem = match fiscal_years(cell.text) {
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

/// The calendar years that a fiscal year is of whose first month is not said: `2012-13`, `2012/2013`, `FY 2012/13`,
/// `2012–13财年`.
pub(super) fn fiscal_years(text: &str) -> Option<(i32, i32)> {
    let text = half_width(text);
    let text = text.trim().trim_start_matches("FY").trim_start();
    let text = ["财政年度", "财年", "年度"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text).trim_end();
    let (first, last) = text.split_once(['-', '/', '–', '—', '~'])?;
    let year = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i32>().ok())?;
    let first = Some(first).filter(|first| first.len() == 4).and_then(year).filter(|first| YEARS.contains(first))?;
    let is_next = match last.len() {
        2 => year(last)? == (first + 1) % 100,
        4 => year(last)? == first + 1,
        _ => false,
    };
    is_next.then_some((first, first + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_two_calendar_years_are_known() {
        for (text, first) in [
            ("2012-13", Some(2012)),
            ("1999-00", Some(1999)),
            ("2012/13", Some(2012)),
            ("2012–2013", Some(2012)),
            ("ＦＹ２０１２／１３", Some(2012)),
            ("2012/13财年", Some(2012)),
            ("2000-01", Some(2000)),
            ("2012-14", None),
            ("2012-2014", None),
            ("2012-1３a", None),
            ("12-13", None),
            ("9999-00", None),
            ("2012", None),
        ] {
            assert_eq!(fiscal_years(text), first.map(|first| (first, first + 1)), "{text}");
        }
    }

    #[test]
    fn a_wrong_date_says_which_part_is_off() {
        let near = |near: &str| Problem::DateNotADate { near: near.to_owned() };
        for (text, problem) in [
            ("1066", Problem::DateYear { year: "1066".into() }),
            ("2101-01", Problem::DateYear { year: "2101".into() }),
            ("2021-13", Problem::DateMonth { month: "13".into() }),
            ("2021-00-10", Problem::DateMonth { month: "00".into() }),
            ("2021-02-30", Problem::DateDay { day: "30".into(), last: 28 }),
            ("2020-02-30", Problem::DateDay { day: "30".into(), last: 29 }),
            ("2021-04-31", Problem::DateDay { day: "31".into(), last: 30 }),
            ("2021/3/5", near("2021-03-05")),
            ("2021.03", near("2021-03")),
            ("2021.3", Problem::DateOrDecimal { month: "2021-03".into(), other: "none".into() }),
            ("1997.1", Problem::DateOrDecimal { month: "1997-01".into(), other: "1997-10".into() }),
            ("1997.0", near("none")),
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
