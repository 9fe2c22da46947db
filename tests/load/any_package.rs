//! Packages that were not written for this program, and those without projects: every table is read as it is.

use zonescope::model::{Kind, Measure};
use zonescope::package::{OpenError, Opened, open_embedded, open_table};
use zonescope::query::{
    Column, Dimension, Filter, Query, YearBasis, answer, default_year_basis, parse_dimensions_of, parse_measure_of,
    select,
};
use zonescope::text::Locale;

use super::{found, tiny};

const D: &str = "datapackage.json";

fn opened(descriptor: &str, files: &[(&str, &str)]) -> Result<Opened, OpenError> {
    let mut all: Vec<(&str, &[u8])> = vec![(D, descriptor.as_bytes())];
    all.extend(files.iter().map(|(path, text)| (*path, text.as_bytes())));
    open_embedded(&all)
}

fn tables(opened: &Opened) -> Vec<String> {
    let of = |dataset: &&zonescope::model::Dataset| {
        let name = dataset.table().map_or("projects", |table| table.id.as_str());
        format!("{name} {}", dataset.projects().len())
    };
    opened.tables().iter().map(of).collect()
}

#[test]
fn a_package_that_says_nothing_for_this_program_opens_with_all_its_tables() {
    for (descriptor, files, expected) in [
        (r#"{"resources": [{"name": "a", "path": "a.csv"}]}"#, &[("a.csv", "x,y\n1,2\n3,4\n")][..], &["a 2"][..]),
        (
            r#"{"name": "n", "resources": [{"name": "b", "path": "b.csv"}, {"name": "a", "path": "a.csv"}]}"#,
            &[("a.csv", "x\n1\n"), ("b.csv", "x\n1\n2\n")],
            &["b 2", "a 1"],
        ),
        // What is called as a table of this program is called, but is none without those it needs.
        (
            r#"{"resources": [{"name": "projects", "path": "p.csv"}, {"name": "sources", "path": "s.csv"}]}"#,
            &[("p.csv", "title,cost\na,1\nb,2\n"), ("s.csv", "who\nx\n")],
            &["projects 2", "sources 1"],
        ),
        (r#"{"resources": [{"name": "a", "data": [{"x": 1}, {"x": 2}]}]}"#, &[], &["a 2"]),
    ] {
        let opened = opened(descriptor, files).unwrap();
        assert_eq!(tables(&opened), expected, "{descriptor}");
        assert_eq!(found(&opened), ["not-ours datapackage.json, zonescope"], "{descriptor}");
        for locale in Locale::ALL {
            assert!(opened.findings.as_slice()[0].sentence(locale).contains("CNY"));
        }
    }
}

#[test]
fn a_zone_without_projects_opens_with_what_it_has() {
    let ours = |resources: &str| {
        format!(
            r#"{{"zonescope": {{"version": 1, "zone": {{"id": "z", "name_zh": "区"}}, "currency": "CNY", "as_of": "2021"}},
            "resources": [{resources}]}}"#
        )
    };
    let enterprises = r#"{"name": "enterprises", "path": "e.csv", "schema": {"fields": [{"name": "sector", "type": "string"}],
        "foreignKeys": [{"fields": "sector", "reference": {"resource": "sectors", "fields": "id"}}], "fieldsMatch": "superset"}}"#;
    let files = [("e.csv", "name,sector\n甲,ic\n乙,bio\n"), ("s.csv", "id,name_zh\nic,集成电路\nbio,生物医药\n")];
    let opened = opened(&ours(&format!(r#"{{"name": "sectors", "path": "s.csv"}}, {enterprises}"#)), &files).unwrap();
    assert_eq!(tables(&opened), ["enterprises 2"]);
    let dataset = &opened.dataset;
    let by = parse_dimensions_of(dataset, "sector").unwrap();
    let answer = answer(
        dataset,
        &Query::new(Measure::ProjectCount, &by, YearBasis::Stage(dataset.stages().iter().next().unwrap().0)),
    );
    let names: Vec<String> = answer.unwrap().keys[0].iter().map(|key| key.label(dataset, Locale::ZhCn)).collect();
    assert_eq!(names, ["集成电路", "生物医药"], "its references have the names of the table they lead to");
}

#[test]
fn with_projects_all_that_they_need_must_be_there_still() {
    let missing = |table: &str| {
        let error = tiny().with(D, &format!(r#""name": "{table}""#), r#""name": "another""#).open().err().unwrap();
        format!("{error:?}").chars().take_while(char::is_ascii_alphanumeric).collect::<String>()
    };
    assert_eq!(missing("sectors"), "MissingTable");
    assert_eq!(missing("stages"), "MissingTable");
    let without = tiny().with(D, r#""name": "projects""#, r#""name": "contracts""#);
    assert!(tables(&without.opened()).contains(&"contracts 4".to_owned()));
}

#[test]
fn a_column_called_as_something_of_projects_is_that_of_its_table() {
    let text = "name,sector,stage,list,land,planned_total,period\n甲,电子,签约,a,3,12,x\n乙,医药,开工,b,4,3,y\n丙,电子,签约,a,5,4,x\n";
    let opened = opened(r#"{"resources": [{"name": "e", "path": "e.csv"}]}"#, &[("e.csv", text)]).unwrap();
    let dataset = &opened.dataset;
    let year = YearBasis::Stage(dataset.stages().iter().next().unwrap().0);
    for (filter, expected) in [
        ("sector=电子", "甲丙"),
        ("stage=开工", "乙"),
        ("list!=a", "乙"),
        ("land>=4", "乙丙"),
        ("planned_total<12", "乙丙"),
        ("period=x; sector=电子", "甲丙"),
        ("name~甲", "甲"),
    ] {
        let parsed = Filter::parse(dataset, &[filter]).unwrap_or_else(|error| panic!("{}", error.report(Locale::En)));
        let names: String =
            select(dataset, &parsed, year).into_iter().map(|ix| dataset.projects().name(ix).to_owned()).collect();
        assert_eq!(names, expected, "{filter}");
        assert_eq!(Filter::parse(dataset, &[&parsed.to_text(dataset)]).unwrap(), parsed, "{filter} as it is kept");
    }
    assert!(Filter::parse(dataset, &["place=x"]).is_err(), "no place stands in it");
    for (by, is_there) in [("sector", true), ("list", true), ("place", false), ("investor", false), ("year", false)] {
        assert_eq!(parse_dimensions_of(dataset, by).is_ok(), is_there, "{by}");
    }
    let measure = parse_measure_of(dataset, "planned_total").unwrap();
    let by = parse_dimensions_of(dataset, "sector").unwrap();
    let answer = answer(dataset, &Query::new(measure, &by, year)).unwrap();
    let sums: Vec<i128> = answer.cells().map(|(_, cell)| cell.sum.fen()).collect();
    assert_eq!(sums, [1600, 300]);
    assert!(parse_measure_of(dataset, "completed_total").is_err(), "nothing in it is completed");
    assert_eq!(Column::parse(dataset, "name").unwrap(), Column::Name);
}

#[test]
fn rows_are_called_as_their_table_calls_them() {
    let header = "统一社会信用代码,企业名称,行业\n";
    let text = format!("{header}91A,甲公司,电子\n91B,乙公司,医药\n");
    let opened = opened(r#"{"resources": [{"name": "e", "path": "e.csv"}]}"#, &[("e.csv", &text)]).unwrap();
    let naming = |column: Column| column.naming(&opened.dataset).map(|naming| naming.title.zh.clone());
    assert_eq!(naming(Column::Id).as_deref(), Some("统一社会信用代码"));
    assert_eq!(naming(Column::Name).as_deref(), Some("企业名称"));
    assert_eq!(Column::parse(&opened.dataset, "企业名称").unwrap(), Column::Name);
}

#[test]
fn a_table_is_asked_for_by_its_name_whichever_is_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(D), r#"{"resources": [{"name": "a", "path": "a.csv"}]}"#).unwrap();
    std::fs::write(folder.path().join("a.csv"), "x\n1\n").unwrap();
    let opened = open_table(folder.path(), "a").unwrap();
    assert_eq!(tables(&opened), ["a 1"]);
    assert!(opened.of_table("projects").is_none(), "there are no projects to go back to");
}

#[test]
fn numbers_of_any_number_of_decimals_are_added_up() {
    for (text, sum) in [
        ("name,x\na,0.0012\nb,0.0013\n", "0.0025"),
        ("name,x\na,0.0012\nb,1.5\n", "1.5012"),
        ("name,x\na,0.12\nb,0.5\n", "0.62"),
    ] {
        let opened = opened(r#"{"resources": [{"name": "e", "path": "e.csv"}]}"#, &[("e.csv", text)]).unwrap();
        let measure = parse_measure_of(&opened.dataset, "x");
        let query = Query::new(
            measure.unwrap(),
            &[Dimension::Project],
            default_year_basis(&opened.dataset, Measure::ProjectCount),
        );
        let answer = answer(&opened.dataset, &query).unwrap();
        assert_eq!(answer.total.sum.to_decimal().to_string(), sum, "{text}");
    }
}

/// A package for this program with the three tables that need one another, and files besides.
fn ours(resources: &str, files: &[(&str, &str)]) -> Opened {
    let descriptor = format!(
        r#"{{"zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY"}}, "resources": [
            {{"name": "sectors", "path": "s.csv"}}, {{"name": "stages", "path": "g.csv"}},
            {{"name": "projects", "path": "p.csv"}}{resources}]}}"#
    );
    let own = [
        ("s.csv", "id,name_zh,color\na,甲,#112233\nb,乙,#445566\n"),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\nstarted,开工,2,on_track\n"),
        ("p.csv", "id,name,sector\np,甲,a\n"),
    ];
    let all: Vec<(&str, &str)> = own.into_iter().chain(files.iter().copied()).collect();
    opened(&descriptor, &all).unwrap()
}

#[test]
fn what_the_program_knows_of_a_column_holds_when_its_table_is_looked_at_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        (
            D,
            r#"{"resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"}, {"name": "projects", "path": "p.csv"}]}"#,
        ),
        ("s.csv", "id,name_zh,name_en\na,甲,A\n"),
        ("g.csv", "id,name_zh,order,kind,note\nsigned,签约,1,on_track,长\nstarted,开工,2,on_track,短\n"),
        ("p.csv", "id,name,sector\np,甲,a\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let opened = open_table(folder.path(), "stages").unwrap();
    let stages = opened.others.iter().find(|other| other.table().unwrap().id == "stages").unwrap();
    let kind = |name: &str| {
        let field = stages.fields().iter().find(|field| field.name.as_str() == name);
        field.map(|field| (field.kind, field.is_declared))
    };
    assert_eq!(kind("order"), Some((Kind::Number, true)));
    assert_eq!(kind("kind"), Some((Kind::Category, true)));
    assert_eq!(kind("note"), Some((Kind::Category, false)), "what is not described is what its values are");
    let naming = |column: Column| column.naming(stages).map(|naming| naming.id.clone());
    assert_eq!((naming(Column::Id).as_deref(), naming(Column::Name).as_deref()), (Some("id"), Some("name_zh")));
}

#[test]
fn a_least_number_of_nothing_is_kept_where_nothing_says_so_by_itself() {
    let schema = r#""schema": {"fields": [{"name": "x", "type": "number", "constraints": {"minimum": 0}}]}"#;
    let resource = format!(r#", {{"name": "e", "path": "e.csv", {schema}}}"#);
    let opened = ours(&resource, &[("e.csv", "name,x\n甲,1\n乙,-2.5\n丙,0\n")]);
    let broken: Vec<&str> = opened.findings.as_slice().iter().filter_map(|finding| finding.value.as_deref()).collect();
    assert_eq!(broken, ["-2.5"]);
}
