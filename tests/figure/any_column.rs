//! Figures by columns that the program knows nothing of.

use zonescope::figure::{Figure, Kind, build};
use zonescope::model::Dataset;
use zonescope::package::open_embedded;
use zonescope::query;
use zonescope::text::Locale;

use super::questions::{question, spec};

/// Projects with several tags each.
fn tagged(rows: &str) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "试验区"},
        "currency": "CNY", "as_of": "2021"}, "resources": [{"name": "sectors", "path": "s.csv"},
        {"name": "stages", "path": "g.csv"}, {"name": "projects", "path": "p.csv", "schema": {"fields": [
        {"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "sector", "type": "string"},
        {"name": "标签", "type": "string", "zonescope": {"kind": "set"}},
        {"name": "planned_total", "type": "number", "unit": "亿元"}, {"name": "date_signed", "type": "string"}]}}]}"#;
    let projects = format!("id,name,sector,标签,planned_total,date_signed\n{rows}");
    let files: [(&str, &[u8]); 4] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\na,甲业\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", projects.as_bytes()),
    ];
    let opened = open_embedded(&files).unwrap();
    assert_eq!(opened.dataset.errors(), 0);
    opened.dataset
}

fn made(dataset: &Dataset, by: &str, kind: Kind, share: bool) -> Figure {
    let query = question(dataset, "planned_total", by, "", "");
    build(dataset, &spec(query, kind).choosing(|it| it.share = share), Locale::ZhCn).unwrap()
}

fn labels(figure: &Figure) -> String {
    let row = |series: &zonescope::figure::Series| {
        let marks = series.marks.iter().flatten().map(|mark| mark.length.label.clone());
        format!("{}: {}", series.label, marks.collect::<Vec<_>>().join(" "))
    };
    figure.series.iter().map(row).collect::<Vec<_>>().join("; ")
}

#[test]
fn shares_of_several_values_in_a_cell_are_of_the_records_counted_once_in_every_kind() {
    let dataset = tagged("p1,一,a,甲;乙,10,2020\np2,二,a,甲,5,2020\n");
    let by = "column:标签,year";
    let expected = "甲: 100.0; 乙: 66.7";
    for (kind, share) in [(Kind::Percent, false), (Kind::Grouped, true), (Kind::Lines, true), (Kind::HeatMap, true)] {
        assert_eq!(labels(&made(&dataset, by, kind, share)), expected, "{kind:?}");
    }
    let stacked = made(&dataset, by, Kind::Stacked, false);
    assert!(!stacked.is_stacked(), "side by side: one on the other would reach to 25 of 15");
    assert_eq!(labels(&stacked), "甲: 15.00; 乙: 10.00");
    assert!(stacked.note.contains("一个项目可有多个“标签”"), "{}", stacked.note);
    assert!(stacked.note.contains("各“标签”有重叠，并排画出"), "{}", stacked.note);
    assert!(made(&dataset, "column:标签", Kind::Treemap, false).nothing.is_some(), "areas would say 60 and 40");
    let apart = tagged("p1,一,a,甲,10,2020\np2,二,a,乙,5,2020\n");
    assert!(made(&apart, by, Kind::Stacked, false).is_stacked());
}

#[test]
fn a_category_has_one_colour_in_every_kind_and_with_a_filter_too() {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "firms", "path": "f.csv"}]}"#;
    let mut text = "名称,sector,年份,营收\n".to_owned();
    for (at, sector) in ["电子", "医药", "材料", "装备", "纺织", "化工", "软件", "物流"].into_iter().enumerate()
    {
        for year in 2019..2022 {
            text.push_str(&format!("公司{at}{year},{sector},{year},{}\n", (at * 37 + 11) % 50 + year - 2018));
        }
    }
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    let dataset = open_embedded(&files).unwrap().dataset;
    let measure = query::parse_measure_of(&dataset, "营收").unwrap();
    assert_eq!(query::parse_measure_of(&dataset, "sum:营收").unwrap(), measure, "what is added up anyway");
    assert!(query::parse_measure_of(&dataset, "sum:nobody").is_err());
    let mut seen: std::collections::BTreeMap<String, std::collections::BTreeSet<[u8; 3]>> = Default::default();
    for (kind, by, filter) in [
        (Kind::Stacked, "sector,year", ""),
        (Kind::Lines, "sector,year", ""),
        (Kind::Ranked, "sector", ""),
        (Kind::Treemap, "sector", ""),
        (Kind::Table, "sector,year", ""),
        (Kind::Slope, "sector,year", ""),
        (Kind::Stacked, "sector,year", "sector=装备,化工,软件"),
        (Kind::Grouped, "sector,year", "sector!=电子"),
        (Kind::Ranked, "sector", "营收>=30"),
    ] {
        let by = query::parse_dimensions_of(&dataset, by).unwrap();
        let asked = query::Query::new(measure, &by, query::default_year_basis(&dataset, measure));
        let asked = asked.filtered(query::Filter::parse(&dataset, &[filter]).unwrap());
        let figure = build(&dataset, &spec(asked, kind), Locale::ZhCn).unwrap();
        for series in figure.series.iter().filter(|series| !series.keys.is_empty()) {
            seen.entry(series.label.clone()).or_default().insert(series.color.0);
        }
    }
    assert_eq!(seen.len(), 8);
    assert!(seen.values().all(|colors| colors.len() == 1), "{seen:?}");
    assert_eq!(seen.values().flatten().collect::<std::collections::BTreeSet<_>>().len(), 8);
}
