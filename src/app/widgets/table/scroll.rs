//! The bars of a table, down in rows and across in points.

use egui::{Id, Rect, Ui, pos2};

use crate::app::widgets::bars;
use crate::app::widgets::table::lanes::Lanes;
use crate::app::widgets::table::spec::{BAR, Memory};

/// A bar down; the first visible row comes back.
pub(super) fn down(ui: &Ui, id: Id, body: Rect, visible: f64, rows: usize, memory: &mut Memory) -> f64 {
    let track = Rect::from_min_max(pos2(body.right() - BAR, body.top()), body.right_bottom());
    bars::down(ui, id.with("bar"), track, (visible, rows), memory.first, &mut memory.held)
}

/// A bar across, and the wheel sideways; how far the columns are moved comes back.
pub(super) fn across(ui: &mut Ui, id: Id, rect: Rect, lanes: &Lanes, memory: &mut Memory) -> f32 {
    let mut across = lanes.across();
    if !lanes.is_scrolled() {
        return across;
    }
    if ui.rect_contains_pointer(rect) {
        across -= ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.x));
    }
    let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - BAR), pos2(rect.right() - BAR, rect.bottom()));
    bars::across(ui, id.with("bar across"), track, (lanes.view(), lanes.end()), across, &mut memory.held)
}
