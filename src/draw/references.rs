//! Lines across a plot to hold its marks against: the average, a target, an index of 100. Must not know the marks.
//!
//! What they are is said above the plot, where no label can cover data.

use egui::{Rangef, Rect, Stroke, Ui, pos2};

use super::axes::TICK_FONT;
use super::cells::{cut, width};
use super::fonts;
use super::ink::Ink;
use crate::figure::Figure;

/// A dash and the gap behind it.
const DASH: f32 = 5.0;
const GAP: f32 = 3.0;
/// A line of the key, the dashes in it, and what is between two entries.
const KEY: f32 = 20.0;
const DASHES: f32 = 18.0;
const BETWEEN: f32 = 16.0;

/// What the key takes of the height of a plot so wide.
pub(super) fn key_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    entries(ui, figure, width).last().map_or(0.0, |(_, y)| y + KEY)
}

/// Each label with where its entry begins in the key.
fn entries(ui: &Ui, figure: &Figure, room: f32) -> Vec<(f32, f32)> {
    let (mut x, mut y) = (0.0, 0.0);
    let mut found = Vec::new();
    for line in &figure.references {
        let needed = DASHES + 4.0 + width(ui, &line.label, fonts::regular(TICK_FONT));
        if x > 0.0 && x + needed > room {
            (x, y) = (0.0, y + KEY);
        }
        found.push((x, y));
        x += needed + BETWEEN;
    }
    found
}

/// Names the lines at the top of `rect`; what that takes of the height comes back.
pub(super) fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> f32 {
    for (line, (x, y)) in figure.references.iter().zip(entries(ui, figure, rect.width())) {
        let room = rect.width() - DASHES - 4.0;
        let galley = cut(ui, &line.label, fonts::regular(TICK_FONT), ink.text, room, 1);
        let corner = rect.min + egui::vec2(x, y);
        let middle = corner.y + galley.size().y / 2.0;
        dashed(ui, [pos2(corner.x, middle), pos2(corner.x + DASHES, middle)], Stroke::new(1.25, ink.text));
        ui.painter().galley(pos2(corner.x + DASHES + 4.0, corner.y), galley, ink.text);
    }
    key_height(ui, figure, rect.width())
}

/// Draws every line across `frame`, but not through any label.
pub(super) fn draw(ui: &Ui, figure: &Figure, ink: &Ink, across: Rangef, y: impl Fn(f64) -> f32, labels: &[Rect]) {
    for line in &figure.references {
        let y = y(line.value);
        for [from, to] in free(across, labels.iter().filter(|label| label.y_range().contains(y)).map(Rect::x_range)) {
            dashed(ui, [pos2(from, y), pos2(to, y)], Stroke::new(1.25, ink.text));
        }
    }
}

/// What is left of a stretch without what is taken, and a little around that.
pub(super) fn free(stretch: Rangef, taken: impl Iterator<Item = Rangef>) -> Vec<[f32; 2]> {
    let mut taken: Vec<Rangef> = taken.map(|range| range.expand(2.0)).collect();
    taken.sort_by(|a, b| a.min.total_cmp(&b.min));
    let mut left = Vec::new();
    let mut from = stretch.min;
    for range in taken {
        if range.min > from {
            left.push([from, range.min.min(stretch.max)]);
        }
        from = from.max(range.max);
    }
    if from < stretch.max {
        left.push([from, stretch.max]);
    }
    left.retain(|[from, to]| to > from);
    left
}

/// A dashed line.
pub(super) fn dashed(ui: &Ui, ends: [egui::Pos2; 2], stroke: Stroke) {
    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, DASH, GAP));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stops_short_of_labels() {
        let range = Rangef::new;
        for (taken, expected) in [
            (vec![], vec![[0.0, 100.0]]),
            (vec![range(40.0, 60.0)], vec![[0.0, 38.0], [62.0, 100.0]]),
            (vec![range(90.0, 120.0), range(-5.0, 10.0)], vec![[12.0, 88.0]]),
            (vec![range(20.0, 50.0), range(30.0, 40.0)], vec![[0.0, 18.0], [52.0, 100.0]]),
            (vec![range(-10.0, 200.0)], vec![]),
        ] {
            assert_eq!(free(range(0.0, 100.0), taken.into_iter()), expected);
        }
    }
}
