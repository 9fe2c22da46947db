//! The pattern of what is not a published final value: diagonal lines on a lighter ground.

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

/// Distance between two lines along the horizontal, in points.
const SPACING: f32 = 5.0;
/// What is thinner is all outline.
const THIN: f32 = 2.0;

/// Fills `rect` with the pattern and an outline, all in `color` on `ground`.
pub(crate) fn hatch(painter: &Painter, rect: Rect, color: Color32, ground: Color32) {
    if rect.width().min(rect.height()) < THIN {
        painter.rect_filled(rect, 0.0, color);
        return;
    }
    painter.rect_filled(rect, 0.0, ground);
    for segment in diagonals(rect) {
        painter.line_segment(segment, Stroke::new(1.0, color));
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, color), egui::StrokeKind::Inside);
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
}
