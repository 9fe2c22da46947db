//! Keys and references by what values are, and not by how they are written; and lists as they are written.

use serde_json::{Value, json};
use zonescope::listing::{cell, referring_groups};
use zonescope::model::{Dataset, FieldName, Kind};
use zonescope::package::{Opened, open_embedded};
use zonescope::query::{Column, YearBasis, referred};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use crate::found;

/// A package of tables, each with its text and its schema.
fn opened(tables: &[(&str, &str, Value)]) -> Opened {
    let resource = |(name, _, schema): &(&str, &str, Value)| json!({"name": name, "path": name, "type": "table", "format": "csv", "schema": schema});
    let own = json!({"version": 1, "zone": {"id": "z", "name_zh": "区"}, "currency": "CNY", "as_of": "2022"});
    let resources: Vec<Value> = tables.iter().map(resource).collect();
    let descriptor = json!({"name": "t", "zonescope": own, "resources": resources}).to_string();
    let mut files = vec![("datapackage.json", descriptor.as_bytes())];
    files.extend(tables.iter().map(|(name, text, _)| (*name, text.as_bytes())));
    open_embedded(&files).unwrap()
}

fn schema(fields: &[(&str, &str)], key: &[&str], foreign: &[(&str, &str, &str)]) -> Value {
    let fields: Vec<Value> = fields.iter().map(|(name, kind)| json!({"name": name, "type": kind})).collect();
    let to = |(field, table, to): &(&str, &str, &str)| json!({"fields": field, "reference": {"resource": table, "fields": to}});
    json!({"fields": fields, "primaryKey": key, "foreignKeys": foreign.iter().map(to).collect::<Vec<_>>()})
}

fn shown(dataset: &Dataset, field: &str) -> Vec<String> {
    let column = Column::Field(FieldName::new(field));
    let shown = |ix| cell(dataset, ix, column, YearBasis::Period, Scale::One, Locale::ZhCn).shown().to_owned();
    dataset.projects().iter().map(shown).collect()
}

#[test]
fn numbers_that_are_the_same_are_the_same_key_however_they_are_written() {
    for (kind, ids, references) in [
        ("integer", ["07", "8"], ["7", "08"]),
        ("integer", ["7", "8"], ["+7", "8"]),
        ("number", ["1.0", "2"], ["1", "2.00"]),
        ("number", ["0.5", "-3"], ["0.50", "-3.0"]),
    ] {
        let firms = format!("id,name\n{},甲\n{},乙\n", ids[0], ids[1]);
        let years = format!("firm,v\n{},5\n{},6\n", references[0], references[1]);
        let opened = opened(&[
            ("firms", &firms, schema(&[("id", kind), ("name", "string")], &["id"], &[])),
            ("years", &years, schema(&[("firm", kind), ("v", "number")], &[], &[("firm", "firms", "id")])),
        ]);
        assert_eq!(found(&opened), [""; 0], "{ids:?} {references:?}");
        assert_eq!(shown(opened.tables()[1], "firm"), ["甲", "乙"], "{ids:?} {references:?}");
    }
    // Texts are what is written.
    let opened = opened(&[
        ("firms", "id,name\n07,甲\n8,乙\n", schema(&[("id", "string"), ("name", "string")], &["id"], &[])),
        (
            "years",
            "firm,v\n7,5\n8,6\n",
            schema(&[("firm", "string"), ("v", "number")], &[], &[("firm", "firms", "id")]),
        ),
    ]);
    assert_eq!(found(&opened), ["dangling-reference years:2, firm: 7"]);
}

#[test]
fn a_key_of_numbers_that_stands_there_twice_is_said_however_it_is_written() {
    for (fields, key, text, expected) in [
        (&[("id", "integer"), ("n", "string")][..], &["id"][..], "id,n\n1,甲\n01,乙\n", "key-doubled t:3, id: 1"),
        (&[("id", "number"), ("n", "string")], &["id"], "id,n\n1,甲\n1.0,乙\n", "key-doubled t:3, id: 1"),
        (&[("a", "integer"), ("b", "string")], &["a", "b"], "a,b\n1,x\n01,x\n1,y\n", "key-doubled t:3, a: 1, x"),
    ] {
        let opened = opened(&[("t", text, schema(fields, key, &[]))]);
        assert_eq!(found(&opened), [expected], "{text}");
    }
    let unique = json!({"fields": [{"name": "id", "type": "string"}, {"name": "k", "type": "number", "constraints": {"unique": true}}],
        "primaryKey": "id"});
    let opened = opened(&[("t", "id,k\n1,1\n2,1.0\n3,1.5\n", unique)]);
    assert_eq!(found(&opened), ["key-doubled t:3, k: 1"]);
    let numbers = opened.tables()[0].field(FieldName::new("k")).unwrap().numbers().unwrap();
    assert_eq!((0..3).map(|row| numbers.get(row).unwrap().to_string()).collect::<Vec<_>>(), ["1.0", "1.0", "1.5"]);
}

#[test]
fn a_key_may_lead_to_any_column_that_tells_rows_from_one_another() {
    let firms = "code,tax_no,name,area\nC1,T1,甲,东\nC2,T2,乙,东\n";
    let of_firms = |to: &[(&str, &str, &str)]| {
        schema(&[("code", "string"), ("tax_no", "string"), ("name", "string"), ("area", "string")], &["code"], to)
    };
    let years = |to: &str| schema(&[("firm", "string"), ("v", "number")], &[], &[("firm", "firms", to)]);
    let opened = opened(&[("firms", firms, of_firms(&[])), ("years", "firm,v\nT2,5\nT1,6\nT9,7\n", years("tax_no"))]);
    assert_eq!(found(&opened), ["dangling-reference years:4, firm: T9"]);
    let (firms_read, years_read) = (&opened.tables()[0], opened.tables()[1]);
    assert_eq!(shown(years_read, "firm"), ["乙", "甲", "T9"]);
    let rows: Vec<_> = years_read.projects().iter().collect();
    assert_eq!(referred(years_read, rows[0], FieldName::new("firm")), Some(("firms", "C2")), "there it goes by its id");
    let first = firms_read.projects().iter().next().unwrap();
    let groups = referring_groups(&opened.tables(), firms_read, first, Locale::ZhCn);
    assert_eq!(groups.iter().map(|group| (group.table.as_str(), group.count)).collect::<Vec<_>>(), [("years", 1)]);
    // One that comes again tells nothing.
    let doubled = self::opened(&[("firms", firms, of_firms(&[])), ("years", "firm,v\n东,5\n", years("area"))]);
    assert_eq!(found(&doubled), ["foreign-key-unheeded datapackage.json, schema.foreignKeys: firm → firms.area"]);
}

#[test]
fn keys_to_the_table_itself_are_followed_or_said() {
    let fields = [("id", "string"), ("no", "string"), ("name", "string"), ("up", "string")];
    let text = "id,no,name,up\na,1,甲,\nb,2,乙,1\nc,3,丙,2\n";
    let opened = |key: &[&str], to: &str| opened(&[("t", text, schema(&fields, key, &[("up", "", to)]))]);
    let by_other = opened(&["id"], "no");
    assert_eq!(found(&by_other), [""; 0]);
    assert_eq!(shown(by_other.tables()[0], "up"), ["未填", "甲", "乙"]);
    assert_eq!(found(&opened(&["id"], "zz")), ["foreign-key-unheeded datapackage.json, schema.foreignKeys: up → t.zz"]);
    // What rows are called by need not be a declared key.
    let undeclared = opened(&[], "id");
    let kind = undeclared.tables()[0].field(FieldName::new("up")).unwrap().kind;
    assert_eq!((kind, found(&undeclared).len()), (Kind::Reference, 2), "1 and 2 are no ids");
    let both = schema(&fields, &["id"], &[]);
    let mut composite = both.clone();
    composite["foreignKeys"] =
        json!([{"fields": ["no", "name"], "reference": {"resource": "", "fields": ["no", "name"]}}]);
    let opened = self::opened(&[("t", text, composite.clone())]);
    assert_eq!(found(&opened), [""; 0]);
    assert!(opened.tables()[0].field(FieldName::new("no+name")).is_some());
    // No row is told from others by what most of them lack.
    composite["foreignKeys"][0]["reference"]["fields"] = json!(["no", "up"]);
    let opened = self::opened(&[("t", text, composite)]);
    assert_eq!(found(&opened), ["foreign-key-unheeded datapackage.json, schema.foreignKeys: no, name → t.no, up"]);
}

#[test]
fn lists_keep_the_order_they_are_written_in_and_what_stands_there_twice() {
    let list = json!({"fields": [{"name": "id", "type": "string"}, {"name": "tags", "type": "list", "delimiter": ";"},
        {"name": "json", "type": "array"}, {"name": "firm", "type": "string"}], "primaryKey": "id",
        "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "id"}}]});
    let text =
        "id,tags,json,firm\n1,b;a;b,\"[\"\"y\"\",\"\"x\"\"]\",f2;f1\n2,a;b,\"[\"\"x\"\",\"\"y\"\"]\",f1\n3,c,[],\n";
    let firms = schema(&[("id", "string"), ("name", "string")], &["id"], &[]);
    let opened = opened(&[("firms", "id,name\nf1,甲\nf2,乙\n", firms), ("t", text, list)]);
    assert_eq!(found(&opened), [""; 0]);
    let table = opened.tables()[1];
    assert_eq!(shown(table, "tags"), ["b、a、b", "a、b", "c"]);
    assert_eq!(shown(table, "json"), ["y、x", "x、y", "未填"]);
    assert_eq!(shown(table, "firm"), ["乙、甲", "甲", "未填"]);
}
