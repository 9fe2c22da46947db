//! What is said of all is of all, whatever a figure draws of it: averages, how many there are, which are the largest; and
//! the words of it in the decimals of the marks.

use zonescope::figure::{Figure, FigureSpec, Kind, Reference, build};
use zonescope::model::Dataset;
use zonescope::package::open_embedded;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::{Locale, say};

use super::covered::books;
use super::drawing::Drawn;
use super::odd_books::book;
use super::questions::{question, spec};
use super::shapes_a::drawn_in_full;

/// As many sectors as are asked for, each with two years, the first the largest.
fn sectors(count: usize) -> Dataset {
    let names: Vec<(String, String)> = (0..count).map(|at| (format!("s{at:04}"), (count - at).to_string())).collect();
    let both = |(id, amount): &(String, String)| ["2020", "2021"].map(|year| (id.clone(), amount.clone(), year));
    let rows: Vec<(String, String, &str)> = names.iter().flat_map(both).collect();
    let rows: Vec<(&str, &str, &str)> =
        rows.iter().map(|(id, amount, year)| (id.as_str(), amount.as_str(), *year)).collect();
    books(&rows)
}

fn made(dataset: &Dataset, query: &Query, kind: Kind, locale: Locale) -> Figure {
    let plain = spec(query.clone(), kind);
    build(dataset, &FigureSpec { references: vec![Reference::Average], ..plain }, locale).unwrap()
}

/// The average of the groups does not depend on how many of them are drawn, and says where it is of more than these.
#[test]
fn an_average_is_of_all_groups_and_says_where_some_do_not_stand_alone() {
    let dataset = sectors(100);
    let note = |locale| say(locale, "figure-note-average-all").into_owned();
    for locale in Locale::ALL {
        for (kind, by, expected) in [
            // A hundred sectors with 1 to 100, twice each; by year each once.
            (Kind::Ranked, "sector", 101.0),
            (Kind::Grouped, "sector", 101.0),
            (Kind::Lines, "sector,year", 50.5),
            (Kind::Grouped, "sector,year", 50.5),
            (Kind::Multiples, "sector,year", 50.5),
        ] {
            let query = question(&dataset, "planned_total", by, "", "");
            for top in [None, Some(3), Some(200)] {
                let plain = spec(query.clone(), kind).choosing(|it| it.top = top);
                let spec = FigureSpec { references: vec![Reference::Average], ..plain };
                let figure = build(&dataset, &spec, locale).unwrap();
                let scale = figure.marks().map(|(_, mark)| mark.length.value).fold(0.0, f64::max);
                let largest = if by == "sector" { 200.0 } else { 100.0 };
                let found = figure.references[0].value / scale * largest;
                let name = format!("{} by {by}, top {top:?}", kind.id());
                assert!((found - expected).abs() < 1e-6, "{name}: {found}");
                let alone = figure.marks().filter(|(_, mark)| mark.part.keys()[0].len() == 1).count();
                let is_folded = alone < if by == "sector" { 100 } else { 200 };
                assert_eq!(figure.note.contains(&note(locale)), is_folded, "{name}: {}", figure.note);
            }
        }
        // What stacks come to is of all in any case.
        let figure = made(&dataset, &question(&dataset, "planned_total", "sector,year", "", ""), Kind::Stacked, locale);
        assert!(!figure.note.contains(&note(locale)), "{}", figure.note);
    }
}

/// How many there are "in all" are as many as the answer has, or the summary says that it speaks of those drawn.
#[test]
fn the_summary_counts_what_stands_together_one_by_one() {
    let dataset = sectors(300);
    for locale in Locale::ALL {
        for kind in Kind::ALL {
            for top in [None, Some(2), Some(20)] {
                let query = question(&dataset, "planned_total", "sector", "", "");
                let spec = spec(query, kind).choosing(|it| it.top = top);
                let figure = build(&dataset, &spec, locale).unwrap();
                if figure.nothing.is_some() {
                    continue;
                }
                let after = locale.either(" 个，最大", " in all");
                let all = match kind {
                    // A mark a project.
                    Kind::Treemap | Kind::Scatter => 600,
                    _ => 300,
                };
                let said = match locale == Locale::ZhCn {
                    true => figure.summary.split("共 ").nth(1).and_then(|rest| rest.split(after).next()),
                    false => figure.summary.split(after).next().and_then(|text| text.rsplit(' ').next()),
                };
                let is_said = said.is_some_and(|said| said.parse::<u32>().is_ok()) && figure.summary.contains(after);
                let name = format!("{} top {top:?}: {}", kind.id(), figure.summary);
                assert!(!is_said || said == Some(all.to_string().as_str()), "{name}");
                let aside = figure.note.contains(locale.either("未画出", "not drawn"));
                assert!(!(is_said && aside), "{name}");
            }
        }
    }
}

/// Beyond what colours tell apart every kind that tells its series by colour folds.
#[test]
fn every_kind_that_tells_its_series_by_colour_folds_beyond_eight() {
    let dataset = sectors(29);
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let named = [Kind::Ranked, Kind::HeatMap, Kind::Multiples, Kind::Treemap, Kind::Table];
    for kind in Kind::ALL.into_iter().filter(|kind| !named.contains(kind)) {
        let figure = build(&dataset, &spec(query.clone(), kind), Locale::ZhCn).unwrap();
        if figure.nothing.is_some() {
            continue;
        }
        let alone = figure.series.iter().filter(|series| series.keys.len() == 1).count();
        assert_eq!(alone, 8, "{}", kind.id());
        let rest = figure.series.iter().any(|series| series.keys.len() == 21);
        assert!(rest || figure.note.contains("其余 21 个"), "{}: {}", kind.id(), figure.note);
    }
    // Nine are still told apart.
    let figure = build(
        &sectors(9),
        &spec(question(&sectors(9), "planned_total", "sector,year", "", ""), Kind::Slope),
        Locale::En,
    );
    assert_eq!(figure.unwrap().series.len(), 9);
}

/// A table of its own with numbers of several decimals and none.
fn firms() -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "试验区", "name_en": "Zone"},
        "currency": "CNY", "as_of": "2022"}, "resources": [{"name": "sectors", "path": "s.csv"},
        {"name": "stages", "path": "g.csv"}, {"name": "projects", "path": "p.csv"}, {"name": "firms", "path": "f.csv"}]}"#;
    let rows = (0..60).map(|at| {
        let (weight, people) = (f64::from(at % 7) * 1.125 + 0.5, 900 + at * 331 % 7000);
        format!("f{at},F{at},{},{},{weight},{people}\n", ["x", "y", "z"][at as usize % 3], 2018 + at % 5)
    });
    let firms = format!("id,name,kind,year,weight,people\n{}", rows.collect::<String>());
    let files: [(&str, &[u8]); 5] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\na,甲业\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", b"id,name,sector\np,p,a\n"),
        ("f.csv", firms.as_bytes()),
    ];
    (*open_embedded(&files).unwrap().others[0]).clone()
}

/// A number in the summary and in a hover is written as at its mark: with its decimals, and with no blank where it has no unit.
#[test]
fn numbers_without_a_unit_are_written_as_at_their_marks() {
    let dataset = firms();
    for measure in ["weight", "people", "mean:weight", "median:people", "distinct:kind"] {
        for by in ["kind,year", "kind", "year"] {
            for kind in [Kind::Lines, Kind::Grouped, Kind::Ranked, Kind::HeatMap, Kind::Table] {
                for locale in Locale::ALL {
                    let of = parse_measure_of(&dataset, measure).unwrap();
                    let by_what = parse_dimensions_of(&dataset, by).unwrap();
                    let query = Query::new(of, &by_what, default_year_basis(&dataset, of));
                    let figure = build(&dataset, &spec(query, kind), locale).unwrap();
                    let name = format!("{measure} by {by} as {} in {}", kind.id(), locale.tag());
                    let hovers = figure.marks().flat_map(|(_, mark)| mark.hover.iter());
                    for text in hovers.chain([&figure.summary, &figure.note]) {
                        let is_loose =
                            [" .", " ,", " ;", " )", " ）", " ，", " 。", "  "].iter().any(|bad| text.contains(bad));
                        assert!(!is_loose && text.trim() == text, "{name}: “{text}”");
                        assert!(!text.contains(".00") || figure.decimals > 0, "{name}: {text}");
                    }
                    for (_, mark) in figure.marks() {
                        let is_share = mark.hover[1].contains('%');
                        assert!(is_share || mark.hover[1].starts_with(&mark.length.label), "{name}: {:?}", mark.hover);
                    }
                }
            }
        }
    }
}

fn texts(figure: &Figure, size: egui::Vec2) -> (Drawn, Vec<String>) {
    let drawn = drawn_in_full(figure, size).0;
    let texts = drawn.texts().into_iter().map(|(text, _)| text).collect();
    (drawn, texts)
}

/// Where nothing was completed each plan has the colour of its series, as many labels stand in one language as in the
/// other, and no pattern is explained that is not there.
#[test]
fn plans_without_completion_are_told_apart_and_labelled_alike_in_both_languages() {
    let years = 2015..=2022;
    let rows = years.flat_map(|year| {
        ["a", "b"].map(|sector| format!("{sector}{year},{sector},illustrative,,,{},,{year}", 5 + (year * 7) % 11))
    });
    let dataset = book(&rows.collect::<Vec<_>>().join(" "));
    for size in [egui::vec2(590.0, 378.0), egui::vec2(287.0, 480.0)] {
        let mut counts = Vec::new();
        for locale in Locale::ALL {
            let query = question(&dataset, "planned_total", "sector,year", "", "");
            let figure = build(&dataset, &spec(query, Kind::Plan), locale).unwrap();
            assert!(figure.nothing.is_none() && figure.illustrative_label.is_none(), "{}", figure.note);
            assert!(figure.note.contains(locale.either("示意", "llustrative")), "{}", figure.note);
            let unpublished = say(locale, "value-unpublished");
            let (drawn, texts) = texts(&figure, size);
            counts.push(texts.iter().filter(|text| **text == unpublished || *text == "–").count());
            let ink = egui::Color32::from_rgb;
            for series in &figure.series {
                let [r, g, b] = series.color.0;
                let strokes = |is_upright: bool| {
                    let of_series = |shape: &&egui::Shape| match shape {
                        egui::Shape::LineSegment { points: [a, b2], stroke } => {
                            ((a.x - b2.x).abs() < 0.1) == is_upright
                                && stroke.width > 2.0
                                && near(stroke.color, ink(r, g, b))
                        }
                        _ => false,
                    };
                    drawn.shapes.iter().filter(of_series).count()
                };
                // A line a year where the plan is; from the axis up, which would be what was done, only the sample of the legend.
                assert_eq!((strokes(false), strokes(true)), (8, 1), "{} in {}", series.label, locale.tag());
            }
        }
        assert!(counts[0] == counts[1] && counts[0] > 0, "{counts:?} at {size}");
    }
}

fn near(one: egui::Color32, other: egui::Color32) -> bool {
    one.to_array().iter().zip(other.to_array()).all(|(a, b)| a.abs_diff(b) < 40)
}

/// “The largest first” of a treemap is so, whatever room there is; “from left to right” of an axis, too.
#[test]
fn every_order_that_a_note_claims_is_the_order_drawn() {
    let names: Vec<(String, String)> =
        (0..40).map(|at| (format!("s{at:04}"), (1 + at * at * 37 % 97).to_string())).collect();
    let rows: Vec<(&str, &str, &str)> =
        names.iter().map(|(id, amount)| (id.as_str(), amount.as_str(), "2020")).collect();
    let dataset = books(&rows);
    let mut claims = 0;
    for locale in Locale::ALL {
        for size in [(287.0, 330.0), (330.0, 200.0), (590.0, 378.0), (420.0, 260.0), (700.0, 240.0), (250.0, 600.0)] {
            for by in ["sector", "sector,list"] {
                let query = question(&dataset, "planned_total", by, "", "");
                let figure = build(&dataset, &spec(query.clone(), Kind::Treemap), locale).unwrap();
                let (_, texts) = texts(&figure, egui::vec2(size.0, size.1));
                let note = texts
                    .iter()
                    .map(|text| text.replace('\n', " "))
                    .find(|text| text.contains(locale.either("由大到小", "largest first")));
                let Some(note) = note else { continue };
                let list = note.split(locale.either("由大到小：", "largest first: ")).nth(1).unwrap().to_owned();
                let worth = |label: &str| {
                    let series = figure.series.iter().find(|series| series.label == label)?;
                    Some(series.marks.iter().flatten().map(|mark| mark.length.value).sum::<f64>())
                };
                let names = list
                    .split(locale.either("、", ", "))
                    .map(|name| name.split([' ', '。', '.', '等']).next().unwrap_or(name));
                let worths: Vec<f64> = names.filter_map(worth).collect();
                claims += usize::from(worths.len() > 2);
                assert!(worths.windows(2).all(|pair| pair[0] >= pair[1]), "{size:?} by {by}: {worths:?} of {note}");
            }
        }
    }
    assert!(claims > 4, "{claims}");
    for kind in [Kind::Grouped, Kind::Stacked] {
        let query = question(&dataset, "planned_total", "sector", "", "");
        let figure = build(&dataset, &spec(query, kind), Locale::ZhCn).unwrap();
        let (drawn, texts) = texts(&figure, egui::vec2(287.0, 378.0));
        let Some(note) = texts.iter().find(|text| text.contains("由左至右依次为")) else { continue };
        let note = note.replace('\n', "");
        let list = note.split("由左至右依次为：").nth(1).unwrap().split('。').next().unwrap().to_owned();
        let mut marks = drawn.marks.clone();
        marks.sort_by(|a, b| a.1.left().total_cmp(&b.1.left()));
        let along: Vec<&str> = marks.iter().map(|(at, _)| figure.categories[at.category].label.as_str()).collect();
        assert_eq!(list.split('、').collect::<Vec<_>>(), along, "{}", kind.id());
    }
    // A ranking is one.
    let query = question(&dataset, "planned_total", "sector", "", "");
    let figure = build(&dataset, &spec(query, Kind::Ranked), Locale::ZhCn).unwrap();
    let (drawn, _) = texts(&figure, egui::vec2(590.0, 900.0));
    let mut marks: Vec<(f32, f64)> = drawn
        .marks
        .iter()
        .filter(|(at, _)| figure.series[at.series].keys.len() == 1)
        .map(|(at, rect)| (rect.top(), figure.mark(*at).unwrap().length.value))
        .collect();
    marks.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(marks.windows(2).all(|pair| pair[0].1 >= pair[1].1), "{marks:?}");
}

/// Below a low plot upright names are cut, and the note has them; the plot keeps most of the room.
#[test]
fn upright_names_leave_the_plot_its_room() {
    let rows: Vec<String> = (0..30).map(|at| format!("p{at},a,,,,{},,2020", 1 + at)).collect();
    let dataset = book(&rows.join(" "));
    let mut figure =
        build(&dataset, &spec(question(&dataset, "planned_total", "project", "", ""), Kind::Grouped), Locale::En)
            .unwrap();
    for (at, category) in figure.categories.iter_mut().enumerate() {
        category.label = format!("Demonstration project for advanced manufacturing number {at}");
    }
    for height in [300.0, 240.0, 200.0] {
        let drawn = super::drawing::draw(&figure, egui::vec2(800.0, height), false);
        let clips = drawn.clips.iter().filter(|clip| clip.width() > 40.0);
        let frame = clips.min_by(|a, b| a.area().total_cmp(&b.area())).unwrap();
        let upright = drawn.shapes.iter().filter_map(|shape| match shape {
            egui::Shape::Text(text) if text.angle != 0.0 => Some(shape.visual_bounding_rect().height()),
            _ => None,
        });
        let longest = upright.fold(0.0, f32::max);
        assert!(longest > 20.0 && frame.height() >= 60.0, "{height}: {} beside {longest}", frame.height());
    }
}
