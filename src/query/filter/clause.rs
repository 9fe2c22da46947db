//! A condition, and how it is written.

use std::borrow::Cow;

use crate::model::{
    Dataset, Field, FieldName, FieldUnit, Month, NumberColumn, PartialDate, Period, ProjectAmount, StageIx,
};
use crate::query::filter::{subject, subject::Subject};
use crate::query::key::{Class, Classed, Dimension, Fen, Key, When, YearBasis, amount_text, money_text, shortest};
use crate::query::piece;

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// `sector=ic,bio`: one of these keys of one dimension, not the year; a sector or place stands for all below it too.
    OneOf {
        /// Of what the keys are.
        dimension: Dimension,
        /// At least one.
        keys: Vec<Key>,
        /// `!=`: none of them.
        negated: bool,
    },
    /// `year=2019..2021`, under the query's year basis.
    Year(Test<i32>),
    /// `year=2023/24`: the date that years come from lies in one of the years that begin with these months.
    Fiscal(Vec<Month>),
    /// `period=2021-01/2021-09`: progress of exactly one of these periods, in one row or in rows that together come to it.
    /// Where progress is not what is added up, the projects that have such progress.
    Period(Vec<Period>),
    /// `planned_total>=10亿`
    Amount(ProjectAmount, Test<Fen>),
    /// `land>=100`
    Land(Test<MuHundredths>),
    /// `signed>=2020-03`. A date that is too vague for the comparison does not match.
    Date(StageIx, Test<PartialDate>),
    /// `从业人数>=100`, in units of the column's last decimal, or of money in hundredths.
    Number(FieldName, Test<i64>),
    /// `成立日期>=2020`
    Day(FieldName, Test<PartialDate>),
    /// `地址~越城`: every word stands in the column; or not all do.
    Words(FieldName, Vec<String>, bool),
    /// `text~示意`: every word stands in the name, English name, id, investor or note, whatever its case and width. As
    /// written only: what is added up must not depend on what sounds alike.
    Text {
        /// At least one, none empty.
        words: Vec<String>,
        /// `!~`
        negated: bool,
    },
    /// `search~jcdl`: what a [`crate::query::Search`] finds, names and investors by their sound too.
    Search {
        /// At least one, none empty.
        words: Vec<String>,
        /// `!~`
        negated: bool,
    },
}

impl Clause {
    /// The condition that a key holds; for a sector or place, itself and everything below it.
    pub fn only(key: Key) -> Self {
        match key {
            Key::Branch(sector) => Self::only(Key::Sector(sector)),
            Key::Year(None) => Self::Year(Test::Missing),
            Key::Year(Some(year)) => Self::Year(Test::AnyOf(vec![Span::Only(year)])),
            Key::FiscalYear(first) => Self::Period(vec![Period::year_from(first)]),
            Key::Step(..) => match (key.period(), key.year()) {
                (Some(period), _) => Self::Period(vec![period]),
                (None, Some(year)) => Self::Year(Test::AnyOf(vec![Span::Only(year)])),
                (None, None) => Self::Year(Test::Missing),
            },
            key => Self::OneOf { dimension: key.dimension(), keys: vec![key], negated: false },
        }
    }

    /// The condition that a key holds where years come from here: exactly the records of a mark with this key. None where
    /// no condition says that.
    pub fn only_of(dataset: &Dataset, key: Key, year_of: YearBasis) -> Option<Self> {
        let when = match key {
            Key::Step(_, when) => when,
            Key::Class(of, class) => return Self::of_class(dataset, of.classed(), class),
            _ => return Some(Self::only(key)),
        };
        let dates = |test| match year_of {
            YearBasis::Stage(stage) => Some(Self::Date(stage, test)),
            YearBasis::Field(name) => Some(Self::Day(name, test)),
            YearBasis::Period => None,
        };
        let month = |month: Month| PartialDate::new(month.year(), Some(month.month()), None);
        match (when, key.period(), year_of) {
            (When::Unknown, _, YearBasis::Period)
            | (When::Year(_) | When::Besides(_) | When::Fiscal(_), ..)
            | (When::In(_), None, _) => None,
            (When::Unknown, ..) => dates(Test::Missing),
            (When::In(_), Some(period), YearBasis::Period) => Some(Self::Period(vec![period])),
            (When::In(_), Some(period), _) => {
                let (first, last) = (month(period.first())?, month(period.last())?);
                let span = if first == last { Span::Only(first) } else { Span::Between(first, last) };
                dates(Test::AnyOf(vec![span]))
            }
        }
    }

    fn of_class(dataset: &Dataset, of: Classed, class: Option<Class>) -> Option<Self> {
        let test = match class.map(|class| class.ends(dataset, of)) {
            None => Test::Missing,
            Some((None, None)) => Test::Given,
            Some((Some(from), None)) => Test::AnyOf(vec![Span::From(from)]),
            Some((None, Some(below))) => Test::Below(below),
            Some((Some(from), Some(below))) => Test::AnyOf(vec![Span::Between(from, below - 1)]),
        };
        Some(match of {
            Classed::Amount(which) => Self::Amount(which, test),
            Classed::Land => Self::Land(test),
            Classed::Field(name) => Self::Number(name, test),
        })
    }

    /// The condition that lets pass what this one keeps out and keeps out what this one lets pass, as far as it is about
    /// what can be told: a date that is too vague passes neither. What is missing is not what is named. None for those that
    /// cannot be turned round.
    pub fn negated(&self) -> Option<Self> {
        match self.clone() {
            Self::OneOf { dimension, keys, negated } => Some(Self::OneOf { dimension, keys, negated: !negated }),
            Self::Text { words, negated } => Some(Self::Text { words, negated: !negated }),
            Self::Search { words, negated } => Some(Self::Search { words, negated: !negated }),
            Self::Year(test) => test.negated().map(Self::Year),
            Self::Amount(which, test) => test.negated().map(|test| Self::Amount(which, test)),
            Self::Land(test) => test.negated().map(Self::Land),
            Self::Date(stage, test) => test.negated().map(|test| Self::Date(stage, test)),
            Self::Number(name, test) => test.negated().map(|test| Self::Number(name, test)),
            Self::Day(name, test) => test.negated().map(|test| Self::Day(name, test)),
            Self::Words(name, words, negated) => Some(Self::Words(name, words, !negated)),
            Self::Period(_) | Self::Fiscal(_) => None,
        }
    }

    /// In the grammar that [`crate::query::Filter::parse`] reads.
    pub fn to_text(&self, dataset: &Dataset) -> String {
        match self {
            Self::OneOf { dimension, keys, negated } => {
                let sign = if *negated { "!=" } else { "=" };
                let only_none = matches!(keys.as_slice(), [key] if key.is_none());
                let id = |key: &Key| quoted(&key.id(dataset), false).into_owned();
                let values = if only_none { String::new() } else { keys.iter().map(id).collect::<Vec<_>>().join(",") };
                let field = match dimension {
                    Dimension::Field(name) => subject::field_id(dataset, *name),
                    known => known.id(),
                };
                format!("{field}{sign}{values}")
            }
            Self::Year(test) => format!("year{}", test.to_text(i32::to_string)),
            Self::Fiscal(years) => {
                let year = |first: &Month| Period::year_from(*first).to_string();
                format!("year={}", years.iter().map(year).collect::<Vec<_>>().join(","))
            }
            Self::Period(periods) => {
                format!("period={}", periods.iter().map(Period::to_string).collect::<Vec<_>>().join(","))
            }
            Self::Amount(which, test) => {
                let currency = dataset.project_currency(*which);
                format!("{}{}", which.column(), test.to_text(|fen| amount_text(*fen, currency)))
            }
            Self::Land(test) => {
                format!("{}{}", Subject::Land.id(dataset), test.to_text(|hundredths| shortest(*hundredths, 2)))
            }
            Self::Date(stage, test) => {
                format!("{}{}", subject::date_field(dataset, *stage), test.to_text(PartialDate::to_string))
            }
            Self::Number(name, test) => {
                let field = dataset.field(*name);
                let decimals = field.and_then(Field::numbers).map_or(0, NumberColumn::decimals);
                let one = |number: &i64| match field.map(|field| &field.unit) {
                    Some(FieldUnit::Money(unit)) if *number >= 0 => money_text(*number, decimals, unit.currency),
                    _ => shortest(*number, decimals),
                };
                format!("{}{}", subject::field_id(dataset, *name), test.to_text(one))
            }
            Self::Day(name, test) => {
                format!("{}{}", subject::field_id(dataset, *name), test.to_text(PartialDate::to_string))
            }
            Self::Words(name, words, negated) => words_text(subject::field_id(dataset, *name), words, *negated),
            Self::Text { words, negated } => words_text("text", words, *negated),
            Self::Search { words, negated } => words_text("search", words, *negated),
        }
    }
}

/// Hundredths of a 亩.
pub type MuHundredths = i64;

/// What a number or a date is held against. What is missing is neither above nor below nor
/// within anything, withheld is not zero: it passes [`Test::Missing`] and [`Test::NoneOf`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test<T> {
    /// `!=` and nothing: there is one.
    Given,
    /// `=` and nothing: there is none.
    Missing,
    /// `>`
    Above(T),
    /// `<`
    Below(T),
    /// `=`, `>=`, `<=`: in one of these.
    AnyOf(Vec<Span<T>>),
    /// `!=`: in none of these. What is missing is in none.
    NoneOf(Vec<Span<T>>),
}

impl<T> Test<T> {
    fn negated(self) -> Option<Self> {
        match self {
            Self::Given => Some(Self::Missing),
            Self::Missing => Some(Self::Given),
            Self::AnyOf(spans) => Some(Self::NoneOf(spans)),
            Self::NoneOf(spans) => Some(Self::AnyOf(spans)),
            // A date may be too vague for either, so that one is not the other turned round.
            Self::Above(_) | Self::Below(_) => None,
        }
    }

    fn to_text(&self, one: impl Fn(&T) -> String) -> String {
        let list = |spans: &[Span<T>]| spans.iter().map(|span| span.to_text(&one)).collect::<Vec<_>>().join(",");
        match self {
            Self::Given => "!=".to_owned(),
            Self::Missing => "=".to_owned(),
            Self::Above(value) => format!(">{}", one(value)),
            Self::Below(value) => format!("<{}", one(value)),
            Self::AnyOf(spans) => match spans.as_slice() {
                [Span::From(value)] => format!(">={}", one(value)),
                [Span::UpTo(value)] => format!("<={}", one(value)),
                spans => format!("={}", list(spans)),
            },
            Self::NoneOf(spans) => format!("!={}", list(spans)),
        }
    }
}

/// A stretch of numbers or dates, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Span<T> {
    Only(T),
    From(T),
    UpTo(T),
    Between(T, T),
}

impl<T> Span<T> {
    fn to_text(&self, one: impl Fn(&T) -> String) -> String {
        match self {
            Self::Only(value) => one(value),
            Self::From(value) => format!("{}..", one(value)),
            Self::UpTo(value) => format!("..{}", one(value)),
            Self::Between(from, to) => format!("{}..{}", one(from), one(to)),
        }
    }
}

pub(in crate::query) fn words_text(field: &str, words: &[String], negated: bool) -> String {
    let sign = if negated { "!~" } else { "~" };
    let words: Vec<_> = words.iter().map(|word| quoted(word, true)).collect();
    format!("{field}{sign}{}", words.join(" "))
}

/// A value in quotes where it would be read as something else without.
pub(in crate::query) fn quoted(value: &str, is_word: bool) -> Cow<'_, str> {
    let special = |c: char| piece::is_special(c) || is_word && c.is_whitespace();
    let plain = !value.is_empty() && value.trim() == value && !value.contains(special);
    if plain { Cow::Borrowed(value) } else { Cow::Owned(format!("\"{}\"", value.replace('"', "\"\""))) }
}
