//! Carries out what is done with spreadsheets of somebody else: they are read, looked at, and what becomes of them is changed.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::core::apply::Apply;
use crate::app::core::dialog::Dialog;
use crate::app::import::command::{ImportCommand, RowChange, Side};
use crate::app::import::done::ImportDone;
use crate::app::import::state::{Anew, Applied, Checked, ImportDialog, Importing, Mapping, Progress};
use crate::app::widgets::grid::parts::GridPlace;
use crate::import::{ReadError, RowIs, RowMark, TablePlan, Writing};
use crate::text::say;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn import(&mut self, command: ImportCommand) {
        match command {
            ImportCommand::ShowOpen => self.ask_import(ImportDialog::Open(String::new())),
            ImportCommand::EditPath(path) => self.edit(ImportDialog::Open(path)),
            ImportCommand::Browse => self.browse_sheets(),
            ImportCommand::Open(paths) => self.open_sheets(paths),
            ImportCommand::Cancel => self.cancel_reading(),
            ImportCommand::Leave => self.leave_import(),
            ImportCommand::ReadAs(file, writing) => self.read_as(file, writing),
            ImportCommand::ShowSheet(sheet) => self.with_mapping(|mapping| mapping.show_sheet(sheet)),
            ImportCommand::ShowTable(table) => self.with_mapping(|mapping| mapping.show_table(table)),
            ImportCommand::ShowBelow(below) => self.with_mapping(|mapping| mapping.below = below),
            ImportCommand::Go(side, place) => self.with_mapping(|mapping| mapping.go(side, place)),
            ImportCommand::OpenPlace(side, place, at) => self.open_place(side, place, at),
            ImportCommand::Jump(cell) => self.with_mapping(|mapping| mapping.jump(cell)),
            ImportCommand::Becomes(table, becomes) => self.change(|mapping| mapping.set_becomes(table, becomes)),
            ImportCommand::Column(table, at, change) => {
                self.change(|mapping| mapping.change_column(table, at, &change));
            }
            ImportCommand::Row(row, change) => self.mark_row(row, change),
            ImportCommand::MergeAll => self.change(Mapping::merge_all),
            ImportCommand::Undo => self.change(Mapping::undo),
            ImportCommand::Redo => self.change(Mapping::redo),
            ImportCommand::ShowSave => self.show_save_import(),
            ImportCommand::EditSave(path) => self.edit(ImportDialog::Save(path)),
            ImportCommand::EditTitle(title) => self.change(|mapping| mapping.set_title(title)),
            ImportCommand::BrowseSave => self.browse_save_import(),
            ImportCommand::Save => self.save_import(),
            ImportCommand::ShowSaveRecipe => self.show_save_recipe(),
            ImportCommand::EditSaveRecipe(path) => self.edit(ImportDialog::SaveRecipe(path)),
            ImportCommand::BrowseSaveRecipe => self.browse_save_recipe(),
            ImportCommand::SaveRecipe => self.save_recipe(),
            ImportCommand::ShowUseRecipe => self.ask_import(ImportDialog::UseRecipe(String::new())),
            ImportCommand::EditUseRecipe(path) => self.edit(ImportDialog::UseRecipe(path)),
            ImportCommand::BrowseUseRecipe => self.browse_use_recipe(),
            ImportCommand::UseRecipe => self.use_recipe(),
        }
    }

    pub(super) fn ask_import(&mut self, dialog: ImportDialog) {
        self.state.notice = None;
        self.state.dialog = Some(Dialog::Import(dialog));
    }

    /// What is typed into the dialog that is open.
    fn edit(&mut self, new: ImportDialog) {
        if let Some(Dialog::Import(dialog)) = &mut self.state.dialog
            && std::mem::discriminant(dialog) == std::mem::discriminant(&new)
        {
            *dialog = new;
            self.state.forget_error();
        }
    }

    fn with_mapping(&mut self, act: impl FnOnce(&mut Mapping)) {
        if let Some(mapping) = self.state.import.as_mut().and_then(|import| import.mapping.as_mut()) {
            act(mapping);
        }
    }

    /// Something that changes the recipe, which is then applied.
    pub(super) fn change(&mut self, act: impl FnOnce(&mut Mapping)) {
        self.with_mapping(act);
        self.apply_recipe();
    }

    /// Reads files beside the window's thread.
    fn open_sheets(&mut self, paths: Vec<PathBuf>) {
        if paths.is_empty() {
            return;
        }
        let paths: Vec<PathBuf> = paths.into_iter().map(|path| std::path::absolute(&path).unwrap_or(path)).collect();
        let writings = vec![Writing::default(); paths.len()];
        self.state.dialog = None;
        self.state.notice = None;
        self.let_go();
        self.read_sheets(paths, writings);
    }

    fn read_sheets(&mut self, paths: Vec<PathBuf>, writings: Vec<Writing>) {
        *self.generation += 1;
        let (attempt, progress) = (*self.generation, Arc::new(Progress::default()));
        self.tasks.read_sheets(self.context, attempt, paths.clone(), writings.clone(), progress.clone());
        // What was read before stays to go back to.
        let mapping = self.state.import.take().and_then(|before| before.mapping);
        self.state.import =
            Some(Box::new(Importing { attempt, paths, writings, reading: Some(progress), failed: None, mapping }));
    }

    /// Reads all files again, one of them in another way.
    fn read_as(&mut self, file: usize, writing: Writing) {
        let Some(import) = &self.state.import else { return };
        let (paths, mut writings) = (import.paths.clone(), import.writings.clone());
        if let Some(own) = writings.get_mut(file) {
            *own = writing;
            self.read_sheets(paths, writings);
        }
    }

    fn cancel_reading(&mut self) {
        let Some(import) = &mut self.state.import else { return };
        import.reading.take().into_iter().for_each(|progress| progress.cancel());
        import.failed = None;
        // Its answer is none any more.
        *self.generation += 1;
        import.attempt = *self.generation;
        if import.mapping.is_none() {
            self.state.import = None;
        } else {
            self.apply_recipe();
        }
    }

    /// Whoever changed something is asked first.
    fn leave_import(&mut self) {
        let is_asked = matches!(self.state.dialog, Some(Dialog::Import(ImportDialog::Leave)));
        let mapping = self.state.import.as_ref().and_then(|import| import.mapping.as_ref());
        if !is_asked && mapping.is_some_and(|mapping| !mapping.past.is_empty()) {
            return self.ask_import(ImportDialog::Leave);
        }
        self.state.dialog = None;
        self.state.notice = None;
        self.let_go();
    }

    /// What is open of somebody else's is no longer wanted.
    pub(super) fn let_go(&mut self) {
        if let Some(import) = self.state.import.take() {
            import.reading.iter().for_each(|progress| progress.cancel());
            // Millions of cells take their time.
            self.tasks.let_go(import.mapping);
        }
    }

    /// Applies the recipe as it is, unless one is being applied: then it is its turn next.
    pub(super) fn apply_recipe(&mut self) {
        let Some(import) = self.state.import.as_mut() else { return };
        let (attempt, Some(mapping)) = (import.attempt, import.mapping.as_mut()) else { return };
        if mapping.applying.is_none() && !mapping.is_settled() {
            mapping.applying = Some(mapping.number);
            self.tasks.apply_recipe(self.context, attempt, mapping);
        }
    }

    fn open_place(&mut self, side: Side, place: GridPlace, at: egui::Pos2) {
        let mut dialog = None;
        self.with_mapping(|mapping| {
            mapping.go(side, place);
            dialog = mapping.dialog_of(side, place, at);
        });
        if let Some(dialog) = dialog {
            self.ask_import(dialog);
        }
    }

    /// Takes in what came of reading, applying and saving.
    pub(in crate::app) fn import_done(&mut self, done: ImportDone) {
        match done {
            ImportDone::Chosen(paths) => self.open_sheets(paths),
            ImportDone::Read(attempt, read) => self.were_read(attempt, read),
            ImportDone::Applied(attempt, applied) => self.was_applied(attempt, applied),
            ImportDone::Checked(attempt, checked) => self.was_checked(attempt, checked),
            ImportDone::Anew(attempt, table, anew) => self.was_proposed_anew(attempt, table, *anew),
            ImportDone::Lost(attempt) => self.was_lost(attempt),
            ImportDone::SavePathChosen(path) => self.edit(ImportDialog::Save(path.display().to_string())),
            ImportDone::Saved(path, result) => self.was_saved(path, result),
            ImportDone::RecipePathChosen(path) => {
                self.edit(ImportDialog::SaveRecipe(path.display().to_string()));
                self.state.overwriting.allow(path);
            }
            ImportDone::RecipeSaved(path, result) => self.recipe_was_saved(path, result),
            ImportDone::RecipeChosen(path) => self.read_recipe(path),
            ImportDone::RecipeRead(attempt, path, result) => self.recipe_was_read(attempt, &path, *result),
        }
    }

    /// What is open of somebody else's, if it is what a task was about.
    pub(super) fn import_of(&mut self, attempt: u64) -> Option<&mut Importing> {
        self.state.import.as_deref_mut().filter(|import| import.attempt == attempt)
    }

    fn were_read(&mut self, attempt: u64, read: Result<Box<Mapping>, (PathBuf, ReadError)>) {
        let Some(import) = self.import_of(attempt) else { return };
        import.reading = None;
        match read {
            Ok(mapping) => {
                let before = import.mapping.replace(mapping);
                self.tasks.let_go(before);
                self.apply_recipe();
            }
            Err(failed) => import.failed = Some(failed),
        }
    }

    fn was_applied(&mut self, attempt: u64, applied: Arc<Applied>) {
        let Some(mapping) = self.import_of(attempt).and_then(|import| import.mapping.as_mut()) else { return };
        mapping.applying = None;
        mapping.take(applied.clone());
        if mapping.is_settled() {
            let recipe = mapping.recipe.clone();
            self.tasks.check_import(self.context, attempt, applied, recipe);
        } else {
            self.apply_recipe();
        }
    }

    fn was_checked(&mut self, attempt: u64, checked: Arc<Checked>) {
        let Some(mapping) = self.import_of(attempt).and_then(|import| import.mapping.as_mut()) else { return };
        if mapping.number == checked.number {
            mapping.checked = Some(checked);
        }
    }

    /// A row is something else. Another heading means other columns: what these are is proposed anew.
    fn mark_row(&mut self, row: u32, change: RowChange) {
        self.state.dialog = None;
        let Some(import) = &self.state.import else { return };
        let (attempt, Some(mapping)) = (import.attempt, &import.mapping) else { return };
        let (Some(plan), Some(rows)) = (mapping.plan(mapping.sheet), mapping.marks_with(row, change)) else { return };
        let headings =
            |rows: &[RowMark]| rows.iter().filter(|mark| mark.is == RowIs::Heading).cloned().collect::<Vec<_>>();
        if headings(&rows) == headings(&plan.rows) {
            self.change(|mapping| mapping.set_marks(rows));
        } else {
            let plan = TablePlan { rows, ..plan.clone() };
            self.tasks.propose_anew(self.context, attempt, mapping, plan);
        }
    }

    fn was_proposed_anew(&mut self, attempt: u64, table: usize, anew: Option<Anew>) {
        if self.import_of(attempt).is_none() {
            return;
        }
        match anew {
            Some(anew) => self.change(|mapping| mapping.take_anew(table, anew)),
            None => self.complain("mapping-no-table-so", []),
        }
    }

    fn was_lost(&mut self, attempt: u64) {
        let Some(import) = self.import_of(attempt) else { return };
        if import.reading.is_some() {
            self.cancel_reading();
        } else if let Some(mapping) = &mut import.mapping {
            mapping.applying = None;
        }
        self.say_lost();
    }

    fn browse_sheets(&mut self) {
        let title = say(self.state.locale, "import-title").into_owned();
        self.tasks.browse_sheets(self.context, title);
    }
}
