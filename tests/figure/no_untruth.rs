//! What figures once said that was not so: each a kind of untruth, with books of its own.

use egui::vec2;
use zonescope::figure::{Figure, Kind, build};
use zonescope::listing::GridCell;
use zonescope::model::Dataset;
use zonescope::query::Filter;
use zonescope::text::Locale;

use super::drawing::draw;
use super::odd_books::{book, book_of};
use super::questions::{question, shaoxing, spec};

const SIZE: egui::Vec2 = vec2(590.0, 378.0);

fn made(dataset: &Dataset, measure: &str, by: &str, kind: Kind, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, "", ""), kind), locale).unwrap()
}

/// What is drawn of it, each text in one line.
fn drawn(figure: &Figure) -> Vec<String> {
    draw(figure, SIZE, true).texts().into_iter().map(|(text, _)| text.replace('\n', "")).collect()
}

fn labels(figure: &Figure, series: usize) -> Vec<&str> {
    figure.series[series]
        .marks
        .iter()
        .map(|mark| mark.as_ref().map_or("–", |mark| mark.length.label.as_str()))
        .collect()
}

#[test]
fn a_contribution_of_nothing_to_nothing_is_0_and_a_whole_that_falls_to_nothing_is_written() {
    // Nothing was signed in 2020: both fall by all they were, and nothing can be held against that year.
    let dataset = book("p,a,,,,5,,2019 q,b,,,,3,,2019 r,b,,,,3,,2021 s,a,,,,3,,2022 t,a,,,,3,,2022");
    let figure = made(&dataset, "project_count", "branch,year", Kind::Contribution, Locale::ZhCn);
    assert_eq!(labels(&figure, 0), ["−50.0", "–", "+200.0"]);
    let totals = || figure.categories.iter().map(|one| one.total.as_ref().map(|total| total.label.as_str()));
    assert_eq!(totals().collect::<Vec<_>>(), [Some("−100.0"), None, Some("+100.0")]);
    assert!(figure.note.contains("2021 年有系列算不出拉动") && !figure.note.contains("2020 年"), "{}", figure.note);
    let unchanged = book("p,a,,,,5,,2019 q,b,,,,3,,2020 r,a,,,,3,,2021 s,a,,,,3,,2020 t,a1,,,,1,,2021");
    for locale in Locale::ALL {
        let figure = made(&unchanged, "project_count", "sector,year", Kind::Contribution, locale);
        let below = figure.series.iter().position(|one| one.label == locale.either("甲一业", "Alpha one")).unwrap();
        assert_eq!(labels(&figure, below), ["0.0", "+50.0"]);
        assert_eq!(figure.note, "", "nothing is left out");
    }
}

#[test]
fn a_bar_that_is_alone_where_no_stack_has_a_total_has_its_value() {
    let dataset = book("p,a,,,,5,,2019 q,b,,,,3,,2020 r,a,,,,5,,2021 s,a,,,,0,,2022");
    let figure = made(&dataset, "planned_total", "branch,year", Kind::Contribution, Locale::ZhCn);
    assert_eq!(labels(&figure, 0), ["–", "–", "−100.0"]);
    assert!(drawn(&figure).iter().any(|text| text == "−100.0"), "{:?}", drawn(&figure));
    assert!(figure.note.contains("有 2 处两年中有一年没有数值，或上一年合计不大于零"), "{}", figure.note);
}

#[test]
fn a_cloud_counts_what_has_no_year_and_names_years_of_its_points_alone() {
    // Of those without a year one alone has both amounts; the last year is that of a project with one.
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,3,1,2020 r,b,,,,3,1, s,b,,,,7,, t,a,,,,,, u,a,,,,4,,2022");
    for (locale, said) in [(Locale::ZhCn, "含 1 个未注明年份的项目"), (Locale::En, "1 project without a year")]
    {
        for by in ["branch,year", "branch", "year"] {
            let figure = made(&dataset, "planned_total", by, Kind::Scatter, locale);
            assert!(figure.note.contains(said), "{by}: {}", figure.note);
            assert!(figure.subtitle.ends_with("2019–2020"), "{by}: {}", figure.subtitle);
        }
    }
}

#[test]
fn a_table_says_which_of_its_rounded_numbers_do_not_come_to_their_total() {
    let rows = "p,a,,,,1.004,,2019 q,b,,,,1.004,,2019 r,a1,,,,1.004,,2019 s,a,,,,1.004,,2020 u,b,,,,1.003,,2021";
    let dataset = book(rows);
    let table = made(&dataset, "planned_total", "sector,year", Kind::Table, Locale::ZhCn);
    let said = "因四舍五入，4 处合计与各项之和末位有出入。";
    assert!(table.note.contains(said), "{}", table.note);
    assert!(drawn(&table).iter().any(|text| text.contains(said)));
    assert!(table.numbers(Locale::ZhCn).notes.iter().any(|note| note.contains(said)), "in a workbook, too");
    let single = made(&dataset, "planned_total", "sector", Kind::Table, Locale::ZhCn);
    assert!(!single.note.contains("四舍五入"), "2.01 + 1.00 + 2.01 is 5.02: {}", single.note);
    let exact = book("p,a,,,,1.5,,2019 q,b,,,,1,,2019 r,a1,,,,1,,2019");
    let exact = made(&exact, "planned_total", "sector,year", Kind::Table, Locale::En);
    assert!(exact.note.contains("off in the last digit: Share."), "28.6 + 28.6 + 42.9: {}", exact.note);
}

#[test]
fn a_table_that_is_rounded_further_says_that_instead() {
    let rows = "p,a,,,,100000.004,,2019 q,b,,,,100000.004,,2019 r,a1,,,,100000.004,,2019 s,a,,,,100000.004,,2020";
    let table = made(&book(rows), "planned_total", "sector,year", Kind::Table, Locale::ZhCn);
    let says = |size: egui::Vec2, what: &str| {
        draw(&table, size, true).texts().iter().any(|(text, _)| text.replace('\n', "").contains(what))
    };
    assert!(says(SIZE, "末位有出入") && !says(SIZE, "四舍五入到"));
    // One or the other, whatever the width.
    let further =
        (100..300).step_by(10).map(|width| vec2(width as f32, 600.0)).filter(|size| says(*size, "四舍五入到"));
    let mut sizes = further.peekable();
    assert!(sizes.peek().is_some());
    assert!(sizes.all(|size| !says(size, "末位有出入")));
}

#[test]
fn the_numbers_of_a_table_have_one_total_and_headings_promise_nothing_on_top() {
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,3,1,2020");
    let titles = |kind| made(&dataset, "planned_total", "branch,year", kind, Locale::ZhCn).numbers(Locale::ZhCn).titles;
    let totals = titles(Kind::Table).iter().filter(|title| title.contains("合计")).count();
    assert_eq!(totals, 1, "{:?}", titles(Kind::Table));
    let shares = ["分类", "甲业（%）", "甲业（亿元）", "乙业（%）", "乙业（亿元）", "合计（%）", "合计（亿元）"];
    assert_eq!(titles(Kind::Percent), shares, "the amounts stand beside");
    let growing = book("p,a,,,,5,1,2019 q,b,,,,3,1,2019 r,a,,,,3,1,2020 s,b,,,,3,1,2020");
    let contribution = made(&growing, "planned_total", "branch,year", Kind::Contribution, Locale::ZhCn);
    assert!(contribution.unit.contains("柱顶"), "{}", contribution.unit);
    let titles = contribution.numbers(Locale::ZhCn).titles;
    assert!(!titles.iter().any(|title| title.contains("柱顶")), "{titles:?}");
    assert!(titles.iter().skip(1).all(|title| title.contains("百分点")), "{titles:?}");
}

#[test]
fn the_shares_of_a_list_stand_beside_its_numbers() {
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,3,1,2020");
    let numbers = made(&dataset, "planned_total", "branch", Kind::Table, Locale::ZhCn).numbers(Locale::ZhCn);
    assert_eq!(numbers.titles, ["系列", "计划总投资（亿元）", "占比（%）"]);
    let share = |row: usize| match &numbers.rows[row][2] {
        GridCell::Number { exact, .. } => exact.parse::<f64>().unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!((share(0), share(1), share(2)), (62.5, 37.5, 100.0));
}

#[test]
fn a_share_that_is_there_is_never_written_as_0() {
    let dataset = book("p,a,,,,5000,,2019 q,b,,,,1,,2019");
    for kind in [Kind::Percent, Kind::Table, Kind::Ranked, Kind::HeatMap] {
        let spec =
            spec(question(&dataset, "planned_total", "branch,year", "", ""), kind).choosing(|it| it.share = true);
        let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
        let small = figure.series.iter().find(|one| one.label == "乙业").unwrap().marks[0].as_ref().unwrap();
        assert!(small.length.label.starts_with("<0.1"), "{}: {}", kind.id(), small.length.label);
        assert!(!figure.summary.contains("（0.0"), "{}", figure.summary);
    }
}

#[test]
fn fewer_series_than_were_asked_for_are_said() {
    let sectors: String = (0..50).map(|at| format!("s{at},业{at},Sector {at},\n")).collect();
    let rows: Vec<String> = (0..50).map(|at| format!("p{at},s{at},,,,{},,2019", 100 - at)).collect();
    let dataset = book_of(&format!("id,name_zh,name_en,parent\n{sectors}"), &rows.join(" "));
    let asked = |top: usize, kind, locale| {
        let spec = spec(question(&dataset, "planned_total", "sector,year", "", ""), kind);
        build(&dataset, &spec.choosing(|it| it.top = Some(top)), locale).unwrap().note
    };
    let stacked = asked(40, Kind::Stacked, Locale::ZhCn);
    assert!(stacked.contains("要求单列 40 个，此图最多单列 30 个，其余合并。"), "{stacked}");
    assert!(asked(40, Kind::Stacked, Locale::En).contains("40 were to stand alone; at most 30 can here"));
    for (top, kind) in [(20, Kind::Stacked), (60, Kind::Table), (40, Kind::Ranked), (40, Kind::Scatter)] {
        assert!(!asked(top, kind, Locale::ZhCn).contains("要求单列"), "{top} {kind:?}");
    }
}

#[test]
fn a_treemap_is_divided_by_its_projects() {
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,3,1,2020");
    for by in ["project", "project,branch", "branch,project", "branch"] {
        let note = made(&dataset, "planned_total", by, Kind::Treemap, Locale::ZhCn).note;
        assert!(!note.contains("未按"), "{by}: {note}");
    }
}

#[test]
fn the_key_of_a_heat_map_with_values_on_both_sides_of_0_has_a_0() {
    let mut figure =
        made(&book("p,a,,,,5,1,2019 q,b,,,,3,1,2020"), "planned_total", "branch,year", Kind::HeatMap, Locale::En);
    assert_eq!(drawn(&figure).iter().filter(|text| *text == "0").count(), 1);
    figure.series[0].marks[0].as_mut().unwrap().length.value = -500.0;
    assert_eq!(drawn(&figure).iter().filter(|text| *text == "0").count(), 1, "{:?}", drawn(&figure));
}

#[test]
fn without_labels_heat_maps_and_treemaps_write_no_values() {
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,3.21,1,2020 r,b,,,,4.32,1,2021");
    for kind in [Kind::HeatMap, Kind::Treemap] {
        let figure = made(&dataset, "planned_total", "branch,year", kind, Locale::ZhCn);
        let has = |figure: &Figure, value: &str| drawn(figure).iter().any(|text| text == value);
        assert!(has(&figure, "3.21"), "{kind:?}: {:?}", drawn(&figure));
        let bare = figure.choosing(|it| it.labels = false);
        assert!(!has(&bare, "3.21") && !has(&bare, "7.53"), "{kind:?}: {:?}", drawn(&bare));
    }
}

#[test]
fn what_is_not_published_is_no_0_in_the_numbers_of_a_figure() {
    let dataset = book("p,a,,,,5,1,2019 q,b,illustrative,,,3,,2019 r,a,,,,4,0,2020 s,b,,,,6,2,2020");
    let figure = made(&dataset, "completed_total", "branch,year", Kind::Plan, Locale::En);
    let numbers = figure.numbers(Locale::En);
    let of = |title: &str, row: usize| {
        let column = numbers.titles.iter().position(|known| known.starts_with(title)).unwrap();
        match &numbers.rows[row][column] {
            GridCell::Missing => "–".to_owned(),
            GridCell::Number { exact, .. } => exact.parse::<f64>().unwrap().to_string(),
            other => panic!("{other:?}"),
        }
    };
    // In the order of rows: 2019, 2020. 0 was published of 甲业, nothing of 乙业 in 2019.
    assert_eq!([of("Alpha (", 0), of("Alpha (", 1), of("Beta (", 0), of("Beta (", 1)], ["100", "0", "–", "200"]);
    assert_eq!([of("Beta: planned", 0), of("Beta: planned", 1)], ["300", "600"]);
}

#[test]
fn what_has_not_begun_is_not_said_to_lack_a_year_only() {
    let dataset = shaoxing();
    let projects = dataset.projects();
    let started = dataset.stages().find("started").unwrap();
    let order = |ix| dataset.stages()[ix].order;
    let undated = || projects.iter().filter(|ix| projects.date(*ix, started).is_none());
    let before = undated().filter(|ix| projects.stage(*ix).is_some_and(|at| order(at) < order(started)));
    let not_yet = before.filter(|ix| projects.stage(*ix).is_some_and(|at| order(at).is_some())).count();
    let made = |kind: Kind, locale| {
        build(&dataset, &spec(question(&dataset, "project_count", "branch,year", "started", ""), kind), locale).unwrap()
    };
    for (locale, label, said) in [
        (Locale::ZhCn, "未开工或未注明", format!("其中 {not_yet} 个尚未开工。")),
        (Locale::En, "Not started or not given", format!("{not_yet} of them are not started yet.")),
    ] {
        let bars = made(Kind::Stacked, locale);
        assert_eq!(bars.categories.last().unwrap().label, label);
        let lines = made(Kind::Lines, locale);
        assert!(lines.note.contains(&said), "{}", lines.note);
    }
    // Of what all have begun, what lacks a year lacks it.
    let filter = Filter::parse(&dataset, &["stage=completed"]).unwrap();
    let query = question(&dataset, "project_count", "branch,year", "started", "").filtered(filter);
    let figure = build(&dataset, &spec(query, Kind::Lines), Locale::En).unwrap();
    assert!(!figure.note.contains("not started yet"), "{}", figure.note);
}

#[test]
fn a_ranking_of_years_is_ranked() {
    let dataset = book("p,a,,,,5,1,2019 q,b,,,,9,1,2020 r,b,,,,3,1,2021 s,a,,,,20,,");
    let figure = made(&dataset, "planned_total", "year", Kind::Ranked, Locale::ZhCn);
    let names: Vec<&str> = figure.series.iter().map(|series| series.label.as_str()).collect();
    assert_eq!(names, ["未注明年份", "2020", "2019", "2021"]);
}

#[test]
fn of_many_names_chinese_says_how_many_all_are() {
    let names = zonescope::listing::names(&["甲", "乙", "丙", "丁", "戊", "己", "庚"], Locale::ZhCn);
    assert_eq!(names, "甲、乙、丙、丁等 7 个");
    assert_eq!(zonescope::listing::names(&["a", "b", "c", "d", "e", "f"], Locale::En), "a, b, c, d and 2 more");
}
