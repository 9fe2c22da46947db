//! The dialog about a filter that is kept, or is to be: its name. Must not know how filters are kept.

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, delete_buttons_ui, framed_ui, is_entered, keep_button, path_field};
use crate::app::core::offer::Now;
use crate::app::filter::command::FilterCommand;
use crate::app::filter::state::{FilterDialog, FilterTask};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: &FilterDialog, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| inside_ui(ui, dialog, now.state.locale, commands));
}

fn inside_ui(ui: &mut Ui, dialog: &FilterDialog, locale: Locale, commands: &Commands) {
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
    let labels = [button, "kept-filter-replace"].map(|key| say(locale, key));
    ui.horizontal(|ui| {
        let labels = [labels[0].as_ref(), labels[1].as_ref()];
        if let Some(replace) = keep_button(ui, &dialog.typed, dialog.taken, labels, entered) {
            commands.send(Command::Filter(FilterCommand::Confirm { replace }));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

fn delete_ui(ui: &mut Ui, name: &str, locale: Locale, commands: &Commands) {
    ui.label(say_with(locale, "kept-filter-delete-question", [("name", name.into())]));
    if delete_buttons_ui(ui, &say(locale, "kept-filter-delete-button"), locale, commands) {
        commands.send(Command::Filter(FilterCommand::Confirm { replace: false }));
    }
}
