//! Dates of which the quarter, the half or some months are known: grouped by every step that holds them whole, filtered
//! by what they may be, and kept as what they are.

use zonescope::model::{Dataset, Kind, Measure};
use zonescope::package;
use zonescope::query::*;

fn table(cells: &[&str], kind: &str) -> Dataset {
    let fields = r#"{"name": "id", "type": "string"}, {"name": "when", "type": "string"KIND}"#.replace("KIND", kind);
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY"}},
        "resources": [{{"name": "deals", "path": "d.csv"{}}}]}}"#,
        if kind.is_empty() { String::new() } else { format!(r#", "schema": {{"fields": [{fields}]}}"#) }
    );
    let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("r{at},{cell}\n")).collect();
    let text = format!("id,when\n{rows}");
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("d.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap().dataset
}

fn counted(dataset: &Dataset, by: &str, filter: &[&str]) -> Vec<(String, u64)> {
    let dimensions = parse_dimensions_of(dataset, by).unwrap();
    let year_of = parse_year_basis(dataset, "when", Measure::ProjectCount).unwrap();
    let filter = Filter::parse(dataset, filter).unwrap();
    let answer = answer(dataset, &Query::new(Measure::ProjectCount, &dimensions, year_of).filtered(filter)).unwrap();
    answer.cells().map(|(keys, cell)| (keys[0].id(dataset), u64::from(cell.count))).collect()
}

/// As people write them, and what they are.
const WRITTEN: [(&str, &str); 9] = [
    ("2021Q1", "2021-Q1"),
    ("2021年第二季度", "2021-Q2"),
    ("2021年三季度", "2021-Q3"),
    ("2021年上半年", "2021-H1"),
    ("2021年1-9月", "2021-01/2021-09"),
    ("2021年前三季度", "2021-01/2021-09"),
    ("2021年12月", "2021-12"),
    ("2022-Q1", "2022-Q1"),
    ("2022-05-06", "2022-05-06"),
];

#[test]
fn quarters_and_halves_that_nobody_declared_are_dates() {
    let dataset = table(&WRITTEN.map(|(written, _)| written), "");
    let column = Column::parse(&dataset, "when").unwrap();
    assert_eq!(column.kind(&dataset), Kind::Date);
    let year_of = default_year_basis(&dataset, Measure::ProjectCount);
    for (row, (written, date)) in dataset.projects().iter().zip(WRITTEN) {
        let found = match Stored::of(&dataset, row, column, year_of) {
            Stored::Date(date) => date.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(found, date, "{written}");
    }
}

#[test]
fn a_stretch_is_in_each_step_that_holds_it_whole() {
    // r0 2021-Q1, r1 2021-H1, r2 2021-01/2021-09, r3 2021, r4 2021-05, r5 2021-Q3, none of r6.
    let dataset = table(
        &["2021-Q1", "2021-H1", "2021-01/2021-09", "2021", "2021-05", "2021-Q3", ""],
        r#", "zonescope": {"kind": "period"}"#,
    );
    let own =
        |expected: &[(&str, u64)]| expected.iter().map(|(key, count)| ((*key).to_owned(), *count)).collect::<Vec<_>>();
    for (by, filter, expected) in [
        ("year", &[][..], &[("2021", 6), ("", 1)][..]),
        ("half", &[], &[("2021-H1", 3), ("2021-H2", 1), ("2021", 2), ("", 1)]),
        ("quarter", &[], &[("2021-Q1", 1), ("2021-Q2", 1), ("2021-Q3", 1), ("2021", 3), ("", 1)]),
        ("month", &[], &[("2021-05", 1), ("2021", 5), ("", 1)]),
        ("year", &["when=2021-Q1"], &[("2021", 1)]),
        ("year", &["when=2021-H1"], &[("2021", 3)]),
        ("year", &["when=2021"], &[("2021", 6)]),
        ("year", &["when>=2021-Q3"], &[("2021", 1)]),
        ("year", &["when=2021-04..2021-06"], &[("2021", 1)]),
    ] {
        assert_eq!(counted(&dataset, by, filter), own(expected), "{by} {filter:?}");
    }
}

#[test]
fn a_fiscal_year_takes_the_stretches_that_it_holds() {
    let dataset =
        table(&["2021-Q1", "2021-Q2", "2021-H1", "2021-H2", "2022-Q1"], r#", "zonescope": {"kind": "period"}"#);
    let found = counted(&dataset, "fiscal-04", &[]);
    let of = |key: &str| found.iter().find(|(known, _)| known == key).map(|(_, count)| *count);
    // April to March: the first half of 2021 is of two years.
    assert_eq!(found.iter().map(|(_, count)| count).sum::<u64>(), 5, "{found:?}");
    assert_eq!(of("2021-04/2022-03"), Some(3), "{found:?}");
    assert_eq!(of("2020-04/2021-03"), Some(1), "{found:?}");
}

#[test]
fn the_times_of_a_series_are_no_names_of_its_rows() {
    for (cells, kind) in [
        (&["2021Q1", "2021Q2", "2021Q3"][..], ""),
        (&["2019年", "2020年", "2021年"], ""),
        (&["2021年上半年", "2021年下半年", "2022年上半年"], ""),
        (&["2021-01", "2021-02", "2021-03"], r#", "zonescope": {"kind": "date"}"#),
    ] {
        let dataset = alone(cells, kind);
        assert_eq!(Column::parse(&dataset, "when").unwrap().kind(&dataset), Kind::Date, "{cells:?}");
        assert_eq!(counted(&dataset, "quarter", &[]).iter().map(|(_, count)| count).sum::<u64>(), 3, "{cells:?}");
    }
}

#[test]
fn a_table_without_rows_is_a_table() {
    for kind in ["", r#", "zonescope": {"kind": "period"}"#] {
        assert_eq!(table(&[], kind).projects().len(), 0, "{kind}");
        assert_eq!(alone(&[], kind).projects().len(), 0, "{kind}");
    }
}

/// The column of times in front, and a number.
fn alone(cells: &[&str], kind: &str) -> Dataset {
    let schema = format!(
        r#", "schema": {{"fields": [{{"name": "when", "type": "string"{kind}}}, {{"name": "产值", "type": "number"}}]}}"#
    );
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY"}},
        "resources": [{{"name": "deals", "path": "d.csv"{}}}]}}"#,
        if kind.is_empty() { "" } else { &schema }
    );
    let rows: String = cells.iter().map(|cell| format!("{cell},5\n")).collect();
    let text = format!("when,产值\n{rows}");
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("d.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap().dataset
}
