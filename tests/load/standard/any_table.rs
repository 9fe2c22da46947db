//! The standard, property by property, in a table that the program has never heard of: what it lets a field, a schema, a
//! dialect and a resource say is read so, or a finding says that it is not. What frictionless reads otherwise is written
//! beside it.

use std::process::Command;

use serde_json::{Value, json};
use zonescope::package::Opened;
use zonescope::query::{Column, YearBasis};
use zonescope::text::Locale;
use zonescope::text::numbers::Scale;

use super::super::found;
use super::{frictionless, tables, types};

/// A table in one file that is declared in one way.
pub(super) struct Case {
    pub(super) property: &'static str,
    /// What the resource has besides its name and its path, which is `t.csv`.
    pub(super) resource: Value,
    pub(super) text: String,
    /// The cells of the column `x`, or of all columns `n|x|y` that are there.
    pub(super) read: &'static [&'static str],
    pub(super) found: Vec<String>,
    /// What frictionless reads, where it is not the same.
    pub(super) theirs: Theirs,
}

/// What frictionless makes of a case.
pub(super) enum Theirs {
    Same,
    Is(&'static [&'static str]),
    /// It has another idea of the property, or none.
    Other,
}

/// A case of a field `x`, of which these are the cells.
pub(super) fn field(
    property: &'static str,
    field: Value,
    cells: &[&str],
    read: &'static [&'static str],
    found: &'static [&'static str],
    theirs: Theirs,
) -> Case {
    let mut x = json!({"name": "x"});
    x.as_object_mut().unwrap().extend(field.as_object().cloned().unwrap());
    let fields = json!([{"name": "n", "type": "integer"}, x]);
    let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    let rows: Vec<String> = cells.iter().zip(1..).map(|(cell, n)| format!("{n},{}\n", quoted(cell))).collect();
    let text = format!("n,x\n{}", rows.concat());
    let spelled = |it: &&str| {
        let it = it.replace('@', "datapackage.json, schema.fields.x.");
        match it.split_once('#') {
            // The line is one digit.
            Some((code, at)) => format!("{code}t.csv:{}, x{}", &at[..1], &at[1..]),
            None => it,
        }
    };
    let found = found.iter().map(spelled).collect();
    Case { property, resource: json!({"schema": {"fields": fields}}), text, read, found, theirs }
}

/// A case of a resource, of which this is the file.
pub(super) fn table(
    property: &'static str,
    resource: Value,
    text: &str,
    read: &'static [&'static str],
    found: &'static [&'static str],
    theirs: Theirs,
) -> Case {
    let found = found.iter().map(|it| it.replace('@', "datapackage.json, ")).collect();
    Case { property, resource, text: text.to_owned(), read, found, theirs }
}

impl Case {
    fn folder(&self) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let mut resource = json!({"name": "t", "type": "table"});
        let own = self.resource.as_object().unwrap();
        if !["path", "data", "url"].iter().any(|name| own.contains_key(*name)) {
            resource["path"] = json!("t.csv");
        }
        resource.as_object_mut().unwrap().extend(own.clone());
        let path = resource["path"].as_str().unwrap_or("t.csv").to_owned();
        let package = json!({
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "p",
            "zonescope": {"version": 1, "zone": {"id": "p", "name_zh": "区"}, "currency": "CNY", "as_of": "2021"},
            "resources": [resource],
        });
        std::fs::write(folder.path().join("datapackage.json"), package.to_string()).unwrap();
        std::fs::write(folder.path().join(path), &self.text).unwrap();
        std::fs::write(folder.path().join("u.csv"), "n,x\n9,z\n").unwrap();
        folder
    }
}

/// The cells of `x` where it stands beside `n`; else all of those, and of columns that nothing names.
fn cells(opened: &Opened) -> Vec<String> {
    let dataset = opened.tables()[0];
    let of = |name: &str| Column::parse(dataset, name).ok();
    let columns: Vec<Column> = match [of("n"), of("x"), of("field1"), of("field2")] {
        [Some(_), Some(x), ..] => vec![x],
        columns => columns.into_iter().flatten().collect(),
    };
    let cell = |ix, column: &Column| {
        zonescope::listing::cell(dataset, ix, *column, YearBasis::Period, Scale::One, Locale::En).exact().to_owned()
    };
    let row = |ix| columns.iter().map(|column| cell(ix, column)).collect::<Vec<_>>().join("|");
    dataset.projects().iter().map(row).collect()
}

fn all() -> Vec<Case> {
    let tables = [tables::schemas(), tables::matches(), tables::dialects(), tables::resources(), tables::in_json()];
    [types::types(), types::constraints()].into_iter().chain(tables).flatten().collect()
}

#[test]
fn each_property_is_honoured_or_said_in_any_table() {
    let mut wrong = Vec::new();
    for case in all() {
        let opened = zonescope::package::open(case.folder().path());
        let (read, found) = match &opened {
            Ok(opened) => (cells(opened), found(opened)),
            Err(error) => (Vec::new(), vec![error.to_string()]),
        };
        if read != case.read || found != case.found {
            wrong.push(format!("{}: {read:?}, {found:?}\n  not {:?}, {:?}", case.property, case.read, case.found));
        }
        for finding in opened.iter().flat_map(|opened| &opened.findings) {
            let sentences = Locale::ALL.map(|locale| finding.sentence(locale));
            assert!(!sentences.iter().any(|it| it.contains("{$") || it.starts_with("finding-")), "{sentences:?}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn frictionless_reads_any_table_the_same() {
    let Some(python) = frictionless() else { return };
    let all = all();
    let folders: Vec<tempfile::TempDir> = all.iter().map(Case::folder).collect();
    let paths = folders.iter().map(|folder| folder.path().join("datapackage.json"));
    let run = Command::new(python).arg("-c").arg(include_str!("cells.py")).args(paths).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let printed: Vec<Vec<String>> = serde_json::from_slice(&run.stdout).unwrap();
    let mut wrong = Vec::new();
    for (case, theirs) in all.iter().zip(printed) {
        let expected = match case.theirs {
            Theirs::Same => case.read,
            Theirs::Is(read) => read,
            Theirs::Other => continue,
        };
        if theirs != expected {
            wrong.push(format!("{}: {theirs:?}, not {expected:?}", case.property));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_declared_is_shown_in_words() {
    let shown = |case: Case, locale| {
        let opened = zonescope::package::open(case.folder().path()).unwrap();
        let dataset = opened.tables()[0].clone();
        let column = Column::parse(&dataset, "x").unwrap();
        let cell = |ix| {
            zonescope::listing::cell(&dataset, ix, column, YearBasis::Period, Scale::One, locale).shown().to_owned()
        };
        dataset.projects().iter().map(cell).collect::<Vec<_>>().join("|")
    };
    let grades = json!({"type": "integer", "categoriesOrdered": true,
        "categories": [{"value": 1, "label": "低"}, {"value": 2, "label": "高", "label_en": "High"}]});
    let own = json!({"type": "boolean", "trueValues": ["y", "Y"], "falseValues": ["n"]});
    for (declared, cells, zh, en) in [
        (grades, &["2", "1"][..], "高|低", "High|低"),
        (json!({"type": "boolean"}), &["1", "FALSE", "true"], "是|否|是", "Yes|No|Yes"),
        (own, &["Y", "n", "y"], "Y|n|Y", "Y|n|Y"),
        (json!({"type": "string"}), &["1.0", "1.0", "2"], "1.0|1.0|2", "1.0|1.0|2"),
    ] {
        let case = || field("", declared.clone(), cells, &[], &[], Theirs::Other);
        assert_eq!([shown(case(), Locale::ZhCn), shown(case(), Locale::En)], [zh, en], "{declared}");
    }
}
