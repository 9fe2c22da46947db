//! Projects of several investors: each of them can be asked for, and a project counts once in all.

use std::collections::BTreeMap;

use zonescope::listing::{neighbour_groups, write_exact};
use zonescope::model::{Dataset, Index, Measure, ProjectIx};
use zonescope::package::{Opened, open_embedded};
use zonescope::query::*;
use zonescope::text::Locale;

const CSV: &str = "id,name,sector,investor,planned_total\n\
                   p1,一,ic,\"甲;乙\",1\np2,二,ic,乙；丙 ；乙,10\np3,三,ic,乙,100\np4,四,ic,,1000\n\
                   p5,五,ic,\"[\"\"丁, Ltd.\"\", \"\"甲\"\"]\",10000\np6,六,ic,\"戊, Co.\",100000\n";
const JSON: &str = r#"[{"id": "p1", "name": "一", "sector": "ic", "investor": ["甲", "乙"], "planned_total": 1},
    {"id": "p2", "name": "二", "sector": "ic", "investor": ["乙", "丙", "乙"], "planned_total": 10},
    {"id": "p3", "name": "三", "sector": "ic", "investor": ["乙"], "planned_total": 100},
    {"id": "p4", "name": "四", "sector": "ic", "investor": null, "planned_total": 1000},
    {"id": "p5", "name": "五", "sector": "ic", "investor": ["丁, Ltd.", "甲"], "planned_total": 10000},
    {"id": "p6", "name": "六", "sector": "ic", "investor": "戊, Co.", "planned_total": 100000}]"#;

fn books(file: &str, schema: &str, projects: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY"}},
        "resources": [{{"name": "sectors", "path": "s.csv"}}, {{"name": "stages", "path": "g.csv"}},
        {{"name": "projects", "path": "{file}"{schema}}}]}}"#
    );
    let files: [(&str, &[u8]); 4] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\nic,集成电路\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        (file, projects.as_bytes()),
    ];
    open_embedded(&files).unwrap()
}

fn passing(dataset: &Dataset, filter: &str) -> String {
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let found = select(dataset, &filter, YearBasis::Period);
    found.into_iter().map(|ix| dataset.projects().id(ix)).collect::<Vec<_>>().join(" ")
}

fn check(opened: &Opened) {
    let dataset = &opened.dataset;
    assert!(Dimension::Investor.is_of_several(dataset));
    for (filter, expected) in [
        ("investor=甲", "p1 p5"),
        ("investor=乙", "p1 p2 p3"),
        ("investor=丙", "p2"),
        ("investor!=乙", "p4 p5 p6"),
        ("investor=", "p4"),
        ("investor=\"丁, Ltd.\"", "p5"),
        ("investor=乙; investor=甲", "p1"),
        ("text~丙", "p2"),
        ("search~bing", "p2"),
        ("search~甲", "p1 p5"),
    ] {
        assert_eq!(passing(dataset, filter), expected, "{filter}");
    }
    let query = Query::new(Measure::PlannedTotal, &[Dimension::Investor], YearBasis::Period);
    let answer = Cache::default().answer(dataset, &query).unwrap();
    let cells: BTreeMap<String, i128> =
        answer.cells().map(|(keys, cell)| (keys[0].id(dataset), cell.sum.fen() / 100)).collect();
    let expected = [("甲", 10001), ("乙", 111), ("丙", 10), ("丁, Ltd.", 10000), ("戊, Co.", 100000), ("", 1000)];
    assert_eq!(cells, expected.map(|(name, sum)| (name.to_owned(), sum)).into());
    assert_eq!((answer.total.sum.fen() / 100, answer.total.count), (111111, 6), "each counts once in all");
    let counts = Cache::default().key_counts(dataset, &Filter::default(), YearBasis::Period, Dimension::Investor);
    let counts: BTreeMap<String, u32> = counts.iter().map(|(key, count)| (key.id(dataset), count)).collect();
    assert_eq!(counts["乙"], 3);
    assert_eq!(counts.len(), 6, "what stands in one cell is no investor: {counts:?}");
    let of = |row: usize| {
        let mut text = String::new();
        let ix = ProjectIx::from_usize(row).unwrap();
        write_exact(dataset, Stored::of(dataset, ix, Column::Investor, YearBasis::Period), &mut text);
        text
    };
    assert_eq!([0, 1, 2, 3, 4].map(of), ["甲;乙", "乙;丙", "乙", "", "丁, Ltd.;甲"], "as they are written");
    let groups = neighbour_groups(dataset, ProjectIx::from_usize(0).unwrap(), Locale::ZhCn);
    let groups: Vec<(String, usize)> = groups.into_iter().map(|group| (group.title, group.count)).collect();
    assert_eq!(groups[..2], [("同一投资方 · 甲".to_owned(), 1), ("同一投资方 · 乙".to_owned(), 2)]);
    let found = opened.findings.iter().filter(|finding| finding.code() == "several-in-cell");
    assert_eq!(found.map(|finding| finding.value.clone().unwrap()).collect::<Vec<_>>(), ["甲;乙"]);
}

#[test]
fn a_project_may_be_of_several_investors() {
    check(&books("p.csv", "", CSV));
    check(&books("p.json", "", JSON));
    let list = |delimiter: &str| {
        format!(
            r#", "schema": {{"fields": [{{"name": "investor", "type": "list", "delimiter": "{delimiter}"}}],
            "fieldsMatch": ["partial"]}}"#
        )
    };
    let with_bars = CSV.replace("甲;乙", "甲|乙").replace("乙；丙 ；乙", "乙|丙|乙");
    let with_bars = with_bars.replace("\"[\"\"丁, Ltd.\"\", \"\"甲\"\"]\"", "\"丁, Ltd.|甲\"");
    check(&books("p.csv", &list("|"), &with_bars));
}
