//! Copying and saving off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::copy::Extract;
use crate::app::file_dialogs::{choice, save_as};
use crate::app::tasks::{Done, Task, Tasks};
use crate::export::{Notes, SheetError, SheetFormat, SheetProgress, write_sheet};
use crate::listing::LeftOut;
use crate::output::{Existing, Written};

/// A list that is being written.
pub(in crate::app) struct Saving {
    /// How many rows it has.
    pub(in crate::app) rows: usize,
    /// How far it is, and the way to call it off.
    pub(in crate::app) progress: Arc<SheetProgress>,
}

/// What came of it.
pub(in crate::app) enum Job {
    /// Rows are ready for the clipboard.
    Copied { text: String, rows: usize },
    /// A place for a list was chosen.
    PathChosen(PathBuf),
    /// A list was written, or not.
    Saved { path: PathBuf, rows: usize, left_out: Option<LeftOut>, result: Result<Written, SheetError> },
}

impl Tasks {
    /// Writes rows as text.
    pub(super) fn copy_list(&self, context: &Context, extract: Extract) {
        self.spawn(context, Task::Other, move || {
            let (text, rows) = (extract.text(), extract.rows());
            Some(Done::List(Job::Copied { text, rows }))
        });
    }

    /// Writes rows into a file.
    pub(super) fn save_list(
        &self,
        context: &Context,
        extract: Extract,
        notes: Notes,
        (path, existing): (PathBuf, Existing),
        format: SheetFormat,
    ) -> Saving {
        let progress = Arc::new(SheetProgress::default());
        let saving = Saving { rows: extract.rows(), progress: progress.clone() };
        self.spawn(context, Task::SavingList, move || {
            let may_write = extract.opened().keep_out(&path).map_err(|refused| SheetError::Output(refused.into()));
            let sheet = extract.sheet();
            let left_out = sheet.left_out();
            let result = may_write.and_then(|()| write_sheet(&path, &sheet, &notes, format, &progress, existing));
            Some(Done::List(Job::Saved { path, rows: extract.rows(), left_out, result }))
        });
        saving
    }

    /// Asks the system where to save a list.
    pub(super) fn browse_list(&self, context: &Context, path: PathBuf, format: SheetFormat, title: String) {
        let extension = format.extension();
        let done = |path| Done::List(Job::PathChosen(path));
        self.spawn(context, Task::Other, move || choice(|| save_as(&path, extension, title), done));
    }
}
