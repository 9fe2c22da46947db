//! Tables of any size: what is asked for, the same everywhere, and nothing wrong with it.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use zonescope::model::{Basis, Kind};
use zonescope::sample::{Plan, SampleTable, write_plan};

use crate::plain_csv::{rows, shaoxing};

const ALL: [SampleTable; 4] =
    [SampleTable::Enterprises, SampleTable::Instruments, SampleTable::Leads, SampleTable::Wide { columns: 30 }];

fn plan(table: SampleTable, rows: usize, seed: u64) -> Plan {
    Plan { projects: 20, table: Some((table, rows)), seed }
}

#[test]
fn a_table_has_its_rows_and_nothing_is_wrong_with_it() {
    for table in ALL {
        let folder = tempfile::tempdir().unwrap();
        write_plan(&plan(table, 700, 3), folder.path()).unwrap();
        let written = rows(folder.path(), &format!("{}.csv", table.id()));
        assert_eq!(written.len(), 700, "{table:?}");
        for row in &written {
            assert!(row["name"].contains("示意") && row["basis"] == "illustrative", "{table:?} {}", row["id"]);
        }
        let opened = zonescope::package::open(folder.path()).unwrap();
        assert_eq!(opened.findings.as_slice(), [], "{table:?}");
        let [other] = &opened.others[..] else { panic!("{table:?}: one table besides those that are known") };
        assert_eq!(other.projects().len(), 700);
        assert!(other.projects().bases().iter().all(|basis| *basis == Basis::Illustrative), "{table:?}");
    }
}

#[test]
fn a_wide_table_has_as_many_columns_as_asked_for_of_every_kind() {
    for columns in [5, 20, 83] {
        let folder = tempfile::tempdir().unwrap();
        write_plan(&plan(SampleTable::Wide { columns }, 900, 1), folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join("wide.csv")).unwrap();
        assert!(text.lines().all(|line| line.split(',').count() == columns), "{columns}");
        if columns < 20 {
            continue;
        }
        let opened = zonescope::package::open(folder.path()).unwrap();
        let fields = opened.others[0].fields();
        for kind in [Kind::Category, Kind::Amount, Kind::Quantity, Kind::Flag, Kind::Set, Kind::Reference, Kind::Text] {
            assert!(fields.iter().any(|field| field.kind == kind), "{columns}: {kind:?}");
        }
        let dates = opened.others[0].stages().len();
        assert_eq!(dates, text.lines().next().unwrap().split(',').filter(|name| is_date(name)).count());
    }
}

fn is_date(name: &str) -> bool {
    name.starts_with("date_") || name.starts_with("year_")
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    for table in ALL {
        let read = |seed: u64| -> BTreeMap<String, Vec<u8>> {
            let folder = tempfile::tempdir().unwrap();
            write_plan(&plan(table, 400, seed), folder.path()).unwrap();
            let files = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
            files.map(|file| (file.file_name().unwrap().to_string_lossy().into(), fs::read(&file).unwrap())).collect()
        };
        let (files, name) = (read(4), format!("{}.csv", table.id()));
        assert_eq!(files.len(), 11);
        assert!(files == read(4), "{table:?}");
        assert!(files[&name] != read(5)[&name], "{table:?}");
    }
}

#[test]
fn a_column_is_declared_in_the_same_words_as_in_the_bundled_package() {
    let fields = |descriptor: &Value, table: &str| -> Vec<Value> {
        let resources = descriptor["resources"].as_array().unwrap();
        let resource = resources.iter().find(|resource| resource["name"] == table).unwrap();
        resource["schema"]["fields"].as_array().unwrap().clone()
    };
    let read = |path: &std::path::Path| -> Value {
        serde_json::from_str(&fs::read_to_string(path.join("datapackage.json")).unwrap()).unwrap()
    };
    let bundled = read(&shaoxing());
    for table in &ALL[..3] {
        let folder = tempfile::tempdir().unwrap();
        write_plan(&plan(*table, 1, 1), folder.path()).unwrap();
        let (theirs, ours) = (fields(&bundled, table.id()), fields(&read(folder.path()), table.id()));
        let known: Vec<Value> =
            theirs.into_iter().filter(|field| ours.iter().any(|it| it["name"] == field["name"])).collect();
        assert_eq!(ours, known, "{table:?}");
    }
}

#[test]
fn the_descriptors_name_the_columns_as_the_schema_has_them() {
    let made = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(5, 1, made.path()).unwrap();
    for folder in [made.path().to_owned(), shaoxing()] {
        let text = fs::read_to_string(folder.join("datapackage.json")).unwrap();
        let descriptor: Value = serde_json::from_str(&text).unwrap();
        let mut met = 0;
        for resource in descriptor["resources"].as_array().unwrap() {
            let Some(spec) = zonescope::schema::table(resource["name"].as_str().unwrap()) else { continue };
            met += 1;
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let name = |field: &Value| field["name"].as_str().unwrap().to_owned();
            let stages: Vec<String> =
                fields.iter().filter_map(|field| spec.stage_of(&name(field)).map(str::to_owned)).collect();
            let stages: Vec<&str> = stages.iter().map(String::as_str).collect();
            let written: Vec<String> = fields.iter().map(name).filter(|name| spec.knows(name)).collect();
            let mut described = spec.written(&stages);
            described.retain(|column| written.contains(column));
            let mut both = [written.clone(), described.clone()];
            if spec.name != "projects" && spec.name != "progress" {
                both.iter_mut().for_each(|columns| columns.sort());
            }
            assert_eq!(both[0], both[1], "{}", spec.name);
            for field in fields {
                let Some(column) = spec.column(&name(field)) else { continue };
                let is_number = ["number", "integer"].contains(&field["type"].as_str().unwrap());
                assert_eq!(is_number, column.kind.is_numeric(), "{}.{}", spec.name, column.id);
                let is_whole = field["type"] == "integer";
                assert!(!column.is_whole || is_whole, "{}.{}", spec.name, column.id);
            }
        }
        assert!(met > 6);
    }
}
