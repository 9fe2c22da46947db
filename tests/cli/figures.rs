//! `figure`: the file is what its name says, whole or not there at all.

use std::fs;
use std::path::Path;

use crate::program::{Ran, run};
use crate::run_line;

fn figure(out: &Path, words: &str) -> Ran {
    let fixed = ["figure", "tests/data/tiny", "--measure", "planned_total", "--by", "sector,year", "--out"];
    let words = words.split_whitespace();
    run(&fixed.into_iter().chain([out.to_str().unwrap()]).chain(words).collect::<Vec<_>>())
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_ending_of_the_name_chooses_the_kind_of_file() {
    let folder = tempfile::tempdir().unwrap();
    for (name, begins, words, said) in [
        ("a.png", "\u{fffd}PNG", "", "(156.0 × 100.0 mm, 1843 × 1181 pixels)"),
        ("b.PNG", "\u{fffd}PNG", "--preset wechat --ink grey", "(142.9 × 190.5 mm, 1080 × 1440 pixels)"),
        ("c.svg", "<svg ", "--svg-text text --kind grouped", "(156.0 × 100.0 mm, 1843 × 1181 pixels)"),
        ("d.svg", "<svg ", "--width-mm 1000 --height-mm auto", "(1000.0 × 600.0 mm, 11811 × 7087 pixels)"),
        ("图 1.pdf", "%PDF-", "--width-mm 200 --height-mm 120.5 --dpi 96", "(200.0 × 120.5 mm, 756 × 455 pixels)"),
    ] {
        let out = folder.path().join(name);
        let Ran { code, out: line, err } = figure(&out, words);
        assert_eq!((code, err.as_str()), (0, ""), "{name}");
        assert_eq!(line, format!("Written to {} {said}.\n", out.display()));
        let bytes = fs::read(&out).unwrap();
        assert!(String::from_utf8_lossy(&bytes).starts_with(begins), "{name}");
    }
    assert_eq!(names(folder.path()), ["a.png", "b.PNG", "c.svg", "d.svg", "图 1.pdf"], "nothing else is left behind");
}

#[test]
fn a_choice_that_a_kind_does_not_heed_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.svg");
    let no_use = |option: &str, kind: &str| format!("--{option} makes no difference to “{kind}”.\n");
    for (words, expected) in [
        ("--kind stacked --share on", no_use("share", "stacked")),
        ("--kind stacked --share off --ink grey --labels off", String::new()),
        ("--kind grouped --share on", String::new()),
        ("--kind table --labels off", no_use("labels", "table")),
        ("--kind heat_map --labels off", String::new()),
        (
            "--kind plan --measure project_count",
            "--measure project_count makes no difference to “plan”: it holds investment completed to date \
             against total planned investment.\n"
                .to_owned(),
        ),
        ("--kind table --base-year 2020 --own-axes on", no_use("base-year", "table") + &no_use("own-axes", "table")),
    ] {
        let Ran { code, err, .. } = figure(&out, words);
        assert_eq!((code, err), (0, expected), "{words}");
    }
}

#[test]
fn wrong_sizes_and_names_are_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let unknown = "See --help for what it can be.";
    for (name, words, expected) in [
        ("a.gif", "", "Cannot write a “.gif” file. Use a name that ends in .png, .svg, .pdf, .xlsx or .csv."),
        ("a", "", "Cannot write a “.” file. Use a name that ends in .png, .svg, .pdf, .xlsx or .csv."),
        ("a.png", "--width-mm 5", "5 mm is no length for a figure; 40 to 1200 mm are."),
        ("a.png", "--width-mm 1843", "1843 mm is no length for a figure;"),
        ("a.png", "--height-mm -100", "-100 mm is no length for a figure;"),
        ("a.png", "--width-mm nan", "NaN mm is no length for a figure;"),
        ("a.png", "--width-mm inf", "inf mm is no length for a figure;"),
        ("a.png", "--width-mm wide", "--width-mm cannot be “wide”."),
        ("a.png", "--width-mm 60 --height-mm 40", "60 × 40 mm leave no room for this figure: at a width of 60 mm"),
        ("a.png", "--text-pt 30", "and 220 mm are the most that a page holds."),
        ("a.png", "--preset slide-half --text-pt 30", "160 × 175 mm leave no room for this figure"),
        ("a.png", "--preset slide-full --text-pt 8", "Type of 8 pt will not do; 9 to 72 pt will."),
        ("a.png", "--ink sepia", &format!("--ink cannot be “sepia”. {unknown}")),
        ("a.png", "--dpi 30", "30 dpi will not do; 96 to 600 will."),
        ("a.png", "--width-mm 1200 --height-mm 1200 --dpi 600", "28346 × 28346 pixels are too many."),
        ("a.png", "--kind pie", &format!("--kind cannot be “pie”. {unknown}")),
        ("a.png", "--preset poster", &format!("--preset cannot be “poster”. {unknown}")),
        ("a.png", "--unit gold", &format!("--unit cannot be “gold”. {unknown}")),
        ("a.svg", "--svg-text curves", &format!("--svg-text cannot be “curves”. {unknown}")),
        ("a.png", "--where sector=icc", "sector=icc\n       ^^^"),
    ] {
        let ran = figure(&folder.path().join(name), words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name} {words}");
        assert!(ran.err.contains(expected), "{words}: {}", ran.err);
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_folder_or_no_name_at_all_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("taken.png");
    fs::create_dir(&taken).unwrap();
    for out in [folder.path(), &taken] {
        let ran = figure(out, "");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        let example = out.join("figure.png");
        let expected = format!("{} is a folder. Name a file in it, such as {}.\n", out.display(), example.display());
        assert_eq!(ran.err, expected);
        assert!(names(&taken).is_empty());
    }
    for words in ["picture", "picture tests/data/tiny", "sample"] {
        let ran = run(&words.split(' ').chain(["--out", ""]).collect::<Vec<_>>());
        assert_eq!((ran.code, ran.err.as_str()), (2, "Option --out lacks its value.\n"), "{words}");
    }
    let ran = figure(Path::new(""), "--locale zh-CN");
    assert_eq!((ran.code, ran.err.as_str()), (2, "选项 --out 缺少值。\n"));
}

#[test]
fn a_file_that_cannot_be_written_is_named_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let long = format!("{}.pdf", "长".repeat(200));
    for (out, english, chinese) in [
        ("missing/a.png", "there is no such file or folder", "没有这个文件或文件夹"),
        ("file/a.svg", "a part of the path is not a folder", "路径中有一段不是文件夹"),
        (&long, "the system does not take that name", "系统不接受这个文件名"),
    ] {
        let out = folder.path().join(out);
        for (words, expected) in [
            ("--locale en", format!("Cannot write {}: {english}. ", out.display())),
            ("--locale zh-CN", format!("写不了 {}：{chinese}。", out.display())),
        ] {
            let ran = figure(&out, words);
            assert_eq!((ran.code, ran.out.as_str()), (1, ""));
            assert!(ran.err.starts_with(&expected), "{}", ran.err);
            assert!(!ran.err.contains(".zonescope-"), "a name that nobody chose: {}", ran.err);
        }
    }
    assert_eq!(names(folder.path()), ["file"]);
}

#[test]
fn nothing_is_written_into_the_package() {
    let tiny = Path::new("tests/data/tiny");
    let before = names(tiny);
    let elsewhere = tempfile::tempdir().unwrap();
    let kept = elsewhere.path().join("a.svg");
    let several = format!("figure tests/data/tiny --spec {} --out tests/data/tiny/figures", elsewhere.path().display());
    fs::write(
        elsewhere.path().join("a.json"),
        r#"{"zonescope_figure":1,"kind":"ranked","measure":"planned_total","by":["sector"]}"#,
    )
    .unwrap();
    for ran in [
        figure(&tiny.join("a.svg"), "--locale en"),
        figure(&tiny.join("missing/../../tiny/a.png"), "--locale en"),
        figure(&kept, "--locale en --save-spec tests/data/tiny/sectors.csv"),
        run_line(&format!("{several} --locale en")),
    ] {
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains("is in the folder of the package tests/data/tiny"), "{}", ran.err);
    }
    assert!(!kept.exists(), "neither the figure nor its document");
    assert_eq!(names(tiny), before);
}

#[test]
fn a_figure_of_nothing_is_no_file_unless_a_script_asks_for_one() {
    let folder = tempfile::tempdir().unwrap();
    for (words, expected) in [
        ("--where text~nowhere", "No project matches the filter. Remove a condition, or clear the filter.\n"),
        (
            "--measure completed_total",
            "None of the projects found has this amount published. Choose another measure, or count projects.\n",
        ),
    ] {
        let ran = figure(&folder.path().join("a.svg"), words);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (3, "", expected));
        assert_eq!(names(folder.path()), Vec::<String>::new());
        let ran = figure(&folder.path().join("b.svg"), &format!("{words} --allow-empty"));
        assert_eq!((ran.code, ran.err.as_str()), (0, expected));
        fs::remove_file(folder.path().join("b.svg")).unwrap();
        assert!(ran.out.starts_with("Written to "));
    }
}

/// A disk that is full in the middle of the file, for which a limit on the size of files stands in.
#[cfg(unix)]
#[test]
fn a_write_that_fails_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("a.png");
    fs::write(&out, "the old figure").unwrap();
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" figure tests/data/tiny --measure planned_total --by sector \
                  --locale en --out \"$1\"";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", script, env!("CARGO_BIN_EXE_zonescope")]).arg(&out);
    let ran = Ran::from(shell.output().unwrap());
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    let expected = format!("Cannot write {}: it is too large. ", out.display());
    assert!(ran.err.starts_with(&expected), "{}", ran.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), "the old figure");
    assert_eq!(names(folder.path()), ["a.png"]);
}
