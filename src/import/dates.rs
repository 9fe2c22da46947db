//! Dates as people write them, as the package writes them: a year, a month, a day; a stretch of months.
//! Must not know sheets or columns.

use std::fmt;

use super::sheet::{Cell, CellKind};
use crate::model::{PartialDate, Period};
use crate::package::{DayOrMonth, Near, fiscal_years, is_missing_mark, near_date, near_period, of_serial, plainly};

/// How the dates of a column are written, where a date alone does not say it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DateWay {
    /// What comes first of day and month.
    pub order: Option<DayOrMonth>,
    /// Whether five digits are a day, as a spreadsheet counts them.
    pub are_serials: bool,
    /// Whether 2022.4 is April.
    pub is_point: bool,
    /// Whether 2022.1 may be October, of which a spreadsheet dropped the nought.
    pub may_be_october: bool,
    /// Whether 94年 is one of the Republic.
    pub is_republic: bool,
    /// Whether 2011-12 is a year that begins in one and ends in the next.
    pub are_fiscal: bool,
    /// Whether nothing says which of the two it is.
    pub is_open: bool,
}

/// How a recipe says that nothing tells months from years of two calendar years.
pub(super) const MONTH_OR_YEARS: &str = "month-or-years";
const FISCAL: &str = "fiscal";
const WORDS: [&str; 8] = ["day", "month", "serial", "point", "october", "republic", FISCAL, MONTH_OR_YEARS];

impl DateWay {
    /// Reads what a recipe says of it.
    pub(super) fn of(written: &str) -> Self {
        let says = |at: usize| written.split(' ').any(|word| word == WORDS[at]);
        let order = if says(0) { Some(DayOrMonth::DayFirst) } else { says(1).then_some(DayOrMonth::MonthFirst) };
        let [are_serials, is_point, may_be_october, is_republic, are_fiscal, is_open] = [2, 3, 4, 5, 6, 7].map(says);
        Self { order, are_serials, is_point, may_be_october, is_republic, are_fiscal, is_open }
    }

    /// As a recipe says it.
    pub(super) fn written(self) -> String {
        let Self { order, are_serials, is_point, may_be_october, is_republic, are_fiscal, is_open } = self;
        let orders = [DayOrMonth::DayFirst, DayOrMonth::MonthFirst].map(|one| order == Some(one));
        let all = [orders[0], orders[1], are_serials, is_point, may_be_october, is_republic, are_fiscal, is_open];
        let said: Vec<&str> = WORDS.iter().zip(all).filter(|(_, says)| *says).map(|(word, _)| *word).collect();
        said.join(" ")
    }

    /// That of these values.
    pub(super) fn of_values<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let after_point = |text: &'t str| {
            let (year, month) = text.split_once('.').filter(|(year, month)| is_year(year) && month.len() <= 2)?;
            year.parse::<i32>().ok()?;
            month.parse::<u32>().ok().filter(|month| (1..=12).contains(month)).map(|_| month)
        };
        let months = || texts.clone().filter_map(after_point);
        let is_point = months().any(|month| month.len() == 1);
        let is_fiscal = texts.clone().next().is_some() && texts.clone().all(|text| fiscal_years(text).is_some());
        let is_sure = is_fiscal && texts.clone().any(|text| PartialDate::parse(text).is_none());
        Self {
            is_point,
            may_be_october: is_point && months().any(|month| month == "1") && !months().any(|month| month == "10"),
            is_republic: texts.clone().any(|text| of_republic(text, false).is_some()),
            are_fiscal: is_sure,
            is_open: is_fiscal && !is_sure,
            ..Self::default()
        }
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a cell says in a column of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Dated {
    /// A year, some months of it, a month, a day.
    Date(PartialDate),
    /// A month that may be a year of two calendar years.
    MonthOrYears(PartialDate),
    /// A year that begins in this one and ends in the next.
    Fiscal(i32),
    /// The first of several.
    FirstOf(PartialDate),
}

/// What a cell says; nothing where that is no date, or may be several.
pub(super) fn dated(cell: Cell<'_>, way: DateWay) -> Option<Dated> {
    let text = cell.text.trim();
    if cell.kind == CellKind::Date {
        return PartialDate::parse_early(text.split('T').next()?).map(Dated::Date);
    }
    if way.are_fiscal
        && let Some((first, _)) = fiscal_years(text)
    {
        return Some(Dated::Fiscal(first));
    }
    if let Some(date) = PartialDate::parse(text) {
        return Some(if way.is_open { Dated::MonthOrYears(date) } else { Dated::Date(date) });
    }
    if let Some(date) = of_serial(text).filter(|_| way.are_serials) {
        return Some(Dated::Date(date));
    }
    if let Some(date) = of_republic(text, way.is_republic).or_else(|| of_point(text, way)) {
        return Some(Dated::Date(date));
    }
    if let Some(date) = way.order.and_then(|order| order.read(text)) {
        return Some(Dated::Date(date));
    }
    match near_date(text) {
        Near::Date(date) => Some(Dated::Date(date)),
        _ => {
            let stretch = period(text).and_then(PartialDate::within).map(Dated::Date);
            stretch.or_else(|| first_of(text, way).map(Dated::FirstOf))
        }
    }
}

/// The month of `2022.4`, where a column writes months so.
fn of_point(text: &str, way: DateWay) -> Option<PartialDate> {
    let (year, month) = text.split_once('.').filter(|(year, _)| way.is_point && is_year(year))?;
    let is_sure = month.len() <= 2 && !(way.may_be_october && month == "1");
    let month = PartialDate::new(year.parse().ok()?, Some(month.parse().ok().filter(|_| is_sure)?), None);
    month.filter(|month| month.is_usual())
}

/// A year of the Republic as Taiwan counts them: `民国110年`, `民國110年3月`, `110年3月5日`; `94年` only where others are.
fn of_republic(text: &str, is_meant: bool) -> Option<PartialDate> {
    let plain = plainly(text);
    let is_said = plain.starts_with('民');
    let rest = plain.trim_start_matches("民國").trim_start_matches("民国").trim();
    let (year, rest) = rest.split_once('年')?;
    let year: i32 = year.trim().parse().ok()?;
    // 110年 can be nothing else; 21年 may be 2021.
    let is_of_republic = (1..1912).contains(&year) && (is_said || (100..200).contains(&year) || is_meant && year < 200);
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let (month, day) = match rest.split_once('月') {
        Some((month, day)) => (Some(number(month)?), number(day.trim_end_matches(['日', '号', '號']))),
        None if rest.trim().is_empty() => (None, None),
        None => return None,
    };
    if is_of_republic { PartialDate::new(year + 1911, month, day) } else { None }
}

/// The first of several dates with words between them: `94年設置、108年擴大`, `2019年8月开工，2021年投产`.
fn first_of(text: &str, way: DateWay) -> Option<PartialDate> {
    let plain = plainly(text);
    let is_of_date = |c: char| c.is_ascii_digit() || "年月日号號民国國.-/".contains(c);
    let end = plain.find(|c| !is_of_date(c))?;
    let (first, rest) = plain.split_at(end);
    // A number with words behind it is no date, nor is one date all of it that two are of.
    let is_said = first.contains('年') && rest.contains('年') && first.len() >= "94年".len();
    let is_traditional = plain.contains(['設', '擴', '廠', '國', '號', '區']);
    let republic = || of_republic(first, way.is_republic || is_traditional);
    let date = || match near_date(first) {
        Near::Date(date) => Some(date),
        _ => PartialDate::parse(first),
    };
    is_said.then(|| republic().or_else(date)).flatten()
}

/// The period that a heading or a cell means: `2024年`, `2024`, `2021Q3`, `2021年1-9月`, `2020年前三季度`, `Jan-2024`.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = text.trim();
    if text.chars().next().is_none_or(|first| !first.is_ascii_alphanumeric() && !first.is_numeric()) {
        return None;
    }
    if let Some(period) = Period::parse(text).filter(|period| period.maybe_fiscal().is_none()) {
        return Some(period);
    }
    near_period(text).filter(|_| text.len() > 4 || text.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year)))
}

/// When the values of a column are of, as its heading says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// Months.
    Period(Period),
    /// A month, or the year that begins in this calendar year and ends in the next.
    MonthOrYears(Period, i32),
    /// A year that begins in this one and ends in the next; with which month is not said.
    Years(i32),
}

impl When {
    /// Whether it may be a month as well as a year of two.
    pub(super) fn is_open(self) -> bool {
        matches!(self, Self::MonthOrYears(..))
    }

    /// How a recipe says that; nothing where there is no question.
    pub(super) fn way(self) -> &'static str {
        match self {
            Self::Period(_) => "",
            Self::MonthOrYears(..) => MONTH_OR_YEARS,
            Self::Years(_) => FISCAL,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) | Self::MonthOrYears(period, _) => write!(f, "{period}"),
            Self::Years(first) => f.write_str(&years_text(*first)),
        }
    }
}

/// A year of two calendar years as it is written: `2008/09`.
pub(super) fn years_text(first: i32) -> String {
    format!("{first}/{:02}", (first + 1) % 100)
}

/// When something was, as a heading says it: a period, or a year of two calendar years.
pub(super) fn when(text: &str) -> Option<When> {
    let Some((first, _)) = fiscal_years(text) else { return period(text).map(When::Period) };
    let month = Period::parse(text.trim()).or_else(|| near_period(text));
    Some(match month.filter(|month| month.maybe_fiscal().is_some()) {
        Some(month) => When::MonthOrYears(month, first),
        None => When::Years(first),
    })
}

/// Whether a text stands for a date that is not there.
pub(super) fn is_missing(text: &str) -> bool {
    is_missing_mark(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell<'_> {
        Cell { column: 0, text, kind: CellKind::Text, format: "" }
    }

    fn told(text: &str, way: DateWay) -> Option<String> {
        Some(match dated(cell(text), way)? {
            Dated::Date(date) => date.to_string(),
            Dated::MonthOrYears(date) => format!("{date}?"),
            Dated::Fiscal(year) => format!("FY{year}"),
            Dated::FirstOf(date) => format!("{date}…"),
        })
    }

    #[test]
    fn dates_are_read_in_all_their_writings() {
        let way = DateWay { order: Some(DayOrMonth::DayFirst), are_serials: true, ..DateWay::default() };
        for (text, expected) in [
            ("2021年3月", Some("2021-03")),
            ("民国110年", Some("2021")),
            ("民國110年3月5日", Some("2021-03-05")),
            ("110年3月", Some("2021-03")),
            ("21年3月", None),
            ("44256", Some("2021-03-01")),
            ("11 June 2025", Some("2025-06-11")),
            ("05/03/2021", Some("2021-03-05")),
            ("2021.3", None),
            ("2021.03", Some("2021-03")),
            ("20210305", Some("2021-03-05")),
            ("2021Q3", Some("2021-Q3")),
            ("2021年1-9月", Some("2021-01/2021-09")),
            ("2021年前三季度", Some("2021-01/2021-09")),
            ("2021年上半年", Some("2021-H1")),
            ("2019年8月开工，2021年投产", Some("2019-08…")),
            ("94年設置、108年擴大", Some("2005…")),
            ("94年", None),
            ("soon", None),
            ("12栋", None),
        ] {
            assert_eq!(told(text, way).as_deref(), expected, "{text}");
        }
        let day = Cell { column: 0, text: "2021-03-05T10:30:00", kind: CellKind::Date, format: "" };
        assert_eq!(dated(day, DateWay::default()), PartialDate::parse("2021-03-05").map(Dated::Date));
    }

    #[test]
    fn the_others_of_a_column_say_what_a_date_alone_does_not() {
        let of = |texts: &[&str]| {
            let way = DateWay::of_values(texts.iter().copied());
            assert_eq!(DateWay::of(&way.written()), way);
            let told = texts.iter().map(|text| told(text, way).unwrap_or_else(|| "-".to_owned()));
            format!("{}: {}", way.written(), told.collect::<Vec<_>>().join(" "))
        };
        for (texts, expected) in [
            (&["2021年3月", "2022.4", "2022.12"][..], "point: 2021-03 2022-04 2022-12"),
            (&["2021.1", "2021.2"], "point october: - 2021-02"),
            (&["2021.1", "2021.2", "2021.10"], "point: 2021-01 2021-02 2021-10"),
            (&["110年", "94年", "108年3月"], "republic: 2021 2005 2019-03"),
            (&["2011-12", "2012-13"], "fiscal: FY2011 FY2012"),
            (&["2010-11", "2011-12"], "month-or-years: 2010-11? 2011-12?"),
            (&["2011-12", "2012-01"], ": 2011-12 2012-01"),
        ] {
            assert_eq!(of(texts), expected, "{texts:?}");
        }
    }

    #[test]
    fn headings_that_are_periods_are_known() {
        for (text, expected) in [
            ("2024年", Some("2024")),
            ("2024", Some("2024")),
            ("2021Q3", Some("2021-Q3")),
            ("2021年1-9月", Some("2021-01/2021-09")),
            ("2020年前三季度", Some("2020-01/2020-09")),
            ("2020年上半年", Some("2020-H1")),
            ("2024年12月", Some("2024-12")),
            ("2024-12", Some("2024-12")),
            ("2012-13", None),
            ("12", None),
            ("地区", None),
            ("合计", None),
        ] {
            assert_eq!(period(text), expected.and_then(Period::parse), "{text}");
        }
    }
}
