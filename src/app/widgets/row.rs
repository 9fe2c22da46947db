//! A row with something at either end: what stands right keeps its place whatever grows at the left.

use egui::{Align, Layout, Response, TextWrapMode, Ui, vec2};

/// Shows a row of this height. Left to right, so that Tab goes in reading order: the right end takes what it took last
/// time, the left one has the rest, and is cut off where that is too little. The response of the right end comes back.
pub(crate) fn row_ui(ui: &mut Ui, height: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) -> Response {
    let response =
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_height(height);
            let width_id = ui.scope_id().with("width of the right end");
            let known: f32 = ui.data(|data| data.get_temp(width_id)).unwrap_or_default();
            let rest = (ui.available_width() - known - ui.spacing().item_spacing.x).max(0.0);
            ui.allocate_ui_with_layout(vec2(rest, height), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(rest);
                left(ui);
            });
            // Where it has no room it is measured all the same.
            let whole = |ui: &mut Ui| {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
                right(ui);
            };
            let response = ui.horizontal(whole).response;
            let width = response.rect.width();
            if (width - known).abs() > 0.5 {
                ui.data_mut(|data| data.insert_temp(width_id, width));
                ui.ctx().request_discard("the right end of a row has another width");
            }
            response
        });
    response.inner
}

/// A row of controls that ends at the right edge.
pub(crate) fn right_aligned(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::Center), content);
}
