//! Numbers whose unit stands beside them, row by row, in a column of its own.

use zonescope::model::{Dataset, FieldName, FieldUnit};
use zonescope::package::{Opened, open_embedded};
use zonescope::query::*;

use crate::found;

fn opened(text: &str) -> Opened {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY", "as_of": "2021"},
        "resources": [{"name": "t", "path": "t.csv"}]}"#;
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("t.csv", text.as_bytes())];
    open_embedded(&files).unwrap()
}

fn sum(dataset: &Dataset, column: &str) -> Option<String> {
    let measure = parse_measure_of(dataset, column).unwrap();
    let by = parse_dimensions_of(dataset, "单位").unwrap();
    let total = answer(dataset, &Query::new(measure, &by, default_year_basis(dataset, measure))).unwrap().total;
    (!total.is_unknown()).then(|| total.sum.to_decimal().shortest().to_string())
}

fn unit(dataset: &Dataset, column: &str) -> FieldUnit {
    dataset.field(FieldName::new(column)).unwrap().unit.clone()
}

#[test]
fn amounts_are_read_in_the_unit_beside_them() {
    for (text, column) in [
        ("项目,计划总投资,单位,年份\n甲,5,亿元,2021\n乙,8000,万元,2021\n丙,1.2,亿元,2020\n", "计划总投资"),
        ("项目,单位,总额,年份\n甲,亿元,5,2021\n乙,万元,8000,2021\n丙,亿元,1.2,2020\n", "总额"),
        ("项目,合同数,合同数单位,单位\n甲,5,亿元,甲\n乙,8000,万元,乙\n丙,1.2,亿元,甲\n", "合同数"),
        ("项目,人数,单位,贷款额,期数\n甲,3,亿元,5,1\n乙,4,万元,8000,2\n丙,5,亿元,1.2,3\n", "贷款额"),
    ] {
        let opened = opened(text);
        let dataset = opened.tables()[0];
        assert!(matches!(unit(dataset, column), FieldUnit::Money(_)), "{text}");
        assert_eq!(sum(dataset, column).as_deref(), Some("700000000"), "{text}");
        assert!(found(&opened).iter().any(|one| one.starts_with("units-by-row")), "{:?}", found(&opened));
        let filter = Filter::parse(dataset, &[&format!("{column}>=1亿")]).unwrap();
        assert_eq!(select(dataset, &filter, YearBasis::Period).len(), 2, "{text}");
        let units = dataset.fields().iter().filter_map(|field| field.categories()).map(|it| it.ids.join(" "));
        assert!(units.into_iter().any(|ids| ids == "元"), "no file has 500000000 beside 亿元");
    }
    // An amount without a unit among others that have one is not known.
    let opened = opened("项目,计划总投资,单位\n甲,5,亿元\n乙,8000,\n丙,1.2,亿元\n");
    assert_eq!(sum(opened.tables()[0], "计划总投资").as_deref(), Some("620000000"));
    assert!(
        found(&opened).contains(&"number-without-unit t.csv:3, 计划总投资: 8000".to_owned()),
        "{:?}",
        found(&opened)
    );
}

#[test]
fn quantities_become_one_unit_where_they_can_and_are_kept_apart_where_not() {
    let opened_of = |units: [&str; 3]| {
        let [one, two, three] = units;
        opened(&format!("地块,面积,单位\n甲,3,{one}\n乙,2000,{two}\n丙,1.5,{three}\n"))
    };
    let opened = opened_of(["亩", "平方米", "亩"]);
    assert_eq!(unit(opened.tables()[0], "面积"), FieldUnit::Named("亩".to_owned()));
    assert_eq!(sum(opened.tables()[0], "面积").as_deref(), Some("7.5"));
    for units in [["台", "套", "台"], ["亩", "台", "亩"], ["万元", "万美元", "万元"]] {
        let opened = opened_of(units);
        let dataset = opened.tables()[0];
        let per = dataset.field(FieldName::new("面积")).unwrap().per;
        assert_eq!(per, Some(FieldName::new("单位")), "{units:?}");
        assert_eq!(sum(dataset, "面积"), None, "{units:?}");
        assert!(found(&opened).iter().any(|one| one.starts_with("units-kept-apart")), "{:?}", found(&opened));
    }
}

#[test]
fn columns_that_only_look_like_units_change_nothing() {
    for (text, column, expected) in [
        // Organisations, and a heading that says the unit itself.
        ("项目,计划总投资,单位\n甲,5,甲公司\n乙,8000,乙公司\n丙,1,甲公司\n", "计划总投资", "8006"),
        ("项目,计划总投资（万元）,单位\n甲,5,台\n乙,8000,套\n丙,1,台\n", "计划总投资（万元）", "80060000"),
    ] {
        let opened = opened(text);
        assert_eq!(sum(opened.tables()[0], column).as_deref(), Some(expected), "{text}");
    }
}
