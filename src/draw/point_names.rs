//! Where the names of the largest points stand: beside them where they cover no data, no other name and not the line on
//! which all is completed; that line is broken where a name has no other place. Must not know axes.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::axes::TICK_FONT;
use super::cells::cut;
use super::fonts;
use super::ink::Ink;

/// So much farther away a name may stand for the line not to be broken.
const DETOUR: f32 = 48.0;

/// A name in its place.
pub(super) struct Name {
    pub(super) area: Rect,
    galley: Arc<Galley>,
    /// What leads to it from its point.
    lead: Option<[Pos2; 2]>,
}

/// What names may not cover.
pub(super) struct Obstacles<'a> {
    /// Names stay inside.
    pub(super) inside: Rect,
    pub(super) circles: &'a [(Pos2, f32)],
    /// Other data, and labels that are there already.
    pub(super) areas: Vec<Rect>,
    pub(super) line: [Pos2; 2],
    /// What leads to the names that are there already.
    pub(super) leads: Vec<[Pos2; 2]>,
}

impl Obstacles<'_> {
    fn has_room(&self, area: &Rect) -> bool {
        self.inside.contains_rect(*area)
            && self.circles.iter().all(|(center, radius)| area.distance_to_pos(*center) > radius + 1.0)
            && self.areas.iter().all(|other| !other.expand(2.0).intersects(*area))
            && self.leads.iter().all(|lead| through(*lead, area.expand(1.0)).is_none())
    }

    /// Whether a lead passes no point but that in which it ends, and no other name.
    fn is_clear(&self, lead: [Pos2; 2], own: Pos2) -> bool {
        let passes = |(center, radius): &(Pos2, f32)| {
            *center != own && through(lead, Rect::from_center_size(*center, Vec2::splat(radius * 1.6))).is_some()
        };
        !self.circles.iter().any(passes) && self.areas.iter().all(|area| through(lead, *area).is_none())
    }
}

/// What leads from a point to its name, where that stands farther away.
fn lead(area: &Rect, center: Pos2, radius: f32) -> Option<[Pos2; 2]> {
    let to = area.clamp(center);
    (area.distance_to_pos(center) > radius + 10.0).then(|| [center + (to - center).normalized() * radius, to])
}

/// A name and the point that it belongs to.
pub(super) type Wanted<'a> = (&'a str, (Pos2, f32));

/// A place for each name, or none.
pub(super) fn names(ui: &Ui, ink: &Ink, wanted: &[Wanted<'_>], mut obstacles: Obstacles<'_>) -> Vec<Option<Name>> {
    let mut found = Vec::new();
    for (text, (center, radius)) in wanted {
        // In one line where several have no room. Half a name is none: it is counted with those that are not written.
        let place = [2, 3, 1].into_iter().find_map(|lines| {
            let room = obstacles.inside.width() * if lines == 1 { 0.8 } else { 0.42 };
            let galley = cut(ui, text, fonts::regular(TICK_FONT), ink.text, room, lines);
            if galley.elided {
                return None;
            }
            let places = around(*center, *radius, galley.size(), obstacles.inside);
            let is_clear = |area: &Rect| match lead(area, *center, *radius) {
                Some(lead) => obstacles.is_clear(lead, *center),
                None => true,
            };
            let free = places.into_iter().filter(|area| obstacles.has_room(area) && is_clear(area));
            let mut free = free.peekable();
            let nearest = free.peek().copied();
            let away = |area: &Rect| area.distance_to_pos(*center);
            let off_line = free.find(|area| through(obstacles.line, area.expand(2.0)).is_none());
            let is_near = |area: &Rect| nearest.is_none_or(|nearest| away(area) < away(&nearest) + DETOUR);
            off_line.filter(is_near).or(nearest).map(|area| (area, galley))
        });
        let name = place.map(|(area, galley)| {
            obstacles.areas.push(area);
            let lead = lead(&area, *center, *radius);
            obstacles.leads.extend(lead);
            Name { area, galley, lead }
        });
        found.push(name);
    }
    found
}

pub(super) fn names_ui(ui: &Ui, ink: &Ink, names: &[Option<Name>]) {
    for name in names.iter().flatten() {
        if let Some(lead) = name.lead {
            ui.painter().line_segment(lead, Stroke::new(0.75, ink.axis));
        }
        ui.painter().galley(name.area.min, Arc::clone(&name.galley), Color32::PLACEHOLDER);
    }
}

/// The places around a point, the nearest first, and then all over the plot.
fn around(center: Pos2, radius: f32, size: Vec2, inside: Rect) -> Vec<Rect> {
    let mut places = Vec::new();
    for off in [3.0, 9.0, 18.0, 30.0, 44.0].map(|off| radius + off) {
        let place = |x: f32, y: f32| Rect::from_min_size(center + vec2(x, y), size);
        places.push(place(off, -size.y / 2.0));
        places.push(place(-size.x - off, -size.y / 2.0));
        for x in [-size.x / 2.0, 0.0, -size.x] {
            places.push(place(x, -size.y - off));
            places.push(place(x, off));
        }
    }
    let (columns, rows) = ((inside.width() / 24.0) as usize, (inside.height() / 12.0) as usize);
    let corners = (0..columns).flat_map(|column| (0..rows).map(move |row| (column as f32 * 24.0, row as f32 * 12.0)));
    let mut others: Vec<Rect> =
        corners.map(|(x, y)| Rect::from_min_size(pos2(inside.left() + x, inside.top() + y), size)).collect();
    others.sort_by(|a, b| a.distance_to_pos(center).total_cmp(&b.distance_to_pos(center)));
    places.extend(others);
    places
}

/// The stretch of a line inside an area, as shares of its length.
fn through([from, to]: [Pos2; 2], area: Rect) -> Option<(f32, f32)> {
    let along = to - from;
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (start, step, low, high) in
        [(from.x, along.x, area.left(), area.right()), (from.y, along.y, area.top(), area.bottom())]
    {
        if step.abs() < f32::EPSILON {
            if start < low || start > high {
                return None;
            }
            continue;
        }
        let (a, b) = ((low - start) / step, (high - start) / step);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    (enter < leave).then_some((enter, leave))
}

/// What is left of a line without what lies in the areas.
pub(super) fn outside(line: [Pos2; 2], areas: impl Iterator<Item = Rect>) -> Vec<[Pos2; 2]> {
    let mut taken: Vec<(f32, f32)> = areas.filter_map(|area| through(line, area)).collect();
    taken.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f32| line[0] + (line[1] - line[0]) * share;
    let (mut from, mut left) = (0.0_f32, Vec::new());
    for (enter, leave) in taken {
        if enter > from {
            left.push([at(from), at(enter)]);
        }
        from = from.max(leave);
    }
    if from < 1.0 {
        left.push([at(from), at(1.0)]);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_on_what_leads_to_another_and_no_lead_passes_a_name() {
        let plot = Rect::from_min_max(pos2(0.0, 0.0), pos2(200.0, 200.0));
        let line = [pos2(0.0, 200.0), pos2(200.0, 0.0)];
        let name = Rect::from_min_size(pos2(80.0, 20.0), vec2(40.0, 12.0));
        let mut obstacles = Obstacles { inside: plot, circles: &[], areas: vec![name], line, leads: Vec::new() };
        let below = Rect::from_min_size(pos2(80.0, 60.0), vec2(40.0, 12.0));
        assert!(obstacles.has_room(&below));
        obstacles.leads.push([pos2(100.0, 150.0), pos2(100.0, 32.0)]);
        assert!(!obstacles.has_room(&below), "on what leads to another");
        assert!(!obstacles.is_clear([pos2(100.0, 100.0), pos2(100.0, 5.0)], pos2(100.0, 100.0)), "across a name");
    }

    #[test]
    fn a_line_is_broken_where_names_lie_on_it() {
        let line = [pos2(0.0, 100.0), pos2(100.0, 0.0)];
        let area = Rect::from_min_max(pos2(40.0, 40.0), pos2(60.0, 60.0));
        let beside = Rect::from_min_max(pos2(0.0, 0.0), pos2(30.0, 30.0));
        assert_eq!(through(line, beside), None);
        let left = outside(line, [area, beside].into_iter());
        assert_eq!(left.len(), 2);
        assert!((left[0][1].x - 40.0).abs() < 1e-3 && (left[1][0].x - 60.0).abs() < 1e-3, "{left:?}");
        assert_eq!(outside(line, std::iter::empty()), vec![line]);
    }
}
