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
