//! The dialog that opens a package: a path field besides the system's file dialog, which not every Linux desktop has.

use std::path::PathBuf;

use egui::{Button, RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::spreadsheets::is_spreadsheet;
use crate::app::import::command::ImportCommand;
use crate::app::open::command::OpenCommand;
use crate::app::open::pack_dialog::pack_ui;
use crate::app::open::state::OpenDialog;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say};

/// Shows one of the dialogs about packages.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: &OpenDialog, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| match dialog {
        OpenDialog::Package(path) => open_ui(ui, path, now.state.locale, commands),
        OpenDialog::Pack(path) => pack_ui(ui, path, now.state, commands),
    });
}

fn open_ui(ui: &mut Ui, path: &str, locale: Locale, commands: &Commands) {
    ui.label(RichText::new(say(locale, "open-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "open-explain")).color(Ink::of(ui.visuals()).weak));
    let mut typed = path.to_owned();
    let label = say(locale, "open-path");
    let (response, _) = path_field(ui, &mut typed, &label);
    if response.changed() {
        commands.send(Command::Open(OpenCommand::EditPath(typed.clone())));
    }
    let entered = is_entered(ui, &response);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let open = ui.add_enabled(ready, Button::new(say(locale, "open").as_ref()));
        if open.clicked() || (ready && entered) {
            let path = PathBuf::from(typed.trim());
            // Whoever has a spreadsheet and no package wants to import it.
            commands.send(match is_spreadsheet(&path) {
                true => Command::Import(ImportCommand::Open(vec![path])),
                false => Command::Open(OpenCommand::Package(path)),
            });
        }
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Open(OpenCommand::Browse));
        }
        if ui.button(say(locale, "browse-file").as_ref()).clicked() {
            commands.send(Command::Open(OpenCommand::BrowseFile));
        }
        if ui.button(say(locale, "import-sheets").as_ref()).clicked() {
            commands.send(Command::Import(ImportCommand::ShowOpen));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}
