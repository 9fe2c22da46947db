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
        (&["--out", &own], "is in the folder of the package itself, tests/data/tiny, where nothing is ever written"),
        (&["--out", "tests/data/tiny/new.csv"], "is in the folder of the package itself"),
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
