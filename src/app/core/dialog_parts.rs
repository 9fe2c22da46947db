//! What dialogs are made of: their frame, a field with the keyboard, buttons that keep and delete.

use egui::{Button, Id, Key, Modal, Response, RichText, TextEdit, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::workspace::State;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{Locale, say};

/// As wide as a dialog is that asks for a path or a name.
pub(in crate::app) const WIDTH: f32 = 480.0;

/// A dialog in the middle of the window, at its foot what went wrong if it says that itself. Esc closes it.
pub(in crate::app) fn framed_ui(
    ui: &Ui,
    width: f32,
    state: &State,
    commands: &Commands,
    inside_ui: impl FnOnce(&mut Ui),
) {
    let response = Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_width(width.min(ui.ctx().content_rect().width() - 48.0));
        inside_ui(ui);
        if state.dialog_says_errors() {
            error_ui(ui, state);
        }
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

/// What went wrong, where the person looks who tried.
fn error_ui(ui: &mut Ui, state: &State) {
    if let Some(notice) = state.notice.as_ref().filter(|notice| notice.is_error) {
        ui.label(RichText::new(&notice.text).color(Ink::of(ui.visuals()).red));
    }
}

/// Remembers that the field of the dialog that is open was given the keyboard.
pub(in crate::app) fn focused_id() -> Id {
    Id::unique("dialog field was focused")
}

/// A labelled text field over the whole width, which has the keyboard when the dialog opens; whether it just opened
/// comes back too.
pub(in crate::app) fn path_field(ui: &mut Ui, text: &mut String, label: &str) -> (Response, bool) {
    let name = ui.label(label);
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(name.id);
    let is_new = has_just_opened(ui);
    if is_new {
        response.request_focus();
    }
    (response, is_new)
}

/// Whether the dialog was not there before: once, for whoever gives the keyboard to one of its parts.
pub(in crate::app) fn has_just_opened(ui: &Ui) -> bool {
    !ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(focused_id()), true))
}

/// Whether Enter was pressed in the field: on a button it means the button. The field keeps the keyboard.
pub(in crate::app) fn is_entered(ui: &Ui, field: &Response) -> bool {
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        field.request_focus();
    }
    entered
}

/// The button that keeps something under a name or a path; whether what has it already is to be replaced comes back.
/// `entered` is whether Enter was pressed in the field. Where the name is taken, only the button replaces: Enter, pressed
/// twice, does not.
pub(in crate::app) fn keep_button(
    ui: &mut Ui,
    typed: &str,
    taken: bool,
    [keep, replace]: [&str; 2],
    entered: bool,
) -> Option<bool> {
    if taken {
        return ui.button(replace).clicked().then_some(true);
    }
    let ready = !typed.trim().is_empty();
    (ui.add_enabled(ready, Button::new(keep)).clicked() || (ready && entered)).then_some(false)
}

/// The button that deletes, and the one that does not, which has the keyboard first; whether it is to be deleted.
pub(in crate::app) fn delete_buttons_ui(ui: &mut Ui, label: &str, locale: Locale, commands: &Commands) -> bool {
    let row = ui.horizontal(|ui| {
        let is_confirmed = ui.button(label).clicked();
        let cancel = ui.button(say(locale, "cancel").as_ref());
        if ui.memory(|memory| memory.focused().is_none()) {
            cancel.request_focus();
        }
        if cancel.clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
        is_confirmed
    });
    row.inner
}
