//! A view with nothing in it: what would be here, and how to get it.

use egui::text::LayoutJob;
use egui::{Align, Layout, RichText, Role, TextStyle, Ui, WidgetInfo};

use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::draw::line_breaks::laid_out;

/// A heading, a sentence, and buttons; the position of the pressed one comes back.
pub(crate) fn empty_ui(ui: &mut Ui, heading: &str, sentence: &str, buttons: &[&str]) -> Option<usize> {
    let ink = Ink::of(ui.visuals());
    let mut pressed = None;
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.3).min(200.0));
        ui.label(RichText::new(heading).font(theme::section()));
        ui.add_space(4.0);
        ui.scope(|ui| {
            ui.set_max_width(520.0);
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                let font = TextStyle::Body.resolve(ui.style());
                let mut job = LayoutJob::simple(sentence.to_owned(), font, ink.weak, ui.available_width());
                job.halign = Align::Center;
                let label = ui.label(laid_out(ui.painter(), job));
                // As it is written, wherever its lines begin.
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, sentence));
            });
        });
        ui.add_space(8.0);
        for (position, label) in buttons.iter().enumerate() {
            if ui.button(*label).clicked() {
                pressed = Some(position);
            }
        }
    });
    pressed
}
