//! Dates written by a pattern such as `%d/%m/%Y`, as the standard takes it from Python's `strptime`. Must not know cells.

use crate::model::PartialDate;

/// A pattern of dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) struct DatePattern {
    parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A directive: `Y`, `m`, …
    Directive(char),
    Literal(char),
    Blank,
}

/// What is taken of a text so far.
#[derive(Default)]
struct Taken {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl DatePattern {
    /// `None` for a pattern with a directive that is not known, or without a year.
    pub(in crate::package) fn new(text: &str) -> Option<Self> {
        let pattern = Self::of(text)?;
        pattern.has(&['Y', 'y']).then_some(pattern)
    }

    /// A pattern of times of day; `None` for one without an hour.
    pub(in crate::package) fn of_time(text: &str) -> Option<Self> {
        let pattern = Self::of(text)?;
        pattern.has(&['H', 'I']).then_some(pattern)
    }

    /// Whether a time of day stands in what is written so.
    pub(in crate::package) fn has_time(&self) -> bool {
        self.has(&['H', 'I'])
    }

    fn has(&self, directives: &[char]) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Directive(directive) if directives.contains(directive)))
    }

    fn of(text: &str) -> Option<Self> {
        let text = text.strip_prefix("fmt:").unwrap_or(text);
        let (mut parts, mut chars) = (Vec::new(), text.chars().peekable());
        while let Some(c) = chars.next() {
            parts.push(match c {
                '%' => {
                    // Some write `%-d` for a day without a nought.
                    let directive = match chars.next()? {
                        '-' | '#' => chars.next()?,
                        directive => directive,
                    };
                    match directive {
                        '%' => Part::Literal('%'),
                        'Y' | 'y' | 'm' | 'd' | 'e' | 'b' | 'B' | 'h' | 'H' | 'I' | 'M' | 'S' | 'f' | 'p' | 'z'
                        | 'Z' | 'a' | 'A' => Part::Directive(directive),
                        _ => return None,
                    }
                }
                c if c.is_whitespace() => Part::Blank,
                c => Part::Literal(c),
            });
        }
        Some(Self { parts })
    }

    /// Whether a text is written so, whatever it gives.
    pub(in crate::package) fn is_of(&self, text: &str) -> bool {
        self.taken(text).is_some()
    }

    /// The date a text gives, as far as the pattern has it; `None` when it is not written so.
    pub(in crate::package) fn read(&self, text: &str) -> Option<PartialDate> {
        let taken = self.taken(text)?;
        PartialDate::new(i32::try_from(taken.year?).ok()?, taken.month, taken.day)
    }

    fn taken(&self, text: &str) -> Option<Taken> {
        let (mut rest, mut taken) = (text, Taken::default());
        for part in &self.parts {
            rest = match part {
                Part::Blank => Some(rest.trim_start()).filter(|less| less.len() < rest.len())?,
                Part::Literal(literal) => rest.strip_prefix(*literal)?,
                Part::Directive(directive) => taken.take(*directive, rest)?,
            };
        }
        rest.is_empty().then_some(taken)
    }
}

impl Taken {
    /// Takes what a directive stands for; what is behind it comes back.
    fn take<'t>(&mut self, directive: char, rest: &'t str) -> Option<&'t str> {
        match directive {
            'Y' => {
                let (year, rest) = digits(rest, 4).filter(|(_, behind)| rest.len() - behind.len() == 4)?;
                self.year = Some(year);
                Some(rest)
            }
            'y' => {
                let (year, rest) = digits(rest, 2).filter(|(_, behind)| rest.len() - behind.len() == 2)?;
                // As POSIX has it.
                self.year = Some(if year < 69 { 2000 + year } else { 1900 + year });
                Some(rest)
            }
            'm' => {
                let (month, rest) = digits(rest, 2)?;
                self.month = Some(month);
                Some(rest)
            }
            'd' | 'e' => {
                let (day, rest) = digits(rest.trim_start(), 2)?;
                self.day = Some(day);
                Some(rest)
            }
            'b' | 'B' | 'h' => {
                let (month, rest) = name(rest, &MONTHS)?;
                self.month = Some(month);
                Some(rest)
            }
            'a' | 'A' => name(rest, &DAYS).map(|(_, rest)| rest),
            'H' | 'I' | 'M' | 'S' => {
                let most = match directive {
                    'H' => 23,
                    'I' => 12,
                    'M' => 59,
                    _ => 61,
                };
                digits(rest, 2).filter(|(number, _)| *number <= most).map(|(_, rest)| rest)
            }
            'f' => digits(rest, 6).map(|(_, rest)| rest),
            'p' => ["AM", "PM", "am", "pm"].into_iter().find_map(|half| rest.strip_prefix(half)),
            // A zone: whatever stands there without a blank.
            _ => Some(rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | ':'))),
        }
    }
}

/// One to `most` digits, and what is behind them.
fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let count = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    Some((text.get(..count)?.parse().ok()?, text.get(count..)?))
}

/// A name, whole or its first three letters, and its number from 1.
fn name<'t>(text: &'t str, names: &[&str]) -> Option<(u32, &'t str)> {
    let begins = |name: &str| text.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    let number = |position: usize| u32::try_from(position + 1).ok();
    names.iter().enumerate().find_map(|(position, name)| {
        let length = if begins(name) { name.len() } else { Some(3).filter(|three| begins(&name[..*three]))? };
        Some((number(position)?, &text[length..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_by_their_pattern_and_no_other() {
        for (pattern, text, date) in [
            ("%d/%m/%Y", "05/03/2020", Some("2020-03-05")),
            ("%d/%m/%Y", "5/3/2020", Some("2020-03-05")),
            ("%d/%m/%Y", "31/02/2020", None),
            ("%d/%m/%Y", "2020-03-05", None),
            ("%d/%m/%Y", "05/03/2020 10:00", None),
            ("%d.%m.%y", "05.03.20", Some("2020-03-05")),
            ("%y%m%d", "990305", Some("1999-03-05")),
            ("%Y年%m月%d日", "2020年3月5日", Some("2020-03-05")),
            ("%b %d, %Y", "Mar 5, 2020", Some("2020-03-05")),
            ("%d %B %Y", "5 march 2020", Some("2020-03-05")),
            ("%Y-%m-%dT%H:%M:%S%z", "2020-03-05T01:02:03+08:00", Some("2020-03-05")),
            ("%m/%Y", "03/2020", Some("2020-03")),
            ("%Y", "2020", Some("2020")),
            ("%-d/%-m/%Y", "5/3/2020", Some("2020-03-05")),
        ] {
            let pattern_read = DatePattern::new(pattern).unwrap();
            assert_eq!(pattern_read.read(text).map(|date| date.to_string()).as_deref(), date, "{pattern} {text}");
        }
        for pattern in ["%Q", "%d/%m", "%", "DD/MM/YYYY"] {
            assert_eq!(DatePattern::new(pattern), None, "{pattern}");
        }
    }
}
