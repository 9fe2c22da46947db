//! From a value of a JSON table to the text of a cell, by what is declared of its column. Must not know rows.

use std::borrow::Cow;

use serde_json::value::RawValue;

use crate::package::descriptor::{Members, Role, Schema, plain, role};
use crate::schema::TableSpec;

/// What rows that are arrays, or whose properties are listed, are to be called.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::package) struct Naming<'n> {
    /// The names, if they are given.
    pub given: &'n [String],
    /// Whether an object's other properties are none of the table.
    pub is_closed: bool,
    /// Whether the first of rows that are arrays has the names.
    pub has_header: bool,
    /// The table whose columns may hold several values.
    pub table: Option<&'n TableSpec>,
    /// What is declared of the columns.
    pub schema: Option<&'n Schema>,
}

/// The text of a cell as a file of separated values would have it; nothing for what has no place in one.
pub(in crate::package) fn cell_text<'v>(raw: &'v str, name: &str, naming: Naming<'_>) -> Option<Cow<'v, str>> {
    let field = naming.schema.and_then(|schema| schema.field(name));
    if let Some(flags) = field.and_then(|field| field.flags.as_ref()).filter(|_| matches!(raw, "true" | "false")) {
        return Some(Cow::Owned(flags.written(raw).to_owned()));
    }
    if let Some(text) = plain(raw) {
        return Some(text);
    }
    let is_known = naming.table.is_some_and(|table| table.knows(name));
    match field.map_or("", |field| field.kind.as_str()) {
        "object" | "geojson" | "geopoint" | "array" => return Some(Cow::Borrowed(raw)),
        _ if is_known && naming.table.is_some_and(|table| !may_be_list(name, table)) => return None,
        _ => {}
    }
    let separator = match field.and_then(|field| field.members.as_ref()) {
        Some(Members::Separated(separator)) => separator.as_str(),
        _ => ";",
    };
    let members: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
    // Numbers are members only where a list is declared.
    let is_member = |raw: &str| raw.starts_with('"') || field.is_some_and(|field| field.members.is_some());
    let member = |member: &&'v RawValue| Some(member.get()).filter(|raw| is_member(raw)).and_then(plain);
    let members: Option<Vec<Cow<'_, str>>> = members.iter().map(member).collect();
    Some(Cow::Owned(members?.join(separator)))
}

fn may_be_list(name: &str, table: &TableSpec) -> bool {
    let is_exception = table.column(name).is_some_and(|column| column.may_be_several);
    is_exception || matches!(role(name, table, None), Role::List { .. })
}
