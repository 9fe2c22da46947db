//! How the numbers of a column are written that nobody declared: with which point, and with what between groups. One way is
//! taken only where all values can be read in it and none could be another number. Must not know tables or findings.

use super::grouping::are_groups;
use super::plainly::plainly;
use crate::model::Decimal;

/// A point and a mark between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NumberWriting {
    pub decimal: char,
    pub group: char,
}

/// Those with a point first; a mark between groups that no value has is the first one of several.
const WAYS: [NumberWriting; 6] = [
    NumberWriting { decimal: '.', group: ',' },
    NumberWriting { decimal: '.', group: ' ' },
    NumberWriting { decimal: '.', group: '\'' },
    NumberWriting { decimal: ',', group: '.' },
    NumberWriting { decimal: ',', group: ' ' },
    NumberWriting { decimal: ',', group: '\'' },
];
/// No number is longer.
const LONGEST: usize = 80;
const WITH_POINT: u8 = 0b00_0111;
const WITH_COMMA: u8 = 0b11_1000;

/// In which ways all values of a column so far can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct Ways {
    alive: u8,
    /// Whether a value is another number with a comma for a point.
    differs: bool,
    /// Whether not all numbers stand in brackets: those would be numbers of items.
    is_bare: bool,
}

/// What can be said of how a column is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Not all values are numbers.
    NoNumbers,
    /// Nothing says it, nor does it matter.
    Any(NumberWriting),
    /// With a point for certain.
    Point(NumberWriting),
    /// With a comma for certain.
    Comma(NumberWriting),
    /// With either, and they would be different numbers.
    Either(NumberWriting),
}

impl Verdict {
    /// Whether nothing says in which of two ways the numbers are written, and they would be others.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Either(_))
    }
}

impl Default for Ways {
    fn default() -> Self {
        Self { alive: WITH_POINT | WITH_COMMA, differs: false, is_bare: false }
    }
}

impl Ways {
    /// Those of all values, as far as there is any.
    pub(in crate::package) fn of<'t>(mut texts: impl Iterator<Item = &'t str>) -> Self {
        let mut ways = Self::default();
        while ways.alive != 0
            && let Some(text) = texts.next()
        {
            ways.add(text);
        }
        ways
    }

    /// Whether there is any.
    pub(in crate::package) fn are_left(self) -> bool {
        self.alive != 0
    }

    /// Keeps those in which a value can be read, too.
    pub(in crate::package) fn add(&mut self, text: &str) {
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.is_bare = true;
            return;
        }
        if text.len() > LONGEST {
            self.alive = 0;
            return;
        }
        let plain = plainly(text);
        for (at, way) in WAYS.into_iter().enumerate() {
            if way.read_plain(&plain).is_none() {
                self.alive &= !(1 << at);
            }
        }
        self.differs |= plain.contains(['.', ',']);
        self.is_bare |= !plain.starts_with('(');
    }

    /// What they come to.
    pub(in crate::package) fn verdict(self) -> Verdict {
        let first =
            |of: u8| WAYS.into_iter().enumerate().find(|(at, _)| (self.alive & of) >> at & 1 == 1).map(|(_, way)| way);
        match (first(self.alive & WITH_POINT), first(self.alive & WITH_COMMA)) {
            _ if !self.is_bare => Verdict::NoNumbers,
            (None, None) => Verdict::NoNumbers,
            (Some(way), Some(_)) if self.differs => Verdict::Either(way),
            (Some(way), Some(_)) => Verdict::Any(way),
            (Some(way), None) => Verdict::Point(way),
            (None, Some(way)) => Verdict::Comma(way),
        }
    }
}

impl Verdict {
    /// How numbers are written, if they are any.
    pub(in crate::package) fn way(self) -> Option<NumberWriting> {
        match self {
            Self::NoNumbers => None,
            Self::Any(way) | Self::Point(way) | Self::Comma(way) | Self::Either(way) => Some(way),
        }
    }
}

impl NumberWriting {
    /// A value as every reader of numbers expects it; nothing if it is none.
    pub(crate) fn read(self, text: &str) -> Option<String> {
        self.read_plain(&plainly(text))
    }

    /// With a comma for a point, or a point for a comma.
    pub(in crate::package) fn turned(self) -> Self {
        let (decimal, instead) = if self.decimal == '.' { (',', '.') } else { ('.', ',') };
        Self { decimal, group: if self.group == decimal { instead } else { self.group } }
    }

    fn read_plain(self, text: &str) -> Option<String> {
        let text = text.strip_suffix('%').unwrap_or(text).trim_end();
        if self.decimal == '.' && Decimal::parse(text).is_ok() {
            return Some(text.to_owned());
        }
        let (sign, number) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inside) => ("-", inside.trim()),
            None => match text.strip_prefix('-') {
                Some(rest) => ("-", rest),
                None => ("", text.strip_prefix('+').unwrap_or(text)),
            },
        };
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) =
            number.split_once(self.decimal).map_or((number, None), |(whole, part)| (whole, Some(part)));
        if fraction.is_some_and(|fraction| !is_digits(fraction)) {
            return None;
        }
        let groups: Vec<&str> = whole.split(self.group).collect();
        let is_whole = if groups.len() == 1 { is_digits(whole) } else { are_groups(&groups) };
        let point = if fraction.is_some() { "." } else { "" };
        is_whole.then(|| format!("{sign}{}{point}{}", groups.concat(), fraction.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(texts: &[&str]) -> Verdict {
        Ways::of(texts.iter().copied()).verdict()
    }

    #[test]
    fn a_column_is_written_in_one_way_or_in_none() {
        let way = |decimal, group| NumberWriting { decimal, group };
        for (texts, expected) in [
            (&["12", "7"][..], Verdict::Any(way('.', ','))),
            (&["1.234,50", "7"], Verdict::Comma(way(',', '.'))),
            (&["1,5", "12,25"], Verdict::Comma(way(',', '.'))),
            (&["1 200,5"], Verdict::Comma(way(',', ' '))),
            (&["1 200", "3\u{a0}400", "5\u{202f}600"], Verdict::Any(way('.', ' '))),
            (&["1'200", "3’400.5"], Verdict::Point(way('.', '\''))),
            (&["1.234"], Verdict::Either(way('.', ','))),
            (&["1,234"], Verdict::Either(way('.', ','))),
            (&["1.234", "1.234.567"], Verdict::Comma(way(',', '.'))),
            (&["1.234", "1.5"], Verdict::Point(way('.', ','))),
            (&["1,234", "1.5"], Verdict::Point(way('.', ','))),
            (&["1,234", "1,5"], Verdict::Comma(way(',', '.'))),
            (&["1,5", "1.5"], Verdict::NoNumbers),
            (&["(30)", "45"], Verdict::Any(way('.', ','))),
            (&["(1)", "(2)"], Verdict::NoNumbers),
            (&["1 2", "3"], Verdict::NoNumbers),
            (&["约5"], Verdict::NoNumbers),
        ] {
            assert_eq!(verdict(texts), expected, "{texts:?}");
        }
    }

    #[test]
    fn values_are_read_as_they_are_written() {
        for (decimal, group, text, number) in [
            (',', '.', "1.234,50", Some("1234.50")),
            (',', '.', "-0,5", Some("-0.5")),
            (',', ' ', "1\u{a0}200,5", Some("1200.5")),
            ('.', ' ', "1 200", Some("1200")),
            ('.', ',', "(30)", Some("-30")),
            ('.', ',', "（1,030.5）", Some("-1030.5")),
            ('.', ',', "12,5", None),
            (',', '.', "12,5,6", None),
            ('.', ',', "12,5 %", None),
            ('.', ',', "12.5 %", Some("12.5")),
        ] {
            assert_eq!(NumberWriting { decimal, group }.read(text).as_deref(), number, "{text}");
        }
    }
}
