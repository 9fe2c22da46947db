//! Bars to scroll with, down in rows of any number and across in points. Must not know what is scrolled.

use egui::{Id, Pos2, Rect, Response, Sense, Ui, pos2};

use crate::draw::Ink;

/// How wide a bar is.
pub(crate) const BAR: f32 = 10.0;
/// No thumb is shorter, or it could not be caught.
const LEAST_THUMB: f32 = 28.0;

/// A bar down along a track: `visible` of `rows` rows are in sight, from `first` on; the first visible row comes back.
/// `held` is where on the thumb somebody holds it.
pub(crate) fn down(
    ui: &Ui,
    id: Id,
    track: Rect,
    (visible, rows): (f64, usize),
    first: f64,
    held: &mut Option<f32>,
) -> f64 {
    let end = rows as f64 - visible;
    if end <= 0.0 {
        return 0.0;
    }
    let response = ui.interact(track, id, Sense::click_and_drag());
    let length = (track.height() * (visible / rows as f64) as f32).max(LEAST_THUMB).min(track.height());
    let free = f64::from(track.height() - length).max(1.0);
    let first = first.clamp(0.0, end);
    let top = track.top() + (first / end * free) as f32;
    let first = match dragged(&response, |at| at.y, (top, length), held) {
        Some(top) => (f64::from(top - track.top()) / free * end).clamp(0.0, end),
        None => first,
    };
    let top = track.top() + (first / end * free) as f32;
    let thumb = Rect::from_min_max(pos2(track.left() + 2.0, top), pos2(track.right() - 2.0, top + length));
    paint(ui, &response, thumb);
    first
}

/// A bar across along a track: `view` points are in sight, and it ends at `end`; how far it is moved comes back.
pub(crate) fn across(
    ui: &Ui,
    id: Id,
    track: Rect,
    (view, end): (f32, f32),
    across: f32,
    held: &mut Option<f32>,
) -> f32 {
    let mut across = across.clamp(0.0, end);
    let response = ui.interact(track, id, Sense::click_and_drag());
    let length = (track.width() * view / (view + end)).max(LEAST_THUMB).min(track.width());
    let free = (track.width() - length).max(1.0);
    let left = track.left() + across / end * free;
    if let Some(left) = dragged(&response, |at| at.x, (left, length), held) {
        across = ((left - track.left()) / free * end).clamp(0.0, end);
    }
    let left = track.left() + across / end * free;
    let thumb = Rect::from_min_max(pos2(left, track.top() + 2.0), pos2(left + length, track.bottom() - 2.0));
    paint(ui, &response, thumb);
    across
}

/// Where the thumb is dragged to. Caught beside it, it jumps to the pointer first.
fn dragged(
    response: &Response,
    along: impl Fn(Pos2) -> f32,
    (start, length): (f32, f32),
    held: &mut Option<f32>,
) -> Option<f32> {
    let is_down = response.is_pointer_button_down_on();
    // A button may go down and up again between two frames.
    let is_tapped = response.clicked() && held.is_none();
    if !is_down && !is_tapped {
        if response.drag_stopped() || response.clicked() {
            *held = None;
        }
        return None;
    }
    let at = along(response.interact_pointer_pos()?);
    let is_caught = (start..=start + length).contains(&at);
    if is_tapped {
        return (!is_caught).then_some(at - length / 2.0);
    }
    let held = *held.get_or_insert(if is_caught { at - start } else { length / 2.0 });
    Some(at - held)
}

fn paint(ui: &Ui, response: &Response, thumb: Rect) {
    let ink = Ink::of(ui.visuals());
    let is_lit = response.hovered() || response.is_pointer_button_down_on();
    ui.painter().rect_filled(thumb, 3.0, if is_lit { ink.axis } else { ink.grid });
}
