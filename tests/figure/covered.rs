//! A label belongs to its point and covers nothing but grid; what is promised is there; black and white is enough.

use std::fs;

use egui::epaint::Shape;
use egui::{Color32, Pos2, Rect, Vec2, vec2};
use zonescope::figure::{Category, Figure, FigureSpec, Kind, MarkAt, Print, Reference, build};
use zonescope::model::{Dataset, Sum};
use zonescope::query::Key;
use zonescope::text::Locale;

use super::drawing::Drawn;
use super::questions::{question, shaoxing, spec};
use super::shapes_a::{SIZES, drawn_in_full, large};

const BARS: [Kind; 6] = [Kind::Stacked, Kind::Grouped, Kind::Percent, Kind::Growth, Kind::Contribution, Kind::Plan];
const LINES: [Kind; 2] = [Kind::Lines, Kind::Index];

/// Books of one sector, from lines of project, amount and date.
pub(super) fn books(projects: &[(&str, &str, &str)]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let field = |name: &str| format!(r#"{{"name": "{name}", "type": "string"}}"#);
    let table = |name: &str, fields: &[String]| {
        let fields = fields.join(",");
        format!(r#"{{"name": "{name}", "path": "{name}.csv", "type": "table", "schema": {{"fields": [{fields}]}}}}"#)
    };
    let amount = r#"{"name": "planned_total", "type": "number", "unit": "亿元"}"#.to_owned();
    let tables = [
        table("sectors", &[field("id"), field("name_zh")]),
        table("stages", &["id", "name_zh", "name_en", "order", "kind"].map(field)),
        table("projects", &[field("id"), field("name"), field("sector"), amount, field("date_signed")]),
    ];
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "测试区", "name_en": "Test zone"}},
        "currency": "CNY", "year_of": "signed", "as_of": "2023-12-31"}}, "resources": [{}]}}"#,
        tables.join(",")
    );
    let mut sectors: Vec<&str> = projects.iter().map(|(sector, ..)| *sector).collect();
    sectors.sort_unstable();
    sectors.dedup();
    let sectors: String = sectors.iter().map(|sector| format!("{sector},产业{sector}\n")).collect();
    let rows = projects.iter().enumerate();
    let rows: String =
        rows.map(|(at, (sector, amount, date))| format!("p{at},项目{at},{sector},{amount},{date}\n")).collect();
    for (name, text) in [
        ("datapackage.json", descriptor),
        ("sectors.csv", format!("id,name_zh\n{sectors}")),
        ("stages.csv", "id,name_zh,name_en,order,kind\nsigned,签约,Signed,0,on_track\n".to_owned()),
        ("projects.csv", format!("id,name,sector,planned_total,date_signed\n{rows}")),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    zonescope::package::open(folder.path()).unwrap().dataset
}

fn made(dataset: &Dataset, by: &str, kind: Kind, locale: Locale) -> Figure {
    let query = question(dataset, "planned_total", by, "", "");
    let references = vec![Reference::Average, Reference::Target(Sum::from_fen(1_200_000_000_000))];
    build(dataset, &FigureSpec { references, ..spec(query, kind) }, locale).unwrap()
}

/// The dashes of reference lines, longer than those of their key.
fn reference_lines(drawn: &Drawn, top: f32) -> Vec<[Pos2; 2]> {
    let line = |shape: &Shape| match shape {
        Shape::LineSegment { points, stroke } if stroke.width == 1.25 && points[0].y > top => Some(*points),
        _ => None,
    };
    drawn.shapes.iter().filter_map(line).collect()
}

fn faults(figure: &Figure, size: Vec2) -> Vec<String> {
    let (drawn, _) = drawn_in_full(figure, size);
    // Only what is inside the plot: above it stand unit and key.
    let marks: Vec<Rect> = drawn
        .marks
        .iter()
        .map(|(_, rect)| if LINES.contains(&figure.kind) { rect.shrink(3.5) } else { rect.shrink(0.3) })
        .collect();
    let Some(all) = marks.iter().copied().reduce(Rect::union) else { return Vec::new() };
    let lines = reference_lines(&drawn, all.top() - 40.0);
    let mut found = Vec::new();
    for (text, rect) in drawn.texts() {
        let rect = rect.shrink(0.5);
        if rect.height() > 0.0 && marks.iter().any(|mark| mark.height() > 0.0 && mark.intersects(rect)) {
            found.push(format!("{} at {size}: “{text}” covers a mark", figure.title));
        }
        let strikes = |[from, to]: &[Pos2; 2]| {
            from.y > rect.top() && from.y < rect.bottom() && to.x > rect.left() && from.x < rect.right()
        };
        if lines.iter().any(strikes) && text != figure.references.first().map_or("", |line| line.label.as_str()) {
            found.push(format!("{} at {size}: “{text}” is struck by a line", figure.title));
        }
    }
    found
}

#[test]
fn no_label_covers_a_mark_or_is_struck_by_a_reference_line() {
    let mut found = Vec::new();
    for dataset in [shaoxing(), large()] {
        for by in ["sector,year", "branch,year", "year", "branch"] {
            for kind in BARS.into_iter().chain(LINES) {
                let figure = made(&dataset, by, kind, Locale::En);
                if figure.nothing.is_none() {
                    found.extend(SIZES.iter().flat_map(|size| faults(&figure, *size)));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} faults, the first:\n{}", found.len(), found[..found.len().min(20)].join("\n"));
}

#[test]
fn a_line_that_stops_early_says_when() {
    let dataset =
        books(&[("a", "8", "2018"), ("a", "12", "2020"), ("a", "10", "2019"), ("b", "3", "2018"), ("b", "4", "2023")]);
    let figure = made(&dataset, "sector,year", Kind::Lines, Locale::ZhCn);
    for size in SIZES {
        let (drawn, _) = drawn_in_full(&figure, size);
        let texts = drawn.texts();
        let (_, label) = texts.iter().find(|(text, _)| text.ends_with("2020  12.00")).expect("the year is named");
        let point =
            drawn.marks.iter().find(|(at, _)| figure.categories[at.category].label == "2020").unwrap().1.center();
        assert!(label.distance_to_pos(point) < 24.0, "it stands at its point: {label:?}, {point:?} at {size}");
        assert!(
            texts.iter().any(|(text, _)| text.ends_with("4.00") && !text.contains("2023")),
            "the others say no year"
        );
    }
}

#[test]
fn what_leads_to_a_point_is_not_taken_for_a_line() {
    // The second line stops below the first: its label has no room beside its point.
    let dataset = shaoxing();
    for (kind, print) in LINES.into_iter().flat_map(|kind| [(kind, Print::Colour), (kind, Print::Grey)]) {
        let figure = made(&dataset, "branch,year", kind, Locale::ZhCn).choosing(|it| it.print = print);
        let (drawn, _) = drawn_in_full(&figure, vec2(287.0, 480.0));
        let colours: Vec<Color32> = drawn.marks.iter().filter_map(|(_, rect)| ring(&drawn, rect.center())).collect();
        assert!(colours.len() > 20, "{kind:?}: {} points", colours.len());
        let of_data = drawn.shapes.iter().filter(|shape| match shape {
            Shape::LineSegment { points: [a, b], stroke } => a.distance(*b) > 12.0 && colours.contains(&stroke.color),
            _ => false,
        });
        // Those of the legend are shorter.
        assert_eq!(of_data.count(), 0, "{kind:?} {print:?}");
    }
}

/// The colour of the ring of a point.
fn ring(drawn: &Drawn, center: Pos2) -> Option<Color32> {
    drawn.shapes.iter().find_map(|shape| match shape {
        Shape::Circle(circle) if circle.center.distance(center) < 0.5 => Some(circle.stroke.color),
        Shape::Path(path) if path.visual_bounding_rect().center().distance(center) < 1.0 => match path.stroke.color {
            egui::epaint::ColorMode::Solid(color) => Some(color),
            egui::epaint::ColorMode::UV(_) => None,
        },
        _ => None,
    })
}

#[test]
fn keys_of_sizes_and_colours_stay_on_narrow_paper_and_off_other_words() {
    let dataset = shaoxing();
    let kinds = [Kind::Scatter, Kind::HeatMap];
    for (kind, locale) in kinds.into_iter().flat_map(|kind| Locale::ALL.map(|locale| (kind, locale))) {
        let figure = made(&dataset, "branch,year", kind, locale);
        for width in [160.0, 220.0] {
            let (drawn, size) = drawn_in_full(&figure, vec2(width, 400.0));
            let paper = Rect::from_min_size(Pos2::ZERO, size);
            let circles = drawn.shapes.iter().filter_map(|shape| match shape {
                Shape::Circle(circle) => Some(shape.visual_bounding_rect()).filter(|_| circle.radius > 0.0),
                _ => None,
            });
            let off: Vec<Rect> = circles.filter(|circle| !paper.contains_rect(*circle)).collect();
            assert!(off.is_empty(), "{kind:?} {width} {}: {off:?}", locale.tag());
            for (_, label) in &figure.remarks.sizes {
                let is_whole = |(text, rect): &(String, Rect)| text == label && paper.contains_rect(*rect);
                assert!(drawn.texts().iter().any(is_whole), "{label} at {width} {}", locale.tag());
            }
            let unit = drawn.texts().into_iter().find(|(text, _)| *text == figure.unit);
            let zero = drawn.texts().into_iter().find(|(text, _)| text == "0");
            if let (Kind::HeatMap, Some((_, unit)), Some((_, zero))) = (kind, unit, zero) {
                assert!(!unit.intersects(zero), "{width} {}: {unit:?} {zero:?}", locale.tag());
            }
        }
    }
}

#[test]
fn the_years_above_a_heat_map_keep_apart_and_stand_evenly() {
    let dataset = books(&[("a", "5", "2010"), ("a", "6", "2019"), ("b", "7", "2013")]);
    for locale in Locale::ALL {
        let figure = made(&dataset, "sector,year", Kind::HeatMap, locale);
        for width in (200..620).step_by(30) {
            let (drawn, _) = drawn_in_full(&figure, vec2(width as f32, 400.0));
            let mut years: Vec<(i32, Rect)> =
                drawn.texts().iter().filter_map(|(text, rect)| Some((text.parse().ok()?, *rect))).collect();
            years.retain(|(year, _)| (2010..=2019).contains(year));
            years.sort_by_key(|(year, _)| *year);
            assert_eq!((years[0].0, years[years.len() - 1].0), (2010, 2019), "{width}");
            let gaps = years.windows(2).map(|pair| pair[1].1.left() - pair[0].1.right());
            assert!(gaps.clone().all(|gap| gap > 4.0), "{width}: {:?}", gaps.collect::<Vec<_>>());
            let steps: Vec<i32> = years.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
            // The last year may be nearer or further.
            let (_, even) = steps.split_last().unwrap();
            assert!(even.windows(2).all(|pair| pair[0] == pair[1]), "{width}: {steps:?}");
        }
    }
}

#[test]
fn a_value_at_the_end_of_an_axis_is_written() {
    // Half as much in 2020 as in 2019: the bar ends where the axis does.
    let dataset = books(&[("a", "8", "2018"), ("a", "12", "2019"), ("a", "6", "2020")]);
    for locale in Locale::ALL {
        let figure = made(&dataset, "sector,year", Kind::Growth, locale);
        for size in SIZES {
            let texts = drawn_in_full(&figure, size).0.texts();
            for value in ["+50.0", "−50.0"] {
                assert!(texts.iter().any(|(text, _)| text == value), "{value} at {size}");
            }
        }
    }
}

#[test]
fn totals_are_all_there_or_not_promised() {
    for dataset in [shaoxing(), large()] {
        for kind in [Kind::Percent, Kind::Contribution] {
            let figure = made(&dataset, "branch,year", kind, Locale::ZhCn);
            for (labels, size) in SIZES.iter().flat_map(|size| [(true, *size), (false, *size)]) {
                let figure = figure.choosing(|it| it.labels = labels);
                let texts = drawn_in_full(&figure, size).0.texts();
                let totals = || figure.categories.iter().filter_map(|category| category.total.as_ref());
                let has_all = totals().all(|total| texts.iter().any(|(text, _)| *text == total.label));
                let is_promised = texts.iter().any(|(text, _)| text.contains("柱顶为合计"));
                assert_eq!(is_promised, has_all && labels, "{} at {size}, labels {labels}", kind.id());
            }
        }
    }
}

#[test]
fn the_first_and_the_last_category_are_always_named() {
    let plain = made(&shaoxing(), "branch,year", Kind::Stacked, Locale::ZhCn);
    for count in [1, 2, 7, 12, 13, 20, 31, 58] {
        for kind in [Kind::Stacked, Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Multiples] {
            let mut figure = Figure { kind, ..plain.clone() };
            let years: Vec<i32> = (1966..1966 + count).collect();
            let category = |year: &i32| Category {
                keys: vec![Key::Year(Some(*year))],
                label: year.to_string(),
                follows: true,
                total: None,
            };
            figure.categories = years.iter().map(category).collect();
            for series in &mut figure.series {
                let mark = series.marks.iter().flatten().next().cloned();
                series.marks = vec![mark; years.len()];
            }
            for size in SIZES {
                let texts = drawn_in_full(&figure, size).0.texts();
                for year in [years[0], years[years.len() - 1]] {
                    let named = texts.iter().any(|(text, _)| *text == year.to_string());
                    assert!(named, "{year} of {count} in {} at {size}", kind.id());
                }
            }
        }
    }
}

#[test]
fn in_black_and_white_nothing_has_a_hue_and_stacks_go_from_dark_to_light() {
    let dataset = shaoxing();
    for kind in Kind::ALL {
        for by in ["sector,year", "branch,year"] {
            let query = question(&dataset, "planned_total", by, "", "");
            let figure = build(&dataset, &spec(query, kind).choosing(|it| it.print = Print::Grey), Locale::En).unwrap();
            let (drawn, _) = drawn_in_full(&figure, vec2(590.0, 378.0));
            let grey = |color: Color32| color.r() == color.g() && color.g() == color.b();
            let fills: Vec<Color32> = drawn
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Rect(rect) => Some(rect.fill),
                    Shape::Circle(circle) => Some(circle.fill),
                    Shape::LineSegment { stroke, .. } => Some(stroke.color),
                    _ => None,
                })
                .collect();
            assert!(fills.iter().all(|color| grey(*color)), "{} by {by}", kind.id());
            if kind == Kind::Stacked {
                let of = |at: usize| {
                    let mark =
                        |(mark, rect): &&(zonescope::figure::MarkAt, Rect)| mark.series == at && rect.height() > 4.0;
                    let rect = drawn.marks.iter().find(mark)?.1;
                    let inside = |shape: &&Shape| matches!(shape, Shape::Rect(area) if rect.expand(0.1).contains_rect(area.rect) && area.fill.a() > 0);
                    drawn.shapes.iter().find(inside).and_then(|shape| match shape {
                        Shape::Rect(area) => Some(area.fill.r()),
                        _ => None,
                    })
                };
                let lightness: Vec<u8> = (0..figure.series.len()).filter_map(of).collect();
                assert!(lightness.len() > 3 && lightness.is_sorted(), "{by}: {lightness:?}");
            }
        }
    }
}

#[test]
fn between_two_segments_of_a_stack_there_is_paper() {
    let figure = made(&shaoxing(), "branch,year", Kind::Stacked, Locale::En);
    let (drawn, _) = drawn_in_full(&figure, vec2(590.0, 378.0));
    let mut seen = 0;
    for (at, rect) in &drawn.marks {
        let above =
            drawn.marks.iter().find(|(other, _)| other.category == at.category && other.series == at.series + 1);
        let Some((_, above)) = above.filter(|_| rect.height() > 4.0) else { continue };
        let filled = |shape: &Shape| match shape {
            Shape::Rect(area) if area.fill.a() > 0 && area.fill != Color32::WHITE => Some(area.rect),
            _ => None,
        };
        let near = drawn.shapes.iter().filter_map(filled).filter(|area| rect.expand(0.1).contains_rect(*area));
        let top = near.map(|area| area.top()).fold(f32::MAX, f32::min);
        assert!((top - above.bottom() - 1.0).abs() < 0.05, "{at:?}: {top} below {above:?}");
        seen += 1;
    }
    assert!(seen > 5);
}

#[test]
fn points_that_no_line_joins_carry_their_values_beside_them() {
    let dataset = shaoxing();
    for by in ["stage,sector", "year,place"] {
        let figure = made(&dataset, by, Kind::Lines, Locale::ZhCn);
        assert!(figure.categories.iter().all(|category| !category.follows), "{by}");
        for size in SIZES {
            let (drawn, _) = drawn_in_full(&figure, size);
            let value = |at: MarkAt| figure.mark(at).unwrap();
            let greatest =
                drawn.marks.iter().max_by(|(a, _), (b, _)| value(*a).length.value.total_cmp(&value(*b).length.value));
            let (at, place) = greatest.unwrap();
            let is_beside = |text: &str, label: Rect| {
                text == value(*at).length.label && label.distance_to_pos(place.center()) < 20.0
            };
            assert!(drawn.texts().iter().any(|(text, label)| is_beside(text, *label)), "{by} at {size}");
            // Nor does any stand nearer to another's point than to one that comes to this.
            let plot = drawn.marks.iter().map(|(_, rect)| *rect).reduce(Rect::union).unwrap();
            for (text, label) in drawn.texts().iter().filter(|(_, label)| plot.contains(label.center())) {
                let nearest = drawn.marks.iter().min_by(|(_, a), (_, b)| {
                    let off = |mark: &Rect| label.distance_to_pos(mark.center());
                    off(a).total_cmp(&off(b))
                });
                let (nearest, _) = nearest.unwrap();
                assert_eq!(*text, value(*nearest).length.label, "{by} at {size}");
            }
        }
    }
}
