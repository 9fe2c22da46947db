//! Shows the dialog on top of the window: each room its own. Must not know what is in any.

use egui::Ui;

use crate::app::core::answers::Answers;
use crate::app::core::command::Commands;
use crate::app::core::dialog::Dialog;
use crate::app::core::dialog_parts::focused_id;
use crate::app::core::fields;
use crate::app::core::offer::Now;
use crate::app::core::workspace::State;
use crate::app::shell::offers::{menus, offers};
use crate::app::{detail, export, filter, gallery, import, live, open, palette, records, tables, window};

/// Shows the dialog that is open, if any.
pub(in crate::app) fn dialog_ui(ui: &Ui, state: &State, answers: &Answers, commands: &Commands) {
    let Some(dialog) = &state.dialog else {
        ui.data_mut(|data| data.remove_temp::<bool>(focused_id()));
        fields::give_focus_back(ui);
        return;
    };
    fields::note_focus(ui);
    let now = Now { state, answers, menus: &[] };
    match dialog {
        Dialog::Detail(dialog) => detail::compare::dialog_ui(ui, *dialog, now, commands),
        Dialog::Export(choices) => export::dialog::dialog_ui(ui, choices, now, commands),
        Dialog::Filter(dialog) => filter::dialog::dialog_ui(ui, dialog, now, commands),
        Dialog::Gallery(dialog) => gallery::dialog::dialog_ui(ui, dialog, now, commands),
        Dialog::Import(dialog) => import::dialog::dialog_ui(ui, dialog, now, commands),
        Dialog::Live(dialog) => live::ui::dialog_ui(ui, *dialog, now, commands),
        Dialog::Open(dialog) => open::dialog::dialog_ui(ui, dialog, now, commands),
        Dialog::Palette(typed) => palette::ui::dialog_ui(ui, typed, now, &offers(now), commands),
        Dialog::Records(choices) => records::dialog::dialog_ui(ui, choices, now, commands),
        Dialog::Tables(file) => tables::dialog::dialog_ui(ui, file, now, commands),
        Dialog::Window(dialog) => window::dialog::dialog_ui(ui, *dialog, now, &menus(now), commands),
    }
}
