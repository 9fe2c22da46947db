//! Regular expressions that values must match, of which the usual ones take no engine. Must not know columns.

use regex::Regex;

use crate::model::{PartialDate, Period};

/// A regular expression that the whole value must match.
#[derive(Clone, Debug)]
pub(in crate::package) enum Pattern {
    /// An id of Latin letters, digits, `_` and `-`: most packages have it, and a million ids take no engine for it.
    Slug,
    /// Members separated by `;`, none of them empty.
    Members,
    /// A date of which the year at least is given.
    PartOfDate,
    /// A year, a part of one, or an interval of months.
    Period,
    /// A colour as `#1f77b4`.
    Color,
    /// Any other.
    Other(Box<Regex>),
}

const SLUG: &str = "^[A-Za-z0-9][A-Za-z0-9_-]*$";
const MEMBERS: &str = "^[^;]+(;[^;]+)*$";
const PART_OF_DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

const PERIOD: &str = "^[0-9]{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2])(/[0-9]{4}-(0[1-9]|1[0-2]))?)?$";

const COLOR: &str = "^#[0-9a-f]{6}$";

impl Pattern {
    pub(in crate::package) fn new(text: &str) -> Option<Self> {
        Some(match text {
            SLUG => Self::Slug,
            MEMBERS => Self::Members,
            PART_OF_DATE => Self::PartOfDate,
            PERIOD => Self::Period,
            COLOR => Self::Color,
            other => Self::Other(Box::new(Regex::new(&format!("^(?:{other})$")).ok()?)),
        })
    }

    pub(in crate::package) fn matches(&self, text: &str) -> bool {
        match self {
            Self::Slug => is_slug(text.as_bytes()),
            Self::Members => has_no_empty_member(text),
            // Any such text with a day there is none of is found by whoever reads the date.
            Self::PartOfDate => PartialDate::parse(text).is_some(),
            Self::Period => Period::parse(text).is_some(),
            Self::Color => {
                let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
                digits.is_some_and(|digits| digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
            }
            Self::Other(regex) => regex.is_match(text),
        }
    }
}

/// The characters that an id may have.
const OF_SLUG: [bool; 256] = {
    let mut are = [false; 256];
    let mut at = 0;
    while at < 128 {
        are[at] = (at as u8).is_ascii_alphanumeric() || matches!(at as u8, b'_' | b'-');
        at += 1;
    }
    are
};

/// Whether a text is an id of Latin letters, digits, `_` and `-`.
#[inline]
pub(in crate::package) fn is_slug(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_alphanumeric)
        && text.iter().fold(true, |are, byte| are & OF_SLUG[usize::from(*byte)])
}

/// Whether something stands before, between and behind the semicolons of a text.
fn has_no_empty_member(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_between = |at: usize| bytes[at] != b';' || bytes[at + 1] != b';';
    !matches!(bytes, [] | [b';', ..] | [.., b';']) && (0..bytes.len() - 1).all(is_between)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_matched_without_an_engine_is_matched_as_with_it() {
        for (pattern, texts) in [
            (SLUG, &["a", "A-1_b", "-a", "_a", "", "a b", "编号", "a编", "a;", "9"][..]),
            (MEMBERS, &["", "a", "a;b", ";", ";a", "a;;b", "a;", "a;b;", "甲;乙", "甲;;乙"][..]),
            (PERIOD, &["2021", "2021-H1", "2021-H3", "2021-Q4", "2021-09", "2021-01/2021-09", "2021/2022", ""][..]),
            (COLOR, &["#1f77b4", "#1F77B4", "1f77b4", "#1f77b", "#1f77b45", "#1f77bg", "#园园", "#", ""][..]),
            (PART_OF_DATE, &["2021", "2021-03", "2021-13", "2021-3", "2021-03-31", "21"][..]),
        ] {
            let (quick, regex) = (Pattern::new(pattern).unwrap(), Regex::new(pattern).unwrap());
            assert!(!matches!(quick, Pattern::Other(_)));
            for text in texts {
                assert_eq!(quick.matches(text), regex.is_match(text), "{pattern} {text}");
            }
        }
    }
}
