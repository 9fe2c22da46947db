//! The grammar of filters: `field operator values`, clause by clause, with the place of what is wrong.
//! Must not know how a filter is applied.

use crate::query::piece::{Piece, ends_clause, narrow};

use super::fiscal::{self, Dates};
use super::subject::{self, Subject};
use super::values;
use crate::model::{Currency, Dataset, Field, FieldUnit, NumberColumn, PartialDate, Period, Rounding};
use crate::query::error::{Args, FilterError};
use crate::query::filter::clause::{Clause, Span, Test};
use crate::query::key::{Dimension, Fen, Key, lookup, loose};
use crate::text::Arg;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::query) enum Operator {
    Is,
    IsNot,
    AtLeast,
    AtMost,
    Above,
    Below,
    Has,
    HasNot,
}

impl Operator {
    /// The operator that a text begins with, and how many bytes it takes.
    pub(in crate::query) fn read(text: &str) -> Option<(Self, usize)> {
        let mut chars = text.chars();
        let (first, second) = (chars.next()?, chars.next());
        let two = || first.len_utf8() + second.map_or(0, char::len_utf8);
        Some(match (narrow(first), second.map(narrow)) {
            ('!', Some('=')) => (Self::IsNot, two()),
            ('!', Some('~')) => (Self::HasNot, two()),
            ('>', Some('=')) => (Self::AtLeast, two()),
            ('<', Some('=')) => (Self::AtMost, two()),
            ('=', _) => (Self::Is, first.len_utf8()),
            ('>', _) => (Self::Above, first.len_utf8()),
            ('<', _) => (Self::Below, first.len_utf8()),
            ('~', _) => (Self::Has, first.len_utf8()),
            ('≥', _) => (Self::AtLeast, first.len_utf8()),
            ('≤', _) => (Self::AtMost, first.len_utf8()),
            ('≠', _) => (Self::IsNot, first.len_utf8()),
            _ => return None,
        })
    }
}

/// The clauses of a text.
pub(in crate::query) fn clauses(dataset: &Dataset, text: &str) -> Result<Vec<Clause>, FilterError> {
    let pieces = Piece::new(text, 0..text.len()).split(ends_clause)?;
    pieces.into_iter().filter(|piece| !piece.is_empty()).map(|piece| clause(dataset, piece)).collect()
}

fn clause(dataset: &Dataset, piece: Piece<'_>) -> Result<Clause, FilterError> {
    // A sign that is part of the name of a column is none of the condition.
    let from = behind_name(dataset, piece.text());
    let found = piece.text()[from..].char_indices().find_map(|(at, _)| {
        let (operator, width) = Operator::read(&piece.text()[from + at..])?;
        Some((from + at, operator, width))
    });
    let Some((at, operator, width)) = found else {
        let wrong = || piece.wrong("filter-no-operator", vec![("clause", Arg::from(piece.text()))]);
        return Err(written_elsewhere(dataset, piece).unwrap_or_else(wrong));
    };
    let (name, values) = piece.cut(at, width);
    let is_doubled = operator == Operator::Is && values.text().chars().next().map(narrow) == Some('=');
    if (is_doubled || name.text().contains([':', '：']) && subject::read(dataset, name, piece).is_err())
        && let Some(error) = written_elsewhere(dataset, piece)
    {
        return Err(error);
    }
    let sign = Piece { start: piece.start + at, end: piece.start + at + width, ..piece };
    match subject::read(dataset, name, piece)? {
        Subject::Named(dimension) => one_of(dataset, dimension, operator, sign, values),
        Subject::Text => contains(operator, sign, values).map(|(words, negated)| Clause::Text { words, negated }),
        Subject::Search => contains(operator, sign, values).map(|(words, negated)| Clause::Search { words, negated }),
        Subject::Period => periods(operator, sign, values).map(Clause::Period),
        Subject::Year => match fiscal::years(dataset, values)?.filter(|_| operator == Operator::Is) {
            Some(clause) => Ok(clause),
            None => ordered(operator, sign, values, |one, _, _| values::year(one, dataset.first_year()), |a, b| a > b)
                .map(Clause::Year),
        },
        Subject::Land => ordered(operator, sign, values, values::land, |a, b| a > b).map(Clause::Land),
        Subject::Date(stage) => dates(dataset, operator, sign, values).map(|test| Clause::Date(stage, test)),
        Subject::Number(name) => {
            let field = dataset.field(name);
            let decimals = field.and_then(Field::numbers).map_or(0, NumberColumn::decimals);
            let read = |piece: Piece<'_>, to: Option<Piece<'_>>, rounding| match field.map(|field| &field.unit) {
                Some(FieldUnit::Money(unit)) if decimals == 0 => {
                    values::large_amount(piece, to, unit.currency, rounding)
                }
                Some(FieldUnit::Money(unit)) => values::signed_amount(piece, to, unit.currency),
                Some(FieldUnit::Named(unit)) => values::quantity(piece, to, unit, decimals, rounding),
                _ => values::quantity(piece, to, "", decimals, rounding),
            };
            ordered(operator, sign, values, read, |a, b| a > b).map(|test| Clause::Number(name, test))
        }
        Subject::Day(name) => dates(dataset, operator, sign, values).map(|test| Clause::Day(name, test)),
        Subject::Words(name) if matches!(operator, Operator::Is | Operator::IsNot) => {
            one_of(dataset, Dimension::Field(name), operator, sign, values)
        }
        Subject::Words(name) => {
            contains(operator, sign, values).map(|(words, negated)| Clause::Words(name, words, negated))
        }
        Subject::Amount(which) => {
            let currency = dataset.project_currency(which);
            let read = |piece: Piece<'_>, to: Option<Piece<'_>>, _| values::amount(piece, to, currency);
            ordered(operator, sign, values, read, |a, b| a > b).map(|test| Clause::Amount(which, test))
        }
    }
}

/// Where a text goes on behind the name of a column that has a sign in it: behind the longest that a sign follows.
fn behind_name(dataset: &Dataset, text: &str) -> usize {
    let start = text.len() - text.trim_start().len();
    let has_sign = |name: &&str| name.char_indices().any(|(at, _)| Operator::read(&name[at..]).is_some());
    let names = dataset.fields().iter().flat_map(|field| [field.name.as_str(), &field.title.zh, &field.title.en]);
    let ends = names.filter(has_sign).filter_map(|name| {
        let rest = text[start..].strip_prefix(name)?;
        Operator::read(rest.trim_start()).map(|_| start + name.len())
    });
    ends.max().unwrap_or_default()
}

/// What is wrong with a condition as other tools take it, `sector:ic` or `sector==ic`, and how it is written here.
fn written_elsewhere(dataset: &Dataset, piece: Piece<'_>) -> Option<FilterError> {
    let text = piece.text();
    let (at, sign) =
        text.char_indices().find(|(_, c)| matches!(narrow(*c), ':' | '=' | '"' | '~' | '<' | '>' | '!'))?;
    let behind = &text[at + sign.len_utf8()..];
    let is_meant = match narrow(sign) {
        ':' => true,
        '=' => behind.chars().next().map(narrow) == Some('='),
        _ => false,
    };
    let value = behind.trim_start_matches(|c: char| matches!(narrow(c), ':' | '=')).trim();
    let (name, _) = piece.cut(at, sign.len_utf8());
    let subject = subject::read(dataset, name, piece).ok().filter(|_| is_meant && !value.is_empty())?;
    let operator = match subject {
        _ if Operator::read(value).is_some() => "",
        Subject::Text | Subject::Search | Subject::Words(_) => "~",
        _ => "=",
    };
    let meant = format!("{}{operator}{value}", name.text().trim());
    let args = vec![("clause", Arg::from(text.trim())), ("meant", Arg::from(meant))];
    Some(piece.wrong("filter-written-elsewhere", args))
}

/// A test of dates, of which some may be all of a fiscal year.
fn dates(
    dataset: &Dataset,
    operator: Operator,
    sign: Piece<'_>,
    values: Piece<'_>,
) -> Result<Test<PartialDate>, FilterError> {
    let read = |piece: Piece<'_>, _: Option<Piece<'_>>, _| match fiscal::dates(dataset, piece) {
        Some(dates) => Ok(dates),
        None => values::date(piece, dataset.first_year())
            .map(Dates::only)
            .or_else(|error| fiscal::unless_unknown(dataset, piece).and(Err(error))),
    };
    let reversed = |a: &Dates, b: &Dates| a.first.range().0 > b.last.range().1;
    ordered(operator, sign, values, read, reversed).map(Dates::test)
}

fn narrowed(text: &str) -> String {
    text.chars().map(narrow).collect()
}

/// One amount as filters write them: `10亿`, `5000万元`, `300`.
pub fn parse_amount(text: &str, currency: Currency) -> Result<Fen, FilterError> {
    values::amount(Piece::new(text, 0..text.len()), None, currency)
}

fn wrong_operator(sign: Piece<'_>, allowed: &'static str) -> FilterError {
    sign.wrong("filter-wrong-operator", vec![("operator", Arg::from(sign.text())), ("allowed", Arg::from(allowed))])
}

fn one_of(
    dataset: &Dataset,
    dimension: Dimension,
    operator: Operator,
    sign: Piece<'_>,
    values: Piece<'_>,
) -> Result<Clause, FilterError> {
    let negated = match operator {
        Operator::Is => false,
        Operator::IsNot => true,
        _ => return Err(wrong_operator(sign, "= !=")),
    };
    let mut keys: Vec<Key> = Vec::new();
    let parts = if values.is_empty() { vec![values] } else { values.split(|c| narrow(c) == ',')? };
    let only_one = parts.len() == 1;
    for part in parts {
        let value = part.unquoted();
        if part.is_empty() && !only_one {
            return Err(part.wrong("filter-empty-value", vec![]));
        }
        let key = match lookup::none_of(dimension).filter(|_| value.is_empty()) {
            Some(none) => none,
            None if value.is_empty() => return Err(part.wrong("filter-always-given", vec![])),
            None => named(dataset, dimension, &value).map_err(|(key, args)| part.wrong(key, args))?,
        };
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(Clause::OneOf { dimension, keys, negated })
}

/// What a value stands for, also where it was typed with full-width letters.
fn named(dataset: &Dataset, dimension: Dimension, value: &str) -> Result<Key, (&'static str, Args)> {
    lookup::key(dataset, dimension, value)
        .or_else(|error| lookup::key(dataset, dimension, &narrowed(value)).map_err(|_| error))
        .or_else(|error| loose::key(dataset, dimension, value).ok_or(error))
}

fn periods(operator: Operator, sign: Piece<'_>, values: Piece<'_>) -> Result<Vec<Period>, FilterError> {
    if operator != Operator::Is {
        return Err(wrong_operator(sign, "="));
    }
    let parts = values.split(|c| narrow(c) == ',')?;
    parts.into_iter().map(values::period).collect()
}

/// The words, and whether they must not be there.
fn contains(operator: Operator, sign: Piece<'_>, values: Piece<'_>) -> Result<(Vec<String>, bool), FilterError> {
    let negated = match operator {
        Operator::Has => false,
        Operator::HasNot => true,
        _ => return Err(wrong_operator(sign, "~ !~")),
    };
    let words = values.split(char::is_whitespace)?;
    let words: Vec<String> = words.iter().map(|word| word.unquoted().into_owned()).filter(|w| !w.is_empty()).collect();
    if words.is_empty() {
        return Err(values.wrong("filter-no-words", vec![]));
    }
    Ok((words, negated))
}

/// A test of numbers or dates. `read` gets, for the lower end of a range, the upper end too, whose unit it may share, and how
/// what falls between two values is taken.
fn ordered<T: Copy>(
    operator: Operator,
    sign: Piece<'_>,
    values: Piece<'_>,
    read: impl Fn(Piece<'_>, Option<Piece<'_>>, Rounding) -> Result<T, FilterError>,
    reversed: impl Fn(&T, &T) -> bool,
) -> Result<Test<T>, FilterError> {
    if matches!(operator, Operator::Has | Operator::HasNot) {
        return Err(wrong_operator(sign, "= != >= <= > <"));
    }
    let takes_list = matches!(operator, Operator::Is | Operator::IsNot);
    if values.is_empty() {
        return match operator {
            Operator::Is => Ok(Test::Missing),
            Operator::IsNot => Ok(Test::Given),
            _ => Err(values.wrong("filter-empty-value", vec![])),
        };
    }
    let parts = values.split(|c| narrow(c) == ',')?;
    if !takes_list && (parts.len() > 1 || values.text().contains("..")) {
        return Err(values.wrong("filter-one-value", vec![("operator", Arg::from(sign.text()))]));
    }
    let only = match operator {
        Operator::Above | Operator::AtMost => Rounding::Down,
        Operator::Below | Operator::AtLeast => Rounding::Up,
        Operator::Is | Operator::IsNot | Operator::Has | Operator::HasNot => Rounding::Exact,
    };
    let mut spans = Vec::with_capacity(parts.len());
    for part in parts {
        if part.is_empty() {
            return Err(part.wrong("filter-empty-value", vec![]));
        }
        let span = span(part, only, &read)?;
        if let Span::Between(from, to) = &span
            && reversed(from, to)
        {
            return Err(part.wrong("filter-range-reversed", vec![]));
        }
        spans.push(span);
    }
    Ok(match (operator, spans.as_slice()) {
        (Operator::Above, [Span::Only(value)]) => Test::Above(*value),
        (Operator::Below, [Span::Only(value)]) => Test::Below(*value),
        (Operator::AtLeast, [Span::Only(value)]) => Test::AnyOf(vec![Span::From(*value)]),
        (Operator::AtMost, [Span::Only(value)]) => Test::AnyOf(vec![Span::UpTo(*value)]),
        (Operator::IsNot, _) => Test::NoneOf(spans),
        _ => Test::AnyOf(spans),
    })
}

fn span<T>(
    part: Piece<'_>,
    only: Rounding,
    read: &impl Fn(Piece<'_>, Option<Piece<'_>>, Rounding) -> Result<T, FilterError>,
) -> Result<Span<T>, FilterError> {
    let Some(at) = part.text().find("..") else {
        return Ok(Span::Only(read(part, None, only)?));
    };
    let (from, to) = part.cut(at, 2);
    match (from.is_empty(), to.is_empty()) {
        (true, true) => Err(part.wrong("filter-empty-value", vec![])),
        (false, true) => Ok(Span::From(read(from, None, Rounding::Up)?)),
        (true, false) => Ok(Span::UpTo(read(to, None, Rounding::Down)?)),
        (false, false) => Ok(Span::Between(read(from, Some(to), Rounding::Up)?, read(to, None, Rounding::Down)?)),
    }
}
