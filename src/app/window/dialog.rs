//! The dialogs about the program itself.

use egui::Ui;

use crate::app::core::command::Commands;
use crate::app::core::dialog_parts::framed_ui;
use crate::app::core::offer::{Now, Offer};
use crate::app::window::about;
use crate::app::window::key_list;
use crate::app::window::state::WindowDialog;

/// Shows one; the list of keys is of what `offers` offer.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: WindowDialog, now: Now<'_>, offers: &[Offer], commands: &Commands) {
    let (state, locale) = (now.state, now.state.locale);
    match dialog {
        WindowDialog::Keys => {
            framed_ui(ui, key_list::WIDTH, state, commands, |ui| key_list::keys_ui(ui, offers, locale, commands));
        }
        WindowDialog::About => framed_ui(ui, about::WIDTH, state, commands, |ui| about::about_ui(ui, locale, commands)),
    }
}
