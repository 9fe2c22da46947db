//! Small books that are odd in one way each, written out and read as a package.

use zonescope::model::Dataset;

const HEAD: &str = "id,sector,basis,lists,parent,planned_total,completed_total,date_signed";

const DESCRIPTOR: &str = r#"{
  "name": "odd",
  "zonescope": {
    "version": 1, "zone": {"id": "odd", "name_zh": "测试区", "name_en": "Test zone"},
    "currency": "CNY", "year_of": "signed", "as_of": "2022-12-31"
  },
  "resources": [
    {"name": "sectors", "path": "sectors.csv", "format": "csv"},
    {"name": "stages", "path": "stages.csv", "format": "csv"},
    {"name": "lists", "path": "lists.csv", "format": "csv"},
    {"name": "projects", "path": "projects.csv", "format": "csv", "schema": {"fields": [
      {"name": "planned_total", "type": "number", "unit": "亿元"},
      {"name": "completed_total", "type": "number", "unit": "亿元"}
    ]}}
  ]
}"#;

const SECTORS: &str =
    "id,name_zh,name_en,parent\na,甲业,Alpha,\na1,甲一业,Alpha one,a\na2,甲二业,Alpha two,a\nb,乙业,Beta,\n";
const STAGES: &str = "id,name_zh,name_en,order,kind\nsigned,签约,Signed,0,on_track\n";
const LISTS: &str = "id,name_zh,name_en\nL1,一号清单,First list\nL2,二号清单,Second list\n";

/// Books of these projects: lines of `id,sector,basis,lists,parent,planned,completed,signed`.
pub(crate) fn book(projects: &str) -> Dataset {
    book_of(SECTORS, projects)
}

/// The same of other sectors: lines of `id,name_zh,name_en,parent` below that head.
pub(crate) fn book_of(sectors: &str, projects: &str) -> Dataset {
    written(DESCRIPTOR, sectors, projects, &[])
}

fn written(descriptor: &str, sectors: &str, projects: &str, others: &[(&str, String)]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let (head, rows) = (format!("{HEAD},name"), projects.split_whitespace());
    let rows: Vec<String> = rows.map(|row| format!("{row},项目{}", row.split([',', '-']).next().unwrap())).collect();
    let own = [
        ("datapackage.json", descriptor.to_owned()),
        ("sectors.csv", sectors.to_owned()),
        ("stages.csv", STAGES.to_owned()),
        ("lists.csv", LISTS.to_owned()),
        ("projects.csv", format!("{head}\n{}\n", rows.join("\n"))),
    ];
    for (name, text) in own.iter().chain(others) {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let opened = zonescope::package::open(folder.path()).unwrap();
    let errors = opened.findings.count(zonescope::package::Severity::Error);
    assert_eq!(errors, 0, "{projects}: {:?}", opened.findings.as_slice());
    opened.dataset
}

/// Books of such projects and of their progress: lines of `project,period,planned,completed`.
pub(crate) fn with_progress(projects: &str, progress: &str) -> Dataset {
    let own = r#"{"name": "progress", "path": "progress.csv", "format": "csv", "schema": {"fields": [
      {"name": "planned", "type": "number", "unit": "亿元"}, {"name": "completed", "type": "number", "unit": "亿元"}
    ]}},
    {"name": "projects","#;
    let descriptor = DESCRIPTOR.replace(r#"{"name": "projects","#, own);
    let rows = progress.split_whitespace().collect::<Vec<_>>().join("\n");
    let progress = format!("project,period,planned,completed\n{rows}\n");
    written(&descriptor, SECTORS, projects, &[("progress.csv", progress)])
}

/// What is odd about each, and its projects.
pub(crate) const ODD: [(&str, &str); 10] = [
    ("no years at all", "p,a,,,,5,1, q,a,,,,7,2, r,b,,,,3,,"),
    ("one year", "p,a,,,,5,1,2020 q,b,,,,7,2,2020 r,a1,,,,3,,2020"),
    ("years with holes", "p,a,,,,5,1,2018 q,a,,,,7,2,2021 r,b,,,,4,4,2018 s,b,,,,6,,2019 t,b,,,,9,3,2021"),
    ("some without a year", "p,a,,,,5,1,2019 q,a,,,,8,2,2020 r,a,,,,30,9, s,b,,,,2,1, t,b,,,,,,"),
    ("amounts missing", "p,a,,,,,,2018 q,a,,,,5,,2019 r,b,,,,,1,2019 s,b,,,,7,2,2020 t,a2,,,,,,2021 u,b,,,,0,0,2020"),
    ("overlapping lists", "p,a,,L1;L2,,10,4,2020 q,a,,L1,,5,1,2020 r,b,,,,4,2,2021 s,b,,L2,,3,1,2021 t,a,,L1;L2,,2,1,"),
    ("lists apart", "p,a,,L1,,10,4,2020 q,a,,L2,,5,1,2020 r,b,,L1,,4,2,2021 s,b,,L2,,3,1,2021"),
    ("sectors below others", "p,a,,,,1,,2018 q,a1,,,,5,2,2019 r,a2,,,,3,1,2019 s,a1,,,,6,3,2020 t,b,,,,2,1,2020"),
    (
        "published and illustrative",
        "p,a,published,,,5,1,2019 q,a,illustrative,,,7,2,2019 r,a,illustrative,,,4,1,2020 s,b,published,,,,,2020 \
         t,b,illustrative,,,3,1,2020 u,b,illustrative,,,6,2,2019 v,b,illustrative,,,1,1,",
    ),
    (
        "package projects",
        "w,a,,,,10,,2019 p,a,,,w,4,1,2019 q,b,,,w,5,2,2020 r,b,,,,3,1,2020 x,a,,,,8,,2021 y,a,,,x,,1,2021",
    ),
];
