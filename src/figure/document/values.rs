//! The values of a document's fields: what passes for a text, a word, a number, a series, a line. Must not know which field
//! holds what.

use serde_json::Value;

use super::error::{DocumentError, unknown_word};
use crate::figure::document::content::{DocumentKey, DocumentReference};
use crate::model::YEARS;
use crate::query::Dimension;
use crate::text::Arg;
use crate::text::numbers::Scale;

/// What was read, or why not.
pub(super) type Read<T> = Result<T, DocumentError>;

/// The words for units, and what they mean.
pub(super) const UNITS: [(&str, Option<Scale>); 6] = [
    ("auto", None),
    ("元", Some(Scale::One)),
    ("万元", Some(Scale::Wan)),
    ("亿元", Some(Scale::Yi)),
    ("million", Some(Scale::Million)),
    ("billion", Some(Scale::Billion)),
];

/// What a word for a unit means.
pub(super) fn scale(word: &str) -> Option<Option<Scale>> {
    UNITS.into_iter().find(|(known, _)| *known == word).map(|(_, scale)| scale)
}

/// The inverse of [`scale`].
pub(super) fn unit_word(scale: Option<Scale>) -> &'static str {
    UNITS.into_iter().find(|(_, known)| *known == scale).map_or("auto", |(word, _)| word)
}

pub(super) fn text(value: &Value, pointer: &str) -> Read<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| wrong(value, pointer, "document-text"))
}

/// One of the known words.
pub(super) fn word<T>(value: &Value, pointer: &str, parse: impl Fn(&str) -> Option<T>, known: &[&str]) -> Read<T> {
    let word = text(value, pointer)?;
    parse(&word).ok_or_else(|| unknown_word(&word, known).at(pointer, &value.to_string()))
}

pub(super) fn list<T>(value: &Value, pointer: &str, item: impl Fn(&Value, &str) -> Read<T>) -> Read<Vec<T>> {
    let Value::Array(items) = value else { return Err(wrong(value, pointer, "document-list")) };
    items.iter().enumerate().map(|(at, value)| item(value, &format!("{pointer}/{at}"))).collect()
}

pub(super) fn flag(value: &Value, pointer: &str) -> Read<bool> {
    value.as_bool().ok_or_else(|| wrong(value, pointer, "document-flag"))
}

/// How many series stand alone.
pub(super) fn count(value: &Value, pointer: &str) -> Read<usize> {
    number(value, pointer, "document-top", |number| usize::try_from(number).ok().filter(|top| *top > 0))
}

pub(super) fn year(value: &Value, pointer: &str) -> Read<i32> {
    number(value, pointer, "document-year", |number| i32::try_from(number).ok().filter(|year| YEARS.contains(year)))
}

fn number<T>(value: &Value, pointer: &str, key: &'static str, read: impl Fn(i64) -> Option<T>) -> Read<T> {
    whole(value).and_then(read).ok_or_else(|| {
        let ends = [("first", *YEARS.start()), ("last", *YEARS.end())];
        let args = ends.map(|(name, year)| (name, Arg::from(year.to_string()))).to_vec();
        DocumentError::new(key, args).at(pointer, &value.to_string())
    })
}

/// A whole number, which JSON may write with a fraction of zero.
pub(super) fn whole(value: &Value) -> Option<i64> {
    let number = value.as_number()?;
    let from_fraction = || number.as_f64().filter(|f| f.fract() == 0.0 && f.abs() < 1e15).map(|f| f as i64);
    number.as_i64().or_else(from_fraction)
}

fn wrong(value: &Value, pointer: &str, key: &'static str) -> DocumentError {
    DocumentError::new(key, vec![]).at(pointer, &value.to_string())
}

pub(super) fn dimension(value: &Value, pointer: &str) -> Read<Dimension> {
    word(value, pointer, Dimension::parse, &Dimension::ALL.map(Dimension::id))
}

/// `"ic"`, or `{"dimension": "year", "id": "2021"}`.
pub(super) fn key(value: &Value, pointer: &str) -> Read<DocumentKey> {
    let fields = match value {
        Value::String(id) => return Ok(DocumentKey::Id(id.clone())),
        Value::Object(fields) => fields,
        _ => return Err(wrong(value, pointer, "document-key")),
    };
    let (Some(of), Some(id), 2) = (fields.get("dimension"), fields.get("id"), fields.len()) else {
        return Err(wrong(value, pointer, "document-key"));
    };
    let dimension = dimension(of, &format!("{pointer}/dimension"))?;
    Ok(DocumentKey::Of { dimension, id: text(id, &format!("{pointer}/id"))? })
}

/// `"average"`, `"schedule"`, or `{"target": "300亿"}`.
pub(super) fn reference(value: &Value, pointer: &str) -> Read<DocumentReference> {
    match value {
        Value::String(word) if word == "average" => Ok(DocumentReference::Average),
        Value::String(word) if word == "schedule" => Ok(DocumentReference::Schedule),
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("target") => {
            text(&fields["target"], &format!("{pointer}/target")).map(DocumentReference::Target)
        }
        _ => Err(wrong(value, pointer, "document-reference")),
    }
}
