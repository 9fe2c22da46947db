//! Dates of a column that nobody declared, written so that they may be something else: `20210523`, `2021.3`, `21-05-23`, `2022/23`.
//! They are read as dates where the column leaves no doubt, and asked about otherwise. Must not know tables.

use std::collections::HashSet;

use super::seen_values::values;
use crate::model::{Decimal, PartialDate, TextColumn};
use crate::package::findings::{NOTHING_NEAR, Problem};

/// How such dates are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShortDate {
    /// `20210523`
    Digits,
    /// `2021.3`, `2021.10`: a month behind a point.
    MonthBehindPoint,
    /// `21-05-23`: the last two digits of the year stand first.
    ShortYear,
}

/// What a column says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum ShortDates {
    /// Its values are dates, without a doubt.
    Dates(ShortDate),
    /// They may be; the row where that is first seen.
    Doubt(usize, Problem),
    /// They are none.
    None,
}

/// What things are that happen on a day, where a column is called by them.
const EVENTS: [&str; 14] = [
    "日期",
    "时间",
    "年月",
    "date",
    "开工",
    "投产",
    "竣工",
    "签约",
    "成立",
    "开业",
    "注册日",
    "批准日",
    "到期",
    "time",
];

/// Whether what stands over a column speaks of a date.
fn speaks_of_a_date(name: &str) -> bool {
    let name = name.to_lowercase();
    EVENTS.iter().any(|word| name.contains(word))
}

impl ShortDate {
    const ALL: [Self; 3] = [Self::Digits, Self::MonthBehindPoint, Self::ShortYear];

    /// The date that a text means if it is written so.
    pub(crate) fn read(self, text: &str) -> Option<PartialDate> {
        let number = |text: &str| {
            let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            if is_number { text.parse::<u32>().ok() } else { None }
        };
        let year = |text: &str| {
            let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|year: &i32| is_year && (1900..=2100).contains(year))
        };
        match self {
            Self::Digits => {
                let is_long = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
                let (year, rest) = text.is_char_boundary(4).then(|| text.split_at_checked(4)).flatten()?;
                let year = year.parse().ok().filter(|year| is_long && (1900..=2100).contains(year))?;
                PartialDate::new(year, Some(number(&rest[..2])?), Some(number(&rest[2..])?))
            }
            Self::MonthBehindPoint => {
                let (of, month) = text.split_once('.')?;
                PartialDate::new(year(of)?, Some(number(month)?), None)
            }
            Self::ShortYear => {
                let [year, month, day] = parts(text)?;
                let century = if year < 70 { 2000 } else { 1900 };
                PartialDate::new(century + year as i32, Some(month), Some(day))
            }
        }
    }

    /// As the standard writes such a format.
    fn format(self, text: &str) -> String {
        let sign = text.chars().find(|c| !c.is_ascii_digit()).unwrap_or('-');
        match self {
            Self::Digits => "%Y%m%d".to_owned(),
            Self::MonthBehindPoint => "%Y.%m".to_owned(),
            Self::ShortYear => format!("%y{sign}%m{sign}%d"),
        }
    }
}

/// Three numbers of one or two digits.
fn parts(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split(['-', '/', '.']);
    let mut next = || {
        let part = parts.next().filter(|part| (1..=2).contains(&part.len()))?;
        if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse::<u32>().ok() } else { None }
    };
    let all = [next()?, next()?, next()?];
    parts.next().is_none().then_some(all)
}

/// What the values of a column say that are written so.
pub(in crate::package) fn short_dates(name: &str, texts: &TextColumn) -> ShortDates {
    let Some((row, first)) = values(texts).next() else { return ShortDates::None };
    let is_all = |form: ShortDate| values(texts).all(|(_, text)| form.read(text).is_some());
    if let Some(form) = ShortDate::ALL.into_iter().find(|form| is_all(*form)) {
        let is_clear = speaks_of_a_date(name) && is_clear(form, texts);
        return match form {
            _ if is_clear => ShortDates::Dates(form),
            // So few numbers are not all months by chance only.
            ShortDate::MonthBehindPoint if !speaks_of_a_date(name) && !has_late_months(texts) => ShortDates::None,
            form => {
                let date = form.read(first).map_or_else(String::new, |date| date.to_string());
                ShortDates::Doubt(row, Problem::FieldMaybeDates { date, format: form.format(first) })
            }
        };
    }
    if values(texts).all(|(_, text)| years_across(text).is_some()) {
        let date = years_across(first).unwrap_or_default();
        return ShortDates::Doubt(row, Problem::FieldMaybeDates { date, format: NOTHING_NEAR.to_owned() });
    }
    ShortDates::None
}

/// Whether nothing else can be meant.
fn is_clear(form: ShortDate, texts: &TextColumn) -> bool {
    match form {
        ShortDate::Digits => true,
        // A spreadsheet drops the nought of 2021.10: what is left looks like January.
        ShortDate::MonthBehindPoint => {
            let has = |end: &str| values(texts).any(|(_, text)| text.ends_with(end) && text.len() == 4 + end.len());
            !has(".1") || has(".10")
        }
        // No day of a month stands first, or last.
        ShortDate::ShortYear => {
            let is_day = |text: &str| {
                let day = parts(text).map_or(0, |[first, ..]| first);
                (1..=31).contains(&day)
            };
            values(texts).any(|(_, text)| !is_day(text))
        }
    }
}

/// Whether some say October, November or December in two digits, and several differ.
fn has_late_months(texts: &TextColumn) -> bool {
    let is_late = |text: &str| [".10", ".11", ".12"].iter().any(|end| text.ends_with(end));
    let different: HashSet<&str> = values(texts).map(|(_, text)| text).take(1000).collect();
    different.len() > 2 && different.iter().any(|text| is_late(text)) && different.iter().all(|text| is_year(text))
}

fn is_year(text: &str) -> bool {
    Decimal::parse(text).is_ok() && text.starts_with(['1', '2'])
}

/// The years of `2022/23`, written out.
fn years_across(text: &str) -> Option<String> {
    let (first, second) = text.split_once(['/', '-'])?;
    let year = first.parse::<u32>().ok().filter(|year| first.len() == 4 && (1900..=2100).contains(year))?;
    let next = second.parse::<u32>().ok().filter(|_| second.len() == 2)?;
    // 2011-12 may be a month, which is asked elsewhere.
    let is_month = text.contains('-') && (1..=12).contains(&next);
    (next == (year + 1) % 100 && !is_month).then(|| format!("{year}/{}", year + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_no_doubt_is_read_and_the_rest_asked_about() {
        let said = |name: &str, texts: &[&str]| {
            let mut column = TextColumn::default();
            texts.iter().for_each(|text| column.push(text));
            match short_dates(name, &column) {
                ShortDates::Dates(form) => form.read(texts[0]).map(|date| date.to_string()).unwrap_or_default(),
                ShortDates::Doubt(_, Problem::FieldMaybeDates { date, .. }) => format!("{date}?"),
                ShortDates::Doubt(..) | ShortDates::None => String::new(),
            }
        };
        for (name, texts, expected) in [
            ("开工日期", &["20210523", "20191231"][..], "2021-05-23"),
            ("登记", &["20210523", "20191231"], "2021-05-23?"),
            ("登记", &["20210523", "20191331"], ""),
            ("开工", &["2021.3", "2020.11"], "2021-03"),
            ("开工", &["2021.3", "2020.1"], "2021-03?"),
            ("开工", &["2021.3", "2020.1", "2020.10"], "2021-03"),
            ("value", &["2021.3", "2020.11", "2020.12"], "2021-03?"),
            ("value", &["2021.3", "2020.5", "2020.7"], ""),
            ("投产日期", &["98-05-23", "02-11-02"], "1998-05-23"),
            ("投产日期", &["21-05-23", "20-11-02"], "2021-05-23?"),
            ("学年", &["2022/23", "2021/22"], "2022/2023?"),
            ("产值", &["12", "13"], ""),
        ] {
            assert_eq!(said(name, texts), expected, "{name} {texts:?}");
        }
    }
}
