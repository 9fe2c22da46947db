//! Published values of other tables than that of the projects, beside the same totals of their rows.

use zonescope::listing::{CheckColumn, check_cell, verdict_id};
use zonescope::package::{self, Opened};
use zonescope::query::{answer, reconcile, reconcile_with};
use zonescope::text::Locale;

const DESCRIPTOR: &str = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "小区"},
  "currency": "CNY", "as_of": "2021-12-31"}, "resources": [
  {"name": "sectors", "path": "sectors.csv"}, {"name": "indicators", "path": "indicators.csv"},
  {"name": "observations", "path": "observations.csv"},
  {"name": "firms", "path": "firms.csv", "schema": {"primaryKey": "id", "fields": [{"name": "id", "type": "string"},
    {"name": "branch", "type": "string", "zonescope": {"role": "sector"}}, {"name": "listed", "type": "boolean"},
    {"name": "founded", "type": "date"}, {"name": "capital", "type": "number", "unit": "万元"},
    {"name": "land", "type": "number", "unit": "亩"}]}},
  {"name": "firm_years", "path": "years.csv", "schema": {"primaryKey": ["firm", "year"], "fields": [
    {"name": "firm", "type": "string"}, {"name": "year", "type": "year"}, {"name": "staff", "type": "integer",
    "unit": "人", "zonescope": {"sum": "not_over_time"}}]}}]}"#;
const FIRMS: &str = "\
id,branch,listed,founded,capital,land
a,ic,true,2020-05-01,10000,1.5
b,ic,false,2021-03-01,5300,2
c,bio,true,2021-07-01,400,
d,,false,,100,4
";
const YEARS: &str = "firm,year,staff\na,2020,10\na,2021,12\nb,2021,7\n";

fn books(indicator: &str, observation: &str) -> Opened {
    let indicators = format!("id,name_zh,unit,table,measure,year_of,filter\nx,甲,{indicator}\n");
    let observations = format!("indicator,period,sector,value,qualifier,count\nx,{observation}\n");
    let files: [(&str, &str); 6] = [
        ("datapackage.json", DESCRIPTOR),
        ("sectors.csv", "id,name_zh\nic,芯片\nbio,医药\n"),
        ("indicators.csv", &indicators),
        ("observations.csv", &observations),
        ("firms.csv", FIRMS),
        ("years.csv", YEARS),
    ];
    let files = files.map(|(name, text)| (name, text.as_bytes()));
    package::open_embedded(&files).unwrap()
}

#[test]
fn rows_of_any_table_are_held_against_what_was_published_of_them() {
    for (indicator, observation, computed, verdict) in [
        ("家,firms,,,", "2021,,4,,", "4", "agrees"),
        ("家,firms,,,", "2021,,5,,", "4", "differs"),
        ("家,firms,,,", "2021,ic,2,,", "2", "agrees"),
        ("家,firms,,,listed=true", "2021,,2,,", "2", "agrees"),
        ("家,firms,,founded,", "2021,,2,,", "2", "dates_missing"),
        ("家,firms,,founded,", "2021,bio,1,,", "1", "agrees"),
        ("家,firms,,founded,", "2021,,3,,", "2", "dates_missing"),
        ("家,firms,,founded,", "2021-Q3,bio,1,,", "1", "agrees"),
        ("家,firms,,founded,", "2021-Q3,ic,1,,", "0", "differs"),
        ("亿元,firms,capital,,", "2021,,1.58,,4", "1.58", "agrees"),
        ("亿元,firms,capital,,", "2021,ic,1.5,,2", "1.53", "agrees"),
        ("亿元,firms,capital,,", "2021,ic,1.6,,2", "1.53", "differs"),
        ("亿元,firms,capital,,", "2021,ic,1.53,,3", "1.53", "differs"),
        ("亩,firms,land,,", "2021,ic,3.5,,", "3.5", "agrees"),
        ("亩,firms,land,,", "2021,,9,,", "7.5", "amounts_missing"),
        ("人,firm_years,staff,,", "2021,,19,,", "19", "agrees"),
        ("人,firm_years,staff,,", "2020,,10,,", "10", "agrees"),
        ("人,firm_years,staff,year,", "2020,,19,,", "10", "differs"),
    ] {
        let opened = books(indicator, observation);
        let found = reconcile_with(&opened.dataset, &opened.tables());
        let context = format!("{indicator} | {observation}");
        let [check] = found.checks.as_slice() else { unreachable!("{context}: one observation, one check") };
        assert_eq!(verdict_id(check), verdict, "{context}");
        let cell = check_cell(&opened.dataset, check, CheckColumn::Computed, Locale::En);
        assert_eq!(cell.exact(), computed, "{context}");
        let made = check.outcome.as_ref().unwrap();
        let of = &made.of_rows.as_ref().unwrap().0;
        assert_eq!(answer(of, &made.query).unwrap().total, made.computed, "{context}");
        assert_eq!(reconcile(&opened.dataset).checks.len(), 0, "no check of projects: {context}");
    }
}

#[test]
fn what_cannot_be_compared_says_why() {
    for (indicator, observation, verdict) in [
        ("家,firmas,,,", "2021,,4,,", "no_table"),
        ("家,firms,income,,", "2021,,4,,", "no_measure"),
        ("家,firms,,opened,", "2021,,4,,", "no_dates"),
        ("家,firms,,,nothing=1", "2021,,4,,", "no_filter"),
        ("人,firm_years,staff,,", "2021,ic,4,,", "no_column"),
        ("公顷,firms,land,,", "2021,,4,,", "other_unit"),
        ("亿元,firms,land,,", "2021,,4,,", "other_unit"),
        ("亿元,firms,,,", "2021,,4,,", "other_unit"),
        ("万美元,firms,capital,,", "2021,,4,,", "other_currency"),
        ("家,firms,,,", "2021,,,,", "no_value"),
    ] {
        let opened = books(indicator, observation);
        let found = reconcile_with(&opened.dataset, &opened.tables());
        assert_eq!(found.checks.iter().map(verdict_id).collect::<Vec<_>>(), [verdict], "{indicator} | {observation}");
    }
}
