//! Each role that a column may have takes effect where it is said to, or is said to have none.

use serde_json::{Value, json};
use zonescope::model::{Basis, Dataset, FieldName, Kind};
use zonescope::package::Opened;
use zonescope::query::{YearBasis, default_year_basis, parse_dimensions_of, parse_measure_of, sort};

use crate::found;
use crate::own_words::table;

const TEXT: &str = "id,x,day,n\na,3,2019-05-01,1\nb,1,2020,2\nc,,2021-07,4\nd,2,2018,8\n";

fn with_role(role: &str, text: &str) -> Opened {
    let fields = json!([{"name": "id", "type": "string"}, {"name": "x", "type": "string", "zonescope": {"role": role}},
        {"name": "day", "type": "string", "zonescope": {"kind": "date"}}, {"name": "n", "type": "integer"}]);
    table(fields, json!({}), text)
}

fn kind(dataset: &Dataset) -> Option<Kind> {
    dataset.field(FieldName::new("x")).map(|field| field.kind)
}

fn is_grouped(dataset: &Dataset) -> bool {
    parse_dimensions_of(dataset, "x").is_ok()
}

fn listed(dataset: &Dataset) -> Vec<String> {
    let mut rows: Vec<_> = dataset.projects().iter().collect();
    sort(dataset, &mut rows, &[], YearBasis::Period);
    rows.into_iter().map(|row| dataset.projects().id(row).to_owned()).collect()
}

/// The column of dates that gives rows their year.
fn years_of(dataset: &Dataset) -> String {
    default_year_basis(dataset, parse_measure_of(dataset, "n").unwrap()).id(dataset).to_string()
}

#[test]
fn each_role_takes_effect_or_is_said_to_have_none() {
    let dates = TEXT.replace(",3,", ",1995-03,").replace(",1,", ",1994,").replace(",2,2018,", ",1993,2018,");
    let bases = TEXT.replace(",3,", ",illustrative,").replace(",1,", ",published,");
    let in_words = TEXT.replace(",3,", ",示意数据,").replace(",1,", ",公布,");
    let several = TEXT.replace(",3,", ",p;q,").replace(",1,", ",q,");
    let idle = |role: &str| format!("property-idle datapackage.json, schema.fields.x.zonescope.role: {role}");
    type Holds = fn(&Dataset) -> bool;
    let cases: [(&str, &str, Option<String>, Holds); 11] = [
        ("order", TEXT, None, |it| listed(it) == ["b", "d", "a", "c"]),
        ("list", &several, None, |it| kind(it) == Some(Kind::Set) && is_grouped(it)),
        ("investor", &several, None, |it| kind(it) == Some(Kind::Set) && is_grouped(it)),
        ("note", TEXT, None, |it| kind(it) == Some(Kind::Text)),
        ("date", &dates, None, |it| kind(it).is_none() && years_of(it) == "x"),
        ("period", &dates, None, |it| kind(it).is_none() && years_of(it) == "x"),
        ("basis", &bases, None, |it| {
            it.projects().bases().iter().filter(|basis| **basis == Basis::Illustrative).count() == 1
        }),
        ("basis", &in_words, None, |it| {
            it.projects().bases().iter().filter(|basis| **basis == Basis::Illustrative).count() == 1
        }),
        ("position", TEXT, Some(idle("position")), |it| listed(it) == ["a", "b", "c", "d"]),
        ("status", TEXT, Some(idle("status")), |it| years_of(it) == "day"),
        ("", TEXT, None, |it| listed(it) == ["a", "b", "c", "d"] && years_of(it) == "day"),
    ];
    for (role, text, said, holds) in cases {
        let opened = with_role(role, text);
        assert_eq!(found(&opened), said.into_iter().collect::<Vec<_>>(), "{role}");
        assert!(holds(opened.tables()[0]), "{role}");
    }
}

#[test]
fn rows_are_in_the_order_that_their_table_says() {
    let fields = || json!([{"name": "id", "type": "string"}, {"name": "x", "type": "integer"}]);
    let text = "id,x\na,30\nb,4\nc,\nd,4\n";
    let ordered = |order: Value| table(fields(), json!({"zonescope": {"order": order}}), text);
    let opened = ordered(json!("x"));
    assert_eq!(found(&opened), [""; 0]);
    let dataset = opened.tables()[0];
    assert_eq!(listed(dataset), ["b", "d", "a", "c"], "numbers by their size, what is missing last");
    let mut rows: Vec<_> = dataset.projects().iter().collect();
    let by_id = zonescope::query::parse_sort(dataset, "id:desc").unwrap();
    sort(dataset, &mut rows, &by_id, YearBasis::Period);
    assert_eq!(rows.iter().map(|row| dataset.projects().id(*row)).collect::<Vec<_>>(), ["d", "c", "b", "a"]);
    let missing = ordered(json!("rank"));
    assert_eq!(found(&missing), ["key-column-unknown datapackage.json, zonescope.order: rank"]);
    assert_eq!(listed(missing.tables()[0]), ["a", "b", "c", "d"]);
}

#[test]
fn a_ratio_is_a_kind_that_is_never_added_up() {
    let fields = json!([{"name": "id", "type": "string"},
        {"name": "x", "type": "number", "zonescope": {"kind": "ratio"}}]);
    let opened = table(fields, json!({}), "id,x\na,1\nb,2\n");
    assert_eq!(found(&opened), [""; 0]);
    let dataset = opened.tables()[0];
    assert!(parse_measure_of(dataset, "x").is_err(), "a sum of ratios is none");
    assert!(parse_measure_of(dataset, "mean:x").is_ok());
}
