//! Published series as tables: each value stands for itself, in the table of its kind of periods, and none is added to
//! another that it may lie in.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::listing::{of_table, published_books, series_chart, series_tables, without_series};
use zonescope::model::Dataset;
use zonescope::package::{self, Opened};
use zonescope::query::series::SeriesTable;
use zonescope::query::*;
use zonescope::text::Locale;

const INDICATORS: &str = "\
id,name_zh,name_en,unit,decimals
fai,固定资产投资,Investment,亿元,1
rate,用电增速,Growth of power,%,1
staff,从业人员,Employees,人,0
sector,门类数,Sectors,个,0
head,人均产值,Output per head,万元,0
";

/// Investment runs from January; of January nothing is published by itself. The year 2020 is whole, 2021 is not.
const OBSERVATIONS: &str = "\
indicator,period,place,value,yoy_pct,rank
fai,2020-01/2020-02,,30,,
fai,2020-01/2020-03,,46,,
fai,2020-01/2020-12,,200.5,4.1,
fai,2021-01/2021-02,,33,10,
fai,2021-01/2021-03,,50,8.7,
fai,2020-01/2020-12,a,120.5,,
fai,2020-01/2020-12,b,80,,
rate,2021-01/2021-02,a,-3.2,,2
rate,2021-01/2021-03,a,-1.1,,1
rate,2021-01/2021-02,b,5,,1
rate,2021-01/2021-03,b,4,,2
staff,2020,,900,,
staff,2021,,1000,,
sector,2021,,7,,
head,2020,a,30,,
head,2020,b,20,,
";

fn opened(observations: &str) -> Opened {
    let names = ["places", "indicators", "observations"];
    let resources: Vec<String> = names.iter().map(|of| format!(r#"{{"name": "{of}", "path": "{of}.csv"}}"#)).collect();
    let descriptor = format!(
        r#"{{"name": "t", "resources": [{}], "zonescope": {{"version": 1, "currency": "CNY", "as_of": "2021-04-10",
        "zone": {{"id": "t", "name_zh": "小区", "name_en": "Zone"}}}}}}"#,
        resources.join(", ")
    );
    let files: [(&str, &[u8]); 4] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("places.csv", "id,name_zh,name_en,kind\na,东片,East,park\nb,西片,West,park\n".as_bytes()),
        ("indicators.csv", INDICATORS.as_bytes()),
        ("observations.csv", observations.as_bytes()),
    ];
    package::open_embedded(&files).unwrap()
}

fn table(name: &str) -> Dataset {
    of_table(&opened(OBSERVATIONS), name).unwrap().dataset
}

/// The cells of an answer: keys as they are written, and the number.
fn cells(dataset: &Dataset, measure: &str, by: &str, filter: &str) -> Result<Vec<String>, QueryError> {
    let measure = parse_measure_of(dataset, measure)?;
    let by = parse_dimensions_of(dataset, by)?;
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure)).filtered(filter);
    let answer = answer(dataset, &query)?;
    let written = |(keys, cell): (Vec<Key>, Cell)| {
        let keys: Vec<String> = keys.iter().map(|key| key.label(dataset, Locale::En)).collect();
        format!(
            "{} = {}",
            keys.join(" "),
            if cell.is_unknown() { "none".to_owned() } else { cell.sum.to_decimal().shortest().to_string() }
        )
    };
    Ok(answer.cells().map(|(keys, cell)| written((keys.to_vec(), *cell))).collect())
}

#[test]
fn each_value_stands_in_the_table_of_its_periods() {
    for (name, measure, by, filter, expected) in [
        (
            "series:fai",
            "fai",
            "subject,year",
            "",
            &["whole zone 2020 = 20050000000", "East 2020 = 12050000000", "West 2020 = 8000000000"][..],
        ),
        (
            "series_cumulative:fai",
            "fai",
            "months,year",
            "scope=all",
            &[
                "Jan – Feb 2020 = 3000000000",
                "Jan – Feb 2021 = 3300000000",
                "Jan – Mar 2020 = 4600000000",
                "Jan – Mar 2021 = 5000000000",
                "Jan – Dec 2020 = 20050000000",
            ],
        ),
        // March is 46 − 30; January is never told from February.
        (
            "series_single:fai",
            "fai",
            "period",
            "scope=all",
            &[
                "2020-01/2020-02 = 3000000000",
                "2020-03 = 1600000000",
                "2021-01/2021-02 = 3300000000",
                "2021-03 = 1700000000",
            ],
        ),
        (
            "series_cumulative:rate",
            "rate_rank",
            "subject,month",
            "",
            &["East 2021-02 = 2", "East 2021-03 = 1", "West 2021-02 = 1", "West 2021-03 = 2"],
        ),
        (
            "series_cumulative:fai",
            "fai_yoy",
            "period",
            "",
            &["2020-01/2020-02 = none", "2020-Q1 = none", "2020 = 4.1", "2021-01/2021-02 = 10", "2021-Q1 = 8.7"],
        ),
        ("series:staff", "staff", "year", "", &["2020 = 900", "2021 = 1000"]),
        // An indicator that is called as a column is.
        ("series:sector", "sector", "year", "", &["2021 = 7"]),
    ] {
        let found = cells(&table(name), measure, by, filter).unwrap();
        let expected: Vec<String> = expected.iter().map(|cell| (*cell).to_owned()).collect();
        let plain: Vec<String> = found.iter().map(|cell| cell.replace(['\u{2009}', ','], "")).collect();
        assert_eq!(plain, expected, "{name} {measure} by {by}");
    }
}

#[test]
fn a_whole_is_not_added_to_its_parts_nor_a_rate_to_another() {
    for (name, measure, by) in [
        ("series:fai", "fai", "year"),
        ("series:fai", "fai", "period"),
        ("series:head", "head", "year"),
        ("series_cumulative:rate", "rate", "month"),
        ("series_cumulative:rate", "rate_rank", "year"),
    ] {
        let error = cells(&table(name), measure, by, "").unwrap_err();
        for (locale, expected) in [(Locale::En, "not added up"), (Locale::ZhCn, "不能相加")] {
            assert!(error.sentence(locale).contains(expected), "{name}: {}", error.sentence(locale));
        }
    }
    // Of one scope the parts come to their sum, and each may be told by its place.
    assert_eq!(cells(&table("series:fai"), "fai", "year", "scope=place").unwrap(), ["2020 = 20050000000"]);
    assert_eq!(cells(&table("series:fai"), "fai", "place,year", "").unwrap().len(), 3);
}

#[test]
fn what_was_published_is_not_summed_over_indicators() {
    let opened = opened(OBSERVATIONS);
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("indicators.csv", INDICATORS), ("observations.csv", OBSERVATIONS)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let descriptor = r#"{"name": "t", "resources": [{"name": "indicators", "path": "indicators.csv"},
        {"name": "observations", "path": "observations.csv"}], "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"}}"#;
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    let raw = package::open_table(folder.path(), "observations").unwrap();
    let raw = raw.table("observations").unwrap();
    for column in ["value", "yoy_pct", "rank"] {
        let error = cells(raw, column, "indicator", "").unwrap_err();
        assert!(error.sentence(Locale::En).contains("not added up"), "{column}: {}", error.sentence(Locale::En));
    }
    assert!(published_books(&opened).is_some());
}

#[test]
fn a_chart_of_a_series_is_by_what_was_published() {
    let opened = opened(OBSERVATIONS);
    let books = published_books(&opened).unwrap();
    let row = |indicator: &str| {
        let ix = books.indicators().find(indicator).unwrap();
        books.observations().iter().position(|observed| observed.indicator == ix).unwrap()
    };
    for (indicator, expected, is_by_months, has_times) in [
        ("fai", "series_cumulative:fai", true, true),
        ("rate", "series_cumulative:rate", true, true),
        ("staff", "series:staff", false, true),
        ("sector", "series:sector", false, false),
    ] {
        let chart = series_chart(books, row(indicator)).unwrap();
        assert_eq!(
            (chart.table.as_str(), chart.is_by_months, chart.has_times),
            (expected, is_by_months, has_times),
            "{indicator}"
        );
        let table = of_table(&opened, &chart.table).unwrap().dataset;
        let measure = parse_measure_of(&table, &chart.column).unwrap();
        let by = parse_dimensions_of(&table, if is_by_months { "subject,month" } else { "subject,year" }).unwrap();
        let query = Query::new(measure, &by, default_year_basis(&table, measure));
        let figure = build(&table, &FigureSpec::new(Kind::Lines, query), Locale::En).unwrap();
        // Each point is one published value: nothing is added up, and nothing counts for another.
        assert!(!figure.note.contains("added up") && !figure.note.contains("stock"), "{indicator}: {}", figure.note);
    }
    assert_eq!(series_tables(&opened), SeriesTable::ALL);
}

#[test]
fn a_series_that_was_looked_at_is_no_table_of_the_package() {
    let opened = package::open_bundled().unwrap();
    let looked = of_table(&opened, "series").unwrap();
    assert_eq!(SeriesTable::of(&looked.dataset), Some(SeriesTable::Years));
    let back = of_table(&looked, "projects").unwrap();
    assert!(!back.dataset.observations().is_empty(), "the way back is not lost");
    assert_eq!(back.tables().len(), opened.tables().len() + 1);
    assert_eq!(without_series(&back).tables().len(), opened.tables().len());
    assert!(of_table(&opened, "series:no_such_indicator").is_none());
}
