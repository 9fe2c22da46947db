//! The Data Package and Table Schema standards, property by property: each that changes what a cell means is honoured,
//! or a finding says that it is not. What is honoured is read by `frictionless`, too, where that is installed.

use std::process::Command;

use serde_json::{Value, json};
use zonescope::model::{Decimal, ProjectAmount};
use zonescope::package::Opened;

use super::{Package, amount, date, found, ids, tiny};

/// A package whose projects are declared in one way.
pub(crate) struct Declared {
    /// The property it is about.
    pub(crate) property: &'static str,
    /// What the resource `projects` has besides its name; a `path` and the schema of [`fields`] unless it says otherwise.
    pub(crate) resource: Value,
    /// The files it needs.
    pub(crate) files: &'static [(&'static str, &'static str)],
    /// `id planned_total date_signed` of each project, `-` where one is missing.
    pub(crate) read: &'static [&'static str],
    pub(crate) found: &'static [&'static str],
}

pub(crate) const HEADER: &str = "id,name,sector,planned_total,date_signed\n";

/// The fields, of which two are declared as given.
fn fields(planned: Value, signed: Value) -> Value {
    let with = |mut field: Value, more: Value| {
        field.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        field
    };
    json!([
        {"name": "id", "type": "string"}, {"name": "name", "type": "string"}, {"name": "sector", "type": "string"},
        with(json!({"name": "planned_total", "type": "number", "unit": "元"}), planned),
        with(json!({"name": "date_signed", "type": "date"}), signed),
    ])
}

pub(crate) fn schema(planned: Value, signed: Value, more: Value) -> Value {
    let mut schema = json!({"fields": fields(planned, signed)});
    schema.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
    json!({"schema": schema})
}

impl Declared {
    pub(crate) fn package(&self) -> Package {
        let text = std::fs::read_to_string(super::tiny_folder().join("datapackage.json")).unwrap();
        let mut descriptor: Value = serde_json::from_str(&text).unwrap();
        let mut resource =
            json!({"name": "projects", "type": "table", "schema": {"fields": fields(json!({}), json!({}))}});
        if self.resource.get("data").is_none() {
            resource["path"] = json!("projects.csv");
        }
        resource.as_object_mut().unwrap().extend(self.resource.as_object().cloned().unwrap());
        for slot in descriptor["resources"].as_array_mut().unwrap() {
            if slot["name"] == "projects" {
                *slot = resource.clone();
            }
        }
        descriptor["resources"].as_array_mut().unwrap().retain(|resource| resource["name"] != "progress");
        let mut package = tiny().put("datapackage.json", descriptor.to_string());
        for (file, text) in self.files {
            package = package.put(file, text);
        }
        package
    }

    pub(crate) fn told(&self, opened: &Opened) -> Vec<String> {
        let dataset = &opened.dataset;
        let or_dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
        let planned = |id: &str| plain(&amount(dataset, id, ProjectAmount::PlannedTotal));
        ids(dataset)
            .into_iter()
            .map(|id| format!("{id} {} {}", or_dash(planned(id)), or_dash(date(dataset, id, "signed"))))
            .collect()
    }
}

/// A number without noughts at its end.
fn plain(text: &str) -> String {
    Decimal::parse(text).map(|number| number.to_string()).unwrap_or_default()
}

macro_rules! declared {
    ($property:literal, $resource:expr, $files:expr, $read:expr, $found:expr) => {
        Declared { property: $property, resource: $resource, files: $files, read: $read, found: $found }
    };
}

pub(crate) const P: &str = "projects.csv";

/// What is honoured.
fn honoured() -> Vec<Declared> {
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
                "number-full-width projects.csv:5, planned_total: −5",
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
            "type datetime",
            dates(json!({"type": "datetime"})),
            &[(P, "id,name,sector,planned_total,date_signed\na,n,ic,,2020-03-05T10:20:30Z\n")],
            &["a - 2020-03-05"],
            &[]
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

fn package_of(declared: &Declared) -> Package {
    let package = declared.package();
    if declared.property != "encoding" {
        return package;
    }
    let text = format!("{HEADER}a,园,ic,1.5,2020-01-01\n");
    package.put(P, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>())
}

#[test]
fn each_property_of_the_standard_is_honoured() {
    for declared in honoured() {
        let opened = package_of(&declared).opened();
        assert_eq!(declared.told(&opened), declared.read, "{}", declared.property);
        assert_eq!(found(&opened), declared.found, "{}", declared.property);
    }
}

/// What prints `id planned_total date_signed` of each project as frictionless reads them.
const INDEPENDENT: &str = include_str!("independent.py");

/// Of what frictionless 5 is known to read otherwise: it does not know `nullSequence`, takes a comma where a group is
/// wrong, needs `quoteChar` to be a character, has `property` of JSON in a place of its own, knows no groups of whole
/// numbers, and takes the first line of every file for a heading.
const OTHERWISE: [&str; 8] = [
    "nullSequence",
    "decimalChar that is not kept",
    "missingValues of a field",
    "quoteChar null",
    "bareNumber",
    "property",
    "type integer",
    "path of several files",
];

#[test]
fn frictionless_reads_the_same() {
    let python = std::env::var("FRICTIONLESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let is_there =
        Command::new(&python).args(["-c", "import frictionless, ijson"]).output().is_ok_and(|run| run.status.success());
    if !is_there {
        println!("skipped: frictionless[json] is not installed (FRICTIONLESS_PYTHON names a Python that has it)");
        return;
    }
    let all: Vec<Declared> =
        honoured().into_iter().filter(|declared| !OTHERWISE.contains(&declared.property)).collect();
    let packages: Vec<Package> = all.iter().map(package_of).collect();
    let paths = packages.iter().map(|package| package.path("datapackage.json"));
    let run = Command::new(python).arg("-c").arg(INDEPENDENT).args(paths).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let printed = String::from_utf8(run.stdout).unwrap();
    let read: Vec<&str> = printed.split("package\n").skip(1).collect();
    assert_eq!(read.len(), all.len());
    let mut differ = Vec::new();
    for (declared, read) in all.iter().zip(read) {
        let theirs: Vec<String> = read
            .lines()
            .map(|line| {
                let [id, planned, signed] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
                let planned = if planned == "-" { "-".to_owned() } else { plain(planned) };
                format!("{id} {planned} {signed}")
            })
            .collect();
        if theirs != declared.read {
            differ.push(format!("{}: {theirs:?}, not {:?}", declared.property, declared.read));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
