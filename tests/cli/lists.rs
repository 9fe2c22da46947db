//! `list --out`: the list as a file.

use std::io::Read;

use crate::program::run;

const TINY: &str = "tests/data/tiny";

#[test]
fn a_list_is_written_in_the_format_of_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [("list.csv", &b"\xef\xbb\xbfId,Name"[..]), ("list.XLSX", b"PK\x03\x04")] {
        let path = folder.path().join(name);
        let file = path.display().to_string();
        let ran = run(&["list", TINY, "--where", "sector=ic", "--sort", "id:desc", "--limit", "2", "--out", &file]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}");
        assert_eq!(ran.out, format!("{file} is written: 2 projects.\n"));
        assert!(std::fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    let text = std::fs::read_to_string(folder.path().join("list.csv")).unwrap();
    let ids: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids, ["p4", "p2"], "filtered and sorted");
}

#[test]
fn what_cannot_be_a_list_is_refused_and_nothing_is_written() {
    let own = format!("{TINY}/projects.csv");
    let before = std::fs::read(&own).unwrap();
    for (words, expected) in [
        (&["--out", "list.txt"][..], "A list cannot be a “.txt” file. Choose a name that ends in .xlsx or .csv."),
        (&["--out", "list.xlsx", "--format", "json"], "With --out the ending of the file's name says the format"),
        (&["--out", "tests/data"], "tests/data is a folder. Name a file in it, such as tests/data/list.xlsx"),
        (&["--out", &own], "is in the folder of the package tests/data/tiny, where nothing is ever written"),
        (&["--out", "tests/data/tiny/new.csv"], "is in the folder of the package tests/data/tiny"),
        (&["--out", "tests/data/../data/tiny/datapackage.json.csv/x.csv"], "is in the folder of the package"),
    ] {
        let ran = run(&[&["list", TINY], words].concat());
        assert_ne!(ran.code, 0, "{words:?}");
        assert_eq!(ran.out, "");
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
    assert!(!std::path::Path::new("list.xlsx").exists() && !std::path::Path::new("list.txt").exists());
    assert_eq!(std::fs::read(&own).unwrap(), before);
}

#[test]
fn a_list_with_a_limit_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.xlsx");
    let file = path.display().to_string();
    for (limit, expected) in [("2", Some("Only the first 2 of 4 that were found")), ("4", None)] {
        let ran = run(&["list", TINY, "--limit", limit, "--out", &file]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let mut archive = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
        let mut text = String::new();
        archive.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text.contains("None, all projects"), expected.is_none(), "{text}");
        assert_eq!(text.contains("Only the first"), expected.is_some(), "{text}");
        assert!(expected.is_none_or(|expected| text.contains(expected)), "{text}");
    }
}

#[test]
fn what_a_plain_sum_would_count_twice_is_said_when_a_list_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    for (name, filter, expected) in [
        (
            "all.csv",
            "sector=ic,bio",
            Some("\nNot in the totals: 1 project. A package project is not counted beside its parts.\n"),
        ),
        (
            "all.xlsx",
            "sector=ic,bio",
            Some("\nNot in the totals: 1 project. A package project is not counted beside its parts.\n"),
        ),
        ("some.csv", "sector=bio", None),
    ] {
        let path = folder.path().join(name).display().to_string();
        let ran = run(&["list", TINY, "--where", filter, "--columns", "id,planned_total", "--out", &path]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{name}");
        assert!(ran.out.ends_with(expected.unwrap_or("is written: 1 project.\n")), "{}", ran.out);
    }
    let text = std::fs::read_to_string(folder.path().join("all.csv")).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Id,Planned (100m yuan),Basis,Part of (id)");
    assert_eq!(lines[1..3], ["p1,12.5,Published,", "p2,25,Published,p1"]);
    let sum: f64 = lines[1..].iter().filter_map(|line| line.split(',').nth(1)?.parse::<f64>().ok()).sum();
    assert_eq!(sum, 42.57, "the table itself stays plain");
}

#[test]
fn any_column_can_be_listed() {
    let columns = "id,name_en,list,source,lon,lat,parent,note,signed,date_completed";
    let ran = run(&["list", TINY, "--columns", columns, "--sort", "sources:desc,name_en:desc", "--format", "csv"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "id,name_en,lists,sources,lon,lat,parent,note,date_signed,date_completed",
            "p4,,,illustrative,,,,,2021,",
            "p2,Wafers 2,市重点,report,,,p1,\"二期, 分两批\",2021-02-28,",
        ]
    );
    assert_eq!(lines[3], "p1,Wafers 1,市重点;省重大,report,120.50000,30.10000,,,2019-03,");
    let help = run(&["list", "--help"]).out;
    for id in ["name_en", "lists", "parent", "lon", "lat", "note", "sources", "date_STAGE"] {
        assert!(help.contains(id), "{id}");
    }
}

#[test]
fn a_figure_says_how_many_projects_package_projects_leave_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("figure.svg");
    let file = path.display().to_string();
    for (filter, expected) in [("sector=ic,bio", true), ("sector=bio", false)] {
        let words = ["--measure", "planned_total", "--by", "sector,year", "--svg-text", "text", "--where", filter];
        let ran = run(&[&["figure", TINY], &words[..], &["--out", &file]].concat());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.contains("1 project is not counted: a package project"), expected, "{filter}");
    }
}
