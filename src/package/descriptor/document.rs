//! The descriptor `datapackage.json`, typed. Must not know tables, nor open any other file.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::error::Category;

use super::standard::Resource;
use crate::package::findings::OpenError;
use crate::package::meaning::nearest;

/// The version of the `zonescope` object this program reads.
const VERSION: &str = "1";

/// A Data Package descriptor, as far as it is used here. Unknown properties are nobody's business.
#[derive(Debug, Deserialize)]
pub(in crate::package) struct Descriptor {
    #[serde(default, deserialize_with = "loose")]
    pub name: String,
    #[serde(default, deserialize_with = "loose")]
    pub title: String,
    #[serde(default, deserialize_with = "each_alone")]
    pub resources: Vec<Resource>,
    #[serde(default, deserialize_with = "in_own_words")]
    pub zonescope: Zonescope,
    /// Where the resource of each name stands that is read: asked for each resource, of which there may be many.
    #[serde(skip)]
    places: HashMap<String, usize>,
}

/// What the standard has no word for. Everything may be missing here: the reader says so with its findings.
#[derive(Debug, Default, Deserialize)]
pub(in crate::package) struct Zonescope {
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
    #[serde(default, deserialize_with = "loose")]
    pub fiscal_year_start: String,
    /// The system of coordinates of all that says nothing of its own.
    #[serde(default, deserialize_with = "loose")]
    pub crs: String,
    /// The number under which its maps were reviewed.
    #[serde(default, deserialize_with = "loose")]
    pub map_review: String,
    /// What else stands there, which nobody knows: the path, what it holds, and the name that may be meant.
    #[serde(skip)]
    pub unknown: Vec<Unknown>,
}

/// A property that nobody knows.
#[derive(Debug)]
pub(in crate::package) struct Unknown {
    pub path: String,
    pub value: String,
    pub near: Option<&'static str>,
}

/// The names that are read.
const NAMES: [&str; 9] =
    ["version", "zone", "currency", "as_of", "year_of", "fiscal_year_start", "title_en", "crs", "map_review"];
const ZONE_NAMES: [&str; 4] = ["id", "name_zh", "name_en", "level"];

/// What stands there, with what nobody knows of it.
fn in_own_words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Zonescope, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let unknown =
        unknown_in(&value, "zonescope", &NAMES).chain(unknown_in(&value["zone"], "zonescope.zone", &ZONE_NAMES));
    let unknown = unknown.collect();
    let words: Zonescope = serde_json::from_value(value).map_err(serde::de::Error::custom)?;
    Ok(Zonescope { unknown, ..words })
}

fn unknown_in<'v>(
    value: &'v Value,
    path: &'v str,
    names: &'static [&'static str],
) -> impl Iterator<Item = Unknown> + 'v {
    let object = value.as_object();
    let is_there = move |name: &str| object.is_some_and(|object| object.contains_key(name));
    let is_own = |name: &str| name.contains(':') || name.starts_with(['_', '@', '$']) || name.starts_with("x-");
    let others = object.into_iter().flatten().filter(move |(name, _)| !names.contains(&name.as_str()) && !is_own(name));
    others.map(move |(name, value)| Unknown {
        path: format!("{path}.{name}"),
        value: value.to_string(),
        near: nearest(name, names.iter().copied().filter(|name| !is_there(name))),
    })
}

/// The zone as the descriptor names it.
#[derive(Debug, Default, Deserialize)]
pub(in crate::package) struct ZoneProperties {
    #[serde(default, deserialize_with = "loose")]
    pub id: String,
    #[serde(default, deserialize_with = "loose")]
    pub name_zh: String,
    #[serde(default, deserialize_with = "loose")]
    pub name_en: String,
    #[serde(default, deserialize_with = "loose")]
    pub level: String,
}

impl Descriptor {
    /// Reads the bytes of a descriptor; `path` is only for what goes wrong.
    pub(in crate::package) fn parse(bytes: &[u8], path: &str) -> Result<Self, OpenError> {
        let path = || path.to_owned();
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|_| OpenError::DescriptorEncoding { path: path() })?;
        let mut descriptor: Self = serde_json::from_str(text).map_err(|error| {
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
        descriptor.leave_same_names();
        match &descriptor.zonescope.version {
            // The package of somebody who has never heard of this program.
            Value::Null if descriptor.resources.iter().any(Resource::is_table) => Ok(descriptor),
            Value::Null => Err(OpenError::NoZonescope { path: path() }),
            Value::Number(version) if version.to_string() == VERSION => Ok(descriptor),
            other => Err(OpenError::WrongVersion { path: path(), found: other.to_string() }),
        }
    }

    /// Names must be unique. Of several resources of one name, that is read which best can be what the name means, the first of equals.
    fn leave_same_names(&mut self) {
        let mut read: HashMap<String, (usize, usize)> = HashMap::new();
        let mut left = Vec::new();
        for (at, resource) in self.resources.iter().enumerate().filter(|(_, resource)| !resource.name.is_empty()) {
            let fits = resource.fits_its_name();
            match read.entry(resource.name.clone()) {
                Entry::Vacant(entry) => _ = entry.insert((at, fits)),
                Entry::Occupied(mut entry) if fits > entry.get().1 => left.push(entry.insert((at, fits)).0),
                Entry::Occupied(_) => left.push(at),
            }
        }
        self.places = read.into_iter().map(|(name, (at, _))| (name, at)).collect();
        for at in left {
            let kept = &self.resources[self.places[&self.resources[at].name]];
            self.resources[at].left_for = Some(kept.named_file());
        }
    }

    /// Whether it was written for this program, so that tables called as it calls them are what it takes them for.
    pub(in crate::package) fn is_ours(&self) -> bool {
        self.zonescope.version != Value::Null
    }

    /// The resource of this name and its number, counted from 1 as places do.
    pub(in crate::package) fn resource(&self, name: &str) -> Option<(u16, &Resource)> {
        let position = *self.places.get(name)?;
        Some((u16::try_from(position + 1).ok()?, &self.resources[position]))
    }
}

/// Resources of which a wrong one costs no other.
fn each_alone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Resource>, D::Error> {
    Ok(Vec::<Value>::deserialize(deserializer)?.iter().map(Resource::read).collect())
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
    use crate::package::descriptor::standard::{Dialect, Schema};
    use crate::package::findings::Format;

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
        assert_eq!(projects.paths, ["a.csv", "b.csv"]);
        assert_eq!(Dialect::read(&projects.dialect).delimiter, "\t");
        assert_eq!(Schema::read(&projects.schema).unit("planned_total"), "万元");
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
    }

    #[test]
    fn a_wrong_resource_costs_no_other() {
        let text = r#"{"zonescope": {"version": 1}, "resources": [7, {"name": "places", "path": {"a": 1}},
            {"name": "sectors", "path": "sectors.csv", "schema": [], "dialect": 5}]}"#;
        let descriptor = parse(text).unwrap();
        let wrong = |at: usize| descriptor.resources[at].wrong.iter().map(|w| w.property.as_str()).collect::<Vec<_>>();
        assert_eq!((wrong(1), wrong(2)), (vec!["path"], vec!["dialect", "schema"]));
        assert_eq!(descriptor.resources[0].no_object.as_deref(), Some("7"));
        assert_eq!(descriptor.resource("sectors").unwrap().1.paths, ["sectors.csv"]);
    }
}
