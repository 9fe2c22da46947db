//! Names on a map, as many as there is room for: none lies on another. Must not know how what they name is drawn.

use std::sync::Arc;

use egui::{Galley, Painter, Pos2, Rect, vec2};

use super::look::MapLook;
use super::marks::radius;
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::label_places::around;
use crate::figure::map::MapFigure;
use crate::model::ProjectIx;

/// More points in sight than this are not named.
const MOST_NAMED: usize = 80;
/// No name is longer.
const LONGEST: f32 = 170.0;

/// Writes the names: of areas first, then of points, the larger before the smaller.
pub(super) fn draw(
    painter: &Painter,
    figure: &MapFigure,
    ink: &Ink,
    (look, room): (&MapLook, Rect),
    (name, taken): (&dyn Fn(ProjectIx) -> String, &mut Vec<Rect>),
) {
    let is_free =
        |rect: Rect, taken: &[Rect]| room.contains_rect(rect) && !taken.iter().any(|other| other.intersects(rect));
    for area in &figure.areas {
        let text = if area.value.is_empty() { area.name.clone() } else { format!("{}\n{}", area.name, area.value) };
        let galley = painter.layout(text, fonts::bold(12.0), ink.text, LONGEST);
        let rect = Rect::from_center_size(look.at(room, area.middle), galley.size());
        if is_free(rect, taken) {
            taken.push(rect.expand(2.0));
            legible(painter, rect.min, &galley, ink);
        }
    }
    let in_sight: Vec<_> = figure.points.iter().filter(|point| room.contains(look.at(room, point.at))).collect();
    if in_sight.len() > MOST_NAMED {
        return;
    }
    let marks: Vec<Rect> = in_sight
        .iter()
        .map(|point| Rect::from_center_size(look.at(room, point.at), vec2(1.0, 1.0) * radius(figure, point).min(6.0)))
        .collect();
    for point in in_sight {
        let [record] = point.records[..] else { continue };
        let text = name(record);
        let mut job = egui::text::LayoutJob::simple_singleline(text, fonts::regular(11.0), ink.text);
        job.wrap = fonts::one_line(&job.text, LONGEST);
        let galley = painter.layout_job(job);
        let places = around(look.at(room, point.at), galley.size());
        let free = |rect: &Rect| is_free(*rect, taken) && !marks.iter().any(|mark| mark.intersects(*rect));
        if let Some(rect) = places.into_iter().find(free) {
            taken.push(rect);
            legible(painter, rect.min, &galley, ink);
        }
    }
}

/// Writes words that can be read on whatever lies below them.
fn legible(painter: &Painter, at: Pos2, galley: &Arc<Galley>, ink: &Ink) {
    for way in [vec2(1.0, 1.0), vec2(-1.0, 1.0), vec2(1.0, -1.0), vec2(-1.0, -1.0)] {
        painter.galley_with_override_text_color(at + way * 1.1, galley.clone(), ink.paper);
    }
    painter.galley(at, galley.clone(), ink.text);
}
