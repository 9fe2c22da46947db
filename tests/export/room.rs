//! Room for everything: no text covers another, none runs over the edge, and what needs more gets more height.

use egui::{Rect, Vec2};
use zonescope::export::{ExportError, FigureSize, Format, Preset, Room, SizeError, fitting_size};
use zonescope::figure::{Figure, Kind, build};
use zonescope::text::Locale;

use crate::drawing::draw;
use crate::questions::{figure, question, shaoxing, spec};
use crate::rendered;

/// The size in points that a figure of a preset ends up with.
fn points(figure: &Figure, preset: Preset) -> Vec2 {
    fitting_size(figure, Room::any_height(preset.size()), Locale::En, &[]).unwrap().points()
}

/// Every two texts of a figure on paper that cover one another, and every one that leaves the paper.
fn collisions(figure: &Figure, points: Vec2) -> Vec<String> {
    draw(figure, points, true).collisions(points)
}

#[test]
fn no_text_covers_another_in_any_preset() {
    let dataset = shaoxing();
    let mut found = Vec::new();
    for (measure, by) in [
        ("planned_total", "sector,year"),
        ("project_count", "place,stage"),
        ("completed_period", "branch,year"),
        ("contracted", "sector"),
        ("planned_total", "investor"),
        ("foreign_utilised", "year"),
        ("planned_total", "year,sector"),
    ] {
        let query = question(&dataset, measure, by, "", "");
        for preset in Preset::ALL {
            for (kind, locale) in [
                (Kind::Stacked, Locale::ZhCn),
                (Kind::Stacked, Locale::En),
                (Kind::Grouped, Locale::ZhCn),
                (Kind::Grouped, Locale::En),
                (Kind::Percent, Locale::En),
                (Kind::Lines, Locale::ZhCn),
                (Kind::HeatMap, Locale::ZhCn),
                (Kind::HeatMap, Locale::En),
            ] {
                let figure = build(&dataset, &spec(query.clone(), kind), locale).unwrap();
                let here = format!("{measure} by {by}, {} {} {}", kind.id(), preset.id(), locale.tag());
                found.extend(
                    collisions(&figure, points(&figure, preset)).into_iter().map(|what| format!("{here}: {what}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{} collisions, the first:\n{}", found.len(), found[..found.len().min(20)].join("\n"));
}

/// The figure with so many series, all like its first.
fn with_series(count: usize) -> Figure {
    let mut figure = figure(&shaoxing(), "planned_total", Kind::Stacked, Locale::ZhCn);
    let first = figure.series[0].clone();
    figure.series = (1..=count)
        .map(|number| zonescope::figure::Series {
            label: format!("产业名称很长的第 {number} 个产业"), ..first.clone()
        })
        .collect();
    figure
}

#[test]
fn forty_series_and_a_long_title_make_a_figure_higher_not_fuller() {
    let mut long = figure(&shaoxing(), "planned_total", Kind::Stacked, Locale::ZhCn);
    long.title = "各产业各年份的计划总投资（含示意项目，按签约年份汇总）".repeat(8);
    long.note = "注：斜线部分为示意数据，不是公布的数字。".repeat(20);
    for (name, figure) in [("forty series", with_series(40)), ("a long title", long)] {
        for preset in Preset::ALL {
            let asked = preset.size();
            let made = rendered(&figure, asked, Format::SVG).size;
            let id = preset.id();
            assert_eq!((made.width_mm, made.dpi), (asked.width_mm, asked.dpi), "{id}: only the height grows");
            assert!(made.height_mm >= asked.height_mm, "{id}");
            let found = collisions(&figure, made.points());
            assert!(found.is_empty(), "{name} in {id}: {}", found.join("\n"));
            let marks = draw(&figure, made.points(), true).marks;
            let plot = marks.iter().map(|(_, rect)| *rect).reduce(Rect::union).unwrap();
            assert!(plot.height() > 60.0, "{name} in {id}: {} points are no plot", plot.height());
        }
        let half = Preset::ReportHalf.size();
        assert!(rendered(&figure, half, Format::PNG).size.height_mm > half.height_mm, "{name}");
    }
}

#[test]
fn a_figure_that_has_room_keeps_the_height_asked_for() {
    let figure = figure(&shaoxing(), "planned_total", Kind::Stacked, Locale::ZhCn);
    for preset in [Preset::ReportFull, Preset::ReportLandscape, Preset::SlideFull] {
        assert_eq!(rendered(&figure, preset.size(), Format::SVG).size, preset.size(), "{}", preset.id());
    }
}

#[test]
fn the_height_that_a_refusal_names_does() {
    let dataset = shaoxing();
    let mut refused = 0;
    for kind in [Kind::Stacked, Kind::Grouped, Kind::Percent] {
        for locale in Locale::ALL {
            let query = question(&dataset, "planned_total", "branch,year", "", "");
            let figure = build(&dataset, &spec(query, kind), locale).unwrap();
            let size = |height_mm: f64| FigureSize { width_mm: 156.0, height_mm, dpi: 96.0, type_scale: 1.0 };
            let fit = |height_mm: f64| fitting_size(&figure, Room::exactly(size(height_mm)), locale, &[]);
            let Err(ExportError::Size(SizeError::Room(.., needed))) = fit(60.0) else { continue };
            assert_eq!(fit(needed).map(|size| size.height_mm).ok(), Some(needed), "{kind:?} {}", locale.tag());
            refused += 1;
        }
    }
    assert!(refused > 2, "{refused}");
}
