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
        assert_eq!(ran.code, 0, "{name}");
        assert!(ran.err.starts_with("Not written: 13 further columns (name_en, investor,"), "{name}: {}", ran.err);
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
        (
            &["--out", "list.txt"][..],
            "Rows cannot be written as a “.txt” file. Choose a name that ends in .xlsx or .csv.",
        ),
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
        let ran = run(&["list", TINY, "--limit", limit, "--columns", "id,name", "--out", &file]);
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
    assert_eq!(lines[0], "Id,Planned (RMB million),Basis,Part of (id)");
    assert_eq!(lines[1..3], ["p1,1250,Published,", "p2,2500,Published,p1"]);
    let sum: f64 = lines[1..].iter().filter_map(|line| line.split(',').nth(1)?.parse::<f64>().ok()).sum();
    assert!((sum - 4257.0).abs() < 1e-9, "the table itself stays plain: {sum}");
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
    assert_eq!(lines[3], "p1,Wafers 1,省重大;市重点,report,120.50000,30.10000,,,2019-03,");
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

/// A package of a few projects, in a currency, with these columns.
fn books(currency: &str, columns: &str, rows: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let resource = |name: &str| format!(r#"{{"name": "{name}", "path": "{name}.csv", "encoding": "utf-8"}}"#);
    let tables = ["sectors", "stages", "projects", "progress"].map(resource).join(", ");
    let descriptor = format!(
        r#"{{"name": "t", "resources": [{tables}], "zonescope": {{"version": 1,
        "zone": {{"id": "t", "name_zh": "区"}}, "currency": "{currency}", "as_of": "2024-12-31", "year_of": "signed"}}}}"#
    );
    for (name, text) in [
        ("datapackage.json", descriptor.as_str()),
        ("sectors.csv", "id,name_zh\na,甲\n"),
        ("stages.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n"),
        ("projects.csv", &format!("id,name,sector,{columns}\n{rows}")),
        ("progress.csv", "project,period,completed\n"),
    ] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn listed(folder: &tempfile::TempDir, words: &[&str]) -> String {
    let path = folder.path().to_str().unwrap();
    let ran = run(&[&["list", path], words].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
    ran.out
}

#[test]
fn a_list_by_name_goes_by_pinyin_and_numbers_by_value() {
    // In the order of ICU 72.1's `zh` collator with numbers by value (PyICU 2.10); decimals and Chinese numerals by theirs.
    let expected = "-2号 一期 1.25亿 1.5亿 二期 9号 10号 十期 1,000号 安徽 北京 重庆 第2期 第十期 上海 张江 长电 浙江 A区 Élan elan eland";
    let expected: Vec<&str> = expected.split(' ').collect();
    let names = "浙江 安徽 北京 重庆 上海 10号 9号 张江 长电 eland elan Élan A区 1.5亿 1.25亿 十期 二期 一期 第十期 第2期 1,000号 -2号";
    let rows: String = (1..).zip(names.split(' ')).map(|(at, name)| format!("p{at},\"{name}\",a,\n")).collect();
    let rows = rows.as_str();
    let folder = books("CNY", "note", rows);
    for (format, locale) in [("table", "zh-CN"), ("csv", "zh-CN"), ("csv", "en")] {
        let out = listed(&folder, &["--sort", "name", "--columns", "name", "--format", format, "--locale", locale]);
        let names: Vec<&str> =
            out.lines().skip(1).map(|name| name.trim_matches('"').trim_start_matches('\'')).collect();
        assert_eq!(names, expected, "{format} {locale}");
    }
    let out = listed(&folder, &["--sort", "id:desc", "--columns", "id", "--format", "csv", "--limit", "3"]);
    assert_eq!(out, "id\np22\np21\np20\n", "ids too");
}

#[test]
fn a_list_shows_what_there_is_in_a_unit_that_shows_it() {
    let mut small: String = (1..=9).map(|at| format!("p{at},n{at},a,{at}00,2020\n")).collect();
    small.push_str("big,big,a,800000000,2020\n");
    for (currency, columns, rows, locale, heading, cell) in [
        ("CNY", "contracted,date_signed", "p1,甲,a,5,2020\n", "en", "Contracted (RMB)", "5.00"),
        ("CNY", "contracted,date_signed", "p1,甲,a,50000000,2020\n", "en", "Contracted (RMB million)", "50.00"),
        ("CNY", "contracted,date_signed", "p1,甲,a,50000000,2020\n", "zh-CN", "协议投资（万元）", "5000.00"),
        ("USD", "planned_total,date_signed", &small, "en", "Planned (USD)", "100.00"),
        ("USD", "planned_total,date_signed", &small, "zh-CN", "计划总投资（美元）", "100.00"),
        ("USD", "planned_total,date_signed", "p1,甲,a,250000000,2020\n", "zh-CN", "计划总投资（亿美元）", "2.50"),
        ("USD", "planned_total,date_signed", "p1,甲,a,2500000000,2020\n", "en", "Planned (USD billion)", "2.50"),
    ] {
        let folder = books(currency, columns, rows);
        let out = listed(&folder, &["--locale", locale]);
        let lines: Vec<&str> = out.lines().collect();
        assert!(lines[0].ends_with(heading), "{out}");
        assert!(lines[1].ends_with(cell), "{out}");
        assert!(!out.contains("<0.01"), "{out}");
        let amounts = lines[0].matches(['（', '(']).count();
        assert_eq!(amounts, 1, "no column without any amount: {out}");
    }
}

#[test]
fn csv_on_standard_output_has_no_formulas() {
    let folder = books("CNY", "note", "p1,=1+1,a,＝2\np2,-5,a,@x\np3,＋86,a,plain\n");
    let out = listed(&folder, &["--columns", "name,note", "--format", "csv"]);
    assert_eq!(out, "name,note\n'=1+1,'＝2\n'-5,'@x\n'＋86,plain\n");
    let path = folder.path().to_str().unwrap();
    let ran = run(&["query", path, "--measure", "project_count", "--by", "project", "--format", "csv"]);
    assert!(ran.out.starts_with("project,value,count,missing\np1,1,1,0\n"), "numbers and ids stay: {}", ran.out);
    let other = books("CNY", "note", "p1,=2+2,a,＝2\np2,-5,a,@x\np3,＋86,a,plain\n");
    let ran = run(&["diff", path, other.path().to_str().unwrap(), "--format", "csv"]);
    assert!(ran.out.contains("'=1+1") && ran.out.contains("'=2+2") && !ran.out.contains(",=2+2"), "{}", ran.out);
}

#[test]
fn nothing_of_a_package_steers_the_terminal() {
    let folder = books("CNY", "note", "p1,甲\u{202e}txt.exe,a,\u{9b}31m\u{2066}x\u{200f}\n");
    let path = folder.path().to_str().unwrap();
    let steers = |text: &str| {
        let is_bad = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        text.contains(is_bad)
    };
    for words in [
        &["list", path, "--columns", "name,note"][..],
        &["list", path, "--columns", "name,note", "--format", "json"],
        &["show", path, "p1"],
        &["show", path, "p1", "--format", "json"],
        &["check", path],
        &["check", path, "--format", "json"],
        &["show", path, "p\u{202e}9"],
        &["list", path, "--where", "sector=\u{202e}x"],
    ] {
        let ran = run(words);
        assert!(!steers(&ran.out) && !steers(&ran.err), "{words:?}: {:?} {:?}", ran.out, ran.err);
    }
    let out = run(&["list", path, "--columns", "name,note", "--format", "json"]).out;
    let rows: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(rows[0]["name"], "甲\u{202e}txt.exe", "read again it is what the books say");
}

const FIRMS: &str = "名称,营收（亿元）,产值,a,b,c,d,e,f,g,备注\n甲,约5,3–4.5,1,1,1,1,1,1,1,长\n乙,12.5,7,2,2,2,2,2,2,2,\n丙,≥3,8,3,3,3,3,3,3,3,\n\
                     丁,1,9,1,1,1,1,1,1,1,\n戊,2,10,1,1,1,1,1,1,1,\n";

fn firms(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY",
        "as_of": "2021"}, "resources": [{"name": "firms", "path": "f.csv"}]}"#;
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    std::fs::write(folder.path().join("f.csv"), text).unwrap();
    folder
}

#[test]
fn what_is_not_written_is_said_and_all_columns_are_written_where_asked_for() {
    let folder = firms(FIRMS);
    let path = folder.path().display().to_string();
    let proposed = run(&["list", &path, "--format", "csv"]);
    assert_eq!((proposed.code, proposed.out.lines().count()), (0, 6));
    assert!(proposed.err.contains("Not written: 2 further columns (g, 备注)"), "{}", proposed.err);
    assert!(proposed.err.contains("--columns all"), "{}", proposed.err);
    let chinese = run(&["list", &path, "--format", "json", "--locale", "zh-CN"]);
    assert!(chinese.err.contains("另有 2 列未写出：g、备注。"), "{}", chinese.err);
    let all = run(&["list", &path, "--format", "csv", "--columns", "all"]);
    assert_eq!((all.code, all.err.as_str()), (0, ""));
    let heading = "id,name,营收（亿元）,营收（亿元）_qualifier,产值,产值_qualifier,a,b,c,d,e,f,g,备注";
    assert_eq!(all.out.lines().next(), Some(heading));
    assert_eq!(all.out.lines().nth(1), Some("1,甲,500000000.00,~,3.0,..4.5,1,1,1,1,1,1,1,长"));
    assert_eq!(all.out.lines().nth(3), Some("3,丙,300000000.00,>=,8.0,,3,3,3,3,3,3,3,"));
    let shown = run(&["list", &path, "--columns", "营收（亿元）,产值", "--limit", "1", "--locale", "zh-CN"]);
    assert!(shown.out.contains("约5.00") && shown.out.contains("3.0–4.5"), "{}", shown.out);
}

#[test]
fn a_saved_list_is_read_back_with_what_is_not_meant_exactly() {
    let folder = firms(FIRMS);
    let path = folder.path().display().to_string();
    let out = tempfile::tempdir().unwrap();
    for locale in ["zh-CN", "en"] {
        let file = out.path().join("f.csv").display().to_string();
        let ran = run(&["list", &path, "--columns", "营收（亿元）,产值,备注", "--locale", locale, "--out", &file]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let written = std::fs::read_to_string(&file).unwrap();
        let again = firms(&written);
        let shown = |path: &str| {
            let rows = run(&["list", path, "--columns", "all", "--format", "csv", "--locale", locale]).out;
            let cells = |row: &str| row.split(',').skip(1).take(5).map(str::to_owned).collect::<Vec<_>>();
            rows.lines().skip(1).map(cells).collect::<Vec<_>>()
        };
        let before: Vec<Vec<String>> = shown(&path).into_iter().map(|row| row[1..5].to_vec()).collect();
        let after: Vec<Vec<String>> =
            shown(&again.path().display().to_string()).into_iter().map(|row| row[1..5].to_vec()).collect();
        assert_eq!(before, after, "{written}");
    }
}

/// Over every column of every table of the program's own package stands a name in the language asked for: no id, no name of
/// the other language, no text with a gap in it.
#[test]
fn the_headings_of_every_table_are_in_the_language_asked_for() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let tables = run(&["tables", "data/shaoxing", "--locale", "en"]).out;
    let names = tables.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split([' ', '(']).next());
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.extend(["progress", "observations", "indicators", "sources", "places", "sectors", "stages", "lists"]);
    for name in names {
        let headings = |locale: &str| -> Vec<String> {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("list.csv").display().to_string();
            let words =
                ["list", "data/shaoxing", "--table", name, "--columns", "all", "--locale", locale, "--out", &path];
            let ran = run(&words);
            assert_eq!(ran.code, 0, "{name}: {}", ran.err);
            let text = std::fs::read_to_string(&path).unwrap();
            text.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').map(str::to_owned).collect()
        };
        for heading in headings("en") {
            let is_id = heading.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit());
            assert!(!heading.contains(is_han) && !is_id && !heading.contains("{$"), "{name} in English: {heading}");
        }
        for heading in headings("zh-CN") {
            assert!(heading.contains(is_han) && !heading.contains("{$"), "{name} in Chinese: {heading}");
        }
    }
    // What a row is known from is said in words, too.
    let list = run(&["list", "data/shaoxing", "--table", "progress", "--limit", "1", "--locale", "zh-CN"]);
    assert!(list.out.contains("示意") && !list.out.contains("illustrative"), "{}", list.out);
}
