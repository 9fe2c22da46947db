//! A text → a document: JSON, version, fields, types, and the words of the format. Must not know any dataset.

use serde_json::{Map, Value};

use super::choices::{ABOUT, CHOICES};
use super::error::{DocumentError, step, unknown_field};
use super::values::{Read, text, whole};
use crate::figure::document::content::{FigureDocument, VERSION};
use crate::text::Arg;

impl FigureDocument {
    /// Every field, in the order they are written.
    pub fn fields() -> Vec<&'static str> {
        ABOUT.into_iter().chain(CHOICES.iter().map(|choice| choice.key)).collect()
    }

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
        let known = Self::fields();
        let stranger = fields.keys().find(|name| !known.contains(&name.as_str()) && *name != "$schema");
        if let Some(name) = stranger {
            return Err(unknown_field(name, &known).at(step(name), ""));
        }
        read(&fields)
    }
}

/// A newer version may mean something else by the same words, so nothing of it is read.
fn check_version(fields: &Map<String, Value>) -> Read<()> {
    let [field, ..] = ABOUT;
    let Some(version) = fields.get(field) else {
        return Err(DocumentError::new("document-not-a-figure", vec![]));
    };
    match whole(version) {
        Some(number) if number == i64::from(VERSION) => Ok(()),
        Some(number) if number > i64::from(VERSION) => {
            let args = vec![("found", Arg::from(number.to_string())), ("known", Arg::from(VERSION))];
            Err(DocumentError::new("document-newer", args))
        }
        _ => Err(DocumentError::new("document-version", vec![("known", Arg::from(VERSION))])
            .at(step(field), &version.to_string())),
    }
}

fn read(fields: &Map<String, Value>) -> Read<FigureDocument> {
    let text = |name: &str| fields.get(name).map(|value| text(value, &step(name))).transpose();
    let [_, name, zone, as_of] = ABOUT;
    let mut document =
        FigureDocument { name: text(name)?, zone: text(zone)?, as_of: text(as_of)?, ..FigureDocument::default() };
    for choice in &CHOICES {
        if let Some(value) = fields.get(choice.key) {
            choice.read(&mut document, value, &step(choice.key))?;
        }
    }
    Ok(document)
}
