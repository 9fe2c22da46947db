//! An object of a descriptor, read property by property: what nobody asked for is known of nobody. Must not know what the
//! properties mean.

use serde_json::{Map, Value};

use crate::package::meaning::nearest;

/// A property that does not do what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) struct Wrong {
    /// Its path: `schema.fields`.
    pub property: String,
    /// What it holds, as JSON.
    pub value: String,
    pub why: Why,
}

/// Why a property does nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Why {
    /// It does not hold what the standard has there.
    Wrong,
    /// It does, but this program cannot follow it.
    Unheeded,
    /// It does, and it changes nothing.
    Idle,
    /// Nobody knows it; the nearest of those that are known and not there, if there is one.
    Unknown { near: Option<&'static str> },
}

/// The properties of an object; those that do not have the shape they should are remembered and count as missing.
#[derive(Debug)]
pub(super) struct Properties<'v> {
    object: Option<&'v Map<String, Value>>,
    path: String,
    wrong: Vec<Wrong>,
    /// The names that were asked for.
    asked: Vec<&'static str>,
}

impl<'v> Properties<'v> {
    /// Those of a value, which should be an object; `path` is where it stands.
    pub(super) fn of(value: &'v Value, path: &str) -> Self {
        let object = value.as_object();
        let mut properties = Self { object, path: path.to_owned(), wrong: Vec::new(), asked: Vec::new() };
        if properties.object.is_none() && !value.is_null() {
            let why = Why::Wrong;
            properties.wrong.push(Wrong { property: path.to_owned(), value: value.to_string(), why });
        }
        properties
    }

    /// What was wrong, in the order it was read, and then what nobody asked for, unless it is `harmless`: known, but without
    /// a meaning for how a table is read.
    pub(super) fn finish(self, harmless: &[&str]) -> Vec<Wrong> {
        let Self { object, path, mut wrong, asked } = self;
        for (name, value) in object.into_iter().flatten() {
            let is_known = asked.contains(&name.as_str()) || harmless.contains(&name.as_str());
            // Words of others, which say so themselves.
            if is_known || name.contains(':') || name.starts_with(['_', '@', '$']) || name.starts_with("x-") {
                continue;
            }
            let is_there = |name: &str| object.is_some_and(|object| object.contains_key(name));
            let free = asked.iter().copied().filter(|known| !is_there(known));
            let near = nearest(name, free);
            wrong.push(Wrong { property: below(&path, name), value: value.to_string(), why: Why::Unknown { near } });
        }
        wrong
    }

    /// Adds what is wrong with an object below this one.
    pub(super) fn join(&mut self, wrong: Vec<Wrong>) {
        self.wrong.extend(wrong);
    }

    /// A property as it stands; `null` is none.
    pub(super) fn value(&mut self, name: &'static str) -> Option<&'v Value> {
        self.asked.push(name);
        self.object?.get(name).filter(|value| !value.is_null())
    }

    /// A text, if the property stands there, be it as `null`, which is an empty one.
    pub(super) fn given(&mut self, name: &'static str) -> Option<String> {
        let is_there = self.object.is_some_and(|object| object.contains_key(name));
        let text = self.text(name);
        is_there.then_some(text)
    }

    /// Notes that a property does not hold what it should.
    pub(super) fn refuse(&mut self, name: &str, value: &Value) {
        let property = below(&self.path, name);
        self.wrong.push(Wrong { property, value: value.to_string(), why: Why::Wrong });
    }

    /// Notes that a property is understood, but cannot be followed; nothing where it is not there.
    pub(super) fn leave(&mut self, name: &'static str) {
        if let Some(value) = self.value(name) {
            self.unheeded(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }

    /// Notes that what a property holds is understood, but cannot be followed.
    pub(super) fn unheeded(&mut self, name: &str, value: String) {
        self.wrong.push(Wrong { property: below(&self.path, name), value, why: Why::Unheeded });
    }

    /// Notes that a property is understood and changes nothing; nothing where it is not there.
    pub(super) fn leave_idle(&mut self, name: &'static str) {
        if let Some(value) = self.value(name) {
            self.idle(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }

    /// Notes that what a property holds is understood and changes nothing.
    pub(super) fn idle(&mut self, name: &str, value: String) {
        self.wrong.push(Wrong { property: below(&self.path, name), value, why: Why::Idle });
    }

    /// A text, or what a careless hand wrote in its place: `2021` for `"2021"`. Empty when there is none.
    pub(super) fn text(&mut self, name: &'static str) -> String {
        self.value(name).map_or_else(String::new, |value| {
            text_of(value).unwrap_or_else(|| {
                self.refuse(name, value);
                String::new()
            })
        })
    }

    /// One of some words; refused if it is another.
    pub(super) fn word<T>(&mut self, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name);
        let word = parse(&text);
        if word.is_none() && !text.is_empty() {
            self.refuse(name, &Value::String(text));
        }
        word
    }

    /// Texts, or a single one.
    pub(super) fn texts(&mut self, name: &'static str) -> Vec<String> {
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
    pub(super) fn flag(&mut self, name: &'static str) -> Option<bool> {
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
    pub(super) fn rows(&mut self, name: &'static str) -> Option<Vec<u32>> {
        let value = self.value(name)?;
        let number = |value: &Value| value.as_u64().and_then(|row| u32::try_from(row).ok());
        let rows = value.as_array().and_then(|rows| rows.iter().map(number).collect());
        if rows.is_none() {
            self.refuse(name, value);
        }
        rows
    }
}

/// The path of a property of an object.
fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
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
