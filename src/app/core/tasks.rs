//! What takes longer than a frame, off the window's thread: reading packages, file dialogs, writing figures. Must not know
//! what is done, nor what becomes of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::opener;
use crate::app::core::opener::Opener;
use crate::app::core::watch::Watch;
use crate::parallel;

/// Tells the window that a task is lost, unless it was kept.
struct Promise {
    lost: Option<Done>,
    sender: Sender<Done>,
    context: Context,
}

impl Drop for Promise {
    fn drop(&mut self) {
        if let Some(lost) = self.lost.take() {
            // The window may be gone by now; then nobody is waiting.
            let _ = self.sender.send(lost);
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
        let current = |done: &Done| {
            done.attempt().is_none_or(|attempt| attempt == self.attempt)
                && done.watch().is_none_or(|watch| watch == self.watches && self.watch.is_some())
        };
        self.receiver.try_iter().filter(current).collect()
    }

    /// Does something beside the window's thread. However it ends, the window hears of it: of `lost` where it came to
    /// nothing.
    pub(in crate::app) fn spawn(
        &self,
        context: &Context,
        lost: Done,
        work: impl FnOnce() -> Option<Done> + Send + 'static,
    ) {
        let mut promise = Promise { lost: Some(lost), sender: self.sender.clone(), context: context.clone() };
        let kept = move || {
            let done = work();
            promise.lost = None;
            if let Some(done) = done {
                let _ = promise.sender.send(done);
                promise.context.request_repaint();
            }
        };
        parallel::aside(kept);
    }

    /// The number of a new attempt to read a package; earlier ones that still run no longer count.
    pub(in crate::app) fn begin_attempt(&mut self) -> u64 {
        self.attempt += 1;
        self.attempt
    }

    /// Looks at the files of a package from now on, and no longer at those of another. What is told has the number that
    /// `start` is given.
    pub(in crate::app) fn begin_watch(
        &mut self,
        context: &Context,
        start: impl FnOnce(u64, Box<dyn Fn(Done) + Send>) -> Watch,
    ) {
        self.watches += 1;
        let (sender, context) = (self.sender.clone(), context.clone());
        let tell = move |done| {
            // The window may be gone by now; then nobody is waiting.
            let _ = sender.send(done);
            context.request_repaint();
        };
        self.watch = Some(start(self.watches, Box::new(tell)));
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
        self.spawn(context, Done::Lost, move || opener(&path).err().map(|error| Done::NotOpened(path, error)));
    }
}
