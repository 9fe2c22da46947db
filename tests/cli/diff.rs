//! `zonescope diff`, to the letter.

use std::fs;
use std::path::Path;

use crate::json_tables::tables_as_json;
use crate::program::{Ran, run};

fn copy(to: &Path, changes: &[(&str, &str)]) {
    copy_with(to, "projects.csv", changes);
}

/// The tiny package with changes in one of its files.
pub(crate) fn copy_with(to: &Path, file: &str, changes: &[(&str, &str)]) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap() {
        let entry = entry.unwrap();
        let mut text = fs::read_to_string(entry.path()).unwrap();
        if entry.file_name() == file {
            for (from, to) in changes {
                assert_eq!(text.matches(from).count(), 1, "{from}");
                text = text.replace(from, to);
            }
        }
        fs::write(to.join(entry.file_name()), text).unwrap();
    }
}

pub(crate) fn diff(old: &Path, new: &Path, more: &[&str]) -> Ran {
    let mut words = vec!["diff", old.to_str().unwrap(), new.to_str().unwrap(), "--locale", "en"];
    words.extend(more);
    run(&words)
}

#[test]
fn what_differs_is_listed_with_what_it_was_and_is() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
    copy(&old, &[]);
    let text = fs::read_to_string("tests/data/tiny/projects.csv").unwrap();
    let first = text.lines().nth(1).unwrap();
    assert!(first.starts_with("p1,晶圆一期,"), "{first}");
    copy(&new, &[("p1,晶圆一期,", "p1,晶圆一厂,"), ("\np4,", "\np5,")]);
    let Ran { code, out, err } = diff(&old, &new, &["--format", "csv"]);
    assert!(err.starts_with("There is 1 error in "), "of the progress that p4 has: {err}");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "change,id,name,what,from,to,table");
    assert!(lines[1].starts_with("added,p5,") && lines[2].starts_with("removed,p4,"), "{out}");
    assert!(lines[3].starts_with("other,p1,") && lines[3].contains(",name,"), "{out}");
    assert_eq!(code, 1, "something differs");
    let Ran { code, out, .. } = diff(&old, &old, &[]);
    assert_eq!((code, out.as_str()), (0, "No differences\n"));
    let Ran { code, err, .. } = diff(&old, &folder.path().join("none"), &[]);
    assert_eq!(code, 2);
    assert!(err.contains("does not exist"), "{err}");
}

#[test]
fn packages_whose_tables_are_json_differ_to_the_letter_as_those_whose_are_csv() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let changes = [("p1,晶圆一期,", "p1,晶圆一厂,"), ("\np4,", "\np5,"), (",20,25,", ",20,26,")];
    for (name, changes) in [("old", &[][..]), ("new", &changes), ("old-json", &[]), ("new-json", &changes)] {
        copy(&path(name), changes);
    }
    tables_as_json(&path("old-json"));
    tables_as_json(&path("new-json"));
    for more in [&[][..], &["--format", "csv"], &["--format", "json"]] {
        let plain = diff(&path("old"), &path("new"), more);
        assert_eq!(plain.code, 1);
        for (old, new) in [("old-json", "new-json"), ("old", "new-json"), ("old-json", "new")] {
            let Ran { code, out, err } = diff(&path(old), &path(new), more);
            assert_eq!((code, out.as_str()), (1, plain.out.as_str()), "{old} and {new}");
            assert!(err.starts_with("There is 1 error in "), "of the progress that p4 has: {err}");
        }
        for kind in ["added,p5", "removed,p4", "amount,p2", "other,p1"].iter().filter(|_| more.contains(&"csv")) {
            assert!(plain.out.contains(kind), "{kind}: {}", plain.out);
        }
    }
    assert_eq!(diff(&path("new"), &path("new-json"), &[]).code, 0, "the same books in other files");
}

/// A package without projects: enterprises with codes, their years with a key of two columns, notes without any.
fn tables(to: &Path, firms: &str, years: &str, notes: &str) {
    fs::create_dir(to).unwrap();
    let descriptor = r#"{"name": "t", "resources": [
        {"name": "firms", "title": "企业", "path": "f.csv", "schema": {"primaryKey": "code", "fields": [
            {"name": "code", "type": "string"}, {"name": "name", "type": "string"}, {"name": "staff", "type": "integer"}]}},
        {"name": "years", "title": "年报", "path": "y.csv", "schema": {"primaryKey": ["firm", "year"], "fields": [
            {"name": "firm", "type": "string"}, {"name": "year", "type": "year"}, {"name": "sales", "type": "number"}],
            "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "code"}}]}},
        {"name": "notes", "path": "n.csv"}]}"#;
    for (name, text) in [("datapackage.json", descriptor), ("f.csv", firms), ("y.csv", years), ("n.csv", notes)] {
        fs::write(to.join(name), text).unwrap();
    }
}

#[test]
fn every_table_says_what_differs_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
    tables(
        &old,
        "code,name,staff\nF1,甲公司,10\nF2,乙公司,20\n",
        "firm,year,sales\nF1,2020,5\nF1,2021,6\n",
        "when,what\nspring,first note of all\nsummer,second note of all\n",
    );
    tables(
        &new,
        "code,name,staff\nF1,甲公司,11\nF3,丙公司,1\n",
        "firm,year,sales\nF1,2019,4\nF1,2020,5\nF1,2021,7\n",
        "when,what\nwinter,note of winter\nspring,first note of all\nsummer,second note of all\n",
    );
    let Ran { code, out, .. } = diff(&old, &new, &["--format", "csv"]);
    let expected = [
        "change,id,name,what,from,to,table",
        "added,F3,丙公司,,,,firms",
        "removed,F2,乙公司,,,,firms",
        "other,F1,甲公司,staff,10,11,firms",
        "added,1,甲公司 · 2019,,,,years",
        "other,3,甲公司 · 2021,sales,6,7,years",
        "added,1,winter,,,,notes",
    ];
    assert_eq!((code, out.lines().collect::<Vec<_>>()), (1, expected.to_vec()));
    let Ran { out, .. } = diff(&old, &new, &[]);
    let summary = out.lines().next().unwrap();
    for part in ["企业: 1 record added, 1 record removed", "年报: 1 record added, ", "notes: 1 record added"] {
        assert!(summary.contains(part), "{summary}");
    }
    assert_eq!(diff(&new, &new, &[]).code, 0);
}
