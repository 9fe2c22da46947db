//! Dates before 1900 in tables of a package's own: read, filtered, grouped, and held against plain arithmetic on their text.

use std::collections::BTreeMap;

use zonescope::model::Dataset;
use zonescope::package::{self, Opened, Severity};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

fn opened(kind: &str, text: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [{{"name": "sites", "path": "s.csv", "schema": {{"fields": [{{"name": "id",
        "type": "string"}}, {{"name": "built", {kind}}}, {{"name": "v", "type": "integer"}}]}}}}]}}"#
    );
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("s.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap()
}

fn table(opened: &Opened) -> &Dataset {
    opened.tables().into_iter().find(|table| table.table().is_some_and(|title| title.id == "sites")).unwrap()
}

fn sums(dataset: &Dataset, by: &str, filter: &str) -> BTreeMap<String, i128> {
    let measure = parse_measure_of(dataset, "v").unwrap();
    let by = parse_dimensions_of(dataset, by).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure));
    let query = query.filtered(Filter::parse(dataset, &[filter]).unwrap());
    let answer = answer(dataset, &query).unwrap();
    answer.cells().map(|(keys, cell)| (keys[0].id(dataset), cell.sum.main_units())).collect()
}

#[test]
fn dates_of_a_thousand_years_are_grouped_and_filtered() {
    let mut state = 7u64;
    let mut below = move |end: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % end
    };
    let dates: Vec<String> = (0..600)
        .map(|_| {
            let (year, month, day) = (1000 + below(1100), 1 + below(12), 1 + below(28));
            match below(8) {
                0 => String::new(),
                1 => year.to_string(),
                2 => format!("{year}-{month:02}"),
                _ => format!("{year}-{month:02}-{day:02}"),
            }
        })
        .collect();
    let rows = dates.iter().enumerate().map(|(row, date)| format!("r{row},{date},{}\n", row + 1));
    let text = format!("id,built,v\n{}", rows.collect::<String>());
    let opened = opened(r#""type": "string", "zonescope": {"kind": "date"}"#, &text);
    assert_eq!(opened.findings.count(Severity::Error), 0);
    let dataset = table(&opened);
    let naive = |passes: &dyn Fn(&str) -> bool, group: &dyn Fn(&str) -> String| {
        let mut sums = BTreeMap::new();
        for (row, date) in dates.iter().enumerate().filter(|(_, date)| passes(date)) {
            *sums.entry(group(date)).or_insert(0) += row as i128 + 1;
        }
        sums
    };
    let year = |date: &str| date.get(..4).unwrap_or_default().to_owned();
    let is_before = |date: &str| !date.is_empty() && year(date).parse::<i32>().unwrap() < 1850;
    for threads in [1, 8] {
        with_share(Share { threads, least_divisor: 1 << 12 }, || {
            assert_eq!(sums(dataset, "year", ""), naive(&|_| true, &year), "{threads}");
            assert_eq!(sums(dataset, "year", "year<1850"), naive(&is_before, &year), "{threads}");
            assert_eq!(sums(dataset, "year", "built<1850"), naive(&is_before, &year), "{threads}");
            let month = |date: &str| date.get(..7).map_or_else(|| year(date), str::to_owned);
            assert_eq!(sums(dataset, "month", ""), naive(&|_| true, &month), "{threads}");
        });
    }
}

#[test]
fn whatever_says_that_it_is_a_date_may_be_before_1900() {
    for (kind, date) in [
        (r#""type": "date""#, "1895-03-04"),
        (r#""type": "year""#, "1895"),
        (r#""type": "yearmonth""#, "1895-03"),
        (r#""type": "datetime""#, "1895-03-04T00:00:00Z"),
        (r#""type": "date", "format": "%d.%m.%Y""#, "04.03.1895"),
        (r#""type": "any""#, "1895-03-04"),
        (r#""type": "any""#, "1895年3月4日"),
    ] {
        let opened = opened(kind, &format!("id,built,v\na,{date},3\nb,,4\n"));
        assert_eq!(opened.findings.count(Severity::Error), 0, "{kind} {date}");
        let said = opened.findings.iter().filter(|finding| finding.problem.key() == "finding-date-early").count();
        assert_eq!(said, 1, "{kind} {date}: what may be a slip of the pen is said");
        let dataset = table(&opened);
        assert_eq!(sums(dataset, "year", "year=1895"), BTreeMap::from([("1895".to_owned(), 3)]), "{kind} {date}");
    }
}

#[test]
fn no_other_number_is_a_year_before_1900() {
    for values in ["1234,1700", "1234-05,1500-11", "10450101,15230212"] {
        let rows: String = values.split(',').enumerate().map(|(row, value)| format!("r{row},{value},1\n")).collect();
        let opened = opened(r#""type": "any""#, &format!("id,built,v\n{rows}"));
        let dataset = table(&opened);
        assert_eq!(dataset.first_year(), 1900, "{values}");
        let error = Filter::parse(dataset, &["year=1021"]).unwrap_err();
        assert!(
            error.key.starts_with("filter-unknown-field") || error.key == "filter-year-range",
            "{values} {}",
            error.key
        );
    }
}
