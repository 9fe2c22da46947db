//! A box that is ticked or not, beside its words; what it reacts to comes from outside, so that several can be one stop of
//! Tab. Must not know what it stands for.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::draw::{Ink, fonts};

const BOX: f32 = 14.0;
const GAP: f32 = 6.0;

/// Shows it; it is ticked by whoever hears that it was clicked.
pub(in crate::app) fn check_ui(ui: &mut Ui, words: &str, is_on: bool, sense: Sense) -> Response {
    let ink = Ink::of(ui.visuals());
    let id = ui.next_auto_id();
    let color = if ui.is_enabled() { ink.text } else { ink.weak };
    let room = (ui.available_width() - BOX - GAP).max(0.0);
    let galley = ui.painter().layout(words.to_owned(), fonts::regular(13.0), color, room);
    let height = galley.size().y.max(BOX + 2.0);
    let (_, rect) = ui.allocate_space(vec2(BOX + GAP + galley.size().x, height));
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_on, words));
    let check = Rect::from_center_size(pos2(rect.left() + BOX / 2.0, rect.center().y), vec2(BOX, BOX));
    let line = if response.hovered() { ink.accent } else { ink.axis };
    if is_on {
        let ground = if ui.is_enabled() { ink.accent } else { ink.axis };
        ui.painter().rect_filled(check, 3.0, ground);
        let at = |x: f32, y: f32| check.min + vec2(check.width() * x, check.height() * y);
        let stroke = Stroke::new(2.0, ink.paper);
        ui.painter().line_segment([at(0.22, 0.52), at(0.42, 0.72)], stroke);
        ui.painter().line_segment([at(0.42, 0.72), at(0.80, 0.28)], stroke);
    } else {
        ui.painter().rect_stroke(check, 3.0, Stroke::new(1.0, line), StrokeKind::Inside);
    }
    let at = pos2(check.right() + GAP, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
    response
}
