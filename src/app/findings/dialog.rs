//! The dialog that saves findings.

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{is_entered, path_field};
use crate::app::core::save_buttons::save_buttons_ui;
use crate::app::core::workspace::State;
use crate::app::findings::command::FindingsCommand;
use crate::app::findings::state::FindingsFile;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::export::SheetFormat;
use crate::text::say;

/// Shows it.
pub(in crate::app) fn save_ui(ui: &mut Ui, file: &FindingsFile, state: &State, commands: &Commands) {
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "findings-save-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "findings-save-explain")).color(Ink::of(ui.visuals()).weak));
    let mut new = file.clone();
    ui.horizontal(|ui| {
        for format in SheetFormat::ALL {
            let label = say(locale, &format!("list-format-{}", format.extension()));
            ui.selectable_value(&mut new.format, format, label.as_ref());
        }
    });
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    if new != *file {
        commands.send(Command::Findings(FindingsCommand::EditSave(new.clone())));
    }
    ui.horizontal(|ui| {
        let ready = !new.path.trim().is_empty();
        let label = say(locale, "list-save");
        let save = Command::Findings(FindingsCommand::Save);
        save_buttons_ui(ui, state, &new.path, (label.as_ref(), entered, ready), save, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Findings(FindingsCommand::BrowseSave));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}
