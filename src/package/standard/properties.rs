//! An object of a descriptor, read property by property. Must not know what the properties mean.

use serde_json::{Map, Value};

/// A property that does not hold what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) struct Wrong {
    /// Its path: `schema.fields`.
    pub property: String,
    /// What it holds, as JSON.
    pub value: String,
}

/// The properties of an object; those that do not have the shape they should are remembered and count as missing.
#[derive(Debug)]
pub(super) struct Properties<'v> {
    object: Option<&'v Map<String, Value>>,
    path: String,
    wrong: Vec<Wrong>,
}

impl<'v> Properties<'v> {
    /// Those of a value, which should be an object; `path` is where it stands.
    pub(super) fn of(value: &'v Value, path: &str) -> Self {
        let mut properties = Self { object: value.as_object(), path: path.to_owned(), wrong: Vec::new() };
        if properties.object.is_none() && !value.is_null() {
            properties.wrong.push(Wrong { property: path.to_owned(), value: value.to_string() });
        }
        properties
    }

    /// What was wrong, in the order it was read.
    pub(super) fn finish(self) -> Vec<Wrong> {
        self.wrong
    }

    /// A property as it stands; `null` is none.
    pub(super) fn value(&self, name: &str) -> Option<&'v Value> {
        self.object?.get(name).filter(|value| !value.is_null())
    }

    /// Whether the property stands there, be it as `null`.
    pub(super) fn has(&self, name: &str) -> bool {
        self.object.is_some_and(|object| object.contains_key(name))
    }

    /// Notes that a property does not hold what it should.
    pub(super) fn refuse(&mut self, name: &str, value: &Value) {
        let property = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        self.wrong.push(Wrong { property, value: value.to_string() });
    }

    /// A text, or what a careless hand wrote in its place: `2021` for `"2021"`. Empty when there is none.
    pub(super) fn text(&mut self, name: &str) -> String {
        self.value(name).map_or_else(String::new, |value| {
            text_of(value).unwrap_or_else(|| {
                self.refuse(name, value);
                String::new()
            })
        })
    }

    /// One of some words; refused if it is another.
    pub(super) fn word<T>(&mut self, name: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name);
        let word = parse(&text);
        if word.is_none() && !text.is_empty() {
            self.refuse(name, &Value::String(text));
        }
        word
    }

    /// Texts, or a single one.
    pub(super) fn texts(&mut self, name: &str) -> Vec<String> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let read = match value {
            Value::Array(values) => values.iter().map(text_of).collect(),
            single => text_of(single).map(|text| vec![text]),
        };
        read.unwrap_or_else(|| {
            self.refuse(name, value);
            Vec::new()
        })
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, name: &str) -> Option<bool> {
        let value = self.value(name)?;
        let flag = match value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text == "true" => Some(true),
            Value::String(text) if text == "false" => Some(false),
            _ => None,
        };
        if flag.is_none() {
            self.refuse(name, value);
        }
        flag
    }

    /// Numbers of rows, from 1.
    pub(super) fn rows(&mut self, name: &str) -> Option<Vec<u32>> {
        let value = self.value(name)?;
        let number = |value: &Value| value.as_u64().and_then(|row| u32::try_from(row).ok());
        let rows = value.as_array().and_then(|rows| rows.iter().map(number).collect());
        if rows.is_none() {
            self.refuse(name, value);
        }
        rows
    }
}

/// A text as a descriptor should have it. A single character is kept as it is: it may well be a tab.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) if text.chars().count() == 1 => Some(text.clone()),
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}
