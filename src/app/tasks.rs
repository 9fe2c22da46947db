//! What takes longer than a frame, off the window's thread: reading packages, file dialogs, writing figures.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use super::export_size;
use super::list::Job;
use super::live::{self, Read, Watch};
use super::opener::{self, Opener};
use super::state::ExportChoices;
use crate::export::{self, ExportError, FigureSize, SheetError, SvgText, render_figure};
use crate::figure::Figure;
use crate::package::{self, InPackage, OpenError, Opened, Stamps};
use crate::parallel;
use crate::text::Locale;

/// What came of a task.
pub(crate) enum Done {
    /// A package was read, or not. The number tells which attempt.
    Opened(u64, PathBuf, Result<Read, OpenError>),
    /// The open package was read again, or not. The number tells which attempt.
    ReadAgain(u64, Result<Read, OpenError>),
    /// Somebody wrote to these files of the open package. The number tells for which reading.
    FilesChanged(u64, Vec<String>),
    /// A package was chosen in the system's dialog.
    PackageChosen(PathBuf),
    /// A package for one of the charts side by side was chosen.
    BesideChosen(usize, PathBuf),
    /// It was read, or not.
    OpenedBeside(usize, PathBuf, Result<Arc<Opened>, OpenError>),
    /// A place for a figure was chosen.
    ExportChosen(PathBuf),
    /// A file to save a figure in, or to open one from, was chosen.
    FigureFileChosen(PathBuf),
    /// Rows were copied or saved, or a place for them chosen.
    List(Job),
    /// A place for findings was chosen.
    FindingsPathChosen(PathBuf),
    /// Findings were saved, or not.
    FindingsSaved(PathBuf, usize, Result<(), SheetError>),
    /// The system did not open a file or folder.
    NotOpened(PathBuf, std::io::Error),
    /// A figure was written, or not.
    Exported(PathBuf, Result<FigureSize, ExportFailure>),
}

/// Why a figure was not written.
pub(crate) enum ExportFailure {
    /// It could not be drawn.
    Render(ExportError),
    /// It would be in the package.
    InPackage(InPackage),
    /// It could not be saved.
    Write(std::io::Error),
}

/// The running tasks and their results.
pub(crate) struct Tasks {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    attempt: u64,
    /// Looks at the files of the open package, and counts how many did.
    watch: Option<Watch>,
    watches: u64,
    /// What shows files and folders to a person.
    pub(super) opener: Opener,
}

impl Default for Tasks {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, attempt: 0, watch: None, watches: 0, opener: Arc::new(opener::open) }
    }
}

impl Tasks {
    /// What has come of tasks since the last time; results of cancelled readings are dropped.
    pub(crate) fn finished(&self) -> Vec<Done> {
        let current = |done: &Done| match done {
            Done::Opened(attempt, ..) | Done::ReadAgain(attempt, ..) => *attempt == self.attempt,
            Done::FilesChanged(watch, _) => *watch == self.watches && self.watch.is_some(),
            _ => true,
        };
        self.receiver.try_iter().filter(current).collect()
    }

    pub(super) fn spawn(&self, context: &Context, task: impl FnOnce() -> Option<Done> + Send + 'static) {
        let (sender, context) = (self.sender.clone(), context.clone());
        parallel::aside(move || {
            if let Some(done) = task() {
                // The window may be gone by now; then nobody is waiting.
                let _ = sender.send(done);
                context.request_repaint();
            }
        });
    }

    /// Reads a package; an earlier reading that still runs no longer counts.
    pub(crate) fn open(&mut self, context: &Context, path: &Path) {
        self.attempt += 1;
        let (attempt, path) = (self.attempt, path.to_owned());
        self.spawn(context, move || {
            let result = live::read(&path, None);
            Some(Done::Opened(attempt, path, result))
        });
    }

    /// Reads the open package again, to compare it with what was read before.
    pub(crate) fn read_again(&mut self, context: &Context, path: PathBuf, before: Arc<Opened>) {
        self.attempt += 1;
        let attempt = self.attempt;
        self.spawn(context, move || {
            let result = live::read(&path, Some(&before));
            Some(Done::ReadAgain(attempt, result))
        });
    }

    /// Tells from now on when somebody writes to files that looked so when they were read.
    pub(crate) fn watch(&mut self, context: &Context, stamps: Stamps) {
        self.watches += 1;
        let (sender, context, watch) = (self.sender.clone(), context.clone(), self.watches);
        self.watch = Some(Watch::start(stamps, move |files| {
            // The window may be gone by now; then nobody is waiting.
            let _ = sender.send(Done::FilesChanged(watch, files));
            context.request_repaint();
        }));
    }

    /// Takes something apart where nobody waits for it.
    pub(crate) fn let_go(&self, something: impl Send + 'static) {
        parallel::aside(move || drop(something));
    }

    /// Nobody asks any more.
    pub(crate) fn stop_watching(&mut self) {
        self.watch = None;
    }

    /// The result of a reading that still runs is no longer wanted.
    pub(crate) fn cancel_opening(&mut self) {
        self.attempt += 1;
    }

    /// Asks the system for a package's folder. Without a file portal nothing comes back; the dialog has a path field.
    pub(crate) fn browse_package(&self, context: &Context, title: String) {
        self.spawn(context, move || rfd::FileDialog::new().set_title(title).pick_folder().map(Done::PackageChosen));
    }

    /// Asks the system for the folder of a package to show beside the open one.
    pub(crate) fn browse_beside(&self, context: &Context, panel: usize, title: String) {
        self.spawn(context, move || {
            rfd::FileDialog::new().set_title(title).pick_folder().map(|path| Done::BesideChosen(panel, path))
        });
    }

    /// Reads a package to show beside the open one.
    pub(crate) fn open_beside(&self, context: &Context, panel: usize, path: &Path) {
        let path = path.to_owned();
        self.spawn(context, move || {
            let result = package::open(&path).map(Arc::new);
            Some(Done::OpenedBeside(panel, path, result))
        });
    }

    /// Asks the system where to save.
    pub(crate) fn browse_export(&self, context: &Context, choices: &ExportChoices, title: String) {
        let path = PathBuf::from(&choices.path);
        let extension = choices.format.extension();
        self.spawn(context, move || save_as(&path, extension, title).map(Done::ExportChosen));
    }

    /// Asks the system for the file of a figure: an existing one, or where to save as `save_as`.
    pub(crate) fn browse_figure_file(&self, context: &Context, save_as: Option<PathBuf>, title: String) {
        self.spawn(context, move || {
            let dialog = rfd::FileDialog::new().set_title(title).add_filter("json", &["json"]);
            let Some(path) = save_as else { return dialog.pick_file().map(Done::FigureFileChosen) };
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let dialog = dialog.set_file_name(name);
            let folder = path.parent().map(Path::to_owned).unwrap_or_default();
            dialog.set_directory(folder).save_file().map(Done::FigureFileChosen)
        });
    }

    /// Has a file or a folder shown by the program that the system has for it.
    pub(crate) fn open_in_system(&self, context: &Context, path: PathBuf) {
        let opener = self.opener.clone();
        self.spawn(context, move || opener(&path).err().map(|error| Done::NotOpened(path, error)));
    }

    /// Draws and writes a figure of a package, though never into that.
    pub(crate) fn export(
        &self,
        context: &Context,
        figure: Figure,
        opened: Arc<Opened>,
        choices: &ExportChoices,
        locale: Locale,
    ) {
        let choices = choices.clone();
        self.spawn(context, move || {
            let path = PathBuf::from(&choices.path);
            let size = export_size::size(&figure, &choices, locale);
            let figure = export_size::printed(&figure, &choices);
            let rendered = render_figure(&figure, size, choices.format, SvgText::default(), locale);
            let result = rendered.map_err(ExportFailure::Render).and_then(|rendered| {
                opened.keep_out(&path).map_err(ExportFailure::InPackage)?;
                export::write_atomically(&path, &rendered.bytes).map_err(ExportFailure::Write)?;
                Ok(rendered.size)
            });
            Some(Done::Exported(path, result))
        });
    }
}

/// Asks the system where to save a file that is proposed, with its ending.
pub(super) fn save_as(proposed: &Path, extension: &str, title: String) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new().set_title(title).add_filter(extension, &[extension]);
    if let Some(name) = proposed.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = proposed.parent() {
        dialog = dialog.set_directory(folder);
    }
    dialog.save_file()
}
