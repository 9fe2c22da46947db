//! What differs between two readings as a table that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::listing::{CellGrid, changes_grid};
use crate::text::say_with;

/// All lines that are kept, and whether those are all there are.
pub(in crate::app) fn table(state: &State, _: &Answers) -> Option<CellGrid> {
    let found = state.live.differences.as_ref()?;
    let lines = found.lines(state.locale);
    let mut grid = changes_grid(lines, found.summary(state.locale), state.locale);
    if lines.len() < found.total {
        grid.notes.push(say_with(state.locale, "changes-first", [("count", lines.len().into())]));
    }
    Some(grid)
}

/// Whether anything differs.
pub(in crate::app) fn is_there(state: &State, _: &Answers) -> bool {
    state.live.differences.as_ref().is_some_and(|found| found.total > 0)
}
