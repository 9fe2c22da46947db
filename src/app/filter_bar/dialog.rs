//! The dialog about a filter that is kept, or is to be: its name. Must not know how filters are kept.

use egui::{Button, RichText, Ui};

use crate::app::command::{Command, Commands, FilterCommand};
use crate::app::dialogs::{is_entered, path_field};
use crate::app::state::{FilterDialog, FilterTask};
use crate::app::theme;
use crate::draw::Ink;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &mut Ui, dialog: &FilterDialog, locale: Locale, commands: &Commands) {
    let (title, button) = match &dialog.task {
        FilterTask::Keep => ("kept-filter-keep-title", "kept-filter-keep-button"),
        FilterTask::Rename(_) => ("kept-filter-rename-title", "kept-filter-rename-button"),
        FilterTask::Delete(name) => return delete_ui(ui, name, locale, commands),
    };
    ui.label(RichText::new(say(locale, title)).font(theme::section()));
    let mut typed = dialog.typed.clone();
    let (response, _) = path_field(ui, &mut typed, &say(locale, "kept-filter-name"));
    if response.changed() {
        commands.send(Command::Filter(FilterCommand::EditName(typed)));
    }
    let entered = is_entered(ui, &response);
    if dialog.taken {
        let text = say_with(locale, "kept-filter-taken", [("name", dialog.typed.trim().into())]);
        ui.label(RichText::new(text).color(Ink::of(ui.visuals()).amber));
    }
    let ready = !dialog.typed.trim().is_empty();
    let confirm = |replace| commands.send(Command::Filter(FilterCommand::Confirm { replace }));
    ui.horizontal(|ui| {
        if dialog.taken {
            // Only this button replaces; Enter in the field, pressed twice, does not.
            if ui.button(say(locale, "kept-filter-replace").as_ref()).clicked() {
                confirm(true);
            }
        } else if ui.add_enabled(ready, Button::new(say(locale, button).as_ref())).clicked() || (ready && entered) {
            confirm(false);
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::CloseDialog);
        }
    });
}

fn delete_ui(ui: &mut Ui, name: &str, locale: Locale, commands: &Commands) {
    ui.label(say_with(locale, "kept-filter-delete-question", [("name", name.into())]));
    ui.horizontal(|ui| {
        if ui.button(say(locale, "kept-filter-delete-button").as_ref()).clicked() {
            commands.send(Command::Filter(FilterCommand::Confirm { replace: false }));
        }
        let cancel = ui.button(say(locale, "cancel").as_ref());
        // What has the keyboard first deletes nothing.
        if ui.memory(|memory| memory.focused().is_none()) {
            cancel.request_focus();
        }
        if cancel.clicked() {
            commands.send(Command::CloseDialog);
        }
    });
}
