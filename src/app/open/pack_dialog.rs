//! The dialog that writes the open package as one file.

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{is_entered, path_field};
use crate::app::core::save_buttons::{overwrite_question_ui, save_buttons_ui};
use crate::app::core::workspace::State;
use crate::app::open::command::OpenCommand;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::say;

/// Shows it.
pub(in crate::app) fn pack_ui(ui: &mut Ui, path: &str, state: &State, commands: &Commands) {
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "pack-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "pack-explain")).color(Ink::of(ui.visuals()).weak));
    let mut typed = path.to_owned();
    let (response, _) = path_field(ui, &mut typed, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    if typed != path {
        commands.send(Command::Open(OpenCommand::EditPack(typed.clone())));
    }
    overwrite_question_ui(ui, state, &typed);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let label = say(locale, "list-save");
        let save = Command::Open(OpenCommand::Pack);
        save_buttons_ui(ui, state, &typed, (label.as_ref(), entered, ready), save, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Open(OpenCommand::BrowsePack));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}
