//! A field of a table's schema: what the standard lets it say of the cells of a column. Must not know cells.

use serde_json::Value;

use super::forms::{Asked, Form};
use super::members::Members;
use super::own_words::{Own, own};
use super::properties::{Properties, Wrong};
use super::rules::{Counted, Item, Rule, What, rules};
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
    /// How several values stand in a cell, where its type is one of those.
    pub members: Option<Members>,
    /// What stands for yes and what for no, if it is one of the two.
    pub flags: Option<Flags>,
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
    /// Properties that do not do what they should.
    pub wrong: Vec<Wrong>,
}

/// How yes and no are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) struct Flags {
    pub yes: Vec<String>,
    pub no: Vec<String>,
}

impl Flags {
    /// Whether a text says yes or no; nothing if it says neither.
    pub(in crate::package) fn says(&self, text: &str) -> Option<bool> {
        let is_of = |texts: &[String]| texts.iter().any(|known| known == text);
        match (is_of(&self.yes), is_of(&self.no)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// What a JSON value is written as in a file without types.
    pub(in crate::package) fn written<'t>(&'t self, json: &'t str) -> &'t str {
        let texts = match json {
            "true" => &self.yes,
            "false" => &self.no,
            _ => return json,
        };
        texts.first().map_or(json, String::as_str)
    }

    /// All that say the same as one of these, which may be values of JSON.
    pub(in crate::package) fn alike(&self, texts: &[String]) -> Vec<String> {
        let said: Vec<bool> = texts.iter().filter_map(|text| self.says(text).or_else(|| text.parse().ok())).collect();
        let of = |flag: bool, texts: &[String]| if said.contains(&flag) { texts.to_vec() } else { Vec::new() };
        [of(true, &self.yes), of(false, &self.no)].concat()
    }
}

/// Properties without a meaning for how cells are read: of people, of the web, and of a program that reads numbers otherwise.
const HARMLESS: [&str; 6] = ["name", "description", "example", "rdfType", "floatNumber", "arrayItem"];

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
    /// Whether it says of which type it is, in a word that the standard has.
    pub(in crate::package) fn has_type(&self) -> bool {
        !self.kind.is_empty() && TYPES.contains(&self.kind.as_str())
    }

    /// Whether no two rows may have the same value.
    pub(in crate::package) fn is_unique(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.what, What::Unique))
    }

    /// Reads one of `schema.fields`, which is the `number`th.
    pub(super) fn read(value: &Value, number: usize) -> Self {
        let named = value.get("name").and_then(Value::as_str).map_or_else(|| format!("{number}"), str::to_owned);
        let path = format!("schema.fields.{named}");
        let mut of = Properties::of(value, &path);
        let name = of.text("name");
        if name.is_empty() && value.is_object() {
            of.refuse("name", value.get("name").unwrap_or(&Value::Null));
        }
        let kind = of.text("type");
        if !TYPES.contains(&kind.as_str()) {
            of.refuse("type", &Value::String(kind.clone()));
        }
        let own_words = of.value("zonescope").cloned().unwrap_or_default();
        let mut words = Properties::of(&own_words, &format!("{path}.zonescope"));
        let per = words.value("sum").and_then(|sum| sum.get("per")).and_then(Value::as_str).map(str::to_owned);
        let adds_up = if per.is_some() { None } else { words.word("sum", AddsUp::parse) };
        let own = own(&mut words, (&kind, &of.text("unit")), (adds_up, per));
        let title = Name { zh: of.text("title"), en: words.text("title_en") };
        let members = members(&mut of, &kind);
        let mut rules = of_constraints(&mut of, &path, &kind, members.as_ref());
        if kind == "integer" {
            rules.push(Rule::whole());
        }
        rules.extend(of_format(&mut of, &kind));
        rules.extend(of_items(&mut of, members.as_ref()));
        let categories = values(&mut of, "categories");
        let named = categories.as_ref().and_then(|_| of.value("categories")).map(named_values).unwrap_or_default();
        if let Some((values, _)) = &categories {
            let rule = Rule::one_of("categories", values.clone());
            let several = members.clone().or((own.kind == Some(Kind::Set)).then_some(Members::Usual));
            rules.push(if let Some(members) = several { rule.of_each(members) } else { rule });
        }
        let flags = flags(&mut of, &kind);
        let (decimal, group) = separators(&mut of);
        Self {
            name,
            format: of.text("format"),
            unit: of.text("unit"),
            decimal,
            group,
            is_bare: of.flag("bareNumber") != Some(false),
            missing: missing_values(&mut of),
            members,
            flags,
            rules,
            title,
            are_ordered: of.flag("categoriesOrdered") == Some(true) && !named.is_empty(),
            categories: named,
            own,
            has_labels: categories.is_some_and(|(_, has_labels)| has_labels),
            kind,
            wrong: words.finish(&[]).into_iter().chain(of.finish(&HARMLESS)).collect(),
        }
    }

    /// Whether its values are some of a few that it names, whatever they look like.
    pub(in crate::package) fn has_categories(&self) -> bool {
        !self.categories.is_empty() && matches!(self.kind.as_str(), "string" | "integer" | "any" | "")
    }
}

/// What stands before the decimals and between groups of digits; refused where it is nothing, or one sign for both.
fn separators(of: &mut Properties<'_>) -> (String, String) {
    for property in ["decimalChar", "groupChar"] {
        if let Some(value) = of.value(property).filter(|value| value.as_str() == Some("")) {
            of.refuse(property, value);
        }
    }
    let (decimal, group) = (of.text("decimalChar"), of.text("groupChar"));
    if !group.is_empty() && group == if decimal.is_empty() { "." } else { decimal.as_str() } {
        of.refuse("groupChar", &Value::String(group));
        return (decimal, String::new());
    }
    (decimal, group)
}

/// What `constraints` says, with what is wrong with it.
fn of_constraints(of: &mut Properties<'_>, path: &str, kind: &str, members: Option<&Members>) -> Vec<Rule> {
    let constraints = of.value("constraints").cloned().unwrap_or_default();
    let mut limits = Properties::of(&constraints, &format!("{path}.constraints"));
    let counted = match (kind, members) {
        (_, Some(members)) => Counted::Members(members.clone()),
        ("object" | "geojson", None) => Counted::Properties,
        _ => Counted::Characters,
    };
    let rules = rules(&mut limits, &counted);
    of.join(limits.finish(&[]));
    rules
}

/// What a type and its format ask of how values are written.
fn of_format(of: &mut Properties<'_>, kind: &str) -> Option<Rule> {
    let format = of.text("format");
    match Form::asked(kind, &format) {
        Asked::Nothing => None,
        Asked::Unheeded => {
            of.unheeded("format", format);
            None
        }
        Asked::NoFormat => {
            of.refuse("format", &Value::String(format));
            None
        }
        Asked::Form(form) if matches!(format.as_str(), "" | "default") => Some(Rule::written("type", kind, form)),
        Asked::Form(form) => Some(Rule::written("format", &format, form)),
    }
}

/// How several values stand in a cell; what says so of another type is refused.
fn members(of: &mut Properties<'_>, kind: &str) -> Option<Members> {
    let delimiter = of.text("delimiter");
    match kind {
        "list" => Some(Members::Separated(if delimiter.is_empty() { ",".to_owned() } else { delimiter })),
        _ if !delimiter.is_empty() => {
            of.refuse("delimiter", &Value::String(delimiter));
            None
        }
        "array" => Some(Members::Json),
        _ => None,
    }
}

/// What each of the values of a list is.
fn of_items(of: &mut Properties<'_>, members: Option<&Members>) -> Option<Rule> {
    let item = of.word("itemType", Item::parse)?;
    match members {
        Some(_) if item == Item::Text => None,
        Some(members @ Members::Separated(_)) => Some(Rule::each_is(item, &of.text("itemType"), members.clone())),
        _ => {
            let word = of.text("itemType");
            of.refuse("itemType", &Value::String(word));
            None
        }
    }
}

/// How yes and no are written; what says so of another type is refused.
fn flags(of: &mut Properties<'_>, kind: &str) -> Option<Flags> {
    const YES: [&str; 4] = ["true", "True", "TRUE", "1"];
    const NO: [&str; 4] = ["false", "False", "FALSE", "0"];
    let mut texts = |name: &'static str, usual: [&str; 4]| match of.value(name) {
        Some(value) if kind != "boolean" => {
            of.refuse(name, value);
            Vec::new()
        }
        Some(_) => of.texts(name),
        None => usual.map(str::to_owned).to_vec(),
    };
    let flags = Flags { yes: texts("trueValues", YES), no: texts("falseValues", NO) };
    (kind == "boolean").then_some(flags)
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

/// What stands for a missing value; why it is missing is not kept.
pub(super) fn missing_values(of: &mut Properties<'_>) -> Option<Vec<String>> {
    let (missing, has_labels) = values(of, "missingValues")?;
    if has_labels {
        of.idle("missingValues.label", String::new());
    }
    Some(missing)
}

/// Values that may each have a label: `["a", {"value": "b", "label": "B"}]`; and whether any has one. What has another shape
/// is refused.
fn values(of: &mut Properties<'_>, name: &'static str) -> Option<(Vec<String>, bool)> {
    let value = of.value(name)?;
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) | Value::Null => None,
        other => Some(other.to_string()),
    };
    let item = |value: &Value| match value {
        Value::Object(object) => object.get("value").and_then(text),
        other => text(other),
    };
    let values: Option<Vec<String>> = match value {
        Value::Array(items) => items.iter().map(item).collect(),
        // A careless hand may write a single one.
        single => text(single).map(|text| vec![text]),
    };
    let has_labels = value.as_array().into_iter().flatten().any(|item| item.get("label").is_some());
    if values.is_none() {
        of.refuse(name, value);
    }
    values.map(|values| (values, has_labels))
}
