//! The dialogs of spreadsheets: which files, where the package goes, where the recipe goes, which recipe is used. Each has a
//! path field besides the system's dialog, which not every Linux desktop has.

use egui::{Button, RichText, TextEdit, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::save_buttons::SaveTo;
use crate::app::core::workspace::State;
use crate::app::import::column_dialog::column_ui;
use crate::app::import::command::ImportCommand;
use crate::app::import::row_dialog::row_ui;
use crate::app::import::state::ImportDialog;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::say;

/// Shows one: in the middle of the window, or where what it is about stands.
pub(in crate::app) fn dialog_ui(ui: &Ui, dialog: &ImportDialog, now: Now<'_>, commands: &Commands) {
    let state = now.state;
    match dialog {
        ImportDialog::Column { table, column, at } => column_ui(ui, (*table, *column, *at), state, commands),
        ImportDialog::Row { row, at } => row_ui(ui, *row, *at, state, commands),
        ImportDialog::Open(path) => {
            framed_ui(ui, WIDTH, state, commands, |ui| Asked::FILES.ui(ui, path, state, commands));
        }
        ImportDialog::Save(path) => framed_ui(ui, WIDTH, state, commands, |ui| save_ui(ui, path, state, commands)),
        ImportDialog::SaveRecipe(path) => {
            framed_ui(ui, WIDTH, state, commands, |ui| save_recipe_ui(ui, path, state, commands));
        }
        ImportDialog::UseRecipe(path) => {
            framed_ui(ui, WIDTH, state, commands, |ui| Asked::RECIPE.ui(ui, path, state, commands));
        }
        ImportDialog::Leave => framed_ui(ui, WIDTH, state, commands, |ui| leave_ui(ui, state, commands)),
    }
}

/// What was changed would be lost.
fn leave_ui(ui: &mut Ui, state: &State, commands: &Commands) {
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "import-leave")).font(theme::section()));
    ui.label(RichText::new(say(locale, "import-leave-explain")).color(Ink::of(ui.visuals()).weak));
    ui.horizontal(|ui| {
        if ui.button(say(locale, "mapping-save-recipe").as_ref()).clicked() {
            commands.send(Command::Import(ImportCommand::ShowSaveRecipe));
        }
        let stay = ui.button(say(locale, "cancel").as_ref());
        if ui.memory(|memory| memory.focused().is_none()) {
            stay.request_focus();
        }
        if stay.clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
        if ui.button(say(locale, "import-leave-unsaved").as_ref()).clicked() {
            commands.send(Command::Import(ImportCommand::Leave));
        }
    });
}

/// A dialog that asks for a path.
struct Asked {
    title: &'static str,
    explain: &'static str,
    label: &'static str,
    button: &'static str,
    edit: fn(String) -> ImportCommand,
    act: fn(&str) -> ImportCommand,
    browse: ImportCommand,
}

impl Asked {
    /// Which files.
    const FILES: Self = Self {
        title: "import-title",
        explain: "import-explain",
        label: "open-path",
        button: "import-read",
        edit: ImportCommand::EditPath,
        act: |path| ImportCommand::Open(vec![path.trim().into()]),
        browse: ImportCommand::Browse,
    };
    /// Which recipe.
    const RECIPE: Self = Self {
        title: "mapping-use-recipe",
        explain: "mapping-use-recipe-explain",
        label: "open-path",
        button: "mapping-use",
        edit: ImportCommand::EditUseRecipe,
        act: |_| ImportCommand::UseRecipe,
        browse: ImportCommand::BrowseUseRecipe,
    };

    fn ui(&self, ui: &mut Ui, path: &str, state: &State, commands: &Commands) {
        let locale = state.locale;
        let send = |command| commands.send(Command::Import(command));
        ui.label(RichText::new(say(locale, self.title)).font(theme::section()));
        ui.label(RichText::new(say(locale, self.explain)).color(Ink::of(ui.visuals()).weak));
        let mut typed = path.to_owned();
        let (response, _) = path_field(ui, &mut typed, &say(locale, self.label));
        if response.changed() {
            send((self.edit)(typed.clone()));
        }
        let entered = is_entered(ui, &response);
        ui.horizontal(|ui| {
            let ready = !typed.trim().is_empty();
            let act = ui.add_enabled(ready, Button::new(say(locale, self.button).as_ref()));
            if act.clicked() || (ready && entered) {
                send((self.act)(&typed));
            }
            if ui.button(say(locale, "browse").as_ref()).clicked() {
                send(self.browse.clone());
            }
            if ui.button(say(locale, "cancel").as_ref()).clicked() {
                commands.send(Command::Window(WindowCommand::CloseDialog));
            }
        });
    }
}

/// A new folder for the package, and what it is called.
fn save_ui(ui: &mut Ui, path: &str, state: &State, commands: &Commands) {
    let locale = state.locale;
    let send = |command| commands.send(Command::Import(command));
    ui.label(RichText::new(say(locale, "mapping-save-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "mapping-save-explain")).color(Ink::of(ui.visuals()).weak));
    if let Some(mapping) = state.import.as_ref().and_then(|import| import.shown()) {
        let mut title = mapping.recipe.title.clone();
        let name = ui.label(say(locale, "mapping-title").as_ref());
        let edit = TextEdit::singleline(&mut title).desired_width(f32::INFINITY);
        if ui.add(edit).labelled_by(name.id).changed() {
            send(ImportCommand::EditTitle(title));
        }
    }
    let mut typed = path.to_owned();
    let (response, _) = path_field(ui, &mut typed, &say(locale, "mapping-folder"));
    let entered = is_entered(ui, &response);
    if typed != path {
        send(ImportCommand::EditSave(typed.clone()));
    }
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let save = ui.add_enabled(ready, Button::new(say(locale, "mapping-save-and-open").as_ref()));
        if save.clicked() || (ready && entered) {
            send(ImportCommand::Save);
        }
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            send(ImportCommand::BrowseSave);
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

fn save_recipe_ui(ui: &mut Ui, path: &str, state: &State, commands: &Commands) {
    let asked = SaveTo {
        title: "mapping-save-recipe",
        explain: "mapping-save-recipe-explain",
        path,
        edit: |path| Command::Import(ImportCommand::EditSaveRecipe(path)),
        save: Command::Import(ImportCommand::SaveRecipe),
        browse: Command::Import(ImportCommand::BrowseSaveRecipe),
    };
    asked.ui(ui, state, commands);
}
