//! What a dialog that saves has: the path, the buttons, the question about a file that is in the way. Must not know what is
//! saved.

use std::path::Path;

use egui::{Button, RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{is_entered, path_field};
use crate::app::core::paths::free_beside;
use crate::app::core::workspace::State;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::{say, say_with};

/// A dialog that asks where to save, and nothing else.
pub(in crate::app) struct SaveTo<'a> {
    /// Keys of texts.
    pub(in crate::app) title: &'a str,
    pub(in crate::app) explain: &'a str,
    pub(in crate::app) path: &'a str,
    pub(in crate::app) edit: fn(String) -> Command,
    pub(in crate::app) save: Command,
    pub(in crate::app) browse: Command,
}

impl SaveTo<'_> {
    /// Shows it.
    pub(in crate::app) fn ui(self, ui: &mut Ui, state: &State, commands: &Commands) {
        let locale = state.locale;
        ui.label(RichText::new(say(locale, self.title)).font(theme::section()));
        ui.label(RichText::new(say(locale, self.explain)).color(Ink::of(ui.visuals()).weak));
        let mut typed = self.path.to_owned();
        let (response, _) = path_field(ui, &mut typed, &say(locale, "export-path"));
        let entered = is_entered(ui, &response);
        if typed != self.path {
            commands.send((self.edit)(typed.clone()));
        }
        overwrite_question_ui(ui, state, &typed);
        ui.horizontal(|ui| {
            let ready = !typed.trim().is_empty();
            let label = say(locale, "list-save");
            let button = (label.as_ref(), entered, ready);
            save_buttons_ui(ui, state, &typed, button, (self.edit, self.save), commands);
            if ui.button(say(locale, "browse").as_ref()).clicked() {
                commands.send(self.browse);
            }
            if ui.button(say(locale, "cancel").as_ref()).clicked() {
                commands.send(Command::Window(WindowCommand::CloseDialog));
            }
        });
    }
}

/// Where a file is in the way, the question what to do with it.
pub(in crate::app) fn overwrite_question_ui(ui: &mut Ui, state: &State, path: &str) {
    let Some(file) = state.overwriting.asked_about(path) else { return };
    let question = say_with(state.locale, "overwrite-question", [("name", name(file).into())]);
    ui.label(RichText::new(question).color(Ink::of(ui.visuals()).amber));
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The button that saves; where a file is in the way, a button that replaces it and one that saves beside it. `entered`
/// is whether Enter was pressed in the field, which saves, but never over something; `edit` gives what is saved another
/// path.
pub(in crate::app) fn save_buttons_ui(
    ui: &mut Ui,
    state: &State,
    path: &str,
    (label, entered, ready): (&str, bool, bool),
    (edit, save): (impl FnOnce(String) -> Command, Command),
    commands: &Commands,
) {
    let locale = state.locale;
    let Some(file) = state.overwriting.asked_about(path) else {
        if ui.add_enabled(ready, Button::new(label)).clicked() || (ready && entered) {
            commands.send(save);
        }
        return;
    };
    let beside = free_beside(file);
    let replace = ui.add_enabled(ready, Button::new(say(locale, "overwrite-replace").as_ref()));
    let label = say_with(locale, "overwrite-beside", [("name", name(&beside).into())]);
    let save_beside = ui.add_enabled(ready, Button::new(label));
    if replace.clicked() {
        commands.send(Command::Window(WindowCommand::AllowReplacing(file.to_owned())));
        commands.send(save);
    } else if save_beside.clicked() {
        commands.send(edit(beside.display().to_string()));
        commands.send(save);
    }
}
