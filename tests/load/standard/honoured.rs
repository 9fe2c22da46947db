//! What of the standards is honoured: for each property a file, and what is read of it.

use serde_json::{Value, json};

use super::{Declared, P, schema};

macro_rules! declared {
    ($property:literal, $resource:expr, $files:expr, $read:expr, $found:expr) => {
        Declared { property: $property, resource: $resource, files: $files, read: $read, found: $found }
    };
}

/// What is honoured.
pub(crate) fn honoured() -> Vec<Declared> {
    [numbers(), dates(), missing(), dialects(), places_of_things()].into_iter().flatten().collect()
}

fn numbers() -> Vec<Declared> {
    let numbers = |planned: Value| schema(planned, json!({}), json!({}));
    vec![
        declared!(
            "decimalChar, groupChar",
            numbers(json!({"decimalChar": ",", "groupChar": "."})),
            &[(
                P,
                "id,name,sector,planned_total,date_signed\na,n,ic,\"1.234,5\",\nb,n,ic,1.234,\nc,n,ic,\"7,25\",\nd,n,ic,12,\n"
            )],
            &["a 1234.5 -", "b 1234 -", "c 7.25 -", "d 12 -"],
            &[]
        ),
        declared!(
            "decimalChar that is not kept",
            numbers(json!({"decimalChar": ","})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,\"1,5\",\nb,n,ic,\"1,2,3\",\n")],
            &["a 1.5 -", "b - -"],
            &["number-not-as-declared projects.csv:3, planned_total: 1,2,3"]
        ),
        declared!(
            "groupChar that is a blank",
            numbers(json!({"groupChar": " "})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,1 234 567.5,\n")],
            &["a 1234567.5 -"],
            &[]
        ),
        declared!(
            "bareNumber",
            numbers(json!({"bareNumber": false, "groupChar": ","})),
            &[(
                P,
                "id,name,sector,planned_total,date_signed\na,n,ic,\"¥1,234.5\",\nb,n,ic,约12元,\nc,n,ic,-,\n\
              d,n,ic,−5,\ne,n,ic,(5),\nf,n,ic,¥5.0-,\n"
            )],
            &["a 1234.5 -", "b 12 -", "c - -", "d - -", "e - -", "f - -"],
            &[
                "missing-mark projects.csv:4, planned_total: -",
                "amount-negative projects.csv:5, planned_total: −5",
                "number-bracketed projects.csv:6, planned_total: (5)",
                "number-not-a-number projects.csv:7, planned_total: ¥5.0-"
            ]
        ),
        declared!(
            "type integer",
            numbers(json!({"type": "integer", "groupChar": ","})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,\"1,234\",\n")],
            &["a 1234 -"],
            &[]
        ),
    ]
}

fn dates() -> Vec<Declared> {
    let dates = |signed: Value| schema(json!({}), signed, json!({}));
    vec![
        declared!(
            "format of dates",
            dates(json!({"format": "%d/%m/%Y"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,05/03/2020\nb,n,ic,,2021-01-01\n")],
            &["a - 2020-03-05", "b - -"],
            &["date-not-in-format projects.csv:3, date_signed: 2021-01-01"]
        ),
        declared!(
            "format of dates with names",
            dates(json!({"format": "%d %B %Y"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,5 March 2020\n")],
            &["a - 2020-03-05"],
            &[]
        ),
        declared!(
            "format any",
            dates(json!({"format": "any"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,2020/3/25\nb,n,ic,,25 Mar 2020\n")],
            &["a - 2020-03-25", "b - 2020-03-25"],
            &[]
        ),
        declared!(
            "format any of months with a point",
            dates(json!({"format": "any"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,1997.04\nb,n,ic,,1997.4\nc,n,ic,,1998.10\n")],
            &["a - 1997-04", "b - -", "c - 1998-10"],
            &[
                "date-read-as-month projects.csv:2, date_signed: 1997.04",
                "date-or-decimal projects.csv:3, date_signed: 1997.4"
            ]
        ),
        declared!(
            "type datetime",
            dates(json!({"type": "datetime"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,2020-03-05T10:20:30Z\n")],
            &["a - 2020-03-05"],
            &["time-left-out projects.csv:2, date_signed: 2020-03-05T10:20:30Z"]
        ),
        declared!(
            "type year",
            dates(json!({"type": "year"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,2020\n")],
            &["a - 2020"],
            &[]
        ),
        declared!(
            "type yearmonth",
            dates(json!({"type": "yearmonth"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,2020-03\n")],
            &["a - 2020-03"],
            &[]
        ),
    ]
}

fn missing() -> Vec<Declared> {
    vec![
        declared!(
            "missingValues",
            schema(json!({}), json!({}), json!({"missingValues": ["", "-", "9999"]})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,-,9999\nb,n,ic,9999,2020-01-01\nc,n,ic,9.5,-\n")],
            &["a - -", "b - 2020-01-01", "c 9.5 -"],
            &[]
        ),
        declared!(
            "missingValues of a field",
            schema(json!({"missingValues": ["-1"]}), json!({}), json!({"missingValues": ["", "-"]})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,-1,-\nb,n,ic,2,2020-01-01\n")],
            &["a - -", "b 2 2020-01-01"],
            &[]
        ),
        declared!(
            "nullSequence",
            json!({"dialect": {"nullSequence": "NULL"}}),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,NULL,NULL\nb,n,ic,2,2020-01-01\n")],
            &["a - -", "b 2 2020-01-01"],
            &[]
        ),
    ]
}

fn dialects() -> Vec<Declared> {
    vec![
        declared!(
            "delimiter, quoteChar",
            json!({"dialect": {"delimiter": ";", "quoteChar": "'"}}),
            &[(P, "id;name;sector;planned_total;date_signed\na;'n;n';ic;1.5;2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "doubleQuote, escapeChar",
            json!({"dialect": {"doubleQuote": false, "escapeChar": "\\"}}),
            &[(P, "id,name,sector,planned_total,date_signed\na,\"n \\\"x\\\", y\",ic,1.5,2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "header",
            json!({"dialect": {"header": false}}),
            &[(P, "a,n,ic,1.5,2020-01-01\nb,n,ic,2,\n")],
            &["a 1.5 2020-01-01", "b 2 -"],
            &[]
        ),
        declared!(
            "headerRows",
            json!({"dialect": {"headerRows": [2]}}),
            &[(P, "projects of the zone,,,,\nid,name,sector,planned_total,date_signed\na,n,ic,1.5,2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "headerJoin",
            json!({"dialect": {"headerRows": [1, 2], "headerJoin": "_"}}),
            &[(P, "id,name,sector,planned,date\n,,,total,signed\na,n,ic,1.5,2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "commentChar",
            json!({"dialect": {"commentChar": "#"}}),
            &[(P, "# it's a \"list\nid,name,sector,planned_total,date_signed\n#a,n,ic,1,\nb,n,ic,1.5,2020-01-01\n")],
            &["b 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "commentRows",
            json!({"dialect": {"commentRows": [3]}}),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,1,\nnotes,,,,\nb,n,ic,1.5,2020-01-01\n")],
            &["a 1 -", "b 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "skipInitialSpace",
            json!({"dialect": {"skipInitialSpace": true}}),
            &[(P, "id, name, sector, planned_total, date_signed\na, \"n, n\", ic, 1.5, 2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "quoteChar null",
            json!({"dialect": {"quoteChar": ""}}),
            &[(P, "id,name,sector,planned_total,date_signed\na,\"n,ic,1.5,2020-01-01\n")],
            &["a 1.5 2020-01-01"],
            &[]
        ),
    ]
}

fn places_of_things() -> Vec<Declared> {
    vec![
        declared!(
            "schema, dialect in files",
            json!({"schema": "schema.json", "dialect": "dialect.json"}),
            &[
                (
                    "schema.json",
                    r#"{"fields": [{"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "sector", "type": "string"},
                    {"name": "planned_total", "type": "number", "unit": "元", "decimalChar": ","}, {"name": "date_signed", "type": "date"}]}"#
                ),
                ("dialect.json", r#"{"delimiter": ";"}"#),
                (P, "id;name;sector;planned_total;date_signed\na;n;ic;1,5;2020-01-01\n"),
            ],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "path of several files",
            json!({"path": ["projects.csv", "more.csv"]}),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,1.5,\n"), ("more.csv", "b,n,ic,2,2020-01-01\n"),],
            &["a 1.5 -", "b 2 2020-01-01"],
            &[]
        ),
        declared!(
            "data",
            json!({"data": [{"id": "a", "name": "n", "sector": "ic", "planned_total": 1.5, "date_signed": null}]}),
            &[],
            &["a 1.5 -"],
            &[]
        ),
        declared!(
            "data of arrays",
            json!({"data": [["id", "name", "sector", "planned_total", "date_signed"], ["a", "n", "ic", 1.5, "2020-01-01"]]}),
            &[],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!(
            "property",
            json!({"path": "projects.json", "dialect": {"property": "rows"}}),
            &[(
                "projects.json",
                r#"{"rows": [{"id": "a", "name": "n", "sector": "ic", "planned_total": 1.5, "date_signed": "2020-01-01"}]}"#
            )],
            &["a 1.5 2020-01-01"],
            &[]
        ),
        declared!("encoding", json!({"encoding": "utf-16le"}), &[], &["a 1.5 2020-01-01"], &[]),
    ]
}
