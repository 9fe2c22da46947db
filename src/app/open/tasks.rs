//! Choosing and reading packages off the window's thread.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use crate::app::core::system_dialogs::{choice, folder};
use crate::app::core::tasks::{Done, Task, Tasks};
use crate::package;

impl Tasks {
    /// Asks the system for a package's folder.
    pub(in crate::app) fn browse_package(&self, context: &Context, title: String) {
        self.spawn(context, Task::Other, move || choice(|| folder(title), Done::PackageChosen));
    }

    /// Asks the system for the folder of a package to show beside the open one.
    pub(in crate::app) fn browse_beside(&self, context: &Context, panel: usize, title: String) {
        let done = move |path| Done::BesideChosen(panel, path);
        self.spawn(context, Task::Other, move || choice(|| folder(title), done));
    }

    /// Reads a package to show beside the open one.
    pub(in crate::app) fn open_beside(&self, context: &Context, panel: usize, path: &Path) {
        let path = path.to_owned();
        self.spawn(context, Task::Other, move || {
            let result = package::open(&path).map(Arc::new);
            Some(Done::OpenedBeside(panel, result))
        });
    }
}
