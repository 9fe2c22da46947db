//! What is wrong with a filter, below its field and over the page. Must not know whose filter it is.

use egui::{Button, Id, Label, Popup, PopupKind, RectAlign, Response, RichText, Role, Ui, WidgetInfo, vec2};

use crate::draw::Ink;
use crate::query::FilterError;
use crate::text::{Locale, say};

const WIDTH: f32 = 420.0;

/// Shows the sentence; whether somebody has read it comes back.
pub(in crate::app) fn error_ui(ui: &Ui, id: Id, field: &Response, error: &FilterError, locale: Locale) -> bool {
    let width = WIDTH.min(ui.ctx().content_rect().width() - 32.0);
    let popup = Popup::from_response(field)
        .id(id)
        .kind(PopupKind::Popup)
        .open(true)
        .align(RectAlign::BOTTOM_START)
        .align_alternatives(&[RectAlign::TOP_START, RectAlign::BOTTOM_END])
        .width(width);
    let shown = popup.show(|ui| {
        ui.set_min_width(width);
        ui.horizontal_top(|ui| {
            let sentence = RichText::new(error.sentence(locale)).color(Ink::of(ui.visuals()).red);
            ui.allocate_ui(vec2(width - 36.0, 20.0), |ui| {
                ui.set_min_width(width - 36.0);
                ui.add(Label::new(sentence).wrap());
            });
            let close = ui.add(Button::new("×").frame(false));
            let name = say(locale, "dismiss");
            close.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_ref()));
            close.on_hover_text(name.as_ref()).clicked()
        })
        .inner
    });
    shown.is_some_and(|shown| shown.inner)
}
