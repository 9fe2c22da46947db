//! Amounts up to 10^18 of their main unit, and numbers with many digits: exact in sums, lists, filters and classes; what has no
//! room in its column is said, and the column stays one of numbers.

use zonescope::listing::cell;
use zonescope::model::{Dataset, Kind, ProjectIx};
use zonescope::package::open_embedded;
use zonescope::query::*;
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::books::firms;

const TEXT: &str = "名称,产值（元）,投资（万元）,数量,占比,批次\n\
    甲,1000000000000000000,50000000000000,900000000000000000,0.123456789012,12345678901234567890\n\
    乙,90071992547409919,1,7,123456789,22345678901234567890\n\
    丙,3,,12345678901234567890,0.5,32345678901234567890\n";

fn total(dataset: &Dataset, measure: &str) -> String {
    let measure = parse_measure_of(dataset, measure).unwrap();
    let query = Query::new(measure, &[Dimension::Project], default_year_basis(dataset, measure));
    Cache::default().answer(dataset, &query).unwrap().total.sum.to_decimal().shortest().to_string()
}

fn passing(dataset: &Dataset, filter: &str) -> usize {
    let parsed = Filter::parse(dataset, &[filter]).unwrap();
    let again = parsed.to_text(dataset);
    assert_eq!(Filter::parse(dataset, &[&again]).unwrap(), parsed, "{filter} is written {again}");
    select(dataset, &parsed, YearBasis::Period).len()
}

fn cells(dataset: &Dataset, column: &str) -> Vec<String> {
    let column = Column::parse(dataset, column).unwrap();
    let all = dataset.projects().iter();
    all.map(|ix| cell(dataset, ix, column, YearBasis::Period, Scale::One, Locale::En).exact().to_owned()).collect()
}

#[test]
fn large_amounts_are_exact_everywhere() {
    let dataset = firms(TEXT);
    assert_eq!(total(&dataset, "产值（元）"), "1090071992547409922");
    assert_eq!(total(&dataset, "投资（万元）"), "500000000000010000");
    assert_eq!(cells(&dataset, "产值（元）")[..2], ["1000000000000000000.00", "90071992547409919.00"]);
    for (filter, count) in [
        ("产值（元）>=1000000000000000000", 1),
        ("产值（元）>1000000000000000000", 0),
        ("产值（元）=90071992547409919", 1),
        ("产值（元）<90071992547409919", 1),
        ("产值（元）<=90071992547409918.5", 1),
        ("产值（元）=3元..10亿", 1),
        ("投资（万元）>=50亿元", 1),
    ] {
        assert_eq!(passing(&dataset, filter), count, "{filter}");
    }
    let sorted = parse_sort(&dataset, "产值（元）:desc").unwrap();
    let mut rows: Vec<ProjectIx> = dataset.projects().iter().rev().collect();
    sort(&dataset, &mut rows, &sorted, YearBasis::Period);
    assert_eq!(rows, dataset.projects().iter().collect::<Vec<_>>());
    let field = dataset.fields().iter().find(|field| field.name.as_str() == "产值（元）").unwrap();
    assert_eq!(field.kind, Kind::Amount);
    let counts =
        Cache::default().stretch_counts(&dataset, &Filter::default(), YearBasis::Period, Field::Number(field.name));
    assert_eq!((counts.counts.iter().sum::<u32>(), counts.without), (3, 0));
    assert!(*counts.bounds.last().unwrap() > 1_000_000_000_000_000_000);
}

#[test]
fn what_has_no_room_is_said_and_the_column_stays_one_of_numbers() {
    let files: [(&str, &[u8]); 2] = [
        ("datapackage.json", br#"{"name": "t", "resources": [{"name": "t", "path": "t.csv"}]}"#),
        ("t.csv", TEXT.as_bytes()),
    ];
    let opened = open_embedded(&files).unwrap();
    let kind = |name: &str| opened.dataset.fields().iter().find(|field| field.name.as_str() == name).unwrap().kind;
    assert_eq!(kind("数量"), Kind::Number);
    assert_eq!(kind("批次"), Kind::Text, "more digits than any count has in most rows are those of a code");
    let said: Vec<String> = opened.findings.iter().map(|finding| finding.sentence(Locale::En)).collect();
    assert!(said.iter().any(|said| said.contains("12345678901234567890") && said.contains("larger unit")), "{said:?}");
    assert_eq!(total(&opened.dataset, "数量"), "900000000000000007");
    // Twelve decimals have no room beside nine digits before them: what is lost is the last of them.
    assert_eq!(kind("占比"), Kind::Number);
    assert_eq!(cells(&opened.dataset, "占比")[1], "123456789");
}
