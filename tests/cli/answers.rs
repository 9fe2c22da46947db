//! What the commands print when all is well, to the letter.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Ran, run, run_line};

const TINY: &str = "tests/data/tiny";

/// What a command prints that has nothing to complain about.
fn said(line: &str) -> String {
    let Ran { code, out, err } = run_line(line);
    assert_eq!((code, err.as_str()), (0, ""), "{line}");
    out
}

fn json(line: &str) -> Value {
    serde_json::from_str(&said(line)).unwrap()
}

#[test]
fn query_says_that_groups_come_to_more_than_the_whole() {
    for (by, is_said) in [("list", true), ("list,year", true), ("year,list", true), ("sector", false)] {
        let Ran { code, err, .. } =
            run_line(&format!("query data/shaoxing --measure project_count --by {by} --locale en"));
        assert_eq!(code, 0, "{by}");
        assert_eq!(err.contains("several lists") || err.contains("on more than one list"), is_said, "{by}: {err}");
    }
}

#[test]
fn query_prints_a_row_a_cell() {
    for (words, expected) in [
        (
            "planned_total --by sector,year --format csv",
            "sector,year,value,count,missing\n\
             ic,2021,2500000000.00,1,0\n\
             design,2021,500000000.00,1,0\n\
             bio,2018,7000000.00,1,0\n",
        ),
        // No amount known is nothing, not 0; and of p1 and its part p2 one is counted.
        ("completed_total --by sector --format csv", "sector,value,count,missing\nic,,1,1\ndesign,,1,1\nbio,,1,1\n"),
        ("project_count --by list --format csv", "list,value,count,missing\n市重点,1,1,0\n,2,2,0\n"),
        // The year's row, not the cumulative one beside it.
        (
            "completed_period --by sector,year --format csv",
            "sector,year,value,count,missing\nic,2021,400000000.00,1,0\ndesign,2021,,1,1\n",
        ),
        (
            "planned_total --by year --year-of started --format csv",
            "year,value,count,missing\n2019,7000000.00,1,0\n,3000000000.00,2,0\n",
        ),
        (
            "planned_total --by basis --where sector=ic --format csv",
            "basis,value,count,missing\npublished,2500000000.00,1,0\nillustrative,500000000.00,1,0\n",
        ),
    ] {
        assert_eq!(said(&format!("query {TINY} --measure {words}")), expected, "{words}");
    }
}

#[test]
fn a_table_has_names_and_aligned_columns() {
    let table = said(&format!("query {TINY} --measure foreign_utilised --by sector --locale en"));
    let expected = "\
Sector               Foreign investment utilised (USD)  Projects  Without amount
Integrated circuits                       3\u{2009}000\u{2009}000.00         1               0
Chip design                              Not published         1               1
Biomedicine                              Not published         1               1
";
    assert_eq!(table, expected);
    let chinese = said(&format!("query {TINY} --measure planned_total --by sector --locale zh-CN"));
    let expected = "\
产业       计划总投资 (元)  项目个数  未公布金额
集成电路  2\u{2009}500\u{2009}000\u{2009}000.00         1           0
芯片设计    500\u{2009}000\u{2009}000.00         1           0
生物医药      7\u{2009}000\u{2009}000.00         1           0
";
    assert_eq!(chinese, expected);
}

#[test]
fn query_as_json_has_numbers_for_numbers_and_null_for_what_is_missing() {
    let Ran { out, err, .. } =
        run_line(&format!("query {TINY} --measure completed_period --by list,year --format json"));
    assert_eq!(err, "A project can be on several lists, so the lists may add up to more than the total.\n");
    let rows = serde_json::from_str::<Value>(&out).unwrap();
    let expected = serde_json::from_str::<Value>(
        r#"[{"list": "省重大", "year": 2021, "value": 400000000.00, "count": 1, "missing": 0},
            {"list": "市重点", "year": 2021, "value": 400000000.00, "count": 1, "missing": 0},
            {"list": null, "year": 2021, "value": null, "count": 1, "missing": 1}]"#,
    );
    let mut rows = rows.as_array().unwrap().clone();
    let mut expected = expected.unwrap().as_array().unwrap().clone();
    rows.sort_by_key(|row| row["list"].to_string());
    expected.sort_by_key(|row| row["list"].to_string());
    assert_eq!(rows, expected);
}

#[test]
fn list_searches_by_sound_and_ranks() {
    for (words, expected) in [
        (&["--search", "zx erqi"][..], "id\nsmic-phase-2\n"),
        (&["--search", "ＳＭＩＣ"], "id\nsmic-phase-2\n"),
        (&["--search", "no such project"], "id\n"),
        (&["--where", "search~zhongxin", "--where", "text~中芯"], "id\nsmic-phase-2\n"),
        (&["--where", "text~zhongxin"], "id\n"),
        (&["--search", "jcdl 0", "--limit", "2"], "id\nill-ic-01\nill-ic-02\n"),
        (&["--search", "jcdl 0", "--limit", "2", "--sort", "id:desc"], "id\nill-ic-38\nill-ic-32\n"),
    ] {
        let ran = run(&[&["list", "data/shaoxing", "--columns", "id", "--format", "csv"], words].concat());
        assert_eq!((ran.code, ran.out.trim_start_matches('\u{feff}')), (0, expected), "{words:?}");
    }
}

#[test]
fn list_sorts_limits_and_chooses_columns() {
    for (words, expected) in [
        ("--sort planned_total:desc", "p2 p1 p4 p3"),
        ("--sort planned_total", "p3 p4 p1 p2"),
        ("--sort year,planned_total:desc", "p3 p1 p2 p4"),
        ("--sort year --sort planned_total", "p3 p1 p4 p2"),
        // What is missing comes last either way.
        ("--sort started:desc --limit 3", "p1 p3 p2"),
        ("--limit 0", ""),
        ("--limit 2", "p1 p2"),
        ("--where sector=ic --where year>=2021", "p2 p4"),
        ("--where sector=ic;year<2021", "p1"),
        ("--where year=2020 --year-of started", "p1"),
        ("--where text~一期", "p1"),
    ] {
        let out = said(&format!("list {TINY} --columns id --format csv {words}"));
        let ids: Vec<&str> = out.lines().collect();
        assert_eq!(ids, [&["id"], expected.split_whitespace().collect::<Vec<_>>().as_slice()].concat(), "{words}");
    }
    let out = said(&format!("list {TINY} --columns id,land,signed,contracted,completed_total --limit 2 --format csv"));
    let expected = "\
id,land_mu,date_signed,contracted,completed_total
p1,120.50,2019-03,1000000000.00,
p2,,2021-02-28,2000000000.00,
";
    assert_eq!(out, expected);
    let table = said(&format!("list {TINY} --columns name,planned_total --limit 1 --locale en"));
    assert_eq!(table, "Name      Planned (RMB million)\nWafers 1                1250.00\n");
    let rows = json(&format!("list {TINY} --columns id,year,planned_total,completed_total --limit 1 --format json"));
    let expected = r#"[{"id": "p1", "year": 2019, "planned_total": 1250000000.00, "completed_total": null}]"#;
    assert_eq!(rows, serde_json::from_str::<Value>(expected).unwrap());
}

#[test]
fn show_prints_all_of_one_project() {
    let text = said(&format!("show {TINY} p1 --locale en"));
    assert!(text.starts_with("Wafers 1\n"), "{text}");
    for (title, value) in [
        ("Stage", "Started"),
        ("Land (mu)", "120.50"),
        ("Place", "Core › Science Park"),
        ("Total planned investment", "1.25 billion yuan"),
        ("Investment completed to date", "Not published"),
        ("Signed", "2019-03"),
        ("Started", "2020 (about 1 year after signed)"),
        ("2021", "planned 500.00, completed 400.00 million yuan, rate 80.0\u{202f}%, −20.0 pp against schedule"),
        (
            "Parts together, Total planned investment",
            "2.50 billion yuan; this project 1.25 billion yuan, parts 1.25 billion yuan more",
        ),
        ("Same place · Science Park", "1 other"),
        ("Source", "工作报告 · 管委会 · 2021 · 2022-01-15 · https://example.org/report"),
    ] {
        let is_line = |line: &str| line.strip_prefix(title).is_some_and(|rest| rest.trim_start() == value);
        assert!(text.lines().any(is_line), "{title} {value}\n{text}");
    }
    assert!(said(&format!("show {TINY} p1 --locale zh-CN")).starts_with("晶圆一期\n"));
    let project = json(&format!("show {TINY} p1 --format json"));
    for (pointer, expected) in [
        ("/id", "\"p1\""),
        ("/name", "\"晶圆一期\""),
        ("/planned_total", "1250000000.00"),
        ("/planned_total_currency", "\"CNY\""),
        ("/completed_total", "null"),
        ("/foreign_utilised", "3000000.00"),
        ("/foreign_utilised_currency", "\"USD\""),
        ("/dates/started", "\"2020\""),
        ("/dates/completed", "null"),
        ("/progress/0/period", "\"2021\""),
        ("/progress/0/planned", "500000000.00"),
        ("/progress/1/planned", "null"),
        ("/sources/0/id", "\"report\""),
        ("/timeline/waiting/days", "null"),
        ("/timeline/stages/1/since_previous/least_days", "276"),
        ("/progress/0/points_against_schedule", "-20.00"),
        ("/progress/1/points_against_schedule", "-15.00"),
        ("/parts_together/planned_total/sum", "2500000000.00"),
        ("/neighbours/0/filter", "\"place=park\""),
        ("/neighbours/0/first/0", "\"p2\""),
    ] {
        let found = project.pointer(pointer).unwrap_or(&Value::Null);
        assert_eq!(found.to_string(), expected, "{pointer}");
    }
}

/// A copy of the tiny package with one text of one file replaced.
pub(crate) fn changed(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(TINY).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
    folder
}

#[test]
fn control_characters_of_a_package_do_not_reach_the_terminal() {
    let folder = changed("projects.csv", "p3,制药厂,,bio", "p3,\"制\u{1b}[31m药\n\u{9b}厂\",,bio");
    let path = folder.path().join("stages.csv");
    let stages = fs::read_to_string(&path).unwrap();
    fs::write(&path, stages.replace("Completed", "Comp\u{1b}]0;leted\u{7}")).unwrap();
    let folder = folder.path().to_str().unwrap();
    let harmless = |text: &str| !text.contains(|c: char| c.is_control() && c != '\n');
    let shown = "制 [31m药  厂";
    let query = ["--measure", "planned_total", "--by", "stage"];
    for (words, expected) in [
        (&["list", folder, "--locale", "zh-CN"][..], shown),
        (&["list", folder, "--columns", "name,stage,completed"], "Comp ]0;leted"),
        (&["show", folder, "p3", "--locale", "zh-CN"], shown),
        (&["show", folder, "p3"], "Comp ]0;leted"),
        (&[&["query", folder][..], &query].concat(), "Comp ]0;leted"),
    ] {
        let ran = run(words);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
        assert!(harmless(&ran.out) && ran.out.contains(expected), "{words:?}: {}", ran.out);
    }
    // A script gets what the file says.
    let rows: Value =
        serde_json::from_str(&run(&["list", folder, "--columns", "id,name", "--format", "json"]).out).unwrap();
    assert_eq!(rows[2]["name"], "制\u{1b}[31m药\n\u{9b}厂");
    assert!(run(&["list", folder, "--format", "csv"]).out.contains("制\u{1b}[31m药\n\u{9b}厂"));
    let wrong = changed("projects.csv", "p3,制药厂,,bio", "p3,制药厂,,b\u{1b}[2Jo");
    let ran = check(wrong.path());
    assert!(ran.code == 1 && harmless(&ran.out) && ran.out.contains("b [2Jo"), "{}", ran.out);
    let ran = run(&["show", folder, "p\u{1b}9"]);
    assert!(ran.code == 2 && harmless(&ran.err) && ran.err.contains("p 9"), "{}", ran.err);
}

fn check(folder: &Path) -> Ran {
    run(&["check", folder.to_str().unwrap()])
}

#[test]
fn check_says_what_is_wrong_and_how_bad_it_is() {
    for (file, from, to, code, summary) in [
        ("projects.csv", "p1,", "p1,", 0, "4 projects; 0 errors, 0 warnings, 0 notes."),
        // A column that nobody knows is a note.
        ("sectors.csv", ",color,note\n", ",colour,remark\n", 0, "4 projects; 0 errors, 0 warnings, 2 notes."),
        ("sectors.csv", ",note\n", ",remark\n", 0, "4 projects; 0 errors, 0 warnings, 1 note."),
        // A sector that is not there, a stage that is not there.
        ("projects.csv", "p3,制药厂,,bio", "p3,制药厂,,bia", 1, "4 projects; 1 error, 0 warnings, 0 notes."),
        ("projects.csv", ",completed,", ",finished,", 1, "4 projects; 1 error, 0 warnings, 0 notes."),
    ] {
        let folder = changed(file, from, to);
        let ran = check(folder.path());
        assert_eq!((ran.code, ran.err.as_str()), (code, ""), "{to}");
        assert_eq!(ran.out.lines().last(), Some(summary), "{to}: {}", ran.out);
        assert_eq!(ran.out.lines().count() > 1, to != from, "a line a finding, and the summary");
    }
    assert_eq!(run_line("check data/shaoxing").code, 0);
    assert_eq!(run_line("check data/shaoxing/datapackage.json").code, 0);
    for (path, words) in [
        ("/nowhere/at/all", "/nowhere/at/all"),
        ("tests/cli", "datapackage.json"),
        ("Cargo.toml", "Cargo.toml"),
        (changed("datapackage.json", "\"version\": 1", "\"version\": 9").path().to_str().unwrap(), "/"),
    ] {
        let ran = run(&["check", path]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{path}");
        assert!(ran.err.contains(words), "{}", ran.err);
    }
}

#[test]
fn check_as_json_has_every_part_of_a_finding() {
    let folder = changed("projects.csv", "p3,制药厂,,bio", "p3,制药厂,,bia");
    let ran = run(&["check", folder.path().to_str().unwrap(), "--format", "json"]);
    assert_eq!(ran.code, 1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let number = |name: &str| report[name].as_u64();
    assert_eq!([number("projects"), number("errors"), number("warnings"), number("notes")], [4, 1, 0, 0].map(Some));
    assert_eq!(report["title"], "一个小开发区的账本");
    let files = report["files"].as_array().unwrap();
    assert_eq!(files.len(), 8);
    assert_eq!((&files[4]["path"], &files[4]["rows"]), (&"projects.csv".into(), &4.into()));
    let finding = &report["findings"][0];
    for (name, expected) in [
        ("severity", "error".into()),
        ("resource", Value::from("projects")),
        ("file", "projects.csv".into()),
        ("line", 4.into()),
        ("row", 3.into()),
        ("column", "sector".into()),
        ("value", "bia".into()),
    ] {
        assert_eq!(finding[name], expected, "{name}: {finding}");
    }
    assert!(finding["code"].as_str().is_some_and(|code| !code.is_empty()));
    assert!(finding["message"].as_str().is_some_and(|message| message.contains("bia")), "{finding}");
}

#[test]
fn progress_that_cannot_be_added_is_told_by_check_and_by_every_answer_that_adds_it() {
    let home = tempfile::tempdir().unwrap();
    let books = home.path().join("books");
    fs::create_dir(&books).unwrap();
    for entry in fs::read_dir(TINY).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), books.join(entry.file_name())).unwrap();
    }
    let rows = "p1,2021-01/2021-06,,5,,published,\np1,2021-04/2021-09,,7,,published,\n";
    let header = "project,period,planned,completed,funds_in_place,basis,source\n";
    fs::write(books.join("progress.csv"), format!("{header}{rows}")).unwrap();
    let path = books.display().to_string();
    let ran = |words: &[&str]| run(&[words, &["--locale", "en"]].concat());

    let checked = ran(&["check", &path]);
    let found = checked.out.lines().find(|line| line.contains("share months")).unwrap_or_default();
    for word in
        ["progress.csv:2", "2021-H1", "2021-04/2021-09", "only 2021-04/2021-09 is counted", "follow one another"]
    {
        assert!(found.contains(word), "{word}: {}", checked.out);
    }
    let asked = ran(&["query", &path, "--measure", "completed_period", "--by", "year", "--format", "csv"]);
    assert_eq!((asked.code, asked.out.lines().nth(1)), (0, Some("2021,70000.00,1,0")), "{}", asked.err);
    assert!(asked.err.starts_with("1 project has progress in periods that overlap"), "{}", asked.err);
    let asked = ran(&["query", &path, "--measure", "planned_total", "--by", "year"]);
    assert_eq!((asked.code, asked.err.as_str()), (0, ""), "projects are added, not progress");
}
