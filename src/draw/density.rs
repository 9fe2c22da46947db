//! The cells of a cloud of points, the darker the more there are, and the key that says how many. Must not know axes.

use egui::{Color32, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::axes::TICK_FONT;
use super::cells::width;
use super::fonts;
use super::ink::{Ink, mix};
use super::shades::{full, ground};
use crate::figure::{Figure, Mark};

const SWATCH: Vec2 = vec2(16.0, 11.0);
/// A line of the key, and what is between two entries.
const LINE: f32 = 18.0;
const BETWEEN: f32 = 12.0;
/// How strong the lines of what is illustrative are.
const LINES: f32 = 0.35;

/// The colour of a step of so many.
fn colour(ink: &Ink, figure: &Figure, step: usize) -> Color32 {
    let steps = figure.remarks.densities.len().max(1);
    // Steps that look alike far apart: the root in `ground` is undone.
    let share = (step + 1) as f32 / steps as f32;
    ground(ink, full(ink, figure), share * share)
}

/// The colour of a cell with so many points.
fn colour_of(ink: &Ink, figure: &Figure, count: f64) -> Color32 {
    let above = figure.remarks.densities.iter().filter(|(from, _)| f64::from(*from) <= count).count();
    colour(ink, figure, above.saturating_sub(1))
}

/// A cell; with a line across where it is mostly illustrative: cells are too small for a pattern, and make one together.
pub(super) fn cell_ui(ui: &Ui, figure: &Figure, ink: &Ink, mark: &Mark, cell: Rect) {
    let ground = colour_of(ink, figure, mark.length.value);
    let area = cell.shrink((cell.width().min(cell.height()) / 8.0).min(0.5));
    ui.painter().rect_filled(area, 0.0, ground);
    if mark.is_mostly_illustrative() {
        let stroke = Stroke::new(0.75, mix(ground, ink.legible_on(ground), LINES));
        ui.painter().line_segment([area.left_bottom(), area.right_top()], stroke);
    }
}

/// Where each entry of the key begins, that of its name first.
fn entries(ui: &Ui, figure: &Figure, room: f32) -> Vec<Vec2> {
    let font = || fonts::regular(TICK_FONT);
    let (mut at, mut found) = (Vec2::ZERO, Vec::new());
    let name = width(ui, &figure.remarks.density_name, font());
    let steps = figure.remarks.densities.iter().map(|(_, label)| SWATCH.x + 4.0 + width(ui, label, font()));
    for needed in [name].into_iter().chain(steps) {
        if at.x > 0.0 && at.x + needed > room {
            at = vec2(0.0, at.y + LINE);
        }
        found.push(at);
        at.x += needed + BETWEEN;
    }
    found
}

/// What the key takes of the height of a plot so wide.
pub(super) fn key_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    if figure.remarks.densities.is_empty() {
        return 0.0;
    }
    entries(ui, figure, width).last().map_or(0.0, |last| last.y + LINE)
}

/// What the colours mean, at the top of `rect`.
pub(super) fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) {
    if figure.remarks.densities.is_empty() {
        return;
    }
    let places = entries(ui, figure, rect.width());
    let layout = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.weak);
    let (name, steps) = (layout(&figure.remarks.density_name), figure.remarks.densities.iter());
    let middle = |at: Vec2| rect.top() + at.y + LINE / 2.0;
    if let Some(at) = places.first() {
        ui.painter().galley(pos2(rect.left() + at.x, middle(*at) - name.size().y / 2.0), name, ink.weak);
    }
    for ((step, (_, label)), at) in steps.enumerate().zip(places.iter().skip(1)) {
        let corner = pos2(rect.left() + at.x, middle(*at) - SWATCH.y / 2.0);
        let swatch = Rect::from_min_size(corner, SWATCH);
        ui.painter().rect_filled(swatch, 0.0, colour(ink, figure, step));
        ui.painter().rect_stroke(swatch, 0.0, Stroke::new(0.5, ink.axis), StrokeKind::Inside);
        let label = layout(label);
        ui.painter().galley(pos2(swatch.right() + 4.0, middle(*at) - label.size().y / 2.0), label, ink.weak);
    }
}
