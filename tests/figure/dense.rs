//! Clouds of points: all of them up to five thousand, beyond that cells that together hold every project once; the
//! largest are named, the axes stay to be seen.

use std::collections::BTreeSet;

use egui::{Rect, Vec2};
use zonescope::figure::{Beside, Figure, FigureSpec, Kind, build};
use zonescope::model::{Dataset, ProjectAmount, ProjectIx};
use zonescope::query::{Key, contributions, select_cell};
use zonescope::text::{Arg, Locale, say_with};

use super::drawing::Drawn;
use super::odd_books::book;
use super::questions::{question, shaoxing, spec};
use super::shapes_a::{SIZES, drawn_in_full};

fn sample(projects: usize) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zone");
    zonescope::sample::write_package(projects, 7, &path).unwrap();
    zonescope::package::open(&path).unwrap().dataset
}

fn scatter(dataset: &Dataset, measure: &str, by: &str, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, "", ""), Kind::Scatter), locale).unwrap()
}

fn bins(figure: &Figure) -> impl Iterator<Item = (&zonescope::figure::Mark, (f64, f64), (f64, f64))> {
    figure.marks().filter_map(|(_, mark)| match &mark.beside {
        Beside::Bin { across, up } => Some((mark, *across, *up)),
        _ => None,
    })
}

fn points(figure: &Figure) -> usize {
    figure.marks().filter(|(_, mark)| matches!(mark.beside, Beside::Point { .. })).count()
}

#[test]
fn five_thousand_points_are_points_and_more_are_cells_that_hold_each_project_once() {
    let few = scatter(&sample(4000), "planned_total", "branch,year", Locale::En);
    assert!(points(&few) > 3500 && bins(&few).next().is_none(), "all of them are drawn");
    assert_eq!(few.drawn, Some(points(&few) as u32));
    let dataset = sample(7000);
    for (by, locale) in [("branch,year", Locale::En), ("year", Locale::ZhCn)] {
        let figure = scatter(&dataset, "planned_total", by, locale);
        assert_eq!(points(&figure), 5, "the largest");
        let mut held: BTreeSet<ProjectIx> = BTreeSet::new();
        for (bin, across, up) in bins(&figure) {
            let behind = contributions(&dataset, &figure.query, std::slice::from_ref(&bin.part));
            assert_eq!(behind.len() as f64, bin.length.value, "{:?}", bin.hover);
            assert_eq!(behind.len(), bin.cell.count as usize);
            for (project, _) in behind {
                assert!(held.insert(project), "in two cells");
                let amount = |which: ProjectAmount| {
                    let fen = dataset.projects().amounts(which).fen(usize_of(project)).unwrap();
                    figure.scale.position(zonescope::model::Sum::from_fen(fen.into()))
                };
                let (planned, done) = (amount(ProjectAmount::PlannedTotal), amount(ProjectAmount::CompletedTotal));
                assert!(across.0 <= planned && planned < across.1, "{planned} in {across:?}");
                assert!(up.0 <= done && done < up.1, "{done} in {up:?}");
            }
        }
        let args =
            [("projects", Arg::from(held.len())), ("cells", bins(&figure).count().into()), ("points", 5_usize.into())];
        let said = say_with(locale, "figure-note-density", args);
        assert!(figure.note.contains(&said), "{said}: {}", figure.note);
        assert_eq!(figure.drawn, Some(held.len() as u32 + 5));
        let all = select_cell(&dataset, &figure.query, &[]).len();
        let lacking = say_with(locale, "figure-note-no-pair", [("count", Arg::from(all - held.len() - 5))]);
        assert!(figure.note.contains(&lacking), "{lacking}: {}", figure.note);
        let undivided = figure.note.contains(locale.either("未按", "Not divided by branch"));
        assert_eq!(undivided, by.starts_with("branch"), "{}", figure.note);
    }
}

fn usize_of(project: ProjectIx) -> usize {
    zonescope::model::Index::to_usize(project)
}

#[test]
fn the_key_of_a_cloud_names_every_colour_in_it_and_the_largest_are_named() {
    let figure = scatter(&sample(7000), "planned_total", "branch,year", Locale::En);
    let keys = &figure.remarks.densities;
    assert_eq!(keys[0].0, 1, "every cell with a project has a colour");
    let most = bins(&figure).map(|(bin, ..)| bin.length.value as u32).max().unwrap();
    assert!(keys.last().unwrap().0 <= most && keys.len() >= 2, "{keys:?} up to {most}");
    for size in SIZES {
        let (drawn, size) = drawn_in_full(&figure, size);
        let texts = drawn.texts();
        for (_, label) in keys {
            assert!(texts.iter().any(|(text, _)| text == label), "{label} at {size}");
        }
        assert!(drawn.collisions(size).is_empty(), "{size}: {:?}", drawn.collisions(size));
        assert_largest_named(&figure, &drawn, size);
        let cells: Vec<Rect> = drawn
            .marks
            .iter()
            .filter(|(at, _)| matches!(figure.mark(*at).unwrap().beside, Beside::Bin { .. }))
            .map(|(_, rect)| *rect)
            .collect();
        for (position, cell) in cells.iter().enumerate() {
            for other in &cells[position + 1..] {
                let common = cell.intersect(*other);
                assert!(common.width() < 0.01 || common.height() < 0.01, "{cell:?} {other:?}");
            }
        }
    }
}

/// The five with the largest plans stand in the figure by name, or in its note.
fn assert_largest_named(figure: &Figure, drawn: &Drawn, size: Vec2) {
    let whole = |shape: &egui::Shape| match shape {
        egui::Shape::Text(text) if !text.galley.elided => Some(text.galley.text().replace(['\n', ' '], "")),
        _ => None,
    };
    let texts: Vec<String> = drawn.shapes.iter().filter_map(whole).collect();
    let mut largest: Vec<(f64, &str)> = figure
        .marks()
        .filter_map(|(_, mark)| match &mark.beside {
            Beside::Point { name, across, .. } => Some((across.value, name.as_str())),
            _ => None,
        })
        .collect();
    largest.sort_by(|a, b| b.0.total_cmp(&a.0));
    let is_told = |name: &str| texts.iter().any(|text| text.contains(&name.replace(' ', "")));
    let untold = largest.into_iter().take(5).filter(|(_, name)| !is_told(name)).count();
    // The note counts those that have no room.
    let counted = |locale, count: usize| {
        say_with(locale, "figure-remark-unnamed-count", [("count", Arg::from(count))]).replace(' ', "")
    };
    let is_counted = (untold..=5).any(|count| {
        Locale::ALL.into_iter().any(|locale| texts.iter().any(|text| text.contains(&counted(locale, count))))
    });
    assert!(untold == 0 || is_counted, "{untold} names at {size}: {texts:?}");
}

#[test]
fn a_hidden_group_is_in_no_cell_and_can_be_shown_again() {
    let dataset = sample(14_000);
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let first = zonescope::query::answer(&dataset, &query).unwrap().keys[0][0];
    let figure =
        build(&dataset, &FigureSpec { hidden: vec![first], ..spec(query, Kind::Scatter) }, Locale::En).unwrap();
    assert!(bins(&figure).next().is_some());
    let listed: Vec<&zonescope::figure::Series> = figure.series.iter().filter(|series| series.hidden).collect();
    assert!(matches!(listed.as_slice(), [only] if only.keys == [first]));
    let Key::Branch(branch) = first else { panic!("{first:?}") };
    for (bin, ..) in bins(&figure) {
        for key in bin.part.keys().iter().flatten() {
            let Key::Project(Some(project)) = key else { panic!("{key:?}") };
            let sector = dataset.projects().sector(*project).map(|sector| dataset.sector_tree().root(sector));
            assert_ne!(sector, branch);
        }
    }
}

#[test]
fn points_at_nothing_stand_clear_of_the_axes() {
    let dataset = book("p,a,,,,10,0,2019 q,a,,,,0,0,2019 r,b,,,,40,0,2020 s,b,,,,30,20,2020 t,a,,,,0.01,0.01,2020");
    let figure = scatter(&dataset, "planned_total", "branch,year", Locale::ZhCn);
    for size in SIZES {
        let (drawn, _) = drawn_in_full(&figure, size);
        let lines: Vec<[egui::Pos2; 2]> = drawn.shapes.iter().filter_map(line).collect();
        // The axes are the longest lines; the others are grid, dashes and leads.
        let bottom = lines.iter().filter(|ends| ends[0].y == ends[1].y).map(|ends| ends[0].y).fold(0.0, f32::max);
        let left = lines.iter().filter(|ends| ends[0].x == ends[1].x).map(|ends| ends[0].x).fold(f32::MAX, f32::min);
        let circles = drawn.marks.iter().map(|(_, rect)| rect.center());
        for center in circles {
            assert!(center.y + 2.5 <= bottom && center.x - 2.5 >= left, "{center:?} over {left}, {bottom} at {size}");
        }
    }
}

fn line(shape: &egui::Shape) -> Option<[egui::Pos2; 2]> {
    if let egui::Shape::LineSegment { points, .. } = shape { Some(*points) } else { None }
}

#[test]
fn the_line_of_all_completed_runs_through_no_name_and_the_largest_are_named() {
    for dataset in [shaoxing(), sample(300), sample(3000)] {
        for (measure, locale) in [("planned_total", Locale::ZhCn), ("completed_period", Locale::En)] {
            let figure = scatter(&dataset, measure, "branch,year", locale);
            for size in SIZES {
                let (drawn, size) = drawn_in_full(&figure, size);
                let texts = drawn.texts();
                assert_largest_named(&figure, &drawn, size);
                let steep = drawn.shapes.iter().filter_map(line).filter(|[a, b]| a.x != b.x && a.y != b.y);
                let dashes: Vec<[egui::Pos2; 2]> = steep.filter(|[a, b]| a.distance(*b) < 5.5).collect();
                for (text, area) in &texts {
                    let through = dashes.iter().any(|[a, b]| area.shrink(1.0).contains(a.lerp(*b, 0.5)));
                    assert!(!through, "{measure}: the line runs through {text} at {size}");
                }
            }
        }
    }
}
