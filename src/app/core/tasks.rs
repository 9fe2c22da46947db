//! What takes longer than a frame, off the window's thread: reading packages, file dialogs, writing figures.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use crate::app::core::opener;
use crate::app::core::opener::Opener;
use crate::app::export::failure::ExportFailure;
use crate::app::live::state as live;
use crate::app::live::state::{Read, Watch};
use crate::app::records::state::Job;
use crate::app::tables::state::WhatTable;
use crate::export::{FigureSize, SheetError};
use crate::output::Written;
use crate::package::{OpenError, Opened, Stamps};
use crate::parallel;
use crate::source::Origin;

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
    OpenedBeside(usize, Result<Arc<Opened>, OpenError>),
    /// A place for a figure was chosen.
    ExportChosen(PathBuf),
    /// A file to save a figure in, or to open one from, was chosen.
    FigureFileChosen(PathBuf),
    /// Rows were copied or saved, or a place for them chosen.
    List(Job),
    /// A place for a table was chosen.
    TablePathChosen(PathBuf),
    /// A table was saved, or not.
    TableSaved(WhatTable, PathBuf, usize, Result<Written, SheetError>),
    /// The system did not open a file or folder.
    NotOpened(PathBuf, std::io::Error),
    /// A figure was written, or not.
    Exported(PathBuf, Result<(FigureSize, Written), ExportFailure>),
    /// The system has no dialog for files.
    NoFileDialog,
    /// A task ended without a result, which is a defect, or could not begin.
    Lost(Task),
}

/// What somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// A package. The number tells which attempt.
    Opening(u64),
    /// The open package once more.
    ReadingAgain(u64),
    /// A list that is saved.
    SavingList,
    /// Something that nothing waits for.
    Other,
}

/// Tells the window that a task is lost, unless it was kept.
struct Promise {
    task: Option<Task>,
    sender: Sender<Done>,
    context: Context,
}

impl Drop for Promise {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            // The window may be gone by now; then nobody is waiting.
            let _ = self.sender.send(Done::Lost(task));
            self.context.request_repaint();
        }
    }
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
    pub(in crate::app) opener: Opener,
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
            Done::Opened(attempt, ..)
            | Done::ReadAgain(attempt, ..)
            | Done::Lost(Task::Opening(attempt) | Task::ReadingAgain(attempt)) => *attempt == self.attempt,
            Done::FilesChanged(watch, _) => *watch == self.watches && self.watch.is_some(),
            _ => true,
        };
        self.receiver.try_iter().filter(current).collect()
    }

    /// Does something beside the window's thread. However it ends, the window hears of it.
    pub(in crate::app) fn spawn(
        &self,
        context: &Context,
        task: Task,
        work: impl FnOnce() -> Option<Done> + Send + 'static,
    ) {
        let mut promise = Promise { task: Some(task), sender: self.sender.clone(), context: context.clone() };
        let kept = move || {
            let done = work();
            promise.task = None;
            if let Some(done) = done {
                let _ = promise.sender.send(done);
                promise.context.request_repaint();
            }
        };
        parallel::aside(kept);
    }

    /// Reads a package; an earlier reading that still runs no longer counts.
    pub(crate) fn open(&mut self, context: &Context, path: &Path) {
        self.attempt += 1;
        let (attempt, path) = (self.attempt, path.to_owned());
        self.spawn(context, Task::Opening(attempt), move || {
            let result = live::read(&Origin::Path(path.clone()), None);
            Some(Done::Opened(attempt, path, result))
        });
    }

    /// Reads the open package again, to compare it with what was read before.
    pub(crate) fn read_again(&mut self, context: &Context, before: Arc<Opened>) {
        self.attempt += 1;
        let attempt = self.attempt;
        self.spawn(context, Task::ReadingAgain(attempt), move || {
            let result = live::read(&before.origin, Some(&before));
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

    /// Has a file or a folder shown by the program that the system has for it.
    pub(crate) fn open_in_system(&self, context: &Context, path: PathBuf) {
        let opener = self.opener.clone();
        self.spawn(context, Task::Other, move || opener(&path).err().map(|error| Done::NotOpened(path, error)));
    }
}
