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
    assert_eq!(shown.err, "企业.csv → qiye: 2 rows, 3 columns\n");
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

#[test]
fn columns_are_told_by_their_own_names_and_numbers_with_their_own_decimals() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let text = "企业名称,行业,人数,面积（亩）,单价\n甲,电子,12,1.5,3\n乙,电子,8,2.5,4\n丙,医药,1200,0.255,5\n";
    fs::write(folder.path().join("a.csv"), text).unwrap();
    fs::write(folder.path().join("datapackage.json"), r#"{"resources": [{"name": "a", "path": "a.csv"}]}"#).unwrap();
    let told = run(&["tables", &path, "--locale", "zh-CN"]);
    let columns: Vec<&str> = told.out.lines().skip(1).map(|line| line.trim().split(' ').next().unwrap()).collect();
    assert_eq!(columns, ["企业名称", "行业", "人数", "面积（亩）", "单价"], "what rows are numbered by is no column");
    for (measure, expected) in
        [("人数", "电子,20,2,0\n医药,1200,1,0\n"), ("面积（亩）", "电子,4.000,2,0\n医药,0.255,1,0\n")]
    {
        let sums = run(&["query", &path, "--measure", measure, "--by", "行业", "--format", "csv"]);
        assert_eq!(sums.out, format!("column:行业,value,count,missing\n{expected}"), "{}", sums.err);
    }
    assert_eq!(run(&["query", &path, "--measure", "单价", "--by", "行业"]).code, 2, "prices are not added up");
    let unknown = run(&["list", &path, "--where", "城市=x", "--locale", "zh-CN"]);
    assert!(unknown.err.contains("企业名称") && !unknown.err.contains("、-、"), "{}", unknown.err);
}

#[test]
fn why_numbers_are_not_added_up_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().display().to_string();
    let text = "地区,年份,员工数,占比\n甲,2020,12,3\n甲,2021,20,4\n乙,2020,5,3\n乙,2021,6,4\n";
    fs::write(folder.path().join("a.csv"), text).unwrap();
    let shown = run(&["describe", &path, "--locale", "zh-CN"]);
    let lines: Vec<&str> = shown.err.lines().collect();
    assert_eq!(lines[0], "a.csv → a：4 行，4 列");
    assert!(lines[1].contains("员工数 是存量（“员工”）") && lines[1].contains("年份"), "{}", lines[1]);
    assert!(lines[2].contains("占比 不相加"), "{}", lines[2]);
    assert_eq!(run(&["describe", &path, "--write"]).code, 0);
    let sums = run(&["query", &path, "--measure", "员工数", "--by", "地区", "--format", "csv"]);
    assert_eq!(sums.out, "column:地区,value,count,missing\n甲,20,1,0\n乙,6,1,0\n", "{}", sums.err);
}
