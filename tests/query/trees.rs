//! What any table refers to has a tree and columns of its own: filters take in what lies below, facets count it, and what is
//! one step away can be grouped by and asked for.

use std::collections::BTreeMap;

use zonescope::model::{Dataset, Measure};
use zonescope::package::{Opened, open};
use zonescope::query::*;
use zonescope::text::Locale;

const SECTORS: &str = "id,name_zh,parent\nic,集成电路,\nic-design,芯片设计,ic\nic-pack,封装,ic\nai-chip,智能芯片,ic-design\nbio,生物医药,\n";
const GROUPS: &str = "id,name,parent,nature\ng1,甲集团,,国有\ng2,甲子公司,g1,民营\ng3,乙集团,,外资\n";
const ENTERPRISES: &str = "id,name,sector,group,tags\ne1,甲一,ic-design,g2,高新;规上\ne2,甲二,ic,g1,规上\n\
                           e3,乙一,bio,g3,\ne4,丙一,ai-chip,,高新\ne5,丁一,,g2,\n";
const YEARS: &str = "enterprise,revenue\ne1,10\ne1,20\ne2,5\ne3,7\ne4,1\n,3\n";

fn key(field: &str, resource: &str) -> String {
    format!(r#"{{"fields": ["{field}"], "reference": {{"resource": "{resource}", "fields": ["id"]}}}}"#)
}

fn books() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let put = |file: &str, text: &str| std::fs::write(folder.path().join(file), text).unwrap();
    let table = |name: &str, fields: &[&str], keys: &[String]| {
        let kind = |name: &&str| match *name {
            "revenue" => "number",
            "tags" => r#"list", "delimiter": ";"#,
            _ => "string",
        };
        let fields: Vec<String> =
            fields.iter().map(|name| format!(r#"{{"name": "{name}", "type": "{}"}}"#, kind(name))).collect();
        let (fields, keys) = (fields.join(","), keys.join(","));
        format!(
            r#"{{"name": "{name}", "path": "{name}.csv", "schema": {{"fields": [{fields}], "foreignKeys": [{keys}]}}}}"#
        )
    };
    let resources = [
        table("sectors", &["id", "name_zh", "parent"], &[]),
        table("stages", &["id", "name_zh", "order", "kind"], &[]),
        table("projects", &["id", "name_zh", "sector", "enterprise"], &[key("enterprise", "enterprises")]),
        table("enterprise_years", &["enterprise", "revenue"], &[key("enterprise", "enterprises")]),
        table(
            "enterprises",
            &["id", "name", "sector", "group", "tags"],
            &[key("sector", "sectors"), key("group", "groups")],
        ),
        table("groups", &["id", "name", "parent", "nature"], &[key("parent", "")]),
        r#"{"name": "regions", "path": "regions.csv", "type": "table"}"#.to_owned(),
    ];
    put(
        "datapackage.json",
        &format!(
            r#"{{"name": "p", "zonescope": {{"version": 1, "zone": {{"id": "z", "name_zh": "区"}}}}, "resources": [{}]}}"#,
            resources.join(",")
        ),
    );
    put("sectors.csv", SECTORS);
    put("stages.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n");
    put("projects.csv", "id,name_zh,sector,enterprise\np1,一,ic-design,e1\np2,二,ic,e3\np3,三,ai-chip,\n");
    put("enterprise_years.csv", YEARS);
    put("enterprises.csv", ENTERPRISES);
    put("groups.csv", GROUPS);
    put("regions.csv", "id,name,parent,population\nr1,浙江省,,10\nr2,绍兴市,r1,4\nr3,越城区,r2,1\nr4,江苏省,,9\n");
    open(folder.path()).unwrap()
}

fn table<'o>(opened: &'o Opened, name: &str) -> &'o Dataset {
    opened.others.iter().find(|table| table.table().is_some_and(|title| title.id == name)).unwrap()
}

fn passing(dataset: &Dataset, filter: &str) -> usize {
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    select(dataset, &filter, YearBasis::Period).len()
}

/// Counts by id of the key.
fn by(dataset: &Dataset, dimension: &str) -> BTreeMap<String, u32> {
    let by = parse_dimensions_of(dataset, dimension).unwrap();
    let query = Query::new(Measure::ProjectCount, &by, default_year_basis(dataset, Measure::ProjectCount));
    let answer = Cache::default().answer(dataset, &query).unwrap();
    answer.cells().map(|(keys, cell)| (keys[0].id(dataset), cell.count)).filter(|(_, count)| *count > 0).collect()
}

fn counts<const N: usize>(expected: [(&str, u32); N]) -> BTreeMap<String, u32> {
    expected.map(|(id, count)| (id.to_owned(), count)).into()
}

#[test]
fn a_condition_on_a_reference_takes_in_what_lies_below() {
    let opened = books();
    let enterprises = table(&opened, "enterprises");
    for (filter, count) in [
        ("sector=ic", 3),
        ("sector=集成电路", 3),
        ("sector!=ic", 2),
        ("sector=ic-design", 2),
        ("sector.only=ic", 1),
        ("sector=", 1),
        ("group=g1", 3),
        ("group.only=g1", 1),
        ("group=g1; sector=ic", 2),
        ("branch=ic", 3),
        ("sector.1=ic", 3),
        ("sector.2=ic-design", 2),
        ("sector.parent=ic", 1),
        ("group.nature=国有", 1),
    ] {
        assert_eq!(passing(enterprises, filter), count, "{filter}");
    }
    let years = table(&opened, "enterprise_years");
    for (filter, count) in [
        ("enterprise.sector=ic", 4),
        ("enterprise.sector.only=ic", 1),
        ("enterprise.group=g1", 3),
        ("enterprise.tags=高新", 3),
        ("enterprise.sector.1=bio", 1),
        ("enterprise.sector=", 1),
    ] {
        assert_eq!(passing(years, filter), count, "{filter}");
    }
    let projects = &opened.dataset;
    for (filter, count) in
        [("sector=ic", 3), ("sector.only=ic", 1), ("enterprise.sector=ic", 1), ("enterprise.group=g3", 1)]
    {
        assert_eq!(passing(projects, filter), count, "{filter}");
    }
    let regions = table(&opened, "regions");
    assert_eq!(
        passing(regions, "parent=r1"),
        2,
        "a column called parent that has nothing but ids says what is below what"
    );
}

#[test]
fn rows_fall_into_groups_by_a_level_and_by_what_they_refer_to() {
    let opened = books();
    let enterprises = table(&opened, "enterprises");
    let of_branches = counts([("ic", 3), ("bio", 1), ("", 1)]);
    for dimension in ["sector.1", "branch", "sector（1 级）"] {
        assert_eq!(by(enterprises, dimension), of_branches, "{dimension}");
    }
    assert_eq!(by(enterprises, "sector"), counts([("ic", 1), ("ic-design", 1), ("ai-chip", 1), ("bio", 1), ("", 1)]));
    assert_eq!(by(enterprises, "sector.2"), counts([("ic", 1), ("ic-design", 2), ("bio", 1), ("", 1)]));
    assert_eq!(by(enterprises, "sector.parent"), counts([("ic", 1), ("ic-design", 1), ("", 3)]));
    assert_eq!(by(enterprises, "group.nature"), counts([("国有", 1), ("民营", 2), ("外资", 1), ("", 1)]));
    let years = table(&opened, "enterprise_years");
    assert_eq!(by(years, "enterprise.sector.1"), counts([("ic", 4), ("bio", 1), ("", 1)]));
    assert_eq!(by(years, "enterprise.tags"), counts([("高新", 3), ("规上", 3), ("", 2)]));
    assert_eq!(by(&opened.dataset, "enterprise.group"), counts([("g2", 1), ("g3", 1), ("", 1)]));
    assert_eq!(by(&opened.dataset, "sector.2"), counts([("ic", 1), ("ic-design", 2)]));
}

#[test]
fn a_facet_counts_what_lies_below_too() {
    let opened = books();
    let facet = |dataset: &Dataset, dimension: &str| {
        let dimension = parse_dimensions_of(dataset, dimension).unwrap()[0];
        let counts = Cache::default().key_counts(dataset, &Filter::default(), YearBasis::Period, dimension);
        counts.iter().map(|(key, count)| (key.id(dataset), count)).collect::<BTreeMap<_, _>>()
    };
    let enterprises = table(&opened, "enterprises");
    let sectors = counts([("ic", 3), ("ic-design", 2), ("ic-pack", 0), ("ai-chip", 1), ("bio", 1), ("", 1)]);
    assert_eq!(facet(enterprises, "sector"), sectors);
    assert_eq!(facet(enterprises, "group"), counts([("g1", 3), ("g2", 2), ("g3", 1), ("", 1)]));
    let years = table(&opened, "enterprise_years");
    let sectors = counts([("ic", 4), ("ic-design", 3), ("ic-pack", 0), ("ai-chip", 1), ("bio", 1), ("", 1)]);
    assert_eq!(facet(years, "enterprise.sector"), sectors);
}

#[test]
fn what_is_one_step_away_has_a_name_in_both_languages_and_is_offered() {
    let opened = books();
    let years = table(&opened, "enterprise_years");
    let named = |dimension: &str, locale| {
        let dimension = parse_dimensions_of(years, dimension).unwrap()[0];
        dimension.name(years, locale).into_owned()
    };
    assert_eq!(named("enterprise.sector", Locale::ZhCn), "enterprise的sector");
    assert_eq!(named("enterprise.sector.1", Locale::En), "enterprise: sector (level 1)");
    let offered = complete(years, "enterprise.s", 12, Locale::En).candidates;
    assert!(offered.iter().any(|offered| offered.inserted == "enterprise.sector="), "{offered:?}");
    // What nobody names costs a table nothing: it stands in no list.
    assert_eq!(years.fields().len(), 2);
}
