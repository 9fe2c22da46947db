//! The records of a map: points, circles, and where there are too many of them to be told apart, dots. Must not know areas.

use std::collections::HashSet;

use egui::epaint::Mesh;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, vec2};

use super::look::MapLook;
use crate::draw::ink::{Ink, mix};
use crate::figure::map::{MapFigure, MapPoint};
use crate::model::ProjectIx;
use crate::model::geo::Side;

/// A point without a number.
pub(super) const POINT: f32 = 4.0;
/// The largest circle, and the smallest.
pub(super) const LARGEST: f32 = 26.0;
const SMALLEST: f32 = 1.5;
/// More points than this are dots, one for all that fall on one spot.
const MOST_APART: usize = 3000;
const DOT: f32 = 2.0;

/// How large the mark of a point is.
pub(super) fn radius(figure: &MapFigure, point: &MapPoint) -> f32 {
    match point.share {
        Some(share) => (LARGEST * share.sqrt()).max(SMALLEST),
        // It says no number where others do: a small one, so that it does not pass for a large number.
        None if !figure.sizes.is_empty() => SMALLEST + 0.5,
        None => POINT,
    }
}

/// The colour of a side.
pub(super) fn color(ink: &Ink, side: Option<Side>) -> Color32 {
    match side {
        None | Some(Side::In) => ink.accent,
        Some(Side::Out) => ink.red,
        Some(Side::Border) => ink.amber,
        Some(Side::Unknown) => ink.weak,
    }
}

/// A mark of some size: within a disc, outside a square, on the border a ring.
pub(super) fn mark(painter: &Painter, at: Pos2, radius: f32, ink: &Ink, (side, is_illustrative): (Option<Side>, bool)) {
    let color = color(ink, side);
    let is_large = radius > POINT + 0.5;
    let fill = match (is_illustrative, is_large) {
        (true, _) => Color32::TRANSPARENT,
        (false, true) => mix(ink.paper, color, 0.45).gamma_multiply(0.85),
        (false, false) => color,
    };
    let stroke = Stroke::new(
        if is_illustrative || is_large { 1.3 } else { 0.8 },
        if is_large || is_illustrative { color } else { ink.paper },
    );
    match side {
        Some(Side::Out) => {
            let rect = Rect::from_center_size(at, vec2(radius, radius) * 1.75);
            painter.rect(rect, 0.0, fill, stroke, egui::StrokeKind::Middle);
        }
        Some(Side::Border) => {
            painter.circle(at, radius, if is_large { fill } else { ink.paper }, Stroke::new(1.8, color));
        }
        _ => {
            painter.circle(at, radius, fill, stroke);
        }
    }
}

/// Draws all records, those selected on top.
pub(super) fn draw(
    painter: &Painter,
    figure: &MapFigure,
    ink: &Ink,
    (look, room): (&MapLook, Rect),
    selected: Option<ProjectIx>,
) {
    let sight = room.expand(LARGEST);
    if figure.points.len() > MOST_APART && figure.sizes.is_empty() {
        dots(painter, figure, ink, (look, room));
    } else {
        for point in &figure.points {
            let at = look.at(room, point.at);
            if sight.contains(at) {
                mark(painter, at, radius(figure, point), ink, (point.side, point.is_illustrative));
            }
        }
    }
    let is_selected = |point: &&MapPoint| selected.is_some_and(|ix| point.records.contains(&ix));
    if let Some(point) = figure.points.iter().find(is_selected) {
        let at = look.at(room, point.at);
        let radius = radius(figure, point).max(POINT);
        mark(painter, at, radius, ink, (point.side, point.is_illustrative));
        painter.circle_stroke(at, radius + 4.0, Stroke::new(2.0, ink.text));
    }
}

/// Dots on the spots where there is any record.
fn dots(painter: &Painter, figure: &MapFigure, ink: &Ink, (look, room): (&MapLook, Rect)) {
    let mut seen: HashSet<(i32, i32)> = HashSet::new();
    let mut mesh = Mesh::default();
    for point in &figure.points {
        let at = look.at(room, point.at);
        if !room.contains(at) {
            continue;
        }
        let spot = ((at.x / DOT) as i32, (at.y / DOT) as i32);
        if seen.insert(spot) {
            let corner = egui::pos2(spot.0 as f32 * DOT, spot.1 as f32 * DOT);
            mesh.add_colored_rect(Rect::from_min_size(corner, vec2(DOT, DOT)), color(ink, point.side));
        }
    }
    painter.add(Shape::mesh(mesh));
}

/// The record that is pointed at: the smallest of those that lie there.
pub(super) fn pointed<'f>(figure: &'f MapFigure, look: &MapLook, room: Rect, at: Pos2) -> Option<&'f MapPoint> {
    const NEAR: f32 = 4.0;
    let reach = |point: &MapPoint| look.at(room, point.at).distance(at) - radius(figure, point);
    let near = figure.points.iter().filter(|point| reach(point) <= NEAR);
    near.min_by(|a, b| {
        let distance = |point: &MapPoint| look.at(room, point.at).distance(at);
        radius(figure, a).total_cmp(&radius(figure, b)).then(distance(a).total_cmp(&distance(b)))
    })
}
