//! The drawing of a figure: the same on paper and on screen, and as long as the numbers say.

use egui::{Rect, vec2};
use zonescope::figure::{Figure, FigureSpec, Kind, build};
use zonescope::query::answer;
use zonescope::text::Locale;

use crate::drawing::draw;
use crate::questions::{figure, question, shaoxing, spec};

const SIZES: [egui::Vec2; 3] = [vec2(590.0, 378.0), vec2(287.0, 480.0), vec2(1280.0, 720.0)];

fn figures() -> Vec<Figure> {
    let dataset = shaoxing();
    let mut figures: Vec<Figure> = Vec::new();
    for (measure, by, filter) in [
        ("planned_total", "sector,year", ""),
        ("project_count", "stage,sector", ""),
        ("completed_period", "branch,year", "year>=2019"),
        ("contracted", "year", ""),
        ("planned_total", "basis,list", ""),
        ("planned_total", "sector,year", "text~nowhere"),
    ] {
        let query = question(&dataset, measure, by, "", filter);
        for (kind, locale) in [Kind::Stacked, Kind::Grouped].into_iter().zip(Locale::ALL) {
            figures.push(build(&dataset, &spec(query.clone(), kind), locale).unwrap());
        }
    }
    figures
}

#[test]
fn paper_and_screen_get_the_same_shapes() {
    for figure in figures() {
        // On a lower screen the words take a line each, so that the plot keeps its room.
        for size in SIZES.map(|size| size + vec2(0.0, 500.0)) {
            let [paper, screen] = [true, false].map(|paper| draw(&figure, size, paper));
            assert_eq!(paper.marks, screen.marks, "{}", figure.title);
            assert_eq!(paper.texts(), screen.texts(), "{}", figure.title);
            assert_eq!(paper.shapes.len(), screen.shapes.len(), "{}", figure.title);
            for (on_paper, on_screen) in paper.shapes.iter().zip(&screen.shapes) {
                assert_eq!(format!("{on_paper:?}"), format!("{on_screen:?}"), "{}", figure.title);
            }
        }
    }
}

#[test]
fn hidden_series_are_not_drawn_anywhere() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let hidden = answer(&dataset, &query).unwrap().keys[0][..2].to_vec();
    let figure = build(&dataset, &FigureSpec { hidden, ..spec(query, Kind::Stacked) }, Locale::ZhCn).unwrap();
    let labels: Vec<&String> = figure.series.iter().filter(|row| row.hidden).map(|row| &row.label).collect();
    for paper in [true, false] {
        let drawn = draw(&figure, SIZES[0], paper);
        assert!(drawn.marks.iter().all(|(at, _)| !figure.series[at.series].hidden));
        for label in &labels {
            let is_named = drawn.texts().iter().any(|(text, _)| text == *label);
            assert_eq!(is_named, !paper, "a legend on screen offers to show {label} again, one on paper does not");
        }
    }
}

#[test]
fn bars_start_at_zero_and_are_as_long_as_their_values() {
    for figure in figures().into_iter().filter(|figure| figure.nothing.is_none()) {
        let drawn = draw(&figure, SIZES[0], true);
        let length = |at| figure.mark(at).unwrap().length.value;
        let (longest, rect) = drawn.marks.iter().max_by(|a, b| length(a.0).total_cmp(&length(b.0))).unwrap();
        let points_per_unit = f64::from(rect.height()) / length(*longest);
        let ground = drawn.marks.iter().map(|(_, rect)| rect.bottom()).fold(f32::MIN, f32::max);
        for (at, rect) in &drawn.marks {
            let expected = length(*at) * points_per_unit;
            assert!((f64::from(rect.height()) - expected).abs() < 0.1, "{}: {at:?}", figure.title);
            let below =
                drawn.marks.iter().filter(|(other, _)| other.category == at.category && other.series < at.series);
            let base = match figure.kind {
                Kind::Grouped => ground,
                _ => below.map(|(_, rect)| rect.top()).fold(ground, f32::min),
            };
            assert!((rect.bottom() - base).abs() < 0.1, "{}: {at:?} stands on {base}, not on nothing", figure.title);
        }
        let drawn_marks = drawn.marks.len();
        let marks = figure.series.iter().flat_map(|series| &series.marks).flatten();
        assert_eq!(drawn_marks, marks.filter(|mark| mark.length.value > 0.0).count(), "each mark once");
    }
}

#[test]
fn no_two_bars_cover_one_another() {
    for figure in figures() {
        for size in SIZES {
            let marks = draw(&figure, size, true).marks;
            for (position, (at, rect)) in marks.iter().enumerate() {
                for (other, behind) in &marks[position + 1..] {
                    let common: Rect = rect.intersect(*behind);
                    assert!(common.width() < 0.05 || common.height() < 0.05, "{}: {at:?} {other:?}", figure.title);
                }
            }
        }
    }
}

#[test]
fn totals_are_written_as_the_figure_says_them() {
    let figure = figure(&shaoxing(), "planned_total", Kind::Stacked, Locale::ZhCn);
    let texts = draw(&figure, SIZES[2], true).texts();
    for total in figure.categories.iter().filter_map(|category| category.total.as_ref()) {
        assert!(texts.iter().any(|(text, _)| *text == total.label), "{}", total.label);
    }
    for series in &figure.series {
        assert!(texts.iter().any(|(text, _)| *text == series.label), "{}", series.label);
    }
    for line in [&figure.title, &figure.subtitle, &figure.unit, &figure.note, &figure.source_line] {
        assert!(texts.iter().any(|(text, _)| text == line), "{line}");
    }
}
