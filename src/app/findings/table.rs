//! The findings as a table that can be copied and saved.

use crate::app::core::answers::Answers;
use crate::app::core::session::Session;
use crate::app::core::workspace::{Phase, State};
use crate::app::findings::answers::groups;
use crate::listing::{CellGrid, findings_grid};
use crate::package::Finding;
use crate::text::Locale;

/// Those that are looked at.
pub(in crate::app) fn table(state: &State, _: &Answers) -> Option<CellGrid> {
    match &state.phase {
        Phase::Open(session) => Some(grid(session, state.locale)),
        Phase::Loading { .. } | Phase::Broken { .. } => None,
    }
}

/// Whether there are any.
pub(in crate::app) fn is_there(state: &State, _: &Answers) -> bool {
    matches!(&state.phase, Phase::Open(session) if !session.opened.findings.is_empty())
}

/// The findings that are looked at, group by group.
fn grid(session: &Session, locale: Locale) -> CellGrid {
    let shown = groups(session, locale);
    let all = session.opened.findings.as_slice();
    let listed: Vec<&Finding> =
        shown.groups.iter().flat_map(|group| &group.listed).filter_map(|at| all.get(*at)).collect();
    findings_grid(listed.into_iter(), locale)
}
