//! A field of a table's schema: what the standard lets it say of the cells of a column. Must not know cells.

use serde_json::Value;

use super::properties::{Properties, Wrong};
use super::rules::{Rule, What, rules};
use crate::model::{AddsUp, Kind, Name};

/// A column as the schema declares it.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Field {
    pub name: String,
    /// Its type; empty when not declared.
    pub kind: String,
    pub format: String,
    /// Not of the standard: what a number is in.
    pub unit: String,
    pub decimal: String,
    pub group: String,
    /// Whether nothing stands around its numbers.
    pub is_bare: bool,
    /// What stands for a missing value, where it is not as in the whole table.
    pub missing: Option<Vec<String>>,
    /// What separates the members of a list; empty when not declared.
    pub delimiter: String,
    pub rules: Vec<Rule>,
    /// What people call it; empty when it does not say.
    pub title: Name,
    /// The values it may have, in their order, with what people call them.
    pub categories: Vec<(String, Name)>,
    /// Whether those follow one another, as grades do.
    pub are_ordered: bool,
    /// What only this program understands.
    pub own: Own,
    /// Names of values, which are read but not shown.
    pub has_labels: bool,
    /// Properties that are understood but cannot be followed, each with what it holds.
    pub unheeded: Vec<Wrong>,
    /// Properties that do not hold what they should.
    pub wrong: Vec<Wrong>,
}

/// What a field says in words of this program, where the standard has none.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Own {
    pub kind: Option<Kind>,
    pub adds_up: Option<AddsUp>,
}

/// The types the standard knows.
const TYPES: [&str; 17] = [
    "string",
    "number",
    "integer",
    "boolean",
    "object",
    "array",
    "list",
    "datetime",
    "date",
    "time",
    "year",
    "yearmonth",
    "duration",
    "geopoint",
    "geojson",
    "any",
    "",
];

impl Field {
    /// Whether no two rows may have the same value.
    pub(in crate::package) fn is_unique(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.what, What::Unique))
    }

    /// Reads one of `schema.fields`, which is the `number`th.
    pub(super) fn read(value: &Value, number: usize) -> Self {
        let named = value.get("name").and_then(Value::as_str).map_or_else(|| format!("{number}"), str::to_owned);
        let path = format!("schema.fields.{named}");
        let mut of = Properties::of(value, &path);
        let kind = of.text("type");
        let mut unheeded = Vec::new();
        if !TYPES.contains(&kind.as_str()) {
            of.refuse("type", &Value::String(kind.clone()));
        }
        let categories = of.value("categories").map(values_and_labels);
        let named = of.value("categories").map(named_values).unwrap_or_default();
        let own_words = of.value("zonescope").cloned().unwrap_or_default();
        let mut words = Properties::of(&own_words, &format!("{path}.zonescope"));
        let own = Own { kind: words.word("kind", Kind::parse), adds_up: words.word("sum", AddsUp::parse) };
        let title = Name { zh: of.text("title"), en: words.text("title_en") };
        let constraints = of.value("constraints").cloned().unwrap_or_default();
        let mut limits = Properties::of(&constraints, &format!("{path}.constraints"));
        let mut rules = rules(&mut limits, &mut unheeded);
        if kind == "integer" {
            rules.push(Rule::whole());
        }
        if let Some((values, _)) = &categories {
            let rule = Rule::one_of("categories", values.clone());
            rules.push(if own.kind == Some(Kind::Set) { rule.of_each() } else { rule });
        }
        Self {
            name: of.text("name"),
            kind,
            format: of.text("format"),
            unit: of.text("unit"),
            decimal: of.text("decimalChar"),
            group: of.text("groupChar"),
            is_bare: of.flag("bareNumber") != Some(false),
            missing: of.value("missingValues").map(|value| values_and_labels(value).0),
            delimiter: of.text("delimiter"),
            rules,
            title,
            are_ordered: of.flag("categoriesOrdered") == Some(true) && !named.is_empty(),
            categories: named,
            own,
            has_labels: categories.is_some_and(|(_, has_labels)| has_labels),
            unheeded,
            wrong: of.finish().into_iter().chain(limits.finish()).chain(words.finish()).collect(),
        }
    }
}

/// Values with what people call them.
fn named_values(value: &Value) -> Vec<(String, Name)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let named = value.as_array().into_iter().flatten().filter_map(|value| match value {
        Value::Object(object) => {
            let id = text(object.get("value")?);
            let called = |name: &str| object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let zh = called("label");
            Some((id.clone(), Name { zh: if zh.is_empty() { id } else { zh }, en: called("label_en") }))
        }
        other => Some((text(other), Name { zh: text(other), en: String::new() })),
    });
    named.collect()
}

/// Values that may each have a label: `["a", {"value": "b", "label": "B"}]`; and whether any has one.
pub(super) fn values_and_labels(value: &Value) -> (Vec<String>, bool) {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let (mut values, mut has_labels) = (Vec::new(), false);
    for value in value.as_array().into_iter().flatten() {
        match value {
            Value::Object(object) => {
                values.extend(object.get("value").map(text));
                has_labels |= object.contains_key("label");
            }
            other => values.push(text(other)),
        }
    }
    (values, has_labels)
}
