//! `figure` with documents: kept, drawn again, changed on the way, and many at once.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use zonescope::figure::Kind;

use crate::program::{Ran, run};

const TINY: &str = "tests/data/tiny";

/// `figure` on the tiny package with these words; `{}` in them is the folder.
fn figure(folder: &Path, words: &str) -> Ran {
    let words = words.replace("{}", folder.to_str().unwrap());
    run(&["figure", TINY].into_iter().chain(words.split(' ')).collect::<Vec<_>>())
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn document(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_kind_is_drawn_and_drawn_again_from_what_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    for kind in Kind::ALL.map(Kind::id) {
        let first = figure(
            folder.path(),
            &format!(
                "--measure planned_total --by sector,year --kind {kind} --allow-empty --out {{}}/a.svg --save-spec {{}}/a.json"
            ),
        );
        assert_eq!(first.code, 0, "{kind}: {}", first.err);
        assert!(first.out.contains(&format!("settings were saved to {}/a.json.", folder.path().display())));
        let again = figure(folder.path(), "--spec {}/a.json --allow-empty --out {}/b.svg --save-spec {}/b.json");
        assert_eq!(again.code, 0, "{kind}: {}", again.err);
        let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
        assert_eq!(read("a.svg"), read("b.svg"), "{kind}");
        assert_eq!(read("a.json"), read("b.json"), "{kind}");
        assert_eq!(document(&folder.path().join("a.json"))["kind"], kind);
    }
}

#[test]
fn every_choice_reaches_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let ran = figure(
        folder.path(),
        "--measure planned_total --by sector,year --order total --top 2 --share on --labels off --reference average \
         --reference target=300亿 --reference schedule --base-year 2019 --end-year 2021 --own-axes on --focus ic \
         --hide bio, --open ic --unit 万元 --title T --where year>=2015 --out {}/a.svg --save-spec {}/a.json",
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let saved = document(&path);
    for (field, expected) in [
        ("order", json!("total")),
        ("top", json!(2)),
        ("share", json!(true)),
        ("labels", json!(false)),
        ("references", json!(["average", {"target": "300亿"}, "schedule"])),
        ("base_year", json!(2019)),
        ("end_year", json!(2021)),
        ("own_axes", json!(true)),
        ("focus", json!(["ic"])),
        ("hidden", json!(["bio"])),
        ("opened", json!(["ic"])),
        ("unit", json!("万元")),
        ("title", json!("T")),
        ("where", json!(["year>=2015"])),
    ] {
        assert_eq!(saved[field], expected, "{field}");
    }
    // What is said beside the document wins; the rest stays.
    let words = "--spec {}/a.json --labels on --reference average --unit auto --out {}/b.svg --save-spec {}/b.json";
    assert_eq!(figure(folder.path(), words).code, 0);
    let mut expected = saved;
    expected["labels"] = json!(true);
    expected["references"] = json!(["average"]);
    expected["unit"] = json!("auto");
    assert_eq!(document(&folder.path().join("b.json")), expected);
    // Series of another dimension are not those that were hidden.
    let words = "--spec {}/a.json --by stage,year --out {}/b.svg --save-spec {}/b.json";
    assert_eq!(figure(folder.path(), words).code, 0);
    let other = document(&folder.path().join("b.json"));
    assert_eq!((&other["hidden"], &other["focus"]), (&json!([]), &json!([])));
}

#[test]
fn wrong_choices_and_wrong_documents_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("good.json"), r#"{"zonescope_figure": 1}"#).unwrap();
    fs::write(path("pie.json"), r#"{"zonescope_figure": 1, "kind": "pie"}"#).unwrap();
    fs::write(path("icc.json"), r#"{"zonescope_figure": 1, "hidden": ["icc"]}"#).unwrap();
    fs::write(path("bytes.json"), [0xff]).unwrap();
    let file = |name: &str| path(name).display().to_string();
    let see = "See --help for what it can be.";
    for (words, expected) in [
        ("--spec {}/pie.json", format!("{}: At /kind stands \"pie\": There is no such value.", file("pie.json"))),
        ("--spec {}/icc.json", format!("{}: At /hidden/0 stands \"icc\": ", file("icc.json"))),
        ("--spec {}/bytes.json", format!("{} is not UTF-8 text.", file("bytes.json"))),
        ("--spec {}/none.json", format!("Cannot read {}: there is no such file or folder.", file("none.json"))),
        ("--spec {}/good.json --top 0", format!("--top cannot be “0”. {see}")),
        ("--spec {}/good.json --order size", format!("--order cannot be “size”. {see}")),
        ("--spec {}/good.json --labels maybe", format!("--labels cannot be “maybe”. {see}")),
        ("--spec {}/good.json --reference median", format!("--reference cannot be “median”. {see}")),
        ("--spec {}/good.json --reference target=many", "The target “many” of --reference will not do: ".to_owned()),
        ("--spec {}/good.json --base-year 20190", format!("--base-year cannot be “20190”. {see}")),
        ("--spec {}/good.json --focus icc", "Is Integrated circuits (ic) meant?".to_owned()),
        ("--spec {}/good.json --open icc", "Is Integrated circuits (ic) meant?".to_owned()),
        ("--spec {}/good.json --format gif", format!("--format cannot be “gif”. {see}")),
        ("--spec {}/good.json --format pdf", format!("--format cannot be “pdf”. {see}")),
        ("--spec=", "Option --spec lacks its value.".to_owned()),
        ("--by sector", "Option --measure is missing. See --help for an example.".to_owned()),
    ] {
        let ran = figure(folder.path(), &format!("{words} --out {{}}/a.svg"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words}");
        assert!(ran.err.contains(&expected) && ran.err.matches('\n').count() == 1, "{words}: {}", ran.err);
        let chinese = figure(folder.path(), &format!("{words} --out {{}}/a.svg --locale zh-CN"));
        assert_eq!(chinese.code, 2);
        assert!(!chinese.err.is_ascii(), "{}", chinese.err);
    }
    assert!(!path("a.svg").exists());
    // What the choices replace need not be right in the document.
    assert_eq!(figure(folder.path(), "--spec {}/icc.json --hide ic --out {}/a.svg").code, 0);
}

#[test]
fn figures_that_stand_side_by_side_are_equally_high() {
    let folder = tempfile::tempdir().unwrap();
    let specs = folder.path().join("specs");
    fs::create_dir(&specs).unwrap();
    for (name, kind) in [("1", "stacked"), ("2", "multiples"), ("3", "plan")] {
        let text = format!(r#"{{"zonescope_figure": 1, "kind": "{kind}", "by": ["sector", "year"]}}"#);
        fs::write(specs.join(format!("{name}.json")), text).unwrap();
    }
    let ran = figure(folder.path(), "--spec {}/specs --format svg --preset report-half --out {}/out");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let sizes: Vec<&str> = ran.out.lines().filter_map(|line| line.split_once(" (")).map(|(_, size)| size).collect();
    assert!(sizes.len() == 3 && sizes.iter().all(|size| *size == sizes[0]), "{}", ran.out);
}

#[test]
fn a_folder_of_documents_becomes_a_folder_of_figures() {
    let folder = tempfile::tempdir().unwrap();
    let specs = folder.path().join("specs");
    fs::create_dir(&specs).unwrap();
    let write = |name: &str, text: &str| fs::write(specs.join(name), text).unwrap();
    write("1.json", r#"{"zonescope_figure": 1, "name": "图/一"}"#);
    write("2.json", r#"{"zonescope_figure": 1, "name": "Same", "kind": "table", "zone": "elsewhere"}"#);
    write("3.json", r#"{"zonescope_figure": 1, "name": "same", "where": ["text~nowhere"]}"#);
    write("4.json", r#"{"zonescope_figure": 1}"#);
    write("notes.txt", "");
    let ran = figure(folder.path(), "--spec {}/specs --format svg --out {}/out");
    assert_eq!(ran.code, 3, "one has nothing to show, and no file: {}", ran.err);
    let out = folder.path().join("out");
    assert_eq!(names(&out), ["4.svg", "Same.svg", "图-一.svg"]);
    let order: Vec<&str> = ran.out.lines().filter_map(|line| line.split(" (").next()?.rsplit('/').next()).collect();
    assert_eq!(order, ["图-一.svg", "Same.svg", "4.svg"]);
    let said: Vec<&str> = ran.err.lines().collect();
    let begins = |name: &str, why: &str| format!("{}: {why}", specs.join(name).display());
    assert!(said[0].starts_with(&begins("2.json", "This figure was made for “elsewhere”;")), "{said:?}");
    assert!(said[1].starts_with(&begins("3.json", "No project matches the filter.")), "{said:?}");
    assert_eq!(said.len(), 2);

    let two = figure(folder.path(), "--spec {}/specs/4.json --spec {}/specs/1.json --out {}/two");
    assert_eq!((two.code, names(&folder.path().join("two"))), (0, vec!["4.png".to_owned(), "图-一.png".to_owned()]));
    // One that is wrong keeps all from being written.
    write("5.json", "{}");
    let ran = figure(folder.path(), "--spec {}/specs --out {}/never");
    assert_eq!((ran.code, folder.path().join("never").exists()), (2, false));
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (words, expected) in [
        ("--spec {}/empty --out {}/x", "has no .json files."),
        ("--spec {}/specs/1.json --spec {}/specs/2.json --out {}/specs/notes.txt", "2 figures go into a folder"),
        (
            "--spec {}/specs/1.json --spec {}/specs/2.json --save-spec {}/s.json --out {}/x",
            "saves one figure at a time",
        ),
    ] {
        let ran = figure(folder.path(), words);
        assert_eq!(ran.code, 2);
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
}
