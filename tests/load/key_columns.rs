//! References by several columns together.

use zonescope::listing;
use zonescope::model::{Dataset, FieldName, Index, Kind};
use zonescope::package::{self, Opened};
use zonescope::query::*;
use zonescope::text::Locale;

fn opened(key: &str, years: &str, visits: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [
        {{"name": "inspections", "path": "v.csv", "schema": {{"fields": [{{"name": "no", "type": "string"}}, {{"name": "firm",
          "type": "string"}}, {{"name": "year", "type": "year"}}, {{"name": "fee", "type": "integer"}}],
          "primaryKey": "no", "foreignKeys": [{key}]}}}},
        {{"name": "years", "path": "y.csv", "schema": {{"primaryKey": ["company", "in"], "fields": [{{"name": "company",
          "type": "string"}}, {{"name": "in", "type": "year"}}, {{"name": "grade", "type": "string"}}]}}}}]}}"#
    );
    let files: [(&str, &[u8]); 3] =
        [("datapackage.json", descriptor.as_bytes()), ("y.csv", years.as_bytes()), ("v.csv", visits.as_bytes())];
    package::open_embedded(&files).unwrap()
}

const KEY: &str = r#"{"fields": ["firm", "year"], "reference": {"resource": "years", "fields": ["company", "in"]}}"#;
const YEARS: &str = "company,in,grade\nF1,2019,A\nF1,2020,B\nF2,2019,A\n";
const VISITS: &str = "no,firm,year,fee\nv1,F1,2019,1\nv2,F1,2020,2\nv3,F2,2020,4\nv4,F2,,8\nv5,F2,2019,16\n";

fn table<'o>(opened: &'o Opened, name: &str) -> &'o Dataset {
    opened.tables().into_iter().find(|table| table.table().is_some_and(|title| title.id == name)).unwrap()
}

fn keys(opened: &Opened) -> Vec<&'static str> {
    opened.findings.iter().map(|finding| finding.problem.key()).collect()
}

#[test]
fn each_combination_is_looked_up_and_led_to() {
    let opened = opened(KEY, YEARS, VISITS);
    assert_eq!(keys(&opened), ["finding-dangling-reference"], "{:?}", opened.findings.iter().collect::<Vec<_>>());
    let finding = opened.findings.iter().next().unwrap();
    assert_eq!(finding.value.as_deref(), Some("F2+2020"), "what is not there together is said as it stands in the row");
    let (visits, years) = (table(&opened, "inspections"), table(&opened, "years"));
    let name = FieldName::new("firm+year");
    let field = visits.field(name).unwrap();
    assert_eq!((field.kind, field.refers_to.as_deref()), (Kind::Reference, Some("years")));
    let to = |row: usize| referred(visits, zonescope::model::ProjectIx::from_usize(row).unwrap(), name);
    assert_eq!([to(0), to(1), to(3), to(4)], [Some(("years", "1")), Some(("years", "2")), None, Some(("years", "3"))]);
    let first = years.projects().iter().next().unwrap();
    let groups = listing::referring_groups(&[visits], years, first, Locale::En);
    assert_eq!(
        groups.iter().map(|group| (group.table.as_str(), group.count)).collect::<Vec<_>>(),
        [("inspections", 1)]
    );
}

#[test]
fn rows_are_grouped_by_what_stands_there() {
    let opened = opened(KEY, YEARS, VISITS);
    let visits = table(&opened, "inspections");
    let measure = parse_measure_of(visits, "fee").unwrap();
    let by = parse_dimensions_of(visits, "firm+year.grade").unwrap();
    let answer = answer(visits, &Query::new(measure, &by, default_year_basis(visits, measure))).unwrap();
    let sums: Vec<_> = answer.cells().map(|(keys, cell)| (keys[0].id(visits), cell.sum.main_units())).collect();
    assert_eq!(sums, [("A".to_owned(), 17), ("B".to_owned(), 2), (String::new(), 12)]);
    let filter = Filter::parse(visits, &["firm+year=F1+2020"]).unwrap();
    assert_eq!(Filter::parse(visits, &[filter.to_text(visits)]).unwrap(), filter);
}

#[test]
fn what_tells_no_rows_apart_is_said_and_not_followed() {
    for years in ["company,in,grade\nF1,2019,A\nF1,2019,B\n", "company,in,grade\nF1,2019,A\nF1,,B\n"] {
        let opened = opened(KEY, years, VISITS);
        assert!(keys(&opened).contains(&"finding-foreign-key-unheeded"), "{years}: {:?}", keys(&opened));
        assert!(table(&opened, "inspections").field(FieldName::new("firm+year")).is_none(), "{years}");
    }
}

#[test]
fn rows_refer_to_others_of_their_own_table() {
    let key = r#"{"fields": ["firm", "fee"], "reference": {"fields": ["firm", "year"]}}"#;
    let visits = "no,firm,year,fee\nv1,F1,2019,\nv2,F1,2020,2019\nv3,F2,2020,2019\n";
    let opened = opened(key, YEARS, visits);
    assert_eq!(keys(&opened), ["finding-dangling-reference"]);
    let visits = table(&opened, "inspections");
    let row = visits.projects().iter().nth(1).unwrap();
    assert_eq!(referred(visits, row, FieldName::new("firm+fee")), Some(("inspections", "v1")));
}
