//! A descriptor that is being made, in the words of the Data Package standard. Must not know how what it says was found.

use serde::Serialize;

/// A package.
#[derive(Serialize)]
pub(crate) struct PackageDraft<'d> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: String,
    title: &'d str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<SourceDraft>,
    zonescope: ZonescopeDraft<'d>,
    resources: &'d [ResourceDraft],
}

/// Where a package comes from.
#[derive(Clone, Serialize)]
pub(crate) struct SourceDraft {
    pub title: String,
}

#[derive(Serialize)]
struct ZonescopeDraft<'d> {
    version: u32,
    zone: ZoneDraft<'d>,
    currency: &'d str,
}

#[derive(Serialize)]
struct ZoneDraft<'d> {
    id: String,
    name_zh: &'d str,
}

/// A table and its file.
#[derive(Clone, Serialize)]
pub(crate) struct ResourceDraft {
    pub name: String,
    pub title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    pub path: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub format: &'static str,
    pub mediatype: &'static str,
    pub encoding: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<SchemaDraft>,
}

/// The columns of a table.
#[derive(Clone, Serialize)]
pub(crate) struct SchemaDraft {
    #[serde(rename = "$schema")]
    schema: &'static str,
    pub fields: Vec<FieldDraft>,
    #[serde(rename = "primaryKey", skip_serializing_if = "Vec::is_empty")]
    pub primary_key: Vec<String>,
    #[serde(rename = "foreignKeys", skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKeyDraft>,
}

/// What a column refers to.
#[derive(Clone, Serialize)]
pub(crate) struct ForeignKeyDraft {
    fields: Vec<String>,
    reference: ReferenceDraft,
}

#[derive(Clone, Serialize)]
struct ReferenceDraft {
    resource: String,
    fields: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FieldDraft {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(rename = "missingValues", skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constraints: Option<ConstraintsDraft>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zonescope: Option<OwnDraft>,
}

/// What holds of all values of a column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ConstraintsDraft {
    pub required: bool,
    pub unique: bool,
}

/// What the standard has no word for.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct OwnDraft {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<&'static str>,
}

impl<'d> PackageDraft<'d> {
    /// One of these tables.
    pub(crate) fn new(id: &str, title: &'d str, currency: &'d str, resources: &'d [ResourceDraft]) -> Self {
        Self {
            schema: "https://datapackage.org/profiles/2.0/datapackage.json",
            name: id.to_owned(),
            title,
            sources: Vec::new(),
            zonescope: ZonescopeDraft { version: 1, zone: ZoneDraft { id: id.to_owned(), name_zh: title }, currency },
            resources,
        }
    }

    /// The same with where it comes from.
    pub(crate) fn with_sources(self, sources: Vec<SourceDraft>) -> Self {
        Self { sources, ..self }
    }

    /// The text of the descriptor.
    pub(crate) fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl ResourceDraft {
    /// A table in a file of separated values.
    pub(crate) fn csv(name: &str, title: &str, path: &str, encoding: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            path: path.to_owned(),
            kind: "table",
            format: "csv",
            mediatype: "text/csv",
            encoding: encoding.to_owned(),
            schema: None,
        }
    }
}

impl SchemaDraft {
    /// One of these columns.
    pub(crate) fn new(fields: Vec<FieldDraft>, primary_key: Vec<String>) -> Self {
        let schema = "https://datapackage.org/profiles/2.0/tableschema.json";
        Self { schema, fields, primary_key, foreign_keys: Vec::new() }
    }

    /// Says what a column refers to.
    pub(crate) fn refer(&mut self, field: &str, resource: &str, to: &str) {
        let reference = ReferenceDraft { resource: resource.to_owned(), fields: vec![to.to_owned()] };
        self.foreign_keys.push(ForeignKeyDraft { fields: vec![field.to_owned()], reference });
    }
}

impl FieldDraft {
    /// A column of words.
    pub(crate) fn of_words(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            kind: "string",
            title: String::new(),
            unit: None,
            missing: Vec::new(),
            constraints: None,
            zonescope: None,
        }
    }
}
