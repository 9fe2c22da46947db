//! Features of a map (GeoJSON) as rows: their properties are columns, a point is its degrees, and any other shape is kept as it
//! is written. Must not know what any cell means.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::ReadError;
use super::sheet::{Cell, CellKind, Limits, Sheet};

#[derive(serde::Deserialize)]
struct Collection<'t> {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(borrow, default)]
    features: Vec<Feature<'t>>,
}

#[derive(serde::Deserialize)]
struct Feature<'t> {
    #[serde(borrow, default)]
    id: Option<&'t RawValue>,
    #[serde(borrow, default)]
    properties: Option<Pairs<'t>>,
    #[serde(borrow, default)]
    geometry: Option<&'t RawValue>,
}

#[derive(serde::Deserialize)]
struct Point {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    coordinates: Option<Degrees>,
}

/// Degrees of a point; the arrays of other shapes are not looked into.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Degrees {
    Point(Vec<serde_json::Number>),
    Other(IgnoredAny),
}

/// Properties in their order.
struct Pairs<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Pairs<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    all.push(pair);
                }
                Ok(all)
            }
        }
        deserializer.deserialize_map(All).map(Self)
    }
}

/// A text as a sheet; nothing where it is no collection of features.
pub(super) fn read(text: &str, limits: &Limits) -> Option<Result<Sheet, ReadError>> {
    let head = text.get(..text.len().min(4_096)).or_else(|| text.get(..4_093)).unwrap_or(text);
    if !head.contains("FeatureCollection") && !text.contains("\"FeatureCollection\"") {
        return None;
    }
    let collection: Collection<'_> = serde_json::from_str(text).ok()?;
    (collection.kind == "FeatureCollection").then(|| sheet(&collection.features, limits))
}

/// No cell of a package is longer.
const MOST_OF_CELL: usize = 65_000;

/// Where the degrees of a point go, its shape, and what it is called, beside its properties.
const OWN: [&str; 4] = ["id", "lon", "lat", "geometry"];

fn sheet(features: &[Feature<'_>], limits: &Limits) -> Result<Sheet, ReadError> {
    let mut names: Vec<&str> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for (name, _) in features.iter().filter_map(|feature| feature.properties.as_ref()).flat_map(|pairs| &pairs.0) {
        known.entry(name.as_str()).or_insert_with(|| {
            names.push(name);
            names.len() - 1
        });
    }
    let places: Vec<[String; 4]> = features.iter().map(own_cells).collect();
    let is_used = [0, 1, 2, 3].map(|at| places.iter().any(|cells| !cells[at].is_empty()));
    let has_id = is_used[0] && !known.contains_key(OWN[0]);
    let first = usize::from(has_id);
    let behind: Vec<usize> = (1..4).filter(|at| is_used[*at]).collect();
    let mut sheet = Sheet::new("");
    let mut push = |row: u32, at: usize, text: &str, kind: CellKind| {
        let column = u16::try_from(at).map_err(|_| ReadError::TooManyColumns { most: limits.columns })?;
        sheet.push(row, Cell { column, text, kind, format: "" }, limits)
    };
    if has_id {
        push(0, 0, OWN[0], CellKind::Text)?;
    }
    for (at, name) in names.iter().enumerate() {
        push(0, first + at, name, CellKind::Text)?;
    }
    for (at, own) in behind.iter().enumerate() {
        let name = OWN[*own];
        let name = if known.contains_key(name) { format!("{name} 2") } else { name.to_owned() };
        push(0, first + names.len() + at, &name, CellKind::Text)?;
    }
    for (row, (feature, own)) in (1u32..).zip(features.iter().zip(&places)) {
        if has_id {
            push(row, 0, &own[0], CellKind::Text)?;
        }
        let mut cells: Vec<(usize, String, CellKind)> = Vec::new();
        for (name, value) in feature.properties.iter().flat_map(|pairs| &pairs.0) {
            let (text, kind) = said(value.get());
            cells.push((known[name.as_str()], text, kind));
        }
        cells.sort_by_key(|(at, ..)| *at);
        cells.dedup_by_key(|(at, ..)| *at);
        for (at, text, kind) in &cells {
            push(row, first + at, text.trim(), *kind)?;
        }
        for (at, place) in behind.iter().enumerate() {
            let kind = if *place == 3 { CellKind::Text } else { CellKind::Number };
            push(row, first + names.len() + at, &own[*place], kind)?;
        }
    }
    sheet.shapes = places.iter().filter(|cells| !cells[3].is_empty()).count();
    let is_shape =
        |feature: &&Feature<'_>| feature.geometry.is_some_and(|geometry| geometry.get().len() > MOST_OF_CELL);
    sheet.shapes_left = features.iter().filter(is_shape).count();
    Ok(sheet)
}

/// The cells of a feature that are none of its properties.
fn own_cells(feature: &Feature<'_>) -> [String; 4] {
    let id = feature.id.map_or_else(String::new, |id| said(id.get()).0);
    let Some(geometry) = feature.geometry.map(RawValue::get).filter(|text| *text != "null") else {
        return [id, String::new(), String::new(), String::new()];
    };
    // A point is short; what is long need not be read.
    let point = (geometry.len() < 300).then(|| serde_json::from_str::<Point>(geometry).ok()).flatten();
    match point.filter(|point| point.kind == "Point").and_then(|point| point.coordinates) {
        Some(Degrees::Point(degrees)) if degrees.len() >= 2 => {
            [id, degrees[0].to_string(), degrees[1].to_string(), String::new()]
        }
        _ if geometry.len() > MOST_OF_CELL => [id, String::new(), String::new(), String::new()],
        _ => [id, String::new(), String::new(), geometry.to_owned()],
    }
}

/// A value as a cell.
fn said(json: &str) -> (String, CellKind) {
    match json.as_bytes().first() {
        Some(b'"') => (serde_json::from_str(json).unwrap_or_default(), CellKind::Text),
        Some(b'n') => (String::new(), CellKind::Text),
        Some(b't' | b'f') => (json.to_owned(), CellKind::Flag),
        Some(b'[' | b'{') => (json.to_owned(), CellKind::Text),
        _ => (json.to_owned(), CellKind::Number),
    }
}
