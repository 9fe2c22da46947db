//! The checks as a table that can be copied and saved, in the order in which they are shown.

use crate::app::core::answers::Answers;
use crate::app::core::session::Session;
use crate::app::core::workspace::{Phase, State};
use crate::listing::{CellGrid, checks_grid, checks_in_order};
use crate::query::Reconciliations;
use crate::text::Locale;

/// All of them, once they were worked out.
pub(in crate::app) fn table(state: &State, answers: &Answers) -> Option<CellGrid> {
    let Phase::Open(session) = &state.phase else { return None };
    let found = answers.checks.found().filter(|_| answers.is_about(session))?;
    let checks = order(session, found, state.locale).into_iter().filter_map(|at| found.checks.get(at));
    Some(checks_grid(session.dataset(), checks, state.locale))
}

/// Whether there are any.
pub(in crate::app) fn is_there(state: &State, answers: &Answers) -> bool {
    let is_about = matches!(&state.phase, Phase::Open(session) if answers.is_about(session));
    is_about && answers.checks.found().is_some_and(|found| !found.checks.is_empty())
}

/// The positions of the checks in the order in which they are shown.
pub(in crate::app) fn order(session: &Session, found: &Reconciliations, locale: Locale) -> Vec<usize> {
    match session.checks.sort {
        Some((column, ascending)) => checks_in_order(session.dataset(), &found.checks, column, ascending, locale),
        None => (0..found.checks.len()).collect(),
    }
}
