//! Rankings, tables and treemaps: as long and as large as the numbers say, every mark once, no text over another.

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Vec2, vec2};
use zonescope::draw::{FigureState, figure_ui};
use zonescope::export::Offscreen;
use zonescope::figure::{Beside, Figure, Kind, MarkAt, Reference, build};
use zonescope::model::{Dataset, Sum};
use zonescope::query::answer;
use zonescope::text::Locale;

use super::drawing::{Drawn, draw};
use super::questions::{question, shaoxing, spec};

const KINDS: [Kind; 3] = [Kind::Ranked, Kind::Table, Kind::Treemap];
pub(crate) const SIZES: [Vec2; 3] = [vec2(590.0, 378.0), vec2(287.0, 480.0), vec2(1280.0, 720.0)];

/// Books with many places, tiny amounts beside huge ones.
pub(crate) fn large() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zone");
    zonescope::sample::write_package(1500, 7, &path).unwrap();
    zonescope::package::open(&path).unwrap().dataset
}

/// As high as the figure wants to be, as export and window give it.
pub(crate) fn drawn_in_full(figure: &Figure, size: Vec2) -> (Drawn, Vec2) {
    let mut size = size;
    let offscreen = Offscreen::new(egui::Theme::Light, 4.0);
    // At another height other names may have no room, and the note says them.
    for _ in 0..4 {
        let mut needed = 0.0;
        offscreen.draw(size, |ui| {
            egui::Frame::NONE.inner_margin(8.0).show(ui, |ui| {
                let state = FigureState { paper: true, ..FigureState::default() };
                needed = figure_ui(ui, figure, &state).needed_height + 16.0;
            });
        });
        if needed <= size.y {
            break;
        }
        size.y = needed;
    }
    (draw(figure, size, true), size)
}

/// The figures of a dataset that are hard to lay out, with what they are called in a failure.
fn figures(dataset: &Dataset, questions: &[(&str, &str, &str)]) -> Vec<(String, Figure)> {
    let mut figures = Vec::new();
    for (measure, by, filter) in questions {
        let query = question(dataset, measure, by, "", filter);
        for kind in KINDS {
            for locale in Locale::ALL {
                let name = format!("{} of {measure} by {by} [{filter}] in {}", kind.id(), locale.tag());
                let mut spec = spec(query.clone(), kind);
                spec.references = vec![Reference::Average, Reference::Target(Sum::from_fen(100_000_000_000))];
                figures.push((name.clone(), build(dataset, &spec, locale).unwrap()));
                if *by == "sector,year" {
                    spec.choices.labels = false;
                    spec.focus = answer(dataset, &query).unwrap().keys[0].iter().copied().take(1).collect();
                    spec.choices.top = Some(4);
                    figures.push((format!("{name}, focused, without labels"), build(dataset, &spec, locale).unwrap()));
                }
            }
        }
    }
    figures
}

const OF_SHAOXING: [(&str, &str, &str); 7] = [
    ("planned_total", "sector,year", ""),
    ("planned_total", "place,year", ""),
    ("project_count", "stage,sector", ""),
    ("completed_period", "branch,year", "year>=2019"),
    ("planned_total", "branch", "sector=bio"),
    ("planned_total", "investor", ""),
    ("planned_total", "sector,year", "text~nowhere"),
];
const OF_LARGE: [(&str, &str, &str); 3] =
    [("planned_total", "place,year", ""), ("planned_total", "sector,stage", ""), ("project_count", "place", "")];

fn expected(figure: &Figure) -> Vec<MarkAt> {
    let is_drawn = |value: f64| value > 0.0 || figure.kind != Kind::Treemap;
    let marks = figure.marks().filter(|(_, mark)| figure.nothing.is_none() && is_drawn(mark.length.value));
    let mut marks: Vec<MarkAt> = marks.map(|(at, _)| at).collect();
    marks.sort_unstable();
    marks
}

/// Texts that cover one another or leave the paper, marks that are not drawn once or cover one another.
fn faults(name: &str, figure: &Figure, size: Vec2) -> Vec<String> {
    let (drawn, size) = drawn_in_full(figure, size);
    let mut found = Vec::new();
    let mut marks: Vec<MarkAt> = drawn.marks.iter().map(|(at, _)| *at).collect();
    marks.sort_unstable();
    if marks != expected(figure) {
        found.push(format!("{name}: {} marks drawn of {}", marks.len(), expected(figure).len()));
    }
    let overlaps = |a: Rect, b: Rect| a.intersect(b).width() > 0.5 && a.intersect(b).height() > 0.5;
    let paper = Rect::from_min_size(Pos2::ZERO, size).expand(0.5);
    found.extend(drawn.collisions(size).into_iter().map(|what| format!("{name}: {what}")));
    for (position, (at, rect)) in drawn.marks.iter().enumerate() {
        if !paper.contains_rect(*rect) {
            found.push(format!("{name}, {size}: {at:?} leaves the paper: {rect:?}"));
        }
        for (other, _) in drawn.marks[position + 1..].iter().filter(|(_, behind)| overlaps(*rect, *behind)) {
            found.push(format!("{name}, {size}: {at:?} and {other:?} cover one another"));
        }
    }
    found
}

/// No figure has a fault in any size; `faults` finds them.
pub(crate) fn assert_none(figures: &[(String, Figure)], faults: fn(&str, &Figure, Vec2) -> Vec<String>) {
    let found: Vec<String> =
        figures.iter().flat_map(|(name, figure)| SIZES.map(|size| faults(name, figure, size))).flatten().collect();
    assert!(found.is_empty(), "{} faults, the first:\n{}", found.len(), found[..found.len().min(25)].join("\n"));
}

fn assert_faultless(dataset: &Dataset, questions: &[(&str, &str, &str)]) {
    assert_none(&figures(dataset, questions), faults);
}

#[test]
fn every_mark_is_drawn_once_and_no_text_covers_another() {
    assert_faultless(&shaoxing(), &OF_SHAOXING);
}

#[test]
fn the_same_of_many_places_and_of_huge_and_tiny_amounts() {
    assert_faultless(&large(), &OF_LARGE);
}

#[test]
fn bars_of_a_ranking_start_at_one_line_and_are_as_long_as_their_values() {
    let dataset = shaoxing();
    for by in ["sector", "place", "investor"] {
        let figure =
            build(&dataset, &spec(question(&dataset, "planned_total", by, "", ""), Kind::Ranked), Locale::ZhCn)
                .unwrap();
        for size in SIZES {
            let (drawn, _) = drawn_in_full(&figure, size);
            let value = |at| figure.mark(at).unwrap().length.value;
            let (longest, first) = drawn.marks[0];
            let scale = f64::from(first.width()) / value(longest);
            for (at, rect) in &drawn.marks {
                assert_eq!(rect.left(), first.left(), "{by}: {at:?} starts at 0");
                let expected = (value(*at) * scale).max(2.0);
                assert!((f64::from(rect.width()) - expected).abs() < 0.05, "{by}: {at:?}");
            }
            let downwards = drawn.marks.windows(2).all(|pair| pair[0].1.bottom() <= pair[1].1.top());
            assert!(downwards, "{by}: the longest on top");
            for (at, _) in &drawn.marks {
                let label = &figure.mark(*at).unwrap().length.label;
                assert!(drawn.texts().iter().any(|(text, _)| text == label), "{by}: {label} is written");
            }
        }
    }
}

#[test]
fn numbers_of_a_table_stand_in_their_cells_one_below_the_other() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Table), Locale::ZhCn).unwrap();
    let (drawn, _) = drawn_in_full(&figure, SIZES[2]);
    let texts = drawn.texts();
    let mut edges: BTreeMap<usize, Vec<f32>> = BTreeMap::new();
    for (at, cell) in &drawn.marks {
        let label = &figure.mark(*at).unwrap().length.label;
        let written = texts.iter().find(|(text, place)| text == label && cell.contains_rect(*place));
        let (_, place) = written.unwrap_or_else(|| panic!("{label} in its cell"));
        edges.entry(at.category).or_default().push(place.right());
    }
    for (column, edges) in edges {
        let (least, most) = edges.iter().fold((f32::MAX, f32::MIN), |found, x| (found.0.min(*x), found.1.max(*x)));
        assert!(most - least < 1.5, "column {column} ends between {least} and {most}");
    }
    let last = figure.categories.len() - 1;
    for series in &figure.series {
        let Some(Beside::Share(share)) = series.marks[last].as_ref().map(|mark| &mark.beside) else { continue };
        assert!(texts.iter().any(|(text, _)| text == share), "the share of {}", series.label);
    }
    assert!(texts.iter().any(|(text, _)| text == "占比"));
}

#[test]
fn a_table_of_shares_says_them_once_and_with_their_decimals() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "place,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Table).choosing(|it| it.share = true), Locale::ZhCn).unwrap();
    let texts = drawn_in_full(&figure, SIZES[1]).0.texts();
    for (_, mark) in figure.marks() {
        assert!(texts.iter().any(|(text, _)| *text == mark.length.label), "{}", mark.length.label);
    }
    assert!(texts.iter().all(|(text, _)| text != "占比"), "the total column says the shares already");
}

#[test]
fn tiles_are_as_large_as_their_values_within_a_series_and_nearly_so_between_two() {
    for dataset in [shaoxing(), large()] {
        let query = question(&dataset, "planned_total", "branch", "", "");
        let figure = build(&dataset, &spec(query, Kind::Treemap), Locale::ZhCn).unwrap();
        for size in SIZES {
            let (drawn, _) = drawn_in_full(&figure, size);
            let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
            for (at, tile) in &drawn.marks {
                let sum = sums.entry(at.series).or_default();
                *sum = (sum.0 + f64::from(tile.area()), sum.1 + figure.mark(*at).unwrap().length.value);
            }
            for (at, tile) in &drawn.marks {
                let (area, value) = sums[&at.series];
                let expected = figure.mark(*at).unwrap().length.value / value * area;
                assert!((f64::from(tile.area()) - expected).abs() < 0.5 + expected * 2e-3, "{at:?} is {tile:?}");
            }
            let (area, value) = sums.values().fold((0.0, 0.0), |all, one| (all.0 + one.0, all.1 + one.1));
            for (series, (own, worth)) in sums {
                let ratio = own / worth / (area / value);
                assert!(
                    (ratio - 1.0).abs() < 0.1,
                    "{} is {ratio} as large as it should be",
                    figure.series[series].label
                );
            }
        }
    }
}
