//! Treemaps of groups within groups: what lies below something else stands inside it, on one scale, and every group is
//! named, in the figure or in its note.

use std::collections::BTreeMap;

use egui::{Rect, Vec2};
use zonescope::figure::{Figure, FigureSpec, Kind, Print, build};
use zonescope::model::{Dataset, Sum};
use zonescope::query::{Dimension, Key, contributions};
use zonescope::text::{Locale, say, say_with};

use super::drawing::{Drawn, draw};
use super::odd_books::book;
use super::questions::{question, shaoxing, spec};
use super::shapes_a::{SIZES, drawn_in_full, large};

fn treemap(dataset: &Dataset, measure: &str, by: &str, filter: &str, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, "", filter), Kind::Treemap), locale).unwrap()
}

/// Two branches with sectors below them, one of them with projects of its own, and one without any.
fn branches() -> Dataset {
    book("p,a,,,,9,,2019 q,a1,,,,8,,2019 r,a1,,,,7,,2020 s,a2,,,,6,,2020 t,b,,,,12,,2021 u,b,,,,2,,2021")
}

/// What encloses all tiles of a group of series.
fn around(marks: &[(zonescope::figure::MarkAt, Rect)], is_in: impl Fn(usize) -> bool) -> Rect {
    let rects = marks.iter().filter(|(at, _)| is_in(at.series)).map(|(_, rect)| *rect);
    rects.reduce(Rect::union).unwrap_or(Rect::NOTHING)
}

#[test]
fn sectors_below_a_branch_stand_inside_it_and_the_others_by_themselves() {
    let figure = treemap(&branches(), "planned_total", "sector", "", Locale::ZhCn);
    let nests: Vec<(&str, &str)> =
        figure.nests.iter().map(|nest| (nest.label.as_str(), nest.total.label.as_str())).collect();
    assert_eq!(nests, [("甲业", "30.00")]);
    let series: Vec<(&str, Option<usize>)> =
        figure.series.iter().map(|series| (series.label.as_str(), series.within)).collect();
    assert_eq!(series, [("甲业（未分下级）", Some(0)), ("甲一业", Some(0)), ("甲二业", Some(0)), ("乙业", None)]);
    for size in SIZES {
        let (drawn, _) = drawn_in_full(&figure, size);
        let (inside, beside) = (around(&drawn.marks, |at| at < 3), around(&drawn.marks, |at| at == 3));
        let common = inside.intersect(beside);
        assert!(common.width() < 0.01 || common.height() < 0.01, "{size}: {inside:?} {beside:?}");
        let texts = drawn.texts();
        let heading = texts.iter().find(|(text, _)| text == "甲业").expect("the branch is named").1;
        assert!(heading.bottom() <= inside.top() + 1.0, "above all that lies below it");
        assert!(inside.x_range().contains(heading.left()), "{heading:?} over {inside:?}");
    }
}

#[test]
fn what_a_filter_leaves_of_a_branch_does_not_go_by_its_name() {
    for filter in ["sector=a1", "sector=a1,a2", "branch!=b", "sector!=a2"] {
        let dataset = branches();
        let query = question(&dataset, "planned_total", "sector", "", filter);
        let all = build(&dataset, &spec(query.clone(), Kind::Treemap), Locale::ZhCn).unwrap();
        let is_whole = filter.starts_with("branch");
        assert_eq!(all.nests.len(), usize::from(is_whole), "{filter}");
    }
}

/// The drawn areas, of nests with what is in them, are as large as the values but for a few percent.
fn assert_one_scale(figure: &Figure, marks: &[(zonescope::figure::MarkAt, Rect)], size: Vec2) {
    let mut sums: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (at, tile) in marks {
        let sum = sums.entry(at.series).or_default();
        *sum = (sum.0 + f64::from(tile.area()), sum.1 + figure.mark(*at).unwrap().length.value);
    }
    let (area, value) = sums.values().fold((0.0, 0.0), |all, one| (all.0 + one.0, all.1 + one.1));
    // What is smaller than a band and its gaps is not measured by eye.
    for (series, (own, worth)) in sums.iter().filter(|(_, (own, _))| *own > 400.0) {
        let ratio = own / worth / (area / value);
        let label = &figure.series[*series].label;
        assert!((ratio - 1.0).abs() < 0.1, "{}, {size}: {label} is {ratio} as large as it should be", figure.title);
    }
}

/// Every series and nest that is drawn stands in the figure with its whole name, or the note says that it does not.
fn assert_named(figure: &Figure, drawn: &Drawn, locale: Locale, size: Vec2) {
    let whole = |shape: &egui::Shape| match shape {
        egui::Shape::Text(text) if !text.galley.elided => Some(text.galley.text().to_owned()),
        _ => None,
    };
    let texts: Vec<String> = drawn.shapes.iter().filter_map(whole).collect();
    let said = say_with(locale, "figure-remark-unnamed-groups", [("names", "\u{1}".into())]);
    let (head, tail) = said.split_once('\u{1}').unwrap();
    let listed = texts.iter().find_map(|text| Some(text.split_once(head)?.1.split_once(tail)?.0.to_owned()));
    let listed = listed.unwrap_or_default();
    let separator = say(locale, "list-separator").into_owned();
    let names: Vec<&str> = listed.split(separator.as_str()).filter(|name| !name.is_empty()).collect();
    let counts_more = names.last().is_some_and(|last| last.contains(locale.either(" 个", " more")));
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    for label in figure.nests.iter().map(|nest| &nest.label) {
        *wanted.entry(label.clone()).or_default() += 1;
    }
    for series in figure.series.iter().filter(|series| !series.hidden) {
        *wanted.entry(series.label.clone()).or_default() += 1;
    }
    for (label, times) in wanted {
        let missing = times.saturating_sub(texts.iter().filter(|text| **text == label).count());
        let is_listed = |name: &&str| **name == label || name.ends_with(&format!(" › {label}"));
        // In a nest without a name the nest is named.
        let by_nest = figure.nests.iter().any(|nest| names.contains(&nest.label.as_str()));
        let is_told = names.iter().any(is_listed) || counts_more || by_nest;
        assert!(missing == 0 || is_told, "{}, {size}: {label} is named nowhere: {listed}", figure.title);
    }
}

#[test]
fn groups_within_groups_are_on_one_scale_and_named_in_every_size() {
    for dataset in [branches(), shaoxing(), large()] {
        for by in ["sector", "branch,stage", "branch,sector", "stage,place", "place", "year,branch", "basis,branch"] {
            for locale in Locale::ALL {
                let figure = treemap(&dataset, "planned_total", by, "", locale);
                if figure.nothing.is_some() {
                    continue;
                }
                for size in SIZES {
                    let (drawn, _) = drawn_in_full(&figure, size);
                    assert_one_scale(&figure, &drawn.marks, size);
                    assert_named(&figure, &drawn, locale, size);
                    for (nest, _) in figure.nests.iter().enumerate() {
                        let inside = |at: usize| figure.series[at].within == Some(nest);
                        let of = around(&drawn.marks, inside);
                        for (at, tile) in drawn.marks.iter().filter(|(at, _)| !inside(at.series)) {
                            let common = of.intersect(*tile);
                            assert!(common.width() < 0.6 || common.height() < 0.6, "{by}, {size}: {at:?} in another");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn a_second_dimension_divides_the_first_and_every_tile_leads_to_its_projects() {
    for dataset in [branches(), shaoxing()] {
        for (measure, by) in [
            ("planned_total", "branch,stage"),
            ("planned_total", "stage,sector"),
            ("project_count", "year,branch"),
            ("completed_period", "branch,year"),
            ("completed_period", "year,branch"),
            ("planned_total", "place,basis"),
        ] {
            let figure = treemap(&dataset, measure, by, "", Locale::ZhCn);
            let query = question(&dataset, measure, by, "", "");
            if figure.nothing.is_some() {
                continue;
            }
            let is_nested = by != "branch,year";
            assert_eq!(figure.series.iter().any(|series| series.within.is_some()), is_nested, "{by} of {measure}");
            let mut sum = Sum::ZERO;
            for (at, mark) in figure.marks() {
                let behind = contributions(&dataset, &figure.query, std::slice::from_ref(&mark.part));
                let own: Sum = behind.iter().filter_map(|(_, sum)| *sum).sum();
                assert_eq!((own, behind.len()), (mark.cell.sum, mark.cell.count as usize), "{by} of {measure}: {at:?}");
                sum += own;
                let dimensions = query.by.iter().filter(|by| **by != Dimension::Year || is_nested);
                for dimension in dimensions {
                    assert!(!mark.part.keys_of(*dimension).is_empty(), "{by}: {:?}", mark.part);
                }
            }
            let all: Sum = contributions(&dataset, &figure.query, std::slice::from_ref(&figure.shown))
                .iter()
                .filter_map(|one| one.1)
                .sum();
            assert_eq!(sum, all, "{by} of {measure}");
        }
    }
}

#[test]
fn lists_that_overlap_inside_a_group_are_refused_and_years_of_progress_are_not() {
    let dataset = book("p,a,,L1;L2,,10,4,2020 q,b,,L1,,5,1,2020");
    let figure = treemap(&dataset, "planned_total", "branch,list", "", Locale::ZhCn);
    assert!(figure.nothing.is_some(), "areas would say 25");
    let apart = book("p,a,,L1,,10,4,2020 q,b,,L2,,5,1,2020");
    assert!(treemap(&apart, "planned_total", "branch,list", "", Locale::ZhCn).nothing.is_none());
    // A project completes something in each of several years: that is not counted twice.
    let figure = treemap(&shaoxing(), "completed_period", "year", "", Locale::ZhCn);
    assert!(figure.nothing.is_none(), "{:?}", figure.nothing);
}

#[test]
fn what_is_hidden_is_in_no_nest_and_no_total() {
    let dataset = branches();
    let sector = |id: &str| Key::Sector(dataset.sectors().find(id));
    let query = question(&dataset, "planned_total", "sector", "", "");
    let figure =
        build(&dataset, &FigureSpec { hidden: vec![sector("a1")], ..spec(query, Kind::Treemap) }, Locale::En).unwrap();
    assert_eq!(figure.nests[0].total.value, 1.5, "9 and 6 of 亿元 are 1.5 billion");
    assert!(figure.note.contains("Alpha one"), "{}", figure.note);
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let branch = Key::Branch(dataset.sectors().find("a"));
    let figure =
        build(&dataset, &FigureSpec { hidden: vec![branch], ..spec(query, Kind::Treemap) }, Locale::En).unwrap();
    assert!(figure.nests.is_empty() && figure.series.iter().filter(|series| !series.hidden).count() == 1);
}

/// Words stand on the tile itself wherever that can be read.
#[test]
fn words_have_a_ground_of_their_own_on_stripes_only() {
    use egui::epaint::Shape;
    let count = |dataset: &Dataset, print| {
        let query = question(dataset, "planned_total", "sector", "", "");
        let spec = spec(query, Kind::Treemap).choosing(|it| it.print = print);
        let figure = build(dataset, &spec, Locale::ZhCn).unwrap();
        let drawn = draw(&figure, egui::vec2(590.0, 420.0), true);
        let tiles: Vec<egui::Rect> = drawn.marks.iter().map(|(_, tile)| *tile).collect();
        let is_ground = |shape: &&Shape| match shape {
            Shape::Rect(rect) => {
                let in_tile =
                    tiles.iter().any(|tile| tile.contains_rect(rect.rect) && rect.rect.height() < tile.height() - 3.0);
                rect.fill == egui::Color32::WHITE && in_tile
            }
            _ => false,
        };
        drawn.shapes.iter().filter(is_ground).count()
    };
    assert_eq!(count(&shaoxing(), Print::Grey), 0, "all is hatched, and nothing striped");
    let rows: Vec<String> = (0..7).map(|at| format!("s{at}")).collect();
    let rows: Vec<(&str, &str, &str)> = rows.iter().map(|name| (name.as_str(), "5", "2020")).collect();
    assert!(count(&super::covered::books(&rows), Print::Grey) > 0, "published ones are striped");
}
