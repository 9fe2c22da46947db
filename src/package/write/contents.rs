//! A package as its files, with what its descriptor tells people of the tables among them: for whoever writes it in another
//! form. Must not know rows.

use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::pack::{PackError, packed};
use crate::model::Name;
use crate::output::DESCRIPTOR;
use crate::package::descriptor::{Descriptor, Resource};
use crate::package::findings::Format;
use crate::package::rows::packed_with;
use crate::schema;

/// A package.
#[derive(Debug)]
pub(crate) struct Contents {
    /// What it is called.
    pub title: String,
    /// Paths and bytes, the descriptor first.
    pub files: Vec<(String, Vec<u8>)>,
    /// Those of them that are tables of separated values, in the order of the descriptor.
    pub tables: Vec<ContentsTable>,
}

/// A table.
#[derive(Debug, Default)]
pub(crate) struct ContentsTable {
    /// Its file, by its place among the files.
    pub file: usize,
    /// The name of its resource.
    pub name: String,
    pub title: Name,
    pub description: String,
    /// What separates its cells, if that is said.
    pub delimiter: Option<u8>,
    fields: HashMap<String, ContentsField>,
}

/// What is said of a column.
#[derive(Clone, Debug, Default)]
pub(crate) struct ContentsField {
    pub title: Name,
    pub description: String,
    pub unit: String,
    /// Whether days stand in it.
    pub is_date: bool,
    /// Whether its texts are only that, whatever they look like.
    pub is_words: bool,
}

impl ContentsTable {
    /// What is said of the column of this name.
    pub(crate) fn field(&self, name: &str) -> ContentsField {
        self.fields.get(name).cloned().unwrap_or_default()
    }
}

/// The package at a path.
pub(crate) fn contents(path: &Path) -> Result<Contents, PackError> {
    let files = packed(path)?;
    let bytes = files.first().map_or(&[][..], |(_, bytes)| bytes);
    let descriptor = Descriptor::parse(bytes, DESCRIPTOR)?;
    let value: Value = serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).unwrap_or_default();
    let mut tables = Vec::new();
    for (resource, value) in descriptor.resources.iter().zip(value["resources"].as_array().into_iter().flatten()) {
        if !resource.is_table() || resource.format() != Ok(Format::Csv) || packed_with(resource).is_some() {
            continue;
        }
        for path in &resource.paths {
            let Some(file) = files.iter().position(|(name, _)| name == path) else { continue };
            tables.push(table(file, resource, value));
        }
    }
    let title = if descriptor.title.is_empty() { descriptor.name } else { descriptor.title };
    Ok(Contents { title, files, tables })
}

fn table(file: usize, resource: &Resource, value: &Value) -> ContentsTable {
    let fields = value["schema"]["fields"].as_array().into_iter().flatten();
    let mut of_names: HashMap<String, ContentsField> = HashMap::new();
    for value in fields {
        let of = field(value, &resource.name);
        of_names.entry(text(&value["name"])).or_insert(of);
    }
    let delimiter = match value["dialect"]["delimiter"].as_str().map(str::as_bytes) {
        Some([byte]) => Some(*byte),
        _ => None,
    };
    ContentsTable {
        file,
        name: resource.name.clone(),
        title: Name { zh: resource.title.clone(), en: resource.title_en.clone() },
        description: text(&value["description"]),
        delimiter,
        fields: of_names,
    }
}

fn field(value: &Value, table: &str) -> ContentsField {
    let kind = text(&value["type"]);
    let known = schema::table(table).and_then(|table| table.column(value["name"].as_str()?)).is_some();
    ContentsField {
        title: Name { zh: text(&value["title"]), en: text(&value["zonescope"]["title_en"]) },
        description: text(&value["description"]),
        unit: text(&value["unit"]),
        is_date: kind == "date" || known && value["name"].as_str().is_some_and(|name| name.starts_with("date_")),
        is_words: kind == "string",
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
