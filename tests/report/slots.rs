//! The numbers of slots against sums made by other means.

use zonescope::report::{Report, ReportError, Template};
use zonescope::text::Locale;

use crate::plain_csv::{Row, rows, shaoxing as folder};
use crate::{markdown, report, shaoxing, slot, tiny};

/// Hundredths of 亿元 → 元, as slots say them exactly.
fn yuan(hundredths: i64) -> String {
    format!("{}.00", hundredths * 1_000_000)
}

fn hundredths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part = format!("{part:0<2}");
    whole.parse::<i64>().unwrap() * 100 + part[..2].parse::<i64>().unwrap()
}

fn sum<'r>(rows: impl Iterator<Item = &'r Row>, column: &str) -> i64 {
    rows.filter(|row| !row[column].is_empty()).map(|row| hundredths(&row[column])).sum()
}

#[test]
fn amounts_and_counts_are_those_of_the_tables() {
    let opened = shaoxing();
    let (projects, progress) = (rows(&folder(), "projects.csv"), rows(&folder(), "progress.csv"));
    assert!(projects.iter().all(|row| row["parent"].is_empty()), "nothing is counted once for another");
    let signed = |year: &'static str| projects.iter().filter(move |row| row["date_signed"].starts_with(year));
    let of = |sector: &'static str| {
        move |row: &&Row| row["sector"] == sector || row["sector"].starts_with(&format!("{sector}-"))
    };
    let in_2021 = || progress.iter().filter(|row| row["period"] == "2021");
    for (asked, expected) in [
        ("value: planned_total where year=2021", yuan(sum(signed("2021"), "planned_total"))),
        ("value: planned_total where year=2019", yuan(sum(signed("2019"), "planned_total"))),
        ("value: planned_total where sector=ic year=2021", yuan(sum(signed("2021").filter(of("ic")), "planned_total"))),
        (
            "value: planned_total where sector=bio; year=2021",
            yuan(sum(signed("2021").filter(of("bio")), "planned_total")),
        ),
        ("value: completed_period where year=2021", yuan(sum(in_2021(), "completed"))),
        ("value: planned_period where period=2021", yuan(sum(in_2021(), "planned"))),
        ("value: funds_in_place where period=2021 year-of period", yuan(sum(in_2021(), "funds_in_place"))),
        ("value: project_count where year=2021", signed("2021").count().to_string()),
        ("value: project_count", projects.len().to_string()),
    ] {
        assert_eq!(slot(&opened, asked, Locale::ZhCn).exact, expected, "{asked}");
    }
    let largest = slot(&opened, "largest: 1 project of planned_total where year=2021", Locale::ZhCn);
    let first = signed("2021").filter(|row| !row["planned_total"].is_empty());
    let first = first.max_by_key(|row| hundredths(&row["planned_total"])).unwrap();
    assert_eq!(
        largest.value,
        format!("{}（{:.2} 亿元）", first["name"], first["planned_total"].parse::<f64>().unwrap())
    );
}

#[test]
fn rates_are_those_of_the_two_numbers() {
    let opened = shaoxing();
    let progress = rows(&folder(), "progress.csv");
    let of = |year: &str, column: &str| sum(progress.iter().filter(|row| row["period"] == year), column) as f64;
    let percent = |rate: f64| format!("{:.1}", rate * 100.0);
    let (done, plan) = (of("2021", "completed"), of("2021", "planned"));
    for (asked, expected) in [
        ("completion: completed_period of planned_period where year=2021", percent(done / plan)),
        ("schedule: completed_period of planned_period where year=2021", percent(done / plan - 1.0)),
        ("change: completed_period where year=2021 against year=2020", percent(done / of("2020", "completed") - 1.0)),
        ("change: completed_period where period=2021", percent(done / of("2020", "completed") - 1.0)),
        ("share: completed_period where year=2021 of year=2016..2021", {
            let all: f64 = (2016..=2021).map(|year| of(&year.to_string(), "completed")).sum();
            percent(done / all)
        }),
    ] {
        assert_eq!(slot(&opened, asked, Locale::ZhCn).exact, expected, "{asked}");
    }
}

#[test]
fn units_and_decimals_are_as_asked_for() {
    let opened = shaoxing();
    for (asked, chinese, english) in [
        ("value: planned_total where sector=ic year=2021", "249.00 亿元", "24.90 billion yuan"),
        (
            "value: planned_total where sector=ic year=2021 unit 万元",
            "2\u{2009}490\u{2009}000.00 万元",
            "2\u{2009}490\u{2009}000.00 ten thousand yuan",
        ),
        ("value: planned_total where sector=ic year=2021 unit 亿元 decimals 0 bare", "249", "249"),
        ("value: project_count where year=2021", "42 个项目", "42 projects"),
        ("value: project_count where year=2021 bare", "42", "42"),
        ("value: planned_total where year=2030", "未公布", "Not published"),
        ("share: planned_total where sector=ic year=2021 of year=2021 decimals 2", "48.47\u{202f}%", "48.47\u{202f}%"),
    ] {
        let said = [Locale::ZhCn, Locale::En].map(|locale| slot(&opened, asked, locale).value);
        assert_eq!(said, [chinese, english], "{asked}");
    }
}

#[test]
fn published_figures_come_with_their_source_and_words() {
    let opened = shaoxing();
    let found = slot(&opened, "value: published key_industry_project_count where period=2021", Locale::ZhCn);
    assert_eq!((found.value.as_str(), found.exact.as_str()), ("159 个", "159"));
    assert_eq!(found.quote, "计划实施重点产业项目159个,计划投资337亿元");
    assert!(found.source.starts_with("绍兴高新区：抢抓战略机遇"), "{}", found.source);
    assert!(found.gap.is_none() && !found.is_illustrative);
    let parts = "value: published signed_10yi_planned_total where period=2021 sector=ic stage=signed";
    assert_eq!(slot(&opened, parts, Locale::ZhCn).value, "249 亿元");
    let several = Template::parse("{{value: published signed_10yi_planned_total}}").unwrap();
    let ReportError::Template(error) = Report::make(&opened, &several, &[], Locale::En).unwrap_err() else {
        panic!("a template error")
    };
    let sentence = error.sentence("a.md", Locale::En);
    assert!(
        sentence.ends_with(
            "Say which: sector=ic stage=signed lists=signed-10yi | sector=bio stage=signed lists=signed-10yi"
        ),
        "{sentence}"
    );
    let rank = "value: published provincial_assessment_rank where period=2020 sector=ic place=platform-ic";
    assert_eq!(slot(&opened, rank, Locale::ZhCn).exact, "2");
    let next = slot(&opened, "value: published key_industry_project_count where period=2022", Locale::ZhCn);
    assert_eq!((next.value.as_str(), next.gap.is_some()), ("未公布", true));
    let growth = slot(
        &tiny(),
        "change: published signed_total where period=2021 sector=ic stage=signed lists=市重点",
        Locale::ZhCn,
    );
    assert_eq!((growth.value.as_str(), growth.exact.as_str()), ("增长 12.5\u{202f}%", "12.5"), "as published");
}

#[test]
fn every_slot_says_what_it_asked_and_what_is_illustrative_is_marked() {
    let opened = shaoxing();
    let text = "已签约{{value: planned_total where sector=ic year=2021}}，公布{{value: published key_industry_project_count where period=2021}}。";
    let made = report(&opened, text, &[], Locale::ZhCn);
    assert_eq!(made.slots.len(), 2);
    assert_eq!(made.slots[0].query, "planned_total where sector=ic; year=2021");
    assert_eq!(made.slots[0].place.column, 4);
    let said = markdown(&opened, text, Locale::ZhCn);
    assert!(said.starts_with("已签约249.00 亿元\\*，公布159 个。\n"), "{said}");
    assert!(said.contains("> \\* 含示意数据") && said.contains("> 资料来源：Zonescope 示意数据；"), "{said}");
}

#[test]
fn what_a_sum_does_not_hold_is_said_beside_it() {
    let opened = shaoxing();
    let projects = rows(&folder(), "projects.csv");
    let signed = projects.iter().filter(|row| row["date_signed"].starts_with("2021"));
    let missing = signed.filter(|row| row["planned_total"].is_empty()).count();
    let found = slot(&opened, "value: planned_total where year=2021", Locale::ZhCn);
    assert_eq!(found.explained, format!("其中 {missing} 个没有公布这个数，不在内。"));
    let whole = slot(&opened, "value: completed_period where year=2021", Locale::ZhCn);
    assert_eq!(whole.explained, "", "nothing is missing there");
}

#[test]
fn a_slot_without_a_value_is_a_gap_and_so_is_a_figure_of_nothing() {
    let opened = shaoxing();
    let text = "{{value: planned_total where year=2030}}\n\n{{figure: planned_total by sector,year where year=2030}}\n\n\
                {{table: planned_total by sector where year=2030}}\n\n{{indicators: all where period=2030}}\n\n\
                {{change: planned_total where year=2030}}";
    let made = report(&opened, text, &[], Locale::ZhCn);
    assert_eq!(made.gaps().count(), 5, "{:?}", made.slots);
    assert_eq!(made.figures().count(), 0);
    let said = markdown(&opened, text, Locale::ZhCn);
    assert_eq!(said.matches("未公布").count(), 5, "{said}");
}

#[test]
fn the_next_issue_is_one_parameter() {
    let opened = shaoxing();
    let text = "---\nyear: {{as_of.year}}\n---\n{{year}}年{{value: completed_period where year={{year}}}}，上年{{value: completed_period where year={{year-1}}}}";
    let said = |set: &[(&str, &str)]| {
        let made = report(&opened, text, set, Locale::ZhCn);
        made.slots.iter().map(|slot| slot.value.clone()).collect::<Vec<String>>()
    };
    assert_eq!(said(&[]), ["303.42 亿元", "75.50 亿元"]);
    assert_eq!(said(&[("year", "2020")]), ["75.50 亿元", "69.16 亿元"]);
}

#[test]
fn tables_are_the_answers_to_their_questions() {
    let opened = shaoxing();
    let said =
        markdown(&opened, "{{table: planned_total by branch,year where year=2020..2021 unit 亿元}}", Locale::ZhCn);
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(table[0], "| 产业大类 | 2020 | 2021 | 合计 |");
    assert_eq!(table[1], "| --- | ---: | ---: | ---: |");
    assert!(table.iter().any(|row| row.starts_with("| 集成电路 | 85.00 | 249.00 | ")), "{table:?}");
    assert!(table.last().unwrap().starts_with("| 合计 | 182.15 | 513.70 | 695.85 |"), "{table:?}");
    assert!(said.contains("**表1　按产业大类、年份的计划总投资（亿元）**"), "{said}");
    let records = "{{records: name,planned_total where year=2021 sort planned_total:desc top 2 unit 亿元}}";
    let said = markdown(&opened, records, Locale::ZhCn);
    let rows: Vec<&str> = said.lines().filter(|line| line.starts_with("| ")).collect();
    assert_eq!(rows.len(), 4, "{said}");
    assert!(rows[2].starts_with("| 1 | ") && rows[2].ends_with(" | 68.00 |"), "{said}");
    assert!(said.contains("共 42 个，列出前 2 个。"), "{said}");
    let other = slot(&opened, "value: project_count from enterprises bare", Locale::ZhCn);
    assert_eq!(other.exact, rows_of("enterprises.csv").to_string());
}

fn rows_of(table: &str) -> usize {
    rows(&folder(), table).len()
}

/// One project with both amounts (5 of 10), one that is only planned, one that is only completed.
#[test]
fn a_completion_is_of_the_projects_of_which_both_amounts_are_known() {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY",
        "year_of": "signed", "as_of": "2021-12-31"}, "resources": [{"name": "sectors", "path": "s.csv"},
        {"name": "stages", "path": "g.csv"}, {"name": "projects", "path": "p.csv", "schema": {"fields": [
            {"name": "planned_total", "type": "number", "unit": "亿元"},
            {"name": "completed_total", "type": "number", "unit": "亿元"}], "fieldsMatch": "superset"}}]}"#;
    let projects = "id,name,sector,basis,planned_total,completed_total,date_signed\n\
        p,甲,a,published,10,5,2021\nq,乙,a,published,10,,2021\nr,丙,a,published,,8,2021\ns,丁,b,published,,8,2021\n";
    let files: [(&str, &[u8]); 4] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\na,甲业\nb,乙业\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", projects.as_bytes()),
    ];
    let opened = zonescope::package::open_embedded(&files).unwrap();
    let of = |condition: &str| {
        slot(&opened, &format!("completion: completed_total of planned_total{condition}"), Locale::ZhCn)
    };
    assert_eq!(of("").exact, "50.0");
    assert_eq!(of(" where sector=a").exact, "50.0", "not 13 of 20");
    assert_eq!(of(" where sector=b").value, "未公布", "no project has both");
}
