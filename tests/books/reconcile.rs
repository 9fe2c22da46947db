//! Published totals beside those of the records: small packages by hand, and the bundled one computed again.

use std::path::Path;

use crate::plain_csv::{Row, rows, shaoxing};
use crate::program::{Ran, run_line};
use zonescope::listing::verdict_id;
use zonescope::model::{Measure, Sum};
use zonescope::package::{self, Opened};
use zonescope::query::{
    self, Filter, Key, Quantity, Query, YearBasis, answer, parse_dimensions, published_beside, reconcile,
};

const DESCRIPTOR: &str = r#"{"name": "t", "resources": [
  {"name": "sectors", "path": "sectors.csv"}, {"name": "stages", "path": "stages.csv"},
  {"name": "projects", "path": "projects.csv", "schema": {"fields": [
    {"name": "planned_total", "type": "number", "unit": "亿元"}]}},
  {"name": "progress", "path": "progress.csv", "schema": {"fields": [
    {"name": "completed", "type": "number", "unit": "亿元"}]}},
  {"name": "indicators", "path": "indicators.csv"}, {"name": "observations", "path": "observations.csv"}],
  "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "小区"}, "currency": "CNY", "as_of": "2021-12-31",
    "year_of": "signed"}}"#;
const PROJECTS: &str = "\
a,甲,ic,started,,10.2,2021-02-03,2021-06
b,乙,design,signed,key,5.31,2021,
c,丙,bio,signed,key,,2021-03,
d,丁,bio,started,key,4,2020-05,2021
e,戊,wine,signed,,7,,
f,己,heavy,signed,,1,2019,
";
const PROGRESS: &str = "\
a,2021,3
a,2021-01/2021-09,2
d,2021-01/2021-09,1.5
";

/// Six projects, and one observation of one indicator.
fn books(indicator: &str, observation: &str) -> Opened {
    books_with(PROGRESS, indicator, observation)
}

/// The same with other progress.
fn books_with(progress: &str, indicator: &str, observation: &str) -> Opened {
    let stages = "id,name_zh,order,kind\nsigned,签约,1,on_track\nstarted,开工,2,on_track\n";
    let sectors = "id,name_zh,parent\nic,集成,\ndesign,设计,ic\nbio,生物,\nwine,酒,\nheavy,重工,\n";
    let projects = format!("id,name,sector,stage,lists,planned_total,date_signed,date_started\n{PROJECTS}");
    let progress = format!("project,period,completed\n{progress}");
    let indicators = format!("id,name_zh,unit,decimals,measure,year_of\nx,指标,{indicator}\n");
    let observations = format!("indicator,period,sector,stage,lists,value,qualifier,count\nx,{observation}\n");
    let files: [(&str, &str); 7] = [
        ("datapackage.json", DESCRIPTOR),
        ("sectors.csv", sectors),
        ("stages.csv", stages),
        ("projects.csv", &projects),
        ("progress.csv", &progress),
        ("indicators.csv", &indicators),
        ("observations.csv", &observations),
    ];
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    package::open_embedded(&files).unwrap()
}

/// 亿元 in hundredths.
fn yi(hundredths: i128) -> Quantity {
    Quantity::Amount(Sum::from_fen(hundredths * 100_000_000))
}

#[test]
fn every_observation_gets_the_records_it_is_about() {
    let count = Quantity::Count;
    // Unit, decimals, measure, year_of | period, sector, stage, lists, value, qualifier, count → records, difference.
    for (indicator, observation, computed, difference, verdict) in [
        ("亿元,0,planned_total,signed", "2021,ic,signed,,16,,2", yi(1551), Some(yi(-49)), "agrees"),
        ("亿元,1,planned_total,signed", "2021,ic,signed,,16,,2", yi(1551), Some(yi(-49)), "differs"),
        ("亿元,1,planned_total,signed", "2021,ic,signed,,15.5,,3", yi(1551), Some(yi(1)), "differs"),
        ("万元,0,planned_total,signed", "2021,ic,,,155100,,2", yi(1551), Some(yi(0)), "agrees"),
        ("亿元,0,planned_total,signed", "2021,ic,,,15,>=,", yi(1551), Some(yi(51)), "agrees"),
        ("亿元,0,planned_total,signed", "2021,ic,,,15,<=,", yi(1551), Some(yi(51)), "differs"),
        ("亿元,0,planned_total,signed", "2021,ic,,,15,~,", yi(1551), Some(yi(51)), "agrees"),
        ("亿元,0,planned_total,signed", "2021,bio,,,9,,1", yi(0), None, "amounts_missing"),
        ("亿元,0,planned_total,signed", "2021,,,,20,,3", yi(1551), Some(yi(-449)), "amounts_missing"),
        ("亿元,0,planned_total,signed", "2021,,,,10,,3", yi(1551), Some(yi(551)), "differs"),
        ("亿元,0,planned_total,signed", "2021,wine,,,7,,1", yi(0), None, "no_records"),
        ("亿元,0,planned_total,", "2021,,,key,9.31,,3", yi(931), Some(yi(0)), "amounts_missing"),
        ("亿元,0,planned_total,", "2021,heavy,,,1,,1", yi(100), Some(yi(0)), "agrees"),
        ("个,0,project_count,", "2021,,started,,2,,", count(2), Some(count(0)), "agrees"),
        ("个,0,project_count,signed", "2021,,,key,2,,", count(2), Some(count(0)), "agrees"),
        ("个,0,project_count,signed", "2019-01/2020-12,,,,2,,", count(2), Some(count(0)), "dates_missing"),
        ("个,0,project_count,signed", "2021-H1,,,,2,,", count(2), Some(count(0)), "dates_missing"),
        ("亿元,2,completed_period,", "2021,,,,4.5,,2", yi(450), Some(yi(0)), "agrees"),
        ("亿元,2,completed_period,", "2021-01/2021-09,,,,3.5,,2", yi(350), Some(yi(0)), "agrees"),
        // There is progress of the year and of nine months, which says nothing of the first three.
        ("亿元,2,completed_period,", "2021-Q1,,,,3.5,,2", yi(0), None, "periods_missing"),
        // What the year has more than nine months; of the other project only the nine months are known.
        ("亿元,2,completed_period,", "2021-Q4,,,,1,,1", yi(100), Some(yi(0)), "agrees"),
        ("亿元,2,completed_period,", "2021-Q4,,,,3,,", yi(100), Some(yi(-200)), "periods_missing"),
        ("亿元,2,completed_period,", "2021,,,,9,,", yi(450), Some(yi(-450)), "periods_missing"),
        ("亿元,2,completed_period,", "2020,,,,9,,", yi(0), None, "no_records"),
        ("个,0,project_count,period", "2021-01/2021-09,ic,,,1,,", count(1), Some(count(0)), "agrees"),
    ] {
        let opened = books(indicator, observation);
        let dataset = &opened.dataset;
        let found = reconcile(dataset);
        let context = format!("{indicator} | {observation}");
        let [check] = found.checks.as_slice() else { unreachable!("{context}: one observation, one check") };
        let made = check.outcome.as_ref().unwrap();
        assert_eq!((made.computed_quantity(), made.difference()), (computed, difference), "{context}");
        assert_eq!(verdict_id(check), verdict, "{context}");
        assert_eq!(answer(dataset, &made.query).unwrap().total, made.computed, "{context}");
        let listed = query::select_cell(dataset, &made.query, &[]);
        assert_eq!(listed.len(), made.computed.count as usize, "{context}");
        let again = Filter::parse(dataset, &[made.query.filter.to_text(dataset)]).unwrap();
        assert_eq!(again, made.query.filter, "{context}");
    }
}

#[test]
fn months_come_to_what_was_published_of_several() {
    // 1–2 月 10, the first quarter 15, the year 15; months 4, 6, 5. Nothing is known of the second quarter.
    let progress = "a,2024-01,4\na,2024-02,6\na,2024-03,5\nb,2024-01/2024-02,3\n";
    for (period, value, computed, verdict) in [
        ("2024-01/2024-02", 13, 1300, "agrees"),
        ("2024-Q1", 18, 1500, "periods_missing"),
        ("2024-Q1", 14, 1500, "differs"),
        ("2024-02", 6, 600, "agrees"),
        ("2024-02", 7, 600, "periods_missing"),
        ("2024-Q2", 6, 0, "no_records"),
        ("2024", 18, 1800, "agrees"),
    ] {
        let opened = books_with(progress, "亿元,0,completed_period,", &format!("{period},,,,{value},,"));
        let found = reconcile(&opened.dataset);
        let made = found.checks[0].outcome.as_ref().unwrap();
        assert_eq!(made.computed_quantity(), yi(computed), "{period} {value}");
        assert_eq!(verdict_id(&found.checks[0]), verdict, "{period} {value}");
        // What the check lists is what the filter finds, and what the query adds up.
        let again = answer(&opened.dataset, &made.query).unwrap().total;
        assert_eq!((again.sum, again.count), (made.computed.sum, made.computed.count), "{period}");
    }
}

#[test]
fn what_cannot_be_compared_says_why_and_what_is_no_total_is_counted() {
    for (indicator, observation, expected, finding) in [
        ("亿元,0,planned_total,", "2021,ic,,,,,", Some("no_value"), None),
        ("亩,0,planned_total,", "2021,ic,,,5,,", Some("other_unit"), None),
        ("亿元,0,project_count,", "2021,ic,,,5,,", Some("other_unit"), None),
        ("万美元,0,planned_total,", "2021,ic,,,5,,", Some("other_currency"), None),
        ("亿元,0,,", "2021,ic,,,5,,", None, None),
        ("亿元,0,planed,", "2021,ic,,,5,,", None, Some("measure-unknown")),
        ("亿元,0,planned_total,period", "2021,ic,,,5,,", None, Some("measure-without-period")),
        ("亿元,0,planned_total,sined", "2021,ic,,,5,,", None, Some("dangling-reference")),
        ("亿元,0,,signed", "2021,ic,,,5,,", None, Some("year-of-unneeded")),
    ] {
        let opened = books(indicator, observation);
        let found = reconcile(&opened.dataset);
        assert_eq!(found.checks.first().map(verdict_id), expected, "{indicator}");
        assert_eq!(found.unrelated, usize::from(expected.is_none()), "{indicator}");
        let codes: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
        assert!(finding.is_none_or(|finding| codes.contains(&finding)), "{indicator}: {codes:?}");
    }
}

#[test]
fn a_mark_finds_what_was_published_of_exactly_its_records() {
    let opened = books("亿元,0,planned_total,signed", "2021,ic,signed,,16,,2");
    let dataset = &opened.dataset;
    let found = reconcile(dataset);
    let ic = dataset.sectors().find("ic");
    let year = Key::Year(Some(2021));
    for (measure, year_of, filter, keys, expected) in [
        ("planned_total", "signed", "", vec![Key::Branch(ic), year], true),
        ("project_count", "signed", "", vec![Key::Branch(ic), year], true),
        ("planned_total", "signed", "sector=ic; year=2019..2021", vec![year], true),
        ("planned_total", "signed", "sector=ic,bio", vec![Key::Branch(ic), year], true),
        ("planned_total", "signed", "", vec![Key::Sector(ic), year], false),
        ("planned_total", "signed", "sector=design", vec![Key::Branch(ic), year], false),
        ("planned_total", "started", "", vec![Key::Branch(ic), year], false),
        ("contracted", "signed", "", vec![Key::Branch(ic), year], false),
        ("planned_total", "signed", "list=key", vec![Key::Branch(ic), year], false),
        ("planned_total", "signed", "", vec![Key::Branch(ic), Key::Year(Some(2020))], false),
    ] {
        let measure = Measure::parse(measure).unwrap();
        let year_of = YearBasis::Stage(dataset.stages().find(year_of).unwrap());
        let by = parse_dimensions("branch,year").unwrap();
        let filter = Filter::parse(dataset, &[filter]).unwrap();
        let query = Query::new(measure, &by, year_of).filtered(filter);
        let beside = published_beside(&found, dataset, &query, &keys);
        assert_eq!(beside.is_some(), expected, "{measure:?} {} {keys:?}", query.filter.to_text(dataset));
        if let Some(beside) = beside {
            let published = if measure == Measure::ProjectCount { Quantity::Count(2) } else { yi(1600) };
            assert_eq!(beside.published_of(measure), Some(published));
        }
    }
}

/// Hundredths of 亿元 of a cell.
fn hundredths(cell: &str) -> Option<i64> {
    let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
    (!cell.is_empty()).then(|| format!("{whole}{part:0<2}").parse().unwrap())
}

/// Sum, number, without amount.
fn total<'r>(of: impl Iterator<Item = &'r Row>, column: &str) -> (i64, usize, usize) {
    let amounts: Vec<Option<i64>> = of.map(|row| hundredths(&row[column])).collect();
    (amounts.iter().flatten().sum(), amounts.len(), amounts.iter().filter(|amount| amount.is_none()).count())
}

#[test]
fn the_bundled_books_come_to_what_their_files_say() {
    let folder = shaoxing();
    let (projects, progress) = (rows(&folder, "projects.csv"), rows(&folder, "progress.csv"));
    let on = |row: &Row, list: &str| row["lists"].split(';').any(|mine| mine == list);
    let is_in = |row: &Row, sector: &str| row["sector"] == sector || row["sector"].starts_with(&format!("{sector}-"));
    let signed = |sector: &'static str| {
        let these = projects
            .iter()
            .filter(move |row| is_in(row, sector) && on(row, "signed-10yi") && row["date_signed"].starts_with("2021"));
        total(these, "planned_total")
    };
    let listed = |list: &'static str| total(projects.iter().filter(move |row| on(row, list)), "planned_total");
    let bonded = projects.iter().filter(|row| row["place"] == "bonded-zone" && !row["date_signed"].is_empty());
    let key = |id: &str| projects.iter().any(|row| row["id"] == id && on(row, "key-industry"));
    let planned = progress.iter().filter(|row| row["period"] == "2021" && key(&row["project"]));
    let opened = package::open_bundled().unwrap();
    let dataset = &opened.dataset;
    let found = reconcile(dataset);
    assert_eq!((found.checks.len(), found.unrelated), (18, 41));
    for (indicator, sector, (sum, count, missing), published) in [
        ("signed_10yi_planned_total", Some("ic"), signed("ic"), yi(24_900)),
        ("signed_10yi_planned_total", Some("bio"), signed("bio"), yi(20_400)),
        ("key_industry_planned_period", None, total(planned, "planned"), yi(33_700)),
        ("provincial_major_planned_total", None, listed("provincial-major-1"), yi(3_940)),
        ("mayors_planned_total", None, listed("mayors-2021"), yi(31_700)),
        ("bonded_signed_planned_total", None, total(bonded, "planned_total"), yi(5_000)),
    ] {
        let made = found.made().find(|made| {
            let observed = &dataset.observations()[made.observation];
            dataset.indicators()[observed.indicator].id == indicator
                && observed.sector == sector.and_then(|id| dataset.sectors().find(id))
        });
        let made = made.unwrap();
        let computed = (made.computed_quantity(), made.computed.count as usize, made.computed.missing as usize);
        assert_eq!(computed, (yi(sum.into()), count, missing), "{indicator}");
        assert_eq!(made.published, Some(published), "{indicator}");
    }
}

#[test]
fn the_command_line_writes_a_row_an_observation() {
    let Ran { code, out, err } = run_line("reconcile data/shaoxing --format csv");
    assert_eq!((code, err.as_str(), out.lines().count()), (0, "", 19));
    let expected = "signed_10yi_planned_total,2021,sector=ic; list=signed-10yi; year=2021,planned_total,signed,亿元,,\
                    249,222,-27,-10.8,8,8,2,6,partly_illustrative,projects";
    assert_eq!(out.lines().nth(2), Some(expected));
    let json: serde_json::Value = serde_json::from_str(&run_line("reconcile data/shaoxing --format json").out).unwrap();
    assert_eq!(json[12]["qualifier"], ">=");
    assert_eq!((&json[13]["computed"], &json[13]["verdict"]), (&serde_json::Value::Null, &"no_records".into()));
    let table = run_line("reconcile data/shaoxing").out;
    assert!(table.lines().next().unwrap().starts_with("Indicator"), "{table}");
    assert!(run_line("reconcile tests/data/tiny").out.contains("measure column"));
    assert_eq!(run_line("reconcile no/such").code, 2);
    assert!(!Path::new("reconcile").exists());
}
