//! Boundaries and the systems of coordinates: what is read, and what is said of what cannot be right.

use serde_json::{Value, json};
use zonescope::model::geo::{Locator, Side, System, TOLERANCE_M, Which};
use zonescope::model::{LonLat, PartialDate};
use zonescope::package::Opened;

use crate::found;
use crate::own_words::opened;

/// A table of points beside boundaries.
fn package(table: Value, features: &Value, rows: &str) -> Opened {
    let text = json!({"type": "FeatureCollection", "features": features}).to_string();
    let mut firms = json!({"name": "firms", "path": "f.csv", "type": "table"});
    firms.as_object_mut().unwrap().extend(table.as_object().unwrap().clone());
    let ground = json!({"name": "boundaries", "path": "b.geojson", "zonescope": {"crs": "cgcs2000"}});
    opened(&[firms, ground], &[("f.csv", rows), ("b.geojson", &text)])
}

fn feature(properties: Value, rings: Value) -> Value {
    json!({"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": rings}})
}

fn square(west: f64, south: f64, side: f64) -> Value {
    let (east, north) = (west + side, south + side);
    json!([[west, south], [east, south], [east, north], [west, north], [west, south]])
}

const DECLARED: &str = r#"{"zonescope": {"crs": "wgs84"}}"#;

#[test]
fn boundaries_are_read_with_holes_names_levels_and_dates() {
    let properties = json!({"id": "core", "name": "核心区", "name_en": "Core", "level": "approved", "valid_from": "2012-01",
        "valid_to": "2021-06-30"});
    let features = json!([feature(properties, json!([square(120.5, 30.0, 0.1), square(120.54, 30.04, 0.02)]))]);
    let opened = package(serde_json::from_str(DECLARED).unwrap(), &features, "id,lon,lat\n1,120.51,30.01\n");
    assert_eq!(found(&opened), [""; 0]);
    let [core] = &opened.dataset.ground().boundaries[..] else { panic!("one") };
    assert_eq!((core.id.as_str(), core.name.zh.as_str(), core.points()), ("core", "核心区", 8));
    for (date, expected) in
        [("2011-12-31", false), ("2012", true), ("2021-06", true), ("2021-06-30", true), ("2021", false)]
    {
        assert_eq!(core.is_valid_on(PartialDate::parse(date).unwrap()), expected, "{date}");
    }
    let locator = Locator::of([core], TOLERANCE_M);
    for (lon, lat, expected) in [
        (120.51, 30.01, Side::In),
        (120.55, 30.05, Side::Out),
        (120.4999, 30.05, Side::Border),
        (120.4996, 30.05, Side::Out),
        (120.5002, 30.05, Side::Border),
        (120.5004, 30.05, Side::In),
        (120.5401, 30.05, Side::Border),
        (121.0, 30.05, Side::Out),
    ] {
        assert_eq!(locator.side(LonLat { lon, lat }), expected, "{lon} {lat}");
    }
    assert_eq!(
        opened.files.iter().map(|file| (file.path.as_str(), file.rows)).collect::<Vec<_>>()[1],
        ("b.geojson", 1)
    );
}

#[test]
fn what_is_wrong_with_a_boundary_costs_it_alone_and_is_said() {
    let features = json!([
        feature(json!({"id": "bow"}), json!([[[120, 30], [121, 31], [121, 30], [120, 31]]])),
        feature(json!({"id": "bow"}), json!([square(120.0, 30.0, 1.0)])),
        {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [2, 3]]}},
        feature(json!({"id": "swapped"}), json!([[[30, 120], [31, 120], [31, 121]]])),
        feature(json!({"id": "area", "area_ha": 100, "valid_from": "2021", "valid_to": "2020"}), json!([square(120.0, 30.0, 0.01)])),
        feature(json!({"id": "local", "crs": "beijing54"}), json!([square(120.0, 30.0, 0.01)])),
        7
    ]);
    let opened = package(serde_json::from_str(DECLARED).unwrap(), &features, "id,lon,lat\n1,120.51,30.01\n");
    let codes: Vec<String> =
        found(&opened).iter().map(|found| found.split(' ').next().unwrap_or_default().to_owned()).collect();
    let mut expected = [
        "boundary-crosses",
        "boundary-twice",
        "boundary-no-polygon",
        "boundary-off-map",
        "boundary-ends-before",
        "boundary-area-differs",
        "system-unknown",
        "boundary-no-feature",
    ];
    expected.sort_unstable();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    let ids: Vec<&str> = opened.dataset.ground().boundaries.iter().map(|boundary| boundary.id.as_str()).collect();
    assert_eq!(ids, ["bow", "area"]);
}

/// Eighty points, of which all but two lie within under WGS-84: domain-3, acceptance 3.
fn eighty(declared: &str) -> Opened {
    let features = json!([feature(json!({"id": "core"}), json!([square(120.5, 30.0, 0.01)]))]);
    let mut rows = "id,lon,lat\n".to_owned();
    for at in 0..80 {
        let (column, row) = (f64::from(at % 10), f64::from(at / 10));
        let far = if at < 2 { 0.1 } else { 0.0 };
        // In the eastern half, which GCJ-02 leaves when it is taken back.
        rows.push_str(&format!("{at},{:.6},{:.6}\n", 120.5005 + column * 0.0004 + far, 30.0005 + row * 0.001));
    }
    package(json!({"zonescope": {"crs": declared}}), &features, &rows)
}

#[test]
fn a_system_that_cannot_be_right_is_named() {
    assert_eq!(found(&eighty("wgs84")), [""; 0]);
    let opened = eighty("gcj02");
    let [finding] = &found(&opened)[..] else { panic!("one finding: {:?}", found(&opened)) };
    assert!(finding.starts_with("positions-elsewhere"), "{finding}");
    let sentence = opened.findings.iter().next().unwrap().sentence(zonescope::text::Locale::En);
    assert!(sentence.contains("78 of 80 points") && sentence.contains("WGS-84"), "{sentence}");
}

#[test]
fn a_system_is_that_of_the_row_the_table_or_the_package_and_none_is_guessed() {
    let features = json!([feature(json!({"id": "core"}), json!([square(120.5, 30.0, 0.1)]))]);
    let here = LonLat { lon: 120.55, lat: 30.05 };
    let written = |system: &str| System::parse(system).unwrap().written(here);
    let (gcj, bd, plane) = (written("gcj02"), written("bd09"), written("epsg:4549"));
    let rows = format!(
        "id,reg_lon,reg_lat,crs\n1,120.55,30.05,wgs84\n2,{},{},GCJ-02\n3,{},{},bd09\n4,{},{},EPSG:4549\n5,120.55,30.05,local\n",
        gcj.0, gcj.1, bd.0, bd.1, plane.0, plane.1
    );
    let opened = package(json!({}), &features, &rows);
    let unknown = found(&opened).into_iter().filter(|one| one.starts_with("system-unknown")).count();
    assert!(unknown == 1 && !found(&opened)[0].starts_with("system-undeclared"), "{:?}", found(&opened));
    let positions = opened.tables()[0].positions_of(Which::Registered).unwrap();
    for at in positions.points.iter().take(4) {
        let at = at.unwrap();
        assert!((at.lon - here.lon).abs() < 1e-6 && (at.lat - here.lat).abs() < 1e-6, "{at:?}");
    }
    assert_eq!(positions.points[4], None, "a system that nobody knows gives no position");
    let undeclared = package(json!({}), &features, "id,lon,lat\n1,120.51,30.01\n");
    assert!(found(&undeclared)[0].starts_with("system-undeclared"), "{:?}", found(&undeclared));
}

/// Compared with counting all edges, over random points and a star with a hole.
#[test]
fn what_lies_within_is_what_counting_all_edges_says() {
    let ring = |radius: f64, wobble: f64| -> Vec<LonLat> {
        (0..500)
            .map(|at| {
                let turn = f64::from(at) / 500.0 * std::f64::consts::TAU;
                let far = radius + wobble * (turn * 40.0).sin();
                LonLat { lon: 120.0 + far * turn.cos(), lat: 30.0 + far * turn.sin() }
            })
            .collect()
    };
    let polygon = zonescope::model::geo::Polygon::new(vec![ring(0.4, 0.1), ring(0.15, 0.05)]);
    let boundary = zonescope::model::geo::Boundary { polygons: vec![polygon.clone()], ..Default::default() };
    let locator = Locator::of([&boundary], 0.0);
    let mut seed = 7u64;
    let mut random = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 11) as f64 / (1u64 << 53) as f64
    };
    let mut counts = [0; 2];
    for _ in 0..20_000 {
        let at = LonLat { lon: 119.4 + random() * 1.2, lat: 29.4 + random() * 1.2 };
        let crossed = polygon.edges().filter(|[from, to]| {
            (from.lat > at.lat) != (to.lat > at.lat)
                && at.lon < from.lon + (at.lat - from.lat) / (to.lat - from.lat) * (to.lon - from.lon)
        });
        let is_in = crossed.count() % 2 == 1;
        counts[usize::from(is_in)] += 1;
        assert_eq!(locator.side(at) == Side::In, is_in, "{at:?}");
    }
    assert!(counts.iter().all(|count| *count > 3000), "{counts:?}");
}
