//! Copying and saving off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::system_dialogs::{choice, save_as};
use crate::app::core::tasks::Tasks;
use crate::app::records::copy::Extract;
use crate::app::records::done::RecordsDone;
use crate::app::records::state::Saving;
use crate::export::{Notes, SheetError, SheetFormat, SheetProgress, write_grid};
use crate::output::Existing;

impl Tasks {
    /// Writes rows as text.
    pub(in crate::app) fn copy_list(&self, context: &Context, extract: Extract) {
        self.spawn(context, Done::Lost, move || {
            let (text, rows) = (extract.text(), extract.rows());
            Some(Done::Records(RecordsDone::Copied { text, rows }))
        });
    }

    /// Writes rows into a file.
    pub(in crate::app) fn save_list(
        &self,
        context: &Context,
        extract: Extract,
        notes: Notes,
        (path, existing): (PathBuf, Existing),
        format: SheetFormat,
    ) -> Saving {
        let progress = Arc::new(SheetProgress::default());
        let saving = Saving { rows: extract.rows(), progress: progress.clone() };
        self.spawn(context, Done::Records(RecordsDone::Lost), move || {
            let may_write = extract.opened().keep_out(&path).map_err(|refused| SheetError::Output(refused.into()));
            let sheet = extract.sheet();
            let left_out = sheet.left_out();
            let result = may_write.and_then(|()| write_grid(&path, (&sheet, &notes), format, &progress, existing));
            Some(Done::Records(RecordsDone::Saved { path, rows: extract.rows(), left_out, result }))
        });
        saving
    }

    /// Asks the system where to save a list.
    pub(in crate::app) fn browse_list(&self, context: &Context, path: PathBuf, format: SheetFormat, title: String) {
        let extension = format.extension();
        let done = |path| Done::Records(RecordsDone::PathChosen(path));
        self.spawn(context, Done::Lost, move || choice(|| save_as(&path, extension, title), done));
    }
}
