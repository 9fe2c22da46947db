//! The Data Package and Table Schema standards, property by property: each that changes what a cell means is honoured,
//! or a finding says that it is not. What is honoured is read by `frictionless`, too, where that is installed.

mod any_table;
mod honoured;
mod tables;
mod types;

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use zonescope::model::{Decimal, ProjectAmount};
use zonescope::package::Opened;
use zonescope::sample::{Plan, SampleTable, write_plan};

use super::{Package, amount, date, found, ids, tiny};
use honoured::honoured;

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

pub(crate) const P: &str = "projects.csv";

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
/// numbers, takes the first line of every file for a heading, and gives a month under `any` the day of today.
const OTHERWISE: [&str; 9] = [
    "format any of months with a point",
    "nullSequence",
    "decimalChar that is not kept",
    "missingValues of a field",
    "quoteChar null",
    "bareNumber",
    "property",
    "type integer",
    "path of several files",
];

/// A Python that has frictionless; where there is none, that is said.
fn frictionless() -> Option<String> {
    let python = std::env::var("FRICTIONLESS_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let is_there =
        Command::new(&python).args(["-c", "import frictionless, ijson"]).output().is_ok_and(|run| run.status.success());
    if !is_there {
        println!("skipped: frictionless[json] is not installed (FRICTIONLESS_PYTHON names a Python that has it)");
    }
    is_there.then_some(python)
}

#[test]
fn frictionless_finds_nothing_wrong_with_what_is_bundled_and_what_is_made() {
    let Some(python) = frictionless() else { return };
    let made = tempfile::tempdir().unwrap();
    let mut packages = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("data/shaoxing/datapackage.json")];
    for id in SampleTable::IDS {
        let plan = Plan { projects: 30, table: SampleTable::parse(id, 30).map(|table| (table, 200)), seed: 1 };
        packages.push(write_plan(&plan, &made.path().join(id)).unwrap().descriptor);
    }
    let run = Command::new(python).arg("-c").arg(include_str!("accepted.py")).args(packages).output().unwrap();
    let said = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success() && said.0.is_empty(), "{said:?}");
}

#[test]
fn frictionless_reads_the_same() {
    let Some(python) = frictionless() else { return };
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
