//! The timeline of a project to scale: years along a line, a dot a stage, a bar where the day is not known.
//! What it shows is said stage by stage in the list below it.

use std::ops::RangeInclusive;

use egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{Rung, Timeline};
use crate::model::{PartialDate, YEARS, calendar_days};

const HEIGHT: f32 = 58.0;
const LINE: f32 = 28.0;
/// The least distance between the labels of two years.
const YEARS_APART: f32 = 40.0;

/// Draws it where there is a stretch of time to draw.
pub(in crate::app) fn strip_ui(ui: &mut Ui, timeline: &Timeline) {
    let Some(days) = stretch(timeline) else { return };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let dated = dated(timeline, timeline.as_of.map(|date| calendar_days(date).1));
    let strip = Strip { painter: ui.painter().clone(), ink: Ink::of(ui.visuals()), rect, days, dated };
    strip.years();
    strip.line(timeline);
    strip.dots();
    strip.names();
}

/// A rung with a date: the first and the last day it may have been reached on.
struct Dated<'a> {
    rung: &'a Rung,
    first: i64,
    last: i64,
}

impl Dated<'_> {
    fn middle(&self) -> f64 {
        (self.first + self.last) as f64 / 2.0
    }
}

/// All rungs with a date. Where only the year or the month is known, it was not before the rung below, nor after the one
/// above, nor after the books were closed; dates that contradict one another stay as they are.
fn dated(timeline: &Timeline, closed: Option<i64>) -> Vec<Dated<'_>> {
    let with_days = timeline.rungs.iter().filter_map(|rung| Some((rung, calendar_days(rung.date?))));
    let mut found: Vec<Dated<'_>> = with_days.map(|(rung, (first, last))| Dated { rung, first, last }).collect();
    let mut least = i64::MIN;
    for dated in found.iter_mut().filter(|dated| dated.rung.on_track) {
        if (dated.first..=dated.last).contains(&least) {
            dated.first = least;
        }
        least = dated.first.max(least);
    }
    let mut most = closed.unwrap_or(i64::MAX);
    for dated in found.iter_mut().rev() {
        if (dated.first..=dated.last).contains(&most) {
            dated.last = most;
        }
        if dated.rung.on_track {
            most = dated.last.min(most);
        }
    }
    found
}

/// From the first day of all to the last, the day the books were closed among them.
fn stretch(timeline: &Timeline) -> Option<RangeInclusive<i64>> {
    let dates: Vec<PartialDate> = timeline.rungs.iter().filter_map(|rung| rung.date).collect();
    let first = dates.iter().map(|date| calendar_days(*date).0).min()?;
    let last = dates.iter().chain(&timeline.as_of).map(|date| calendar_days(*date).1).max()?;
    (last - first > 31).then_some(first..=last)
}

struct Strip<'a> {
    painter: Painter,
    ink: Ink,
    rect: Rect,
    days: RangeInclusive<i64>,
    dated: Vec<Dated<'a>>,
}

impl Strip<'_> {
    fn x(&self, day: f64) -> f32 {
        let (first, last) = (*self.days.start() as f64, *self.days.end() as f64);
        let share = (day - first) / (last - first);
        self.rect.left() + 6.0 + (self.rect.width() - 12.0) * share as f32
    }

    fn y(&self) -> f32 {
        self.rect.top() + LINE
    }

    /// A tick for each year; as many are named as have room.
    fn years(&self) {
        let (mut named, mut year) = (f32::NEG_INFINITY, *YEARS.start());
        while let Some(date) = PartialDate::new(year, Some(1), Some(1)) {
            year += 1;
            let day = calendar_days(date).0;
            if !self.days.contains(&day) {
                continue;
            }
            let x = self.x(day as f64);
            self.painter.vline(x, self.y() - 3.0..=self.y() + 6.0, Stroke::new(1.0, self.ink.axis));
            if x - named >= YEARS_APART && x < self.rect.right() - 14.0 && x > self.rect.left() + 12.0 {
                named = x;
                let at = pos2(x, self.y() + 7.0);
                self.painter.text(at, Align2::CENTER_TOP, (year - 1).to_string(), theme::note(), self.ink.weak);
            }
        }
        if named == f32::NEG_INFINITY {
            let first = self.dated.iter().filter_map(|dated| dated.rung.date).map(PartialDate::year).min();
            let text = first.map(|year| year.to_string()).unwrap_or_default();
            let at = pos2(self.rect.left(), self.y() + 7.0);
            self.painter.text(at, Align2::LEFT_TOP, text, theme::note(), self.ink.weak);
        }
    }

    /// The way come so far, then the wait until the books were closed.
    fn line(&self, timeline: &Timeline) {
        let y = self.y();
        let whole = [pos2(self.rect.left() + 6.0, y), pos2(self.rect.right() - 6.0, y)];
        self.painter.line_segment(whole, Stroke::new(2.0, self.ink.grid));
        let on_track = self.dated.iter().filter(|dated| dated.rung.on_track);
        let places: Vec<f32> = on_track.map(|dated| self.x(dated.middle())).collect();
        let (Some(first), Some(last)) =
            (places.iter().copied().reduce(f32::min), places.iter().copied().reduce(f32::max))
        else {
            return;
        };
        self.painter.line_segment([pos2(first, y), pos2(last, y)], Stroke::new(3.0, self.ink.accent));
        if let Some(as_of) = timeline.as_of {
            let closed = self.x(calendar_days(as_of).1 as f64);
            if timeline.waiting.is_some() && closed > last {
                let dashes =
                    Shape::dashed_line(&[pos2(last, y), pos2(closed, y)], Stroke::new(2.0, self.ink.amber), 4.0, 3.0);
                self.painter.extend(dashes);
            }
            self.painter.vline(closed, y - 8.0..=y + 8.0, Stroke::new(1.5, self.ink.text));
        }
    }

    fn dots(&self) {
        for dated in &self.dated {
            let (first, last) = (self.x(dated.first as f64), self.x(dated.last as f64));
            let color = if dated.rung.on_track { self.ink.accent } else { self.ink.amber };
            let y = self.y();
            if dated.first < dated.last {
                // Somewhere within: never a dot on a day that nobody knows.
                let bar = Rect::from_min_max(pos2(first, y - 4.0), pos2(last.max(first + 4.0), y + 4.0));
                self.painter.rect(bar, 3.0, self.ink.panel, Stroke::new(1.5, color), egui::StrokeKind::Inside);
            } else {
                self.painter.circle(pos2(first, y), 4.5, color, Stroke::new(1.0, self.ink.panel));
            }
            if !dated.rung.warnings.is_empty() {
                self.painter.circle_stroke(pos2((first + last) / 2.0, y), 7.5, Stroke::new(1.5, self.ink.amber));
            }
        }
    }

    /// The names of the stages, as many as have room: first and last before those between. A tick leads from a name to its
    /// own dot, since names at the edges cannot stand over it.
    fn names(&self) {
        let middles: Vec<f32> = self.dated.iter().map(|dated| self.x(dated.middle())).collect();
        let mut order: Vec<usize> = (0..self.dated.len()).collect();
        order.sort_by_key(|at| (*at != 0 && *at + 1 != self.dated.len(), *at));
        let mut taken: Vec<Rect> = Vec::new();
        for at in order {
            let Dated { rung, .. } = self.dated[at];
            let dot = middles[at];
            let color = if rung.on_track { self.ink.text } else { self.ink.amber };
            let galley = self.painter.layout_no_wrap(rung.title.clone(), theme::note(), color);
            let half = galley.size().x / 2.0;
            let x = dot.max(self.rect.left() + half).min(self.rect.right() - half);
            let place = Rect::from_min_size(Pos2::new(x - half, self.rect.top()), galley.size());
            if taken.iter().all(|other| !other.expand2(vec2(6.0, 0.0)).intersects(place)) {
                self.painter.galley(place.min, galley, color);
                self.painter.vline(dot, place.bottom()..=self.y() - 6.0, Stroke::new(1.0, self.ink.weak));
                taken.push(place);
            }
        }
    }
}
