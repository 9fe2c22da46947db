//! Years that begin with another month than January, as conditions ask for them: `year=2023/24`, `signed>=2023/24`. Must not
//! know how records are found.

use std::borrow::Cow;

use crate::model::{Dataset, Month, PartialDate, Period};
use crate::query::error::FilterError;
use crate::query::filter::clause::{Clause, Span, Test};
use crate::query::key::{YearBasis, lookup};
use crate::query::piece::{Piece, narrow};
use crate::text::Arg;

/// The first and the last date that a value stands for: twice the same, or the first and the last month of a fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) struct Dates {
    pub(in crate::query) first: PartialDate,
    pub(in crate::query) last: PartialDate,
}

impl Dates {
    /// A date is itself.
    pub(in crate::query) fn only(date: PartialDate) -> Self {
        Self { first: date, last: date }
    }

    fn of(year: Period) -> Option<Self> {
        let month = |month: Month| PartialDate::new(month.year(), Some(month.month()), None);
        Some(Self { first: month(year.first())?, last: month(year.last())? })
    }

    /// The same test of dates.
    pub(in crate::query) fn test(test: Test<Self>) -> Test<PartialDate> {
        let span = |span: Span<Self>| match span {
            Span::Only(Self { first, last }) if first == last => Span::Only(first),
            Span::Only(Self { first, last }) => Span::Between(first, last),
            Span::From(dates) => Span::From(dates.first),
            Span::UpTo(dates) => Span::UpTo(dates.last),
            Span::Between(from, to) => Span::Between(from.first, to.last),
        };
        match test {
            Test::Given => Test::Given,
            Test::Missing => Test::Missing,
            Test::Above(dates) => Test::Above(dates.last),
            Test::Below(dates) => Test::Below(dates.first),
            Test::AnyOf(spans) => Test::AnyOf(spans.into_iter().map(span).collect()),
            Test::NoneOf(spans) => Test::NoneOf(spans.into_iter().map(span).collect()),
        }
    }
}

/// The dates of a fiscal year; nothing where a value names none.
pub(in crate::query) fn dates(dataset: &Dataset, piece: Piece<'_>) -> Option<Dates> {
    lookup::fiscal_year(dataset, &narrowed(piece)).and_then(Dates::of)
}

/// The condition that asks for years of this kind, where all values are such; nothing where none is.
pub(in crate::query) fn years(dataset: &Dataset, values: Piece<'_>) -> Result<Option<Clause>, FilterError> {
    let mut years = Vec::new();
    let parts = values.split(|c| narrow(c) == ',')?;
    for part in &parts {
        match of_part(dataset, *part)? {
            Some(more) => years.extend(more),
            None => return Ok(None),
        }
    }
    if years.is_empty() {
        return Ok(None);
    }
    let is_of_progress = |year: &Period| dataset.fiscal_months().contains(&year.first().month());
    Ok(Some(match years.iter().all(is_of_progress) {
        true => Clause::Period(years),
        false => Clause::Fiscal(years.iter().map(|year| year.first()).collect()),
    }))
}

/// The years that a value or a range of them stands for.
fn of_part(dataset: &Dataset, part: Piece<'_>) -> Result<Option<Vec<Period>>, FilterError> {
    let one = |piece: Piece<'_>| {
        let text = narrowed(piece);
        match lookup::fiscal_year(dataset, &text) {
            Some(year) => Ok(Some(year)),
            None => unless_unknown(dataset, piece).map(|()| None),
        }
    };
    let Some(at) = part.text().find("..") else { return Ok(one(part)?.map(|year| vec![year])) };
    let (from, to) = part.cut(at, 2);
    let (Some(from), Some(to)) = (one(from)?, one(to)?) else { return Ok(None) };
    if from.first() > to.first() {
        return Err(part.wrong("filter-range-reversed", vec![]));
    }
    let next = |year: &Period| Month::new(year.first().year() + 1, year.first().month()).map(Period::year_from);
    let years = std::iter::successors(Some(from), next);
    Ok(Some(years.take_while(|year| year.first() <= to.first()).collect()))
}

/// Complains where a fiscal year is named, and nobody says with which month such begin.
pub(in crate::query) fn unless_unknown(dataset: &Dataset, piece: Piece<'_>) -> Result<(), FilterError> {
    let text = narrowed(piece);
    let is_named = Period::parse(&text).is_none() && Period::parse_fiscal(&text, 2).is_some();
    if !is_named {
        return Ok(());
    }
    let key = match dataset.fiscal_months().len() {
        0 => "filter-fiscal-start",
        _ => "filter-fiscal-which",
    };
    Err(piece.wrong(key, vec![("value", Arg::from(piece.text()))]))
}

fn narrowed(piece: Piece<'_>) -> String {
    piece.text().chars().map(narrow).collect()
}

impl Clause {
    /// The same where years come from here: of progress, a fiscal year is a period like others.
    pub(in crate::query) fn where_years_are(&self, year_of: YearBasis) -> Cow<'_, Self> {
        match (self, year_of) {
            (Self::Fiscal(years), YearBasis::Period) => {
                Cow::Owned(Self::Period(years.iter().map(|first| Period::year_from(*first)).collect()))
            }
            _ => Cow::Borrowed(self),
        }
    }

    /// Fiscal years as dates from the first month of each to the last.
    pub(in crate::query) fn fiscal_dates(years: &[Month]) -> Test<PartialDate> {
        let dates = years.iter().filter_map(|first| Dates::of(Period::year_from(*first)));
        Test::AnyOf(dates.map(|dates| Span::Between(dates.first, dates.last)).collect())
    }
}
