//! Columns of dates that are not all written as such: days that lost their format, months with a point, years of two calendar
//! years, periods among dates. Only headings that speak of a time make them any. Must not know other columns.

use super::dates::{DateWay, Dated, dated};
use super::missing_marks::{is_mark, unmarked};
use super::reason::Reason;
use super::sheet::{Cell, CellKind};
use crate::model::Kind;
use crate::package::of_serial;

/// What such a column is taken for.
pub(super) struct DateColumn {
    pub kind: Kind,
    pub dates: DateWay,
    pub confidence: u8,
    pub reason: Reason,
}

/// So many of its cells must be dates, in hundredths.
const MOST_OF: usize = 80;

/// Days as numbers, under a heading that speaks of dates: what a spreadsheet shows that lost its formats.
pub(super) fn serials(name: &str, filled: &[Cell<'_>]) -> Option<DateColumn> {
    let is_serial =
        |cell: &Cell<'_>| is_mark(cell.text) || cell.kind == CellKind::Date || of_serial(cell.text.trim()).is_some();
    if !says_date(name) || !filled.iter().all(is_serial) {
        return None;
    }
    let dates = DateWay { are_serials: true, ..DateWay::default() };
    Some(DateColumn { kind: Kind::Date, dates, confidence: 70, reason: Reason::Heading })
}

/// Whether a heading speaks of a day.
fn says_date(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "日期",
        "时间",
        "時間",
        "开工",
        "竣工",
        "签约",
        "投产",
        "成立",
        "设置",
        "設置",
        "date",
        "day",
        "started",
        "completed",
    ];
    let lower = name.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Whether a heading speaks of a year or another period.
fn says_period(name: &str) -> bool {
    const WORDS: [&str; 9] = ["年度", "年份", "财年", "期间", "报告期", "季度", "year", "period", "quarter"];
    let lower = name.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Years that begin in one and end in the next: `2012-13`; what may be months as well is said to be open.
pub(super) fn years_of_two(name: &str, filled: &[Cell<'_>]) -> Option<DateColumn> {
    if !says_date(name) && !says_period(name) || filled.iter().any(|cell| cell.kind != CellKind::Text) {
        return None;
    }
    let dates = DateWay::of_values(unmarked(filled).map(|cell| cell.text.trim()));
    let (kind, confidence, reason) = match dates {
        DateWay { are_fiscal: true, .. } => (Kind::Period, 90, Reason::Values),
        DateWay { is_open: true, .. } => (Kind::Date, 40, Reason::Ambiguous),
        _ => return None,
    };
    Some(DateColumn { kind, dates, confidence, reason })
}

/// Months as a number with a point: `2022.4`, under a heading that speaks of dates.
pub(super) fn months_with_point(name: &str, filled: &[Cell<'_>]) -> Option<DateColumn> {
    mostly_dates(name, filled).filter(|column| column.dates.is_point)
}

/// Dates of which a few are written so that nobody reads them in one way, under a heading that speaks of dates.
pub(super) fn mostly_dates(name: &str, filled: &[Cell<'_>]) -> Option<DateColumn> {
    if !says_date(name) && !says_period(name) {
        return None;
    }
    let values = || unmarked(filled);
    let dates = DateWay::of_values(values().filter(|cell| cell.kind != CellKind::Date).map(|cell| cell.text.trim()));
    let (mut all, mut read, mut stretches) = (0usize, 0usize, 0usize);
    for cell in values() {
        let found = dated(cell, dates);
        all += 1;
        read += usize::from(found.is_some());
        stretches += usize::from(matches!(found, Some(Dated::Date(date)) if date.month().is_none()));
    }
    let is_meant = read > 0 && read * 100 >= all * MOST_OF && (says_date(name) || stretches * 5 >= all);
    is_meant.then_some(DateColumn { kind: Kind::Date, dates, confidence: 60, reason: Reason::Heading })
}
