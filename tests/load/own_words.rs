//! What a package says of its tables in words of this program: each has an effect, or is said to have none.

use serde_json::{Value, json};
use zonescope::listing::detail;
use zonescope::model::{Dataset, FieldName, Kind, ShownIn};
use zonescope::package::{Opened, open_embedded};
use zonescope::query::{Column, Query, answer, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::Locale;

use crate::found;

pub(super) fn opened(resources: &[Value], files: &[(&str, &str)]) -> Opened {
    let own = json!({"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": "2022"});
    let descriptor = json!({"name": "t", "zonescope": own, "resources": resources}).to_string();
    let mut all = vec![("datapackage.json", descriptor.as_bytes())];
    all.extend(files.iter().map(|(name, text)| (*name, text.as_bytes())));
    open_embedded(&all).unwrap()
}

/// One table of fields, with more in its resource.
pub(super) fn table(fields: Value, more: Value, text: &str) -> Opened {
    let mut resource =
        json!({"name": "t", "path": "t.csv", "type": "table", "schema": {"fields": fields, "primaryKey": "id"}});
    resource.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
    opened(&[resource], &[("t.csv", text)])
}

fn proposed(dataset: &Dataset) -> Vec<String> {
    Column::proposed(dataset).iter().map(|column| column.id(dataset).into_owned()).collect()
}

#[test]
fn decimals_show_and_group_take_effect() {
    let fields = json!([
        {"name": "id", "type": "string"},
        {"name": "score", "type": "number", "zonescope": {"decimals": 1, "group": "评分"}},
        {"name": "area", "type": "string", "zonescope": {"show": "detail"}},
        {"name": "share", "type": "number", "zonescope": {"decimals": 3, "group": "评分"}},
        {"name": "inner", "type": "string", "zonescope": {"show": "hidden"}},
    ]);
    let opened = table(fields, json!({}), "id,score,area,share,inner\n1,1.234,东,0.5,x\n2,2.5,西,0.25,y\n");
    assert_eq!(found(&opened), ["numbers-as-declared t.csv:2, score: 1.234"]);
    let dataset = opened.tables()[0];
    let numbers = |name: &str| {
        let numbers = dataset.field(FieldName::new(name)).unwrap().numbers().unwrap();
        (0..2).map(|row| numbers.get(row).unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        (numbers("score"), numbers("share")),
        (vec!["1.2".into(), "2.5".into()], vec!["0.500".into(), "0.250".into()])
    );
    assert_eq!(proposed(dataset), ["id", "score", "share"]);
    let facts = detail(dataset, dataset.project("1").unwrap(), Locale::ZhCn).facts;
    let titles: Vec<&str> = facts.iter().map(|fact| fact.title.as_str()).collect();
    assert_eq!(titles[1..], ["评分 · score", "评分 · share", "area"], "what belongs together stands together");
    assert_eq!(dataset.field(FieldName::new("inner")).unwrap().shown_in, ShownIn::Nowhere);
}

#[test]
fn labels_and_roles_say_what_rows_are_called_and_belong_to() {
    let sectors =
        json!({"name": "sectors", "path": "s.csv", "schema": {"fields": [{"name": "id"}, {"name": "name_zh"}]}});
    let fields = json!([
        {"name": "no", "type": "string", "zonescope": {"role": "id"}},
        {"name": "motto", "type": "string"},
        {"name": "english", "type": "string", "zonescope": {"role": "name_en"}},
        {"name": "line", "type": "string", "zonescope": {"role": "sector"}},
        {"name": "under", "type": "string", "zonescope": {"role": "parent"}},
    ]);
    let resource = json!({"name": "t", "path": "t.csv", "type": "table", "schema": {"fields": fields},
        "zonescope": {"label": "motto"}});
    let files = [
        ("s.csv", "id,name_zh\nic,集成电路\n"),
        ("t.csv", "no,motto,english,line,under\na,甲,Alpha,ic,\nb,乙,Beta,ic,a\n"),
    ];
    let opened = opened(&[sectors, resource], &files);
    assert_eq!(found(&opened), [""; 0]);
    let tables = opened.tables();
    let dataset = tables.iter().find(|table| table.table().is_some_and(|table| table.id == "t")).unwrap();
    let b = dataset.project("b").unwrap();
    assert_eq!((dataset.projects().name(b), dataset.projects().given_name_en(b)), ("乙", "Beta"));
    let field = |name: &str| dataset.field(FieldName::new(name)).unwrap();
    assert_eq!((field("line").kind, field("line").refers_to.as_deref()), (Kind::Reference, Some("sectors")));
    assert!(field("under").categories().unwrap().tree.is_some(), "乙 lies below 甲");
}

#[test]
fn a_whole_is_not_counted_beside_its_parts() {
    let text = "id,name,of,sum\na,甲,,10\na1,甲一,a,4\na2,甲二,a,6\nb,乙,,5\nc,丙,,7\nc1,丙一,c,\n";
    let column = |role: serde_json::Value| {
        json!([{"name": "id", "type": "string"}, {"name": "name", "type": "string"},
            {"name": "of", "type": "string", "zonescope": role}, {"name": "sum", "type": "number"}])
    };
    let none = json!({});
    for (role, resource, total) in [
        (json!({"role": "part-of"}), json!({}), 22),
        (none.clone(), json!({"zonescope": {"parts": "of"}}), 22),
        // That rows lie below others does not say that these are in their sums.
        (json!({"role": "parent"}), json!({}), 32),
    ] {
        let opened = table(column(role.clone()), resource.clone(), text);
        assert_eq!(found(&opened), [""; 0], "{role} {resource}");
        let dataset = opened.tables()[0];
        let measure = parse_measure_of(dataset, "sum").unwrap();
        let by = parse_dimensions_of(dataset, "name").unwrap();
        let answer = answer(dataset, &Query::new(measure, &by, default_year_basis(dataset, measure))).unwrap();
        assert_eq!(answer.total.sum.fen() / 100, total, "{role} {resource}");
    }
    for (resource, expected) in [
        (json!({"zonescope": {"parts": "sum"}}), "property-idle datapackage.json, zonescope.parts: sum"),
        (json!({"zonescope": {"parts": "name"}}), "property-idle datapackage.json, zonescope.parts: name"),
        (json!({"zonescope": {"parts": "whole"}}), "key-column-unknown datapackage.json, zonescope.parts: whole"),
    ] {
        assert_eq!(found(&table(column(none.clone()), resource, text)), [expected]);
    }
}

#[test]
fn what_has_no_effect_is_said_and_what_nobody_knows_too() {
    for (own, expected) in [
        (json!({"role": "status"}), Some("property-idle datapackage.json, schema.fields.x.zonescope.role: status")),
        (json!({"role": "sector"}), Some("property-idle datapackage.json, schema.fields.x.zonescope.role")),
        (
            json!({"role": "boss"}),
            Some("own-property-wrong datapackage.json, schema.fields.x.zonescope.role: \"boss\""),
        ),
        (
            json!({"show": "sometimes"}),
            Some("own-property-wrong datapackage.json, schema.fields.x.zonescope.show: \"sometimes\""),
        ),
        (
            json!({"decimals": -1}),
            Some("own-property-wrong datapackage.json, schema.fields.x.zonescope.decimals: \"-1\""),
        ),
        (json!({"show": "list"}), None),
    ] {
        let fields = json!([{"name": "id", "type": "string"}, {"name": "x", "type": "number", "zonescope": own}]);
        let opened = table(fields, json!({}), "id,x\n1,2\n");
        assert_eq!(found(&opened), expected.into_iter().collect::<Vec<_>>(), "{own}");
    }
    let fields =
        || json!([{"name": "id", "type": "string"}, {"name": "x", "type": "date", "zonescope": {"group": "g"}}]);
    let opened = table(fields(), json!({"zonescope": {"order": 1, "parts": "x"}}), "id,x\n1,2021-01-01\n");
    assert_eq!(
        found(&opened),
        [
            "property-idle datapackage.json, zonescope.parts: x",
            "property-idle datapackage.json, schema.fields.x.zonescope.group: g",
            "key-column-unknown datapackage.json, zonescope.order: 1",
        ]
    );
    let money = json!([{"name": "id", "type": "string"}, {"name": "x", "type": "number", "unit": "万元", "zonescope": {"decimals": 0}}]);
    let opened = table(money, json!({}), "id,x\n1,2.5\n");
    assert_eq!(found(&opened), ["property-idle datapackage.json, schema.fields.x.zonescope.decimals: 0"]);
}

#[test]
fn why_a_value_is_missing_is_said_not_to_be_kept() {
    let fields = json!([{"name": "id", "type": "string"}, {"name": "x", "type": "number"}]);
    let schema = json!({"fields": fields, "primaryKey": "id",
        "missingValues": [{"value": "-99", "label": "保密"}, {"value": "NA", "label": "未公布"}]});
    let opened = table(json!([]), json!({ "schema": schema }), "id,x\n1,-99\n2,3\n3,NA\n");
    assert_eq!(found(&opened), ["property-idle datapackage.json, schema.missingValues.label"]);
    assert_eq!(opened.tables()[0].field(FieldName::new("x")).unwrap().missing(3), 2);
}
