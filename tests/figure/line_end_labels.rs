//! The end of a line that stops before the others says what it comes to, and whose it is cannot be mistaken: a label
//! without a name stands nearer to its own point than to the end of any other line, and what has no room for that is in
//! the note.

use egui::epaint::Shape;
use egui::{Pos2, Vec2, vec2};
use zonescope::figure::{Figure, Kind, MarkAt, build};
use zonescope::text::Locale;

use super::drawing::Drawn;
use super::odd_books::book_of;
use super::questions::{question, spec};
use super::shapes_a::drawn_in_full;

const SIZES: [Vec2; 4] = [vec2(590.0, 378.0), vec2(287.0, 300.0), vec2(287.0, 480.0), vec2(1000.0, 420.0)];
const SECTORS: [(&str, &str, &str); 8] = [
    ("a", "甲业", "Alpha"),
    ("b", "乙业", "Beta"),
    ("c", "丙业", "Gamma"),
    ("d", "丁业", "Delta"),
    ("e", "戊业", "Epsilon"),
    ("f", "己业", "Zeta"),
    ("g", "庚业", "Eta"),
    ("h", "辛业", "Theta"),
];

/// Lines that stop: each in another year, all in one, and two of them at nearly the same point.
fn books() -> [(&'static str, String); 3] {
    let line = |of: &str, years: std::ops::RangeInclusive<i32>, value: &dyn Fn(i32) -> i32| {
        let row = |year: i32| format!("{of}{year},{of},,,,{}.{},1,{year}", value(year) / 10, value(year) % 10);
        years.map(row).collect::<Vec<_>>().join(" ")
    };
    let of_all = |value: &dyn Fn(i32, i32) -> i32, last: &dyn Fn(i32) -> i32, first: i32| {
        let one = |(at, (of, ..)): (usize, &(&str, &str, &str))| {
            line(of, first..=last(at as i32), &|year| value(at as i32, year))
        };
        SECTORS.iter().enumerate().map(one).collect::<Vec<_>>().join(" ")
    };
    [
        ("one after the other", of_all(&|at, year| 100 + (year * 7 + at * 3) % 5 * 7, &|at| 2024 - at, 2012)),
        (
            "together",
            of_all(&|at, year| 100 + at * 3 + (year * 7 + at) % 3 * 4, &|at| if at < 2 { 2024 } else { 2021 }, 2016),
        ),
        ("in pairs", of_all(&|at, year| 100 + at / 2 * 40 + year % 2 * 9 + at % 2, &|at| 2023 - at % 3 * 2, 2014)),
    ]
}

/// Where a line stops before the axis ends: its series, its last category, its point.
fn ends(figure: &Figure, drawn: &Drawn) -> Vec<(usize, usize, Pos2)> {
    let last = |series: usize| figure.series[series].marks.iter().rposition(Option::is_some);
    let center = |at: MarkAt| drawn.marks.iter().find(|(mark, _)| *mark == at).map(|(_, rect)| rect.center());
    let end = |series: usize| {
        let category = last(series)?;
        Some((series, category, center(MarkAt { series, category })?))
    };
    (0..figure.series.len()).filter_map(end).collect()
}

/// The lines that a text leads to with a line of its own.
fn is_led(drawn: &Drawn, point: Pos2, label: egui::Rect) -> bool {
    drawn.shapes.iter().any(|shape| match shape {
        Shape::LineSegment { points: [a, b], .. } => a.distance(point) < 8.0 && label.expand(5.0).contains(*b),
        _ => false,
    })
}

/// Whether the look of a line stands right before a label: what is drawn at its end, among others that end there.
fn has_look(drawn: &Drawn, end: Pos2, label: egui::Rect) -> bool {
    let is_mark = |center: Pos2| drawn.marks.iter().any(|(_, rect)| rect.center().distance(center) < 1.0);
    let looks = drawn.shapes.iter().filter_map(|shape| match shape {
        Shape::Circle(circle) => Some((circle.center, circle.fill)),
        Shape::Path(path) if path.closed => Some((path.visual_bounding_rect().center(), path.fill)),
        _ => None,
    });
    let looks: Vec<_> = looks.collect();
    looks.iter().any(|(center, fill)| {
        (0.0..14.0).contains(&(label.left() - center.x))
            && (center.y - label.center().y).abs() < 3.0
            && !is_mark(*center)
            && looks.iter().any(|(at, own)| at.distance(end) < 1.5 && own == fill)
    })
}

fn faults(figure: &Figure, drawn: &Drawn, locale: Locale) -> Vec<String> {
    let texts = drawn.texts();
    let ends = ends(figure, drawn);
    let written = |series: usize, category: usize| {
        let mark = figure.series[series].marks[category].as_ref().unwrap();
        (figure.categories[category].label.clone(), mark.length.label.clone())
    };
    let note: String = texts.iter().map(|(text, _)| text.replace('\n', "")).collect::<Vec<_>>().join(" ");
    let mut faults = Vec::new();
    for (series, category, point) in ends.iter().copied() {
        let name = &figure.series[series].label;
        if category + 1 == figure.categories.len() {
            continue;
        }
        let (year, value) = written(series, category);
        let with_name = |text: &str| text.replace('\n', "  ") == format!("{name}  {year}  {value}");
        let is_bare = |text: &str| text == format!("{year}  {value}");
        let in_note = match locale == Locale::En {
            true => format!("{name} ({year}: {value})"),
            false => format!("{name}（{year}，{value}）"),
        };
        let is_said = note.contains(&in_note) || texts.iter().any(|(text, _)| with_name(text));
        let off = |at: Pos2, area: &egui::Rect| area.distance_to_pos(at);
        let others = || ends.iter().filter(|(other, ..)| *other != series).map(|(.., point)| *point);
        let bare: Vec<_> = texts.iter().filter(|(text, _)| is_bare(text)).map(|(_, area)| *area).collect();
        let own = bare.iter().find(|area| {
            let is_near =
                has_look(drawn, point, **area) || others().all(|other| off(other, area) > off(point, area) + 2.0);
            is_near && (off(point, area) < 22.0 || is_led(drawn, point, **area))
        });
        if own.is_none() && !is_said {
            faults
                .push(format!("{name} ends in {year} at {value}: neither at {point:?} nor in the note, but {bare:?}"));
        }
        // What has neither name nor look is read as that of the nearest end.
        for area in bare.into_iter().filter(|area| !has_look(drawn, point, *area)) {
            let nearest = ends.iter().min_by(|a, b| off(a.2, &area).total_cmp(&off(b.2, &area))).unwrap();
            if written(nearest.0, nearest.1) != (year.clone(), value.clone()) {
                let taken = &figure.series[nearest.0].label;
                faults.push(format!("{year}  {value} is {name}'s and stands at the end of {taken}"));
            }
        }
    }
    faults
}

#[test]
fn an_end_that_has_no_room_at_its_point_is_in_the_note_and_never_at_another_line() {
    let head = "id,name_zh,name_en,parent\n".to_owned();
    let sectors = SECTORS.iter().fold(head, |all, (id, zh, en)| all + &format!("{id},{zh},{en},\n"));
    let (mut found, mut count) = (Vec::new(), 0);
    for (name, projects) in books() {
        let dataset = book_of(&sectors, &projects);
        for kind in [Kind::Lines, Kind::Index] {
            for locale in Locale::ALL {
                let query = question(&dataset, "planned_total", "sector,year", "", "");
                let figure = build(&dataset, &spec(query, kind), locale).unwrap();
                for size in SIZES {
                    let (drawn, size) = drawn_in_full(&figure, size);
                    count += 1;
                    let what = |fault| format!("{name}, {} in {} at {size}: {fault}", kind.id(), locale.tag());
                    found.extend(faults(&figure, &drawn, locale).into_iter().map(what));
                }
            }
        }
    }
    assert!(
        count > 40 && found.is_empty(),
        "{} faults, the first:\n{}",
        found.len(),
        found[..found.len().min(25)].join("\n")
    );
}

/// Look and words of a label are framed together: outside a frame the look would be a point of the plot.
#[test]
fn a_label_with_the_look_of_its_line_is_framed_and_no_point_is_in_the_frame() {
    let head = "id,name_zh,name_en,parent\n".to_owned();
    let sectors = SECTORS.iter().fold(head, |all, (id, zh, en)| all + &format!("{id},{zh},{en},\n"));
    let mut count = 0;
    for (name, projects) in books() {
        let dataset = book_of(&sectors, &projects);
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let figure = build(&dataset, &spec(query, Kind::Lines), Locale::ZhCn).unwrap();
        for size in SIZES {
            let (drawn, size) = drawn_in_full(&figure, size);
            let frames = drawn.shapes.iter().filter_map(|shape| match shape {
                Shape::Rect(rect) if rect.stroke.width > 0.0 && rect.fill == egui::Color32::TRANSPARENT => {
                    Some(rect.rect)
                }
                _ => None,
            });
            let frames: Vec<egui::Rect> = frames.collect();
            for (series, category, point) in ends(&figure, &drawn) {
                let value = &figure.series[series].marks[category].as_ref().unwrap().length.label;
                let said = format!("{}  {value}", figure.categories[category].label);
                let texts = drawn.texts();
                let keyed = texts.iter().filter(|(text, area)| *text == said && has_look(&drawn, point, *area));
                for (_, area) in keyed {
                    count += 1;
                    let whole = area.with_min_x(area.left() - 8.0);
                    let frame = frames.iter().find(|frame| frame.contains_rect(whole));
                    let frame = frame.unwrap_or_else(|| panic!("{name} at {size}: {said} has no frame: {frames:?}"));
                    assert!(frame.width() < area.width() + 24.0, "{name} at {size}: {frame:?} is that of {area:?}");
                    let covered = drawn.marks.iter().find(|(_, mark)| frame.contains(mark.center()));
                    assert!(covered.is_none(), "{name} at {size}: {covered:?} is in the frame of {said}");
                }
            }
        }
    }
    assert!(count > 0, "no label has a look");
}
