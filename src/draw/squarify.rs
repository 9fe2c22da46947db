//! Rectangles as large as values that fill one rectangle, as square as can be (Bruls, Huizing and van Wijk 2000). Must
//! not know what the values stand for.

use egui::{Rect, pos2};

/// How rectangles are arranged: the values in their order, and row by row how many stand in it and whether they stand on
/// one another.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrangement {
    order: Vec<usize>,
    rows: Vec<(usize, bool)>,
}

/// A rectangle a value, in the order of the values; one of no area for what is not above 0.
pub(super) fn squarify(values: &[f64], rect: Rect) -> Vec<Rect> {
    arranged(values, rect, None).0
}

/// The same with how they are arranged; or, where `like` is given, arranged like that instead of as square as can be. It
/// must be of as many values, of which the same are above 0.
pub(super) fn arranged(values: &[f64], rect: Rect, like: Option<&Arrangement>) -> (Vec<Rect>, Arrangement) {
    let of_size = || {
        let mut order: Vec<usize> =
            (0..values.len()).filter(|at| values[*at] > 0.0 && values[*at].is_finite()).collect();
        // Equal values keep their order, so that the same values always give the same rectangles.
        order.sort_by(|a, b| values[*b].total_cmp(&values[*a]).then(a.cmp(b)));
        order
    };
    let order = like.map_or_else(of_size, |like| like.order.clone());
    let whole: f64 = order.iter().map(|at| values[*at]).sum();
    let mut found = vec![Rect::from_min_size(rect.min, egui::Vec2::ZERO); values.len()];
    let mut free = Free::of(rect);
    let scale = free.width() * free.height() / whole;
    let mut rows: Vec<(usize, bool)> = Vec::new();
    let mut rest = order.as_slice();
    while !rest.is_empty() {
        let areas: Vec<f64> = rest.iter().map(|at| values[*at] * scale).collect();
        let own = || (row_of(&areas, free.width().min(free.height())), free.width() >= free.height());
        let known = like.map(|like| like.rows.get(rows.len()).copied().unwrap_or((rest.len(), true)));
        let (count, upright) = known.unwrap_or_else(own);
        let count = count.clamp(1, rest.len());
        free.take(&areas[..count], upright, count == rest.len(), |position, area| found[rest[position]] = area);
        rows.push((count, upright));
        rest = &rest[count..];
    }
    (found, Arrangement { order, rows })
}

/// How many of the largest areas stand in a row along a side, before one more would make the row less square.
fn row_of(areas: &[f64], side: f64) -> usize {
    let worst = |count: usize| {
        let sum: f64 = areas[..count].iter().sum();
        let (largest, smallest) = (areas[0], areas[count - 1]);
        (side * side * largest / (sum * sum)).max(sum * sum / (side * side * smallest))
    };
    (1..areas.len()).find(|count| worst(count + 1) > worst(*count)).unwrap_or(areas.len())
}

/// What is still free, in more digits than the screen has.
struct Free {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Free {
    fn of(rect: Rect) -> Self {
        let (min, max) = (rect.min, rect.max);
        Self { left: min.x.into(), top: min.y.into(), right: max.x.into(), bottom: max.y.into() }
    }

    fn width(&self) -> f64 {
        (self.right - self.left).max(0.0)
    }

    fn height(&self) -> f64 {
        (self.bottom - self.top).max(0.0)
    }

    /// Lays a row along the left or the upper side; the last one fills what is left.
    fn take(&mut self, areas: &[f64], upright: bool, is_last: bool, mut place: impl FnMut(usize, Rect)) {
        let (side, other) = if upright { (self.height(), self.width()) } else { (self.width(), self.height()) };
        let sum: f64 = areas.iter().sum();
        let thick = if is_last { other } else { (sum / side).min(other) };
        let mut from = 0.0;
        for (position, area) in areas.iter().enumerate() {
            let to = if position + 1 == areas.len() { side } else { from + side * area / sum };
            let corner = |x: f64, y: f64| pos2((self.left + x) as f32, (self.top + y) as f32);
            let (min, max) =
                if upright { (corner(0.0, from), corner(thick, to)) } else { (corner(from, 0.0), corner(to, thick)) };
            place(position, Rect::from_min_max(min, max));
            from = to;
        }
        if upright { self.left += thick } else { self.top += thick }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of very different size, in no order, from a fixed sequence.
    fn many(count: usize) -> Vec<f64> {
        let mut state = 7_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as f64 / f64::from(1_u32 << 31)
        };
        (0..count).map(|_| (next() * 6.0).exp()).collect()
    }

    #[test]
    fn rectangles_are_as_large_as_their_values_and_fill_the_rectangle_without_overlap() {
        for values in
            [vec![3.0], vec![6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], vec![0.0, 5.0, 0.0, 1.0], many(40), many(200)]
        {
            for rect in [
                Rect::from_min_max(pos2(0.0, 0.0), pos2(600.0, 400.0)),
                Rect::from_min_max(pos2(13.5, 70.25), pos2(300.0, 900.0)),
            ] {
                let found = squarify(&values, rect);
                let whole: f64 = values.iter().sum();
                for (value, tile) in values.iter().zip(&found) {
                    let expected = value / whole * f64::from(rect.area());
                    assert!((f64::from(tile.area()) - expected).abs() < 0.05 + expected * 1e-3, "{value}: {tile:?}");
                    assert!(*value <= 0.0 || rect.expand(0.01).contains_rect(*tile), "{tile:?}");
                }
                let covered: f32 = found.iter().map(Rect::area).sum();
                assert!((covered - rect.area()).abs() < rect.area() * 1e-4);
                for (position, one) in found.iter().enumerate() {
                    for other in &found[position + 1..] {
                        let common = one.intersect(*other);
                        assert!(common.width() < 0.01 || common.height() < 0.01, "{one:?} {other:?}");
                    }
                }
            }
        }
    }

    /// The example of the paper: 6 × 4, with 6 6 4 3 2 2 1.
    #[test]
    fn the_example_of_the_paper_comes_out_as_there() {
        let found = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], Rect::from_min_max(pos2(0.0, 0.0), pos2(6.0, 4.0)));
        assert_eq!(found[0], Rect::from_min_max(pos2(0.0, 0.0), pos2(3.0, 2.0)));
        assert_eq!(found[1], Rect::from_min_max(pos2(0.0, 2.0), pos2(3.0, 4.0)));
        let (four, three) = (found[2], found[3]);
        assert!((four.height() - three.height()).abs() < 1e-5 && (four.right() - three.left()).abs() < 1e-5);
    }

    #[test]
    fn the_same_values_give_the_same_rectangles_and_nothing_gives_none() {
        let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(300.0, 200.0));
        assert_eq!(squarify(&many(60), rect), squarify(&many(60), rect));
        assert!(squarify(&[], rect).is_empty());
        assert_eq!(squarify(&[0.0], rect)[0].area(), 0.0);
    }
}
