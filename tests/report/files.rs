//! `zonescope report`: the files, what is said, and what is refused.

use std::fs;
use std::path::Path;

use serde_json::Value;
use zonescope::parallel;
use zonescope::report::{REPORT_FORMATS, SHIPPED};
use zonescope::text::Locale;

use crate::program::{Ran, run};
use crate::{bytes, report, shaoxing};

/// `report` on the bundled package; `{}` in the words is the folder.
fn run_in(folder: &Path, words: &str) -> Ran {
    let words = words.replace("{}", folder.to_str().unwrap());
    run(&["report", "data/shaoxing"].into_iter().chain(words.split(' ')).collect::<Vec<_>>())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_templates_that_come_along_have_no_gaps_and_every_format_repeats() {
    let opened = shaoxing();
    for shipped in SHIPPED {
        for locale in Locale::ALL {
            let make = || report(&opened, shipped.text(locale), &[], locale);
            let one = make();
            let gaps: Vec<_> = one.gaps().collect();
            assert!(gaps.is_empty(), "{} {locale:?}: {gaps:?}", shipped.name);
            assert!(one.slots.len() > 20 && one.figures().count() > 0 && !one.title.is_empty());
            // Once is enough for the pictures, which take time.
            if locale == Locale::En || shipped.name != SHIPPED[0].name {
                continue;
            }
            let alone = parallel::with_threads_left(0, make);
            for format in REPORT_FORMATS {
                let first = bytes(&one, format.extension());
                let second = parallel::with_threads_left(0, || bytes(&alone, format.extension()));
                assert!(first == second, "{} .{} differs", shipped.name, format.extension());
            }
        }
    }
}

#[test]
fn the_templates_have_no_typed_numbers_but_those_of_headings_and_tables() {
    for shipped in SHIPPED {
        let text = shipped.text(Locale::ZhCn);
        let mut depth = 0;
        let outside: String = text
            .lines()
            .skip_while(|line| !line.starts_with("# {{"))
            .collect::<Vec<_>>()
            .join("\n")
            .chars()
            .filter(|sign| {
                depth += match sign {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                depth == 0 && *sign != '}'
            })
            .collect();
        let digits: Vec<&str> = outside.lines().filter(|line| line.contains(|c: char| c.is_ascii_digit())).collect();
        let is_allowed = |line: &&str| line.contains('表') || line.starts_with(|c: char| c.is_ascii_digit());
        assert!(digits.iter().all(is_allowed), "{}: {digits:?}", shipped.name);
    }
}

#[test]
fn several_files_are_written_at_once_and_what_was_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let words = "key-projects --out {}/a.docx --out {}/a.html --out {}/a.md";
    let Ran { code, out, err } = run_in(folder.path(), words);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.lines().count(), 3, "{out}");
    assert_eq!(names(folder.path()), ["a.docx", "a.html", "a.md"], "and nothing else is left");
    let html = fs::read_to_string(folder.path().join("a.html")).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">") && html.contains("<svg "), "a page by itself");
    assert!(!html.contains("src=\"") && !html.contains("<link"), "that needs no other file");
    assert!(html.contains("role=\"img\" aria-label=\""), "figures say what they show");
    let again = run_in(folder.path(), "key-projects --out {}/a.md");
    assert!(again.out.contains("replaced"), "{}", again.out);
    let before = fs::read(folder.path().join("a.md")).unwrap();
    let kept = run_in(folder.path(), "monthly-economy --out {}/a.md --no-clobber");
    assert_eq!(kept.code, 2, "{}", kept.err);
    assert_eq!(fs::read(folder.path().join("a.md")).unwrap(), before);
}

#[test]
fn gaps_are_listed_and_with_strict_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let template =
        "已完成{{value: completed_period where year=2021}}，\n明年{{value: completed_period where year=2022}}。\n";
    fs::write(folder.path().join("t.md"), template).unwrap();
    let Ran { code, err, .. } = run_in(folder.path(), "{}/t.md --out {}/a.md");
    assert_eq!(code, 0, "{err}");
    assert_eq!(err.lines().count(), 1);
    let said = "t.md, line 2, column 3 has no value: value: completed_period where year=2022 (the books were closed on 2021-12-31, before that time)";
    assert!(err.trim_end().ends_with(said), "{err}");
    let written = fs::read_to_string(folder.path().join("a.md")).unwrap();
    assert!(written.contains("明年Not published。"), "{written}");
    let strict = run_in(folder.path(), "{}/t.md --out {}/b.md --strict");
    assert_eq!(strict.code, 1, "{}", strict.err);
    assert!(strict.err.contains("One slot has no value, so nothing was written."), "{}", strict.err);
    assert_eq!(names(folder.path()), ["a.md", "t.md"]);
}

#[test]
fn every_slot_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let template = "{{value: planned_total where sector=ic year=2021}} {{value: published key_industry_project_count where period=2021}}";
    fs::write(folder.path().join("t.md"), template).unwrap();
    let Ran { code, out, err } = run_in(folder.path(), "{}/t.md --explain --format json --locale zh-CN");
    assert_eq!((code, err.as_str()), (0, ""));
    let rows: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(rows[0]["query"], "planned_total where sector=ic; year=2021");
    assert_eq!((&rows[0]["value"], rows[0]["exact"].to_string()), (&"249.00 亿元".into(), "24900000000.00".to_owned()));
    assert_eq!(rows[0]["source"], "Zonescope 示意数据");
    assert_eq!(rows[1]["quote"], "计划实施重点产业项目159个,计划投资337亿元");
    assert_eq!((&rows[1]["line"], &rows[1]["gap"]), (&1.into(), &Value::Null));
    let csv = run_in(folder.path(), "{}/t.md --explain --format csv --out {}/a.md");
    assert!(csv.out.starts_with("line,slot,query,value,exact,source,quote,how,gap\n"), "{}", csv.out);
    assert!(csv.err.contains("Written to"), "what is said does not stand among the rows");
}

#[test]
fn a_template_is_written_out_to_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let Ran { code, err, .. } = run_in(folder.path(), "monthly-economy --save-template {}/own.md --locale zh-CN");
    assert_eq!((code, err.as_str()), (0, ""));
    let text = fs::read_to_string(folder.path().join("own.md")).unwrap();
    assert_eq!(text, SHIPPED[0].text(Locale::ZhCn));
    let own = run_in(folder.path(), "{}/own.md --locale zh-CN --set period=2020 --out {}/a.md");
    assert_eq!(own.code, 0, "{}", own.err);
    let said = fs::read_to_string(folder.path().join("a.md")).unwrap();
    assert!(
        said.starts_with("# 绍兴高新区2020年经济运行分析\n\n## 一、总体情况\n\n2020年，绍兴高新区完成投资75.50 亿元"),
        "{said}"
    );
    // The template itself is never written over.
    let over = run_in(folder.path(), "{}/own.md --out {}/own.md");
    assert_eq!(over.code, 2, "{}", over.err);
    assert_eq!(fs::read_to_string(folder.path().join("own.md")).unwrap(), text);
}

#[test]
fn what_is_asked_wrongly_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("bad.md"), "a\n{{valu: x}}").unwrap();
    for (words, says) in [
        ("monthly-economy", "--out"),
        ("monthly --out {}/a.docx", "monthly-economy, key-projects"),
        ("monthly-economy --out {}/a.pdf", ".docx, .html, .md"),
        ("monthly-economy --out {}/a.md --out {}/a.md", "the same file"),
        ("monthly-economy --save-template {}/a.md --out {}/./a.md", "the same file"),
        ("monthly-economy --out {}/a.md --set period", "--set NAME=VALUE"),
        ("monthly-economy --out {}/a.md --set perod=2020", "Is period meant?"),
        ("monthly-economy --out {}/a.md --set period=September", "must be a period"),
        ("{}/bad.md --out {}/a.md", "bad.md, line 2, column 1: There is no slot “valu”. Is value meant?"),
        ("{}/none.md --out {}/a.md", "none.md"),
        ("monthly-economy --out {}/a.docx --template {}/bad.md", "no Word document"),
        ("monthly-economy --out data/shaoxing/a.docx", "data/shaoxing"),
        ("monthly-economy --out {}/a.md --format json", "--explain"),
    ] {
        let ran = run_in(folder.path(), words);
        assert_eq!(ran.code, 2, "{words}: {}", ran.err);
        assert!(ran.err.contains(says), "{words}: {}", ran.err);
        assert_eq!(names(folder.path()), ["bad.md"], "{words}");
    }
}

#[test]
fn a_figure_kept_beside_the_package_is_drawn_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let zone = folder.path().join("zone");
    fs::create_dir(&zone).unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, zone.join(path.file_name().unwrap())).unwrap();
    }
    let kept = folder.path().join("zone-figures");
    fs::create_dir(&kept).unwrap();
    let document = r#"{"zonescope_figure": 1, "name": "产业投资", "kind": "grouped", "measure": "planned_total", "by": ["sector", "year"]}"#;
    fs::write(kept.join("by-sector.json"), document).unwrap();
    let template = folder.path().join("t.md");
    fs::write(&template, "{{figure: 产业投资}}\n\n{{figure: by-sector kind stacked}}\n\n{{table: 产业投资}}\n")
        .unwrap();
    let out = folder.path().join("a.html");
    let words = ["report", zone.to_str().unwrap(), template.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let ran = run(&words);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let html = fs::read_to_string(&out).unwrap();
    assert_eq!((html.matches("<figure>").count(), html.matches("<table>").count()), (2, 1));
    fs::write(&template, "{{figure: 投资}}").unwrap();
    let ran = run(&words);
    assert!(ran.err.contains("There is no figure “投资”. Kept beside the package: 产业投资."), "{}", ran.err);
}

#[test]
fn what_no_font_has_is_said_of_figures_and_drawn_with_a_font_given() {
    let folder = tempfile::tempdir().unwrap();
    let zone = folder.path().join("zone");
    fs::create_dir(&zone).unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), zone.join(entry.file_name())).unwrap();
    }
    let sectors = fs::read_to_string(zone.join("sectors.csv")).unwrap();
    fs::write(zone.join("sectors.csv"), sectors.replace("Integrated circuits", "Integrated 단")).unwrap();
    let template = folder.path().join("t.md");
    fs::write(&template, "# T\n\n{{figure: project_count by sector kind grouped}}\n").unwrap();
    let ran = |out: &str, more: &[&str]| {
        let out = folder.path().join(out);
        let words = ["report", zone.to_str().unwrap(), template.to_str().unwrap(), "--out", out.to_str().unwrap()];
        let ran = run(&[&words, more].concat());
        (ran, fs::read(&out).unwrap_or_default())
    };
    for name in ["a.docx", "a.html"] {
        let (said, without) = ran(name, &[]);
        assert!(said.code == 0 && said.err.contains("No font here has 단 (U+B2E8); 〓 stands in."), "{}", said.err);
        let (said, with) = ran(name, &["--font", "tests/data/fonts/four-hangul.otf"]);
        assert!(said.code == 0 && !said.err.contains("No font"), "{}", said.err);
        assert!(with != without, "{name}: it is drawn");
    }
    let (said, _) = ran("a.md", &[]);
    assert!(said.code == 0 && !said.err.contains("No font"), "no pictures, nothing to draw: {}", said.err);
    let (said, _) = ran("b.docx", &["--font", "tests/report/files.rs"]);
    assert!(said.code == 2 && said.err.contains("is not a font that can be used"), "{}", said.err);
}
