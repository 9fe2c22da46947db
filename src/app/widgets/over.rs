//! A pane that lies over the page, where there is no room beside it. Must not know what is in it.

use egui::{Area, Context, Frame, Id, Margin, Order, Rect, Stroke, Ui};

use crate::draw::Ink;

/// Shows a pane over whatever is in this place.
pub(crate) fn over_ui(
    context: &Context,
    salt: &'static str,
    place: Rect,
    margin: Margin,
    content: impl FnOnce(&mut Ui),
) {
    let area = Area::new(Id::unique(salt)).order(Order::Middle).fixed_pos(place.min).constrain(false).fade_in(false);
    area.show(context, |ui| {
        let ink = Ink::of(ui.visuals());
        let frame = Frame::NONE.fill(ink.panel).stroke(Stroke::new(1.0, ink.axis)).inner_margin(margin);
        let frame = frame.shadow(ui.visuals().window_shadow);
        frame.show(ui, |ui| {
            let inside = place.size() - margin.sum() - egui::Vec2::splat(2.0);
            ui.set_min_size(inside);
            ui.set_max_size(inside);
            content(ui);
        });
    });
}
