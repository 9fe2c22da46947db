//! Where labels, keys and marks stand, in every kind and both languages of books that are odd: a label is at its point,
//! the ends of an axis have names and values, a key looks like its marks, and the data use their room.

use egui::epaint::Shape;
use egui::{Color32, Pos2, Rect, Vec2, vec2};
use zonescope::figure::{Figure, Kind, Mark, MarkAt, Print, build};
use zonescope::query::Key;
use zonescope::text::Locale;

use super::drawing::Drawn;
use super::odd_books::{ODD, book};
use super::questions::{question, spec};
use super::shapes_a::drawn_in_full;

const SIZES: [Vec2; 3] = [vec2(590.0, 378.0), vec2(287.0, 480.0), vec2(1280.0, 720.0)];
const LINES: [Kind; 2] = [Kind::Lines, Kind::Index];
const BARS: [Kind; 6] = [Kind::Stacked, Kind::Grouped, Kind::Percent, Kind::Growth, Kind::Contribution, Kind::Plan];
const ALONG_YEARS: [Kind; 10] = [
    Kind::Stacked,
    Kind::Grouped,
    Kind::Percent,
    Kind::Lines,
    Kind::Index,
    Kind::Growth,
    Kind::Contribution,
    Kind::HeatMap,
    Kind::Multiples,
    Kind::Plan,
];

/// A figure as it is drawn, and what is wrong with it.
struct Case<'a> {
    figure: &'a Figure,
    drawn: &'a Drawn,
    texts: Vec<(String, Rect)>,
    name: String,
    faults: Vec<String>,
}

impl Case<'_> {
    fn fault(&mut self, what: String) {
        self.faults.push(format!("{}: {what}", self.name));
    }

    fn center(&self, series: usize, category: usize) -> Option<Pos2> {
        let at = MarkAt { series, category };
        self.drawn.marks.iter().find(|(mark, _)| *mark == at).map(|(_, rect)| rect.center())
    }

    /// All stretches of all lines.
    fn stretches(&self) -> Vec<[Pos2; 2]> {
        let next = |(at, rect): &(MarkAt, Rect)| Some([rect.center(), self.center(at.series, at.category + 1)?]);
        self.drawn.marks.iter().filter_map(next).collect()
    }

    /// The end of a line that stops early has its label at its point, with the year, over no data.
    fn early_ends(&mut self) {
        let figure = self.figure;
        if !LINES.contains(&figure.kind) || figure.series.len() > 12 {
            return;
        }
        let stretches = self.stretches();
        for (position, series) in figure.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
            let Some(last) = series.marks.iter().rposition(Option::is_some) else { continue };
            if last + 1 == figure.categories.len() {
                continue;
            }
            let (year, value) = (&figure.categories[last].label, &series.marks[last].as_ref().unwrap().length.label);
            let point = self.center(position, last).unwrap();
            let is_it = |text: &str| text.ends_with(&format!("{year}  {value}"));
            let own = self.texts.iter().filter(|(text, _)| is_it(text)).map(|(_, rect)| *rect);
            let Some(label) = own.min_by(|a, b| a.distance_to_pos(point).total_cmp(&b.distance_to_pos(point))) else {
                self.fault(format!("{} ends in {year} and does not say so", series.label));
                continue;
            };
            let away = label.distance_to_pos(point);
            let ends = |shape: &Shape| match shape {
                Shape::LineSegment { points: [a, b], .. } => a.distance(point) < 8.0 && label.expand(5.0).contains(*b),
                _ => false,
            };
            if away > 160.0 || away > 22.0 && !self.drawn.shapes.iter().any(ends) {
                self.fault(format!("the end of {} stands {away} away from its point", series.label));
            }
            let covers_point = self.drawn.marks.iter().any(|(_, rect)| label.expand(2.0).contains(rect.center()));
            let is_crossed = stretches
                .iter()
                .any(|[from, to]| (0..=200).any(|step| label.contains(*from + (*to - *from) * (step as f32 / 200.0))));
            if covers_point || is_crossed {
                self.fault(format!("the end of {} covers data", series.label));
            }
        }
    }

    /// First and last year and what has no year are named, and of single bars their values are written.
    fn ends_of_the_axis(&mut self) {
        let figure = self.figure;
        let is_year = |at: usize| matches!(figure.categories[at].key(), Some(Key::Year(_) | Key::FiscalYear(_)));
        let count = figure.categories.len();
        if !ALONG_YEARS.contains(&figure.kind) || count == 0 || !(0..count).all(is_year) {
            return;
        }
        let mut ends = vec![0, figure.last_dated().unwrap(), count - 1];
        ends.dedup();
        let shown = figure.series.iter().filter(|series| !series.hidden).count();
        for category in ends {
            let of = &figure.categories[category];
            if !self.texts.iter().any(|(text, _)| {
                text.replace('\n', "") == of.label.replace(' ', "") || text.replace('\n', " ") == of.label
            }) {
                self.fault(format!("{} is not named", of.label));
            }
            let value = match figure.kind {
                Kind::Stacked if figure.is_stacked() => of.total.as_ref().map(|total| total.label.clone()),
                Kind::Grouped | Kind::Growth | Kind::Stacked if shown == 1 => {
                    figure.marks().find(|(at, _)| at.category == category).map(|(_, mark)| mark.length.label.clone())
                }
                _ => None,
            };
            let bars = self.drawn.marks.iter().filter(|(at, _)| at.category == category);
            let Some(bar) = bars.map(|(_, rect)| *rect).reduce(Rect::union) else { continue };
            // The ink of a number is narrower than its line.
            let is_its = |(text, rect): &(String, Rect)| {
                Some(text) == value.as_ref() && rect.x_range().expand(4.0).contains(bar.center().x)
            };
            if category + 1 == count && figure.last_dated() != Some(category) {
                self.undated_bars(category);
            }
            if value.is_some() && !self.texts.iter().any(is_its) {
                let near = self.texts.iter().filter(|(_, rect)| rect.distance_to_pos(bar.center_top()) < 60.0);
                let near = near.map(|(text, rect)| format!("{text} at {rect:?}")).collect::<Vec<_>>().join("; ");
                self.fault(format!("{value:?} of {} is not written at {bar:?}, but: {near}", of.label));
            }
        }
    }

    /// Of bars side by side and of panels each that has no year says how much it is.
    fn undated_bars(&mut self, category: usize) {
        let figure = self.figure;
        if figure.is_stacked() || !matches!(figure.kind, Kind::Grouped | Kind::Stacked | Kind::Multiples) {
            return;
        }
        let bars = self.drawn.marks.iter().filter(|(at, _)| at.category == category);
        // Beside taller ones the thinnest have no room for a number.
        let bars: Vec<(MarkAt, Rect)> = bars.filter(|(_, rect)| rect.width() > 6.0).copied().collect();
        for (at, bar) in bars {
            let Some(value) = figure.mark(at).map(|mark| mark.length.label.clone()) else { continue };
            let is_its =
                |(text, rect): &(String, Rect)| *text == value && rect.x_range().expand(6.0).contains(bar.center().x);
            if !self.texts.iter().any(is_its) {
                let series = &figure.series[at.series].label;
                self.fault(format!("{value} of {series} without a year is not written at {bar:?}"));
            }
        }
    }

    /// What reaches furthest takes three quarters of the axis.
    fn room(&mut self) {
        let figure = self.figure;
        let marks = || self.drawn.marks.iter().map(|(_, rect)| *rect);
        let vertical = |shape: &Shape| match shape {
            Shape::LineSegment { points: [a, b], .. } if (a.x - b.x).abs() < 0.1 => Some((a.y.min(b.y), a.y.max(b.y))),
            _ => None,
        };
        let longest = || {
            let all = self.drawn.shapes.iter().filter_map(vertical);
            all.max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
        };
        let share = if BARS.contains(&figure.kind) || LINES.contains(&figure.kind) {
            let clips = self.drawn.clips.iter().filter(|clip| clip.width() > 40.0);
            let Some(frame) = clips.min_by(|a, b| a.area().total_cmp(&b.area())) else { return };
            let is_line = LINES.contains(&figure.kind);
            let top = marks().map(|rect| if is_line { rect.center().y } else { rect.top() }).fold(f32::MAX, f32::min);
            let low = marks().map(|rect| if is_line { frame.bottom() } else { rect.bottom() }).fold(f32::MIN, f32::max);
            (low - top) / frame.height()
        } else if matches!(figure.kind, Kind::Slope | Kind::Scatter) {
            let Some((top, bottom)) = longest() else { return };
            (bottom - marks().map(|rect| rect.center().y).fold(f32::MAX, f32::min)) / (bottom - top)
        } else if figure.kind == Kind::Multiples {
            let Some(tallest) = marks().max_by(|a, b| a.height().total_cmp(&b.height())) else { return };
            let titles = self.texts.iter().filter(|(text, rect)| {
                figure.series.iter().any(|series| series.label == *text) && rect.bottom() < tallest.top() + 1.0
            });
            let over = titles.filter(|(_, rect)| rect.left() < tallest.center().x).map(|(_, rect)| rect.bottom());
            let Some(title) = over.max_by(f32::total_cmp) else { return };
            // What it comes to may be written above it.
            let is_its = |rect: &Rect| {
                rect.x_range().contains(tallest.center().x) && (-2.0..6.0).contains(&(tallest.top() - rect.bottom()))
            };
            let written = if self.texts.iter().any(|(_, rect)| is_its(rect)) { 13.0 } else { 0.0 };
            tallest.height() / (tallest.bottom() - title - 16.0 - written)
        } else {
            return;
        };
        let has_values = figure.marks().any(|(_, mark)| mark.length.value != 0.0);
        if share < 0.74 && has_values {
            self.fault(format!("only {share} of the axis is used"));
        }
    }

    /// A key looks like the marks it stands for.
    fn keys(&mut self) {
        let figure = self.figure;
        let is_line = LINES.contains(&figure.kind);
        if !is_line && !BARS.contains(&figure.kind) {
            return;
        }
        for (position, series) in figure.series.iter().enumerate().filter(|(_, series)| !series.keys.is_empty()) {
            let top = self.texts.iter().filter(|(text, _)| *text == series.label).map(|(_, rect)| *rect);
            let Some(text) = top.min_by(|a, b| a.top().total_cmp(&b.top())) else {
                self.fault(format!("{} is not in the legend", series.label));
                continue;
            };
            let wide = if is_line { 36.0 } else { 18.0 };
            let place = Rect::from_min_max(
                Pos2::new(text.left() - wide, text.center().y - 9.0),
                Pos2::new(text.left() - 1.0, text.center().y + 9.0),
            );
            let inside = |shape: &&Shape| place.contains_rect(shape.visual_bounding_rect()) && is_ink(shape);
            let shapes: Vec<&Shape> = self.drawn.shapes.iter().filter(inside).collect();
            // Without any bar a series has the stems of its plans.
            let has_stems_only = series.marks.iter().flatten().all(Mark::is_unpublished);
            let what = match (is_line, has_stems_only) {
                (true, _) => self.line_key(position, &shapes),
                (_, true) => stem_key(&shapes),
                _ => area_key(&shapes),
            };
            if let Some(what) = what {
                self.fault(format!("the key of {} {what}", series.label));
            }
        }
    }

    /// A piece of the line: as it is dashed, with its point.
    fn line_key(&self, position: usize, shapes: &[&Shape]) -> Option<String> {
        let series = &self.figure.series[position];
        let lines: Vec<f32> = shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::LineSegment { points: [a, b], .. } => Some((b.x - a.x).abs()),
                _ => None,
            })
            .collect();
        let point = shapes.iter().find_map(|shape| marker(shape));
        let category = series.marks.iter().rposition(Option::is_some)?;
        let center = self.center(position, category)?;
        let here = |shape: &&Shape| shape.visual_bounding_rect().center().distance(center) < 2.0;
        let look = |marker: (usize, Color32, Color32)| (marker.0, marker.2);
        // Of several points in one place any may be its own.
        let mut drawn = self.drawn.shapes.iter().filter(here).filter_map(marker).map(look);
        if point.is_none_or(|point| drawn.all(|drawn| drawn != look(point))) {
            return Some(format!("has the point {point:?}, which is not that of its line"));
        }
        let marks = || series.marks.iter().flatten();
        let is_white = point.is_some_and(|(_, fill, _)| fill == Color32::WHITE);
        if marks().all(Mark::is_mostly_illustrative) && (lines.len() < 2 || !is_white) {
            return Some(format!("is not dashed and hollow: {lines:?}"));
        }
        let is_whole = lines.len() == 1 && lines[0] > 20.0;
        (marks().all(|mark| !mark.is_mostly_illustrative()) && (!is_whole || is_white))
            .then(|| format!("is not a whole line: {lines:?}"))
    }
}

/// Whether anything is seen of it besides words.
fn is_ink(shape: &Shape) -> bool {
    !matches!(shape, Shape::Text(_))
}

fn stem_key(shapes: &[&Shape]) -> Option<String> {
    let is_stem = |shape: &&Shape| match shape {
        Shape::LineSegment { points: [a, b], stroke } => a.x == b.x && (a.y - b.y).abs() > 8.0 && stroke.width > 2.0,
        _ => false,
    };
    let has_area = area_key(shapes).is_none();
    (has_area || !shapes.iter().any(is_stem)).then(|| "is not a stem".to_owned())
}

fn area_key(shapes: &[&Shape]) -> Option<String> {
    let is_area = |shape: &&Shape| matches!(shape, Shape::Rect(rect) if rect.rect.width() > 8.0 && rect.fill.a() > 0);
    (!shapes.iter().any(is_area)).then(|| "has no area".to_owned())
}

/// A point: how many corners it has, its fill and its stroke.
fn marker(shape: &Shape) -> Option<(usize, Color32, Color32)> {
    match shape {
        Shape::Circle(circle) => Some((0, circle.fill, circle.stroke.color)),
        Shape::Path(path) if path.closed => {
            let egui::epaint::ColorMode::Solid(stroke) = path.stroke.color else { return None };
            Some((path.points.len(), path.fill, stroke))
        }
        _ => None,
    }
}

/// Odd books, and some whose lines stop one after the other or whose years are many.
fn books() -> Vec<(&'static str, String)> {
    let years =
        (1985..=2022).map(|year| format!("p{year},a,,,,{},,{year}", 1 + year % 3)).collect::<Vec<_>>().join(" ");
    let stops = ["a,2016,2024", "a1,2016,2019", "a2,2017,2020", "b,2016,2021"].into_iter().flat_map(|line| {
        let parts: Vec<&str> = line.split(',').collect();
        let (from, to): (i32, i32) = (parts[1].parse().unwrap(), parts[2].parse().unwrap());
        let of = parts[0].to_owned();
        (from..=to).map(move |year| format!("{of}{year},{of},,,,{},1,{year}", 3 + (year * 7 + from) % 11))
    });
    let close = (2016..=2024).flat_map(|year| {
        ["a", "a1", "a2", "b"]
            .iter()
            .enumerate()
            .filter(move |(at, _)| year < 2024 - 2 * *at as i32)
            .map(move |(at, of)| format!("{of}{year},{of},illustrative,,,{}.{at},1,{year}", 5 + year % 2))
    });
    let mut books: Vec<(&str, String)> = ODD.iter().map(|(odd, projects)| (*odd, (*projects).to_owned())).collect();
    books.push(("many years and a large amount without one", format!("{years} none,a,,,,30,,")));
    books.push(("many years and a small amount without one", format!("{years} none,a,,,,0.2,,")));
    books.push(("a tall year before a small last one", "p,a,,,,50,,2020 q,a,,,,1,,2021 r,a,,,,60,,".to_owned()));
    let beside = (2012..=2021).map(|year| format!("a{year},a,,,,0.3,,{year} b{year},b,,,,0.4,,{year}"));
    let beside = beside.collect::<Vec<_>>().join(" ");
    books.push(("tall ones without a year", format!("{beside} a,a,,,,3,, b,b,,,,2.5,, c,a1,,,,0.1,,")));
    books.push(("lines that stop", stops.collect::<Vec<_>>().join(" ")));
    books.push(("lines that stop close together", close.collect::<Vec<_>>().join(" ")));
    books
}

#[test]
fn labels_keys_and_marks_stand_where_they_belong() {
    let mut faults = Vec::new();
    let (mut turn, mut drawn) = (0, [0; Kind::ALL.len()]);
    for (odd, projects) in books() {
        let dataset = book(&projects);
        for by in ["sector,year", "year"] {
            for (at, kind) in Kind::ALL.into_iter().enumerate() {
                for locale in Locale::ALL {
                    turn += 1;
                    let print = if turn % 3 == 0 { Print::Grey } else { Print::Colour };
                    let query = question(&dataset, "planned_total", by, "", "");
                    let spec = spec(query, kind).choosing(|it| it.print = print);
                    let figure = build(&dataset, &spec, locale).unwrap();
                    if figure.nothing.is_some() {
                        continue;
                    }
                    drawn[at] += 1;
                    // Lines that stop have the most to write.
                    let in_all = odd.starts_with("lines that stop") && kind == Kind::Lines;
                    let one = [SIZES[turn % SIZES.len()]];
                    for size in if in_all { &SIZES[..] } else { &one[..] } {
                        let (picture, _) = drawn_in_full(&figure, *size);
                        let name = format!("{odd}: {} by {by} at {size} in {}, {print:?}", kind.id(), locale.tag());
                        let texts = picture.texts();
                        let mut case = Case { figure: &figure, drawn: &picture, texts, name, faults: Vec::new() };
                        case.early_ends();
                        case.ends_of_the_axis();
                        case.room();
                        case.keys();
                        faults.append(&mut case.faults);
                    }
                }
            }
        }
    }
    assert!(drawn.iter().all(|count| *count > 8), "{drawn:?}");
    assert!(faults.is_empty(), "{} faults, the first:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
}
