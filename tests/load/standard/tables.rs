//! What a schema, a dialect and a resource say of a table as a whole. In what is found `@` is the descriptor.

use serde_json::{Value, json};

use super::any_table::{Case, Theirs, table};
use Theirs::{Is, Other, Same};

const NX: &str = "n,x\n1,a\n2,b\n";
const READ: &[&str] = &["a", "b"];
const TWICE: &[&str] = &["a", "a"];
const DIFFERS: &str = "fields-match t.csv:1";

macro_rules! tables {
    ($($name:literal ($resource:expr) $text:tt $read:tt [$($found:expr),*] $theirs:expr;)*) => {
        vec![$(table($name, $resource, $text, &$read, &[$($found),*], $theirs)),*]
    };
}

/// A table of `n` and `x` with more in its resource.
fn with(more: Value) -> Value {
    let mut resource =
        json!({"schema": {"fields": [{"name": "n", "type": "integer"}, {"name": "x", "type": "string"}]}});
    resource.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
    resource
}

fn schema(more: Value) -> Value {
    let mut resource = with(json!({}));
    resource["schema"].as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
    resource
}

fn dialect(dialect: Value) -> Value {
    with(json!({ "dialect": dialect }))
}

fn json_dialect(dialect: Value) -> Value {
    with(json!({"dialect": dialect, "path": "t.json"}))
}

/// A table with these fields, which match by such a rule.
fn names(names: &[&str], rule: &str) -> Value {
    let fields: Vec<Value> = names.iter().map(|name| json!({"name": name, "type": "any"})).collect();
    let mut schema = json!({ "fields": fields });
    if !rule.is_empty() {
        schema["fieldsMatch"] = json!(rule);
    }
    json!({ "schema": schema })
}

pub(super) fn schemas() -> Vec<Case> {
    tables! {
        "missingValues" (schema(json!({"missingValues": ["", "b"]}))) NX ["a", ""] [] Same;
        "primaryKey" (schema(json!({"primaryKey": ["n"]}))) NX ["a", "b"] [] Other;
        "primaryKey as a text" (schema(json!({"primaryKey": "x"}))) "n,x\n1,a\n1,a\n" TWICE
            ["key-doubled t.csv:3, x: a"] Same;
        "primaryKey that is empty" (schema(json!({"primaryKey": ["x"]}))) "n,x\n1,\n2,b\n" ["", "b"]
            ["rule-unfilled t.csv:2, x"] Same;
        "primaryKey of no column" (schema(json!({"primaryKey": ["z"]}))) NX READ
            ["key-column-unknown @schema.primaryKey: z"] Other;
        "uniqueKeys" (schema(json!({"uniqueKeys": [["n", "x"]]}))) "n,x\n1,a\n1,a\n" TWICE
            ["key-doubled t.csv:3, n: 1, a"] Same;
        "foreignKeys" (schema(json!({"foreignKeys": [{"fields": ["x"], "reference": {"resource": "u", "fields": ["x"]}}]})))
            NX READ ["foreign-key-unheeded @schema.foreignKeys: x → u.x"] Other;
        "foreignKeys of nothing" (schema(json!({"foreignKeys": [{"fields": "x", "reference": {"resource": "", "field": "x"}}]})))
            NX READ
            ["property-unknown @schema.foreignKeys.reference.field: \"x\"", "foreign-key-unheeded @schema.foreignKeys: x → t."]
            Other;
        "schema in a file" (json!({"schema": "nowhere.json"})) NX READ ["file-missing @schema: nowhere.json"] Other;
        "field without a name" (json!({"schema": {"fields": [{"type": "integer"}, {"name": "x"}]}})) NX READ
            ["property-wrong @schema.fields.1.name: null", DIFFERS] Other;
        "what nobody knows of a schema" (schema(json!({"missing": ["a"]}))) NX READ
            ["property-unknown @schema.missing: [\"a\"]"] Same;
    }
}

pub(super) fn matches() -> Vec<Case> {
    tables! {
        "fieldsMatch exact" (names(&["n", "x"], "exact")) NX READ [] Same;
        "fieldsMatch exact in another order" (names(&["x", "n"], "exact")) NX READ ["fields-match t.csv:1, n"] Other;
        "fieldsMatch equal" (names(&["x", "n"], "equal")) NX READ [] Other;
        "fieldsMatch equal with one missing" (names(&["x", "n", "y"], "equal")) NX READ [DIFFERS] Other;
        "fieldsMatch subset" (names(&["x"], "subset")) NX READ [] Other;
        "fieldsMatch subset with one missing" (names(&["x", "y"], "subset")) NX READ [DIFFERS] Other;
        "fieldsMatch superset" (names(&["n", "x", "y"], "superset")) NX READ [] Other;
        "fieldsMatch superset with one more" (names(&["x"], "superset")) NX READ ["fields-match t.csv:1, n"] Other;
        "fieldsMatch partial" (names(&["x", "y"], "partial")) NX READ [] Other;
        "fieldsMatch partial with none" (names(&["y"], "partial")) NX READ [DIFFERS] Other;
        "fieldsMatch that is none" (names(&["n", "x"], "some")) NX READ
            ["property-wrong @schema.fieldsMatch: \"some\""] Other;
        "fields that are not there" (names(&["n", "x", "y"], "")) NX READ [DIFFERS] Other;
        "fields by their order" (names(&["n", "x"], "")) "编号,内容\n1,a\n2,b\n" READ
            ["column-by-position t.csv:1, n", "column-by-position t.csv:1, x"] Same;
        "fields but for capital letters" (names(&["n", "x"], "")) "N,x\n1,a\n2,b\n" READ ["column-meant t.csv:1, n"] Same;
    }
}

pub(super) fn dialects() -> Vec<Case> {
    tables! {
        "delimiter" (dialect(json!({"delimiter": "|"}))) "n|x\n1|a\n2|b\n" READ [] Same;
        "delimiter of several characters" (dialect(json!({"delimiter": "||"}))) NX READ
            ["dialect-unusable @dialect.delimiter: ||"] Other;
        "lineTerminator" (dialect(json!({"lineTerminator": ";"}))) "n,x;1,a;2,b" READ [] Other;
        "quoteChar" (dialect(json!({"quoteChar": "'"}))) "n,x\n1,'a,b'\n2,b\n" ["a,b", "b"] [] Same;
        "doubleQuote" (dialect(json!({"doubleQuote": true}))) "n,x\n1,\"a\"\"b\"\n2,b\n" ["a\"b", "b"] [] Same;
        "escapeChar" (dialect(json!({"escapeChar": "|"}))) "n,x\n1,a|,b\n2,b\n" ["a,b", "b"] [] Same;
        "nullSequence" (dialect(json!({"nullSequence": "b"}))) NX ["a", ""] [] Other;
        "skipInitialSpace" (dialect(json!({"skipInitialSpace": true}))) "n, x\n1, \"a,b\"\n2, b\n" ["a,b", "b"] [] Same;
        "header" (dialect(json!({"header": false}))) "1,a\n2,b\n" READ [] Same;
        "header without fields" (json!({"dialect": {"header": false}})) "1,a\n2,b\n" ["1|a", "2|b"] [] Other;
        "header with too few fields"
            (json!({"dialect": {"header": false}, "schema": {"fields": [{"name": "n", "type": "integer"}]}}))
            "1,a\n2,b\n" ["1|a", "2|b"] [] Other;
        "header without fields and with comments" (json!({"dialect": {"header": false, "commentChar": "#"}}))
            "#\n1,a\n2,b\n" ["1|a", "2|b"] [] Other;
        "header of data in the descriptor" (json!({"data": [[1, "a"], [2, "b"]], "dialect": {"header": false}})) ""
            ["1|a", "2|b"] [] Other;
        "headerRows" (dialect(json!({"headerRows": [2]}))) "title,\nn,x\n1,a\n2,b\n" READ [] Same;
        "headerJoin" (json!({"dialect": {"headerRows": [1, 2], "headerJoin": ""}})) "n,\n,x\n1,a\n2,b\n" READ [] Same;
        "commentRows" (dialect(json!({"commentRows": [2]}))) "n,x\nnote,\n1,a\n2,b\n" READ [] Same;
        "commentRows below a row of several lines" (dialect(json!({"commentRows": [3]})))
            "n,x\n1,\"a\nb\"\nnote,\n2,b\n" ["a\nb", "b"] [] Same;
        "commentChar" (dialect(json!({"commentChar": "#"}))) "n,x\n#note\n1,a\n2,b\n" READ [] Same;
        "csv of frictionless" (dialect(json!({"csv": {"delimiter": ";"}}))) "n;x\n1;a\n2;b\n" READ [] Same;
        "caseSensitiveHeader" (dialect(json!({"caseSensitiveHeader": false, "csvddfVersion": 1.2})))
            "N,X\n1,a\n2,b\n" READ [] Other;
        "what workbooks and databases have" (dialect(json!({"sheetNumber": 2, "sheetName": "s", "table": "t"})))
            NX READ [] Same;
        "what nobody knows of a dialect" (dialect(json!({"delimeter": ";"}))) NX READ
            ["property-unknown @dialect.delimeter: \";\""] Same;
        "property" (json_dialect(json!({"property": "rows"}))) r#"{"rows": [{"n": 1, "x": "a"}, {"n": 2, "x": "b"}]}"#
            READ [] Other;
        "itemType" (json_dialect(json!({"itemType": "array"}))) r#"[["n", "x"], [1, "a"], [2, "b"]]"# READ [] Same;
        "itemType that is none" (json_dialect(json!({"itemType": "row"}))) r#"[["n", "x"], [1, "a"], [2, "b"]]"# READ
            ["property-wrong @dialect.itemType: \"row\""] Other;
        "itemKeys" (json_dialect(json!({"itemKeys": ["n", "x"]})))
            r#"[{"y": 0, "n": 1, "x": "a"}, {"n": 2, "x": "b"}]"# READ [] Other;
    }
}

pub(super) fn resources() -> Vec<Case> {
    tables! {
        "path of several files" (with(json!({"path": ["u.csv", "t.csv"]}))) NX ["z", "a", "b"] [] Other;
        "path of several files with something wrong in each"
            (with(json!({"path": ["u.csv", "t.csv"], "schema": {"fields": [{"name": "n", "type": "integer"},
                {"name": "x", "type": "date"}], "uniqueKeys": [["n"]]}})))
            "n,x\n9,2020-01-01\n1,soon\n" ["", "2020-01-01", ""]
            ["date-not-a-date u.csv:2, x: z", "key-doubled t.csv:2, n: 9", "date-not-a-date t.csv:3, x: soon"] Other;
        "url" (with(json!({"url": "t.csv"}))) NX READ [] Other;
        "data of objects" (with(json!({"data": [{"n": 1, "x": "a"}, {"n": 2, "x": "b"}]}))) "" READ [] Same;
        "data of arrays" (with(json!({"data": [["n", "x"], [1, "a"], [2, "b"]]}))) "" READ [] Same;
        "data in an object" (with(json!({"data": {"rows": [{"n": 1, "x": "a"}, {"n": 2, "x": "b"}]},
            "dialect": {"property": "rows"}}))) "" READ [] Other;
        "data as a text" (with(json!({"data": NX, "format": "csv"}))) "" READ [] Other;
        "data beside a path" (with(json!({"path": "t.csv", "data": []}))) NX READ ["property-unheeded @data"] Other;
        "format" (with(json!({"format": "tsv"}))) "n\tx\n1\ta\n2\tb\n" READ [] Other;
        "tsv by its name" (with(json!({"path": "t.tsv"}))) "n\tx\n1\ta\n2\tb\n" READ [] Same;
        "mediatype" (with(json!({"mediatype": "text/tab-separated-values", "path": "t.tsv"})))
            "n\tx\n1\ta\n2\tb\n" READ [] Same;
        "encoding" (with(json!({"encoding": "utf-8"}))) NX READ [] Same;
        "bytes" (with(json!({"bytes": 7}))) NX READ ["file-size-wrong t.csv, bytes: 7"] Same;
        "hash" (with(json!({"hash": "sha256:00"}))) NX READ ["hash-unknown @hash: sha256:00"] Other;
        "profile" (with(json!({"profile": "tabular-data-resource"}))) NX READ [] Other;
        "layout" (with(json!({"layout": {"limitRows": 1}}))) NX READ
            ["property-unheeded @layout: {\"limitRows\":1}"] Other;
        "what does not matter of a resource"
            (with(json!({"title": "题", "description": "d", "sources": [], "licenses": [], "$schema": "s"})))
            NX READ [] Other;
        "what nobody knows of a resource" (with(json!({"encodng": "gbk"}))) NX READ
            ["property-unknown @encodng: \"gbk\""] Same;
        "compression" (with(json!({"compression": "no"}))) NX READ [] Other;
    }
}

pub(super) fn in_json() -> Vec<Case> {
    let typed = |kind: &str, format: &str| {
        let x = json!({"name": "x", "type": kind, "format": format});
        json!({"path": "t.json", "schema": {"fields": [{"name": "n", "type": "integer"}, x]}})
    };
    tables! {
        "lists of JSON" (typed("list", "default")) r#"[{"n": 1, "x": ["a", "b"]}, {"n": 2, "x": "c,d"}]"#
            ["a;b", "c;d"] [] Same;
        "arrays of JSON" (typed("array", "default")) r#"[{"n": 1, "x": ["a", 1.50]}, {"n": 2, "x": []}]"#
            ["a;1.50", ""] [] Is(&["a;1.50", ""]);
        "objects of JSON" (typed("object", "default")) r#"[{"n": 1, "x": {"a":1}}]"# [r#"{"a":1}"#]
            ["type-as-text @schema.fields.x.type: object"] Other;
        "points of JSON" (typed("geopoint", "array")) r#"[{"n": 1, "x": [120.5, 30.1]}]"# ["[120.5, 30.1]"]
            ["type-as-text @schema.fields.x.type: geopoint"] Other;
        "booleans of JSON" (typed("boolean", "default")) r#"[{"n": 1, "x": true}, {"n": 2, "x": false}]"#
            ["true", "false"] [] Same;
        "booleans of JSON beside texts"
            (json!({"path": "t.json", "schema": {"fields": [{"name": "n", "type": "integer"},
                {"name": "x", "type": "boolean", "trueValues": ["y"], "falseValues": ["n"]}]}}))
            r#"[{"n": 1, "x": true}, {"n": 2, "x": "n"}]"# ["y", "n"] [] Is(&["true", "false"]);
        "numbers of JSON" (typed("number", "default")) r#"[{"n": 1, "x": 1.50}, {"n": 2, "x": "2"}]"#
            ["1.50", "2.00"] [] Is(&["1.50", "2"]);
    }
}
