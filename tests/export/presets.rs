//! Every preset takes every kind of figure in both languages: as high as it promises, or within a page; and whatever name
//! has no room in a figure stands in its note.

use std::collections::BTreeSet;
use std::path::Path;

use egui::Rect;
use zonescope::export::{ExportError, FigureSize, Preset, Room, SizeError, fit};
use zonescope::figure::{Beside, Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::Key;
use zonescope::text::Locale;

use crate::drawing::{Drawn, draw};
use crate::questions::{question, shaoxing, spec};

/// A figure in its room, as the command line makes it.
pub(crate) fn fitted(
    dataset: &Dataset,
    spec: &FigureSpec,
    room: Room,
    locale: Locale,
) -> Result<(Figure, FigureSize), ExportError> {
    let make = |spec: &FigureSpec| build(dataset, spec, locale).unwrap();
    fit(make(spec), spec, room, (locale, &[]), |spec| Some(make(spec)))
}

#[test]
fn every_preset_takes_every_kind_of_the_bundled_books_in_both_languages() {
    let dataset = shaoxing();
    let mut faults = Vec::new();
    for (measure, by) in [("planned_total", "sector,year"), ("project_count", "stage")] {
        for (preset, kind, locale) in all() {
            let name = format!("{} of {measure} by {by} in {}, {}", kind.id(), preset.id(), locale.tag());
            let room = preset.room();
            let spec = spec(question(&dataset, measure, by, "", ""), kind);
            let (figure, size) = match fitted(&dataset, &spec, room, locale) {
                Ok(fitted) => fitted,
                Err(error) => {
                    faults.push(format!("{name}: {error}"));
                    continue;
                }
            };
            assert_eq!(FigureSize { height_mm: room.size.height_mm, ..size }, room.size, "{name}: of its width");
            assert!((room.size.height_mm..=room.highest_mm).contains(&size.height_mm), "{name}: {}", size.height_mm);
            let drawn = draw(&figure, size.points(), true);
            faults.extend(drawn.collisions(size.points()).into_iter().map(|what| format!("{name}: {what}")));
            let plot = drawn.marks.iter().map(|(_, rect)| *rect).reduce(Rect::union);
            let plot = plot.map_or(Rect::NOTHING, |plot| plot);
            if figure.nothing.is_none() && !(plot.height() > 25.0 && plot.width() > 80.0) {
                faults.push(format!("{name}: {} × {} are no plot", plot.width(), plot.height()));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults, the first:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
}

#[test]
fn what_stands_together_leaves_two_to_compare() {
    let dataset = shaoxing();
    let (mut fitting, mut refused) = (0, 0);
    for (by, kind) in
        [("place,year", Kind::Multiples), ("place,quarter", Kind::Multiples), ("sector,year", Kind::Table)]
    {
        let spec = spec(question(&dataset, "planned_total", by, "", ""), kind);
        for height_mm in (30..=190).step_by(8).map(f64::from) {
            let size = FigureSize { height_mm, ..Preset::SlideHalf.size() };
            let room = Room { size, highest_mm: height_mm, may_fold: true, likes_height: false };
            match fitted(&dataset, &spec, room, Locale::En) {
                Ok((figure, _)) => {
                    let drawn = figure.series.iter().filter(|series| !series.hidden).count();
                    assert!(drawn >= 2, "{} {height_mm}: {drawn}", kind.id());
                    fitting += 1;
                }
                Err(_) => refused += 1,
            }
        }
    }
    assert!(fitting > 4 && refused > 4, "{fitting} {refused}");
}

pub(crate) fn all() -> impl Iterator<Item = (Preset, Kind, Locale)> {
    let kinds = Preset::ALL.into_iter().flat_map(|preset| Kind::ALL.map(|kind| (preset, kind)));
    kinds.flat_map(|(preset, kind)| Locale::ALL.map(|locale| (preset, kind, locale)))
}

#[test]
fn what_does_not_fit_a_page_folds_and_what_somebody_asked_for_is_kept_or_refused() {
    let dataset = many();
    let half = Preset::ReportHalf.room();
    let table = spec(question(&dataset, "planned_total", "place,stage", "", ""), Kind::Table);
    let whole = build(&dataset, &table, Locale::ZhCn).unwrap();
    assert!(whole.series.len() > 20, "{}", whole.series.len());
    let (figure, size) = fitted(&dataset, &table, half, Locale::ZhCn).unwrap();
    assert!(size.height_mm <= 220.0, "{}", size.height_mm);
    assert!(figure.series.iter().any(|series| series.label.starts_with("其余")), "the others stand together");
    let asked = table.choosing(|it| it.top = Some(12));
    let refused = fitted(&dataset, &asked, half, Locale::ZhCn).map(|(_, size)| size);
    let Err(ExportError::Size(SizeError::Page(width, highest, needed))) = refused else { panic!("{refused:?}") };
    assert_eq!((width, highest), (76.0, 220.0));
    assert!(needed > 220.0);
    // A height that somebody gave is no page.
    let exact = Room::exactly(FigureSize { height_mm: needed, ..half.size });
    let (figure, size) = fitted(&dataset, &asked, exact, Locale::ZhCn).unwrap();
    assert_eq!((size, figure.series.iter().filter(|series| series.key().is_some()).count()), (exact.size, 12));
    let less = Room::exactly(FigureSize { height_mm: needed - 1.0, ..half.size });
    let refused = fitted(&dataset, &asked, less, Locale::ZhCn).map(|(_, size)| size);
    assert!(matches!(refused, Err(ExportError::Size(SizeError::Room(_, _, least))) if least == needed), "{refused:?}");
}

#[test]
fn a_width_alone_gives_the_shape_of_a_picture() {
    for (width_mm, usual, highest) in [(40.0, 100.0, 220.0), (156.0, 100.0, 220.0), (1000.0, 600.0, 600.0)] {
        let room = Room::of_width(FigureSize { width_mm, ..Preset::ReportFull.size() });
        assert_eq!((room.size.height_mm, room.highest_mm), (usual, highest), "{width_mm}");
    }
}

/// Books with forty places and more, made up.
pub(crate) fn many() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zone");
    zonescope::sample::write_package(1500, 7, &path).unwrap();
    zonescope::package::open(&path).unwrap().dataset
}

/// The same few books with names that no column is wide enough for.
fn long_names() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zone");
    zonescope::sample::write_package(160, 5, &path).unwrap();
    for file in ["sectors.csv", "places.csv", "stages.csv", "lists.csv", "projects.csv"] {
        lengthen(&path.join(file));
    }
    zonescope::package::open(&path).unwrap().dataset
}

fn lengthen(file: &Path) {
    let text = std::fs::read_to_string(file).unwrap();
    let long = |(number, line): (usize, &str)| {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        if number > 0 {
            cells[1] = format!("{}（含关联产业、配套环节与第三方服务机构名录）", cells[1]);
            cells[2] =
                format!("{} with electroencephalographically-documented-counterrevolutionaries inside", cells[2]);
        }
        cells.join(",")
    };
    let lines: Vec<String> = text.lines().enumerate().map(long).collect();
    std::fs::write(file, lines.join("\n") + "\n").unwrap();
}

/// The texts that are cut, and those that are there in full.
fn cut_and_whole(drawn: &Drawn) -> (BTreeSet<String>, BTreeSet<String>) {
    let texts = drawn.shapes.iter().filter_map(|shape| match shape {
        // A line may begin where the width asks for it.
        egui::Shape::Text(text) => Some((text.galley.text().replace('\n', ""), text.galley.elided)),
        _ => None,
    });
    let (cut, whole): (Vec<_>, Vec<_>) = texts.partition(|(text, elided)| *elided || text.ends_with('…'));
    (cut.into_iter().map(|(text, _)| text).collect(), whole.into_iter().map(|(text, _)| text).collect())
}

/// The names of projects are too many for a note, which says then that they are cut.
fn is_project(figure: &Figure, text: &str) -> bool {
    figure.marks().any(|(_, mark)| matches!(&mark.beside, Beside::Tile { name } if name == text))
}

const PRESETS: [Preset; 3] = [Preset::ReportFull, Preset::ReportHalf, Preset::Wechat];

#[test]
fn a_name_that_is_cut_or_left_out_is_in_the_note_in_full() {
    let books = [("shaoxing", shaoxing()), ("long names", long_names())];
    let mut faults = Vec::new();
    let mut cuts = 0;
    for (book, dataset) in &books {
        for by in ["sector,year", "place,stage"] {
            for (preset, kind, locale) in all().filter(|(preset, ..)| PRESETS.contains(preset)) {
                let name = format!("{book}: {} by {by} in {}, {}", kind.id(), preset.id(), locale.tag());
                let spec = spec(question(dataset, "planned_total", by, "", ""), kind);
                let Ok((figure, size)) = fitted(dataset, &spec, preset.room(), locale) else { continue };
                if figure.nothing.is_some() {
                    continue;
                }
                let (cut, whole) = cut_and_whole(&draw(&figure, size.points(), true));
                cuts += cut.len();
                let is_said = |text: &str| whole.iter().any(|one| one.contains(text));
                let is_many = kind == Kind::Treemap && figure.series.len() > 12;
                let projects = |text: &&String| is_project(&figure, text);
                if cut.iter().any(|text| is_many || projects(&text)) && !is_said(&figure.remarks.cut) {
                    faults.push(format!("{name}: nothing says that names of projects are cut"));
                }
                for text in cut.iter().filter(|text| !(is_many || projects(text) || is_said(text))) {
                    faults.push(format!("{name}: “{text}” is cut"));
                }
                let is_time = |key: &Key| matches!(key, Key::Year(_) | Key::FiscalYear(_));
                let categories = figure.categories.iter().filter(|one| !one.keys.iter().any(is_time));
                let no_axis = matches!(kind, Kind::Ranked | Kind::Treemap | Kind::Scatter);
                let along = categories.filter(|one| !no_axis && !one.keys.is_empty()).map(|one| &one.label);
                let series = figure.series.iter().filter(|one| !one.keys.is_empty()).map(|one| &one.label);
                for label in along.chain(series).filter(|label| !(is_many || is_said(label))) {
                    faults.push(format!("{name}: “{label}” is nowhere"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults, the first:\n{}", faults.len(), faults[..faults.len().min(30)].join("\n"));
    assert!(cuts > 50, "{cuts} cut names seen");
}
