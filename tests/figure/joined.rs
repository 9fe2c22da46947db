//! A line leads from one category to the next only where the next follows it: years, rungs, classes; not sectors.

use egui::{Shape, vec2};
use zonescope::figure::{Figure, FigureSpec, Kind, SeriesOrder, build};
use zonescope::package::open_embedded;
use zonescope::text::Locale;

use super::drawing::draw;
use super::questions::{question, shaoxing, spec};

fn made(spec: &FigureSpec) -> Figure {
    build(&shaoxing(), spec, Locale::ZhCn).unwrap()
}

fn by(measure: &str, by: &str, kind: Kind) -> FigureSpec {
    spec(question(&shaoxing(), measure, by, "", ""), kind)
}

/// How many stretches of lines are drawn, those of the frame and the grid among them.
fn stretches(figure: &Figure) -> usize {
    let of = |shape: &Shape| match shape {
        Shape::Path(path) if !path.closed => path.points.len() - 1,
        Shape::LineSegment { .. } => 1,
        _ => 0,
    };
    draw(figure, vec2(700.0, 440.0), true).shapes.iter().map(of).sum()
}

#[test]
fn years_steps_rungs_and_classes_follow_one_another_and_sectors_places_and_lists_do_not() {
    for (measure, of, follows) in [
        ("planned_total", "sector,year", true),
        ("planned_total", "sector,quarter", true),
        ("planned_total", "sector,stage", true),
        ("planned_total", "stage", true),
        ("planned_total", "year,sector", false),
        ("planned_total", "year,place", false),
        ("planned_total", "branch", false),
        ("project_count", "investor", false),
        ("project_count", "sector,basis", false),
        ("project_count", "sector,list", false),
    ] {
        let figure = made(&by(measure, of, Kind::Lines));
        let known = figure.categories.iter().filter(|category| category.key().is_some_and(|key| !key.is_none()));
        // 停缓建、退库 leave the way, they are no rungs of it.
        let off = figure.categories.iter().filter(|category| ["停缓建", "退库"].contains(&category.label.as_str()));
        let expected = if follows { known.count().max(1) - 1 - off.count() } else { 0 };
        let found = figure.categories.iter().filter(|category| category.follows).count();
        assert_eq!(found, expected, "{of}");
        assert_eq!(figure.nothing, None, "{of}: points are drawn all the same");
    }
}

#[test]
fn a_line_is_drawn_only_to_what_follows() {
    let mut figure = made(&by("planned_total", "year", Kind::Lines));
    let pairs = figure.series[0].marks.windows(2).filter(|pair| pair.iter().all(Option::is_some)).count();
    assert!(pairs > 3);
    let joined = stretches(&figure);
    figure.categories.iter_mut().for_each(|category| category.follows = false);
    // What is mostly illustrative at both ends is dashed: more stretches, not fewer.
    assert!(joined - stretches(&figure) >= pairs);
}

#[test]
fn rungs_sorted_by_what_they_come_to_follow_no_longer() {
    let plain = by("planned_total", "stage", Kind::Lines);
    let sorted = plain.choosing(|it| it.order = SeriesOrder::Total);
    assert!(made(&plain).categories.iter().any(|category| category.follows));
    assert!(made(&sorted).categories.iter().all(|category| !category.follows));
}

#[test]
fn bands_refuse_categories_without_an_order_and_say_what_to_do() {
    for (locale, reason) in [(Locale::ZhCn, "所选的类别没有先后"), (Locale::En, "those chosen follow no order")]
    {
        let figure = build(&shaoxing(), &by("planned_total", "stage,sector", Kind::Area), locale).unwrap();
        let nothing = figure.nothing.unwrap();
        assert!(nothing.sentence.contains(reason), "{}", nothing.sentence);
        assert!(!nothing.offers.is_empty());
    }
    assert_eq!(made(&by("planned_total", "sector,stage", Kind::Area)).nothing, None);
}

#[test]
fn numbers_as_categories_follow_one_another() {
    let descriptor = br#"{"name": "t", "resources": [{"name": "scores", "path": "s.csv", "schema": {"fields": [
        {"name": "level", "type": "string", "categories": ["1", "2", "10"]},
        {"name": "grade", "type": "string", "categories": ["x", "y"]}, {"name": "points", "type": "number"}]}}]}"#;
    let rows = b"level,grade,points\n1,x,4\n2,y,5\n10,x,6\n1,y,2\n";
    let opened = open_embedded(&[("datapackage.json", &descriptor[..]), ("s.csv", &rows[..])]).unwrap();
    let books = opened.dataset;
    for (of, follows) in [("column:level", 2), ("column:grade", 0)] {
        let query = question(&books, "column:points", of, "", "");
        let figure = build(&books, &spec(query, Kind::Lines), Locale::En).unwrap();
        assert_eq!(figure.categories.iter().filter(|category| category.follows).count(), follows, "{of}");
    }
}
