//! `figure` into several files at once, and from files that were made of a figure before.

use std::fs;
use std::path::Path;

use crate::program::{Ran, run};

const TINY: &str = "tests/data/tiny";

/// `figure` on a package with these words; `{}` in them is the folder.
fn figure(package: &str, folder: &Path, words: &str) -> Ran {
    let words = words.replace("{}", folder.to_str().unwrap());
    run(&["figure", package].into_iter().chain(words.split(' ')).collect::<Vec<_>>())
}

#[test]
fn several_files_are_those_that_several_calls_write() {
    let folder = tempfile::tempdir().unwrap();
    let asked = "--measure planned_total --by sector,year --dpi 96";
    let endings = ["png", "svg", "pdf", "xlsx", "csv"];
    let outs: Vec<String> = endings.iter().map(|ending| format!("--out {{}}/a.{ending}")).collect();
    let ran = figure(TINY, folder.path(), &format!("{asked} {}", outs.join(" ")));
    assert_eq!(ran.code, 0, "{}", ran.err);
    for ending in endings {
        let one = figure(TINY, folder.path(), &format!("{asked} --out {{}}/b.{ending}"));
        assert_eq!(one.code, 0, "{}", one.err);
        let read = |name: &str| fs::read(folder.path().join(format!("{name}.{ending}"))).unwrap();
        assert_eq!(read("a"), read("b"), "{ending}");
        assert!(ran.out.contains(&format!("a.{ending}")), "{}", ran.out);
    }
    // A number has no page: what would be refused as a picture is a table all the same.
    let small = figure(TINY, folder.path(), &format!("{asked} --width-mm 40 --height-mm 40 --out {{}}/c.csv"));
    assert_eq!(small.code, 0, "{}", small.err);
}

#[test]
fn two_names_of_one_file_and_the_file_that_is_read_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let asked = "--measure planned_total --by sector,year";
    for (words, expected) in [
        (format!("{asked} --out {{}}/a.svg --out {{}}/./a.svg"), "to write are the same"),
        (format!("{asked} --format svg --out {{}}/a.svg --out {{}}/a.pdf"), "--format"),
        (format!("{asked} --out {{}}/a.svg --out {{}}/a.doc"), ".doc"),
    ] {
        let ran = figure(TINY, folder.path(), &words);
        assert_eq!(ran.code, 2, "{words}: {}", ran.err);
        assert!(ran.err.contains(expected), "{words}: {}", ran.err);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
    }
    assert_eq!(figure(TINY, folder.path(), &format!("{asked} --out {{}}/a.svg")).code, 0);
    let ran = figure(TINY, folder.path(), "--spec {}/a.svg --out {}/a.svg");
    assert_eq!(ran.code, 2, "{}", ran.err);
}

#[test]
fn an_old_figure_is_drawn_again_and_what_has_changed_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let package = folder.path().join("zone");
    fs::create_dir(&package).unwrap();
    for file in fs::read_dir(TINY).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), package.join(file.file_name())).unwrap();
    }
    let zone = package.to_str().unwrap();
    let asked = "--measure planned_total --by sector,year --kind grouped --dpi 96";
    let outs = "--out {}/old.png --out {}/old.svg --out {}/old.pdf --out {}/old.xlsx";
    assert_eq!(figure(zone, folder.path(), &format!("{asked} {outs}")).code, 0);
    for ending in ["png", "svg", "pdf", "xlsx"] {
        let again =
            figure(zone, folder.path(), &format!("--spec {{}}/old.{ending} --dpi 96 --out {{}}/again.{ending}"));
        assert_eq!(again.code, 0, "{}", again.err);
        assert!(again.err.contains("has not changed"), "{}", again.err);
        let read = |name: &str| fs::read(folder.path().join(format!("{name}.{ending}"))).unwrap();
        assert_eq!(read("old"), read("again"), "{ending}");
    }
    let projects = package.join("projects.csv");
    let text = fs::read_to_string(&projects).unwrap();
    let (head, rest) = text.split_once("0.07").expect("an amount of the tiny package");
    fs::write(&projects, format!("{head}0.08{rest}")).unwrap();
    let again = figure(zone, folder.path(), "--spec {}/old.png --out {}/new.svg");
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.err.contains("has changed: 2 numbers differ from the file: 2018"), "{}", again.err);
}

#[test]
fn a_picture_that_is_no_figure_is_told_from_a_document() {
    let folder = tempfile::tempdir().unwrap();
    let picture = run(&[
        "picture",
        "--view",
        "sectors",
        "--size",
        "800x600",
        "--out",
        folder.path().join("w.png").to_str().unwrap(),
    ]);
    assert_eq!(picture.code, 0, "{}", picture.err);
    let ran = figure(TINY, folder.path(), "--spec {}/w.png --out {}/a.svg");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("no figure of Zonescope in the file") && ran.err.contains("w.png"), "{}", ran.err);
}
