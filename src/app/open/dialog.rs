//! The dialog that opens a package: a path field besides the system's file dialog, which not every Linux desktop has.

use egui::{Button, RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{is_entered, path_field};
use crate::app::open::command::OpenCommand;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say};

/// Shows it.
pub(in crate::app) fn open_ui(ui: &mut Ui, path: &str, locale: Locale, commands: &Commands) {
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
            commands.send(Command::Open(OpenCommand::Package(typed.trim().into())));
        }
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Open(OpenCommand::Browse));
        }
        if ui.button(say(locale, "browse-file").as_ref()).clicked() {
            commands.send(Command::Open(OpenCommand::BrowseFile));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}
