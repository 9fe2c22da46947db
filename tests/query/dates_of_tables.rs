//! Tables with and without dates: what is asked by year is understood by what it is called, or refused with what there is.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure};
use zonescope::package;
use zonescope::query::*;
use zonescope::text::Locale;

pub(crate) fn table(text: &str) -> Dataset {
    opened(text).dataset
}

fn opened(text: &str) -> package::Opened {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "firms", "path": "f.csv"}]}"#;
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap()
}

const NONE: &str = "名称,行业,金额（万元）\n甲,电子,1.5\n乙,医药,2\n";
const ONE: &str = "名称,行业,登记日期,金额（万元）\n甲,电子,2020-03-01,1.5\n乙,医药,2021-05-02,2\n";
const TWO: &str = "名称,行业,登记日期,注销日期\n甲,电子,2020-03-01,2022\n乙,医药,2021-05-02,2023\n";

const QUARTERS: &str = "季度,名称,金额（万元）\n2023Q1,甲,1\n2023Q2,乙,2\n2023Q2,丙,2\n";

#[test]
fn years_are_asked_by_any_name_of_a_column_of_dates() {
    for (text, by, keys) in [
        (ONE, "year", vec!["2020", "2021"]),
        (ONE, "年份", vec!["2020", "2021"]),
        (ONE, "登记日期", vec!["2020", "2021"]),
        (ONE, "Year", vec!["2020", "2021"]),
        (ONE, "季度", vec!["2020-Q1", "2021-Q2"]),
        (TWO, "注销日期", vec!["2022", "2023"]),
        // A column of quarters or months is grouped by them.
        (QUARTERS, "季度", vec!["2023-Q1", "2023-Q2"]),
        (QUARTERS, "年份", vec!["2023"]),
        ("名称,统计期\n甲,2023年二季度\n乙,2023年一季度\n", "统计期", vec!["2023-Q1", "2023-Q2"]),
        ("名称,统计期\n甲,2023年5月\n乙,2023年6月\n", "统计期", vec!["2023-05", "2023-06"]),
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

/// What a number comes to: by group, in all as the foot of a list has it, and how many rows are passed over.
fn comes_to(dataset: &Dataset, filters: &[&str], by: &str) -> (Vec<String>, String, usize) {
    let measure = parse_measure_of(dataset, "台数").unwrap();
    let dimensions = parse_dimensions_of(dataset, by).unwrap();
    let year_of = year_basis_of_words(dataset, by).unwrap_or_else(|| default_year_basis(dataset, measure));
    let filter = Filter::parse(dataset, filters).unwrap();
    let query = Query::new(measure, &dimensions, year_of).filtered(filter.clone());
    let cached = CachedDataset::new(dataset, Cache::default());
    let answer = cached.answer(&query).unwrap();
    let cell = |(keys, cell): (Vec<Key>, &Cell)| {
        format!("{} {} of {}", keys[0].id(dataset), cell.sum.to_decimal().shortest(), cell.count)
    };
    let cells = answer.cells().map(|(keys, of)| cell((keys.to_vec(), of))).collect();
    let rows = select(dataset, &filter, year_of);
    let totals = FieldAdder::new(dataset).totals(dataset, &rows);
    let foot = match totals[0].comes_to {
        FieldComesTo::Sum(sum) => sum.shortest().to_string(),
        other => format!("{other:?}"),
    };
    (cells, foot, cached.left_out_of(&query, &Part::whole()).len())
}

#[test]
fn periods_of_a_thing_that_overlap_are_counted_once() {
    let cumulative = "期间,企业,台数\n2023年1-3月,甲,100\n2023年1-6月,甲,210\n2023年1-9月,甲,300\n2023年1-12月,甲,400\n\
                      2023年1-3月,乙,50\n2023年1-6月,乙,90\n";
    let quarters = "期间,企业,台数\n2023Q1,甲,1\n2023Q2,甲,2\n2023年,甲,10\n2023Q1,乙,5\n";
    let months = "年月,企业,台数\n2023-01,甲,1\n2023-02,甲,2\n2023,甲,10\n2023-01,乙,5\n";
    for (text, filters, by, cells, foot, passed) in [
        (cumulative, &[][..], "企业", &["甲 400 of 1", "乙 90 of 1"][..], "490", 4),
        (cumulative, &["期间=2023"], "企业", &["甲 400 of 1", "乙 90 of 1"], "490", 4),
        (cumulative, &["期间=2023-H1"], "企业", &["甲 210 of 1", "乙 90 of 1"], "300", 2),
        (cumulative, &["期间=2023-Q1"], "企业", &["甲 100 of 1", "乙 50 of 1"], "150", 0),
        (cumulative, &["期间=2023-01/2023-09", "企业=甲"], "企业", &["甲 300 of 1"], "300", 2),
        (cumulative, &[], "期间", &["2023 490 of 2"], "490", 4),
        (quarters, &[], "企业", &["甲 10 of 1", "乙 5 of 1"], "15", 2),
        // What lies within the quarters that are asked for goes before the year.
        (quarters, &[], "季度", &["2023-Q1 6 of 2", "2023-Q2 2 of 1"], "15", 1),
        (months, &[], "企业", &["甲 10 of 1", "乙 5 of 1"], "15", 2),
    ] {
        let found = comes_to(&table(text), filters, by);
        let told = (found.0.iter().map(String::as_str).collect::<Vec<_>>(), found.1.as_str(), found.2);
        assert_eq!(told, (cells.to_vec(), foot, passed), "{filters:?} by {by}");
    }
}

#[test]
fn periods_of_rows_that_nothing_makes_one_thing_are_all_counted() {
    let rows = "2020-Q1,1\n2020-Q2,2\n2021-Q1,4\n2021-H1,8\n";
    let numbered: String = rows.lines().enumerate().map(|(at, row)| format!("r{at},{row}\n")).collect();
    for (text, is_one, code) in [
        (format!("id,期间,台数\n{numbered}"), false, "rows-may-overlap"),
        // A table of nothing but periods is of one thing.
        (format!("期间,台数\n{rows}"), true, "rows-counted-once"),
    ] {
        let opened = opened(&text);
        let found = opened.findings.iter().filter(|finding| finding.code().starts_with("rows-")).count();
        let codes: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
        assert!(found == 1 && codes.contains(&code), "{text}: {codes:?}");
        assert_eq!(opened.dataset.counted_once().is_some(), is_one, "{text}");
    }
}

#[test]
fn a_period_of_several_years_keeps_a_column_a_text_and_is_said() {
    for (text, across) in [
        ("企业,期间,台数\n甲,2019-11/2020-02,1\n乙,2020-01/2020-06,2\n", Some(1)),
        ("企业,期间,台数\n甲,2019-11/2020-02,1\n乙,2020-11/2021-02,2\n丙,2021,3\n", Some(2)),
        ("企业,期间,台数\n甲,2020-H1,1\n乙,2020-01/2020-06,2\n", None),
        ("企业,备注,台数\n甲,无,1\n乙,有,2\n丙,2019-11/2020-02,3\n", None),
        ("企业,备注,台数\n甲,2019-11/2020-02,1\n乙,无,2\n丙,有,3\n", None),
    ] {
        let opened = opened(text);
        let said = opened.findings.iter().find(|finding| finding.code() == "periods-across-years");
        let count =
            said.map(|finding| finding.sentence(Locale::ZhCn).matches(char::is_numeric).next().unwrap().to_owned());
        assert_eq!(count, across.map(|count: usize| count.to_string()), "{text}");
        let field = opened.dataset.fields().iter().find(|field| field.name.as_str() == "期间");
        assert!(across.is_none() || field.is_some_and(|field| field.texts().is_some()), "{text}");
    }
}

#[test]
fn dates_of_what_happened_are_no_periods() {
    // Two contracts, one of which says its day, or of which two are of one month.
    for text in [
        "签约日期,企业,台数\n2023,甲,10\n2023-05-12,甲,3\n",
        "签约日期,企业,台数\n2023,甲,10\n2023-05,甲,3\n",
        "期间,企业,台数\n2023年1-3月,甲,10\n2023年1-3月,甲,3\n2023,甲,20\n",
    ] {
        let dataset = table(text);
        assert!(dataset.counted_once().is_none(), "{text}");
    }
}
