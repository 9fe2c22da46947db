//! A ratio with a stock in it: what is there at a time is not added up over times, there neither.

use zonescope::model::Dataset;
use zonescope::package;
use zonescope::query::*;

/// Two groups over three years: what came in each year, and who was there at its end.
fn firms() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let descriptor = r#"{"name": "t", "resources": [{"name": "firms", "path": "f.csv", "schema": {"fields": [
        {"name": "片区", "type": "string", "zonescope": {"kind": "category"}},
        {"name": "时间", "type": "string", "zonescope": {"kind": "date", "role": "time"}},
        {"name": "收入", "type": "number"},
        {"name": "人数", "type": "integer", "zonescope": {"sum": "not_over_time"}}]}}]}"#;
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    let rows = "片区,时间,收入,人数\n甲,2019,100,10\n甲,2020,300,20\n甲,2021,800,40\n乙,2019,90,30\n乙,2020,60,\n乙,2021,200,10\n";
    std::fs::write(folder.path().join("f.csv"), rows).unwrap();
    package::open_table(folder.path(), "firms").unwrap().dataset
}

#[test]
fn of_several_times_the_last_one_holds_in_both_parts() {
    let dataset = firms();
    for (measure, by, expected) in [
        // 800 / 40, 200 / 10: not 1200 / 70 and 350 / 40.
        ("ratio:收入/人数", "片区", vec![2000, 2000]),
        ("ratio:人数/收入", "片区", vec![5, 5]),
        // 190 / 40, 300 / 20 (of the other nothing is known), 1000 / 50.
        ("ratio:收入/人数", "year", vec![475, 1500, 2000]),
        ("ratio:收入/人数", "片区,year", vec![1000, 1500, 2000, 300, 2000]),
    ] {
        let measure_of = parse_measure_of(&dataset, measure).unwrap();
        let dimensions = parse_dimensions_of(&dataset, by).unwrap();
        let query = Query::new(measure_of, &dimensions, default_year_basis(&dataset, measure_of));
        let answer = answer(&dataset, &query).unwrap();
        let found: Vec<i128> =
            answer.cells().filter(|(_, cell)| !cell.is_unknown()).map(|(_, cell)| cell.sum.fen()).collect();
        assert_eq!(found.len(), expected.len(), "{measure} by {by}: {found:?}");
        let scale = found[0] / expected[0].max(1);
        assert!(
            found.iter().zip(&expected).all(|(found, expected)| *found == expected * scale),
            "{measure} by {by}: {found:?}"
        );
        // 1000 / 50 in all, whatever it is divided by.
        if measure.ends_with("/人数") {
            assert_eq!(answer.total.sum.fen(), 2000 * scale, "{by}");
        }
    }
    assert!(is_stock(&dataset, parse_measure_of(&dataset, "ratio:收入/人数").unwrap()));
    assert!(!is_stock(&dataset, parse_measure_of(&dataset, "mean:收入").unwrap()));
}
