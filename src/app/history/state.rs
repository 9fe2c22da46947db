//! What was looked at before, and again after going back: pages and what was selected on them. Must not know how they are
//! shown.

use crate::app::core::ids::View;
use crate::app::core::remap::RowRemap;
use crate::app::core::row_id::{RowId, TableId};

/// So many places are remembered.
const MOST: usize = 100;

/// A page of a table, and what was selected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub(in crate::app) table: TableId,
    pub(in crate::app) view: View,
    pub(in crate::app) selection: Option<RowId>,
}

/// The way that was come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Trail {
    past: Vec<Stop>,
    future: Vec<Stop>,
}

impl Trail {
    /// Somebody went on from here.
    pub(in crate::app) fn leave(&mut self, stop: Stop) {
        self.future.clear();
        if self.past.last() == Some(&stop) {
            return;
        }
        self.past.push(stop);
        if self.past.len() > MOST {
            self.past.remove(0);
        }
    }

    /// Where one was before `now`.
    pub(in crate::app) fn back(&mut self, now: Stop) -> Option<Stop> {
        let stop = next(&mut self.past, &now)?;
        self.future.push(now);
        Some(stop)
    }

    /// Where one was after `now`, before one went back.
    pub(in crate::app) fn forward(&mut self, now: Stop) -> Option<Stop> {
        let stop = next(&mut self.future, &now)?;
        self.past.push(now);
        Some(stop)
    }

    /// Whether there is anything to go back to.
    pub(in crate::app) fn has_past(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to go forward to.
    pub(in crate::app) fn has_future(&self) -> bool {
        !self.future.is_empty()
    }

    /// The same in another reading of the package; where something was selected that is gone, nothing is.
    pub(in crate::app) fn remapped(&self, rows: &RowRemap<'_>) -> Self {
        let stops = |stops: &[Stop]| {
            let selection = |stop: &Stop| stop.selection.and_then(|row| rows.row(row));
            let mut remapped: Vec<Stop> =
                stops.iter().map(|stop| Stop { selection: selection(stop), ..*stop }).collect();
            remapped.dedup();
            remapped
        };
        Self { past: stops(&self.past), future: stops(&self.future) }
    }
}

/// The last of them that is not where one is.
fn next(stops: &mut Vec<Stop>, now: &Stop) -> Option<Stop> {
    loop {
        let stop = stops.pop()?;
        if stop != *now {
            return Some(stop);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(view: View, row: usize) -> Stop {
        let selection = Some(RowId { books: 0, table: TableId::OBSERVATIONS, row });
        Stop { table: TableId::PROJECTS, view, selection }
    }

    #[test]
    fn one_comes_back_the_way_one_went_and_forward_again() {
        let [a, b, c] = [stop(View::Overview, 1), stop(View::Projects, 1), stop(View::Projects, 2)];
        let (at, some) = (|stop: &Stop| *stop, |stop: &Stop| Some(*stop));
        let mut trail = Trail::default();
        trail.leave(at(&a));
        trail.leave(at(&b));
        assert_eq!((trail.back(at(&c)), trail.back(at(&b)), trail.back(at(&a))), (some(&b), some(&a), None));
        assert_eq!((trail.forward(at(&a)), trail.forward(at(&b)), trail.forward(at(&c))), (some(&b), some(&c), None));
        assert!(trail.has_past() && !trail.has_future());
        assert_eq!(trail.back(at(&c)), some(&b));
        trail.leave(at(&b));
        assert_eq!(trail.forward(at(&a)), None, "who goes another way does not come to where one was");
    }

    #[test]
    fn what_stands_still_is_no_step_back() {
        let mut trail = Trail::default();
        let here = stop(View::Checks, 0);
        trail.leave(here);
        trail.leave(here);
        assert_eq!(trail.back(here), None);
    }
}
