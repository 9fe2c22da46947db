//! The last value and the highest one are written in every kind that draws values along an axis: of lines each that comes so
//! far, of panels the last of each, of bands and stacks what they come to.

use egui::{Rect, Vec2, vec2};
use zonescope::figure::{Figure, Kind, MarkAt, build};
use zonescope::text::Locale;

use super::drawing::Drawn;
use super::odd_books::{ODD, book};
use super::questions::{question, spec};
use super::shapes_a::drawn_in_full;

const SIZES: [Vec2; 3] = [vec2(590.0, 378.0), vec2(287.0, 480.0), vec2(1280.0, 720.0)];

/// Odd books, and some whose highest value is not the last.
fn books() -> Vec<(&'static str, String)> {
    let course = |amounts: &[u32]| {
        let each = amounts.iter().enumerate();
        each.map(|(at, amount)| format!("p{at},a,,,,{amount}.37,,{} q{at},b,,,,{}.5,,{0}", 2010 + at, amount / 2))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut books: Vec<(&str, String)> = ODD.iter().map(|(odd, projects)| (*odd, (*projects).to_owned())).collect();
    books.push(("a peak before the end", course(&[3, 8, 20, 95, 12, 90, 4])));
    books.push(("falling", course(&[95, 60, 40, 22, 9, 4, 2, 1])));
    books.push(("the two last are high", course(&[3, 2, 4, 3, 5, 2, 95, 94])));
    let many: Vec<u32> = (0..36).map(|at| 1 + at * 37 % 91).collect();
    books.push(("many years", course(&many)));
    let large: Vec<u32> = (0..8).map(|at| 90_000 + at * 37_001 % 91_000).collect();
    books.push(("long numbers", course(&large)));
    books
}

struct Case<'a> {
    figure: &'a Figure,
    drawn: &'a Drawn,
    texts: Vec<(String, Rect)>,
    name: String,
    faults: Vec<String>,
}

impl Case<'_> {
    fn place(&self, at: MarkAt) -> Option<Rect> {
        self.drawn.marks.iter().find(|(mark, _)| *mark == at).map(|(_, rect)| *rect)
    }

    /// A number is written so near to a place, in its column or led to it.
    fn written(&mut self, value: &str, at: Rect, what: &str) {
        let near = |rect: &Rect| rect.x_range().expand(rect.width() + 12.0).contains(at.center().x);
        let is_it = |(text, rect): &(String, Rect)| text.split("  ").any(|part| part == value) && near(rect);
        if !self.texts.iter().any(is_it) {
            self.faults.push(format!("{}: {what} {value} is not written at {at:?}", self.name));
        }
    }

    /// Bands: what they come to.
    fn totals(&mut self) {
        let figure = self.figure;
        let known = |at: &usize| figure.categories[*at].total.is_some();
        let all: Vec<usize> = (0..figure.categories.len()).filter(known).collect();
        let top = all.iter().copied().reduce(|a, b| if figure.stack(b).1 > figure.stack(a).1 { b } else { a });
        let ends = [all.last().copied(), top, all.first().copied()];
        for (category, what) in ends.into_iter().flatten().zip(["the last", "the highest", "the first"]) {
            let of = figure.categories[category].total.as_ref().unwrap().label.clone();
            let marks = self.drawn.marks.iter().filter(|(at, _)| at.category == category).map(|(_, rect)| *rect);
            if let Some(place) = marks.reduce(Rect::union) {
                self.written(&of, place, what);
            }
        }
    }

    /// Panels: the last of each.
    fn panels(&mut self) {
        let figure = self.figure;
        for (series, of) in figure.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
            let dated = |at: &usize| !figure.categories[*at].is_undated() && of.marks[*at].is_some();
            let Some(category) = (0..figure.categories.len()).rfind(dated) else { continue };
            let value = of.marks[category].as_ref().unwrap().length.label.clone();
            if let Some(place) = self.place(MarkAt { series, category }) {
                self.written(&value, place, &format!("the last of {}", of.label));
            }
        }
    }

    /// Lines: the last point of each.
    fn lines(&mut self) {
        for (series, of) in self.figure.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
            let Some(category) = of.marks.iter().rposition(Option::is_some) else { continue };
            let value = &of.marks[category].as_ref().unwrap().length.label;
            let is_it = |(text, _): &(String, Rect)| text.split("  ").any(|part| part == value);
            if !self.texts.iter().any(is_it) {
                self.faults.push(format!("{}: the end of {} ({series}) is not written", self.name, of.label));
            }
        }
    }
}

#[test]
fn the_last_and_the_highest_value_are_written_in_every_kind_with_an_axis() {
    let mut faults = Vec::new();
    let mut drawn = 0;
    for (odd, projects) in books() {
        let dataset = book(&projects);
        for by in ["sector,year", "year"] {
            for kind in [Kind::Area, Kind::Stacked, Kind::Multiples, Kind::Lines, Kind::Index, Kind::Slope] {
                for (turn, size) in SIZES.into_iter().enumerate() {
                    let locale = Locale::ALL[turn % 2];
                    let query = question(&dataset, "planned_total", by, "", "");
                    let figure = build(&dataset, &spec(query, kind), locale).unwrap();
                    if figure.nothing.is_some() {
                        continue;
                    }
                    let (picture, size) = drawn_in_full(&figure, size);
                    drawn += 1;
                    let name = format!("{odd}: {} by {by} at {size} in {}", kind.id(), locale.tag());
                    for collision in picture.collisions(size) {
                        if kind == Kind::Area || kind == Kind::Multiples {
                            faults.push(format!("{name}: {collision}"));
                        }
                    }
                    let texts = picture.texts();
                    let mut case = Case { figure: &figure, drawn: &picture, texts, name, faults: Vec::new() };
                    match kind {
                        Kind::Area => case.totals(),
                        Kind::Stacked if figure.is_stacked() && odd != "many years" => case.totals(),
                        Kind::Multiples => case.panels(),
                        Kind::Stacked => {}
                        _ => case.lines(),
                    }
                    faults.append(&mut case.faults);
                }
            }
        }
    }
    assert!(drawn > 200, "{drawn}");
    assert!(faults.is_empty(), "{} faults, the first:\n{}", faults.len(), faults[..faults.len().min(40)].join("\n"));
}
