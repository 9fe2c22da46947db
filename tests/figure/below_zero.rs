//! Numbers below zero: profits, corrections. Every kind shows them where it can and says why where it cannot.

use egui::{Rect, vec2};
use zonescope::figure::{Figure, Kind, MarkAt, Print, build};
use zonescope::model::Dataset;
use zonescope::package::open_embedded;
use zonescope::query::*;
use zonescope::text::Locale;

use super::drawing::draw;
use super::questions::spec;

const ROWS: &str = "甲业,2019,120\n甲业,2020,-80\n甲业,2021,60\n乙业,2019,-300\n乙业,2020,-20\n乙业,2021,40\n丙业,2019,30\n\
                    丙业,2020,-5\n丙业,2021,90\n";

const SHOWN: [Kind; 10] = [
    Kind::Stacked,
    Kind::Grouped,
    Kind::Lines,
    Kind::Index,
    Kind::Growth,
    Kind::Ranked,
    Kind::HeatMap,
    Kind::Multiples,
    Kind::Slope,
    Kind::Table,
];

fn profits(rows: &str) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "profits", "path": "f.csv", "schema": {"fields": [
            {"name": "行业", "type": "string", "zonescope": {"kind": "category"}},
            {"name": "年份", "type": "year"},
            {"name": "利润", "type": "number", "unit": "万元"}]}}]}"#;
    let text = format!("行业,年份,利润\n{rows}");
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    open_embedded(&files).unwrap().dataset
}

fn ask(dataset: &Dataset, by: &str, filter: &str) -> Query {
    let measure = parse_measure_of(dataset, "利润").unwrap();
    let by = parse_dimensions_of(dataset, by).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure));
    query.filtered(Filter::parse(dataset, &[filter]).unwrap())
}

fn made(dataset: &Dataset, by: &str, kind: Kind) -> Figure {
    build(dataset, &spec(ask(dataset, by, ""), kind), Locale::ZhCn).unwrap()
}

fn values(figure: &Figure) -> Vec<(String, Vec<Option<f64>>)> {
    let of = |series: &zonescope::figure::Series| {
        (series.label.clone(), series.marks.iter().map(|mark| Some(mark.as_ref()?.length.value)).collect())
    };
    figure.series.iter().map(of).collect()
}

#[test]
fn every_kind_that_can_shows_them_as_they_are() {
    let dataset = profits(ROWS);
    let rows: Vec<Vec<&str>> = ROWS.lines().map(|row| row.split(',').collect()).collect();
    let naive = |group: &str, year: &str| -> Option<f64> {
        rows.iter().find(|row| row[0] == group && row[1] == year).map(|row| row[2].parse().unwrap())
    };
    for kind in [Kind::Stacked, Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Multiples] {
        let figure = made(&dataset, "行业,year", kind);
        assert_eq!(figure.series.len(), 3);
        for (label, values) in values(&figure) {
            let years = figure.categories.iter().map(|year| naive(&label, &year.label));
            assert_eq!(values, years.collect::<Vec<_>>(), "{kind:?} {label}");
        }
        assert_eq!(figure.span().0, -300.0, "{kind:?}");
    }
    let ranked = made(&dataset, "行业", Kind::Ranked);
    let ranked: Vec<_> = ranked.series.iter().map(|one| one.marks[0].as_ref().unwrap().length.label.as_str()).collect();
    assert_eq!(ranked, ["115.00", "100.00", "−280.00"], "from the most to the least");
}

#[test]
fn stacks_net_and_say_so() {
    let figure = made(&profits(ROWS), "行业,year", Kind::Stacked);
    let totals: Vec<_> = figure.categories.iter().map(|year| year.total.as_ref().unwrap().label.as_str()).collect();
    assert_eq!(totals, ["−150.00", "−105.00", "190.00"]);
    assert_eq!([0, 1, 2].map(|at| figure.stack(at)), [(-300.0, 150.0), (-105.0, 0.0), (0.0, 190.0)]);
    assert!(figure.note.contains("净额"), "{}", figure.note);
    assert!(!made(&profits(ROWS), "行业,year", Kind::Grouped).note.contains("净额"));
    assert!(!made(&profits("甲业,2019,1\n"), "行业,year", Kind::Stacked).note.contains("净额"));
}

#[test]
fn parts_of_a_whole_and_areas_refuse_them_and_say_which_kinds_do_not() {
    let dataset = profits(ROWS);
    for kind in [Kind::Percent, Kind::Area, Kind::Treemap] {
        let error = build(&dataset, &spec(ask(&dataset, "行业,year", ""), kind), Locale::ZhCn).unwrap_err();
        let said = error.sentence(Locale::ZhCn);
        assert!(said.contains("“利润”列有负数") && said.contains("可用的图：堆叠、分组"), "{said}");
        let kept = ask(&dataset, "行业,year", "利润>=0");
        assert!(build(&dataset, &spec(kept, kind), Locale::ZhCn).is_ok(), "{kind:?}: none is left below zero");
    }
    for kind in [Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Ranked, Kind::Table] {
        let shares = spec(ask(&dataset, "行业,year", ""), kind).choosing(|it| it.share = true);
        let said = build(&dataset, &shares, Locale::En).unwrap_err().sentence(Locale::En);
        assert!(said.contains("no shares"), "{kind:?}: {said}");
    }
    let table = made(&dataset, "行业,year", Kind::Table);
    assert!(table.across.is_empty(), "no column of shares of what is left");
    let hovers = made(&dataset, "行业,year", Kind::Grouped);
    assert!(hovers.marks().all(|(_, mark)| mark.hover.iter().all(|line| !line.contains('%'))));
}

#[test]
fn nothing_is_held_against_less_than_nothing() {
    let dataset = profits(ROWS);
    let growth = made(&dataset, "行业,year", Kind::Growth);
    let of = |label: &str| values(&growth).into_iter().find(|(one, _)| one == label).map(|(_, marks)| marks);
    assert_eq!(of("甲业"), Some(vec![Some(-166.7), None]), "from 120 to −80, and on from less than nothing");
    assert_eq!(of("乙业"), None);
    assert!(growth.note.contains("不大于零"), "{}", growth.note);
    let index = made(&dataset, "行业,year", Kind::Index);
    let index = values(&index);
    assert!(index.contains(&("甲业".to_owned(), vec![Some(100.0), Some(-66.7), Some(50.0)])), "{index:?}");
    assert_eq!(index.len(), 2, "乙业 was at −300 in its first year");
}

/// The rectangles of marks with their values, in the first series that has both signs.
fn marks(figure: &Figure, marks: &[(MarkAt, Rect)]) -> Vec<(f64, Rect)> {
    marks.iter().map(|(at, rect)| (figure.mark(*at).unwrap().length.value, *rect)).collect()
}

#[test]
fn they_hang_below_the_axis_with_their_numbers_on_the_side_of_their_ends() {
    let dataset = profits(ROWS);
    for (kind, print, dark) in SHOWN
        .into_iter()
        .flat_map(|kind| [(kind, Print::Colour, false), (kind, Print::Grey, false), (kind, Print::Colour, true)])
    {
        let by = if kind == Kind::Ranked { "行业" } else { "行业,year" };
        let figure = made(&dataset, by, kind).choosing(|it| it.print = print);
        let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
        let size = vec2(620.0, 400.0);
        let drawn = super::drawing::draw_in(theme, &figure, size, true);
        assert_eq!(drawn.collisions(size), Vec::<String>::new(), "{kind:?}");
    }
    for kind in [Kind::Grouped, Kind::Stacked] {
        let figure = made(&dataset, "行业,year", kind);
        let marks = marks(&figure, &draw(&figure, vec2(620.0, 400.0), true).marks);
        let zero = marks.iter().filter(|(value, _)| *value > 0.0).map(|(_, rect)| rect.bottom()).fold(0.0, f32::max);
        assert!(marks.iter().all(|(value, rect)| *value > 0.0 || rect.top() >= zero - 0.6), "{kind:?}");
    }
    let figure = made(&dataset, "行业", Kind::Ranked);
    let drawn = draw(&figure, vec2(620.0, 400.0), true);
    let marks = marks(&figure, &drawn.marks);
    let zero = marks.iter().filter(|(value, _)| *value > 0.0).map(|(_, rect)| rect.left()).fold(0.0, f32::max);
    let below = marks.iter().find(|(value, _)| *value < 0.0).unwrap().1;
    assert!((below.right() - zero).abs() < 0.6, "to the left of zero");
    let label = drawn.texts().into_iter().find(|(text, _)| text == "−280.00").unwrap().1;
    assert!(label.right() < below.left(), "and its number beyond its end");
}

#[test]
fn axes_that_begin_at_0_are_the_reason_of_kinds_that_have_them() {
    let dataset = profits(ROWS);
    for (kind, reason) in
        [(Kind::Scatter, "坐标从 0 起"), (Kind::Plan, "坐标从 0 起"), (Kind::Treemap, "整体的组成部分")]
    {
        let refused = build(&dataset, &spec(ask(&dataset, "行业", ""), kind), Locale::ZhCn).map(|figure| figure.title);
        let said = refused.expect_err("numbers below zero").sentence(Locale::ZhCn);
        assert!(said.contains(reason), "{kind:?}: {said}");
    }
}
