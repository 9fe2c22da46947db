//! Buttons whose name, key and state come from the list of offers.

use egui::{Button, Response, Ui, Vec2};

use crate::app::core::command::Command;
use crate::app::core::offer::Offer;
use crate::app::core::shortcuts::shortcut_text;
use crate::app::core::shown::Shown;

/// A button for a command, or nothing when it is not offered now.
pub(crate) fn offer_button(ui: &mut Ui, shown: &Shown<'_>, command: Command) {
    let Some(offer) = shown.offer(&command) else { return };
    let mut button = Button::new(&offer.label);
    if let Some(shortcut) = offer.shortcut() {
        button = button.shortcut_text(shortcut_text(ui.ctx(), &shortcut));
    }
    if add(ui, offer, button) {
        shown.send(command);
    }
}

/// The same where there is no room for the key: it shows on hovering.
pub(crate) fn offer_button_brief(ui: &mut Ui, shown: &Shown<'_>, command: Command) {
    let Some(offer) = shown.offer(&command) else { return };
    let response = response(ui, offer, Button::new(&offer.label));
    let response = match tell(ui, offer) {
        Some(key) => response.on_hover_text(key),
        None => response,
    };
    if response.clicked() {
        shown.send(command);
    }
}

/// The same for one of several of which one is current; whether it was pressed comes back.
pub(crate) fn offer_choice(ui: &mut Ui, shown: &Shown<'_>, command: Command, min_size: Vec2) -> bool {
    let Some(offer) = shown.offer(&command) else { return false };
    let pressed = add(ui, offer, Button::selectable(offer.is_current, &offer.label).min_size(min_size));
    if pressed {
        shown.send(command);
    }
    pressed
}

/// The key of an offer, as whoever points at its button is told.
pub(in crate::app) fn tell(ui: &Ui, offer: &Offer) -> Option<String> {
    offer.shortcut().map(|shortcut| shortcut_text(ui.ctx(), &shortcut))
}

fn add(ui: &mut Ui, offer: &Offer, button: Button<'_>) -> bool {
    response(ui, offer, button).clicked()
}

fn response(ui: &mut Ui, offer: &Offer, button: Button<'_>) -> Response {
    let response = ui.add_enabled(offer.refusal.is_none(), button);
    match &offer.refusal {
        Some(reason) => response.on_disabled_hover_text(reason),
        None => response,
    }
}
