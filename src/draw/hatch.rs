//! The pattern of what is not a published final value: diagonal lines on a lighter ground.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

/// Distance between two lines along the horizontal, in points.
pub(super) const SPACING: f32 = 5.0;
/// How thick a line is.
pub(super) const LINE: f32 = 0.9;
/// What is thinner has no outline: with one it would look like a published value.
const OUTLINED: f32 = 8.0;

/// Fills `rect` with the pattern and, where it is large enough, an outline, all in `color` on `ground`. However thin it
/// is, most of it stays ground.
pub(crate) fn hatch(painter: &Painter, rect: Rect, color: Color32, ground: Color32) {
    painter.rect_filled(rect, 0.0, ground);
    for segment in diagonals(rect) {
        painter.line_segment(segment, Stroke::new(LINE, color));
    }
    if rect.width().min(rect.height()) >= OUTLINED {
        painter.rect_stroke(rect, 0.0, Stroke::new(LINE, color), egui::StrokeKind::Inside);
    }
}

/// Lines rising to the right, cut to `rect`. They hang on a fixed raster, so neighbouring rectangles join.
fn diagonals(rect: Rect) -> impl Iterator<Item = [Pos2; 2]> {
    // On each line x + y is constant.
    let first = ((rect.left() + rect.top()) / SPACING).ceil() as i32;
    let last = ((rect.right() + rect.bottom()) / SPACING).floor() as i32;
    (first..=last).filter_map(move |step| {
        let sum = step as f32 * SPACING;
        let low_x = (sum - rect.bottom()).max(rect.left());
        let high_x = (sum - rect.top()).min(rect.right());
        (low_x < high_x).then(|| [pos2(low_x, sum - low_x), pos2(high_x, sum - high_x)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_inside_their_rectangle() {
        let rect = Rect::from_min_max(pos2(10.3, 20.7), pos2(43.0, 31.2));
        let lines: Vec<_> = diagonals(rect).collect();
        assert!(lines.len() > 5);
        for point in lines.into_iter().flatten() {
            assert!(rect.expand(0.01).contains(point), "{point:?}");
        }
    }

    #[test]
    fn lines_cover_less_than_a_third_of_however_thin_a_rectangle() {
        for height in [0.4, 1.0, 1.9, 3.0, 7.0, 40.0] {
            let rect = Rect::from_min_size(pos2(3.3, 7.1), egui::vec2(60.0, height));
            let length: f32 = diagonals(rect).map(|[from, to]| from.distance(to)).sum();
            assert!(length * LINE < rect.area() * 0.33, "{height}: {}", length * LINE / rect.area());
        }
    }
}
