//! The comparison as a table that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::listing::CellGrid;
use crate::text::say;

/// The projects that are compared, a field a row.
pub(in crate::app) fn table(state: &State, answers: &Answers) -> Option<CellGrid> {
    let (_, found) = answers.detail.comparison()?;
    Some(CellGrid { name: say(state.locale, "compare-title").into_owned(), ..found.grid(state.locale) })
}

/// Whether any are compared.
pub(in crate::app) fn is_there(_: &State, answers: &Answers) -> bool {
    answers.detail.comparison().is_some()
}
