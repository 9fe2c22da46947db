//! Reading spreadsheets, applying recipes, checking and saving what comes of it, off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::system_dialogs::{choice, table_files};
use crate::app::core::tasks::Tasks;
use crate::app::import::command::{Below, Side};
use crate::app::import::done::ImportDone;
use crate::app::import::looks::{edges_of_table, sheet_looks};
use crate::app::import::state::{Anew, Applied, Checked, Mapping, Progress, Proposed, SheetLook};
use crate::app::widgets::grid::parts::GridPlace;
use crate::import::{
    self, Aside, Becomes, Imported, Inspected, Package, ReadError, Recipe, SourceFile, TablePlan, Why, Writing,
};
use crate::package::Severity;

impl Tasks {
    /// Reads files and proposes what becomes of them.
    pub(in crate::app) fn read_sheets(
        &self,
        context: &Context,
        attempt: u64,
        paths: Vec<PathBuf>,
        writings: Vec<Writing>,
        progress: Arc<Progress>,
    ) {
        let done = move |done| Done::Import(done);
        self.spawn(context, done(ImportDone::Lost(attempt)), move || {
            let read = read(&paths, &writings, &progress).transpose()?;
            Some(done(ImportDone::Read(attempt, read)))
        });
    }

    /// Asks the system for spreadsheets.
    pub(in crate::app) fn browse_sheets(&self, context: &Context, title: String) {
        let done = |paths| Done::Import(ImportDone::Chosen(paths));
        self.spawn(context, Done::Lost, move || choice(|| table_files(title), done));
    }

    /// Applies a recipe.
    pub(in crate::app) fn apply_recipe(&self, context: &Context, attempt: u64, mapping: &Mapping) {
        let (files, recipe, number) = (mapping.files.clone(), mapping.recipe.clone(), mapping.number);
        let places = mapping.sheets.iter().map(|look| (look.file, look.sheet)).collect();
        self.spawn(context, Done::Import(ImportDone::Lost(attempt)), move || {
            Some(Done::Import(ImportDone::Applied(attempt, Arc::new(applied(&files, &recipe, number, places)))))
        });
    }

    /// Proposes what a sheet becomes with another heading.
    pub(in crate::app) fn propose_anew(&self, context: &Context, attempt: u64, mapping: &Mapping, plan: TablePlan) {
        let Some(look) = mapping.look() else { return };
        let Some(table) = look.table else { return };
        let (files, file, sheet) = (mapping.files.clone(), look.file, look.sheet);
        self.spawn(context, Done::Import(ImportDone::Lost(attempt)), move || {
            let new = import::proposed_anew(&files[file], &files[file].sheets[sheet], &plan);
            let new = new.map(|(plan, why, spellings)| Anew { proposed: proposed(&plan, &why), plan, spellings });
            Some(Done::Import(ImportDone::Anew(attempt, table, Box::new(new))))
        });
    }

    /// Checks what a recipe came to.
    pub(in crate::app) fn check_import(
        &self,
        context: &Context,
        attempt: u64,
        applied: Arc<Applied>,
        recipe: Arc<Recipe>,
    ) {
        self.spawn(context, Done::Import(ImportDone::Lost(attempt)), move || {
            Some(Done::Import(ImportDone::Checked(attempt, Arc::new(checked(&applied, &recipe)))))
        });
    }

    /// Writes what a recipe comes to as a new package.
    pub(in crate::app) fn save_import(&self, context: &Context, mapping: &Mapping, path: PathBuf) {
        let (files, recipe) = (mapping.files.clone(), mapping.recipe.clone());
        let known = mapping.applied.clone().filter(|applied| applied.number == mapping.number);
        self.spawn(context, Done::Lost, move || {
            let fresh;
            let imported = match &known {
                Some(applied) => &applied.imported,
                None => {
                    fresh = import::apply(&recipe, &files);
                    &fresh
                }
            };
            let written = Package::of(imported, &recipe).write(&path);
            Some(Done::Import(ImportDone::Saved(path, written)))
        });
    }
}

/// What is in files; nothing where nobody waits any more.
fn read(
    paths: &[PathBuf],
    writings: &[Writing],
    progress: &Progress,
) -> Result<Option<Box<Mapping>>, (PathBuf, ReadError)> {
    let mut files = Vec::new();
    for (at, path) in paths.iter().enumerate() {
        if progress.is_cancelled() {
            return Ok(None);
        }
        progress.file.store(at, Ordering::Relaxed);
        let writing = writings.get(at).cloned().unwrap_or_default();
        files.push(SourceFile::open(path, &writing).map_err(|error| (path.clone(), error))?);
    }
    progress.file.store(paths.len(), Ordering::Relaxed);
    let (recipe, inspected) = import::propose(&files);
    if progress.is_cancelled() {
        return Ok(None);
    }
    if inspected.iter().all(|seen| seen.table.is_none()) {
        return Err((paths.first().cloned().unwrap_or_default(), ReadError::NoTable));
    }
    Ok(Some(Box::new(mapping(files, recipe, inspected))))
}

fn proposed(plan: &TablePlan, why: &[Why]) -> Vec<Proposed> {
    plan.columns.iter().zip(why).map(|(plan, why)| Proposed { plan: plan.clone(), why: *why }).collect()
}

fn mapping(files: Vec<SourceFile>, recipe: Recipe, inspected: Vec<Inspected>) -> Mapping {
    let all = inspected.iter().filter_map(|seen| Some(proposed(recipe.tables.get(seen.table?)?, &seen.why)));
    let proposed = all.collect();
    let sheets: Vec<SheetLook> = sheet_looks(&files, inspected);
    // The sheet that matters: projects before series before tables, and the longest of them.
    let weight = |at: &usize| {
        let plan = sheets[*at].table.and_then(|table| recipe.tables.get(table));
        let kind = match plan.map(|plan| plan.becomes) {
            Some(Becomes::Projects) => 4,
            Some(Becomes::Observations | Becomes::Long) => 3,
            Some(Becomes::Table) => 2,
            Some(Becomes::Nothing) => 1,
            None => 0,
        };
        (kind, sheets[*at].rows, std::cmp::Reverse(*at))
    };
    let sheet = (0..sheets.len()).max_by_key(weight);
    let original = Arc::new(recipe);
    Mapping {
        files: Arc::new(files),
        sheets,
        proposed,
        original: original.clone(),
        recipe: original,
        past: Vec::new(),
        future: Vec::new(),
        number: 1,
        applying: None,
        applied: None,
        checked: None,
        used: None,
        changes: Vec::new(),
        sheet: sheet.unwrap_or(0),
        table: 0,
        at: GridPlace::cell(0, 0),
        out_at: GridPlace::cell(0, 0),
        side: Side::Sheet,
        below: Below::Account,
    }
}

fn applied(files: &[SourceFile], recipe: &Recipe, number: u64, places: Vec<(usize, usize)>) -> Applied {
    let imported = import::apply(recipe, files);
    let asides = places.into_iter().map(|(file, sheet)| asides(&imported, files, file, sheet)).collect();
    let edges = imported.tables.iter().map(edges_of_table).collect();
    Applied { number, imported, asides, edges }
}

/// The rows of a sheet that are none of its table's.
fn asides(imported: &Imported, files: &[SourceFile], file: usize, sheet: usize) -> Vec<(u32, Aside)> {
    // There is an account for each sheet, file by file.
    let before: usize = files[..file].iter().map(|file| file.sheets.len()).sum();
    let Some(account) = imported.accounts.get(before + sheet) else { return Vec::new() };
    let mut asides: Vec<(u32, Aside)> =
        account.aside.iter().flat_map(|(aside, rows)| rows.iter().map(|row| (*row, *aside))).collect();
    asides.sort_unstable();
    asides
}

fn checked(applied: &Applied, recipe: &Recipe) -> Checked {
    let number = applied.number;
    match Package::of(&applied.imported, recipe).open() {
        Ok(opened) => {
            let (errors, warnings) = (opened.findings.count(Severity::Error), opened.findings.count(Severity::Warning));
            let findings = opened.findings.iter().cloned().collect();
            Checked { number, errors, warnings, findings, broken: None }
        }
        Err(error) => Checked { number, errors: 1, warnings: 0, findings: Vec::new(), broken: Some(error) },
    }
}
