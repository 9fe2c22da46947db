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

/// Projects in several sectors and places, written in each way.
fn in_several() -> Opened {
    let files: [(&str, &[u8]); 5] = [
        (
            "datapackage.json",
            r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
            "resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"},
            {"name": "places", "path": "l.csv"}, {"name": "projects", "path": "p.csv"}]}"#
                .as_bytes(),
        ),
        ("s.csv", SECTORS.as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("l.csv", "id,name_zh,kind\nnorth,北区,park\nsouth,南区,park\n".as_bytes()),
        (
            "p.csv",
            "id,name,sector,place,planned_total\n\
             p1,一,ic-design;bio,north,1\np2,二,\"[\"\"ic\"\", \"\"bio\"\"]\",north；south,10\np3,三,bio,south,100\n\
             p4,四,ic-design、ic-pack,,1000\np5,五,ic;nowhere,north,10000\n"
                .as_bytes(),
        ),
    ];
    zonescope::package::open_embedded(&files).unwrap()
}

#[test]
fn a_project_may_be_in_several_sectors_and_places() {
    let opened = in_several();
    let dataset = &opened.dataset;
    let expected = counts([("ic", 2), ("ic-design", 2), ("ic-pack", 1), ("bio", 3)]);
    assert_eq!(by(dataset, "sector"), expected);
    assert_eq!(by(dataset, "branch"), counts([("ic", 4), ("bio", 3)]), "once in a branch, in both branches");
    assert_eq!(by(dataset, "place"), counts([("north", 3), ("south", 2), ("", 1)]));
    for (filter, count) in [
        ("sector=bio", 3),
        ("sector=ic", 4),
        ("sector!=ic", 1),
        ("sector=ic; sector=bio", 2),
        ("place=south", 2),
        ("place=", 1),
    ] {
        assert_eq!(passing(dataset, filter), count, "{filter}");
    }
    let sums = |dimension: &str| {
        let by = parse_dimensions_of(dataset, dimension).unwrap();
        let measure = Measure::PlannedTotal;
        let query = Query::new(measure, &by, default_year_basis(dataset, measure));
        let answer = Cache::default().answer(dataset, &query).unwrap();
        let cells = answer.cells().map(|(keys, cell)| (keys[0].id(dataset), cell.sum.fen() / 100));
        (cells.collect::<BTreeMap<_, _>>(), answer.total.sum.fen() / 100, answer.total.count)
    };
    let (cells, total, count) = sums("branch");
    assert_eq!((total, count), (11111, 5), "what is in two groups is in the sum of all once");
    assert_eq!(cells, [("ic".to_owned(), 11011), ("bio".to_owned(), 111)].into());
    let both = parse_dimensions_of(dataset, "sector,place").unwrap();
    let query = Query::new(Measure::PlannedTotal, &both, default_year_basis(dataset, Measure::PlannedTotal));
    let answer = Cache::default().answer(dataset, &query).unwrap();
    assert_eq!(answer.total.sum.fen() / 100, 11111);
    let facet = |dimension| {
        let counts = Cache::default().key_counts(dataset, &Filter::default(), YearBasis::Period, dimension);
        counts.iter().map(|(key, count)| (key.id(dataset), count)).filter(|(_, count)| *count > 0).collect()
    };
    let expected = counts([("ic", 4), ("ic-design", 2), ("ic-pack", 1), ("bio", 3)]);
    assert_eq!(expected, facet(Dimension::Sector));
    assert!(Dimension::Sector.is_of_several(dataset));
    let codes: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "several-in-cell").count(), 2, "once a column: {codes:?}");
    assert_eq!(codes.iter().filter(|code| **code == "dangling-reference").count(), 1, "{codes:?}");
}

#[test]
fn rows_may_be_asked_for_and_grouped_by_names_that_come_again() {
    let dataset = crate::books::firms("编号,名称,规上,人数\n1,张三,是,5\n2,李四,否,7\n3,张三,,1\n4,张三丰,是,2\n");
    for (filter, count) in [("名称=张三", 2), ("名称!=张三", 2), ("名称~张三", 3), ("编号=2", 1), ("规上!=是", 2)]
    {
        assert_eq!(passing(&dataset, filter), count, "{filter}");
    }
    assert_eq!(by(&dataset, "名称"), counts([("张三", 2), ("李四", 1), ("张三丰", 1)]));
}
