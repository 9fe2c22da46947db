//! What was published beside the records.

use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::query::{Reconciliations, reconcile};

/// What the checks show.
#[derive(Clone, Default)]
pub(in crate::app) struct ChecksAnswers(Slot<u64, Reconciliations>);

impl ChecksAnswers {
    /// Compares, once a package: it runs through the rows for every observation. Charts say what was published beside
    /// their marks.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        let dataset = question.session.dataset();
        if question.checks || !dataset.observations().is_empty() {
            self.0.update(question.session.generation, work.computed, |_| reconcile(dataset));
        }
    }

    /// What was published beside the records; `None` before anybody looked.
    pub(in crate::app) fn found(&self) -> Option<&Reconciliations> {
        self.0.get()
    }
}
