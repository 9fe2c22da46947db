//! Records of one name are told apart wherever a figure has them, whatever their names hold and whichever table they are
//! rows of.

use zonescope::figure::{Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::package::{Opened, open_embedded};
use zonescope::query::{self, Query};
use zonescope::text::Locale;

const DESCRIPTOR: &str = r#"{
  "name": "alike",
  "zonescope": {
    "version": 1, "zone": {"id": "odd", "name_zh": "测试区", "name_en": "Test zone"},
    "currency": "CNY", "year_of": "signed", "as_of": "2022-12-31"
  },
  "resources": [
    {"name": "sectors", "path": "sectors.csv", "format": "csv"},
    {"name": "stages", "path": "stages.csv", "format": "csv"},
    {"name": "projects", "path": "projects.csv", "format": "csv"},
    {"name": "firms", "path": "firms.csv", "format": "csv", "zonescope": {"label": "name"}, "schema": {
      "primaryKey": "id",
      "fields": [{"name": "id", "type": "string"}, {"name": "name", "type": "string"},
        {"name": "scale", "type": "string", "zonescope": {"kind": "category"}},
        {"name": "staff", "type": "integer", "unit": "人"}]}},
    {"name": "years", "path": "years.csv", "format": "csv", "schema": {
      "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "id"}}],
      "fields": [{"name": "firm", "type": "string"}, {"name": "tax", "type": "integer", "unit": "人"}]}}
  ]
}"#;

fn opened() -> Opened {
    let files: [(&str, &[u8]); 6] = [
        ("datapackage.json", DESCRIPTOR.as_bytes()),
        ("sectors.csv", "id,name_zh,name_en,parent\na,甲业,Alpha,\nb,乙业,Beta,\n".as_bytes()),
        ("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,0,on_track\n".as_bytes()),
        (
            "projects.csv",
            "id,name,sector,planned_total,completed_total,date_signed\np1,东区 · 一期,a,9,4,2020\n\
             p2,东区 · 一期,b,5,2,2020\np3,西区,b,2,1,2021\n"
                .as_bytes(),
        ),
        ("firms.csv", "id,name,scale,staff\nf1,同名厂,大,90\nf2,同名厂,小,7\nf3,别的厂,小,5\n".as_bytes()),
        ("years.csv", "firm,tax\nf1,9\nf2,4\nf3,2\nf1,1\n".as_bytes()),
    ];
    open_embedded(&files).unwrap()
}

fn made(dataset: &Dataset, measure: &str, by: &str, kind: Kind) -> Figure {
    let measure = query::parse_measure_of(dataset, measure).unwrap();
    let by = query::parse_dimensions_of(dataset, by).unwrap();
    let query = Query::new(measure, &by, query::default_year_basis(dataset, measure));
    build(dataset, &FigureSpec::new(kind, query), Locale::ZhCn.of_rows(dataset)).unwrap()
}

/// All names of rows and columns, headings and names of tiles and points.
fn words(figure: &Figure) -> String {
    let lines = figure.categories.iter().map(|one| one.label.clone());
    let lines = lines.chain(figure.series.iter().map(|one| one.label.clone()));
    let marks = figure.marks().map(|(_, mark)| format!("{:?} {:?}", mark.hover, mark.beside));
    lines.chain(marks).collect::<Vec<_>>().join("\n")
}

#[test]
fn names_are_told_apart_in_every_kind_whatever_stands_in_them() {
    let dataset = opened().dataset;
    let mut kinds = 0;
    for (kind, by) in [
        (Kind::Ranked, "project"),
        (Kind::Table, "project"),
        (Kind::Grouped, "project"),
        (Kind::HeatMap, "project,sector"),
        (Kind::Stacked, "project,year"),
        (Kind::Treemap, "sector"),
        (Kind::Scatter, "project"),
    ] {
        let said = words(&made(&dataset, "planned_total", by, kind));
        for name in ["东区 · 一期（甲业）", "东区 · 一期（乙业）", "西区"] {
            assert!(said.contains(name), "{kind:?}: {said}");
        }
        assert!(!said.replace("东区 · 一期（", "").contains("东区 · 一期"), "{kind:?}: {said}");
        assert!(!said.contains("西区（"), "{kind:?}: {said}");
        kinds += 1;
    }
    assert_eq!(kinds, 7);
}

#[test]
fn rows_of_any_table_and_what_they_refer_to_are_told_apart() {
    let opened = opened();
    let firms = opened.of_table("firms").unwrap().dataset;
    let said = words(&made(&firms, "staff", "project", Kind::Ranked));
    assert!(said.contains("同名厂（大）") && said.contains("同名厂（小）") && !said.contains("别的厂（"), "{said}");
    let years = opened.of_table("years").unwrap().dataset;
    let said = words(&made(&years, "tax", "firm", Kind::Ranked));
    assert!(said.contains("同名厂（f1）") && said.contains("同名厂（f2）") && !said.contains("别的厂（"), "{said}");
}
