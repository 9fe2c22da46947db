//! The electronic fence: the examples of acceptance 2, 4 and 7 of its study, on small books of the test's own.

use serde_json::{Value, json};
use zonescope::model::geo::Side;
use zonescope::model::{Index, PartialDate};
use zonescope::package::{Opened, open_embedded};
use zonescope::query::fence::{
    Definition, FenceQuestion, NoFence, NoValues, by_definition, by_list, fence, fence_values,
};

fn square(west: f64, east: f64) -> Value {
    json!([[[west, 30.0], [east, 30.0], [east, 30.1], [west, 30.1]]])
}

fn feature(id: &str, more: Value, rings: Value) -> Value {
    let mut properties = json!({"id": id, "name": id, "level": "approved"});
    properties.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
    json!({"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": rings}})
}

fn opened(features: Value, firms: &str, years: &str) -> Opened {
    let key = json!([{"fields": "enterprise", "reference": {"resource": "firms", "fields": "id"}}]);
    let descriptor = json!({
        "zonescope": {"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": "2021", "crs": "wgs84"},
        "resources": [
            {"name": "firms", "path": "f.csv", "type": "table", "schema": {"primaryKey": "id", "fields": [{"name": "id"},
                {"name": "reg_lon"}, {"name": "reg_lat"}, {"name": "op_lon"}, {"name": "op_lat"},
                {"name": "admitted_on", "type": "date"}, {"name": "rank", "zonescope": {"sum": "never"}}]}},
            {"name": "years", "path": "y.csv", "type": "table", "schema": {"primaryKey": ["enterprise", "period"],
                "fields": [{"name": "enterprise"}, {"name": "period", "type": "year"},
                    {"name": "revenue", "type": "number", "unit": "万元"}], "foreignKeys": key}},
            {"name": "boundaries", "path": "b.geojson"}]
    })
    .to_string();
    let ground = json!({"type": "FeatureCollection", "features": features}).to_string();
    open_embedded(&[
        ("datapackage.json", descriptor.as_bytes()),
        ("f.csv", firms.as_bytes()),
        ("y.csv", years.as_bytes()),
        ("b.geojson", ground.as_bytes()),
    ])
    .unwrap()
}

const HEAD: &str = "id,reg_lon,reg_lat,op_lon,op_lat,admitted_on,rank\n";
const YEARS: &str = "enterprise,period,revenue\n";

fn asked(definition: Definition, date: &str) -> FenceQuestion {
    FenceQuestion { definition, date: PartialDate::parse(date), ..FenceQuestion::default() }
}

#[test]
fn a_hundred_enterprises_under_five_definitions() {
    let mut firms = HEAD.to_owned();
    let (within, outside, border) = ("120.05,30.05", "121,30.05", "120.1001,30.05");
    for at in 0..100 {
        // 60 are registered within, 55 work within, 50 both; 5 others work on the border.
        let registered = if at < 60 { within } else { outside };
        let operating = match at {
            0..50 | 60..65 => within,
            65..70 => border,
            _ => outside,
        };
        let admitted = if at < 40 { "2019-05-01" } else { "" };
        firms.push_str(&format!("e{at},{registered},{operating},{admitted},{at}\n"));
    }
    let opened =
        opened(json!([feature("core", json!({}), square(120.0, 120.1))]), &firms, &format!("{YEARS}e1,2021,1\n"));
    let dataset = opened.table("firms").unwrap();
    let fence = fence(dataset, &asked(Definition::Either, "2021")).unwrap();
    let rows = by_definition(&fence, None, &|_| true);
    let counts: Vec<(&str, [usize; 5])> =
        rows.iter().map(|row| (row.of.id(), row.cells.each_ref().map(|cell| cell.records.len()))).collect();
    let expected = [
        ("registered", [60, 40, 0, 0, 100]),
        ("operating", [55, 40, 5, 0, 100]),
        ("either", [65, 30, 5, 0, 100]),
        ("both", [50, 50, 0, 0, 100]),
        ("listed", [40, 0, 0, 60, 100]),
    ];
    assert_eq!(counts, expected);
    let matrix = by_list(&fence, Definition::Both, None, &|row| row != 0);
    let sides = |at: usize| matrix[at].cells.each_ref().map(|cell| cell.records.len());
    assert_eq!((sides(0), sides(2)), ([39, 0, 0, 0, 39], [10, 50, 0, 0, 60]), "listed, and not said");
}

#[test]
fn an_enlarged_range_takes_in_what_lies_there_from_its_day() {
    let features = json!([
        feature("old", json!({"valid_to": "2021-06-30"}), square(120.0, 120.1)),
        feature("new", json!({"valid_from": "2021-07-01"}), square(120.0, 120.2))
    ]);
    let firms = format!("{HEAD}a,120.05,30.05,120.05,30.05,2015-01-01,1\nb,120.15,30.05,120.15,30.05,2021-07-01,2\n");
    let years = format!("{YEARS}a,2020,100.5\na,2021,120\nb,2020,30\nb,2021,40\n");
    let opened = opened(features, &firms, &years);
    let dataset = opened.table("firms").unwrap();
    for (date, sides, listed, within) in [
        ("2020-12-31", [Side::In, Side::Out], [Some(true), Some(false)], "1005000.00"),
        ("2021-06-30", [Side::In, Side::Out], [Some(true), Some(false)], "1200000.00"),
        ("2021", [Side::In, Side::In], [Some(true), Some(true)], "1600000.00"),
    ] {
        let fence = fence(dataset, &asked(Definition::Either, date)).unwrap();
        assert_eq!([0, 1].map(|row| fence.side(Definition::Either, row)), sides, "{date}");
        assert_eq!(fence.listed, listed, "{date}");
        let values = fence_values(dataset, &opened.tables(), "years.revenue", fence.date).unwrap();
        let rows = by_definition(&fence, Some(&values), &|_| true);
        assert_eq!(rows[2].cells[0].sum.unwrap().to_decimal().to_string(), within, "{date}");
    }
    let refused = |question: &FenceQuestion| fence(dataset, question).unwrap_err();
    let of =
        |boundary: &str| FenceQuestion { boundaries: vec![boundary.to_owned()], ..asked(Definition::Both, "2020") };
    assert_eq!(refused(&of("new")), NoFence::NoneHolds(PartialDate::parse("2020").unwrap()));
    assert_eq!(refused(&of("newer")), NoFence::UnknownBoundary("newer".to_owned()));
    let unknown = fence_values(dataset, &opened.tables(), "profit", None).unwrap_err();
    assert_eq!(unknown, NoValues::Unknown(vec!["years.revenue".to_owned()]));
    assert_eq!(fence_values(dataset, &opened.tables(), "rank", None).unwrap_err(), NoValues::NeverAdded);
}

#[test]
fn a_record_without_a_position_is_unknown_and_one_in_two_blocks_is_counted_once() {
    let features = json!([
        feature("a", json!({}), square(120.0, 120.1)),
        feature("b", json!({}), square(120.05, 120.2)),
        feature("planned", json!({"level": "planning"}), square(121.0, 121.2))
    ]);
    let firms = format!("{HEAD}both,120.07,30.05,120.07,30.05,,\nnowhere,,,,,,\nfar,121.1,30.05,121.1,30.05,,\n");
    let opened = opened(features, &firms, &format!("{YEARS}far,2021,1\n"));
    let fence = fence(opened.table("firms").unwrap(), &asked(Definition::Both, "2021")).unwrap();
    assert_eq!(fence.boundaries, [0, 1], "the approved ones, where there are any");
    let row = &by_definition(&fence, None, &|_| true)[3];
    assert_eq!(row.cells.each_ref().map(|cell| cell.records.len()), [1, 1, 0, 1, 3]);
    assert_eq!(row.cells[3].records[0].to_usize(), 1);
}
