//! Lines across a plot to hold its marks against: the average, a target, an index of 100. Must not know the marks.

use egui::{Rect, Stroke, Ui, pos2};
use egui_plot::PlotTransform;

use super::axes::TICK_FONT;
use super::fonts;
use super::ink::Ink;
use crate::figure::Figure;

/// A dash and the gap behind it.
const DASH: f32 = 5.0;
const GAP: f32 = 3.0;

/// Draws every line with its label at one of its ends where no label in `taken` stands yet, and no mark if that can be,
/// on paper ground so that no grid line runs through it.
pub(super) fn draw(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    transform: &PlotTransform,
    marks: &[Rect],
    mut taken: Vec<Rect>,
) {
    let frame = *transform.frame();
    for line in &figure.references {
        let y = transform.position_from_point_y(line.value);
        dashed(ui, [pos2(frame.left(), y), pos2(frame.right(), y)], Stroke::new(1.25, ink.text));
        let galley = ui.painter().layout_no_wrap(line.label.clone(), fonts::regular(TICK_FONT), ink.text);
        let size = galley.size();
        let place = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), size);
        let (left, right) = (frame.left() + 2.0, frame.right() - size.x);
        let (above, below) = (y - size.y - 1.0, y + 1.0);
        let places = [place(right, above), place(left, above), place(right, below), place(left, below)];
        let inside = |area: &Rect| area.bottom() <= frame.bottom() + 1.0;
        let free = |area: &Rect| inside(area) && taken.iter().all(|other| !other.intersects(*area));
        // Where everything is taken, better over a bar than not at all.
        let clear = |area: &&Rect| free(area) && marks.iter().all(|mark| !mark.intersects(**area));
        let place = places.iter().find(clear).or_else(|| places.iter().find(|area| free(area)));
        let Some(area) = place.copied() else { continue };
        ui.painter().rect_filled(area.expand2(egui::vec2(2.0, 0.0)), 0.0, ink.paper);
        ui.painter().galley(area.min, galley, ink.text);
        taken.push(area);
    }
}

/// A dashed line.
pub(super) fn dashed(ui: &Ui, ends: [egui::Pos2; 2], stroke: Stroke) {
    ui.painter().extend(egui::Shape::dashed_line(&ends, stroke, DASH, GAP));
}
