//! What the descriptor says of a table: its dialect and its schema, in the descriptor or in a file of their own, with
//! findings for what of it cannot be followed. Must not know rows.

use std::borrow::Cow;
use std::collections::HashSet;

use serde_json::Value;

use super::files::Files;
use super::referable::{Ahead, Referable};
use crate::package::csv::CsvDialect;
use crate::package::descriptor::{Dialect, ForeignKey, OwnRole, Resource, Schema, Why, Wrong};
use crate::package::findings::{At, Journal, NOTHING_NEAR, Problem};
use crate::schema::{PROJECTS, TableSpec};

/// How a table is written, and what its columns are.
#[derive(Debug, Default)]
pub(in crate::package) struct Described {
    pub dialect: Dialect,
    pub schema: Schema,
}

impl Described {
    /// Reads what stands in the descriptor, or in the files it names.
    pub(in crate::package) fn read(
        files: &Files<'_>,
        at: At,
        resource: &Resource,
        spec: &TableSpec,
        referable: Option<&Referable<'_>>,
        ahead: &Ahead,
        journal: &mut Journal,
    ) -> Self {
        say(&resource.wrong, at, journal);
        let dialect = Dialect::read(&elsewhere(files, at, "dialect", &resource.dialect, journal));
        say(&dialect.wrong, at, journal);
        let mut schema = Schema::read(&elsewhere(files, at, "schema", &resource.schema, journal));
        schema.taken_as.clone_from(&resource.taken_as);
        schema.label.clone_from(&resource.label);
        schema.parts = parts(resource, &schema, spec, at, journal);
        schema.order = order(resource, &schema, spec, at, journal);
        say(&schema.wrong, at, journal);
        for key in &schema.foreign_keys {
            let is_own = key.resource.is_empty() || key.resource == resource.name;
            let to = if is_own { &resource.name } else { &key.resource };
            let is_heeded = match referable {
                Some(referable) => is_followed(key, is_own, referable),
                None if let ([field], [id]) = (&key.fields[..], &key.to[..])
                    && ahead.rows(to, id).is_some() =>
                {
                    spec.takes_any && spec.column(field).is_none()
                }
                // Rows of the projects are called by their ids, be that declared or not.
                None if is_own && spec.name == PROJECTS.name && key.to == ["id"] && key.fields.len() == 1 => true,
                None => key.fields.iter().all(|field| key.to == ["id"] && is_heeded(field, to, spec)),
            };
            if !is_heeded {
                let value = format!("{} → {to}.{}", key.fields.join(", "), key.to.join(", "));
                journal.property(at, "schema.foreignKeys", &value, Problem::ForeignKeyUnheeded);
            }
        }
        Self { dialect, schema }
    }

    /// The separator and the quotation mark, with what the standard has as their defaults.
    pub(in crate::package) fn csv_dialect(&self, at: At, resource: &Resource, journal: &mut Journal) -> CsvDialect {
        let Dialect { delimiter, quote, escape, line_terminator, .. } = &self.dialect;
        let mut one_byte = |property: &str, declared: &str, instead: &str| match (declared.as_bytes(), instead) {
            ([byte], _) => *byte,
            ([], instead) => instead.bytes().next().unwrap_or_default(),
            _ => {
                let problem = Problem::DialectUnusable { instead: instead.to_owned() };
                journal.property(At { file: 0, ..at }, property, declared, problem);
                instead.bytes().next().unwrap_or_default()
            }
        };
        one_byte("dialect.escapeChar", escape, "");
        one_byte("dialect.lineTerminator", line_terminator, "\n");
        let tab_or_comma = if resource.is_tsv() { "\t" } else { "," };
        CsvDialect {
            delimiter: one_byte("dialect.delimiter", if delimiter == "\\t" { "\t" } else { delimiter }, tab_or_comma),
            quote: one_byte("dialect.quoteChar", quote.as_deref().unwrap_or_default(), "\""),
        }
    }
}

/// The column that says which row a row is a part of: where none can, that is said.
fn parts(resource: &Resource, schema: &Schema, spec: &TableSpec, at: At, journal: &mut Journal) -> String {
    let by_role = schema.of_role(OwnRole::PartOf);
    if resource.parts.is_empty() {
        return by_role.map_or_else(String::new, |field| field.name.clone());
    }
    // Projects have a column of their own for that.
    if !spec.takes_any || spec.name == PROJECTS.name || !schema.may_refer(&resource.parts) {
        journal.property(at, "zonescope.parts", &resource.parts, Problem::PropertyIdle);
        return String::new();
    }
    resource.parts.clone()
}

/// The column that the rows are put in order by. Where the program has a reader for a table, that knows its order, its bases and
/// its dates.
fn order(resource: &Resource, schema: &Schema, spec: &TableSpec, at: At, journal: &mut Journal) -> String {
    let by_role = schema.of_role(OwnRole::Order);
    if spec.takes_any && spec.name != PROJECTS.name {
        return match resource.order.as_str() {
            "" => by_role.map_or_else(String::new, |field| field.name.clone()),
            said => said.to_owned(),
        };
    }
    if !resource.order.is_empty() {
        journal.property(at, "zonescope.order", &resource.order, Problem::PropertyIdle);
    }
    for role in [OwnRole::Order, OwnRole::Basis, OwnRole::Time] {
        if let Some(field) = schema.of_role(role) {
            let property = format!("schema.fields.{}.zonescope.role", field.name);
            journal.property(at, &property, "", Problem::PropertyIdle);
        }
    }
    String::new()
}

/// What the columns of a table refer to, wherever that is said: for whoever must know before the table is read, which is when
/// what is wrong with it is said.
pub(in crate::package) fn foreign_keys(files: &Files<'_>, resource: &Resource) -> Vec<ForeignKey> {
    let schema = elsewhere(files, At::PACKAGE, "schema", &resource.schema, &mut Journal::unheard());
    ForeignKey::all_of(&schema)
}

/// A property that stands in the descriptor, or in the file of this path.
fn elsewhere<'v>(files: &Files<'_>, at: At, property: &str, value: &'v Value, journal: &mut Journal) -> Cow<'v, Value> {
    let Value::String(path) = value else { return Cow::Borrowed(value) };
    let read = files.read(path).and_then(|bytes| {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        serde_json::from_slice(bytes).ok().filter(Value::is_object).ok_or(Problem::ElsewhereUnreadable)
    });
    Cow::Owned(read.unwrap_or_else(|problem| {
        journal.property(at, property, path, problem);
        Value::Null
    }))
}

/// Says which properties do not do what they should; what nobody knows only where it is met first.
fn say(wrong: &[Wrong], at: At, journal: &mut Journal) {
    let mut unknown = HashSet::new();
    for Wrong { property, value, why } in wrong {
        let problem = match why {
            Why::Wrong if property.contains("zonescope") => Problem::OwnPropertyWrong,
            Why::Wrong => Problem::PropertyWrong,
            Why::Unheeded => Problem::PropertyUnheeded,
            Why::Idle => Problem::PropertyIdle,
            Why::Unknown { near } => {
                if !unknown.insert(property.rsplit('.').next().unwrap_or_default()) {
                    continue;
                }
                Problem::PropertyUnknown { near: near.unwrap_or(NOTHING_NEAR).to_owned() }
            }
        };
        journal.property(at, property, value, problem);
    }
}

/// Whether a key of a table that the program does not know can be followed: to a column that tells the rows of a table from one
/// another, or to several that do so together. Of the table itself that is seen when it is read.
fn is_followed(key: &ForeignKey, is_own: bool, referable: &Referable<'_>) -> bool {
    match &key.to[..] {
        _ if key.fields.is_empty() || key.fields.len() != key.to.len() => false,
        _ if is_own => true,
        [id] => referable.is_there(&key.resource, id),
        several => referable.rows_by(&key.resource, several).is_some(),
    }
}

/// Whether a column refers to the table that its foreign key names.
fn is_heeded(field: &str, to: &str, spec: &TableSpec) -> bool {
    match spec.column(field) {
        Some(column) => column.of == to,
        None => spec.takes_any && ["sectors", "places", "stages", "sources"].contains(&to),
    }
}

/// What the files of a resource are packed with.
pub(in crate::package) fn packed_with(resource: &Resource) -> Option<String> {
    const ENDINGS: [&str; 7] = ["gz", "zip", "bz2", "xz", "zst", "7z", "rar"];
    if !matches!(resource.compression.as_str(), "" | "no" | "none") {
        return Some(resource.compression.clone());
    }
    let ending = |path: &String| path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    resource.paths.iter().filter_map(ending).find(|ending| ENDINGS.contains(&ending.as_str()))
}
