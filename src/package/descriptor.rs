//! The descriptor `datapackage.json`, typed. Must not know tables, nor open any other file.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::error::Category;

use super::OpenError;

/// The version of the `zonescope` object this program reads.
const VERSION: &str = "1";

/// A Data Package descriptor, as far as it is used here. Unknown properties are nobody's business.
#[derive(Debug, Deserialize)]
pub(super) struct Descriptor {
    #[serde(default, deserialize_with = "loose")]
    pub name: String,
    #[serde(default, deserialize_with = "loose")]
    pub title: String,
    #[serde(default)]
    pub resources: Vec<Resource>,
    #[serde(default)]
    pub zonescope: Zonescope,
}

/// What the standard has no word for. Everything may be missing here: the reader says so with its findings.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Zonescope {
    #[serde(default)]
    version: Value,
    #[serde(default)]
    pub zone: ZoneProperties,
    #[serde(default, deserialize_with = "loose")]
    pub currency: String,
    #[serde(default, deserialize_with = "loose")]
    pub as_of: String,
    #[serde(default, deserialize_with = "loose")]
    pub year_of: String,
}

/// The zone as the descriptor names it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ZoneProperties {
    #[serde(default, deserialize_with = "loose")]
    pub id: String,
    #[serde(default, deserialize_with = "loose")]
    pub name_zh: String,
    #[serde(default, deserialize_with = "loose")]
    pub name_en: String,
    #[serde(default, deserialize_with = "loose")]
    pub level: String,
}

/// A table, or something else the package carries.
#[derive(Debug, Deserialize)]
pub(super) struct Resource {
    #[serde(default, deserialize_with = "loose")]
    pub name: String,
    #[serde(default)]
    pub path: Paths,
    pub data: Option<Value>,
    #[serde(default, deserialize_with = "loose")]
    format: String,
    #[serde(default, deserialize_with = "loose")]
    pub encoding: String,
    #[serde(default)]
    dialect: HereOrElsewhere<Dialect>,
    #[serde(default)]
    schema: HereOrElsewhere<Schema>,
}

/// One file, or several that make one table when put one after the other.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Paths {
    One(String),
    Many(Vec<String>),
}

impl Default for Paths {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl Paths {
    pub(super) fn as_slice(&self) -> &[String] {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::Many(paths) => paths,
        }
    }
}

/// How a CSV file is written.
#[derive(Debug, Default, Deserialize)]
struct Dialect {
    #[serde(default, deserialize_with = "loose")]
    delimiter: String,
    #[serde(default, rename = "quoteChar", deserialize_with = "loose")]
    quote: String,
}

#[derive(Debug, Default, Deserialize)]
struct Schema {
    #[serde(default)]
    fields: Vec<Field>,
}

#[derive(Debug, Deserialize)]
struct Field {
    #[serde(default, deserialize_with = "loose")]
    name: String,
    #[serde(default, deserialize_with = "loose")]
    unit: String,
}

/// The standard lets a dialect and a schema stand in a file of their own.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum HereOrElsewhere<T> {
    Here(T),
    Elsewhere(#[expect(dead_code, reason = "only that it is elsewhere matters")] String),
}

impl<T: Default> Default for HereOrElsewhere<T> {
    fn default() -> Self {
        Self::Here(T::default())
    }
}

impl<T> HereOrElsewhere<T> {
    fn here(&self) -> Option<&T> {
        match self {
            Self::Here(here) => Some(here),
            Self::Elsewhere(_) => None,
        }
    }
}

/// How a table's rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Comma-separated values, or separated by whatever the dialect says.
    Csv,
    /// An array of row objects.
    Json,
}

impl Resource {
    /// By the `format` property, else by the ending of the first path. `Err` hands back a format that is not read.
    pub(super) fn format(&self) -> Result<Format, String> {
        let ending = self.path.as_slice().first().and_then(|path| path.rsplit_once('.')).map_or("", |(_, end)| end);
        let named = if self.format.is_empty() { ending } else { &self.format };
        match named.to_ascii_lowercase().as_str() {
            "json" => Ok(Format::Json),
            "csv" | "tsv" | "txt" => Ok(Format::Csv),
            "" if self.data.is_some() => Ok(Format::Json),
            "" => Ok(Format::Csv),
            _ => Err(named.to_owned()),
        }
    }

    /// The separator as the package writes it; empty when it does not.
    pub(super) fn delimiter(&self) -> &str {
        let delimiter = self.dialect.here().map_or("", |dialect| &dialect.delimiter);
        if delimiter.is_empty() && self.format == "tsv" { "\t" } else { delimiter }
    }

    /// The quotation mark as the package writes it; empty when it does not.
    pub(super) fn quote(&self) -> &str {
        self.dialect.here().map_or("", |dialect| &dialect.quote)
    }

    /// The unit of a column; empty when the package does not say.
    pub(super) fn unit(&self, column: &str) -> &str {
        let fields = self.schema.here().map_or(&[][..], |schema| &schema.fields);
        fields.iter().find(|field| field.name == column).map_or("", |field| &field.unit)
    }

    /// Whether its schema or dialect stands in another file, which is not read.
    pub(super) fn is_described_elsewhere(&self) -> bool {
        self.schema.here().is_none() || self.dialect.here().is_none()
    }
}

impl Descriptor {
    /// Reads the bytes of a descriptor; `path` is only for what goes wrong.
    pub(super) fn parse(bytes: &[u8], path: &str) -> Result<Self, OpenError> {
        let path = || path.to_owned();
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|_| OpenError::DescriptorEncoding { path: path() })?;
        let descriptor: Self = serde_json::from_str(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            match error.classify() {
                Category::Eof => OpenError::DescriptorCutOff { path: path(), line },
                Category::Data => {
                    let said = error.to_string();
                    let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason).to_owned();
                    OpenError::DescriptorShape { path: path(), line, column, reason }
                }
                Category::Syntax | Category::Io => OpenError::DescriptorNotJson { path: path(), line, column },
            }
        })?;
        match &descriptor.zonescope.version {
            Value::Null => Err(OpenError::NoZonescope { path: path() }),
            Value::Number(version) if version.to_string() == VERSION => Ok(descriptor),
            other => Err(OpenError::WrongVersion { path: path(), found: other.to_string() }),
        }
    }

    /// The resource of this name and its number, counted from 1 as places do. The first wins.
    pub(super) fn resource(&self, name: &str) -> Option<(u16, &Resource)> {
        let position = self.resources.iter().position(|resource| resource.name == name)?;
        Some((u16::try_from(position + 1).ok()?, &self.resources[position]))
    }
}

/// A text, or what a careless hand wrote in its place: `2021` for `"2021"`. Whether it makes sense is seen later.
fn loose<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Null => String::new(),
        // A separator may well be a tab.
        Value::String(text) if text.chars().count() == 1 => text,
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Descriptor, OpenError> {
        Descriptor::parse(text.as_bytes(), "datapackage.json")
    }

    #[test]
    fn units_dialects_and_careless_numbers_are_read() {
        let descriptor = parse(
            r#"{"zonescope": {"version": 1, "as_of": 2021}, "homepage": [1], "resources": [{"name": "projects",
                "path": ["a.csv", "b.csv"], "dialect": {"delimiter": "\t", "header": true},
                "schema": {"fields": [{"name": "planned_total", "unit": "万元", "constraints": {"minimum": 0.5}}]}}]}"#,
        )
        .unwrap();
        let (number, projects) = descriptor.resource("projects").unwrap();
        assert_eq!((number, descriptor.zonescope.as_of.as_str()), (1, "2021"));
        assert_eq!(projects.path.as_slice(), ["a.csv", "b.csv"]);
        assert_eq!((projects.delimiter(), projects.quote(), projects.unit("planned_total")), ("\t", "", "万元"));
        assert_eq!(projects.format(), Ok(Format::Csv));
    }

    #[test]
    fn what_is_no_descriptor_says_why() {
        let path = || "datapackage.json".to_owned();
        for (text, why) in [
            ("", OpenError::DescriptorCutOff { path: path(), line: 1 }),
            ("{\n\"resources\": [", OpenError::DescriptorCutOff { path: path(), line: 2 }),
            ("{\n nonsense", OpenError::DescriptorNotJson { path: path(), line: 2, column: 2 }),
            ("{}", OpenError::NoZonescope { path: path() }),
            (r#"{"zonescope": {}}"#, OpenError::NoZonescope { path: path() }),
            (r#"{"zonescope": {"version": 2}}"#, OpenError::WrongVersion { path: path(), found: "2".into() }),
        ] {
            assert_eq!(parse(text).err(), Some(why), "{text}");
        }
        assert!(matches!(parse("\"projects\""), Err(OpenError::DescriptorShape { line: 1, .. })));
        assert!(matches!(parse(r#"{"resources": [{"path": 5}]}"#), Err(OpenError::DescriptorShape { line: 1, .. })));
    }
}
