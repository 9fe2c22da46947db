//! Columns of dates, which may go back further than a zone's own books. Must not know which table they stand in.

use super::taken::Writing;
use crate::model::{DateColumn, PartialDate, Period, TextColumn};
use crate::package::cells::early_date;
use crate::package::findings::{At, Cell, Column, Journal, Problem};
use crate::package::meaning::{Near, near_date};

/// The dates of a column, as they are declared, or else as its values are written; one before 1900 is said once.
pub(super) fn dates(
    (column, texts): (&Column, &TextColumn),
    (is_declared, writing): (bool, Writing),
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) -> DateColumn {
    let mut dates = DateColumn::default();
    let (mut early, mut first) = (0usize, None);
    for row in 0..texts.len() {
        let text = texts.get(row);
        let near = || match near_date(text) {
            Near::Date(date) => Some(date),
            _ => None,
        };
        let date = match is_declared {
            _ if text.is_empty() => None,
            true => early_date(&Cell::new(at(row), column, text), journal),
            false if let Writing::Dates(order) = writing => order.read(text),
            false if let Writing::ShortDates(form) = writing => form.read(text),
            false => PartialDate::parse_early(text).or_else(near),
        };
        if date.is_some_and(|date| !date.is_usual()) {
            early += 1;
            first.get_or_insert(row);
        }
        dates.push(date);
    }
    if let Some(row) = first {
        journal.add(at(row), Some(column), Some(texts.get(row)), Problem::DateEarly { count: early });
    }
    dates
}

/// Whether no value is a stretch of months of several years, which is no date.
pub(super) fn are_within_years(texts: &TextColumn) -> bool {
    let of_years = |text| Period::parse(text).is_some_and(|period| period.year().is_none());
    (0..texts.len()).all(|row| !of_years(texts.get(row)))
}
