//! `zonescope diff`, to the letter.

use std::fs;
use std::path::Path;

use crate::program::{Ran, run};

fn copy(to: &Path, changes: &[(&str, &str)]) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap() {
        let entry = entry.unwrap();
        let mut text = fs::read_to_string(entry.path()).unwrap();
        if entry.file_name() == "projects.csv" {
            for (from, to) in changes {
                assert_eq!(text.matches(from).count(), 1, "{from}");
                text = text.replace(from, to);
            }
        }
        fs::write(to.join(entry.file_name()), text).unwrap();
    }
}

fn diff(old: &Path, new: &Path, more: &[&str]) -> Ran {
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
    assert_eq!(err, "");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines[0], "change,id,name,what,from,to");
    assert!(lines[1].starts_with("added,p5,") && lines[2].starts_with("removed,p4,"), "{out}");
    assert!(lines[3].starts_with("other,p1,") && lines[3].contains(",name,"), "{out}");
    assert_eq!(code, 1, "something differs");
    let Ran { code, out, .. } = diff(&old, &old, &[]);
    assert_eq!((code, out.as_str()), (0, "No differences in projects\n"));
    let Ran { code, err, .. } = diff(&old, &folder.path().join("none"), &[]);
    assert_eq!(code, 2);
    assert!(err.contains("does not exist"), "{err}");
}
