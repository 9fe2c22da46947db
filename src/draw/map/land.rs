//! The areas of a map: their colours and their outlines. Must not know points or labels.

use egui::epaint::{ColorMode, Mesh, PathShape, PathStroke};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::look::MapLook;
use crate::draw::ink::Ink;
use crate::draw::shades;
use crate::figure::map::{MapArea, MapFigure};

/// An outline turns no corner nearer to the last one.
const FINEST: f32 = 0.6;

/// The colour of a class.
pub(super) fn color(ink: &Ink, figure: &MapFigure, class: usize) -> Color32 {
    let share = figure.classes.get(class).map_or(0.0, |class| class.share);
    // Lighter than marks, so that those stand out.
    shades::ground(ink, ink.accent, share * share * 0.6)
}

/// Draws all areas: colours first, so that no outline is covered.
pub(super) fn draw(painter: &Painter, figure: &MapFigure, ink: &Ink, (look, room, paper): (&MapLook, Rect, bool)) {
    for area in figure.areas.iter().filter(|area| is_in_sight(area, look, room)) {
        let Some(class) = area.class else { continue };
        let fill = color(ink, figure, class);
        match paper {
            true => paths(painter, area, fill, (look, room)),
            false => mesh(painter, area, fill, (look, room)),
        }
    }
    for area in figure.areas.iter().filter(|area| is_in_sight(area, look, room)) {
        let width = if area.is_illustrative { 1.0 } else { 1.4 };
        for ring in area.polygons.iter().flatten() {
            let points = thinned(ring, look, room);
            if area.is_illustrative {
                let closed: Vec<Pos2> = points.iter().chain(points.first()).copied().collect();
                painter.extend(Shape::dashed_line(&closed, Stroke::new(width, ink.weak), 5.0, 3.0));
            } else {
                painter.add(Shape::closed_line(points, Stroke::new(width, ink.weak)));
            }
        }
    }
}

fn is_in_sight(area: &MapArea, look: &MapLook, room: Rect) -> bool {
    let outlines = area.polygons.iter().filter_map(|rings| rings.first()).flatten();
    let mut reach = Rect::NOTHING;
    outlines.for_each(|at| reach.extend_with(look.at(room, *at)));
    reach.intersects(room)
}

/// A ring without the corners that nobody sees.
fn thinned(ring: &[[f32; 2]], look: &MapLook, room: Rect) -> Vec<Pos2> {
    let mut points: Vec<Pos2> = Vec::new();
    for at in ring.iter().map(|at| look.at(room, *at)) {
        if points.last().is_none_or(|last| last.distance_sq(at) >= FINEST * FINEST) {
            points.push(at);
        }
    }
    points
}

/// For the screen, which draws triangles.
fn mesh(painter: &Painter, area: &MapArea, fill: Color32, (look, room): (&MapLook, Rect)) {
    let (points, corners) = &area.triangles;
    let mut mesh = Mesh::default();
    mesh.reserve_vertices(points.len());
    points.iter().for_each(|at| mesh.colored_vertex(look.at(room, *at), fill));
    corners.chunks_exact(3).for_each(|three| mesh.add_triangle(three[0], three[1], three[2]));
    painter.add(Shape::mesh(mesh));
}

/// For paper, which fills outlines: to each hole a way leads there and back, and round it the other way.
fn paths(painter: &Painter, area: &MapArea, fill: Color32, (look, room): (&MapLook, Rect)) {
    for rings in &area.polygons {
        let mut rings = rings.iter().map(|ring| thinned(ring, look, room));
        let Some(outline) = rings.next().filter(|outline| outline.len() >= 3) else { continue };
        let mut points = outline.clone();
        let turn = turn(&outline);
        for mut hole in rings.filter(|hole| hole.len() >= 3) {
            if self::turn(&hole) * turn > 0.0 {
                hole.reverse();
            }
            points.push(outline[0]);
            points.extend(hole.iter().copied());
            points.push(hole[0]);
        }
        points.push(outline[0]);
        let stroke = PathStroke { width: 0.0, color: ColorMode::Solid(Color32::TRANSPARENT), ..PathStroke::NONE };
        painter.add(Shape::Path(PathShape { points, closed: true, fill, stroke }));
    }
}

/// Which way a ring goes round.
fn turn(ring: &[Pos2]) -> f32 {
    let next = ring.iter().skip(1).chain(ring.first());
    ring.iter().zip(next).map(|(a, b)| a.x * b.y - a.y * b.x).sum()
}

/// The square of a legend.
pub(super) fn swatch(painter: &Painter, at: Pos2, side: f32, fill: Color32, ink: &Ink) {
    let rect = Rect::from_min_max(at, pos2(at.x + side * 1.6, at.y + side));
    painter.rect_filled(rect, 0.0, fill);
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, ink.axis), egui::StrokeKind::Inside);
}
