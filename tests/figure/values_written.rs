//! Which values are written at bars: over no line of any plan, rates among rates only, and what has no room is counted.

use egui::epaint::Shape;
use egui::{Rect, Vec2, vec2};
use zonescope::figure::{Beside, Figure, Kind, Print, build};
use zonescope::text::Locale;

use super::drawing::Drawn;
use super::odd_books::book;
use super::questions::{question, spec};
use super::shapes_a::drawn_in_full;

const SIZES: [Vec2; 3] = [vec2(590.0, 378.0), vec2(287.0, 480.0), vec2(1280.0, 720.0)];

/// Plans with and without completion, completion without a plan, and some whose two amounts are of different projects.
const MIXED: &str = "p,a,,,,2.5,,2015 q,a1,,,,35.6,,2015 r,b,,,,,8.8,2015 s,a,,,,24,,2016 t,a1,,,,5,13,2016 \
    u,a2,,,,21,,2016 v,b,,,,46,,2016 w,b,,,,,7,2016 x,a,,,,31,10.6, y,a1,,,,23,,  z,a1,,,,5,31, \
    k,a2,,,,53,32, l,b,,,,14.6,, m,b,,,,,17.6, n,a2,,,,33,23,2017 o,b,,,,3,4,2017";

fn figure(projects: &str, kind: Kind, locale: Locale) -> Figure {
    let dataset = book(projects);
    build(&dataset, &spec(question(&dataset, "planned_total", "sector,year", "", ""), kind), locale).unwrap()
}

/// The lines of plans: level, in the colour of words or of a series, and no line of the grid.
fn plan_lines(drawn: &Drawn) -> Vec<Rect> {
    let places: Vec<Rect> = drawn.marks.iter().map(|(_, rect)| *rect).collect();
    let is_plan = |shape: &Shape| match shape {
        Shape::LineSegment { points: [a, b], stroke } if a.y == b.y && stroke.width >= 1.5 => {
            let line = Rect::from_two_pos(*a, *b).expand2(vec2(0.0, stroke.width / 2.0));
            places.iter().any(|mark| (mark.center().x - line.center().x).abs() < 0.5).then_some(line)
        }
        _ => None,
    };
    drawn.shapes.iter().filter_map(is_plan).collect()
}

#[test]
fn no_number_covers_the_line_of_a_plan() {
    let mut seen = 0;
    for locale in Locale::ALL {
        let figure = figure(MIXED, Kind::Plan, locale);
        for size in SIZES {
            let (drawn, _) = drawn_in_full(&figure, size);
            let lines = plan_lines(&drawn);
            let grounds = drawn.shapes.iter().filter_map(|shape| match shape {
                Shape::Rect(rect) if rect.fill == egui::Color32::WHITE => Some(rect.rect),
                _ => None,
            });
            for ground in grounds.filter(|ground| ground.width() < 80.0) {
                let over = lines.iter().find(|line| line.intersects(ground.shrink(0.05)));
                assert_eq!(over, None, "{ground:?} at {size} in {}", locale.tag());
            }
            seen += lines.len();
        }
    }
    assert!(seen > 30, "{seen} lines of plans");
}

#[test]
fn among_rates_no_bare_amount_is_written() {
    for locale in Locale::ALL {
        let figure = figure(MIXED, Kind::Plan, locale);
        let is_bare = |text: &str| {
            figure.marks().any(|(_, mark)| {
                let has_rate = matches!(&mark.beside, Beside::Target { planned, .. } if !planned.label.is_empty());
                !has_rate && !mark.is_unpublished() && mark.length.label == text
            })
        };
        for size in SIZES {
            let (drawn, _) = drawn_in_full(&figure, size);
            let bare: Vec<String> =
                drawn.texts().into_iter().map(|(text, _)| text).filter(|text| is_bare(text)).collect();
            assert!(bare.is_empty(), "{bare:?} at {size}");
        }
        let note = match locale {
            Locale::ZhCn => "有 3 根柱没有完成率",
            _ => "3 bars have no rate",
        };
        assert!(figure.note.contains(note), "{}", figure.note);
    }
    // Where nothing has a rate, the amounts stay.
    let figure = figure("p,a,,,,,3,2015 q,b,,,,5,,2016", Kind::Plan, Locale::En);
    let (drawn, _) = drawn_in_full(&figure, SIZES[0]);
    assert!(drawn.texts().iter().any(|(text, _)| text == "300.00"), "{:?}", drawn.texts());
}

#[test]
fn what_has_no_year_and_no_room_is_counted() {
    let years = (2012..=2021).map(|year| format!("a{year},a,,,,0.3,,{year} b{year},b,,,,0.4,,{year}"));
    let years = years.collect::<Vec<_>>().join(" ");
    let figure = figure(&format!("{years} a,a,,,,3,, b,b,,,,2.5,, c,a1,,,,0.1,,"), Kind::Grouped, Locale::ZhCn);
    let figure = figure.choosing(|it| it.print = Print::Grey);
    let (drawn, _) = drawn_in_full(&figure, SIZES[0]);
    let texts = drawn.texts();
    let written =
        ["0.10", "0.30", "0.40", "2.50", "3.00"].map(|value| texts.iter().filter(|(text, _)| text == value).count());
    let missing = 23 - written.iter().sum::<usize>();
    let said = format!("另有 {missing} 个数值放不下，未标出");
    assert!(missing == 0 || texts.iter().any(|(text, _)| text.contains(&said)), "{missing}: {texts:?}");
}

#[test]
fn values_without_room_are_counted() {
    let sectors = ["a", "a1", "a2", "b"];
    let rows = (2010..2022).flat_map(|year| {
        let row = move |(at, of): (usize, &&str)| {
            format!("{of}{year},{of},,,,{}.{at},{}.{at},{year}", 3 + (year * 7 + at as i32 * 5) % 11, 1 + year % 4)
        };
        sectors.iter().enumerate().map(row).collect::<Vec<_>>()
    });
    let rows = rows.collect::<Vec<_>>().join(" ");
    let mut counted = 0;
    for kind in [Kind::Plan, Kind::Growth, Kind::Grouped, Kind::Stacked] {
        for print in [Print::Colour, Print::Grey] {
            let figure = figure(&rows, kind, Locale::En).choosing(|it| it.print = print);
            for size in SIZES {
                let (drawn, _) = drawn_in_full(&figure, size);
                let plot = drawn.marks.iter().map(|(_, rect)| *rect).reduce(Rect::union).unwrap();
                let is_in = |(_, rect): &&(String, Rect)| {
                    plot.expand2(vec2(8.0, 60.0)).contains(rect.center()) && rect.left() > plot.left() - 30.0
                };
                let is_value = |text: &str| figure.categories.iter().all(|one| one.label != text);
                let texts = drawn.texts();
                let wanted: Vec<String> = match kind {
                    Kind::Stacked => {
                        figure.categories.iter().filter_map(|one| Some(one.total.as_ref()?.label.clone())).collect()
                    }
                    _ => figure
                        .marks()
                        .map(|(_, mark)| match &mark.beside {
                            Beside::Target { planned, .. } => planned.label.clone(),
                            _ => mark.length.label.clone(),
                        })
                        .collect(),
                };
                let written =
                    texts.iter().filter(is_in).filter(|(text, _)| is_value(text) && wanted.contains(text)).count();
                let missing = wanted.len() - written;
                let said = format!("Not written for want of room: {missing} value");
                let note = texts.iter().map(|(text, _)| text.replace('\n', "")).collect::<Vec<_>>().join(" ");
                assert_eq!(
                    note.contains(&said),
                    missing > 0,
                    "{} at {size}: {missing} of {}: {note}",
                    kind.id(),
                    wanted.len()
                );
                counted += missing;
            }
        }
    }
    assert!(counted > 50, "{counted}");
}

#[test]
fn a_low_bar_without_a_year_between_high_ones_has_its_number() {
    let mut projects = String::new();
    for year in 2010..=2022 {
        for (at, sector) in ["a", "a1", "a2", "b"].into_iter().enumerate() {
            let amount = 12 + 3 * at + year % 4;
            projects.push_str(&format!("p{year}{at},{sector},,,,{amount}.34,,{year} "));
        }
    }
    projects.push_str("u,a,,,,30.25,, v,a1,,,,1.15,, w,a2,,,,25.75,, x,b,,,,0.45,,");
    for locale in Locale::ALL {
        let mut figure = figure(&projects, Kind::Grouped, locale);
        figure.choices.print = Print::Grey;
        let last = figure.categories.len() - 1;
        let (drawn, _) = drawn_in_full(&figure, vec2(590.0, 378.0));
        let texts = drawn.texts();
        let undated: Vec<&str> =
            figure.marks().filter(|(at, _)| at.category == last).map(|(_, mark)| mark.length.label.as_str()).collect();
        assert_eq!(undated.len(), 4, "{}", locale.tag());
        for label in undated {
            assert!(texts.iter().any(|(text, _)| text == label), "{label} in {}: {texts:?}", locale.tag());
        }
    }
}
