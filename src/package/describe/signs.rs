//! The signs that the values of a column are written with, where the standard has words for them: a point, a mark between groups
//! of digits, the pattern of dates. Must not know what the column is.

use crate::package::meaning::{DatePattern, NumberWriting, Verdict, Ways};

/// What all values of a column so far have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    ways: Ways,
    /// What stands among the digits, each once.
    met: Vec<char>,
    /// The patterns that all values have, from the first on.
    patterns: Vec<&'static str>,
}

/// More different signs than this are no number's.
const MOST_SIGNS: usize = 4;
const PATTERNS: [&str; 9] =
    ["%d.%m.%Y", "%m.%d.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"];

impl Default for Signs {
    fn default() -> Self {
        Self { ways: Ways::default(), met: Vec::new(), patterns: PATTERNS.to_vec() }
    }
}

impl Signs {
    pub(super) fn add(&mut self, cell: &str) {
        self.patterns.retain(|pattern| DatePattern::new(pattern).is_some_and(|pattern| pattern.read(cell).is_some()));
        if !self.ways.are_left() {
            return;
        }
        self.ways.add(cell);
        for c in cell.chars().filter(|c| !c.is_ascii_digit()) {
            if self.met.len() <= MOST_SIGNS && !self.met.contains(&c) {
                self.met.push(c);
            }
        }
    }

    /// The point and the mark between groups, if values are surely written so and with nothing else.
    pub(super) fn of_numbers(&self) -> Option<(char, Option<char>)> {
        let (Verdict::Any(way) | Verdict::Point(way) | Verdict::Comma(way)) = self.ways.verdict() else { return None };
        let NumberWriting { decimal, .. } = way;
        let mut groups = self.met.iter().copied().filter(|c| *c != decimal && *c != '-');
        let group = groups.next();
        let is_group = |c: char| matches!(c, ',' | '.' | ' ' | '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        (group.is_none_or(is_group) && groups.next().is_none()).then_some((decimal, group))
    }

    /// The pattern of all values, if they are dates of one.
    pub(super) fn of_dates(&self) -> Option<&'static str> {
        self.patterns.first().copied()
    }
}
