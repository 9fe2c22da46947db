//! Columns whose names hold the signs of conditions and lists: they are filtered, grouped and listed as all others are.

use zonescope::model::Dataset;
use zonescope::package;
use zonescope::query::*;

const NAMES: [&str; 7] = ["GDP指数_上年=100", "a<5", "x~y", "产值≥", "类,别", "编号，名称", "GDP指数_上年"];

fn table() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let field = |name: &&str| {
        let kind = if name.contains('别') || name.contains('称') { "category" } else { "number" };
        format!(r#"{{"name": "{name}", "type": "any", "zonescope": {{"kind": "{kind}"}}}}"#)
    };
    let fields: Vec<String> = NAMES.iter().map(field).collect();
    let descriptor = format!(
        r#"{{"name": "t", "resources": [{{"name": "rows", "path": "r.csv", "schema": {{"fields": [{}]}}}}]}}"#,
        fields.join(",")
    );
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    let heading: Vec<String> = NAMES.iter().map(|name| format!("\"{name}\"")).collect();
    let rows = "101.5,1,2,3,甲,子,7\n99.5,4,5,6,乙,丑,8\n103,7,8,9,甲,丑,9\n";
    std::fs::write(folder.path().join("r.csv"), format!("{}\n{rows}", heading.join(","))).unwrap();
    package::open_table(folder.path(), "rows").unwrap().dataset
}

#[test]
fn conditions_name_them_as_they_stand() {
    let dataset = table();
    for (text, count) in [
        ("GDP指数_上年=100>=100", 2),
        ("GDP指数_上年=100 < 100", 1),
        ("GDP指数_上年=100=103", 1),
        ("GDP指数_上年=7", 1),
        ("GDP指数_上年>7", 2),
        ("a<5>=4", 2),
        (" a<5 = 1", 1),
        ("x~y=5", 1),
        ("产值≥≥6", 2),
        ("类,别=甲", 2),
        ("编号，名称!=丑", 1),
    ] {
        let filter = Filter::parse(&dataset, &[text]).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(select(&dataset, &filter, YearBasis::Period).len(), count, "{text}");
        // As it is kept, it means the same.
        let again = Filter::parse(&dataset, &[filter.to_text(&dataset)]).unwrap();
        assert_eq!(again, filter, "{text}");
    }
}

#[test]
fn lists_of_names_take_them_apart_where_they_end() {
    let dataset = table();
    for (text, expected) in [
        ("类,别", &["类,别"][..]),
        ("类,别,编号，名称", &["类,别", "编号，名称"]),
        ("编号，名称, 类,别", &["编号，名称", "类,别"]),
    ] {
        let by = parse_dimensions_of(&dataset, text).unwrap();
        let names: Vec<&str> = by
            .iter()
            .map(|by| if let Dimension::Field(name) = by { name.as_str() } else { panic!("{by:?}") })
            .collect();
        assert_eq!(names, expected, "{text}");
        assert_eq!(Column::parse_all(&dataset, text).unwrap().len(), expected.len(), "{text}");
    }
    assert!(parse_dimensions_of(&dataset, "类,没有").is_err());
}

#[test]
fn a_column_called_year_is_grouped_by_its_own_name_and_no_advice_repeats_what_was_typed() {
    let folder = tempfile::tempdir().unwrap();
    let fields =
        r#"{"name": "id", "type": "string"}, {"name": "year", "type": "string"}, {"name": "v", "type": "number"}"#;
    let descriptor = format!(
        r#"{{"name": "t", "resources": [{{"name": "things", "path": "t.csv", "schema": {{"fields": [{fields}]}}}}]}}"#
    );
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    std::fs::write(folder.path().join("t.csv"), "id,year,v\nr1,2020,1\nr2,2021,2\nr3,2020,4\n").unwrap();
    let dataset = package::open_table(folder.path(), "things").unwrap().dataset;
    let by = parse_dimensions_of(&dataset, "year").unwrap();
    let year_of = default_year_basis(&dataset, zonescope::model::Measure::ProjectCount);
    let found = answer(&dataset, &Query::new(zonescope::model::Measure::ProjectCount, &by, year_of)).unwrap();
    let found: Vec<(String, u32)> = found.cells().map(|(keys, cell)| (keys[0].id(&dataset), cell.count)).collect();
    assert_eq!(found, [("2020".to_owned(), 2), ("2021".to_owned(), 1)]);
    for word in ["yea", "years", "v", "half", "nothing"] {
        let Err(error) = parse_dimensions_of(&dataset, word) else { continue };
        let sentence = error.sentence(zonescope::text::Locale::En);
        assert!(!sentence.contains(&format!("Is {word} meant")), "{sentence}");
    }
}
