//! A [`Test`] in whole numbers, whatever it is about. Must not know columns.

use crate::query::filter::clause::{Span, Test};

/// A [`Test`] in whole numbers: ends included.
pub(in crate::query) struct Ranges {
    pub(in crate::query) spans: Vec<(i64, i64)>,
    pub(in crate::query) asks: Asks,
}

/// What is asked of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) enum Asks {
    /// That there is one.
    Given,
    /// That there is none.
    Missing,
    /// That there is one, surely within one of the spans.
    Inside,
    /// That it is surely outside all of them: where there is none, it is.
    Outside,
}

impl Ranges {
    /// `ends` gives the least and the greatest number that a value may stand for.
    pub(in crate::query) fn new<T>(test: &Test<T>, ends: impl Fn(&T) -> (i64, i64)) -> Self {
        let span = |span: &Span<T>| match span {
            Span::Only(value) => ends(value),
            Span::From(value) => (ends(value).0, i64::MAX),
            Span::UpTo(value) => (i64::MIN, ends(value).1),
            Span::Between(from, to) => (ends(from).0, ends(to).1),
        };
        let (spans, asks) = match test {
            Test::Given => (Vec::new(), Asks::Given),
            Test::Missing => (Vec::new(), Asks::Missing),
            Test::Above(value) => (vec![(ends(value).1.saturating_add(1), i64::MAX)], Asks::Inside),
            Test::Below(value) => (vec![(i64::MIN, ends(value).0.saturating_sub(1))], Asks::Inside),
            Test::AnyOf(spans) => (spans.iter().map(span).collect(), Asks::Inside),
            Test::NoneOf(spans) => (spans.iter().map(span).collect(), Asks::Outside),
        };
        Self { spans, asks }
    }

    /// Whether a value passes that is known exactly, if at all.
    pub(in crate::query) fn pass(&self, value: Option<i64>) -> bool {
        let Some(value) = value else {
            return matches!(self.asks, Asks::Missing | Asks::Outside);
        };
        let is_inside = || self.spans.iter().any(|(from, to)| (*from..=*to).contains(&value));
        match self.asks {
            Asks::Given => true,
            Asks::Missing => false,
            Asks::Inside => is_inside(),
            Asks::Outside => !is_inside(),
        }
    }
}
