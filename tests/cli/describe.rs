//! `describe`: shown unless it is to be written, and then a package like any other.

use std::fs;

use crate::program::{run, run_line};

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("企业.csv"), "企业名称,行业,税收（万元）\n甲公司,电子,12.5\n乙公司,医药,3\n").unwrap();
    folder
}

#[test]
fn nothing_is_written_unless_asked_for() {
    let folder = folder();
    let path = folder.path().display().to_string();
    let shown = run(&["describe", &path]);
    assert_eq!(shown.code, 0);
    let descriptor: serde_json::Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(descriptor["resources"][0]["name"], "qiye");
    assert_eq!(shown.err, "企业.csv → qiye: 2 rows, 4 columns\n");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_was_written_is_a_package_and_is_not_written_again() {
    let folder = folder();
    let path = folder.path().display().to_string();
    let written = run(&["describe", &path, "--write"]);
    assert_eq!((written.code, written.err.as_str()), (0, ""));
    assert!(written.out.ends_with("datapackage.json.\n"), "{}", written.out);
    assert_eq!(run(&["check", &path]).code, 0);
    let listed = run(&["list", &path, "--where", "行业=电子", "--format", "csv"]);
    assert_eq!(listed.out, "id,name,行业,税收（万元）\n1,甲公司,电子,125000.00\n");
    let sums = run(&["query", &path, "--measure", "税收（万元）", "--by", "行业", "--format", "csv"]);
    assert_eq!(sums.out, "column:行业,value,count,missing\n电子,125000.00,1,0\n医药,30000.00,1,0\n");
    let again = run(&["describe", &path, "--write"]);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is there already"), "{}", again.err);
    let aside = folder.path().join("企业.csv").display().to_string();
    let refused = run(&["describe", &aside, "--write"]);
    assert_ne!(refused.code, 0, "{}", refused.out);
    assert_eq!(run_line("describe nowhere").code, 2);
}
