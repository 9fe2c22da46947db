//! Tables that nobody has heard of: twice the rows take about twice the time to read, to filter, to group and to search, whatever
//! stands in their columns.

use zonescope::query::{parse_dimensions_of, parse_measure_of};

use super::{Odd, check, lines, opened, reading};
use zonescope::model::Measure;
use zonescope::query::{Cache, Filter, Query, Search, answer, default_year_basis, select};

/// The small package with such a table; `keys` are what is declared of it besides.
fn package(head: &str, size: usize, keys: &str, line: impl Fn(usize) -> String) -> Odd {
    let odd = Odd::new();
    let text = odd.text("datapackage.json");
    let resource = format!(r#"{{"name": "rows", "path": "rows.csv", "schema": {{"fields": []{keys}}}}}"#);
    let resource = if keys.is_empty() { r#"{"name": "rows", "path": "rows.csv"}"#.to_owned() } else { resource };
    let with = text.replacen("\"resources\": [", &format!("\"resources\": [{resource},"), 1);
    assert_ne!(text, with);
    odd.put("datapackage.json", with).put("rows.csv", lines(head, size, line))
}

#[test]
fn tables_of_any_columns_are_read_in_time() {
    type Line = fn(usize) -> String;
    let cases: [(&str, &str, &str, Line); 11] = [
        ("all kinds", "编号,名称,类别,金额（万元）,日期,是否", "", |at| {
            format!("r{at},名{at},类{},{}.5,202{}-0{}-1{},{}", at % 7, at, at % 3, 1 + at % 9, at % 9, at % 2)
        }),
        ("rows of another length", "编号,名称,数量,备注", "", |at| {
            format!("r{at},名{at}{}", ",5".repeat(at % 5))
        }),
        ("short rows", "编号,名称,数量,备注", "", |at| {
            if at % 2 == 0 { format!("r{at},名,5") } else { format!("r{at},名,5,备") }
        }),
        ("names that come again", "名称,年份,数量", "", |at| format!("名{},20{:02},{at}", at / 20, at % 20)),
        ("the same row", "名称,数量", "", |_| "名,1".to_owned()),
        ("sets", "名称,标签", "", |at| format!("名{at},t{};t{};u{}", at % 97, at % 89, at % 83)),
        ("units of rows", "名称,金额,单位", "", |at| format!("名{at},{at},{}", ["亿元", "万元"][at % 2])),
        ("units that do not go together", "名称,数量,单位", "", |at| {
            format!("名{at},{at},{}", ["台", "亩"][at % 2])
        }),
        ("rows that are called totals", "名称,数量", "", |at| {
            format!("{},{at}", if at % 3 == 0 { "小计" } else { "名" })
        }),
        (
            "parts of parts",
            "id,parent,n",
            r#", "foreignKeys": [{"fields": "parent", "reference": {"fields": "id"}}]"#,
            |at| format!("r{},r{at},1", at + 1),
        ),
        ("keys that are there twice", "id,n", r#", "primaryKey": "id", "uniqueKeys": [["n"]]"#, |at| {
            format!("r{},{}", at / 2, at / 3)
        }),
    ];
    for (case, head, keys, line) in cases {
        reading(case, 10_000, |size| package(head, size, keys, line));
    }
    reading("ids that are nearly those of rows", 1_500, |size| {
        let key = r#", "foreignKeys": [{"fields": "of", "reference": {"resource": "projects", "fields": "id"}}]"#;
        package("of,n", size, key, |at| format!("prject-{}{at},1", "abd".repeat(16)))
    });
}

#[test]
fn tables_of_any_columns_are_asked_in_time() {
    check("questions about an own table", 20_000, |size| {
        let odd = package("编号,名称,类别,金额（万元）,日期", size, "", |at| {
            format!("r{at},名{},类{},{at}.5,202{}-0{}-1{}", at / 2, at % 500, at % 3, 1 + at % 9, at % 9)
        });
        let (bytes, books) = (odd.size(), opened(odd.0.path()).unwrap());
        let ask = move || {
            let dataset = books.table("rows").unwrap();
            let basis = default_year_basis(dataset, Measure::ProjectCount);
            for filter in [
                "类别=类7",
                "金额（万元）>=100万",
                "日期=2021",
                "名称~名1",
                "text~9",
                "search~ming",
                "名称=名7",
                "编号=r7",
            ] {
                let filter = Filter::parse(dataset, &[filter]).unwrap();
                let _ = select(dataset, &filter, basis);
            }
            for by in ["类别", "日期", "month", "类别,日期", "名称", "project", "classes:金额（万元）"]
            {
                let measure = parse_measure_of(dataset, "金额（万元）").unwrap();
                let by = parse_dimensions_of(dataset, by).unwrap();
                assert!(answer(dataset, &Query::new(measure, &by, basis)).unwrap().cells().count() > 0);
            }
            let search = Search::new("名1");
            assert!(!Cache::default().search(dataset, &Filter::default(), basis, &search).is_empty());
        };
        (bytes, ask)
    });
}
