//! Tiny books of which every number is known by heart: what is answered, and what is said of what does not count.

use std::path::Path;

use crate::program::{Ran, run};

/// A package of these tables; what a resource says beside its name and path stands behind its name.
fn book(tables: &[(&str, &str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let resource = |(name, also, text): &(&str, &str, &str)| {
        std::fs::write(folder.path().join(format!("{name}.csv")), text).unwrap();
        format!(r#"{{"name": "{name}", "path": "{name}.csv", "type": "table"{also}}}"#)
    };
    let resources: Vec<String> = tables.iter().map(resource).collect();
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
            "year_of": "signed", "as_of": "2024-12-31"}}, "resources": [{}]}}"#,
        resources.join(", ")
    );
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    folder
}

/// A command over it, in one language.
fn ran(command: &str, book: &Path, words: &[&str], locale: &str) -> Ran {
    run(&[&[command, &book.display().to_string()], words, &["--locale", locale]].concat())
}

/// What it prints, with every blank the same.
fn printed(ran: &Ran) -> String {
    ran.out.chars().map(|c| if c.is_whitespace() && c != '\n' { ' ' } else { c }).collect()
}

/// The rows of an answer.
fn rows(ran: &Ran) -> Vec<serde_json::Map<String, serde_json::Value>> {
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{} {}", ran.out, ran.err))
}

/// One column of an answer, as it is written.
fn column(ran: &Ran, name: &str) -> Vec<String> {
    let cell = |row: &serde_json::Map<String, serde_json::Value>| match row.get(name) {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => panic!("{name} is not in {row:?}"),
    };
    rows(ran).iter().map(cell).collect()
}

#[test]
fn periods_beside_a_bare_year_are_counted_once() {
    for (periods, whole, passed) in [
        (&[("2021-01", 10), ("2021-Q1", 30), ("2021", 100)][..], 100, 2),
        (&[("2021-01/2021-03", 25), ("2021", 90)], 90, 1),
        (&[("2021-Q1", 30), ("2021-Q2", 40), ("2021", 100)], 100, 2),
        (&[("2021-01", 10), ("2021", 20)], 20, 1),
        (&[("2021-01", 10), ("2021-01/2021-02", 25), ("2021-H1", 60), ("2021", 100)], 100, 3),
        (&[("2021", 100), ("2021年1-3月", 30), ("2021年上半年", 60)], 100, 2),
    ] {
        let lines: String = periods.iter().map(|(period, value)| format!("甲,{period},{value}\n")).collect();
        let folder = book(&[("t", "", &format!("企业,期间,产值（万元）\n{lines}乙,2021,7\n"))]);
        let words = ["--table", "t", "--measure", "产值（万元）", "--by", "企业", "--format", "json"];
        let answer = ran("query", folder.path(), &words, "en");
        let expected = [format!("{whole}0000.00"), "70000.00".to_owned()];
        assert_eq!(column(&answer, "value"), expected, "{periods:?} {}", answer.out);
        let records = if passed == 1 { "1 record is".to_owned() } else { format!("{passed} records are") };
        assert!(answer.err.contains(&records), "{periods:?}: {}", answer.err);
        let checked = ran("check", folder.path(), &[], "en");
        assert!(checked.out.contains("t.csv:"), "{periods:?}: {}", checked.out);
    }
}

#[test]
fn a_unit_over_declared_numbers_stays_in_sight() {
    let schema = r#", "schema": {"fields": [{"name": "企业", "type": "string"}, {"name": "产值（万元）", "type": "integer"},
        {"name": "用电(MWh)", "type": "number"}, {"name": "规模（折算）", "type": "number"}]}"#;
    let folder = book(&[("t", schema, "企业,产值（万元）,用电(MWh),规模（折算）\n甲,10,5,1\n乙,20,6,2\n")]);
    for (measure, heading, numbers) in [
        ("产值（万元）", "产值 (元)", ["100 000.00", "200 000.00"]),
        ("用电(MWh)", "用电 (MWh)", ["5", "6"]),
        // What is no unit that is known is said by the name.
        ("规模（折算）", "规模（折算）", ["1", "2"]),
    ] {
        let answer = ran("query", folder.path(), &["--table", "t", "--measure", measure, "--by", "企业"], "zh-CN");
        let out = printed(&answer);
        assert!(out.lines().next().unwrap_or_default().contains(heading), "{measure}: {out}");
        assert!(numbers.iter().all(|number| out.contains(number)), "{measure}: {out}");
        let svg = folder.path().with_extension("svg").display().to_string();
        let words = ["--table", "t", "--measure", measure, "--by", "企业", "--kind", "ranked", "--out", &svg];
        let figure = ran("figure", folder.path(), &words, "zh-CN");
        let drawn = std::fs::read_to_string(&svg).unwrap_or_else(|_| panic!("{}", figure.err));
        let unit = ["万元", "MWh", "折算"].into_iter().find(|unit| measure.contains(unit)).unwrap();
        assert!(drawn.contains(unit), "{measure}");
        std::fs::remove_file(svg).unwrap();
    }
}

#[test]
fn a_line_that_says_the_unit_of_a_table_is_described_as_its_unit() {
    let folder = tempfile::tempdir().unwrap();
    let text = "单位：万元\n编号,企业,产值,户数,增速\n001,甲,10,1,3\n002,乙,20,2,4\n";
    std::fs::write(folder.path().join("表.csv"), text).unwrap();
    let made = ran("describe", folder.path(), &[], "zh-CN");
    let descriptor: serde_json::Value = serde_json::from_str(&made.out).unwrap();
    let fields = descriptor["resources"][0]["schema"]["fields"].as_array().unwrap();
    let unit = |name: &str| fields.iter().find(|field| field["name"] == name).unwrap()["unit"].as_str();
    assert_eq!(["产值", "户数", "增速"].map(unit), [Some("万元"), None, None], "{}", made.out);
    assert!(made.err.contains("表格上方注明单位：万元"), "{}", made.err);
    assert_eq!(ran("describe", folder.path(), &["--write"], "zh-CN").code, 0);
    let words = ["--table", "biao", "--measure", "产值", "--by", "企业"];
    let answer = ran("query", folder.path(), &words, "zh-CN");
    let out = printed(&answer);
    assert!(out.contains("产值 (元)") && out.contains("200 000.00"), "{out}");
}

#[test]
fn answers_say_which_totals_do_not_count() {
    let folder = book(&[("t", "", "企业,产值（万元）\n甲,10\n乙,20\n合计,40\n")]);
    for (locale, note) in [("zh-CN", "1 个合计行与其他行之和不符，未计入"), ("en", "1 row is called a total")]
    {
        let words = ["--table", "t", "--measure", "产值（万元）", "--by", "企业"];
        let answer = ran("query", folder.path(), &words, locale);
        let out = printed(&answer);
        assert!(
            out.contains("200 000") && !out.contains("400 000") && answer.err.contains(note),
            "{out}{}",
            answer.err
        );
        let json = ran("query", folder.path(), &[&words[..], &["--format", "json"]].concat(), locale);
        assert_eq!(column(&json, "value"), ["100000.00", "200000.00"], "{}", json.out);
    }
}

#[test]
fn dollars_are_not_added_to_yuan_without_a_word() {
    let folder = book(&[("t", "", "项目,币种,计划（万元）\n甲,USD,5\n乙,CNY,6\n")]);
    let checked = ran("check", folder.path(), &[], "zh-CN");
    assert!(
        checked.out.contains("t.csv:2，币种  这一列写着USD，但这张表的金额都按 CNY 相加；有 1 行"),
        "{}",
        checked.out
    );
    let words = ["--table", "t", "--measure", "计划（万元）", "--by", "币种"];
    let answer = ran("query", folder.path(), &words, "zh-CN");
    assert!(answer.err.contains("有的记录注明了别的币种，金额仍一律按 CNY 相加"), "{}", answer.err);
    // Where all are in what the heading says, or the heading says nothing, there is nothing to say.
    for text in ["项目,币种,计划（万美元）\n甲,USD,5\n乙,美元,6\n", "项目,币种,金额\n甲,USD,5\n乙,CNY,6\n"]
    {
        let folder = book(&[("t", "", text)]);
        let checked = ran("check", folder.path(), &[], "zh-CN");
        assert!(!checked.out.contains("相加"), "{}", checked.out);
    }
}

#[test]
fn one_currency_is_one_however_it_is_written() {
    let folder = book(&[("t", "", "项目,币种,金额\n甲,USD,5\n乙,usd,6\n丙,美元,7\n丁,CNY,1\n")]);
    let words = ["--table", "t", "--measure", "金额", "--by", "币种", "--format", "json"];
    let answer = ran("query", folder.path(), &words, "en");
    assert_eq!(column(&answer, "value"), ["1", "18"], "{}", answer.out);
    let checked = ran("check", folder.path(), &[], "zh-CN");
    for (line, spelled) in [(3, "usd"), (4, "美元")] {
        let said = format!("t.csv:{line}，币种  “{spelled}”与“USD”是同一币种");
        assert!(checked.out.contains(&said), "{}", checked.out);
    }
}

const SECTORS: (&str, &str, &str) = ("sectors", "", "id,name_zh\na,甲\nb,乙\n");
const STAGES: (&str, &str, &str) = ("stages", "", "id,name_zh,order,kind\nsigned,签约,1,on_track\n");
const SOURCES: (&str, &str, &str) = ("sources", "", "id,title\ns,公报\n");
const AMOUNTS: &str = r#", "schema": {"fields": [{"name": "planned_total", "type": "number", "unit": "亿元"}]}"#;

/// Projects, and what was published of them: totals of `a`, numbers of `b`.
fn published(projects: &str, observations: &str) -> tempfile::TempDir {
    let projects = format!("id,name,sector,planned_total,date_signed\n{projects}");
    let observations = format!("indicator,period,sector,value,status,source\n{observations}");
    let indicators =
        "id,name_zh,unit,measure,year_of\na,签约投资,亿元,planned_total,signed\nb,签约个数,个,project_count,signed\n";
    book(&[
        SECTORS,
        STAGES,
        SOURCES,
        ("projects", AMOUNTS, &projects),
        ("indicators", "", indicators),
        ("observations", "", &observations),
    ])
}

#[test]
fn each_published_number_keeps_its_own_decimals() {
    // 12 stands for 11.5 to 12.5, whatever stands in the row below.
    for others in ["", "a,2021,,5.25,A,s\n"] {
        let folder = published("p1,一,a,12.34,2020\np2,二,a,5,2021-03\n", &format!("a,2020,,12,A,s\n{others}"));
        let checked = ran("reconcile", folder.path(), &["--format", "json"], "en");
        assert_eq!(column(&checked, "verdict")[0], "agrees", "{}", checked.out);
        let shown = printed(&ran("reconcile", folder.path(), &[], "en"));
        assert!(!shown.contains("12.00"), "{shown}");
    }
}

#[test]
fn two_published_values_of_one_thing_are_both_there_and_said() {
    let folder = published("p1,一,a,5,2020\np2,二,a,5,2022\n", "b,2021,,0,A,s\nb,2021,,3,A,s\nb,2020,a,1,A,s\n");
    let words = ["--table", "observations", "--indicator", "b", "--basis", "single", "--format", "json"];
    let series = ran("query", folder.path(), &words, "en");
    let of_2021 = rows(&series).into_iter().filter(|row| row["period"] == "2021" && row["how"] == "published");
    let values: Vec<String> = of_2021.map(|row| row["value"].to_string()).collect();
    assert_eq!(values, ["0", "3"], "{}", series.out);
    let checked = ran("check", folder.path(), &[], "en");
    let said = "observations.csv:3, value";
    assert!(checked.out.contains(said) && checked.out.contains("0 in observations.csv:2"), "{}", checked.out);
    assert!(!checked.out.contains("observations.csv:4, value"), "{}", checked.out);
    // No project was signed in 2021: that is none of them, and not nothing that is known.
    let compared = ran("reconcile", folder.path(), &["--format", "json"], "en");
    assert_eq!(column(&compared, "verdict"), ["agrees", "differs", "agrees"], "{}", compared.out);
    assert_eq!(column(&compared, "difference"), ["0", "-3", "0"], "{}", compared.out);
}

#[test]
fn projects_on_several_lists_are_on_each_of_them_whatever_stands_between() {
    let rows = "p1,一,a,5,2020,L1；L2\np2,二,a,6,2020,L1、L2\np3,三,b,7,2021,L1;L2\np4,四,b,2,2021,\"L1,L2\"\n";
    let projects = format!("id,name,sector,planned_total,date_signed,lists\n{rows}");
    let folder = book(&[SECTORS, STAGES, ("projects", AMOUNTS, &projects)]);
    let words = ["--measure", "project_count", "--by", "list", "--format", "json"];
    let answer = ran("query", folder.path(), &words, "en");
    assert_eq!(column(&answer, "list"), ["L1", "L2"], "{}", answer.out);
    assert_eq!(column(&answer, "count"), ["4", "4"], "{}", answer.out);
    let checked = ran("check", folder.path(), &[], "zh-CN");
    for (line, separator) in [(2, "；"), (3, "、"), (5, ",")] {
        let said = format!("projects.csv:{line}，lists  多个 id 之间用了");
        assert!(checked.out.contains(&said) && checked.out.contains(separator), "{}", checked.out);
    }
    assert!(checked.out.contains("2 个清单没有名称，图表里只能显示 id（L1, L2）"), "{}", checked.out);
    // An id that has a mark in it is one.
    let named = ("lists", "", "id,name_zh\n\"L1,L2\",二者\nL1,一\nL2,二\n");
    let folder = book(&[SECTORS, STAGES, named, ("projects", AMOUNTS, &projects)]);
    let answer = ran("query", folder.path(), &words, "en");
    assert_eq!(column(&answer, "count"), ["1", "3", "3"], "{}", answer.out);
}

#[test]
fn what_is_said_of_parts_that_exceed_their_whole_holds_for_every_step() {
    let projects = "id,name,sector,planned_total,date_signed\np1,一,a,5,2020\n";
    let schema = r#", "schema": {"fields": [{"name": "completed", "type": "number", "unit": "亿元"}]}"#;
    let progress = "project,period,completed\np1,2021-H1,1\np1,2021-H2,2\np1,2021,2.5\n";
    let folder = book(&[SECTORS, STAGES, ("projects", AMOUNTS, projects), ("progress", schema, progress)]);
    let checked = ran("check", folder.path(), &[], "en");
    let said = "by half-year, quarter or month each of these counts only in the half-years, quarters or months that it exactly makes up";
    assert!(checked.out.contains(said), "{}", checked.out);
    for (step, expected) in [
        ("year", &["250000000.00"][..]),
        ("half", &["100000000.00", "200000000.00"]),
        ("quarter", &["250000000.00"]),
        ("month", &["250000000.00"]),
    ] {
        let words = ["--measure", "completed_period", "--by", step, "--year-of", "period", "--format", "json"];
        let answer = ran("query", folder.path(), &words, "en");
        assert_eq!(column(&answer, "value"), expected, "{step}: {}", answer.out);
    }
}

#[test]
fn what_a_condition_on_dates_cannot_tell_is_said_wherever_it_is_asked() {
    let lines = "id,name,sector,date_signed\na,甲,ic,2021\nb,乙,ic,2021-03-01\nc,丙,ic,2021-08\n";
    let folder = book(&[
        ("projects", "", lines),
        ("sectors", "", "id,name_zh\nic,集成电路\n"),
        ("stages", "", "id,name_zh,order\nsigned,签约,1\n"),
    ]);
    for (command, words, expected) in [
        ("query", &["--measure", "project_count", "--by", "sector"][..], "1 project has a date too vague"),
        ("list", &[], "1 more project has a date too vague"),
    ] {
        let half = ran(command, folder.path(), &[words, &["--where", "signed=2021-H1"]].concat(), "en");
        assert!(half.err.contains(expected), "{command}: {}", half.err);
        let year = ran(command, folder.path(), &[words, &["--where", "signed=2021"]].concat(), "en");
        assert!(!year.err.contains("too vague"), "{command}: {}", year.err);
    }
}
