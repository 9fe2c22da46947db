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

/// So many values may be none before a column is taken for one of other texts without a look at the rest.
const LEAST: usize = 8;

/// The rows whose value is a stretch of months of several years, which is no date, as far as the column is one of periods:
/// it is declared so, or most of its values are.
pub(super) fn across_years(texts: &TextColumn, is_declared: bool) -> Vec<usize> {
    let (mut across, mut within, mut others) = (Vec::new(), 0usize, 0usize);
    let filled = (0..texts.len()).map(|row| (row, texts.get(row))).filter(|(_, text)| !text.is_empty());
    for (row, text) in filled {
        match Period::parse(text) {
            Some(period) if period.year().is_none() => across.push(row),
            Some(_) => within += 1,
            // Of texts not all have to be looked at.
            None if !is_declared && others > LEAST + across.len() + within => return Vec::new(),
            None => others += 1,
        }
    }
    if is_declared || across.len() + within > others { across } else { Vec::new() }
}
