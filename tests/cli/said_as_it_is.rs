//! What lists, answers and findings once said that was not so: a value that could not be read is not “not published”, and what
//! nobody declared is not declared.

use std::fs;
use std::path::Path;

use super::program::{Ran, run};

const DESCRIPTOR: &str = r#"{"name": "odd", "zonescope": {"version": 1, "zone": {"id": "odd", "name_zh": "测试区"},
  "currency": "CNY", "year_of": "signed", "as_of": "2022-06"}, "resources": [
  {"name": "sectors", "path": "sectors.csv", "format": "csv"}, {"name": "stages", "path": "stages.csv", "format": "csv"},
  {"name": "firms", "path": "firms.csv", "format": "csv", "schema": {"fields": [{"name": "code", "type": "strng"}]}},
  {"name": "projects", "path": "projects.csv", "format": "csv", "schema": {"fields": [
    {"name": "planned_total", "type": "number", "unit": "亿元"}]}}]}"#;

/// Two amounts that are no numbers, one that is not there and one that is; dates before and after the books were closed.
fn package(folder: &Path) -> String {
    for (name, text) in [
        ("datapackage.json", DESCRIPTOR),
        ("sectors.csv", "id,name_zh\na,甲业\nb,乙业\n"),
        ("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,0,on_track\n"),
        ("firms.csv", "code,name,founded,revenue\nA1,甲厂,2019-01-02,5\nA2,乙厂,2020-01-02,6\n"),
        (
            "projects.csv",
            "id,name,sector,planned_total,date_signed,note,grade\np,甲,a,约六,2019,,x\nq,乙,b,\"5,5\",2022-06-30,有话,y\nr,丙,b,,2022-07,,z\n\
             s,丁,b,7,2030,,w\n",
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

fn said(words: &[&str]) -> Ran {
    run(words)
}

#[test]
fn an_amount_that_could_not_be_read_is_not_said_to_be_unpublished() {
    let folder = tempfile::tempdir().unwrap();
    let path = package(folder.path());
    for (locale, unread, unpublished) in [("zh-CN", "读不出", "未公布"), ("en", "not readable", "Not published")]
    {
        let list = said(&["list", &path, "--locale", locale]).out;
        assert_eq!((list.matches(unread).count(), list.matches(unpublished).count()), (2, 1), "{list}");
        let csv = said(&["list", &path, "--format", "csv", "--locale", locale]).out;
        assert_eq!(csv.matches(unread).count(), 2, "{csv}");
        let file = folder.path().join(format!("list-{locale}-out.csv"));
        let out = tempfile::tempdir().unwrap();
        let file = out.path().join(file.file_name().unwrap());
        said(&["list", &path, "--out", file.to_str().unwrap(), "--locale", locale]);
        assert_eq!(fs::read_to_string(&file).unwrap().matches(unread).count(), 2);
        let shown = said(&["show", &path, "p", "--locale", locale]).out;
        assert!(shown.contains(unread), "{shown}");
        let answer = said(&[
            "query",
            &path,
            "--measure",
            "planned_total",
            "--by",
            "sector",
            "--format",
            "table",
            "--locale",
            locale,
        ]);
        assert!(
            answer.out.contains(if locale == "en" { "not published or not readable" } else { "未公布或读不出" }),
            "{}",
            answer.out
        );
    }
}

#[test]
fn a_date_after_the_books_were_closed_is_said_once_a_column() {
    let folder = tempfile::tempdir().unwrap();
    let path = package(folder.path());
    let found = said(&["check", &path, "--locale", "zh-CN"]).out;
    let lines: Vec<&str> = found.lines().filter(|line| line.contains("晚于账本的截止日期 2022-06")).collect();
    assert!(
        matches!(lines[..], [line] if line.contains("projects.csv:4，date_signed") && line.contains("2022-07")),
        "{found}"
    );
    assert!(said(&["check", &path, "--locale", "en"]).out.contains("later than 2022-06"));
}

#[test]
fn what_nobody_declared_is_not_called_declared_and_tables_that_are_not_listed_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = package(folder.path());
    let Ran { out, err, .. } = said(&["tables", &path, "--locale", "zh-CN"]);
    let firms: Vec<&str> = out.lines().skip_while(|line| !line.starts_with("firms")).skip(1).collect();
    let of_firms = firms.iter().take_while(|line| line.starts_with(' ')).copied().collect::<Vec<_>>();
    assert_eq!(of_firms.len(), 4, "{out}");
    assert!(of_firms.iter().all(|line| line.contains("按数据判断")), "{out}");
    assert!(!out.contains("id  编号  已声明") && out.contains("程序认识"), "{out}");
    assert!(err.contains("sectors（2 行）、stages（1 行）"), "{err}");
}

#[test]
fn a_list_says_which_of_its_columns_it_leaves_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = package(folder.path());
    for format in ["table", "csv"] {
        let Ran { out, err, .. } = said(&["list", &path, "--format", format, "--locale", "zh-CN"]);
        let left_out = if format == "csv" { "note" } else { "grade" };
        assert!(!out.contains("有话") && err.contains(left_out), "{format}: {out} {err}");
    }
}
