//! Choosing and reading packages off the window's thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::reading::read_package;
use crate::app::core::system_dialogs::{choice, folder, package_file, save_as};
use crate::app::core::tasks::Tasks;
use crate::app::open::done::OpenDone;
use crate::output::{Existing, PACKAGE_ENDING};
use crate::package::{self, TakenAs};
use crate::source::Origin;

impl Tasks {
    /// Reads a package; an earlier reading that still runs no longer counts.
    pub(in crate::app) fn open(&mut self, context: &Context, path: &Path, taken_as: TakenAs) {
        let (attempt, path) = (self.begin_attempt(), path.to_owned());
        self.spawn(context, Done::Open(OpenDone::Lost(attempt)), move || {
            let result = read_package(&Origin::Path(path.clone()), &taken_as, None);
            Some(Done::Open(OpenDone::Opened(attempt, path, result)))
        });
    }

    /// Asks the system for a package's folder.
    pub(in crate::app) fn browse_package(&self, context: &Context, title: String) {
        self.spawn(context, Done::Lost, move || choice(|| folder(title), |path| Done::Open(OpenDone::Chosen(path))));
    }

    /// Asks the system for a package in one file.
    pub(in crate::app) fn browse_package_file(&self, context: &Context, title: String) {
        let done = |path| Done::Open(OpenDone::Chosen(path));
        self.spawn(context, Done::Lost, move || choice(|| package_file(title), done));
    }

    /// Asks the system for the folder of a package to show beside the open one.
    pub(in crate::app) fn browse_beside(&self, context: &Context, panel: usize, title: String) {
        let done = move |path| Done::Open(OpenDone::BesideChosen(panel, path));
        self.spawn(context, Done::Lost, move || choice(|| folder(title), done));
    }

    /// Asks the system where to write the open package as one file.
    pub(in crate::app) fn browse_pack(&self, context: &Context, proposed: PathBuf, title: String) {
        let done = |path| Done::Open(OpenDone::PackPathChosen(path));
        self.spawn(context, Done::Lost, move || choice(|| save_as(&proposed, PACKAGE_ENDING, title), done));
    }

    /// Writes a package as one file.
    pub(in crate::app) fn pack(&self, context: &Context, origin: &Origin, path: PathBuf, existing: Existing) {
        let origin = origin.clone();
        self.spawn(context, Done::Lost, move || {
            let packed = package::pack_origin(&origin, &path, existing);
            Some(Done::Open(OpenDone::Packed(path, packed)))
        });
    }

    /// Reads a package to show beside the open one.
    pub(in crate::app) fn open_beside(&self, context: &Context, panel: usize, path: &Path, taken_as: TakenAs) {
        let origin = Origin::Path(path.to_owned());
        self.spawn(context, Done::Lost, move || {
            let result = package::open_as(&origin, &taken_as).map(Arc::new);
            Some(Done::Open(OpenDone::OpenedBeside(panel, result)))
        });
    }
}
