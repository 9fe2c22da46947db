//! Places for a label around a point: right beside it, and on ever wider rings. Must not know what else is drawn.

use egui::{Pos2, Rect, Vec2, vec2};

use super::stretches::{POINT, Stretch};

/// From a point to the label beside it.
const BESIDE: f32 = 5.0;
/// Further than this from its point a label is led to it.
const NEAR: f32 = 12.0;
/// From ring to ring, and how many places there are on each.
const RING: usize = 6;
const TURNS: usize = 24;

/// The places around a point, the best first: behind it, above and below, before it, and a little further off.
pub(super) fn around(point: Pos2, size: Vec2) -> Vec<Rect> {
    let off = POINT + BESIDE;
    let place = |x: f32, y: f32| Rect::from_min_size(point + vec2(x, y), size);
    let (middle, above, below) = (-size.y / 2.0, -size.y - off + 1.0, off - 1.0);
    let (behind, centered, before) = (off, -size.x / 2.0, -size.x - off);
    let mut places = vec![place(behind, middle)];
    for further in [0.0, 8.0] {
        for x in [behind - 4.0, centered, before + 4.0] {
            places.push(place(x, above - further));
            places.push(place(x, below + further));
        }
    }
    places.push(place(before, middle));
    places
}

/// Places on ever wider rings around a point, with what leads to those that are far: to their words, which stand behind
/// a key so wide.
pub(super) fn rings(point: Pos2, size: Vec2, key: f32, most: usize) -> impl Iterator<Item = (Rect, Option<Stretch>)> {
    (0..most / RING).flat_map(move |ring| {
        (0..TURNS).map(move |turn| {
            let way = Vec2::angled(std::f32::consts::TAU * turn as f32 / TURNS as f32);
            let off = POINT + BESIDE + (ring * RING) as f32 + way.x.abs() * size.x / 2.0 + way.y.abs() * size.y / 2.0;
            let area = Rect::from_center_size(point + way * off, size);
            let to = area.with_min_x(area.left() + key).clamp(point);
            let lead = [point + (to - point).normalized() * (POINT + 1.0), to];
            (area, (to.distance(point) > NEAR).then_some(lead))
        })
    })
}

/// Whether a line runs through a rectangle.
pub(super) fn crosses(rect: Rect, [from, to]: Stretch) -> bool {
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    for (start, way, low, high) in
        [(from.x, to.x - from.x, rect.left(), rect.right()), (from.y, to.y - from.y, rect.top(), rect.bottom())]
    {
        if way == 0.0 {
            if start < low || start > high {
                return false;
            }
            continue;
        }
        let (a, b) = ((low - start) / way, (high - start) / way);
        enter = enter.max(a.min(b));
        leave = leave.min(a.max(b));
    }
    enter <= leave
}

/// Whether two lines cross.
pub(super) fn meet([a, b]: Stretch, [c, d]: Stretch) -> bool {
    let side = |from: Pos2, to: Pos2, at: Pos2| (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_line_crosses_a_rectangle_or_passes_it() {
        let rect = Rect::from_min_max(pos2(10.0, 10.0), pos2(30.0, 20.0));
        for (line, expected) in [
            ([pos2(0.0, 15.0), pos2(40.0, 15.0)], true),
            ([pos2(0.0, 0.0), pos2(40.0, 40.0)], true),
            ([pos2(0.0, 25.0), pos2(40.0, 25.0)], false),
            ([pos2(20.0, 0.0), pos2(20.0, 9.0)], false),
            ([pos2(12.0, 12.0), pos2(13.0, 13.0)], true),
            ([pos2(0.0, 20.0), pos2(10.0, 40.0)], false),
        ] {
            assert_eq!(crosses(rect, line), expected, "{line:?}");
        }
        let across = [pos2(0.0, 0.0), pos2(10.0, 10.0)];
        assert!(meet(across, [pos2(0.0, 10.0), pos2(10.0, 0.0)]));
        assert!(!meet(across, [pos2(20.0, 0.0), pos2(0.0, 30.0)]));
    }
}
