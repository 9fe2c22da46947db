//! How the answers of all rooms are worked out, in the order in which they need one another. A room that has answers adds a
//! line; the worker knows none of them.

use std::sync::Arc;

use crate::app::core::answers::Answers;
use crate::app::core::ids::WhichList;
use crate::app::core::question::More;
use crate::app::core::session::Session;
use crate::app::core::worker::{Prepare, Update, Updates};
use crate::app::core::workspace::State;
use crate::app::records;
use crate::model::ProjectIx;

/// All that the worker works out.
pub(in crate::app) static UPDATES: Updates = Updates { asked: &ANSWERS, ahead: &AHEAD };

static ANSWERS: [Update; 11] = [
    |all, question, work| {
        all.checks.update(question, work);
        More::No
    },
    |all, question, work| {
        all.overview.update(question, all.checks.found(), work);
        More::No
    },
    |all, question, work| {
        all.indicators.update(question, work);
        More::No
    },
    |all, question, work| {
        all.chart.update(question, all.checks.found(), work);
        More::No
    },
    |all, question, work| {
        all.records.update(question, all.chart.figures(), work);
        More::No
    },
    |all, question, work| {
        all.map.update(question, work);
        More::No
    },
    |all, question, work| {
        all.palette.update(question, work);
        More::No
    },
    |all, question, work| {
        all.facets.update(question, work);
        More::No
    },
    |all, question, work| {
        all.sources.update(question, work);
        More::No
    },
    |all, question, work| {
        let figure = all.chart.figure().and_then(|figure| figure.as_ref().ok());
        all.export.update(question, figure, work);
        More::No
    },
    |all, question, work| all.thumbnails.update(question, work),
];

static AHEAD: [Prepare; 1] = [records::answers::prepare];

/// Takes over what the worker found. What is at hand at once is not among it.
pub(in crate::app) fn take_over(all: &mut Answers, mut found: Answers) {
    std::mem::swap(&mut all.detail, &mut found.detail);
    *all = found;
}

/// Brings up to the state what is at hand at once: what the detail pane and the comparison show.
pub(in crate::app) fn update_at_hand(all: &mut Answers, state: &State, session: &Session) {
    // With the pane closed, a list that is not in sight may be one of long ago.
    let is_kept = state.panes.is_detail_open || WhichList::is_in(state.view);
    let list: Arc<[ProjectIx]> = if all.is_about(session) && is_kept {
        all.records.along(state.view, session.generation)
    } else {
        Arc::default()
    };
    all.detail.update(state, session, list);
}
