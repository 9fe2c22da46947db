//! The dialog that saves a table.

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::save_buttons::{overwrite_question_ui, save_buttons_ui};
use crate::app::core::workspace::State;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::TableFile;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::export::SHEET_FORMATS;
use crate::text::say;

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, file: &TableFile, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| save_ui(ui, file, now.state, commands));
}

fn save_ui(ui: &mut Ui, file: &TableFile, state: &State, commands: &Commands) {
    let (locale, id) = (state.locale, file.what.id());
    ui.label(RichText::new(say(locale, &format!("table-title-{id}"))).font(theme::section()));
    ui.label(RichText::new(say(locale, &format!("table-explain-{id}"))).color(Ink::of(ui.visuals()).weak));
    let mut new = file.clone();
    ui.horizontal(|ui| {
        for format in SHEET_FORMATS {
            let label = say(locale, format.text());
            ui.selectable_value(&mut new.format, format, label.as_ref());
        }
    });
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    let edit = |new| Command::Tables(TablesCommand::EditSave(new));
    if new != *file {
        commands.send(edit(new.clone()));
    }
    overwrite_question_ui(ui, state, &new.path);
    ui.horizontal(|ui| {
        let ready = !new.path.trim().is_empty();
        let label = say(locale, "list-save");
        let edit_path = |path| edit(TableFile { path, ..new.clone() });
        let save = (edit_path, Command::Tables(TablesCommand::Save));
        save_buttons_ui(ui, state, &new.path, (label.as_ref(), entered, ready), save, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Tables(TablesCommand::BrowseSave));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}
