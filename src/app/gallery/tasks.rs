//! Choosing the file of a figure off the window's thread.

use std::path::PathBuf;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::system_dialogs;
use crate::app::core::tasks::Tasks;
use crate::app::gallery::done::GalleryDone;

impl Tasks {
    /// Asks the system for the file of a figure: an existing one, or where to save as `save_as`.
    pub(crate) fn browse_figure_file(&self, context: &Context, save_as: Option<PathBuf>, title: String) {
        let show = move || match save_as {
            Some(path) => system_dialogs::save_as(&path, "json", title),
            None => system_dialogs::figure_file(title),
        };
        let done = |path| Done::Gallery(GalleryDone::FileChosen(path));
        self.spawn(context, Done::Lost, move || system_dialogs::choice(show, done));
    }
}
