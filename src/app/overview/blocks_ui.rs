//! What the page is made of: blocks with a heading, rows that can be pressed, small courses. Must not know what they are about.

use egui::text::LayoutJob;
use egui::{
    Color32, FontId, Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

use crate::app::widgets::focus::Group;
use crate::app::widgets::menu_keys::{asked_by_keys, below};
use crate::app::widgets::theme;
use crate::draw::Ink;

/// Between blocks.
pub(super) const GAP: f32 = 12.0;
/// From the edge of a block to what stands in it.
pub(super) const INSET: f32 = 12.0;
/// The height of a row.
pub(super) const ROW: f32 = 24.0;
/// The height of the heading of a block.
pub(super) const HEADING: f32 = 30.0;

/// Everything on the page that can be pressed is one stop of Tab.
pub(super) struct Pressed {
    pub(super) stops: Group,
    pub(super) places: Vec<Rect>,
    /// The published figure whose menu was asked for.
    pub(super) asked: Option<(usize, Pos2)>,
}

impl Pressed {
    /// Notes that somebody asked what can be done with a published figure.
    pub(super) fn ask_about(&mut self, ui: &Ui, observation: usize, response: &Response) {
        if response.secondary_clicked() {
            self.asked = ui.input(|input| input.pointer.interact_pos()).map(|at| (observation, at));
        } else if response.has_focus() && asked_by_keys(ui.ctx()) {
            self.asked = Some((observation, below(response.rect)));
        }
    }
}

/// One line of text that is cut off with an ellipsis where there is no room.
pub(super) fn line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap.max_width = width.max(0.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    ui.painter().layout_job(job)
}

/// Puts a line with its middle at a height; where it ends comes back.
pub(super) fn put(ui: &Ui, galley: Arc<Galley>, left: f32, middle: f32, color: Color32) -> f32 {
    let size = galley.size();
    ui.painter().galley(pos2(left, middle - size.y / 2.0), galley, color);
    left + size.x
}

/// The same, ending at a place; where it begins comes back.
pub(super) fn put_right(ui: &Ui, galley: Arc<Galley>, right: f32, middle: f32, color: Color32) -> f32 {
    let left = right - galley.size().x;
    put(ui, galley, left, middle, color);
    left
}

/// A block with its heading and what stands weakly beside that; what is left of it comes back.
pub(super) fn block(ui: &Ui, rect: Rect, heading: &str, aside: &str) -> Rect {
    let ink = Ink::of(ui.visuals());
    ui.painter().rect(rect, 6.0, ink.paper, Stroke::new(1.0, ink.grid), StrokeKind::Inside);
    let inner = rect.shrink2(vec2(INSET, 0.0));
    let middle = rect.top() + HEADING / 2.0 + 2.0;
    let title = line(ui, heading, theme::section(), ink.text, inner.width());
    let mut is_cut = title.elided;
    let end = put(ui, title, inner.left(), middle, ink.text);
    let room = inner.right() - end - 12.0;
    if !aside.is_empty() && room > 40.0 {
        let beside = line(ui, aside, theme::note(), ink.weak, room);
        is_cut |= beside.elided;
        put_right(ui, beside, inner.right(), middle, ink.weak);
    }
    // Who reads the screen hears the heading, too.
    let place = Rect::from_min_max(inner.min, pos2(inner.right(), rect.top() + HEADING));
    let response = ui.interact(place, ui.scope_id().with(heading), Sense::hover());
    let words = format!("{heading} {aside}").trim_end().to_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    if is_cut {
        response.on_hover_text(words);
    }
    inner.with_min_y(rect.top() + HEADING)
}

/// A row, or a card, that can be pressed: its ground, and what was done to it. Nothing where it is out of sight.
pub(super) fn pressable(
    ui: &Ui,
    rect: Rect,
    id: Id,
    is_selected: bool,
    words: &str,
    pressed: &mut Pressed,
) -> Response {
    let sense = pressed.stops.sense(ui, id, Sense::click());
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), is_selected, words));
    pressed.places.push(rect);
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(4.0), None);
    }
    if response.clicked() {
        pressed.stops.take(id);
    }
    response
}

/// The ground of a row: raised under the pointer and where the focus is.
pub(super) fn row_ground(ui: &Ui, rect: Rect, response: &Response, is_selected: bool) {
    let ink = Ink::of(ui.visuals());
    let ground = match (is_selected, response.hovered() || response.has_focus()) {
        (true, _) => theme::selected_ground(&ink),
        (false, true) => ink.raised,
        (false, false) => return,
    };
    ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), 4.0, ground);
}
