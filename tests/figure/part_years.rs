//! Years of which only a part is published: they are less than they were, by nobody knows how much, and nothing is computed
//! of them.

use zonescope::figure::{Beside, Figure, Kind, Mark, build};
use zonescope::model::Dataset;
use zonescope::query::{self, Dimension, Key, YearBasis};
use zonescope::text::Locale;

use super::odd_books::with_progress;
use super::questions::{question, spec};

const MONTHS: &str = "p,2020-01,1,1 p,2020-02,1,1 p,2020-03,1,1 p,2020-04,1,1 p,2020-05,1,1 p,2020-06,1,1 \
                      p,2020-07,1, p,2020-08,1, p,2020-09,1, p,2020-10,1, p,2020-11,1, p,2020-12,1, p,2021,12,12";

fn made(dataset: &Dataset, by: &str, kind: Kind, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, "completed_period", by, "period", ""), kind), locale).unwrap()
}

fn labels(figure: &Figure) -> Vec<&str> {
    let marks = figure.series.iter().flat_map(|series| &series.marks);
    marks.map(|mark| mark.as_ref().map_or("–", |mark| mark.length.label.as_str())).collect()
}

fn rates(figure: &Figure) -> Vec<String> {
    let marks = figure.series.iter().flat_map(|series| series.marks.iter().flatten());
    let rate = |mark: &'_ Mark| match &mark.beside {
        Beside::Target { planned, .. } => planned.label.replace('\u{202f}', " "),
        _ => String::new(),
    };
    marks.map(rate).collect()
}

#[test]
fn half_a_year_is_said_to_be_half_a_year_in_every_kind() {
    let dataset = with_progress("p,a,,,,20,,2020", MONTHS);
    let query = question(&dataset, "completed_period", "year", "period", "");
    let answer = query::answer(&dataset, &query).unwrap();
    let cell = answer.cell(&[Key::Year(Some(2020))]).unwrap();
    assert_eq!((cell.count, cell.missing, cell.in_part), (1, 0, 1));
    assert_eq!(answer.total.in_part, 1);
    for locale in Locale::ALL {
        let said = locale.either("1 个项目只公布了部分时段的本期完成投资", "for some of its periods only");
        for kind in [Kind::Stacked, Kind::Grouped, Kind::Lines, Kind::Table, Kind::Plan, Kind::HeatMap] {
            let figure = made(&dataset, "sector,year", kind, locale);
            assert!(figure.note.contains(said), "{kind:?}: {}", figure.note);
        }
    }
}

#[test]
fn a_rate_is_of_the_periods_of_which_both_is_published() {
    // Of the other sector H1 came to 1 of 2, and of H2 nothing is known.
    let progress = format!("{MONTHS} q,2020-H1,2,1 q,2020-H2,3, q,2021,,5");
    let dataset = with_progress("p,a,,,,20,,2020 q,b,,,,20,,2020", &progress);
    let figure = made(&dataset, "sector,year", Kind::Plan, Locale::En);
    assert_eq!(rates(&figure), ["100.0 %", "100.0 %", "50.0 %", ""]);
    assert!(figure.note.contains("Rates are of projects and periods with both"), "{}", figure.note);
    // Of two in one bar that of which both is known, p: 4 of 4.
    let two = with_progress("p,a,,,,20,,2020 q,a,,,,20,,2020", "p,2020,4,4 q,2020,6, p,2021,5,5 q,2021,5,5");
    assert_eq!(rates(&made(&two, "sector,year", Kind::Plan, Locale::En)), ["100.0 %", "100.0 %"]);
}

#[test]
fn growth_is_of_the_projects_that_both_years_are_published_of() {
    let half = with_progress("p,a,,,,20,,2020", MONTHS);
    for kind in [Kind::Growth, Kind::Contribution] {
        assert!(made(&half, "sector,year", kind, Locale::En).nothing.is_some(), "{kind:?}");
    }
    let figure = made(&half, "sector,year", Kind::Index, Locale::En);
    let nothing = figure.nothing.as_ref().map(|nothing| nothing.sentence.as_str()).unwrap_or_default();
    assert!(nothing.contains("published in full"), "a year held against itself is no change: {nothing:?}");
    // p grew from 4 to 5, of q nobody knows.
    let two = with_progress("p,a,,,,20,,2020 q,a,,,,20,,2020", "p,2020,4,4 q,2020,6, p,2021,5,5 q,2021,5,5");
    for (kind, expected) in
        [(Kind::Growth, &["+25.0"][..]), (Kind::Contribution, &["+25.0"]), (Kind::Index, &["100.0", "125.0"])]
    {
        let figure = made(&two, "sector,year", kind, Locale::ZhCn);
        assert_eq!(labels(&figure), expected, "{kind:?}");
        assert!(figure.note.contains("1 个项目在未完整公布时不计入"), "{kind:?}: {}", figure.note);
    }
}

#[test]
fn a_quarter_with_a_plan_and_no_completion_is_not_without_projects() {
    let dataset = with_progress("p,a,,,,20,,2020", MONTHS);
    for kind in [Kind::Plan, Kind::Lines, Kind::Stacked] {
        let figure = made(&dataset, "sector,quarter", kind, Locale::ZhCn);
        assert!(!figure.note.contains("没有项目"), "{kind:?}: {}", figure.note);
    }
    let lines = made(&dataset, "sector,quarter", Kind::Lines, Locale::ZhCn);
    assert!(lines.note.contains("有 2 个季度有记录但数值缺失"), "{}", lines.note);
    // What had not begun when the books were closed, at the end of 2022, is not missing.
    let open = with_progress("p,a,,,,20,,2020", "p,2023-Q1,1,1 p,2023-Q2,1,");
    let query =
        query::Query::new(query::parse_measure("completed_period").unwrap(), &[Dimension::Year], YearBasis::Period);
    assert_eq!(query::answer(&open, &query).unwrap().total.in_part, 0);
}

#[test]
fn what_is_said_to_be_behind_a_figure_is_what_is_drawn() {
    let projects = "p,a,,,,20,,2020 q,b,,,,20,,2020 r,b,,,,20,,2020";
    let fiscal = "p,2020-04/2021-03,4,4 p,2021-04/2022-03,6,5 q,2018,1,1 q,2019,2,2";
    let alone = "p,2018,1,1 p,2019,2,2 p,2020,3,3 q,2019-04/2020-03,1,7";
    let once = "p,2018,1,1 p,2019,2,2 q,2021,9,9 r,2018-11/2019-02,5,5";
    for (progress, kind, behind, note) in [
        (fiscal, Kind::Growth, "1,200", ""),
        // The years of the kind of which there are most, of as many those that begin first.
        (fiscal, Kind::Index, "300", "2020/21, 2021/22"),
        (alone, Kind::Growth, "600", "2019/20"),
        (alone, Kind::Index, "600", "2019/20"),
        (alone, Kind::Contribution, "600", "2019/20"),
        // A year that nothing stands before is behind nothing, and neither is what lies across years.
        (once, Kind::Growth, "300", ""),
    ] {
        let figure = made(&with_progress(projects, progress), "sector,year", kind, Locale::En);
        let said =
            figure.summary.split("Computed from ").nth(1).unwrap_or_default().replace([',', ' ', '\u{202f}'], "");
        let amount: String =
            said.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        assert_eq!(amount, behind.replace(',', ""), "{kind:?}: {}", figure.summary);
        let other = "beginning with another month";
        let named = figure.note.split(other).nth(1).unwrap_or_default();
        assert_eq!(named.contains(note) && !named.is_empty(), !note.is_empty(), "{kind:?}: {}", figure.note);
    }
}

#[test]
fn what_lies_across_years_is_called_so_on_the_axis() {
    let dataset = with_progress("p,a,,,,20,,2020 q,b,,,,20,,2020", "p,2020,1,1 q,2020-11/2021-02,5,5 p,2022,2,2");
    for (locale, name) in [(Locale::ZhCn, "跨年度"), (Locale::En, "Across years")] {
        for kind in [Kind::Stacked, Kind::Grouped, Kind::HeatMap, Kind::Table] {
            let figure = made(&dataset, "sector,year", kind, locale);
            let labels: Vec<&str> = figure.categories.iter().map(|one| one.label.as_str()).collect();
            assert!(labels.contains(&name), "{kind:?}: {labels:?}");
        }
    }
    // Projects without a date have no year, whatever their progress.
    let undated = with_progress("p,a,,,,20,, q,b,,,,5,,2020", "p,2020-11/2021-02,5,5");
    let query = question(&undated, "planned_total", "sector,year", "", "");
    let figure = build(&undated, &spec(query, Kind::Stacked), Locale::ZhCn).unwrap();
    assert!(figure.categories.iter().any(|one| one.label == "未注明年份"));
}
