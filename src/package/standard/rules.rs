//! The rules a package sets itself: `constraints` and `categories` of a field. Must not know which column it is.

use std::cmp::Ordering;

use regex::Regex;
use serde_json::Value;

use super::properties::{Properties, Wrong};
use crate::model::{Decimal, PartialDate, Period};

/// A rule for the values of a column, and how the package writes it.
#[derive(Clone, Debug)]
pub(in crate::package) struct Rule {
    pub what: What,
    /// `maximum: 100`
    pub said: String,
}

/// What a value must be.
#[derive(Clone, Debug)]
pub(in crate::package) enum What {
    Required,
    Unique,
    Longest(usize),
    Shortest(usize),
    Least {
        bound: String,
        is_exclusive: bool,
    },
    Most {
        bound: String,
        is_exclusive: bool,
    },
    Like(Pattern),
    OneOf(Vec<String>),
    /// Each of several values, separated by `;`.
    EachOneOf(Vec<String>),
    /// Without decimals: what the type `integer` says.
    Whole,
}

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
    /// Any other.
    Other(Box<Regex>),
}

const SLUG: &str = "^[A-Za-z0-9][A-Za-z0-9_-]*$";
const MEMBERS: &str = "^[^;]+(;[^;]+)*$";
const PART_OF_DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

const PERIOD: &str = "^[0-9]{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2])(/[0-9]{4}-(0[1-9]|1[0-2]))?)?$";

/// The rules of `constraints`; what cannot be followed goes to `unheeded`.
pub(super) fn rules(of: &mut Properties<'_>, unheeded: &mut Vec<Wrong>) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (name, what) in [("required", What::Required), ("unique", What::Unique)] {
        if of.flag(name) == Some(true) {
            rules.push(Rule { what, said: name.to_owned() });
        }
    }
    let length = |of: &mut Properties<'_>, name: &str| {
        let value = of.value(name)?;
        let length = value.as_u64().and_then(|length| usize::try_from(length).ok());
        if length.is_none() {
            of.refuse(name, value);
        }
        length
    };
    if let Some(length) = length(of, "minLength") {
        rules.push(Rule::new("minLength", &length, What::Shortest(length)));
    }
    if let Some(length) = length(of, "maxLength") {
        rules.push(Rule::new("maxLength", &length, What::Longest(length)));
    }
    for (name, is_least, is_exclusive) in [
        ("minimum", true, false),
        ("exclusiveMinimum", true, true),
        ("maximum", false, false),
        ("exclusiveMaximum", false, true),
    ] {
        let bound = of.text(name);
        if !bound.is_empty() {
            let said = bound.clone();
            let what = if is_least { What::Least { bound, is_exclusive } } else { What::Most { bound, is_exclusive } };
            rules.push(Rule::new(name, &said, what));
        }
    }
    let pattern = of.text("pattern");
    match Pattern::new(&pattern) {
        _ if pattern.is_empty() => {}
        Some(like) => rules.push(Rule::new("pattern", &pattern, What::Like(like))),
        None => unheeded.push(Wrong { property: "constraints.pattern".to_owned(), value: pattern }),
    }
    if let Some(value) = of.value("enum") {
        match value.as_array() {
            Some(values) => {
                let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                rules.push(Rule::one_of("enum", values.iter().map(text).collect()));
            }
            None => of.refuse("enum", value),
        }
    }
    if let Some(value) = of.value("jsonSchema") {
        unheeded.push(Wrong { property: "constraints.jsonSchema".to_owned(), value: value.to_string() });
    }
    rules
}

impl Rule {
    fn new(name: &str, value: &impl ToString, what: What) -> Self {
        Self { what, said: format!("{name}: {}", value.to_string()) }
    }

    /// The rule that a value is a whole number.
    pub(super) fn whole() -> Self {
        Self::new("type", &"integer", What::Whole)
    }

    /// The rule that a value is one of these.
    pub(super) fn one_of(name: &str, values: Vec<String>) -> Self {
        /// So many of them are spelled out.
        const SPELLED_OUT: usize = 8;
        let more = if values.len() > SPELLED_OUT { ", …" } else { "" };
        let said = format!("{name}: {}{more}", values[..values.len().min(SPELLED_OUT)].join(", "));
        Self { what: What::OneOf(values), said }
    }

    /// The same of each of several values in a cell.
    pub(super) fn of_each(self) -> Self {
        let what = match self.what {
            What::OneOf(values) => What::EachOneOf(values),
            other => other,
        };
        Self { what, ..self }
    }

    /// Whether a value keeps it, given as the program and as the file writes it. A missing one breaks only the rule that
    /// there be one.
    pub(super) fn is_kept(&self, text: &str, written: &str) -> bool {
        if text.is_empty() {
            return !matches!(self.what, What::Required);
        }
        match &self.what {
            What::EachOneOf(values) => {
                let mut members = text.split([';', '；']).map(str::trim).filter(|member| !member.is_empty());
                members.all(|member| values.iter().any(|value| value == member))
            }
            What::Required | What::Unique => true,
            What::Whole => Decimal::parse(text).is_ok_and(|number| number.scaled_exactly(0).is_some()),
            What::Shortest(length) => written.chars().count() >= *length,
            What::Longest(length) => written.len() <= *length || written.chars().count() <= *length,
            // What begins with a digit is not below nothing.
            What::Least { bound, is_exclusive: false } if bound == "0" && text.as_bytes()[0].is_ascii_digit() => true,
            What::Least { bound, is_exclusive } => !breaks(compare(text, bound), Ordering::Less, *is_exclusive),
            What::Most { bound, is_exclusive } => !breaks(compare(text, bound), Ordering::Greater, *is_exclusive),
            What::Like(pattern) => pattern.matches(written),
            What::OneOf(values) => {
                values.iter().any(|value| value == text || value == written)
                    || Decimal::parse(text).is_ok_and(|number| {
                        values.iter().any(|value| Decimal::parse(value).is_ok_and(|value| value == number))
                    })
            }
        }
    }
}

fn breaks(order: Option<Ordering>, wrong: Ordering, is_exclusive: bool) -> bool {
    order.is_some_and(|order| order == wrong || is_exclusive && order == Ordering::Equal)
}

/// How two values lie to each other, if they are of a kind that lies in order.
fn compare(text: &str, bound: &str) -> Option<Ordering> {
    if let (Ok(number), Ok(bound)) = (Decimal::parse(text), Decimal::parse(bound)) {
        return match (number.scaled_exactly(18), bound.scaled_exactly(18)) {
            (Some(number), Some(bound)) => Some(number.cmp(&bound)),
            _ => number.to_f64().partial_cmp(&bound.to_f64()),
        };
    }
    let (date, bound) = (PartialDate::parse(text)?, PartialDate::parse(bound)?);
    let order = |date: PartialDate| (date.year(), date.month(), date.day());
    Some(order(date).cmp(&order(bound)))
}

impl Pattern {
    fn new(text: &str) -> Option<Self> {
        Some(match text {
            SLUG => Self::Slug,
            MEMBERS => Self::Members,
            PART_OF_DATE => Self::PartOfDate,
            PERIOD => Self::Period,
            other => Self::Other(Box::new(Regex::new(&format!("^(?:{other})$")).ok()?)),
        })
    }

    fn matches(&self, text: &str) -> bool {
        match self {
            Self::Slug => {
                text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
                    && text.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
            }
            Self::Members => text.split(';').all(|member| !member.is_empty()),
            // Any such text with a day there is none of is found by whoever reads the date.
            Self::PartOfDate => PartialDate::parse(text).is_some(),
            Self::Period => Period::parse(text).is_some(),
            Self::Other(regex) => regex.is_match(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_matched_without_an_engine_is_matched_as_with_it() {
        for (pattern, texts) in [
            (SLUG, &["a", "A-1_b", "-a", "", "a b", "编号", "a;", "9"][..]),
            (MEMBERS, &["a", "a;b", ";", "a;;b", "a;", "甲;乙"][..]),
            (PERIOD, &["2021", "2021-H1", "2021-H3", "2021-Q4", "2021-09", "2021-01/2021-09", "2021/2022", ""][..]),
            (PART_OF_DATE, &["2021", "2021-03", "2021-13", "2021-3", "2021-03-31", "21"][..]),
        ] {
            let (quick, regex) = (Pattern::new(pattern).unwrap(), Regex::new(pattern).unwrap());
            assert!(!matches!(quick, Pattern::Other(_)));
            for text in texts {
                assert_eq!(quick.matches(text), regex.is_match(text), "{pattern} {text}");
            }
        }
    }

    #[test]
    fn each_rule_is_kept_or_broken() {
        for (constraints, kept, broken) in [
            (json!({"required": true}), "x", ""),
            (json!({"minLength": 2}), "园镜", "园"),
            (json!({"maxLength": 2}), "园镜", "园镜a"),
            (json!({"minimum": 0.5}), "0.50", "0.49"),
            (json!({"exclusiveMinimum": 0.5}), "0.51", "0.50"),
            (json!({"maximum": "10"}), "10.0", "10.01"),
            (json!({"exclusiveMaximum": 10}), "9.99", "10"),
            (json!({"minimum": "2020-02"}), "2020-02-01", "2020-01-31"),
            (json!({"pattern": "[a-c]+"}), "abc", "abcd"),
            (json!({"enum": ["a", 7]}), "7.0", "8"),
        ] {
            let rules = rules(&mut Properties::of(&constraints, ""), &mut Vec::new());
            assert_eq!(rules.len(), 1, "{constraints}");
            assert!(rules[0].is_kept(kept, kept), "{constraints}: {kept}");
            assert!(!rules[0].is_kept(broken, broken), "{constraints}: {broken}");
        }
    }
}
