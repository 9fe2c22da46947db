//! A view with nothing in it: what would be here, and how to get it.

use egui::{Align, Layout, RichText, Ui};

use crate::app::widgets::theme;
use crate::draw::Ink;

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
                ui.label(RichText::new(sentence).color(ink.weak));
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
