//! The timeline of a project to scale: years along a line, a dot a stage, a bar where the day is not known.
//! What it shows is said stage by stage in the list below it.

use std::ops::RangeInclusive;

use egui::{Align2, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::app::theme;
use crate::draw::Ink;
use crate::listing::{Rung, Timeline};
use crate::model::{PartialDate, calendar_days};

const HEIGHT: f32 = 58.0;
const LINE: f32 = 28.0;
/// The least distance between the labels of two years.
const YEARS_APART: f32 = 40.0;

/// Draws it where there is a stretch of time to draw.
pub(super) fn strip_ui(ui: &mut Ui, timeline: &Timeline) {
    let Some(days) = stretch(timeline) else { return };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let strip = Strip { painter: ui.painter().clone(), ink: Ink::of(ui.visuals()), rect, days };
    strip.years();
    strip.line(timeline);
    strip.dots(timeline);
    strip.names(timeline);
}

/// From the first day of all to the last, the day the books were closed among them.
fn stretch(timeline: &Timeline) -> Option<RangeInclusive<i64>> {
    let dates: Vec<PartialDate> = timeline.rungs.iter().filter_map(|rung| rung.date).collect();
    let first = dates.iter().map(|date| calendar_days(*date).0).min()?;
    let last = dates.iter().chain(&timeline.as_of).map(|date| calendar_days(*date).1).max()?;
    (last - first > 31).then_some(first..=last)
}

struct Strip {
    painter: Painter,
    ink: Ink,
    rect: Rect,
    days: RangeInclusive<i64>,
}

impl Strip {
    fn x(&self, day: f64) -> f32 {
        let (first, last) = (*self.days.start() as f64, *self.days.end() as f64);
        let share = (day - first) / (last - first);
        self.rect.left() + 6.0 + (self.rect.width() - 12.0) * share as f32
    }

    fn y(&self) -> f32 {
        self.rect.top() + LINE
    }

    /// The first and the last place that a date may be at.
    fn ends(&self, date: PartialDate) -> (f32, f32) {
        let (first, last) = calendar_days(date);
        (self.x(first as f64), self.x(last as f64))
    }

    fn middle(&self, date: PartialDate) -> f32 {
        let (first, last) = self.ends(date);
        (first + last) / 2.0
    }

    /// A tick for each year; as many are named as have room.
    fn years(&self) {
        let (mut named, mut year) = (f32::NEG_INFINITY, 1900);
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
    }

    /// The way come so far, then the wait until the books were closed.
    fn line(&self, timeline: &Timeline) {
        let y = self.y();
        let whole = [pos2(self.rect.left() + 6.0, y), pos2(self.rect.right() - 6.0, y)];
        self.painter.line_segment(whole, Stroke::new(2.0, self.ink.grid));
        let places: Vec<f32> = on_track(timeline).filter_map(|rung| rung.date).map(|date| self.middle(date)).collect();
        let (Some(first), Some(last)) =
            (places.iter().copied().reduce(f32::min), places.iter().copied().reduce(f32::max))
        else {
            return;
        };
        self.painter.line_segment([pos2(first, y), pos2(last, y)], Stroke::new(3.0, self.ink.accent));
        if let Some(as_of) = timeline.as_of {
            let closed = self.ends(as_of).1;
            if timeline.waiting.is_some() && closed > last {
                let dashes =
                    Shape::dashed_line(&[pos2(last, y), pos2(closed, y)], Stroke::new(2.0, self.ink.amber), 4.0, 3.0);
                self.painter.extend(dashes);
            }
            self.painter.vline(closed, y - 8.0..=y + 8.0, Stroke::new(1.5, self.ink.text));
        }
    }

    fn dots(&self, timeline: &Timeline) {
        for rung in &timeline.rungs {
            let Some(date) = rung.date else { continue };
            let (first, last) = self.ends(date);
            let color = if rung.on_track { self.ink.accent } else { self.ink.amber };
            let y = self.y();
            if date.day().is_none() {
                // Somewhere within: never a dot on a day that nobody knows.
                let bar = Rect::from_min_max(pos2(first, y - 4.0), pos2(last.max(first + 4.0), y + 4.0));
                self.painter.rect(bar, 3.0, self.ink.panel, Stroke::new(1.5, color), egui::StrokeKind::Inside);
            } else {
                self.painter.circle(pos2(first, y), 4.5, color, Stroke::new(1.0, self.ink.panel));
            }
            if !rung.warnings.is_empty() {
                self.painter.circle_stroke(pos2((first + last) / 2.0, y), 7.5, Stroke::new(1.5, self.ink.amber));
            }
        }
    }

    /// The names of the stages, as many as have room: first and last before those between.
    fn names(&self, timeline: &Timeline) {
        let dated: Vec<(&Rung, f32)> =
            timeline.rungs.iter().filter_map(|rung| Some((rung, self.middle(rung.date?)))).collect();
        let mut order: Vec<usize> = (0..dated.len()).collect();
        order.sort_by_key(|at| (*at != 0 && *at + 1 != dated.len(), *at));
        let mut taken: Vec<Rect> = Vec::new();
        for at in order {
            let (rung, x) = dated[at];
            let color = if rung.on_track { self.ink.text } else { self.ink.amber };
            let galley = self.painter.layout_no_wrap(rung.title.clone(), theme::note(), color);
            let half = galley.size().x / 2.0;
            let x = x.max(self.rect.left() + half).min(self.rect.right() - half);
            let place = Rect::from_min_size(Pos2::new(x - half, self.rect.top() + 2.0), galley.size());
            if taken.iter().all(|other| !other.expand2(vec2(6.0, 0.0)).intersects(place)) {
                self.painter.galley(place.min, galley, color);
                taken.push(place);
            }
        }
    }
}

fn on_track(timeline: &Timeline) -> impl Iterator<Item = &Rung> {
    timeline.rungs.iter().filter(|rung| rung.on_track)
}
