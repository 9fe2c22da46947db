//! The rules a package sets itself: `constraints` and `categories` of a field, and what its type asks of texts. Must not know
//! which column it is.

use std::cmp::Ordering;

use serde_json::Value;

use super::forms::{Form, moment};
use super::limits::Limit;
use super::members::Members;
use super::pattern::Pattern;
use super::properties::Properties;
use crate::model::{Decimal, PartialDate};

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
    /// The cell is not empty, be it a mark for a missing value.
    Filled,
    Unique,
    Longest(usize, Counted),
    Shortest(usize, Counted),
    Least {
        bound: Bound,
        is_exclusive: bool,
    },
    Most {
        bound: Bound,
        is_exclusive: bool,
    },
    Like(Pattern),
    OneOf(Values),
    /// Each of several values.
    EachOneOf(Vec<String>, Members),
    EachIs(Item, Members),
    /// Without decimals: what the type `integer` says.
    Whole,
    Written(Form),
}

/// What the length of a value is counted in.
#[derive(Clone, Debug)]
pub(in crate::package) enum Counted {
    Characters,
    Members(Members),
    /// The properties of a JSON object.
    Properties,
}

/// A bound as the package writes it.
#[derive(Clone, Debug)]
pub(in crate::package) struct Bound {
    pub text: String,
    /// Whether it is a number of JSON, not one that is written as those of the column are.
    pub is_json: bool,
    /// What is compared with, once it is known how values of the column are written.
    limit: Option<Limit>,
}

/// The values that are allowed.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Values {
    pub texts: Vec<String>,
    /// Those that are numbers: `7` is `7.0`.
    numbers: Vec<Decimal>,
}

/// What each of several values in a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Item {
    Text,
    Integer,
    Number,
    Boolean,
    Date,
    Moment,
    Time,
}

/// The rules of `constraints` for values whose length is counted so.
pub(super) fn rules(of: &mut Properties<'_>, counted: &Counted) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (name, what) in [("required", What::Required), ("unique", What::Unique)] {
        if of.flag(name) == Some(true) {
            rules.push(Rule { what, said: name.to_owned() });
        }
    }
    let length = |of: &mut Properties<'_>, name: &'static str| {
        let value = of.value(name)?;
        let length = value.as_u64().and_then(|length| usize::try_from(length).ok());
        if length.is_none() {
            of.refuse(name, value);
        }
        length
    };
    if let Some(length) = length(of, "minLength") {
        rules.push(Rule::new("minLength", &length, What::Shortest(length, counted.clone())));
    }
    if let Some(length) = length(of, "maxLength") {
        rules.push(Rule::new("maxLength", &length, What::Longest(length, counted.clone())));
    }
    for (name, is_least, is_exclusive) in [
        ("minimum", true, false),
        ("exclusiveMinimum", true, true),
        ("maximum", false, false),
        ("exclusiveMaximum", false, true),
    ] {
        let is_json = of.value(name).is_some_and(Value::is_number);
        let text = of.text(name);
        if !text.is_empty() {
            let bound = Bound { text: text.clone(), is_json, limit: None };
            let what = if is_least { What::Least { bound, is_exclusive } } else { What::Most { bound, is_exclusive } };
            rules.push(Rule::new(name, &text, what));
        }
    }
    let pattern = of.text("pattern");
    // Of an empty text a regular expression would be made, too, and that takes time.
    if !pattern.is_empty() {
        match Pattern::new(&pattern) {
            Some(like) => rules.push(Rule::new("pattern", &pattern, What::Like(like))),
            None => of.unheeded("pattern", pattern),
        }
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
    of.leave("jsonSchema");
    rules
}

impl Rule {
    fn new(name: &str, value: &impl ToString, what: What) -> Self {
        Self { what, said: format!("{name}: {}", value.to_string()) }
    }

    /// The rule that a value is a whole number.
    pub(in crate::package) fn whole() -> Self {
        Self::new("type", &"integer", What::Whole)
    }

    /// The rule that there is a value, and why.
    pub(in crate::package) fn required(said: String) -> Self {
        Self { what: What::Required, said }
    }

    /// The rule that no cell is empty, and why.
    pub(in crate::package) fn filled(said: String) -> Self {
        Self { what: What::Filled, said }
    }

    /// The rule that values are written so: `format: email`.
    pub(in crate::package) fn written(name: &str, said: &str, form: Form) -> Self {
        Self::new(name, &said, What::Written(form))
    }

    /// The rule that each of several values is such: `itemType: date`.
    pub(in crate::package) fn each_is(item: Item, said: &str, members: Members) -> Self {
        Self::new("itemType", &said, What::EachIs(item, members))
    }

    /// The rule that a value is one of these.
    pub(in crate::package) fn one_of(name: &str, texts: Vec<String>) -> Self {
        /// So many of them are spelled out.
        const SPELLED_OUT: usize = 8;
        let more = if texts.len() > SPELLED_OUT { ", …" } else { "" };
        let said = format!("{name}: {}{more}", texts[..texts.len().min(SPELLED_OUT)].join(", "));
        Self { what: What::OneOf(Values::of(texts)), said }
    }

    /// The same of each of several values in a cell.
    pub(in crate::package) fn of_each(self, members: Members) -> Self {
        let what = match self.what {
            What::OneOf(values) => What::EachOneOf(values.texts, members),
            other => other,
        };
        Self { what, ..self }
    }

    /// The bound that it sets, if it sets one.
    pub(in crate::package) fn bound(&mut self) -> Option<&mut Bound> {
        match &mut self.what {
            What::Least { bound, .. } | What::Most { bound, .. } => Some(bound),
            _ => None,
        }
    }

    /// Whether a value keeps it, given as the program and as the file writes it. A missing one breaks only the rule that
    /// there be one.
    pub(in crate::package) fn is_kept(&self, text: &str, written: &str) -> bool {
        if text.is_empty() {
            return match self.what {
                What::Required => false,
                What::Filled => !written.is_empty(),
                _ => true,
            };
        }
        match &self.what {
            What::EachOneOf(values, members) => {
                let is_one = |member: &std::borrow::Cow<'_, str>| values.iter().any(|value| value == member);
                members.of(written).is_none_or(|members| members.iter().all(is_one))
            }
            What::EachIs(item, members) => {
                members.of(written).is_none_or(|members| members.iter().all(|member| item.is_of(member)))
            }
            What::Required | What::Filled | What::Unique => true,
            // What is no number is for whoever reads numbers.
            What::Whole => {
                text.bytes().all(|byte| byte.is_ascii_digit())
                    || Decimal::parse(text).map_or(true, |number| number.scaled_exactly(0).is_some())
            }
            What::Shortest(length, counted) => counted.length(written) >= *length,
            What::Longest(length, counted) => written.len() <= *length || counted.length(written) <= *length,
            What::Least { bound, is_exclusive } => !bound.is_broken(text, written, Ordering::Less, *is_exclusive),
            What::Most { bound, is_exclusive } => !bound.is_broken(text, written, Ordering::Greater, *is_exclusive),
            What::Like(pattern) => pattern.matches(written),
            What::OneOf(values) => values.has(text, written),
            What::Written(form) => form.is_of(written),
        }
    }
}

impl Counted {
    fn length(&self, text: &str) -> usize {
        let characters = || text.chars().count();
        match self {
            Self::Characters => characters(),
            Self::Members(members) => members.count(text).unwrap_or_else(characters),
            Self::Properties => {
                let value = serde_json::from_str::<Value>(text).ok();
                value.and_then(|value| value.as_object().map(serde_json::Map::len)).unwrap_or_else(characters)
            }
        }
    }
}

impl Bound {
    /// Makes it ready for the values of a column of this type: `text` is the bound as the program writes such values.
    /// Whether it can be followed.
    pub(in crate::package) fn settle(&mut self, text: &str, kind: &str) -> bool {
        self.limit = Limit::of(text, kind);
        self.limit.is_some()
    }

    fn is_broken(&self, text: &str, written: &str, wrong: Ordering, is_exclusive: bool) -> bool {
        let order = self.limit.as_ref().and_then(|limit| limit.order(text, written));
        order.is_some_and(|order| order == wrong || is_exclusive && order == Ordering::Equal)
    }
}

impl Values {
    fn of(texts: Vec<String>) -> Self {
        let numbers = texts.iter().filter_map(|text| Decimal::parse(text).ok()).collect();
        Self { texts, numbers }
    }

    /// Allows others, too, which say the same.
    pub(in crate::package) fn and(&mut self, more: impl IntoIterator<Item = String>) {
        self.texts.extend(more);
        *self = Self::of(std::mem::take(&mut self.texts));
    }

    /// Of texts none is the same as another that is the same number.
    pub(in crate::package) fn are_texts(&mut self) {
        self.numbers.clear();
    }

    fn has(&self, text: &str, written: &str) -> bool {
        self.texts.iter().any(|value| value == text || value == written)
            || !self.numbers.is_empty() && Decimal::parse(text).is_ok_and(|number| self.numbers.contains(&number))
    }
}

impl Item {
    /// As descriptors write it.
    pub(in crate::package) fn parse(id: &str) -> Option<Self> {
        Some(match id {
            "string" => Self::Text,
            "integer" => Self::Integer,
            "number" => Self::Number,
            "boolean" => Self::Boolean,
            "date" => Self::Date,
            "datetime" => Self::Moment,
            "time" => Self::Time,
            _ => return None,
        })
    }

    fn is_of(self, text: &str) -> bool {
        match self {
            Self::Text => true,
            Self::Integer => Decimal::parse(text).is_ok_and(|number| number.scaled_exactly(0).is_some()),
            Self::Number => Decimal::parse(text).is_ok(),
            Self::Boolean => ["true", "True", "TRUE", "1", "false", "False", "FALSE", "0"].contains(&text),
            Self::Date => PartialDate::parse_early(text).is_some_and(|date| date.day().is_some()),
            Self::Moment => moment(text).is_some(),
            Self::Time => Form::Time.is_of(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_rule_is_kept_or_broken() {
        let list = Counted::Members(Members::Separated("|".to_owned()));
        let array = Counted::Members(Members::Json);
        for (kind, counted, constraints, kept, broken) in [
            ("", Counted::Characters, json!({"required": true}), "x", ""),
            ("", Counted::Characters, json!({"minLength": 2}), "园镜", "园"),
            ("", Counted::Characters, json!({"maxLength": 2}), "园镜", "园镜a"),
            ("list", list.clone(), json!({"minLength": 2}), "a|b", "abc"),
            ("list", list, json!({"maxLength": 2}), "aaa|bbb", "a|b|c"),
            ("array", array, json!({"maxLength": 2}), r#"["aaa", "bbb"]"#, "[1, 2, 3]"),
            ("object", Counted::Properties, json!({"minLength": 1}), r#"{"a": 1}"#, "{}"),
            ("", Counted::Characters, json!({"minimum": 0.5}), "0.50", "0.49"),
            ("", Counted::Characters, json!({"exclusiveMinimum": 0.5}), "0.51", "0.50"),
            ("", Counted::Characters, json!({"maximum": "10"}), "10.0", "10.01"),
            ("number", Counted::Characters, json!({"exclusiveMaximum": 10}), "9.99", "10"),
            ("date", Counted::Characters, json!({"minimum": "2020-02"}), "2020-02-01", "2020-01-31"),
            ("time", Counted::Characters, json!({"maximum": "12:00:00"}), "11:59:59", "12:00:01"),
            (
                "datetime",
                Counted::Characters,
                json!({"exclusiveMinimum": "2020-02-01T12:00:00"}),
                "2020-02-01T12:00:01",
                "2020-02-01T12:00:00",
            ),
            ("", Counted::Characters, json!({"pattern": "[a-c]+"}), "abc", "abcd"),
            ("", Counted::Characters, json!({"enum": ["a", 7]}), "7.0", "8"),
        ] {
            let mut rules = rules(&mut Properties::of(&constraints, ""), &counted);
            assert_eq!(rules.len(), 1, "{constraints}");
            if let Some(bound) = rules[0].bound() {
                let text = bound.text.clone();
                assert!(bound.settle(&text, kind), "{constraints}");
            }
            assert!(rules[0].is_kept(kept, kept), "{constraints}: {kept}");
            assert!(!rules[0].is_kept(broken, broken), "{constraints}: {broken}");
        }
    }

    #[test]
    fn each_member_is_what_the_list_says() {
        for (item, right, wrong) in [
            ("string", "a,1", None),
            ("integer", "1,-2", Some("1,2.5")),
            ("number", "1,2.5", Some("1,x")),
            ("boolean", "true,0", Some("true,maybe")),
            ("date", "2020-01-01", Some("2020-01-01,2020")),
            ("datetime", "2020-01-01T00:00:00Z", Some("2020-01-01")),
            ("time", "10:00:00", Some("10:00")),
        ] {
            let rule = Rule::each_is(Item::parse(item).unwrap(), item, Members::Separated(",".to_owned()));
            assert!(rule.is_kept(right, right), "{item}");
            assert!(wrong.is_none_or(|wrong| !rule.is_kept(wrong, wrong)), "{item}");
        }
        assert_eq!(Item::parse("object"), None);
    }
}
