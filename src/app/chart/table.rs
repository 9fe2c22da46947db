//! The numbers of the chart as a table that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::listing::CellGrid;

/// Those of the chart that the list belongs to.
pub(in crate::app) fn table(state: &State, answers: &Answers) -> Option<CellGrid> {
    Some(answers.chart.figure()?.as_ref().ok()?.numbers(state.locale))
}

/// Whether anything is drawn.
pub(in crate::app) fn is_there(_: &State, answers: &Answers) -> bool {
    matches!(answers.chart.figure(), Some(Ok(figure)) if figure.nothing.is_none())
}
