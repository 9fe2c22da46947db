//! What the rows of a table that the program does not know refer to, and what they say of themselves: whether they are made
//! up, and what they were read in.

use zonescope::model::{Basis, Dataset};
use zonescope::package::{Opened, open};
use zonescope::query::{Column, YearBasis};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::found;

const FILES: [(&str, &str); 6] = [
    ("s.csv", "id,name_zh\nic,集成电路\n"),
    ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n"),
    ("q.csv", "id,title\nreport,年报\nmade,示意数据\n"),
    ("p.csv", "id,name,name_en,sector\np1,甲项目,Project A,ic\n"),
    // The years of the firms come first in the package, and a firm is part of one that comes later.
    ("y.csv", "firm,revenue\nA1,5\nA2,7\nA9,1\n"),
    (
        "f.csv",
        "代码,名称,parent,project,sources,basis,tags\nA1,甲公司,A2,p1,report,published,x;y\n\
         A2,乙公司,,p9,made,illustrative,y\nA3,示意公司,A8,,,published,x;z\n",
    ),
];

/// A package of firms with what is reported of them, of which the keys are as given.
fn opened(year_keys: &str, firm_keys: &str) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "试验区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [{{"name": "sectors", "path": "s.csv"}}, {{"name": "stages", "path": "g.csv"}},
        {{"name": "sources", "path": "q.csv"}}, {{"name": "projects", "path": "p.csv"}},
        {{"name": "years", "path": "y.csv", "schema": {{"fields": [{{"name": "firm", "type": "string"}},
            {{"name": "revenue", "type": "number"}}], "foreignKeys": [{year_keys}]}}}},
        {{"name": "firms", "path": "f.csv", "schema": {{"fields": [{{"name": "代码", "type": "string"}},
            {{"name": "名称", "type": "string"}}, {{"name": "parent", "type": "string"}},
            {{"name": "project", "type": "string"}}, {{"name": "sources", "type": "string"}},
            {{"name": "basis", "type": "string"}}, {{"name": "tags", "type": "string", "zonescope": {{"kind": "set"}},
            "categories": [{{"value": "x", "label": "甲类", "label_en": "First"}}, "y"]}}],
            "primaryKey": "代码", "foreignKeys": [{firm_keys}]}}}}]}}"#
    );
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    for (name, text) in FILES {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    open(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn key(field: &str, table: &str, id: &str) -> String {
    format!(r#"{{"fields": ["{field}"], "reference": {{"resource": "{table}", "fields": ["{id}"]}}}}"#)
}

fn shown(dataset: &Dataset, column: &str, locale: Locale) -> Vec<String> {
    let column = Column::parse(dataset, column).unwrap();
    let cell = |ix| zonescope::listing::cell(dataset, ix, column, YearBasis::Period, Scale::One, locale);
    dataset.projects().iter().map(|ix| cell(ix).shown().to_owned()).collect()
}

#[test]
fn a_row_refers_to_any_table_wherever_it_stands_and_goes_by_the_name_of_the_other() {
    let firm_keys = [key("parent", "", "代码"), key("project", "projects", "id"), key("sources", "sources", "id")];
    let opened = opened(&key("firm", "firms", "代码"), &firm_keys.join(","));
    let [years, firms] = &opened.others[..] else { panic!("two tables") };
    assert_eq!(years.table().unwrap().id, "years", "in the order of the package");
    assert_eq!(shown(years, "firm", Locale::ZhCn), ["甲公司", "乙公司", "A9"]);
    assert_eq!(shown(firms, "parent", Locale::ZhCn)[0], "乙公司");
    assert_eq!(shown(firms, "project", Locale::En)[0], "Project A");
    assert_eq!(
        found(&opened),
        [
            "dangling-reference y.csv:4, firm: A9",
            "dangling-reference f.csv:3, project: p9",
            "dangling-reference f.csv:4, parent: A8",
            "rule-broken f.csv:4, tags: x;z",
        ]
    );
}

#[test]
fn a_key_that_names_no_table_or_not_what_its_rows_are_called_by_is_said() {
    for (to, id) in [("firms", "名称"), ("gone", "代码"), ("projects", "name")] {
        let opened = opened(&key("firm", to, id), "");
        let expected = format!("foreign-key-unheeded datapackage.json, schema.foreignKeys: firm → {to}.{id}");
        assert!(found(&opened).contains(&expected), "{:?}", found(&opened));
    }
    let circle = opened(&key("firm", "firms", "代码"), &key("parent", "years", "firm"));
    assert_eq!(circle.others.len(), 2, "two tables that refer to each other are both there");
}

#[test]
fn tables_that_refer_to_each_other_are_both_followed() {
    let reference = |fields: &str, table: &str| {
        format!(r#"{{"fields": "{fields}", "reference": {{"resource": "{table}", "fields": "id"}}}}"#)
    };
    let schema = |keys: &str| format!(r#""schema": {{"primaryKey": "id", "foreignKeys": [{keys}]}}"#);
    let of_projects = schema(&[reference("owner", "firms"), reference("sector", "sectors")].join(","));
    let of_firms = schema(&[reference("main", "projects"), reference("zone_park", "parks")].join(","));
    let of_parks = schema(&reference("runs", "firms"));
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [{{"name": "sectors", "path": "s.csv"}}, {{"name": "stages", "path": "g.csv"}},
        {{"name": "projects", "path": "p.csv", {of_projects}}}, {{"name": "firms", "path": "f.csv", {of_firms}}},
        {{"name": "parks", "path": "k.csv", {of_parks}}}]}}"#
    );
    let files = [
        ("s.csv", "id,name_zh\na,甲\n"),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n"),
        ("p.csv", "id,name,sector,owner\np1,项目一,a,f1\np2,项目二,a,f9\n"),
        ("f.csv", "id,name,main,zone_park\nf1,企业一,p1,k1\nf2,企业二,,k7\n"),
        ("k.csv", "id,name,runs\nk1,园区一,f2\nk2,园区二,f1\n"),
    ];
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("datapackage.json"), &descriptor).unwrap();
    files.iter().for_each(|(name, text)| std::fs::write(folder.path().join(name), text).unwrap());
    let opened = open(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    let [firms, parks] = &opened.others[..] else { panic!("two tables") };
    assert_eq!(shown(&opened.dataset, "owner", Locale::ZhCn), ["企业一", "f9"]);
    assert_eq!(shown(firms, "main", Locale::ZhCn)[0], "项目一");
    assert_eq!(shown(firms, "zone_park", Locale::ZhCn), ["园区一", "k7"]);
    assert_eq!(shown(parks, "runs", Locale::ZhCn), ["企业二", "企业一"]);
    assert_eq!(found(&opened), ["dangling-reference p.csv:3, owner: f9", "dangling-reference f.csv:3, zone_park: k7",]);
}

#[test]
fn what_is_made_up_is_so_in_any_table_and_is_known_by_its_source() {
    let opened = opened("", &key("sources", "sources", "id"));
    let firms = &opened.others[1];
    let bases = firms.projects().bases();
    assert_eq!(bases, [Basis::Published, Basis::Illustrative, Basis::Illustrative], "said, or seen by the name");
    let sources = |row: usize| -> Vec<&str> {
        let ix = firms.projects().iter().nth(row).unwrap();
        firms.projects().sources(ix).iter().map(|source| firms.sources()[*source].id.as_str()).collect()
    };
    assert_eq!([sources(0), sources(1), sources(2)], [vec!["report"], vec!["made"], vec![]]);
}

#[test]
fn the_members_of_a_set_go_by_what_is_declared_of_each() {
    let opened = opened("", "");
    let tags = shown(&opened.others[1], "tags", Locale::En);
    assert!(tags[0].contains("First") && tags[0].contains('y'), "{tags:?}");
}

#[test]
fn keys_in_a_schema_of_its_own_file_are_seen_before_the_table_is_read() {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY",
        "as_of": "2021"}, "resources": [{"name": "years", "path": "y.csv", "schema": "y.json"},
        {"name": "firms", "path": "f.csv", "schema": "f.json"}]}"#;
    let years = format!(
        r#"{{"fields": [{{"name": "firm"}}, {{"name": "n"}}], "foreignKeys": [{}]}}"#,
        key("firm", "firms", "c")
    );
    let firms = r#"{"fields": [{"name": "c"}, {"name": "name"}, {"name": "best"}], "primaryKey": "c",
        "foreignKeys": [{"fields": "best", "reference": {"resource": "years", "fields": "n"}}]}"#;
    let files: [(&str, &[u8]); 5] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("y.csv", b"firm,n\nA1,x1\nA2,x2\n"),
        ("y.json", years.as_bytes()),
        ("f.csv", "c,name,best\nA1,甲,x1\nA2,乙,x2\n".as_bytes()),
        ("f.json", firms.as_bytes()),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let years = opened.tables()[0];
    assert_eq!(shown(years, "firm", Locale::ZhCn), ["甲", "乙"], "{:?}", found(&opened));
}

#[test]
fn references_into_a_file_that_is_not_there_are_counted_with_it() {
    let whole = crate::tiny().opened();
    assert_eq!(found(&whole), Vec::<String>::new());
    for (file, count) in [("sources.csv", 5), ("places.csv", 3), ("indicators.csv", 2)] {
        let package = crate::tiny().without(file);
        let opened = package.opened();
        let kinds: Vec<&str> = opened.findings.iter().map(zonescope::package::Finding::code).collect();
        assert!(!kinds.contains(&"dangling-reference"), "{file}: {kinds:?}");
        let missing = opened.findings.iter().find(|finding| finding.code() == "file-missing").unwrap();
        assert!(missing.references >= count, "{file}: {}", missing.references);
        let said = missing.sentence(Locale::En);
        assert!(said.contains(&format!("{} cells elsewhere refer to", missing.references)), "{said}");
        let counted: usize = opened.findings.groups().iter().map(|group| group.count).sum();
        assert_eq!(counted, opened.findings.total(), "{file}");
    }
    // Those that are wrong by themselves stay so.
    let opened = crate::tiny()
        .without("places.csv")
        .with("projects.csv", "晶圆二期,Wafers 2,ic,", "晶圆二期,Wafers 2,nowhere,")
        .opened();
    let dangling = opened.findings.iter().filter(|finding| finding.code() == "dangling-reference");
    assert_eq!(dangling.map(|finding| finding.value.clone().unwrap()).collect::<Vec<_>>(), ["nowhere"]);
}

#[test]
fn rows_that_would_lie_below_themselves_are_said_and_the_rest_of_the_tree_stays() {
    let of = |schema: &str| {
        let descriptor = format!(r#"{{"name": "t", "resources": [{{"name": "firms", "path": "f.csv"{schema}}}]}}"#);
        let text = "id,name,parent,staff\na,甲,b,1\nb,乙,c,2\nc,丙,a,4\nd,丁,a,8\ne,戊,d,16\nf,己,f,32\ng,庚,,64\nh,辛,g,128\n";
        let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
        zonescope::package::open_embedded(&files).unwrap()
    };
    let key = r#", "schema": {"primaryKey": "id", "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}]}"#;
    for schema in ["", key] {
        let opened = of(schema);
        let circles: Vec<String> = found(&opened).into_iter().filter(|line| line.starts_with("cycle")).collect();
        let expected = [
            "cycle f.csv:2, parent: b",
            "cycle f.csv:3, parent: c",
            "cycle f.csv:4, parent: a",
            "cycle f.csv:7, parent: f",
        ];
        assert_eq!(circles, expected, "{schema}");
        let said = opened.findings.iter().find(|finding| finding.code() == "cycle").unwrap().sentence(Locale::En);
        assert!(said.contains("(a → b → c → a)"), "{said}");
        let table = opened.table("firms").unwrap();
        let sum = |filter: &str| {
            let filter = zonescope::query::Filter::parse(table, &[filter]).unwrap();
            let basis = zonescope::query::default_year_basis(table, zonescope::model::Measure::ProjectCount);
            zonescope::query::select(table, &filter, basis).len()
        };
        // Below a stands d with e, and c says that it does; below g stands h.
        assert_eq!((sum("parent=a"), sum("parent=d"), sum("parent=g")), (3, 1, 1), "{schema}");
    }
}
