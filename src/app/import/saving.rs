//! Carries out what saves a package or a recipe, and what uses a recipe that was saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::core::done::Done;
use crate::app::core::paths::{export_folder, free_beside, free_path_with, located};
use crate::app::core::system_dialogs::{choice, figure_file, folder, save_as};
use crate::app::core::workspace::Notice;
use crate::app::import::done::ImportDone;
use crate::app::import::state::{Fitted, ImportDialog, Mapping};
use crate::app::open::command::OpenCommand;
use crate::export::file_name;
use crate::import::{self, Recipe, RecipeError};
use crate::output::{self, OutputError, Written};
use crate::text::{say, say_with};

impl Apply<'_> {
    fn mapping(&self) -> Option<&Mapping> {
        self.state.import.as_ref()?.mapping.as_deref()
    }

    pub(super) fn show_save_import(&mut self) {
        let Some(mapping) = self.mapping() else { return };
        let name = file_name(&mapping.recipe.title);
        let mut path = export_folder(&self.state.settings).join(name);
        if path.symlink_metadata().is_ok() {
            path = free_beside(&path);
        }
        self.ask_import(ImportDialog::Save(path.display().to_string()));
    }

    pub(super) fn browse_save_import(&mut self) {
        let title = say(self.state.locale, "mapping-save-title").into_owned();
        let name = self.mapping().map(|mapping| file_name(&mapping.recipe.title)).unwrap_or_default();
        // The system asks for a folder that is there; the new one is made in it.
        let done = move |path: PathBuf| Done::Import(ImportDone::SavePathChosen(path.join(name)));
        self.tasks.spawn(self.context, Done::Lost, move || choice(|| folder(title), done));
    }

    pub(super) fn save_import(&mut self) {
        let Some(Dialog::Import(ImportDialog::Save(typed))) = &self.state.dialog else { return };
        let path = located(typed, &export_folder(&self.state.settings));
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Import(ImportDialog::Save(path.display().to_string())));
        if let Some(mapping) = self.mapping() {
            self.tasks.save_import(self.context, mapping, path);
        }
    }

    pub(super) fn was_saved(&mut self, path: PathBuf, result: Result<(), OutputError>) {
        match result {
            Ok(()) => {
                self.state.settings.export_folder = path.parent().map(Path::to_owned);
                self.state.dialog = None;
                self.let_go();
                self.then(Command::Open(OpenCommand::Package(path)));
            }
            Err(OutputError::FolderTaken(_)) => {
                let args = [("path", path.display().to_string().into())];
                self.complain("mapping-save-taken", args);
            }
            Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
        }
    }

    pub(super) fn show_save_recipe(&mut self) {
        let Some(mapping) = self.mapping() else { return };
        let name = say_with(self.state.locale, "mapping-recipe-file", [("name", mapping.recipe.title.as_str().into())]);
        let path = free_path_with(&export_folder(&self.state.settings), &file_name(&name), "json");
        self.ask_import(ImportDialog::SaveRecipe(path.display().to_string()));
    }

    pub(super) fn browse_save_recipe(&mut self) {
        let Some(Dialog::Import(ImportDialog::SaveRecipe(typed))) = &self.state.dialog else { return };
        let (proposed, title) = (PathBuf::from(typed), say(self.state.locale, "mapping-save-recipe").into_owned());
        let done = |path| Done::Import(ImportDone::RecipePathChosen(path));
        self.tasks.spawn(self.context, Done::Lost, move || choice(|| save_as(&proposed, "json", title), done));
    }

    pub(super) fn save_recipe(&mut self) {
        let Some(Dialog::Import(ImportDialog::SaveRecipe(typed))) = &self.state.dialog else { return };
        let mut path = located(typed, &export_folder(&self.state.settings));
        if path.extension().is_none() {
            path.set_extension("json");
        }
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Import(ImportDialog::SaveRecipe(path.display().to_string())));
        let Some(mapping) = self.mapping() else { return };
        let (text, existing) = (mapping.recipe.text(), self.state.overwriting.existing(&path));
        let sources = self.state.import.as_ref().map(|import| import.paths.clone()).unwrap_or_default();
        self.tasks.spawn(self.context, Done::Lost, move || {
            let may_write = output::keep_off(&path, &sources);
            let written = may_write.and_then(|()| output::write(&path, text.as_bytes(), existing));
            Some(Done::Import(ImportDone::RecipeSaved(path, written)))
        });
    }

    pub(super) fn recipe_was_saved(&mut self, path: PathBuf, result: Result<Written, OutputError>) {
        let locale = self.state.locale;
        self.state.notice = Some(match result {
            Ok(written) => {
                self.state.overwriting.forget();
                if matches!(self.state.dialog, Some(Dialog::Import(ImportDialog::SaveRecipe(_)))) {
                    self.state.dialog = None;
                }
                let args = [("path", path.display().to_string().into())];
                let text = written.said(&say_with(locale, "mapping-recipe-saved", args), locale);
                Notice { text, is_error: false, path: Some(path) }
            }
            Err(OutputError::Taken(_)) => return self.state.overwriting.ask(path),
            Err(error) => problem(error.sentence(locale)),
        });
    }

    pub(super) fn browse_use_recipe(&mut self) {
        let title = say(self.state.locale, "mapping-use-recipe").into_owned();
        let done = |path| Done::Import(ImportDone::RecipeChosen(path));
        self.tasks.spawn(self.context, Done::Lost, move || choice(|| figure_file(title), done));
    }

    pub(super) fn use_recipe(&mut self) {
        let Some(Dialog::Import(ImportDialog::UseRecipe(typed))) = &self.state.dialog else { return };
        let path = located(typed, &export_folder(&self.state.settings));
        self.read_recipe(path);
    }

    /// Reads a recipe and makes it that of the files that are open.
    pub(super) fn read_recipe(&mut self, path: PathBuf) {
        let Some(import) = &self.state.import else { return };
        let (attempt, Some(mapping)) = (import.attempt, &import.mapping) else { return };
        let (files, proposed) = (mapping.files.clone(), mapping.original.clone());
        self.state.notice = None;
        self.tasks.spawn(self.context, Done::Lost, move || {
            let fitted = Recipe::open(&path).map(|used| {
                let (recipe, changes) = import::fitted(&used, &files, &proposed);
                Fitted { used: Arc::new(used), recipe, changes }
            });
            Some(Done::Import(ImportDone::RecipeRead(attempt, path, Box::new(fitted))))
        });
    }

    pub(super) fn recipe_was_read(&mut self, attempt: u64, path: &Path, result: Result<Fitted, RecipeError>) {
        let locale = self.state.locale;
        if self.import_of(attempt).is_none() {
            return;
        }
        match result {
            Ok(Fitted { used, recipe, changes }) => {
                self.state.dialog = None;
                let key = if changes.is_empty() { "mapping-recipe-fits" } else { "mapping-recipe-differs" };
                let args = [("count", changes.len().into())];
                let text = say_with(locale, key, args);
                self.state.notice = Some(Notice { text, is_error: false, path: None });
                self.change(|mapping| mapping.use_recipe(used, recipe, changes));
            }
            Err(error) => self.state.notice = Some(problem(error.sentence(path, locale))),
        }
    }
}
