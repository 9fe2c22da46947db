//! What was published beside the records.

use crate::app::core::ids::View;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::query::{Reconciliations, reconcile_with};

/// What the checks show.
#[derive(Clone, Default)]
pub(in crate::app) struct ChecksAnswers(Slot<u64, Reconciliations>);

impl ChecksAnswers {
    /// Compares, once a package: it runs through the rows for every observation. Charts say what was published beside
    /// their marks, and so do the page of checks and a published figure in the detail pane.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        let session = &question.session;
        let dataset = session.dataset();
        let is_read = question.sides.detail.is_shown() && session.selected_observation().is_some();
        if question.view == View::Checks || is_read || !dataset.observations().is_empty() {
            self.0.update(session.generation, work.computed, |_| reconcile_with(dataset, &session.opened.tables()));
        }
    }

    /// What was published beside the records; `None` before anybody looked.
    pub(in crate::app) fn found(&self) -> Option<&Reconciliations> {
        self.0.get()
    }
}
