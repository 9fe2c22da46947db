//! What is held against one another is of the same projects: those of which some of either time is not published are in
//! neither number. Must not know how an answer is laid out, or what is computed of the two.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;

use crate::model::ProjectIx;
use crate::query::{CachedDataset, Cell, Gaps, Part, Query};

/// What is known of the gaps of a figure's projects, once somebody asked, and which of them were left out.
#[derive(Default)]
pub(super) struct Held {
    gaps: OnceCell<Option<Gaps>>,
    left_out: RefCell<BTreeSet<ProjectIx>>,
}

impl Held {
    /// The cells of two parts of an answer, without the projects of which either is not published in full.
    pub(super) fn of_both(
        &self,
        dataset: &CachedDataset<'_>,
        query: &Query,
        parts: [Part; 2],
        cells: [Cell; 2],
    ) -> [Cell; 2] {
        let Some(gaps) = self.gaps.get_or_init(|| dataset.gaps(&[query])) else { return cells };
        let left_out = dataset.left_out_of_two(query, gaps, parts.each_ref());
        self.left_out.borrow_mut().extend(left_out.projects);
        [cells[0].without(&left_out.cells[0]), cells[1].without(&left_out.cells[1])]
    }

    /// How many projects were left out of some comparison.
    pub(super) fn left_out(&self) -> usize {
        self.left_out.borrow().len()
    }
}
