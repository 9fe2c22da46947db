//! GeoJSON (RFC 7946) → features with polygons, one after the other, so that a wrong one costs no other. Must not know what
//! features are of.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::package::findings::{NOTHING_NEAR, Problem};
use crate::package::json::broken;
use crate::text::Arg;

/// No file of boundaries is larger.
pub(super) const MOST_BYTES: usize = 1 << 28;

/// A feature as it stands there.
#[derive(Debug)]
pub(super) struct Feature {
    pub properties: Map<String, Value>,
    /// Polygons of rings of points, each as far as it is written; or what stands in their place.
    pub polygons: Result<Vec<Vec<Vec<[f64; 2]>>>, String>,
}

/// What stands in a file.
#[derive(Debug)]
pub(super) struct Features {
    /// The system it names, as RFC 7946 has none and its forerunner had.
    pub system: Option<String>,
    /// The features with the lines they begin on; of one that is none, nothing.
    pub features: Vec<(u32, Option<Feature>)>,
}

#[derive(Deserialize)]
struct Collection<'t> {
    #[serde(default)]
    r#type: Value,
    #[serde(default)]
    crs: Value,
    #[serde(borrow, default)]
    features: Vec<&'t RawValue>,
}

#[derive(Deserialize)]
struct RawFeature<'t> {
    #[serde(default)]
    r#type: Value,
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Value,
    #[serde(borrow, default)]
    geometry: Option<&'t RawValue>,
}

#[derive(Deserialize)]
struct Geometry<'t> {
    #[serde(default)]
    r#type: Value,
    #[serde(borrow, default)]
    coordinates: Option<&'t RawValue>,
    #[serde(borrow, default)]
    geometries: Vec<&'t RawValue>,
}

/// A point: its height, where one is given, is nobody's business.
#[derive(Clone, Copy)]
struct Point([f64; 2]);

impl<'de> Deserialize<'de> for Point {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Two;
        impl<'de> serde::de::Visitor<'de> for Two {
            type Value = Point;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a point")
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Point, A::Error> {
                let missing = || serde::de::Error::custom("two numbers");
                let x = seq.next_element()?.ok_or_else(missing)?;
                let y = seq.next_element()?.ok_or_else(missing)?;
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Point([x, y]))
            }
        }
        deserializer.deserialize_seq(Two)
    }
}

/// Reads a text; with the line where it is none.
pub(super) fn parse(text: &str) -> Result<Features, (u32, Problem)> {
    if text.len() > MOST_BYTES {
        return Err((0, Problem::FileUnreadable { reason: Arg::Key("io-too-large".to_owned()) }));
    }
    // All of it once, so that what is wrong has its line, however deeply it is nested.
    serde_json::from_str::<IgnoredAny>(text).map_err(broken)?;
    let not_features = (0, Problem::GeojsonNotFeatures);
    let Ok(collection) = serde_json::from_str::<Collection<'_>>(text) else { return Err(not_features) };
    let features = match collection.r#type.as_str() {
        Some("FeatureCollection") => {
            let mut lines = Lines { text, line: 1, at: 0 };
            collection.features.into_iter().map(|raw| (lines.of(raw.get()), feature(raw.get()))).collect()
        }
        Some("Feature") => vec![(1, feature(text))],
        _ => return Err(not_features),
    };
    let system = collection.crs["properties"]["name"].as_str().map(str::to_owned);
    Ok(Features { system, features })
}

/// The lines of a text, counted as its parts come.
struct Lines<'t> {
    text: &'t str,
    line: u32,
    at: usize,
}

impl Lines<'_> {
    /// On which line a part of the text begins; none before the last one.
    fn of(&mut self, part: &str) -> u32 {
        let at = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        let passed = self.text.as_bytes().get(self.at..at).unwrap_or_default();
        let lines = passed.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        self.at = self.at.max(at);
        self.line
    }
}

fn feature(text: &str) -> Option<Feature> {
    let raw: RawFeature<'_> = serde_json::from_str(text).ok().filter(|raw: &RawFeature<'_>| raw.r#type == "Feature")?;
    let mut properties = match raw.properties {
        Value::Object(properties) => properties,
        _ => Map::new(),
    };
    if !raw.id.is_null() && !properties.contains_key("id") {
        properties.insert("id".to_owned(), raw.id);
    }
    let nothing = || Err(NOTHING_NEAR.to_owned());
    let polygons = raw.geometry.map_or_else(nothing, |geometry| polygons(geometry.get(), 0));
    Some(Feature { properties, polygons })
}

type Rings = Vec<Vec<[f64; 2]>>;

fn polygons(text: &str, depth: usize) -> Result<Vec<Rings>, String> {
    /// So deep collections of shapes lie in one another.
    const DEEPEST: usize = 4;
    let geometry: Geometry<'_> = serde_json::from_str(text).map_err(|_| NOTHING_NEAR.to_owned())?;
    let kind = geometry.r#type.as_str().unwrap_or(NOTHING_NEAR).to_owned();
    let coordinates = geometry.coordinates.map_or("", RawValue::get);
    let plain = |rings: Vec<Vec<Point>>| -> Rings {
        rings.into_iter().map(|ring| ring.into_iter().map(|point| point.0).collect()).collect()
    };
    match kind.as_str() {
        "Polygon" => {
            let rings = serde_json::from_str::<Vec<Vec<Point>>>(coordinates).map_err(|_| NOTHING_NEAR.to_owned())?;
            Ok(vec![plain(rings)])
        }
        "MultiPolygon" => {
            let all = serde_json::from_str::<Vec<Vec<Vec<Point>>>>(coordinates);
            Ok(all.map_err(|_| NOTHING_NEAR.to_owned())?.into_iter().map(plain).collect())
        }
        "GeometryCollection" if depth < DEEPEST => {
            let mut found = Vec::new();
            for raw in geometry.geometries {
                found.extend(polygons(raw.get(), depth + 1)?);
            }
            Ok(found)
        }
        _ => Err(kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_feature_costs_no_other() {
        let text = r#"{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:4490"}},
            "features": [
            {"type": "Feature", "id": 7, "properties": {"name": "a"}, "geometry":
                {"type": "Polygon", "coordinates": [[[1, 2, 30], [3.5, 2], [3, 4e0], [1, 2]]]}},
            {"type": "Feature", "properties": null, "geometry": {"type": "Point", "coordinates": [1, 2]}},
            {"type": "Feature", "geometry": null},
            5,
            {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[[[1]]]]}},
            {"type": "Feature", "geometry": {"type": "GeometryCollection", "geometries": [
                {"type": "MultiPolygon", "coordinates": [[[[1, 1], [2, 1], [2, 2]]], []]}]}}]}"#;
        let read = parse(text).unwrap();
        assert_eq!(read.system.as_deref(), Some("EPSG:4490"));
        let shapes: Vec<Option<Result<usize, &str>>> = read
            .features
            .iter()
            .map(|(_, feature)| Some(feature.as_ref()?.polygons.as_ref().map(Vec::len).map_err(String::as_str)))
            .collect();
        let expected = [Some(Ok(1)), Some(Err("Point")), Some(Err("none")), None, Some(Err("none")), Some(Ok(2))];
        assert_eq!(shapes, expected);
        assert_eq!(read.features.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 5, 6, 7, 8, 9]);
        let first = read.features[0].1.as_ref().unwrap();
        assert_eq!(
            (first.properties["id"].to_string(), first.properties["name"].as_str()),
            ("7".to_owned(), Some("a"))
        );
        assert_eq!(first.polygons.as_ref().unwrap()[0][0][1], [3.5, 2.0]);
    }

    #[test]
    fn what_is_no_geojson_says_where() {
        let deep = format!("{}1{}", "[".repeat(4000), "]".repeat(4000));
        for (text, expected) in [
            ("{\n1", (2, Problem::JsonBroken { at: 1 })),
            ("{\"type\": ", (1, Problem::JsonCutOff)),
            ("[1]", (0, Problem::GeojsonNotFeatures)),
            ("{\"type\": \"Topology\"}", (0, Problem::GeojsonNotFeatures)),
            (&deep, (0, Problem::GeojsonNotFeatures)),
        ] {
            assert_eq!(parse(text).map(|_| ()), Err(expected), "{text:.40}");
        }
    }
}
