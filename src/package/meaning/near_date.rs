//! The date that a text means which is not written as one: `2021/3/5`, `2021年3月`, `5 Mar 2021`, the number that a
//! spreadsheet makes of a day. Must not know cells: it is advice, or what a package declares.

use super::half_width::half_width;
use super::strptime::DatePattern;
use crate::model::{PartialDate, calendar_days};
use crate::package::findings::NOTHING_NEAR;
use crate::text::near_stretch;

/// What a date that is not written as it should be may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Near {
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
pub(crate) struct YearWithDecimal {
    month: PartialDate,
}

impl YearWithDecimal {
    fn of(text: &str) -> Option<Self> {
        let (year, digit) = text.trim().split_once('.').filter(|(year, digit)| (year.len(), digit.len()) == (4, 1))?;
        let month = PartialDate::new(year.parse().ok()?, Some(digit.parse().ok()?), None)?;
        month.is_usual().then_some(Self { month })
    }

    /// The month it may be, and another one, if there is one.
    pub(in crate::package) fn months(self) -> (String, String) {
        let other = PartialDate::new(self.month.year(), Some(10), None).filter(|_| self.month.month() == Some(1));
        (self.month.to_string(), other.map_or_else(|| NOTHING_NEAR.to_owned(), |other| other.to_string()))
    }
}

/// The day that a spreadsheet shows for a whole number of five digits: days since the end of 1899, as all but old files of
/// a Mac count them.
pub(crate) fn of_serial(text: &str) -> Option<PartialDate> {
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

/// The year that programs write as `2021.0` in a column of numbers.
pub(in crate::package) fn of_float(text: &str) -> Option<PartialDate> {
    let year = text.strip_suffix(".0").filter(|year| year.len() == 4)?;
    PartialDate::new(year.parse().ok()?, None, None).filter(|year| year.is_usual())
}

/// The date meant by `2021/3/5`, `2021.03`, `2021年3月5日`, `20210305`, `5 Mar 2021`, `3/2021`, `05/03/2021` and the like. One before
/// 1900 says its day, and is no mere number.
pub(crate) fn near_date(text: &str) -> Near {
    let text = half_width(text);
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_meant = |date: PartialDate| date.is_usual() || !is_number && date.is_told_from_numbers();
    match near_any(&text) {
        Near::Date(date) if !is_meant(date) => Near::Nothing,
        near => near,
    }
}

fn near_any(text: &str) -> Near {
    if let Some(decimal) = YearWithDecimal::of(text) {
        return Near::OrDecimal(decimal);
    }
    // 1-9月 is no ninth of January.
    let stretch = || near_stretch(text).and_then(PartialDate::within);
    if let Some(date) = stretch().or_else(|| from_year_on(text)).or_else(|| named_month(text)) {
        return Near::Date(date);
    }
    match day_and_month(text) {
        Some((Some(one), Some(other))) if one != other => Near::Either(one, other),
        Some((Some(date), _) | (None, Some(date))) => Near::Date(date),
        Some((None, None)) => Near::Nothing,
        None => match numbers(text).as_deref() {
            Some([month, year]) => date(*year, *month, None).map_or(Near::Nothing, Near::Date),
            _ => Near::Nothing,
        },
    }
}

fn numbers(text: &str) -> Option<Vec<u32>> {
    let number = |text: &str| text.trim().parse::<u32>().ok().filter(|_| text.len() <= 4);
    text.split(['/', '-', '.']).map(number).collect()
}

fn date(year: u32, month: u32, day: Option<u32>) -> Option<PartialDate> {
    PartialDate::new(i32::try_from(year).ok()?, Some(month), day)
}

/// The day that `05/03/2021` means if the day stands first in it, and if the month does; nothing where three numbers with the
/// year behind are not what it is.
pub(in crate::package) fn day_and_month(text: &str) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
    let text = half_width(text);
    let numbers = numbers(&text)?;
    let [one, other, year] = numbers[..] else { return None };
    let dates = (date(year, other, Some(one)), date(year, one, Some(other)));
    (dates != (None, None)).then_some(dates)
}

/// A date that begins with its year.
fn from_year_on(text: &str) -> Option<PartialDate> {
    // 2021年1-9月 are nine months.
    if text.contains('年') && text.contains('-') {
        return None;
    }
    let is_spaced = text.contains(['年', '月']);
    let unspaced: String = text.chars().filter(|c| !is_spaced || !c.is_whitespace()).collect();
    let date = unspaced.split([' ', 'T']).next()?.trim_end_matches(['年', '月', '日', '号']);
    let numbers: Vec<&str> = date.split(['-', '/', '.', '年', '月']).collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let [year, month, day] = match numbers[..] {
        [all] if all.len() == 8 && is_digits(all) => [number(&all[..4]), number(&all[4..6]), number(&all[6..])],
        [all] if all.len() == 6 && is_digits(all) => [number(&all[..4]), number(&all[4..]), None],
        [year] => [number(year), None, None],
        [year, month] => [number(year), Some(number(month)?), None],
        [year, month, day] => [number(year), Some(number(month)?), Some(number(day)?)],
        _ => return None,
    };
    PartialDate::new(i32::try_from(year?).ok()?, month, day)
}

/// A date with the English name of its month.
pub(in crate::package) fn named_month(text: &str) -> Option<PartialDate> {
    ["%d %b %Y", "%d-%b-%Y", "%b %d, %Y", "%b %d %Y", "%b %Y", "%b-%Y"]
        .into_iter()
        .find_map(|pattern| DatePattern::new(pattern)?.read(text))
}
