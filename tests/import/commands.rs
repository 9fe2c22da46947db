//! `inspect` and `import` on the command line.

use std::fs;

use crate::program::{run, run_line};

const TEXT: &str = "2021年重点项目\n单位：万元\n项目,产业,总投资\n甲,电子,5\n乙,医药,约7\n合计,,12\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("项目.csv"), encoding_rs::GB18030.encode(TEXT).0).unwrap();
    folder
}

#[test]
fn what_is_in_a_file_is_told_with_what_speaks_for_it() {
    let folder = folder();
    let path = folder.path().join("项目.csv").display().to_string();
    let told = run(&["inspect", &path]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    for part in ["gb18030", "Title: rows 1–2 (2)", "Heading: row 3", "Data: rows 4–5 (2)", "Total: row 6", "万元"]
    {
        assert!(told.out.contains(part), "{part} in {}", told.out);
    }
    let json = run(&["inspect", &path, "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(value["encoding"]["encoding"], "gb18030");
    assert_eq!(value["sheets"][0]["columns"][2]["unit"], "万元");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is written");
    let chinese = run(&["inspect", &path, "--locale", "zh-CN"]);
    assert!(chinese.out.contains("合计：") || chinese.out.contains("合计"), "{}", chinese.out);
}

#[test]
fn a_file_becomes_a_package_and_the_account_is_told() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, out, recipe) = (path("项目.csv"), path("out"), path("r.json"));
    let made = run(&["import", &file, "--out", &out, "--save-recipe", &recipe]);
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    assert!(made.out.contains("“总投资” adds up to 12 万元"), "{}", made.out);
    assert_eq!(run(&["check", &out]).code, 0);
    assert!(fs::read_to_string(folder.path().join("out/import.json")).unwrap().contains("\"total\""));
    let again = run(&["import", &file, "--out", &out]);
    assert_eq!(again.code, 2, "never into what is there: {}", again.out);
    let strict = run(&["import", &file, "--out", &path("other"), "--recipe", &recipe, "--strict"]);
    assert_eq!(strict.code, 1, "a row was set aside");
    let read = |folder_name: &str, name: &str| fs::read(folder.path().join(folder_name).join(name)).unwrap();
    assert_eq!(read("out", "datapackage.json"), read("other", "datapackage.json"));
}

#[test]
fn nothing_is_written_over_a_file_that_is_read_however_its_path_is_spelt() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, out) = (path("项目.csv"), path("out"));
    let before = fs::read(&file).unwrap();
    fs::hard_link(&file, path("hard.csv")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&file, path("soft.csv")).unwrap();
    #[cfg(not(unix))]
    fs::hard_link(&file, path("soft.csv")).unwrap();
    for over in [file.clone(), path("./项目.csv"), path("hard.csv"), path("soft.csv")] {
        for words in
            [vec!["import", &file, "--out", &out, "--save-recipe", &over], vec!["describe", &file, "--out", &over]]
        {
            let ran = run(&words);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}: {}", ran.err);
            assert!(ran.err.contains("one of the files that are read"), "{}", ran.err);
            assert_eq!(fs::read(&file).unwrap(), before, "{words:?}");
            assert!(!folder.path().join("out").exists(), "{words:?}: nothing half done");
        }
    }
}

#[test]
fn what_cannot_be_read_says_why_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.xlsx");
    fs::write(&path, "%PDF-1.7").unwrap();
    let path = path.display().to_string();
    for (words, part) in [
        (vec!["inspect", path.as_str()], "is a pdf file"),
        (vec!["inspect"], "The file to read is missing"),
        (vec!["import", path.as_str()], "--out"),
    ] {
        let said = run(&words);
        assert_eq!(said.code, 2, "{words:?}");
        assert!(said.err.contains(part), "{}", said.err);
    }
    assert!(run_line("inspect nowhere.csv").err.contains("nowhere.csv cannot be read"));
}

#[test]
fn two_years_beside_each_other_are_two_readings_to_compare() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let text = "Project ID,Project Name,Sector,Status 2024,Status 2023,Cost 2024 (CAD) {$M},Cost 2023 (CAD) {$M}\n\
        A1,One,Energy,Completed,Construction,5,4\nA2,Two,Mines,Planned,Planned,7,7\n";
    fs::write(path("mpi.csv"), text).unwrap();
    let seen = run(&["inspect", &path("mpi.csv")]);
    assert!(seen.out.contains("2023, 2024"), "{}", seen.out);
    for year in ["2023", "2024"] {
        let made = run(&["import", &path("mpi.csv"), "--out", &path(year), "--reading", year]);
        assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    }
    let diff = run(&["diff", &path("2023"), &path("2024"), "--format", "csv"]);
    assert!(diff.out.contains("A1") && !diff.out.contains("A2"), "{}", diff.out);
    let none = run(&["import", &path("mpi.csv"), "--out", &path("x"), "--reading", "2019"]);
    assert!(none.code == 2 && none.err.contains("2023, 2024"), "{}", none.err);
}
