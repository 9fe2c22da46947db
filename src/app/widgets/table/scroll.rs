//! The bars of a table, down in rows and across in points.

use egui::{Id, Rect, Response, Sense, Ui, pos2};

use crate::app::widgets::table::lanes::Lanes;
use crate::app::widgets::table::spec::{BAR, Memory};
use crate::draw::Ink;

/// No thumb is shorter, or it could not be caught.
const LEAST_THUMB: f32 = 28.0;

/// A bar down; the first visible row comes back.
pub(super) fn down(ui: &Ui, id: Id, body: Rect, visible: f64, rows: usize, memory: &mut Memory) -> f64 {
    let end = rows as f64 - visible;
    if end <= 0.0 {
        return 0.0;
    }
    let track = Rect::from_min_max(pos2(body.right() - BAR, body.top()), body.right_bottom());
    let response = ui.interact(track, id.with("bar"), Sense::click_and_drag());
    let length = (track.height() * (visible / rows as f64) as f32).max(LEAST_THUMB).min(track.height());
    let free = f64::from(track.height() - length).max(1.0);
    let first = memory.first.clamp(0.0, end);
    let top = track.top() + (first / end * free) as f32;
    let first = match dragged(&response, |at| at.y, top, length, memory) {
        Some(top) => (f64::from(top - track.top()) / free * end).clamp(0.0, end),
        None => first,
    };
    let top = track.top() + (first / end * free) as f32;
    let thumb = Rect::from_min_max(pos2(track.left() + 2.0, top), pos2(track.right() - 2.0, top + length));
    paint(ui, &response, thumb);
    first
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
    across = across.clamp(0.0, lanes.end());
    let track = Rect::from_min_max(pos2(rect.left(), rect.bottom() - BAR), pos2(rect.right() - BAR, rect.bottom()));
    let response = ui.interact(track, id.with("bar across"), Sense::click_and_drag());
    let share = lanes.view() / (lanes.view() + lanes.end());
    let length = (track.width() * share).max(LEAST_THUMB).min(track.width());
    let free = (track.width() - length).max(1.0);
    let left = track.left() + across / lanes.end() * free;
    if let Some(left) = dragged(&response, |at| at.x, left, length, memory) {
        across = ((left - track.left()) / free * lanes.end()).clamp(0.0, lanes.end());
    }
    let left = track.left() + across / lanes.end() * free;
    let thumb = Rect::from_min_max(pos2(left, track.top() + 2.0), pos2(left + length, track.bottom() - 2.0));
    paint(ui, &response, thumb);
    across
}

/// Where the thumb is dragged to. Caught beside it, it jumps to the pointer first.
fn dragged(
    response: &Response,
    along: impl Fn(egui::Pos2) -> f32,
    start: f32,
    length: f32,
    memory: &mut Memory,
) -> Option<f32> {
    let is_down = response.is_pointer_button_down_on();
    // A button may go down and up again between two frames.
    let is_tapped = response.clicked() && memory.held.is_none();
    if !is_down && !is_tapped {
        if response.drag_stopped() || response.clicked() {
            memory.held = None;
        }
        return None;
    }
    let at = along(response.interact_pointer_pos()?);
    let is_caught = (start..=start + length).contains(&at);
    if is_tapped {
        return (!is_caught).then_some(at - length / 2.0);
    }
    let held = *memory.held.get_or_insert(if is_caught { at - start } else { length / 2.0 });
    Some(at - held)
}

fn paint(ui: &Ui, response: &Response, thumb: Rect) {
    let ink = Ink::of(ui.visuals());
    let is_lit = response.hovered() || response.is_pointer_button_down_on();
    ui.painter().rect_filled(thumb, 3.0, if is_lit { ink.axis } else { ink.grid });
}
