//! How the cells of a column are written, where that is declared to be otherwise than everywhere: they are rewritten to
//! what every reader of tables expects. Must not know rules, nor what a value is for.

use super::field::Field;
use super::forms::time_of_day;
use super::members::Members;
use super::roles::Role;
use crate::model::{AmountUnit, Decimal, PartialDate};
use crate::package::findings::Problem;
use crate::package::meaning::{DatePattern, Near, near_date, power_of};

/// How a column's cells are written.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Reading {
    missing: Vec<String>,
    number: Option<NumberForm>,
    date: Option<DateForm>,
    /// How several values stand in it, where whoever reads it knows only semicolons.
    members: Option<Members>,
    /// Whether numbers that are the same must be written the same: 07 is 7, and 1.0 is 1.
    is_key: bool,
}

/// What a cell says.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::package) enum Read {
    /// Just what stands there.
    Same,
    /// This, in the words of every table.
    As(String),
    /// The same, which is said.
    Told(String, Problem),
    /// It is not written as declared: no value is better than a wrong one.
    Wrong(Problem),
}

/// How numbers are written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NumberForm {
    decimal: String,
    group: String,
    is_bare: bool,
    unit: Option<AmountUnit>,
}

/// How dates are written.
#[derive(Clone, Debug, PartialEq, Eq)]
enum DateForm {
    Pattern(DatePattern, String),
    /// In any way that can be understood.
    Any,
    /// With a time behind them.
    WithTime,
}

impl Reading {
    /// Of a column; `missing` is what stands for a missing value in it. `Err` with the date format when that is not
    /// understood.
    pub(in crate::package) fn new(role: Role, field: Option<&Field>, missing: Vec<String>) -> (Self, Option<String>) {
        let mut reading = Self { missing, ..Self::default() };
        let mut not_understood = None;
        match (role, field) {
            (Role::Number { .. }, Some(field)) => reading.number = NumberForm::of(field),
            (Role::Date | Role::Period, Some(field)) => match DateForm::of(field) {
                Ok(date) => reading.date = date,
                Err(format) => not_understood = Some(format),
            },
            (Role::List { is_known: true }, Some(field)) => {
                let is_usual = |members: &Members| *members == Members::Separated(";".to_owned());
                reading.members = field.members.clone().filter(|members| !is_usual(members));
            }
            _ => {}
        }
        (reading, not_understood)
    }

    /// Whether cells are just read.
    pub(in crate::package) fn is_plain(&self) -> bool {
        self.missing.is_empty()
            && self.number.is_none()
            && self.date.is_none()
            && self.members.is_none()
            && !self.is_key
    }

    /// The same of a column of numbers by which rows are told from one another, or which refers to such.
    #[must_use]
    pub(in crate::package) fn of_key(self) -> Self {
        Self { is_key: true, ..self }
    }

    /// What a cell says that is not empty.
    pub(in crate::package) fn read(&self, text: &str) -> Read {
        match self.as_written(text) {
            Read::Same if self.is_key => shortest(text).map_or(Read::Same, Read::As),
            Read::As(plain) if self.is_key => Read::As(shortest(&plain).unwrap_or(plain)),
            read => read,
        }
    }

    fn as_written(&self, text: &str) -> Read {
        if self.missing.iter().any(|missing| missing == text) {
            return Read::As(String::new());
        }
        if let Some(form) = &self.number {
            return form.read(text);
        }
        if let Some(form) = &self.date {
            return form.read(text);
        }
        match &self.members {
            Some(members) => match members.of(text) {
                Some(members) => rewritten(members, text),
                None => Read::Wrong(not_an_array()),
            },
            None => Read::Same,
        }
    }

    /// A value that stands in the descriptor, written as those of the column are: in the words of every table.
    pub(in crate::package) fn value(&self, text: &str) -> String {
        match self.read(text) {
            Read::Same | Read::Wrong(_) => text.to_owned(),
            Read::As(plain) | Read::Told(plain, _) => plain,
        }
    }
}

/// That a cell holds no JSON array where one is declared.
pub(in crate::package) fn not_an_array() -> Problem {
    Problem::NotOfType { kind: "array".to_owned(), like: r#"["…", "…"]"#.to_owned() }
}

/// A number in the fewest digits, where it is not written so.
fn shortest(text: &str) -> Option<String> {
    let is_usual = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if is_usual {
        return None;
    }
    let shortest = Decimal::parse(text.strip_prefix('+').unwrap_or(text)).ok()?.shortest().to_string();
    (shortest != text).then_some(shortest)
}

/// Several values with semicolons between them, unless one of them has a semicolon itself.
fn rewritten(members: Vec<std::borrow::Cow<'_, str>>, text: &str) -> Read {
    if members.iter().any(|member| member.contains([';', '；'])) {
        return Read::Told(members.join(";"), Problem::MemberDivided);
    }
    let joined = members.join(";");
    if joined == text { Read::Same } else { Read::As(joined) }
}

impl NumberForm {
    fn of(field: &Field) -> Option<Self> {
        let decimal = if field.decimal.is_empty() { "." } else { &field.decimal };
        let form = Self {
            decimal: decimal.to_owned(),
            group: field.group.clone(),
            is_bare: field.is_bare,
            unit: AmountUnit::parse(&field.unit),
        };
        let is_usual = form.decimal == "." && form.group.is_empty() && form.is_bare;
        (!is_usual).then_some(form)
    }

    fn read(&self, text: &str) -> Read {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Read::Same;
        }
        let number = if self.is_bare {
            text
        } else {
            match self.bared(text) {
                // Whoever reads numbers says what is odd about it.
                Ok(_) if is_signed_otherwise(text) => return Read::Same,
                Ok(number) => number,
                Err(problem) => return Read::Wrong(problem),
            }
        };
        match self.plain(number) {
            Some(plain) if plain == text => Read::Same,
            Some(plain) => Read::As(plain),
            // What is no number in any way is for whoever reads numbers.
            None if !text.bytes().any(|byte| byte.is_ascii_digit()) => Read::Same,
            None => Read::Wrong(Problem::NumberNotAsDeclared {
                decimal: self.decimal.clone(),
                group: if self.group.is_empty() { "none".to_owned() } else { self.group.clone() },
            }),
        }
    }

    /// The number without what stands around it, unless that is another unit of money than the column's.
    fn bared<'t>(&self, text: &'t str) -> Result<&'t str, Problem> {
        let is_part = |c: char| c.is_ascii_digit() || c == '-';
        let start = text.find(is_part).unwrap_or(0);
        let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |at| at + 1);
        let (before, number, behind) = (&text[..start], text.get(start..end).unwrap_or(text), &text[end.max(start)..]);
        let around = format!("{}{}", before.trim(), behind.trim());
        match (AmountUnit::parse(&around), self.unit) {
            (Some(other), Some(unit)) if other != unit => Err(Problem::NumberWithUnit {
                unit: around,
                instead: crate::package::findings::NOTHING_NEAR.to_owned(),
            }),
            // A bare 亿 in a column of 万元 would make it another number.
            (None, Some(unit)) if power_of(&around, unit.currency).is_some_and(|power| power != unit.power) => {
                let instead = crate::package::findings::NOTHING_NEAR.to_owned();
                Err(Problem::NumberWithUnit { unit: around, instead })
            }
            _ => Ok(number),
        }
    }

    /// The number with a point and nothing between its digits.
    fn plain(&self, text: &str) -> Option<String> {
        let (sign, unsigned) = match text.strip_prefix(['-', '+']) {
            Some(rest) if text.starts_with('-') => ("-", rest),
            Some(rest) => ("", rest),
            None => ("", text),
        };
        let (unsigned, exponent) = match unsigned.find(['e', 'E']) {
            Some(at) => unsigned.split_at(at),
            None => (unsigned, ""),
        };
        let (whole, fraction) = unsigned.split_once(self.decimal.as_str()).unwrap_or((unsigned, ""));
        let whole = if self.group.is_empty() { whole.to_owned() } else { joined(whole, &self.group)? };
        let point = if fraction.is_empty() { "" } else { "." };
        let plain = format!("{sign}{whole}{point}{fraction}{exponent}");
        Decimal::parse(&plain).is_ok().then_some(plain)
    }
}

/// Whether what stands around a number may make it less than nothing: a minus of another kind, before or behind it, or
/// brackets. Without that it would be another number.
fn is_signed_otherwise(text: &str) -> bool {
    let (Some(first), Some(last)) = (text.find(|c: char| c.is_ascii_digit()), text.rfind(|c: char| c.is_ascii_digit()))
    else {
        return false;
    };
    let (before, behind) = (&text[..first], &text[last + 1..]);
    let is_minus = |c: char| matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}');
    let is_bracketed = before.contains(['(', '（']) && behind.contains([')', '）']);
    is_bracketed || before.contains(is_minus) || behind.trim_start().starts_with(|c| c == '-' || is_minus(c))
}

/// The digits of a number whose groups are as wide as they are anywhere: by threes, by fours, or as in India.
fn joined(text: &str, separator: &str) -> Option<String> {
    let is_blank = separator.chars().all(char::is_whitespace);
    let groups: Vec<&str> =
        if is_blank { text.split(char::is_whitespace).collect() } else { text.split(separator).collect() };
    crate::package::meaning::are_groups(&groups).then(|| groups.concat())
}

impl DateForm {
    fn of(field: &Field) -> Result<Option<Self>, String> {
        let is_dated = matches!(field.kind.as_str(), "date" | "datetime" | "year" | "yearmonth" | "any" | "");
        match field.format.as_str() {
            "" | "default" if field.kind == "datetime" => Ok(Some(Self::WithTime)),
            "" | "default" => Ok(None),
            "any" if is_dated => Ok(Some(Self::Any)),
            format if format.contains('%') => match DatePattern::new(format) {
                Some(pattern) => Ok(Some(Self::Pattern(pattern, format.to_owned()))),
                None => Err(format.to_owned()),
            },
            // Formats of texts: an address, a link.
            _ if field.kind == "string" => Ok(None),
            format => Err(format.to_owned()),
        }
    }

    /// A date of which the time of day is left out, which is said.
    fn without_time(date: PartialDate) -> Read {
        Read::Told(date.to_string(), Problem::TimeLeftOut)
    }

    fn read(&self, text: &str) -> Read {
        let date: Option<PartialDate> = match self {
            Self::Pattern(pattern, format) => match pattern.read(text) {
                None if pattern.is_of(text) => return Read::Wrong(Problem::DateNotThere),
                None => return Read::Wrong(Problem::DateNotInFormat { format: format.clone() }),
                Some(date) if pattern.has_time() && !is_midnight(text) => return Self::without_time(date),
                date => date,
            },
            Self::Any => match near_date(text) {
                Near::Date(month) if is_pointed_month(text) => {
                    let month = month.to_string();
                    return Read::Told(month.clone(), Problem::DateReadAsMonth { month });
                }
                Near::Date(date) => Some(date),
                Near::Either(one, other) => {
                    return Read::Wrong(Problem::DateAmbiguous { one: one.to_string(), other: other.to_string() });
                }
                Near::OrDecimal(decimal) => {
                    let (month, other) = decimal.months();
                    return Read::Wrong(Problem::DateOrDecimal { month, other });
                }
                Near::Nothing => None,
            },
            Self::WithTime => match text.split_once(['T', 't', ' ']) {
                None => PartialDate::parse_early(text),
                Some((_, time)) if !is_time(time) => None,
                Some((day, time)) => match PartialDate::parse_early(day) {
                    Some(date) if !is_midnight(time) => return Self::without_time(date),
                    date => date,
                },
            },
        };
        match date.map(|date| date.to_string()) {
            Some(plain) if plain != text => Read::As(plain),
            _ => Read::Same,
        }
    }
}

/// Whether a text is a time of day: `10:20`, `10:20:30.5+08:00`.
fn is_time(text: &str) -> bool {
    time_of_day(text).is_some() || text.len() == 5 && time_of_day(&format!("{text}:00")).is_some()
}

/// Whether a time is the one that is written where none is known: `00:00:00`, `0:00`.
fn is_midnight(text: &str) -> bool {
    let time = text.rsplit([' ', 'T']).next().unwrap_or(text);
    let time = time.split(['+', '-', 'Z']).next().unwrap_or(time);
    time.contains(':') && time.chars().all(|c| matches!(c, '0' | ':' | '.'))
}

/// Whether a text is a month as it is often written, which may be a part of a year, too: `1997.04`.
fn is_pointed_month(text: &str) -> bool {
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(year, month)| digits(year, 4) && digits(month, 2))
}
