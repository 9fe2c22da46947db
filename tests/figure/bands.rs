//! Stacked areas: bands that lie on one another and reach what all come to, with gaps where nothing is known.

use egui::{Shape, vec2};
use zonescope::figure::{Figure, Kind, MarkAt, build};
use zonescope::text::Locale;

use super::drawing::draw;
use super::questions::{figure, question, shaoxing, spec};

const SIZE: egui::Vec2 = vec2(640.0, 420.0);

/// The marks of a category, from below.
fn stack(figure: &Figure, category: usize) -> Vec<MarkAt> {
    let all = (0..figure.series.len()).map(|series| MarkAt { series, category });
    all.filter(|at| figure.mark(*at).is_some()).collect()
}

#[test]
fn bands_lie_on_one_another_as_high_as_their_values() {
    let dataset = shaoxing();
    let figure = figure(&dataset, "completed_total", Kind::Area, Locale::ZhCn);
    let drawn = draw(&figure, SIZE, true);
    let rect = |at: MarkAt| drawn.marks.iter().find(|(other, _)| *other == at).unwrap().1;
    let tallest = drawn.marks.iter().max_by(|a, b| a.1.height().total_cmp(&b.1.height())).unwrap();
    let scale = f64::from(tallest.1.height()) / figure.mark(tallest.0).unwrap().length.value;
    let mut bands = 0;
    for category in 0..figure.categories.len() {
        let stack = stack(&figure, category);
        for pair in stack.windows(2) {
            // What is thinner than a pointer can tell is still reached by it.
            if rect(pair[0]).height() > 3.01 {
                assert!((rect(pair[0]).top() - rect(pair[1]).bottom()).abs() < 3.1, "{pair:?} lie on one another");
                let value = figure.mark(pair[0]).unwrap().length.value;
                assert!((f64::from(rect(pair[0]).height()) - value * scale).abs() < 0.1, "{pair:?}");
                bands += 1;
            }
        }
    }
    assert!(bands > 10, "{bands}");
}

#[test]
fn each_total_that_is_written_stands_above_all_bands() {
    let dataset = shaoxing();
    for locale in Locale::ALL {
        let figure = figure(&dataset, "planned_total", Kind::Area, locale);
        let drawn = draw(&figure, SIZE, true);
        let last = figure.last_dated().unwrap();
        for (category, of) in figure.categories.iter().enumerate() {
            let Some(total) = &of.total else { continue };
            let written = drawn.texts().into_iter().find(|(text, _)| *text == total.label);
            assert!(written.is_some() || category != last, "the last total is written");
            let tops = stack(&figure, category)
                .into_iter()
                .map(|at| drawn.marks.iter().find(|(other, _)| *other == at).unwrap().1.top());
            let top = tops.fold(f32::INFINITY, f32::min);
            assert!(written.is_none_or(|(_, place)| place.bottom() <= top + 0.5), "{} of {}", total.label, of.label);
        }
    }
}

#[test]
fn a_gap_breaks_a_band_and_what_is_alone_is_a_post() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let mut figure = build(&dataset, &spec(query, Kind::Area), Locale::En).unwrap();
    let areas = |figure: &Figure| {
        let is_area = |shape: &&Shape| matches!(shape, Shape::Path(path) if path.closed && path.points.len() == 4);
        draw(figure, SIZE, true).shapes.iter().filter(is_area).count()
    };
    figure.series.truncate(1);
    let years = figure.categories.len();
    // What is published, and what is illustrative.
    assert_eq!(areas(&figure), 2 * (years - 1));
    figure.series[0].marks[1] = None;
    assert_eq!(areas(&figure), 2 * (1 + years - 3), "no band leads to a gap, and what is before it is a post");
}

#[test]
fn what_is_on_several_lists_has_no_bands_and_is_told_what_does() {
    let dataset = shaoxing();
    for locale in Locale::ALL {
        let query = question(&dataset, "planned_total", "list,year", "", "");
        let nothing = build(&dataset, &spec(query.clone(), Kind::Area), locale).unwrap().nothing.unwrap();
        assert!(nothing.offers.iter().any(|offer| offer.kind == Kind::Grouped));
        for offer in nothing.offers {
            assert!(build(&dataset, &spec(query.clone(), offer.kind), locale).unwrap().nothing.is_none());
        }
    }
}

#[test]
fn a_year_alone_has_a_point_that_shows_and_totals_without_room_are_counted() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let mut figure = build(&dataset, &spec(query, Kind::Area), Locale::En).unwrap();
    let points = |figure: &Figure| {
        let drawn = draw(figure, SIZE, true);
        let is_point = |shape: &&Shape| matches!(shape, Shape::Circle(circle) if circle.radius > 2.0);
        drawn.shapes.iter().filter(is_point).count()
    };
    assert_eq!(points(&figure), 0, "none where bands show");
    // Only every other year is known of the first series.
    for (at, slot) in figure.series[0].marks.iter_mut().enumerate() {
        if at % 2 == 1 {
            *slot = None;
        }
    }
    let alone = figure.series[0].marks.iter().flatten().count();
    assert_eq!(points(&figure), alone, "a point each");
    let narrow = draw(&figure, vec2(170.0, 420.0), true);
    let written = figure.categories.iter().filter_map(|category| category.total.as_ref());
    let is_written = |label: &str| narrow.texts().iter().any(|(text, _)| text == label);
    let left_out = written.filter(|total| !is_written(&total.label)).count();
    assert!(left_out > 0, "there is no room for all");
    let said = narrow.texts().iter().any(|(text, _)| text.contains("Not written for want of room"));
    assert!(said, "{:?}", narrow.texts());
}
