//! Looking at the files of the open package, and reading them again, off the window's thread.

use std::sync::Arc;

use egui::Context;

use crate::app::core::done::Done;
use crate::app::core::reading::read_package;
use crate::app::core::tasks::Tasks;
use crate::app::core::watch::Watch;
use crate::app::live::done::LiveDone;
use crate::package::{Opened, Stamps, TakenAs};

impl Tasks {
    /// Reads the open package again, to compare it with what was read before.
    pub(crate) fn read_again(&mut self, context: &Context, before: Arc<Opened>, taken_as: TakenAs) {
        let attempt = self.begin_attempt();
        self.spawn(context, Done::Live(LiveDone::Lost(attempt)), move || {
            let result = read_package(&before.origin, &taken_as, Some(&before));
            Some(Done::Live(LiveDone::ReadAgain(attempt, result)))
        });
    }

    /// Tells from now on when somebody writes to files that looked so when they were read.
    pub(crate) fn watch(&mut self, context: &Context, stamps: Stamps) {
        self.begin_watch(context, |number, tell| {
            Watch::start(stamps, move |files| tell(Done::Live(LiveDone::FilesChanged(number, files))))
        });
    }
}
