//! Dates as people write them, as the package writes them: a year, a month, a day. Must not know sheets or columns.

use super::sheet::{Cell, CellKind};
use crate::model::{PartialDate, Period};
use crate::package::{DayOrMonth, Near, is_missing_mark, near_date, near_period, of_serial, plainly};

/// The date of a cell; nothing where it is none, or may be several.
pub(super) fn date(cell: Cell<'_>, order: Option<DayOrMonth>, are_serials: bool) -> Option<PartialDate> {
    let text = cell.text.trim();
    if cell.kind == CellKind::Date {
        return PartialDate::parse(text.split('T').next()?);
    }
    if let Some(date) = PartialDate::parse(text) {
        return Some(date);
    }
    if are_serials && let Some(date) = of_serial(text) {
        return Some(date);
    }
    if let Some(date) = of_republic(text) {
        return Some(date);
    }
    if let Some(date) = order.and_then(|order| order.read(text)) {
        return Some(date);
    }
    match near_date(text) {
        Near::Date(date) => Some(date),
        _ => None,
    }
}

/// A year of the Republic as Taiwan counts them: `民国110年`, `民國110年3月`, `110年3月5日`.
pub(super) fn of_republic(text: &str) -> Option<PartialDate> {
    let plain = plainly(text);
    let is_said = plain.starts_with("民");
    let rest = plain.trim_start_matches("民國").trim_start_matches("民国").trim();
    let (year, rest) = rest.split_once('年')?;
    let year: i32 = year.trim().parse().ok()?;
    // 110年 can be nothing else; 21年 may be 2021.
    let is_of_republic = (1..1912).contains(&year) && (is_said || (60..200).contains(&year) && year >= 100);
    let number = |text: &str| text.trim().parse::<u32>().ok();
    let (month, day) = match rest.split_once('月') {
        Some((month, day)) => (Some(number(month)?), number(day.trim_end_matches(['日', '号', '號']))),
        None if rest.trim().is_empty() => (None, None),
        None => return None,
    };
    if is_of_republic { PartialDate::new(year + 1911, month, day) } else { None }
}

/// The period that a heading or a cell means: `2024年`, `2024`, `2021Q3`, `2021年1-9月`, `2020年前三季度`, `Jan-2024`.
pub(super) fn period(text: &str) -> Option<Period> {
    let text = text.trim();
    if text.chars().next().is_none_or(|first| !first.is_ascii_alphanumeric() && !first.is_numeric()) {
        return None;
    }
    if let Some(period) = first_quarters(text) {
        return Some(period);
    }
    if let Some(period) = Period::parse(text).filter(|period| period.maybe_fiscal().is_none()) {
        return Some(period);
    }
    near_period(text).filter(|_| text.len() > 4 || text.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year)))
}

/// The quarters of a year from its first on: `2020年前三季度`.
fn first_quarters(text: &str) -> Option<Period> {
    let plain = plainly(text);
    let (year, part) = plain.split_once('年').or_else(|| Some((plain.get(..4)?, plain.get(4..)?)))?;
    let year: i32 = year.trim().parse().ok().filter(|year| (1900..2100).contains(year))?;
    let last = match part.trim() {
        "前三季度" | "前3季度" | "1-3季度" | "一至三季度" => 9,
        "前两季度" | "前二季度" | "1-2季度" | "一至二季度" => 6,
        _ => return None,
    };
    Period::parse(&format!("{year}-01/{year}-{last:02}"))
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

    #[test]
    fn dates_are_read_in_all_their_writings() {
        let read = |text: &str| date(cell(text), Some(DayOrMonth::DayFirst), true).map(|date| date.to_string());
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
            ("soon", None),
        ] {
            assert_eq!(read(text).as_deref(), expected, "{text}");
        }
        let day = Cell { column: 0, text: "2021-03-05T10:30:00", kind: CellKind::Date, format: "" };
        assert_eq!(date(day, None, false).map(|date| date.to_string()).as_deref(), Some("2021-03-05"));
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
