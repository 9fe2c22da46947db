//! A package by next month's file: what would change is shown, nothing is lost, and the old version stays.

use std::fs;
use std::path::Path;

use crate::program::run;

const OCTOBER: &str = "项目编号,项目名称,所属产业,项目状态,总投资（亿元）\nP1,一期,电子,签约,5\nP2,二期,医药,开工,7\nP3,三期,电子,开工,9\n";
const NOVEMBER: &str = "项目编号,项目名称,所属产业,项目状态,总投资（亿元）,联系人\nP1,一期,电子,开工,5.5\nP2,二期,医药,开工,7,王\nP4,四期,电子,签约,1,\n";

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn next_months_file_is_compared_first_and_then_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let shown = |name: &str| path(name).display().to_string();
    fs::write(path("10月.csv"), OCTOBER).unwrap();
    fs::write(path("11月.csv"), NOVEMBER).unwrap();
    let made = run(&["import", &shown("10月.csv"), "--out", &shown("books")]);
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    // Somebody says more of the package, and puts something beside.
    let named = read(&path("books"), "datapackage.json").replace("\"title\": \"10月\"", "\"title\": \"重点项目库\"");
    assert!(named.contains("重点项目库"), "{named}");
    fs::write(path("books/datapackage.json"), &named).unwrap();
    fs::create_dir(path("books/扫描件")).unwrap();
    fs::write(path("books/扫描件/a.txt"), "x").unwrap();
    let before = read(&path("books"), "projects.csv");
    let seen = run(&["import", &shown("11月.csv"), "--into", &shown("books")]);
    assert_eq!((seen.code, seen.err.as_str()), (0, ""), "{}", seen.out);
    for part in ["P4", "P3", "联系人", "Nothing was written yet"] {
        assert!(seen.out.contains(part), "{part} in {}", seen.out);
    }
    assert_eq!((read(&path("books"), "projects.csv"), path("books.1").exists()), (before.clone(), false));
    let done = run(&["import", &shown("11月.csv"), "--into", &shown("books"), "--write"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""), "{}", done.out);
    assert!(done.out.contains("books.1"), "{}", done.out);
    assert_eq!(read(&path("books.1"), "projects.csv"), before);
    assert_eq!(read(&path("books.1"), "datapackage.json"), named);
    let now = read(&path("books"), "projects.csv");
    assert!(now.contains("P4") && !now.contains("P3") && now.contains("王"), "{now}");
    assert_eq!(read(&path("books"), "扫描件/a.txt"), "x");
    let descriptor = read(&path("books"), "datapackage.json");
    assert!(descriptor.contains("重点项目库") && descriptor.contains("联系人"), "{descriptor}");
    assert_eq!(run(&["check", &shown("books")]).code, 0);
    // The column is known from now on, and the same file changes nothing.
    let again = run(&["import", &shown("11月.csv"), "--into", &shown("books")]);
    assert!(!again.out.contains("there is a new column"), "{}", again.out);
    assert!(run(&["diff", &shown("books.1"), &shown("books")]).out.contains("P4"));
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 4, "nothing else is left beside them");
}

#[test]
fn a_package_that_was_not_imported_says_that_it_has_no_recipe() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv").display().to_string();
    fs::write(&file, OCTOBER).unwrap();
    let said = run(&["import", &file, "--into", "data/shaoxing"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("import.json"), "{}", said.err);
}
