//! Tables with and without dates: what is asked by year is understood by what it is called, or refused with what there is.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure};
use zonescope::package;
use zonescope::query::*;
use zonescope::text::Locale;

fn table(text: &str) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "firms", "path": "f.csv"}]}"#;
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap().dataset
}

const NONE: &str = "名称,行业,金额（万元）\n甲,电子,1.5\n乙,医药,2\n";
const ONE: &str = "名称,行业,登记日期,金额（万元）\n甲,电子,2020-03-01,1.5\n乙,医药,2021-05-02,2\n";
const TWO: &str = "名称,行业,登记日期,注销日期\n甲,电子,2020-03-01,2022\n乙,医药,2021-05-02,2023\n";

#[test]
fn years_are_asked_by_any_name_of_a_column_of_dates() {
    for (text, by, keys) in [
        (ONE, "year", vec!["2020", "2021"]),
        (ONE, "年份", vec!["2020", "2021"]),
        (ONE, "登记日期", vec!["2020", "2021"]),
        (ONE, "Year", vec!["2020", "2021"]),
        (ONE, "季度", vec!["2020-Q1", "2021-Q2"]),
        (TWO, "注销日期", vec!["2022", "2023"]),
        (ONE, "行业", vec!["电子", "医药"]),
    ] {
        let dataset = table(text);
        let dimensions = parse_dimensions_of(&dataset, by).unwrap_or_else(|error| panic!("{by}: {error:?}"));
        let usual = || default_year_basis(&dataset, Measure::ProjectCount);
        let year_of = year_basis_of_words(&dataset, by).unwrap_or_else(usual);
        let query = Query::new(Measure::ProjectCount, &dimensions, year_of);
        let answer = answer(&dataset, &query).unwrap();
        let mut found: Vec<String> = answer.cells().map(|(keys, _)| keys[0].id(&dataset)).collect();
        found.sort_unstable();
        let mut keys = keys;
        keys.sort_unstable();
        assert_eq!(found, keys, "{by}");
    }
}

#[test]
fn rows_are_counted_by_any_name_of_that() {
    let dataset = table(NONE);
    for word in ["count", "个数", "记录数", "project_count", "项目个数", "rows"] {
        assert_eq!(parse_measure_of(&dataset, word).unwrap(), Measure::ProjectCount, "{word}");
    }
    let error = parse_measure_of(&dataset, "产值").unwrap_err().sentence(Locale::ZhCn);
    assert!(error.contains("金额（万元）") && !error.contains("planned_total"), "{error}");
}

#[test]
fn a_table_without_dates_says_nothing_of_years() {
    let dataset = table(NONE);
    assert!(!dataset.has_dates() && table(ONE).has_dates());
    for by in ["year", "年份", "quarter", "登记日期"] {
        let error = parse_dimensions_of(&dataset, by).unwrap_err().sentence(Locale::ZhCn);
        assert!(error.contains("行业") && !error.contains("year, "), "{by}: {error}");
    }
    let error = Filter::parse(&dataset, &["year>=2020"]).unwrap_err().sentence(Locale::ZhCn);
    assert!(error.contains("行业"), "{error}");
    let by = parse_dimensions_of(&dataset, "行业").unwrap();
    let measure = parse_measure_of(&dataset, "金额（万元）").unwrap();
    let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
    for kind in Kind::ALL {
        for locale in Locale::ALL {
            let Ok(figure) = build(&dataset, &FigureSpec::new(kind, query.clone()), locale) else { continue };
            if ["ranked", "table", "treemap"].contains(&kind.id()) {
                let said = format!("{} {} {}", figure.title, figure.subtitle, figure.note);
                assert!(!said.contains("年份") && !said.to_lowercase().contains("year"), "{} {said}", kind.id());
            }
        }
    }
}

#[test]
fn a_column_of_dates_is_asked_for_by_its_own_name_whatever_that_begins_with() {
    let dataset = table("id,date_opened,opened_on\na,2020-03-01,2019\nb,2021-05-02,2018\n");
    let usual = default_year_basis(&dataset, Measure::ProjectCount);
    for (text, rows) in [("date_opened>=2021", 1), ("date_opened<2022", 2), ("opened_on=2018", 1)] {
        let filter = Filter::parse(&dataset, &[text]).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(select(&dataset, &filter, usual).len(), rows, "{text}");
        assert_eq!(
            filter.clauses()[0].to_text(&dataset).split(['>', '<', '=']).next(),
            text.split(['>', '<', '=']).next()
        );
    }
    let offered = complete(&dataset, "date", 4, Locale::En).candidates;
    let offered: Vec<&str> = offered.iter().map(|one| one.inserted.as_str()).collect();
    assert!(offered.iter().any(|text| text.starts_with("date_opened")), "{offered:?}");
    assert!(!offered.iter().any(|text| text.contains("date_date")), "{offered:?}");
}
