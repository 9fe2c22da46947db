//! A text → a document: JSON, version, fields, types, and the words of the format. Must not know any dataset.

use serde_json::{Map, Value};

use super::error::{DocumentError, step, unknown_field, unknown_word};
use super::{DocumentKey, DocumentReference, FigureDocument, VERSION};
use crate::figure::kind::Kind;
use crate::figure::spec::{Print, SeriesOrder};
use crate::model::{Measure, YEARS};
use crate::query::{Dimension, parse_dimensions};
use crate::text::Arg;
use crate::text::numbers::Scale;

const VERSION_FIELD: &str = "zonescope_figure";
/// Every field, in the order they are written.
const FIELDS: [&str; 23] = [
    VERSION_FIELD,
    "name",
    "zone",
    "as_of",
    "kind",
    "measure",
    "by",
    "year_of",
    "where",
    "opened",
    "hidden",
    "focus",
    "order",
    "top",
    "share",
    "labels",
    "references",
    "unit",
    "base_year",
    "end_year",
    "own_axes",
    "ink",
    "title",
];

/// The words for units, and what they mean.
pub(super) const UNITS: [(&str, Option<Scale>); 6] = [
    ("auto", None),
    ("元", Some(Scale::One)),
    ("万元", Some(Scale::Wan)),
    ("亿元", Some(Scale::Yi)),
    ("million", Some(Scale::Million)),
    ("billion", Some(Scale::Billion)),
];

type Read<T> = Result<T, DocumentError>;

impl FigureDocument {
    /// Reads the text of a file. What its words mean in a dataset, [`Self::resolve`] says.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let value: Value = serde_json::from_str(text).map_err(|error| {
            let args =
                vec![("line", Arg::from(error.line().to_string())), ("column", Arg::from(error.column().to_string()))];
            DocumentError::new("document-not-json", args)
        })?;
        let Value::Object(fields) = value else {
            return Err(DocumentError::new("document-not-a-figure", vec![]));
        };
        check_version(&fields)?;
        let stranger = fields.keys().find(|name| !FIELDS.contains(&name.as_str()) && *name != "$schema");
        if let Some(name) = stranger {
            return Err(unknown_field(name, &FIELDS).at(step(name), ""));
        }
        read(&Fields(&fields))
    }
}

/// A newer version may mean something else by the same words, so nothing of it is read.
fn check_version(fields: &Map<String, Value>) -> Read<()> {
    let Some(version) = fields.get(VERSION_FIELD) else {
        return Err(DocumentError::new("document-not-a-figure", vec![]));
    };
    match whole(version) {
        Some(number) if number == i64::from(VERSION) => Ok(()),
        Some(number) if number > i64::from(VERSION) => {
            let args = vec![("found", Arg::from(number.to_string())), ("known", Arg::from(VERSION))];
            Err(DocumentError::new("document-newer", args))
        }
        _ => Err(DocumentError::new("document-version", vec![("known", Arg::from(VERSION))])
            .at(step(VERSION_FIELD), &version.to_string())),
    }
}

fn read(fields: &Fields<'_>) -> Read<FigureDocument> {
    let usual = FigureDocument::default();
    Ok(FigureDocument {
        name: fields.text("name")?,
        zone: fields.text("zone")?,
        as_of: fields.text("as_of")?,
        kind: fields.word("kind", Kind::parse, &Kind::ALL.map(Kind::id))?.unwrap_or(usual.kind),
        measure: fields.word("measure", Measure::parse, &Measure::ALL.map(Measure::id))?.unwrap_or(usual.measure),
        by: by(fields)?.unwrap_or(usual.by),
        year_of: fields.text("year_of")?,
        filter: fields.list("where", text)?,
        opened: fields.list("opened", text)?,
        hidden: fields.list("hidden", key)?,
        focus: fields.list("focus", key)?,
        order: fields.word("order", SeriesOrder::parse, &SeriesOrder::ALL.map(SeriesOrder::id))?.unwrap_or_default(),
        top: fields.number("top", "document-top", |number| usize::try_from(number).ok().filter(|top| *top > 0))?,
        share: fields.flag("share")?.unwrap_or(usual.share),
        labels: fields.flag("labels")?.unwrap_or(usual.labels),
        references: fields.list("references", reference)?,
        scale: fields.word("unit", scale, &UNITS.map(|(word, _)| word))?.flatten(),
        base_year: fields.number("base_year", "document-year", year)?,
        end_year: fields.number("end_year", "document-year", year)?,
        own_axes: fields.flag("own_axes")?.unwrap_or(usual.own_axes),
        print: fields.word("ink", Print::parse, &Print::ALL.map(Print::id))?.unwrap_or_default(),
        title: fields.text("title")?,
        ..usual
    })
}

fn year(number: i64) -> Option<i32> {
    i32::try_from(number).ok().filter(|year| YEARS.contains(year))
}

fn scale(word: &str) -> Option<Option<Scale>> {
    UNITS.into_iter().find(|(known, _)| *known == word).map(|(_, scale)| scale)
}

/// One or two different dimensions.
fn by(fields: &Fields<'_>) -> Read<Option<Vec<Dimension>>> {
    let Some(value) = fields.0.get("by") else { return Ok(None) };
    let by = fields.list("by", dimension)?;
    let ids: Vec<&str> = by.iter().map(|dimension| dimension.id()).collect();
    let check = parse_dimensions(&ids.join(","));
    check.map(Some).map_err(|error| DocumentError::from(error).at("/by", &value.to_string()))
}

/// The fields of an object.
struct Fields<'v>(&'v Map<String, Value>);

impl Fields<'_> {
    fn text(&self, name: &str) -> Read<Option<String>> {
        self.0.get(name).map(|value| text(value, &step(name))).transpose()
    }

    fn word<T>(&self, name: &str, parse: impl Fn(&str) -> Option<T>, known: &[&str]) -> Read<Option<T>> {
        self.0.get(name).map(|value| word(value, &step(name), parse, known)).transpose()
    }

    fn list<T>(&self, name: &str, item: impl Fn(&Value, &str) -> Read<T>) -> Read<Vec<T>> {
        let Some(value) = self.0.get(name) else { return Ok(Vec::new()) };
        let Value::Array(items) = value else { return Err(wrong(value, &step(name), "document-list")) };
        items.iter().enumerate().map(|(at, value)| item(value, &format!("{}/{at}", step(name)))).collect()
    }

    fn flag(&self, name: &str) -> Read<Option<bool>> {
        let flag = |value: &Value| value.as_bool().ok_or_else(|| wrong(value, &step(name), "document-flag"));
        self.0.get(name).map(flag).transpose()
    }

    fn number<T>(&self, name: &str, key: &'static str, read: impl Fn(i64) -> Option<T>) -> Read<Option<T>> {
        let number = |value: &Value| {
            whole(value).and_then(&read).ok_or_else(|| {
                let ends = [("first", *YEARS.start()), ("last", *YEARS.end())];
                let args = ends.map(|(name, year)| (name, Arg::from(year.to_string()))).to_vec();
                DocumentError::new(key, args).at(step(name), &value.to_string())
            })
        };
        self.0.get(name).map(number).transpose()
    }
}

/// A whole number, which JSON may write with a fraction of zero.
fn whole(value: &Value) -> Option<i64> {
    let number = value.as_number()?;
    let from_fraction = || number.as_f64().filter(|f| f.fract() == 0.0 && f.abs() < 1e15).map(|f| f as i64);
    number.as_i64().or_else(from_fraction)
}

fn wrong(value: &Value, pointer: &str, key: &'static str) -> DocumentError {
    DocumentError::new(key, vec![]).at(pointer, &value.to_string())
}

fn text(value: &Value, pointer: &str) -> Read<String> {
    value.as_str().map(str::to_owned).ok_or_else(|| wrong(value, pointer, "document-text"))
}

fn word<T>(value: &Value, pointer: &str, parse: impl Fn(&str) -> Option<T>, known: &[&str]) -> Read<T> {
    let word = text(value, pointer)?;
    parse(&word).ok_or_else(|| unknown_word(&word, known).at(pointer, &value.to_string()))
}

fn dimension(value: &Value, pointer: &str) -> Read<Dimension> {
    word(value, pointer, Dimension::parse, &Dimension::ALL.map(Dimension::id))
}

/// `"ic"`, or `{"dimension": "year", "id": "2021"}`.
fn key(value: &Value, pointer: &str) -> Read<DocumentKey> {
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
fn reference(value: &Value, pointer: &str) -> Read<DocumentReference> {
    match value {
        Value::String(word) if word == "average" => Ok(DocumentReference::Average),
        Value::String(word) if word == "schedule" => Ok(DocumentReference::Schedule),
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("target") => {
            text(&fields["target"], &format!("{pointer}/target")).map(DocumentReference::Target)
        }
        _ => Err(wrong(value, pointer, "document-reference")),
    }
}
