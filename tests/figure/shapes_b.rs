//! Small multiples, slopes, points and plans: where the numbers say, on one scale, every mark once, no text over another.

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Vec2};
use zonescope::figure::{Beside, Figure, FigureSpec, Kind, MarkAt, Reference, build};
use zonescope::model::{Amount, Dataset, Measure, ProjectAmount, Sum};
use zonescope::query::{Filter, answer, default_year_basis, select};
use zonescope::text::{Locale, say};

use super::drawing::draw;
use super::plain_csv;
use super::questions::{question, shaoxing, spec};
use super::shapes_a::{SIZES, assert_none, drawn_in_full, large};

const KINDS: [Kind; 6] = [Kind::Multiples, Kind::Slope, Kind::Scatter, Kind::Plan, Kind::Lines, Kind::Index];

fn made(dataset: &Dataset, measure: &str, by: &str, kind: Kind) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, "", ""), kind), Locale::ZhCn).unwrap()
}

fn value(figure: &Figure, at: MarkAt) -> f64 {
    figure.mark(at).unwrap().length.value
}

/// Plain, focused with reference lines, and with an axis a panel.
fn figures(dataset: &Dataset, questions: &[(&str, &str, &str)]) -> Vec<(String, Figure)> {
    let mut figures = Vec::new();
    for (measure, by, filter) in questions {
        let query = question(dataset, measure, by, "", filter);
        for kind in KINDS {
            for locale in Locale::ALL {
                let name = format!("{} of {measure} by {by} [{filter}] in {}", kind.id(), locale.tag());
                let plain = spec(query.clone(), kind);
                let focus = answer(dataset, &query).unwrap().keys[0].iter().copied().take(1).collect();
                let references =
                    vec![Reference::Average, Reference::Schedule, Reference::Target(Sum::from_fen(300_000_000_000))];
                let focused = FigureSpec { focus, references: references.clone(), ..plain.clone() };
                let own = FigureSpec { references, ..plain.choosing(|it| it.own_axes = true) };
                for (what, spec) in [("", plain), (", focused", focused), (", own axes", own)] {
                    figures.push((format!("{name}{what}"), build(dataset, &spec, locale).unwrap()));
                }
            }
        }
    }
    figures
}

fn faults(name: &str, figure: &Figure, size: Vec2) -> Vec<String> {
    let (drawn, size) = drawn_in_full(figure, size);
    let mut found = Vec::new();
    let mut marks: Vec<MarkAt> = drawn.marks.iter().map(|(at, _)| *at).collect();
    marks.sort_unstable();
    let expected: Vec<MarkAt> = figure.marks().map(|(at, _)| at).filter(|_| figure.nothing.is_none()).collect();
    if marks != expected {
        found.push(format!("{name}: {} marks drawn of {}", marks.len(), expected.len()));
    }
    found.extend(drawn.collisions(size).into_iter().map(|what| format!("{name}: {what}")));
    found
}

fn assert_faultless(dataset: &Dataset, questions: &[(&str, &str, &str)]) {
    assert_none(&figures(dataset, questions), faults);
}

#[test]
fn every_mark_is_drawn_once_and_no_text_covers_another() {
    assert_faultless(
        &shaoxing(),
        &[
            ("planned_total", "branch,year", ""),
            ("completed_period", "sector,year", ""),
            ("planned_total", "branch,year", "sector=bio"),
            ("planned_total", "year", ""),
            ("project_count", "stage,year", ""),
            ("completed_period", "branch", ""),
        ],
    );
}

#[test]
fn the_same_of_forty_places_and_of_huge_and_tiny_amounts() {
    assert_faultless(&large(), &[("planned_total", "place,year", ""), ("completed_period", "branch,year", "")]);
}

#[test]
fn bars_of_all_panels_share_one_scale_unless_each_has_its_own() {
    let dataset = shaoxing();
    let shared = made(&dataset, "planned_total", "branch,year", Kind::Multiples);
    let own = shared.choosing(|it| it.own_axes = true);
    for size in SIZES {
        let (drawn, _) = drawn_in_full(&shared, size);
        let (longest, first) = drawn.marks.iter().max_by(|a, b| a.1.height().total_cmp(&b.1.height())).unwrap();
        let scale = f64::from(first.height()) / value(&shared, *longest);
        for (at, bar) in &drawn.marks {
            assert!((f64::from(bar.height()) - value(&shared, *at) * scale).abs() < 0.1, "{at:?} at {size}");
        }
        let mut scales: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
        for (at, bar) in &drawn_in_full(&own, size).0.marks {
            let scale = f64::from(bar.height()) / value(&own, *at);
            let found = scales.entry(at.series).or_insert((scale, scale));
            *found = (found.0.min(scale), found.1.max(scale));
        }
        assert!(scales.values().all(|(least, most)| most / least < 1.02), "one scale within a panel: {scales:?}");
        let small = scales.values().map(|(_, scale)| *scale).fold(0.0, f64::max);
        assert!(small > scale * 5.0, "a small series fills its own panel");
    }
}

#[test]
fn panels_say_whose_they_are_and_label_a_shared_axis_once_a_row() {
    let dataset = shaoxing();
    let figure = made(&dataset, "planned_total", "branch,year", Kind::Multiples);
    let count = |figure: &Figure, text: &str| {
        draw(figure, SIZES[0], true).texts().iter().filter(|(found, _)| found == text).count()
    };
    for series in &figure.series {
        assert_eq!(count(&figure, &series.label), 1, "{}", series.label);
    }
    let panels = figure.series.len();
    assert!(count(&figure, "0") < panels);
    assert_eq!(count(&figure.choosing(|it| it.own_axes = true), "2016"), count(&figure, "2016"));
    let two_rows = draw(&figure, SIZES[0], true).texts();
    let mut rows: Vec<i32> =
        two_rows.iter().filter(|(text, _)| text == "0").map(|(_, rect)| rect.center().y.round() as i32).collect();
    rows.dedup();
    assert_eq!(rows.len(), count(&figure, "0"), "one zero a row");
}

#[test]
fn points_stand_where_both_amounts_say_and_their_areas_are_their_land() {
    let dataset = shaoxing();
    let figure = made(&dataset, "planned_total", "branch,year", Kind::Scatter);
    for size in SIZES {
        let (drawn, _) = drawn_in_full(&figure, size);
        let planned = |at| match &figure.mark(at).unwrap().beside {
            Beside::Point { across, size, .. } => (across.value, *size),
            other => panic!("{other:?}"),
        };
        let places: Vec<(f64, f64, Pos2, f32, f64)> = drawn
            .marks
            .iter()
            .map(|(at, rect)| (planned(*at).0, value(&figure, *at), rect.center(), rect.width(), planned(*at).1))
            .collect();
        // Two points far apart give the scale of either axis, which holds for all others.
        let furthest =
            |of: fn(&(f64, f64, Pos2, f32, f64)) -> f64| places.iter().max_by(|a, b| of(a).total_cmp(&of(b))).unwrap();
        let nearest =
            |of: fn(&(f64, f64, Pos2, f32, f64)) -> f64| places.iter().min_by(|a, b| of(a).total_cmp(&of(b))).unwrap();
        let (right, left) = (furthest(|place| place.0), nearest(|place| place.0));
        let (top, bottom) = (furthest(|place| place.1), nearest(|place| place.1));
        let across = f64::from(right.2.x - left.2.x) / (right.0 - left.0);
        let up = f64::from(bottom.2.y - top.2.y) / (top.1 - bottom.1);
        for place in &places {
            assert!((f64::from(place.2.x - left.2.x) - (place.0 - left.0) * across).abs() < 0.1, "{place:?}");
            assert!((f64::from(bottom.2.y - place.2.y) - (place.1 - bottom.1) * up).abs() < 0.1, "{place:?}");
            let side = 28.0 * place.4.sqrt();
            assert!((f64::from(place.3) - side.max(9.0)).abs() < 0.01, "{place:?}: area by land");
        }
    }
}

#[test]
fn ends_of_slopes_stand_by_value_and_every_value_is_written() {
    let dataset = shaoxing();
    for size in SIZES {
        let figure = made(&dataset, "planned_total", "branch,year", Kind::Slope);
        let (drawn, _) = drawn_in_full(&figure, size);
        let height = |at: MarkAt, rect: Rect| (value(&figure, at), f64::from(rect.center().y));
        let ends: Vec<(f64, f64)> = drawn.marks.iter().map(|(at, rect)| height(*at, *rect)).collect();
        let most = ends.iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
        let least = ends.iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
        let scale = (least.1 - most.1) / (most.0 - least.0);
        for (value, y) in &ends {
            assert!((least.1 - y - (value - least.0) * scale).abs() < 0.1, "{value} at {y}");
        }
        let texts = drawn.texts();
        for (at, mark) in figure.marks() {
            let label = &mark.length.label;
            assert!(texts.iter().any(|(text, _)| text.ends_with(label.as_str())), "{at:?}: {label} at {size}");
        }
    }
}

#[test]
fn lines_are_named_at_their_ends_where_there_is_room() {
    let dataset = shaoxing();
    let figure = made(&dataset, "planned_total", "branch,year", Kind::Lines);
    let is_named = |figure: &Figure, size| {
        let texts = draw(figure, size, true).texts();
        let named = |series: &zonescope::figure::Series| {
            let last = series.marks.iter().rev().flatten().next().unwrap();
            // A line that stops early says when.
            let ends = |text: &str| text.starts_with(&series.label) && text.ends_with(&last.length.label);
            texts.iter().any(|(text, _)| ends(text))
        };
        figure.series.iter().filter(|series| named(series)).count()
    };
    assert_eq!(is_named(&figure, SIZES[2]), figure.series.len());
    assert_eq!(is_named(&figure, SIZES[0]), figure.series.len());
    assert_eq!(is_named(&figure, SIZES[1]), 0, "a narrow figure keeps its width for the lines");
    assert_eq!(is_named(&figure.choosing(|it| it.labels = false), SIZES[2]), 0);
}

#[test]
fn an_index_of_nothing_from_something_made_up_is_made_up() {
    let dataset = shaoxing();
    let query = question(&dataset, "project_count", "sector,year", "", "basis=illustrative");
    let figure = build(&dataset, &spec(query, Kind::Index), Locale::ZhCn).unwrap();
    let zeros: Vec<_> = figure.marks().filter(|(_, mark)| mark.length.value == 0.0).collect();
    assert!(!zeros.is_empty());
    for (at, mark) in figure.marks() {
        assert!(mark.is_mostly_illustrative(), "{at:?}: every one of these projects is illustrative");
    }
}

#[test]
fn a_plan_stands_over_its_bar_with_its_rate() {
    let dataset = shaoxing();
    for (measure, by) in
        [("completed_period", "year"), ("completed_period", "branch"), ("planned_total", "branch,year")]
    {
        let figure = made(&dataset, measure, by, Kind::Plan);
        let (drawn, _) = drawn_in_full(&figure, SIZES[2]);
        let reach = |at| {
            let mark = figure.mark(at).unwrap();
            let planned = if let Beside::Target { planned, .. } = &mark.beside { planned.value } else { 0.0 };
            planned.max(mark.length.value)
        };
        let (highest, first) = drawn.marks.iter().max_by(|a, b| a.1.height().total_cmp(&b.1.height())).unwrap();
        let scale = f64::from(first.height()) / reach(*highest);
        for (at, rect) in &drawn.marks {
            assert!((f64::from(rect.height()) - reach(*at) * scale).abs() < 0.1, "{measure} by {by}: {at:?}");
        }
        let lines = drawn.texts();
        for (_, mark) in figure.marks().filter(|_| by != "branch,year") {
            let Beside::Target { planned, .. } = &mark.beside else { panic!("{by}") };
            assert!(lines.iter().any(|(text, _)| *text == planned.label), "the rate {} is written", planned.label);
        }
    }
}

#[test]
fn completion_is_held_against_the_plan_of_the_same_projects() {
    let dataset = shaoxing();
    let figure = made(&dataset, "planned_total", "year", Kind::Plan);
    let mut differ = 0;
    for (at, mark) in figure.marks() {
        let Beside::Target { planned, .. } = &mark.beside else { continue };
        let year = format!("year={}", figure.categories[at.category].label);
        let filter = Filter::parse(&dataset, &[&year]).unwrap();
        let projects = dataset.projects();
        let fen = |ix, which| projects.amount(ix, which).map(Amount::fen);
        let (mut done, mut plan, mut all) = (0, 0, 0);
        for ix in select(&dataset, &filter, default_year_basis(&dataset, Measure::PlannedTotal)) {
            let both = fen(ix, ProjectAmount::CompletedTotal).zip(fen(ix, ProjectAmount::PlannedTotal));
            done += both.map_or(0, |both| both.0);
            plan += both.map_or(0, |both| both.1);
            all += fen(ix, ProjectAmount::CompletedTotal).unwrap_or(0);
        }
        if plan == 0 {
            continue;
        }
        let rate = format!("{:.1} %", done as f64 / plan as f64 * 100.0);
        assert_eq!(planned.label.replace('\u{202f}', " "), rate, "{year}");
        differ += usize::from(all != done);
    }
    assert!(differ > 0, "some are known by half");
}

#[test]
fn only_the_plan_of_a_year_has_a_schedule_and_then_the_note_explains_it() {
    let dataset = shaoxing();
    for (measure, has_one) in [("completed_period", true), ("planned_total", false)] {
        let query = question(&dataset, measure, "year", "", "");
        let references = vec![Reference::Schedule];
        let figure = build(&dataset, &FigureSpec { references, ..spec(query, Kind::Plan) }, Locale::ZhCn).unwrap();
        let is_due = |beside: &Beside| matches!(beside, Beside::Target { schedule: Some(_), .. });
        assert_eq!(figure.marks().filter(|(_, mark)| is_due(&mark.beside)).count(), usize::from(has_one), "{measure}");
        assert_eq!(figure.note.contains("序时进度"), has_one, "{measure}: {}", figure.note);
    }
}

/// The bundled books with nothing said about what was completed of the projects signed in 2021.
fn without_completion() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(plain_csv::shaoxing()).unwrap().map(Result::unwrap) {
        std::fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let path = folder.path().join("projects.csv");
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let names = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let column = |wanted: &str| names.iter().position(|name| name == wanted).unwrap();
    let mut writer = csv::Writer::from_path(&path).unwrap();
    writer.write_record(&names).unwrap();
    for row in rows {
        let is_late = row[column("date_signed")].starts_with("2021");
        let cut = |(at, text)| if is_late && at == column("completed_total") { "" } else { text };
        writer.write_record(row.iter().enumerate().map(cut)).unwrap();
    }
    drop(writer);
    zonescope::package::open(folder.path()).unwrap().dataset
}

#[test]
fn a_plan_without_any_completion_shows_its_target_and_says_unpublished_not_zero() {
    let dataset = without_completion();
    for locale in Locale::ALL {
        let query = question(&dataset, "planned_total", "year", "", "");
        let figure = build(&dataset, &spec(query, Kind::Plan), locale).unwrap();
        let last = figure.categories.iter().position(|category| category.label == "2021").unwrap();
        let at = MarkAt { series: 0, category: last };
        let mark = figure.mark(at).expect("the year has a plan");
        let unpublished = say(locale, "value-unpublished").into_owned();
        assert_eq!((mark.length.value, &mark.length.label), (0.0, &unpublished));
        assert!(mark.cell.count > 0 && mark.cell.missing == mark.cell.count);
        assert!(mark.hover.iter().any(|line| line.contains(&unpublished)), "{:?}", mark.hover);
        let Beside::Target { planned, .. } = &mark.beside else { panic!("no target") };
        assert!(planned.value > 0.0 && planned.label.is_empty());
        let (drawn, _) = drawn_in_full(&figure, SIZES[0]);
        let rect = drawn.marks.iter().find(|(other, _)| *other == at).unwrap().1;
        assert!(rect.height() > 20.0, "from the ground to the target");
        let texts = drawn.texts();
        let written = texts.iter().find(|(text, _)| *text == unpublished).expect("it says so").1;
        assert!(written.bottom() <= rect.top() + 1.0 && written.x_range().contains(rect.center().x));
    }
}
