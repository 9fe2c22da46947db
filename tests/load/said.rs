//! The rules a package sets itself are checked, and what of the standard is not honoured is said.

use std::fmt::Write as _;

use serde_json::{Value, json};
use zonescope::text::Locale;

use super::standard::{Declared, HEADER, P, schema};
use super::{found, name, tiny};

/// A package whose projects are declared so.
fn declared(resource: Value) -> Declared {
    Declared { property: "", resource, files: &[], read: &[], found: &[] }
}

#[test]
fn each_rule_of_a_package_is_checked() {
    for (planned, cell, rule) in [
        (json!({"constraints": {"required": true}}), "", "rule-unfilled projects.csv:3, planned_total"),
        (json!({"constraints": {"minimum": 10}}), "9.5", "rule-broken projects.csv:3, planned_total: 9.5"),
        (json!({"constraints": {"exclusiveMinimum": 10}}), "10", "rule-broken projects.csv:3, planned_total: 10"),
        (json!({"constraints": {"maximum": 20}}), "20.5", "rule-broken projects.csv:3, planned_total: 20.5"),
        (json!({"constraints": {"exclusiveMaximum": 20}}), "20", "rule-broken projects.csv:3, planned_total: 20"),
        (json!({"constraints": {"enum": [12, "13"]}}), "14", "rule-broken projects.csv:3, planned_total: 14"),
        (json!({"constraints": {"pattern": "1[0-9]"}}), "112", "rule-broken projects.csv:3, planned_total: 112"),
        (json!({"constraints": {"minLength": 2}}), "1", "rule-broken projects.csv:3, planned_total: 1"),
        (json!({"constraints": {"maxLength": 2}}), "112", "rule-broken projects.csv:3, planned_total: 112"),
        (json!({"constraints": {"unique": true}}), "12", "key-doubled projects.csv:3, planned_total: 12"),
        (json!({"type": "integer"}), "12.5", "rule-broken projects.csv:3, planned_total: 12.5"),
        (json!({"categories": [12, 13]}), "14", "rule-broken projects.csv:3, planned_total: 14"),
    ] {
        let resource = schema(planned.clone(), json!({}), json!({}));
        let books = declared(resource);
        let package = books.package().put(P, format!("{HEADER}a,n,ic,12,\nb,m,ic,{cell},\nc,o,ic,13,\n"));
        let opened = package.opened();
        assert_eq!(found(&opened), [rule], "{planned}");
        let kept = if cell.is_empty() { "-".to_owned() } else { cell.to_owned() };
        assert_eq!(books.told(&opened)[1], format!("b {kept} -"), "the value is kept");
        assert_eq!(opened.findings.as_slice()[0].subject.as_deref().is_some(), !rule.starts_with("key"), "{planned}");
    }
}

#[test]
fn keys_of_a_package_are_checked() {
    for (more, expected) in [
        (json!({"primaryKey": ["id"]}), &[][..]),
        (json!({"primaryKey": "name"}), &["key-doubled projects.csv:3, name: n"]),
        (json!({"uniqueKeys": [["name", "sector"], ["id", "name"]]}), &["key-doubled projects.csv:3, name: n, ic"]),
        (json!({"foreignKeys": [{"fields": "sector", "reference": {"resource": "sectors", "fields": "id"}}]}), &[]),
        (
            json!({"foreignKeys": [{"fields": ["sector"], "reference": {"resource": "sectors", "fields": ["name_zh"]}}]}),
            &["foreign-key-unheeded datapackage.json, schema.foreignKeys: sector → sectors.name_zh"],
        ),
    ] {
        let books = declared(schema(json!({}), json!({}), more.clone()));
        let opened = books.package().put(P, format!("{HEADER}a,n,ic,12,\nb,n,ic,13,\nc,,ic,13,\n")).opened();
        let found: Vec<String> = found(&opened).into_iter().filter(|found| !found.starts_with("name-")).collect();
        assert_eq!(found, expected, "{more}");
    }
}

#[test]
fn what_is_not_honoured_is_said() {
    let said = |of: Value, expected: &[&str]| {
        let books = declared(of.clone());
        let opened = books.package().put(P, format!("{HEADER}a,n,ic,12,2020-01-01\n")).opened();
        assert_eq!(found(&opened), expected, "{of}");
        for finding in &opened.findings {
            for locale in Locale::ALL {
                let sentence = finding.sentence(locale);
                assert!(!sentence.contains("{$") && !sentence.starts_with("finding-"), "{sentence}");
            }
        }
    };
    let plan = |planned: Value| schema(planned, json!({}), json!({}));
    let at = |property: &str| format!("datapackage.json, {property}");
    let field = |property: &str| at(&format!("schema.fields.planned_total.{property}"));
    said(plan(json!({"type": "boolean"})), &[&format!("type-unheeded {}: boolean", field("type"))]);
    said(
        plan(json!({"type": "money"})),
        &[&format!("property-wrong {}: \"money\"", field("type")), &format!("type-unheeded {}: money", field("type"))],
    );
    said(plan(json!({"decimalChar": {}})), &[&format!("property-wrong {}: {{}}", field("decimalChar"))]);
    said(plan(json!({"decimalChar": ""})), &[&format!("property-wrong {}: \"\"", field("decimalChar"))]);
    said(plan(json!({"groupChar": "."})), &[&format!("property-wrong {}: \".\"", field("groupChar"))]);
    let commas = json!({"decimalChar": ",", "groupChar": ","});
    said(plan(commas), &[&format!("property-wrong {}: \",\"", field("groupChar"))]);
    for kind in ["year", "yearmonth", "datetime"] {
        said(
            schema(json!({}), json!({"type": kind}), json!({})),
            &["rule-broken projects.csv:2, date_signed: 2020-01-01"],
        );
    }
    said(plan(json!({"bareNumber": "no"})), &[&format!("property-wrong {}: \"no\"", field("bareNumber"))]);
    let limits = |limits: Value| plan(json!({"constraints": limits}));
    said(limits(json!({"pattern": "(["})), &[&format!("property-unheeded {}: ([", field("constraints.pattern"))]);
    said(limits(json!({"jsonSchema": {}})), &[&format!("property-unheeded {}: {{}}", field("constraints.jsonSchema"))]);
    said(limits(json!({"minLength": "x"})), &[&format!("property-wrong {}: \"x\"", field("constraints.minLength"))]);
    let labels = json!({"categories": [{"value": "12", "label": "dozen"}]});
    said(plan(labels), &[&format!("labels-unheeded {}", field("categories"))]);
    let day = |format: &str| schema(json!({}), json!({"format": format}), json!({}));
    said(day("DD/MM/YYYY"), &["date-format-unknown datapackage.json, schema.fields.date_signed.format: DD/MM/YYYY"]);
    said(
        json!({"schema": 7}),
        &["property-wrong datapackage.json, schema: 7", "unit-missing datapackage.json, planned_total"],
    );
    said(
        json!({"schema": "nowhere.json"}),
        &["file-missing datapackage.json, schema: nowhere.json", "unit-missing datapackage.json, planned_total"],
    );
    said(
        json!({"dialect": "https://example.org/d.json"}),
        &["path-is-url datapackage.json, dialect: https://example.org/d.json"],
    );
    said(json!({"dialect": "../d.json"}), &["path-leaves-package datapackage.json, dialect: ../d.json"]);
    said(json!({"dialect": "projects.csv"}), &["elsewhere-unreadable datapackage.json, dialect: projects.csv"]);
    said(json!({"dialect": {"delimiter": ",,"}}), &["dialect-unusable datapackage.json, dialect.delimiter: ,,"]);
    said(json!({"dialect": {"header": "maybe"}}), &["property-wrong datapackage.json, dialect.header: \"maybe\""]);
    said(json!({"dialect": {"headerRows": "1"}}), &["property-wrong datapackage.json, dialect.headerRows: \"1\""]);
    for (rule, expected) in
        [("exact", true), ("equal", true), ("superset", true), ("subset", false), ("partial", false)]
    {
        let mut resource = schema(json!({}), json!({}), json!({"fieldsMatch": [rule]}));
        resource["schema"]["fields"].as_array_mut().unwrap().pop();
        let found: &[&str] = if expected { &["fields-match projects.csv:1, date_signed"] } else { &[] };
        said(resource, found);
    }
    let packed = declared(json!({"path": "projects.csv.gz"}));
    let error = packed.package().open().err().unwrap().sentence(Locale::En);
    assert!(error.contains("compressed (gz)"), "{error}");
}

#[test]
fn a_column_without_a_name_is_told_by_where_it_stands() {
    let nameless = declared(schema(json!({}), json!({}), json!({"fieldsMatch": ["exact"]}))).package();
    let rows = "id,name,,sector,planned_total,date_signed\na,园,x,ic,1.5,2020-01-01\n";
    let opened = nameless.put("projects.csv", rows).opened();
    let differs = opened.findings.iter().find(|finding| finding.code() == "fields-match").unwrap();
    assert!(differs.sentence(Locale::ZhCn).contains("列（无列名）"), "{}", differs.sentence(Locale::ZhCn));
}

#[test]
fn a_resource_that_says_nowhere_what_is_in_it_is_said() {
    let at = "datapackage.json, ";
    for (content, expected) in [
        (r#""path": []"#, "path-missing datapackage.json".to_owned()),
        (r#""path": null"#, "path-missing datapackage.json".to_owned()),
        (r#""title": "t""#, "path-missing datapackage.json".to_owned()),
        (r#""path": 5"#, format!("property-wrong {at}path: 5")),
    ] {
        let more = format!(r#""resources": [{{"name": "certificates", {content}}},"#);
        let opened = tiny().with("datapackage.json", r#""resources": ["#, &more).opened();
        assert_eq!(found(&opened), [expected], "{content}");
    }
    for content in [r#""path": "map.pdf""#, r#""data": {"a": 1}"#] {
        let more = format!(r#""resources": [{{"name": "certificates", {content}}},"#);
        let opened = tiny().with("datapackage.json", r#""resources": ["#, &more).opened();
        assert_eq!(found(&opened), [""; 0], "{content}");
    }
}

#[test]
fn what_is_declared_is_read_alike_by_columns_and_by_rows() {
    // A million rows may be read in runs: a point that means nothing must not pass for a decimal there.
    let mut csv = HEADER.to_owned();
    for row in 0..5_000 {
        let plan = ["1.234", "12", "1.234,5", "-"][row % 4];
        let _ = writeln!(csv, "p{row},n,ic,\"{plan}\",0{}/03/2020", row % 9 + 1);
    }
    let resource = schema(
        json!({"decimalChar": ",", "groupChar": "."}),
        json!({"format": "%d/%m/%Y"}),
        json!({"missingValues": ["", "-"]}),
    );
    let books = declared(resource);
    for csv in [csv.clone(), csv.replace(",\"12\",", ",12,").replace(",\"1.234\",", ",1.234,")] {
        let opened = books.package().put(P, csv).opened();
        assert_eq!(found(&opened), [""; 0]);
        for (row, told) in books.told(&opened).into_iter().enumerate() {
            let plan = ["1234", "12", "1234.5", "-"][row % 4];
            assert_eq!(told, format!("p{row} {plan} 2020-03-0{}", row % 9 + 1));
        }
    }
}

#[test]
fn lists_may_be_separated_as_declared() {
    let field = r#"{"name": "lists", "type": "list", "delimiter": "|"}"#;
    let opened = tiny()
        .with("projects.csv", "省重大;市重点", "省重大|市重点")
        .with("datapackage.json", r#"{"name": "contracted""#, &format!(r#"{field}, {{"name": "contracted""#))
        .opened();
    assert_eq!(found(&opened), [""; 0]);
    let p1 = opened.dataset.project("p1").unwrap();
    assert_eq!(opened.dataset.projects().lists(p1).len(), 2);
    assert_eq!(name(&opened.dataset, "p1"), "晶圆一期");
}

#[test]
fn known_tables_follow_the_standard_as_others_do() {
    let text = format!("{}lists,x\n", HEADER.replace('\n', ","));
    let books = |planned: Value, lists: Value, x: Value, cells: &str| {
        let mut resource =
            schema(planned, json!({"format": "%d/%m/%Y", "constraints": {"minimum": "01/02/2020"}}), json!({}));
        resource["schema"]["fields"].as_array_mut().unwrap().extend([lists, x]);
        declared(resource).package().put(P, format!("{text}{cells}\n")).opened()
    };
    let list = |more: Value| {
        let mut field = json!({"name": "lists", "type": "list"});
        field.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        field
    };
    let x = || json!({"name": "x", "type": "boolean", "trueValues": ["是"], "falseValues": ["否"]});
    let limit = json!({"decimalChar": ",", "constraints": {"maximum": "1,5"}});
    for (lists, cells, members, expected) in [
        (list(json!({})), "a,n,ic,\"1,5\",01/02/2020,\"甲,乙\",是", 2, &[][..]),
        (
            list(json!({"delimiter": "|", "itemType": "integer"})),
            "a,n,ic,\"1,6\",31/01/2020,甲|1,maybe",
            2,
            &[
                "rule-broken projects.csv:2, planned_total: 1,6",
                "rule-broken projects.csv:2, date_signed: 31/01/2020",
                "rule-broken projects.csv:2, lists: 甲|1",
                "not-of-type projects.csv:2, x: maybe",
            ],
        ),
        (list(json!({"type": "array"})), "a,n,ic,,,\"[\"\"甲\"\",\"\"乙\"\"]\",否", 2, &[]),
        (list(json!({"type": "array"})), "a,n,ic,,,甲,否", 0, &["not-of-type projects.csv:2, lists: 甲"]),
        (list(json!({"delimiter": "|"})), "a,n,ic,,,甲;丙|乙,", 3, &["member-divided projects.csv:2, lists: 甲;丙|乙"]),
        (
            list(json!({"constrains": {"required": true}})),
            "a,n,ic,,,甲,",
            1,
            &["property-unknown datapackage.json, schema.fields.lists.constrains: {\"required\":true}"],
        ),
    ] {
        let opened = books(limit.clone(), lists.clone(), x(), cells);
        let found: Vec<String> =
            found(&opened).into_iter().filter(|found| !found.starts_with("lists-unnamed")).collect();
        assert_eq!(found, expected, "{lists}: {cells}");
        let project = opened.dataset.project("a").unwrap();
        assert_eq!(opened.dataset.projects().lists(project).len(), members, "{lists}: {cells}");
    }
}
