//! What a figure says of rows that are in the table and do not count.

use zonescope::figure::{Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::Locale;

/// A package of one table.
pub(super) fn table(text: &str) -> Dataset {
    let files: [(&str, &[u8]); 2] = [
        (
            "datapackage.json",
            r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
                "resources": [{"name": "t", "path": "t.csv"}]}"#
                .as_bytes(),
        ),
        ("t.csv", text.as_bytes()),
    ];
    zonescope::package::open_embedded(&files).unwrap().dataset
}

/// A figure of a measure of it.
pub(super) fn figure(dataset: &Dataset, kind: Kind, measure: &str, by: &str, locale: Locale) -> Figure {
    let measure = parse_measure_of(dataset, measure).unwrap();
    let by = parse_dimensions_of(dataset, by).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure));
    build(dataset, &FigureSpec::new(kind, query), locale.of_rows(dataset)).unwrap()
}

#[test]
fn totals_that_do_not_match_are_told_of() {
    for (text, zh, en) in [
        (
            "企业,产值（万元）\n甲,10\n乙,20\n合计,40\n",
            "1 个合计行与其他行之和不符，未计入。",
            "1 row is called a total but is not the sum of the others, and does not count.",
        ),
        (
            "企业,产值（万元）\n甲,10\n乙,20\n甲组小计,40\n",
            "1 行名称像合计行，但与其他行之和不符，仍计入。",
            "1 row is called like a total but is not the sum of others, and counts.",
        ),
    ] {
        let dataset = table(text);
        for (locale, note) in [(Locale::ZhCn, zh), (Locale::En, en)] {
            let figure = figure(&dataset, Kind::Ranked, "产值（万元）", "企业", locale);
            assert!(figure.notes.iter().any(|said| said == note), "{:?}", figure.notes);
        }
    }
    let matching = table("企业,产值（万元）\n甲,10\n乙,20\n合计,30\n");
    let figure = figure(&matching, Kind::Ranked, "产值（万元）", "企业", Locale::En);
    assert!(figure.notes.iter().all(|note| !note.contains("total")), "{:?}", figure.notes);
}
