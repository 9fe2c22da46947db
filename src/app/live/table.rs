//! What differs between two readings as a table that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::listing::{CellGrid, changes_grid};

/// All lines that are kept.
pub(in crate::app) fn table(state: &State, _: &Answers) -> Option<CellGrid> {
    let found = state.live.differences.as_ref()?;
    Some(changes_grid(found.lines(state.locale), found.summary(state.locale), state.locale))
}

/// Whether anything differs.
pub(in crate::app) fn is_there(state: &State, _: &Answers) -> bool {
    state.live.differences.as_ref().is_some_and(|found| found.total > 0)
}
