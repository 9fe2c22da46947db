//! Whoever asks a package with errors is told so, whatever is asked; with `--strict` nothing is answered.

use std::fs;
use std::path::Path;

use zonescope::package;

use crate::program::{Ran, run};

/// The bundled books with a projects table that was cut off at a line end, and how many errors that makes.
fn cut_off(home: &Path) -> (String, String, usize) {
    let [whole, cut] = ["whole", "cut"].map(|name| home.join(name));
    for folder in [&whole, &cut] {
        fs::create_dir(folder).unwrap();
        for entry in fs::read_dir("data/shaoxing").unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
        }
    }
    let table = fs::read_to_string(cut.join("projects.csv")).unwrap();
    let lines: Vec<&str> = table.split_inclusive('\n').take(100).collect();
    fs::write(cut.join("projects.csv"), lines.concat()).unwrap();
    let opened = package::open(&cut).unwrap();
    let errors = opened.findings.count(package::Severity::Error);
    assert!(errors > 0 && opened.dataset.errors() == errors);
    (whole.display().to_string(), cut.display().to_string(), errors)
}

const ASKED: [&str; 10] = [
    "query PATH --measure planned_total --by basis --format csv",
    "list PATH --limit 2",
    "list PATH --columns all --out OUT.csv",
    "figure PATH --measure planned_total --by sector --out OUT.svg",
    "reconcile PATH",
    "show PATH smic-phase-2",
    "diff WHOLE PATH",
    "pack PATH --out OUT.zonescope",
    "workbook PATH --out OUT.xlsx",
    "picture PATH --view overview --out OUT.png",
];

#[test]
fn errors_are_counted_on_standard_error_and_strict_answers_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (whole, cut, errors) = cut_off(home.path());
    for (at, asked) in ASKED.into_iter().enumerate() {
        for (language, said) in
            [("en", format!("are {errors} errors in {cut}")), ("zh-CN", format!("有 {errors} 个错误"))]
        {
            let out = home.path().join(format!("{at}-{language}"));
            let line = |path: &str, strict: bool| {
                let words = asked.split(' ').map(|word| match word {
                    "PATH" => path.to_owned(),
                    "WHOLE" => whole.clone(),
                    word => word.replace("OUT", &out.display().to_string()),
                });
                let strict = if strict { Some("--strict".to_owned()) } else { None };
                run(&words.chain(["--locale".to_owned(), language.to_owned()]).chain(strict).collect::<Vec<_>>())
            };
            let written = || fs::read_dir(home.path()).unwrap().count();
            let before = written();
            let refused = line(&cut, true);
            assert_eq!((refused.code, refused.out.as_str(), written()), (1, "", before), "{asked}");
            assert!(refused.err.contains(&said) && refused.err.lines().count() == 1, "{asked}: {}", refused.err);

            let told = line(&cut, false);
            assert!(told.err.contains(&said) && told.err.lines().count() == 1, "{asked}: {}", told.err);
            let is_different = i32::from(asked.starts_with("diff"));
            assert_eq!(told.code, is_different, "{asked}: {}", told.err);
            assert!(!told.out.is_empty(), "{asked}");

            let Ran { code, err, .. } = line(&whole, true);
            assert_eq!((code, err.as_str()), (0, ""), "{asked} of a package without errors");
        }
    }
}

#[test]
fn a_figure_of_a_package_with_errors_says_so_in_its_note() {
    let home = tempfile::tempdir().unwrap();
    let (whole, cut, errors) = cut_off(home.path());
    for (path, is_said) in [(&cut, true), (&whole, false)] {
        let out = home.path().join("figure.svg").display().to_string();
        let words = ["figure", path, "--measure", "planned_total", "--by", "sector", "--out", &out];
        let ran = run(&words.into_iter().chain(["--svg-text", "text", "--locale", "zh-CN"]).collect::<Vec<_>>());
        assert_eq!(ran.code, 0, "{}", ran.err);
        let drawn = fs::read_to_string(&out).unwrap();
        let document = roxmltree::Document::parse(&drawn).unwrap();
        let texts: String =
            document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
        // Wherever the lines break.
        let texts: String = texts.split_whitespace().collect();
        assert_eq!(texts.contains(&format!("读取数据时有{errors}个错误")), is_said, "{texts}");
    }
}
