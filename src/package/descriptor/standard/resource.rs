//! A resource of a descriptor, typed. Must not know tables, nor open any file.

use std::collections::BTreeMap;

use serde_json::Value;

use super::properties::{Properties, Wrong};
use crate::package::descriptor::taken_as::Choice;
use crate::package::findings::Format;
use crate::schema::{self, TableSpec};

/// A table, or something else the package carries.
#[derive(Debug, Default)]
pub(in crate::package) struct Resource {
    pub name: String,
    /// What people call it; empty when it does not say.
    pub title: String,
    pub title_en: String,
    /// The column that its rows are named by; empty when it does not say.
    pub label: String,
    /// The column that says which row a row is a part of, so that no whole is counted beside its parts; empty for none.
    pub parts: String,
    /// The column that its rows are put in order by; empty when it does not say.
    pub order: String,
    /// The system of its coordinates; empty when it does not say.
    pub crs: String,
    /// One file, or several that make one table when put one after the other.
    pub paths: Vec<String>,
    pub data: Option<Value>,
    format: String,
    mediatype: String,
    pub encoding: String,
    /// How many bytes its files have, and what they are known by; empty when it does not say.
    pub bytes: String,
    pub hash: String,
    /// What the files are packed with: not a property of the standard any more, but often met.
    pub compression: String,
    /// An object, or the path of a file that holds one.
    pub dialect: Value,
    pub schema: Value,
    /// What somebody takes its columns for.
    pub taken_as: BTreeMap<String, Choice>,
    /// The file of the resource of the same name that is read in its place, if there is one.
    pub left_for: Option<String>,
    /// Whether it is said to be a table.
    is_said: bool,
    /// Properties that do not do what they should.
    pub wrong: Vec<Wrong>,
    /// What stands in its place, as JSON, if that is no object.
    pub no_object: Option<String>,
}

/// Properties without a meaning for how a table is read: of people, and of programs that keep a resource otherwise.
const HARMLESS: [&str; 15] = [
    "description",
    "homepage",
    "sources",
    "licenses",
    "license",
    "contributors",
    "keywords",
    "version",
    "created",
    "zonescope",
    "scheme",
    "hashing",
    "innerpath",
    "stats",
    "rdfType",
];

impl Resource {
    /// Reads one of `resources`. Whatever is wrong with it costs it, or the property, and nothing else.
    pub(in crate::package) fn read(value: &Value) -> Self {
        if !value.is_object() {
            return Self { no_object: Some(value.to_string()), ..Self::default() };
        }
        let mut of = Properties::of(value, "");
        let here_or_elsewhere = |of: &mut Properties<'_>, name: &'static str| match of.value(name) {
            None => Value::Null,
            Some(value @ (Value::Object(_) | Value::String(_))) => value.clone(),
            Some(other) => {
                of.refuse(name, other);
                Value::Null
            }
        };
        // What a path was called before there was a standard.
        let urls = of.texts("url");
        let paths = Some(of.texts("path")).filter(|paths| !paths.is_empty()).unwrap_or(urls);
        if let Some(path) = of.value("path").filter(|path| path.is_number() || path.is_boolean()) {
            of.refuse("path", path);
        }
        let profile = of.text("profile");
        let is_tabular = profile.contains("tabular-data-resource");
        let data = of.value("data").cloned();
        if !paths.is_empty() && data.is_some() {
            // There may be only one of the two.
            of.unheeded("data", String::new());
        }
        // How some programs cut a file, which the standard has no word for.
        ["layout", "control", "extrapaths"].into_iter().for_each(|name| of.leave(name));
        let own_words = of.value("zonescope").cloned().unwrap_or_default();
        let mut words = Properties::of(&own_words, "zonescope");
        let (title_en, label, parts) = (words.text("title_en"), words.text("label"), words.text("parts"));
        let (crs, order) = (words.text("crs"), words.text("order"));
        of.join(words.finish(&[]));
        Self {
            name: of.text("name"),
            title: of.text("title"),
            title_en,
            label,
            parts,
            order,
            crs,
            is_said: of.text("type") == "table" || is_tabular,
            paths,
            data,
            format: of.text("format"),
            mediatype: of.text("mediatype"),
            encoding: of.text("encoding"),
            bytes: of.text("bytes"),
            hash: of.text("hash"),
            compression: of.text("compression"),
            dialect: here_or_elsewhere(&mut of, "dialect"),
            schema: here_or_elsewhere(&mut of, "schema"),
            taken_as: BTreeMap::new(),
            left_for: None,
            wrong: of.finish(&HARMLESS),
            no_object: None,
        }
    }

    /// Whether it says itself what columns it has, and not all are there that such a table needs.
    pub(in crate::package) fn lacks_needed(&self, spec: &TableSpec) -> bool {
        self.needed_named(spec).is_some_and(|named| named < spec.columns.iter().filter(|it| it.is_needed()).count())
    }

    /// How many of the columns that such a table needs its schema names; `None` when it names no columns at all.
    fn needed_named(&self, spec: &TableSpec) -> Option<usize> {
        let fields = self.schema.get("fields").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let names: Vec<&str> = fields.iter().filter_map(|field| field.get("name")?.as_str()).collect();
        let is_there =
            |id: &str| names.iter().any(|name| *name == id || spec.meant(name).is_some_and(|meant| meant.id == id));
        let needed = spec.columns.iter().filter(|column| column.is_needed());
        (!names.is_empty()).then(|| needed.filter(|column| is_there(column.id)).count())
    }

    /// How well it can be the table of its name: not at all without rows, better the more of the columns that such a table
    /// needs it names. What names none may have one or more.
    pub(in crate::package) fn fits_its_name(&self) -> usize {
        match schema::table(&self.name) {
            _ if self.has_nothing() => 0,
            Some(spec) => 1 + self.needed_named(spec).unwrap_or(1),
            None => 1,
        }
    }

    /// The file that its rows begin in, or the property that they stand in.
    pub(in crate::package) fn named_file(&self) -> String {
        self.paths.first().map_or_else(|| "data".to_owned(), String::clone)
    }

    /// By the `format` property, else by the media type, else by the ending of the first path. `Err` hands back a format
    /// that is not read.
    pub(in crate::package) fn format(&self) -> Result<Format, String> {
        let ending = self.paths.first().and_then(|path| path.rsplit_once('.')).map_or("", |(_, end)| end);
        let named = match (self.format.as_str(), self.mediatype.as_str()) {
            ("", "text/csv" | "text/tab-separated-values") => "csv",
            ("", "application/json") => "json",
            ("", _) => ending,
            (format, _) => format,
        };
        match named.to_ascii_lowercase().as_str() {
            "json" => Ok(Format::Json),
            "csv" | "tsv" | "txt" => Ok(Format::Csv),
            "" if self.data.as_ref().is_some_and(|data| !data.is_string()) => Ok(Format::Json),
            "" => Ok(Format::Csv),
            _ => Err(named.to_owned()),
        }
    }

    /// Whether shapes on the ground stand in it, and no rows.
    pub(in crate::package) fn is_geojson(&self) -> bool {
        let ending = |path: &String| path.to_ascii_lowercase().ends_with(".geojson");
        match (self.format.to_ascii_lowercase().as_str(), self.mediatype.as_str()) {
            ("geojson", _) | ("", "application/geo+json") => true,
            ("", _) => !self.paths.is_empty() && self.paths.iter().all(ending),
            _ => false,
        }
    }

    /// Whether it is surely meant to be a table: of rows in the descriptor, or of files whose kind is read.
    pub(in crate::package) fn is_table(&self) -> bool {
        if self.is_geojson() {
            return false;
        }
        let ending = |path: &String| {
            path.rsplit_once('.')
                .is_some_and(|(_, end)| matches!(end.to_ascii_lowercase().as_str(), "csv" | "tsv" | "json"))
        };
        let is_found = [&self.dialect["property"], &self.dialect["json"]["property"]].into_iter().any(Value::is_string);
        let is_object = !is_found && self.data.as_ref().is_some_and(|data| !data.is_array() && !data.is_string());
        let is_said = self.is_said || self.schema != Value::Null && self.schema["fields"].is_array();
        !is_object && (self.data.is_some() || self.paths.iter().all(ending) && !self.paths.is_empty() || is_said)
    }

    /// Whether it says nowhere what is in it.
    pub(in crate::package) fn has_nothing(&self) -> bool {
        self.paths.is_empty() && self.data.is_none()
    }

    /// All files it needs: those of its rows, and those that its dialect and schema stand in.
    pub(in crate::package) fn files(&self) -> impl Iterator<Item = &str> {
        let described = [&self.dialect, &self.schema].into_iter().filter_map(Value::as_str);
        self.paths.iter().map(String::as_str).chain(described)
    }

    /// Whether it is said to be separated by tabs.
    pub(in crate::package) fn is_tsv(&self) -> bool {
        let is_ending = |path: &String| path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("tsv"));
        match (self.format.as_str(), self.mediatype.as_str()) {
            ("", "") => self.paths.first().is_some_and(is_ending),
            ("", mediatype) => mediatype == "text/tab-separated-values",
            (format, _) => format.eq_ignore_ascii_case("tsv"),
        }
    }
}
