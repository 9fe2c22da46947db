//! `fence` and `map` as scripts meet them.

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{Ran, run};

fn package() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let square = |west: f64, side: f64| {
        let east = west + side;
        json!([[[west, 30.0], [east, 30.0], [east, 30.0 + side], [west, 30.0 + side]]])
    };
    let feature = |id: &str, area: f64, rings: Value| {
        json!({"type": "Feature", "properties": {"id": id, "name": id, "area_ha": area},
            "geometry": {"type": "Polygon", "coordinates": rings}})
    };
    let ground = json!({"type": "FeatureCollection", "features": [
        feature("core", 10_696.0, square(120.0, 0.1)), feature("east", 5_000.0, square(120.3, 0.1))]});
    let own = json!({"version": 1, "zone": {"id": "z", "name_zh": "区", "name_en": "Zone"}, "currency": "CNY", "as_of": "2021",
        "crs": "wgs84"});
    let fields = json!([{"name": "id"}, {"name": "name"}, {"name": "lon"}, {"name": "lat"}, {"name": "admitted_on", "type": "date"},
        {"name": "tax", "type": "number", "unit": "万元"}]);
    let firms =
        json!({"name": "firms", "path": "f.csv", "type": "table", "schema": {"fields": fields, "primaryKey": "id"}});
    let descriptor = json!({"zonescope": own, "resources": [firms, {"name": "boundaries", "path": "b.geojson"}]});
    let rows = "id,name,lon,lat,admitted_on,tax\n1,a,120.05,30.05,2015,10\n2,b,120.06,30.05,,2.5\n3,c,120.2,30.05,2016,4\n4,d,120.1,30.05,2016,\n5,e,,,2016,7\n";
    for (name, text) in
        [("datapackage.json", descriptor.to_string()), ("f.csv", rows.to_owned()), ("b.geojson", ground.to_string())]
    {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn ran(command: &str, folder: &TempDir, more: &[&str]) -> Ran {
    let path = folder.path().display().to_string();
    run(&[&[command, path.as_str()], more].concat())
}

#[test]
fn the_matrix_of_list_and_fence_has_counts_sums_and_records() {
    let folder = package();
    let csv = ran("fence", &folder, &["--definition", "operating", "--measure", "tax", "--format", "csv"]);
    let expected = "list,value,in,out,border,unknown,all\n\
        listed,count,1,1,1,1,4\nlisted,tax,100000,40000,,70000,210000\nlisted,missing,0,0,1,0,1\n\
        unlisted,count,0,0,0,0,0\nunlisted,tax,,,,,\nunlisted,missing,0,0,0,0,0\n\
        unsaid,count,1,0,0,0,1\nunsaid,tax,25000,,,,25000\nunsaid,missing,0,0,0,0,0\n";
    assert_eq!(csv.out.trim_start_matches('\u{feff}').replace("\r\n", "\n"), expected, "{}", csv.err);
    let of = |records: &str| {
        let ran = ran("fence", &folder, &["--definition", "operating", "--records", records, "--format", "json"]);
        let rows: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(of("in"), ["1", "2"]);
    assert_eq!(of("in/listed"), ["1"]);
    assert_eq!(of("border"), ["4"]);
    assert_eq!(of("unknown/listed"), ["5"]);
    let exact = ran(
        "fence",
        &folder,
        &["--definition", "operating", "--tolerance", "0", "--records", "border", "--format", "csv"],
    );
    assert_eq!(exact.out.lines().count(), 2, "on the edge itself: {}", exact.out);
}

#[test]
fn published_areas_stand_beside_those_of_the_polygons_and_refusals_say_what_there_is() {
    let folder = package();
    let areas = ran("fence", &folder, &["--areas", "--format", "json"]);
    let rows: Vec<Value> = serde_json::from_str(&areas.out).unwrap();
    let percent = |at: usize| rows[at]["difference_percent"].as_f64().unwrap();
    assert!(percent(0).abs() < 0.1 && (percent(1) - 113.9).abs() < 0.5, "{}", areas.out);
    for (more, code, words) in [
        (&["--measure", "profit"][..], 2, "There are: tax."),
        (&["--boundary", "west"], 2, "no boundary “west”"),
        (&["--date", "yesterday"], 2, "yesterday"),
        (&["--records", "inside"], 2, "inside"),
    ] {
        let ran = ran("fence", &folder, more);
        assert!(ran.code == code && ran.err.contains(words), "{more:?}: {} {}", ran.code, ran.err);
    }
    let none = run(&["fence", "data/shaoxing", "--table", "sources"]);
    assert!(none.code == 2, "{}", none.err);
}

#[test]
fn a_map_is_written_with_the_same_bytes_each_time_and_says_that_it_is_a_sketch() {
    let folder = package();
    let out = tempfile::tempdir().unwrap();
    for ending in ["png", "svg", "pdf"] {
        let paths = ["a", "b"].map(|name| out.path().join(format!("{name}.{ending}")).display().to_string());
        for path in &paths {
            let ran = ran("map", &folder, &["--measure", "tax", "--fill", "--out", path]);
            assert!(ran.code == 0 && ran.err.contains("Sketch map") && ran.err.contains("One record"), "{}", ran.err);
        }
        let [a, b] = paths.map(|path| std::fs::read(path).unwrap());
        assert!(a == b && a.len() > 2000, "{ending}");
        if ending == "svg" {
            let text = String::from_utf8(a).unwrap();
            assert!(text.contains("<desc>") && text.contains("4 points, 2 areas"), "{text:.600}");
        }
    }
    let into = folder.path().join("x.png").display().to_string();
    let own = ran("map", &folder, &["--out", &into]);
    assert!(own.code == 2 && own.err.contains("where nothing is ever written"), "{}", own.err);
    let table = ran("map", &folder, &["--out", "x.xlsx"]);
    assert!(table.code == 2 && table.err.contains(".svg or .pdf"), "{}", table.err);
}

#[test]
fn what_no_font_has_is_said_of_a_map_and_drawn_with_a_font_given() {
    let folder = package();
    let rows = "id,name,lon,lat,admitted_on,tax\n1,단,120.05,30.05,2015,10\n2,b,120.06,30.08,,2.5\n";
    std::fs::write(folder.path().join("f.csv"), rows).unwrap();
    let out = folder.path().parent().unwrap().join(format!("{}.svg", folder.path().file_name().unwrap().display()));
    let path = out.display().to_string();
    let said = ran("map", &folder, &["--out", &path]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("No font here has 단 (U+B2E8); 〓 stands in."), "{}", said.err);
    let file = std::fs::read_to_string(&out).unwrap();
    let with = ran("map", &folder, &["--out", &path, "--font", "tests/data/fonts/four-hangul.otf"]);
    assert!(with.code == 0 && !with.err.contains("No font"), "{}", with.err);
    assert_ne!(std::fs::read_to_string(&out).unwrap(), file, "it is drawn");
    std::fs::remove_file(&out).unwrap();
}
