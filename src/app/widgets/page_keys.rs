//! The Page keys in scroll areas.

use egui::{Key, Modifiers, Ui, vec2};

/// Called inside a scroll area whose content nothing in it makes scroll: the Page keys, with Shift for the detail pane.
pub(in crate::app) fn page_keys(ui: &Ui, modifiers: Modifiers) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.9;
    for (key, delta) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            ui.scroll_with_delta(vec2(0.0, delta));
        }
    }
}
