//! The dialogs about figures that are kept: a field, a button, and one more where something would be replaced.

use egui::text::{CCursor, CCursorRange};
use egui::widgets::text_edit::TextEditState;
use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, delete_buttons_ui, framed_ui, is_entered, keep_button, path_field};
use crate::app::core::offer::Now;
use crate::app::gallery::command::GalleryCommand;
use crate::app::gallery::state::{FigureDialog, FigureTask};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: &FigureDialog, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| inside_ui(ui, dialog, now.state.locale, commands));
}

fn inside_ui(ui: &mut Ui, dialog: &FigureDialog, locale: Locale, commands: &Commands) {
    let (title, field, button) = match dialog.task {
        FigureTask::Keep(_) => ("figures-keep-title", "figures-name", "figures-keep-button"),
        FigureTask::Rename(_) => ("figures-rename-title", "figures-name", "figures-rename"),
        FigureTask::Delete(_) => return delete_ui(ui, &dialog.typed, locale, commands),
        FigureTask::SaveFile(_) => ("figures-save-title", "figures-path", "figures-save-button"),
        FigureTask::OpenFile => ("figures-open-title", "figures-path", "open"),
    };
    let send = |command| commands.send(Command::Gallery(command));
    ui.label(RichText::new(say(locale, title)).font(theme::section()));
    let entered = field_ui(ui, dialog, &say(locale, field), commands);
    if dialog.taken {
        let text = say_with(locale, "figures-taken", [("name", dialog.typed.trim().into())]);
        ui.label(RichText::new(text).color(Ink::of(ui.visuals()).amber));
    }
    let labels = [button, "figures-replace"].map(|key| say(locale, key));
    ui.horizontal(|ui| {
        let labels = [labels[0].as_ref(), labels[1].as_ref()];
        if let Some(replace) = keep_button(ui, &dialog.typed, dialog.taken, labels, entered) {
            send(GalleryCommand::Confirm { replace });
        }
        if matches!(dialog.task, FigureTask::SaveFile(_) | FigureTask::OpenFile)
            && ui.button(say(locale, "browse").as_ref()).clicked()
        {
            send(GalleryCommand::Browse);
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

/// The field; whether Enter was pressed in it comes back. What stands in it at first is selected, so that typing
/// replaces it.
fn field_ui(ui: &mut Ui, dialog: &FigureDialog, label: &str, commands: &Commands) -> bool {
    let mut typed = dialog.typed.clone();
    let (response, is_new) = path_field(ui, &mut typed, label);
    if is_new {
        let mut state = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
        let whole = CCursorRange::two(CCursor::new(0), CCursor::new(typed.chars().count()));
        state.cursor.set_char_range(Some(whole));
        state.store(ui.ctx(), response.id);
    }
    if response.changed() {
        commands.send(Command::Gallery(GalleryCommand::EditTyped(typed)));
    }
    is_entered(ui, &response)
}

fn delete_ui(ui: &mut Ui, name: &str, locale: Locale, commands: &Commands) {
    ui.label(RichText::new(say(locale, "figures-delete-title")).font(theme::section()));
    ui.label(say_with(locale, "figures-delete-explain", [("name", name.into())]));
    if delete_buttons_ui(ui, &say(locale, "figures-delete"), locale, commands) {
        commands.send(Command::Gallery(GalleryCommand::Confirm { replace: false }));
    }
}
