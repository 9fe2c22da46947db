//! The line between two parts of a page, one above the other: it is moved with the mouse or the arrow keys, and goes back
//! where it was proposed on a double-click. Must not know what the parts are, nor remember where it was left.

use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::draw::Ink;

/// How high the line is to the hand.
pub(crate) const SPLITTER: f32 = 6.0;
/// How far a key moves it.
const STEP: f32 = 24.0;

/// A splitter about to be shown.
pub(crate) struct Splitter<'a> {
    /// Distinguishes it from others.
    pub(crate) salt: &'static str,
    /// What a screen reader and whoever points at it is told.
    pub(crate) name: &'a str,
    /// Both parts and what lies between them.
    pub(crate) whole: Rect,
    /// How high the lower part is.
    pub(crate) below: f32,
    /// How high it may be.
    pub(crate) range: Rangef,
}

/// Where somebody wants it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Split {
    /// The lower part is to be so high.
    At(f32),
    /// Where it was proposed.
    AsProposed,
}

impl Splitter<'_> {
    /// How high the lower part is now: while the line is dragged, where it is dragged to.
    pub(crate) fn below(&self, ui: &Ui) -> f32 {
        let dragged: Option<f32> = ui.data(|data| data.get_temp(self.id(ui)));
        self.range.clamp(dragged.unwrap_or(self.below))
    }

    fn id(&self, ui: &Ui) -> Id {
        ui.scope_id().with(self.salt)
    }

    /// Shows the line; once it was let go of, where it is to stay comes back.
    pub(crate) fn show(&self, ui: &Ui) -> Option<Split> {
        let (id, below) = (self.id(ui), self.below(ui));
        let y = self.whole.bottom() - below - SPLITTER / 2.0;
        let center = pos2(self.whole.center().x, y);
        let rect = Rect::from_center_size(center, vec2(self.whole.width(), SPLITTER));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, ui.is_enabled(), self.name));
        let ink = Ink::of(ui.visuals());
        let is_lit = response.hovered() || response.dragged() || response.has_focus();
        let color = if is_lit { ink.accent } else { ink.grid };
        ui.painter().hline(rect.x_range(), y, Stroke::new(1.0, color));
        let grip = Rect::from_center_size(center, vec2(36.0, 4.0));
        ui.painter().rect_filled(grip, 2.0, if is_lit { ink.accent } else { ink.axis.gamma_multiply(0.6) });
        if response.hovered() || response.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
        }
        if response.double_clicked() {
            ui.data_mut(|data| data.remove_temp::<f32>(id));
            return Some(Split::AsProposed);
        }
        if response.dragged() {
            let below = self.range.clamp(below - response.drag_delta().y);
            ui.data_mut(|data| data.insert_temp(id, below));
        }
        if response.drag_stopped() {
            return ui.data_mut(|data| data.remove_temp(id)).map(Split::At);
        }
        if !response.has_focus() {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let step = if pressed(Key::ArrowUp) {
            STEP
        } else if pressed(Key::ArrowDown) {
            -STEP
        } else {
            return None;
        };
        Some(Split::At(self.range.clamp(below + step)))
    }
}
