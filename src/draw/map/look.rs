//! From metres of a plane to points of the screen, and how that is changed by who looks. Must not know what is drawn.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::figure::map::Extent;

/// How a map is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapLook {
    /// What is in the middle, in metres of the plane.
    pub middle: [f32; 2],
    /// How many points a metre is.
    pub scale: f32,
}

/// So much room is left at the edges of what is fitted.
const EDGE: f32 = 0.94;
/// Nearer than a tenth of a metre to the point, and farther than the Earth in a stamp, nobody looks.
const SCALES: [f32; 2] = [1e-6, 10.0];

impl MapLook {
    /// All of an extent in a room.
    pub fn fitting(extent: Extent, room: Vec2) -> Self {
        let [width, height] = extent.size();
        let scale = (room.x / width.max(1.0)).min(room.y / height.max(1.0)) * EDGE;
        Self { middle: extent.middle(), scale: scale.clamp(SCALES[0], SCALES[1]) }
    }

    /// Where a point of the plane is.
    pub(super) fn at(&self, room: Rect, [x, y]: [f32; 2]) -> Pos2 {
        let middle = room.center();
        pos2(middle.x + (x - self.middle[0]) * self.scale, middle.y - (y - self.middle[1]) * self.scale)
    }

    /// Moved by so many points.
    #[must_use]
    pub fn moved(self, by: Vec2) -> Self {
        let [x, y] = self.middle;
        Self { middle: [x - by.x / self.scale, y + by.y / self.scale], ..self }
    }

    /// So many times nearer, with what is so far from the middle of the room staying where it is.
    #[must_use]
    pub fn nearer(self, times: f32, from_middle: Vec2) -> Self {
        let scale = (self.scale * times).clamp(SCALES[0], SCALES[1]);
        let kept = vec2(from_middle.x, -from_middle.y) * (1.0 / self.scale - 1.0 / scale);
        Self { middle: [self.middle[0] + kept.x, self.middle[1] + kept.y], scale }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pointed_at_stays_where_it_is_when_it_comes_nearer() {
        let room = Rect::from_min_size(pos2(10.0, 20.0), vec2(400.0, 300.0));
        let look = MapLook::fitting(Extent([-1000.0, -500.0, 1000.0, 500.0]), room.size());
        let place = [300.0, -200.0];
        let before = look.at(room, place);
        let nearer = look.nearer(3.0, before - room.center());
        assert!(nearer.at(room, place).distance(before) < 0.01);
        assert!((nearer.scale / look.scale - 3.0).abs() < 1e-4);
        let moved = nearer.moved(vec2(15.0, -7.0)).at(room, place);
        assert!(moved.distance(before + vec2(15.0, -7.0)) < 0.01);
    }
}
