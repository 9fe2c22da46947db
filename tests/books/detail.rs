//! Everything known about a project, in words: the fullest record and the emptiest.
use std::path::Path;

use zonescope::export::grid_text;
use zonescope::listing::{Cell, comparison, detail, neighbour_groups, record_lines};
use zonescope::model::{ProjectAmount, ProjectIx};
use zonescope::package::{self, Opened};
use zonescope::text::Locale;

fn opened() -> Opened {
    package::open(Path::new("tests/data/everything-and-nothing")).unwrap()
}

fn project(opened: &Opened, id: &str) -> ProjectIx {
    opened.dataset.project(id).unwrap()
}

#[test]
fn stages_tell_the_time_between_them_no_more_exactly_than_their_dates() {
    let opened = opened();
    let timeline = detail(&opened.dataset, project(&opened, "full"), Locale::ZhCn).timeline;
    // Stage, date, time since the stage before, what is odd.
    let expected: [(&str, &str, Option<&str>, &[&str]); 6] = [
        ("签约", "2019-03-12", None, &[]),
        ("供地", "2019-12", Some("签约后约 9 个月"), &[]),
        ("开工", "2020", Some("供地后约 1 年"), &[]),
        ("结顶", "2021-06-30", Some("开工后约 1 年"), &[]),
        ("竣工", "2021-05-01", None, &["早于结顶，次序不对"]),
        ("投产", "2022-03", Some("竣工后约 10 个月"), &["晚于数据截至日 2021-09-30"]),
    ];
    assert_eq!(timeline.rungs.len(), expected.len());
    for (rung, (title, date, since, warnings)) in timeline.rungs.iter().zip(expected) {
        assert_eq!(rung.title, title);
        assert_eq!(rung.date.unwrap().to_string(), date, "{title}");
        assert_eq!(rung.since.as_ref().map(|since| since.said.as_str()), since, "{title}");
        assert_eq!(rung.warnings, warnings, "{title}");
    }
    let land = timeline.rungs[1].since.as_ref().unwrap();
    // 12 March to the first and the last of December 2019, by Python's datetime.
    assert_eq!((land.elapsed.least_days, land.elapsed.most_days), (264, 294));
    assert_eq!(land.between.as_deref(), Some("日期不全，264 到 294 天之间"));
}

#[test]
fn who_waits_is_told_how_long_up_to_the_day_the_books_were_closed() {
    let opened = opened();
    for (id, locale, waiting) in [
        ("waits", Locale::ZhCn, Some("已签约 412 天，未供地")),
        ("waits", Locale::En, Some("412 days since signed; next: land supplied")),
        ("halted", Locale::ZhCn, Some("停缓建约 6 个月")),
        ("pack", Locale::ZhCn, Some("已开工约 6 个月，未结顶")),
        ("part-b", Locale::ZhCn, Some("已签约不到 1 年，未供地")),
        ("odd", Locale::ZhCn, Some("已签约（日期未公布），未供地")),
        ("full", Locale::ZhCn, None),
        ("ahead", Locale::ZhCn, None),
        ("bare", Locale::ZhCn, None),
    ] {
        let timeline = detail(&opened.dataset, project(&opened, id), locale).timeline;
        assert_eq!(timeline.waiting.as_deref(), waiting, "{id}");
    }
    let ahead = detail(&opened.dataset, project(&opened, "ahead"), Locale::ZhCn).timeline;
    assert_eq!(ahead.contradiction.as_deref(), Some("阶段写的是签约，但已有开工日期"));
}

#[test]
fn a_state_off_the_ladder_stands_apart_and_is_no_step_of_it() {
    let opened = opened();
    let timeline = detail(&opened.dataset, project(&opened, "halted"), Locale::ZhCn).timeline;
    let last = timeline.rungs.last().unwrap();
    assert_eq!((last.title.as_str(), last.on_track, last.current), ("停缓建", false, true));
    assert!(last.since.is_none());
    assert!(timeline.rungs.iter().filter(|rung| rung.on_track).all(|rung| !rung.current));
}

#[test]
fn cumulative_periods_are_shown_but_added_once() {
    let opened = opened();
    let table = detail(&opened.dataset, project(&opened, "full"), Locale::ZhCn).progress.unwrap();
    let lines: Vec<(&str, bool, Option<String>)> = table
        .lines
        .iter()
        .map(|line| (line.texts[0].as_str(), line.is_within_another, line.points.map(|points| points.to_string())))
        .collect();
    let points = |text: &str| Some(text.to_owned());
    // By hand: 7.5 ÷ 8 − 1; 16.2 ÷ 15 − 1; 8 ÷ 20 − 6 ÷ 12; 12 ÷ 20 − 9 ÷ 12.
    assert_eq!(
        lines,
        [
            ("2019", false, points("-6.3")),
            ("2020", false, points("8.0")),
            ("2021-H1", true, points("-10.0")),
            ("2021-01–09", false, points("-15.0")),
            ("2021", false, None),
        ]
    );
    assert_eq!(table.total.as_deref(), Some("各期完成合计 35.70 亿元，重叠的期间只算一次"), "7.5 + 16.2 + 12");
    assert_eq!(table.lines[3].due, Some(15.0), "nine twelfths of 20");
    assert_eq!(table.lines[1].due, None, "a year that is over has no schedule to be behind");
}

#[test]
fn a_package_project_lists_its_parts_and_what_they_come_to_beside_its_own() {
    let opened = opened();
    let pack = detail(&opened.dataset, project(&opened, "pack"), Locale::ZhCn);
    let parts = pack.parts.unwrap();
    let listed: Vec<(&str, &str)> = parts.parts.iter().map(|part| (part.name.as_str(), part.amount.shown())).collect();
    assert_eq!(
        listed,
        [("标准厂房 A 区", "10.00 亿元"), ("标准厂房 B 区", "15.00 亿元"), ("标准厂房 C 区", "分项 3.00 亿元")]
    );
    let planned = parts.totals.iter().find(|total| total.which == ProjectAmount::PlannedTotal).unwrap();
    assert_eq!(planned.together, "28.00 亿元（4 个中 3 个有公布）", "10 + 15 + 3; one section of C has none");
    assert_eq!(planned.beside.as_deref(), Some("本项目 30.00 亿元，分项少 2.00 亿元"));
    assert!(!planned.differs, "a part that is not published explains the difference");
    let part = detail(&opened.dataset, project(&opened, "part-a"), Locale::ZhCn);
    assert_eq!(part.parent, Some((project(&opened, "pack"), "标准厂房打包项目".to_owned())));
    assert!(part.parts.is_none());
}

#[test]
fn findings_are_found_on_the_record_they_are_about() {
    let opened = opened();
    for (id, expected) in [
        (
            "full",
            &[
                ("dates-out-of-order", "projects.csv"),
                ("date-after-books", "projects.csv"),
                ("progress-duplicate", "progress.csv"),
            ][..],
        ),
        (
            "odd",
            &[
                ("number-not-a-number", "projects.csv"),
                ("date-month", "projects.csv"),
                ("number-not-a-number", "progress.csv"),
            ],
        ),
        ("waits", &[]),
        ("bare", &[]),
    ] {
        let found: Vec<(&str, &str)> =
            opened.findings.of_record("projects", id).map(|finding| (finding.code(), finding.file.as_str())).collect();
        assert_eq!(found, expected, "{id}");
    }
    let of_all: usize = opened
        .dataset
        .projects()
        .iter()
        .map(|ix| opened.findings.of_record("projects", opened.dataset.projects().id(ix)).count())
        .sum();
    assert_eq!(of_all, opened.findings.total(), "every finding of this package is about a project");
}

#[test]
fn the_whole_record_is_lines_of_text_in_both_languages() {
    let opened = opened();
    for locale in Locale::ALL {
        for ix in opened.dataset.projects().iter() {
            let detail = detail(&opened.dataset, ix, locale);
            let neighbours = neighbour_groups(&opened.dataset, ix, locale);
            let lines = record_lines(&opened.dataset, &detail, &neighbours, &[], locale);
            assert!(lines.iter().all(|line| !line.title.is_empty() && !line.value.is_empty()), "{lines:?}");
            assert!(lines.len() >= 11, "{} has all facts and amounts, if only to say they are missing", detail.id);
        }
    }
}

#[test]
fn projects_side_by_side_share_a_unit_a_row_and_paste_into_a_sheet() {
    let opened = opened();
    let projects = ["full", "halted", "bare"].map(|id| project(&opened, id));
    let found = comparison(&opened.dataset, &projects, Locale::ZhCn);
    assert_eq!(found.names, ["晶圆制造一期", "新药中试线", "只有名字的项目"]);
    let row = |title: &str| found.rows.iter().find(|row| row.title == title).unwrap();
    let shown = |title: &str| row(title).cells.iter().map(Cell::shown).collect::<Vec<_>>();
    assert_eq!(shown("计划总投资（亿元）"), ["52.50", "8.00", "未公布"]);
    assert_eq!(shown("实际利用外资（万美元）"), ["3000.00", "未公布", "未公布"]);
    assert!(row("产业").differs && !row("数据性质").differs);
    assert_eq!(shown("签约日期"), ["2019-03-12", "2020-02", "未填"]);
    assert_eq!(shown("首个到最后阶段"), ["约 36 个月", "约 5 个月", "不适用"]);
    let text = grid_text(&found.grid(Locale::ZhCn));
    assert!(text.starts_with("栏目\t晶圆制造一期\t新药中试线\t只有名字的项目\n编号\tfull\thalted\tbare\n"), "{text}");
    assert!(text.contains("\n计划总投资（亿元）\t52.5\t8\t未公布\n"), "{text}");
    assert!(text.lines().all(|line| line.matches('\t').count() == 3));
}

/// The package with another text in one of its files.
fn opened_with(file: &str, from: &str, to: &str) -> Opened {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir("tests/data/everything-and-nothing").unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    let path = folder.path().join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from));
    std::fs::write(&path, text.replacen(from, to, 1)).unwrap();
    package::open(folder.path()).unwrap()
}

#[test]
fn plans_in_another_currency_than_what_is_completed_stand_in_their_own_unit() {
    let field = |unit: &str| {
        let head = "\"name\": \"planned\",\n            \"type\": \"number\",\n            \"unit\": ";
        format!("{head}\"{unit}\"")
    };
    let opened = opened_with("datapackage.json", &field("亿元"), &field("万美元"));
    let full = project(&opened, "full");
    let table = detail(&opened.dataset, full, Locale::ZhCn).progress.unwrap();
    assert!(!table.has_one_unit(), "no bars side by side");
    assert_eq!(table.lines[0].texts[1..4], ["8.00", "7.50", "不适用"]);
    for (line, locale, expected) in [
        (0, Locale::ZhCn, "计划 8.00 万美元，完成 7.50 亿元；币种不同，不算完成率"),
        (2, Locale::ZhCn, "计划 未公布，完成 8.00 亿元；币种不同，不算完成率"),
        (0, Locale::En, "planned 80\u{2009}000.00 USD, completed 0.75 billion yuan; two currencies, so no rate"),
    ] {
        let table = detail(&opened.dataset, full, locale).progress.unwrap();
        assert_eq!(table.sentence(&table.lines[line], locale), expected);
    }
    assert_eq!(table.total.as_deref(), Some("各期完成合计 35.70 亿元，重叠的期间只算一次"), "in what is completed");
}

#[test]
fn names_that_look_like_formulas_are_pasted_as_texts() {
    let opened = opened_with("projects.csv", "halted,新药中试线,", "halted,=1+1,");
    let projects = ["full", "halted"].map(|id| project(&opened, id));
    let text = grid_text(&comparison(&opened.dataset, &projects, Locale::ZhCn).grid(Locale::ZhCn));
    assert!(text.starts_with("栏目\t晶圆制造一期\t'=1+1\n"), "{text}");
    let opened = opened_with("projects.csv", "丙建设,,pack,,,,,10,", "@丙建设,,pack,,,,,10,");
    let projects = ["full", "part-a"].map(|id| project(&opened, id));
    let text = grid_text(&comparison(&opened.dataset, &projects, Locale::ZhCn).grid(Locale::ZhCn));
    assert!(text.contains("\t甲集团\t'@丙建设\n"), "{text}");
}

#[test]
fn a_row_without_a_name_is_called_by_what_it_is_of_and_when() {
    let descriptor = br#"{"name": "t", "resources": [
        {"name": "firms", "title": "\u4f01\u4e1a", "path": "f.csv", "schema": {"primaryKey": "code", "fields": [
            {"name": "code", "type": "string"}, {"name": "name", "type": "string"}]}},
        {"name": "years", "path": "y.csv", "schema": {"primaryKey": ["firm", "year"], "fields": [
            {"name": "firm", "type": "string"}, {"name": "year", "type": "year"}, {"name": "sales", "type": "number"}],
            "foreignKeys": [{"fields": "firm", "reference": {"resource": "firms", "fields": "code"}}]}}]}"#;
    let files: [(&str, &[u8]); 3] = [
        ("datapackage.json", descriptor),
        ("f.csv", "code,name\nF1,甲公司\n".as_bytes()),
        ("y.csv", b"firm,year,sales\nF1,2020,5\nF1,2021,6\n"),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let (firms, years) = (&opened.dataset, &opened.others[0]);
    let second = zonescope::model::Index::from_usize(1).unwrap();
    assert_eq!(detail(years, second, Locale::ZhCn).name, "甲公司 · 2021");
    let link = detail(years, second, Locale::ZhCn).facts.into_iter().find_map(|field| field.link).unwrap();
    assert_eq!((link.table.as_str(), link.id.as_str()), ("firms", "F1"));
    let first = zonescope::model::Index::from_usize(0).unwrap();
    let referring = zonescope::listing::referring_groups(&opened.tables(), firms, first, Locale::ZhCn);
    assert_eq!(referring.iter().map(|group| (group.table.as_str(), group.count)).collect::<Vec<_>>(), [("years", 2)]);
    assert_eq!(detail(firms, first, Locale::ZhCn).name, "甲公司");
}
