//! Labels beside points: moved apart as little as needed, each led to its point. Must not know which marks the points
//! stand for.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Stroke, Ui, pos2};

use super::axes::TICK_FONT;
use super::cells::width;
use super::fonts;
use super::ink::Ink;

/// What a label takes of the height.
pub(super) const LINE: f32 = 16.0;
/// From the outermost point to the labels.
pub(super) const LEAD: f32 = 16.0;
/// Leads keep off points and labels by this.
const OFF: f32 = 3.0;

/// A label and the point it belongs to.
pub(super) struct EndLabel {
    pub(super) point: Pos2,
    pub(super) galley: Arc<Galley>,
    /// That of the lead.
    pub(super) color: Color32,
}

/// Which side of the points the labels stand on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Where labels stand in a column whose near edge is at `x`, within a stretch of the height.
pub(super) fn column(labels: &[EndLabel], side: Side, x: f32, stretch: (f32, f32)) -> Vec<Rect> {
    let middles: Vec<f32> = labels.iter().map(|label| label.point.y).collect();
    let place = |(label, top): (&EndLabel, f32)| {
        let size = label.galley.size();
        let left = if side == Side::Left { x - size.x } else { x };
        Rect::from_min_size(pos2(left, top + (LINE - size.y) / 2.0), size)
    };
    labels.iter().zip(apart(&middles, LINE, stretch)).map(place).collect()
}

/// The line from the point of a label to where it stands.
pub(super) fn lead(label: &EndLabel, side: Side, place: Rect, radius: f32) -> [Pos2; 2] {
    let (from, to) = match side {
        Side::Left => (label.point.x - radius - 1.0, place.right() + OFF),
        Side::Right => (label.point.x + radius + 1.0, place.left() - OFF),
    };
    [pos2(from, label.point.y), pos2(to, place.center().y)]
}

/// Writes labels where [`column()`] puts them, on paper ground, with a thin line from each to its point.
pub(super) fn draw(ui: &Ui, ink: &Ink, labels: Vec<EndLabel>, side: Side, places: &[Rect], radius: f32) {
    // All of the ground first: lines stand closer than the ground of a word is high.
    places.iter().for_each(|place| _ = ui.painter().rect_filled(*place, 0.0, ink.paper));
    for (label, place) in labels.into_iter().zip(places) {
        let ends = lead(&label, side, *place, radius);
        ui.painter().line_segment(ends, Stroke::new(1.0, label.color));
        ui.painter().galley(place.min, label.galley, ink.text);
    }
}

/// Name and value in one line: where the width does not do, the name is cut and not the value.
pub(super) fn named(ui: &Ui, name: &str, value: &str, color: Color32, most: f32) -> Arc<Galley> {
    let font = || fonts::regular(TICK_FONT);
    let joined = |name: &str| if value.is_empty() { name.to_owned() } else { format!("{name}  {value}") };
    let mut text = joined(name);
    let mut kept: Vec<char> = name.chars().collect();
    while !kept.is_empty() && width(ui, &text, font()) > most {
        kept.pop();
        let name: String = kept.iter().collect();
        text = joined(&format!("{}…", name.trim_end()));
    }
    ui.painter().layout_no_wrap(text, font(), color)
}

/// The tops of labels of these heights that want to stand at these middles, from the first to the last without touching,
/// within `top..bottom` as far as there is room. The order of the middles stays; equal ones stay in their own order.
pub(super) fn apart(middles: &[f32], height: f32, (top, bottom): (f32, f32)) -> Vec<f32> {
    let mut order: Vec<usize> = (0..middles.len()).collect();
    order.sort_by(|a, b| middles[*a].total_cmp(&middles[*b]).then(a.cmp(b)));
    // Blocks of touching labels: where the first stands, and how many there are. Each block stands in its own middle.
    let mut blocks: Vec<(f32, usize, f32)> = Vec::new();
    for at in &order {
        let wanted = middles[*at] - height / 2.0;
        blocks.push((wanted, 1, wanted));
        loop {
            if let Some((first, count, _)) = blocks.last_mut() {
                *first = first.min(bottom - *count as f32 * height).max(top);
            }
            // Held back at the bottom, too, a block may come to touch the one above it.
            let [.., (above, count, sum), (below, more, other)] = blocks[..] else { break };
            if above + count as f32 * height <= below {
                break;
            }
            // What the labels of both would have the first of them stand at, on average.
            let total = sum + other - more as f32 * count as f32 * height;
            blocks.truncate(blocks.len() - 2);
            blocks.push((total / (count + more) as f32, count + more, total));
        }
    }
    let mut tops = vec![0.0; middles.len()];
    let mut next = order.into_iter();
    let mut free = top;
    for (first, count, _) in blocks {
        let mut y = first.max(free);
        for at in next.by_ref().take(count) {
            tops[at] = y;
            y += height;
        }
        free = y;
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_as_little_as_needed() {
        for (middles, expected) in [
            (vec![10.0, 50.0], vec![5.0, 45.0]),
            (vec![20.0, 20.0], vec![10.0, 20.0]),
            (vec![22.0, 20.0, 21.0], vec![26.0, 6.0, 16.0]),
            (vec![0.0, 2.0], vec![0.0, 10.0]),
            (vec![100.0, 99.0], vec![90.0, 80.0]),
            (vec![86.0, 97.0], vec![80.0, 90.0]),
        ] {
            assert_eq!(apart(&middles, 10.0, (0.0, 100.0)), expected, "{middles:?}");
        }
    }

    #[test]
    fn labels_never_touch_where_there_is_room() {
        let middles: Vec<f32> = (0..8).map(|at| (at * at % 5) as f32 * 3.0).collect();
        let mut tops = apart(&middles, 12.0, (0.0, 100.0));
        tops.sort_by(f32::total_cmp);
        assert!(tops.windows(2).all(|pair| pair[1] - pair[0] >= 11.999), "{tops:?}");
        assert!(tops[0] >= 0.0 && tops[7] + 12.0 <= 100.001);
    }
}
