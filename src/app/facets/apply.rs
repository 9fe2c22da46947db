//! Carries out what is done with facets.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::session::Session;
use crate::app::core::undo::Run;
use crate::app::facets::command::FacetCommand;
use crate::app::facets::state::toggle;
use crate::query::{Clause, Dimension, Field, Standing};

impl Apply<'_> {
    /// Carries one command out. A brush that is drawn is one step, however far it goes.
    pub(in crate::app) fn facet(&mut self, command: FacetCommand) {
        let Some(session) = self.open() else { return };
        let run = command.is_brush().then_some(Run::Brush);
        if run.is_some() && !command.goes_on() {
            session.undo.end_run();
        }
        session.step(run, |session| choose(session, command));
    }
}

/// Changes the filter, or how the facets are looked at.
fn choose(session: &mut Session, command: FacetCommand) {
    let filter = std::mem::take(&mut session.filter);
    session.filter = match command {
        FacetCommand::SetStanding(key, standing) => filter.with_standing(key, standing),
        FacetCommand::ChooseOnly(key) => {
            let field = Clause::only(key).field();
            filter.without_field(field).with_standing(key, Standing::Included)
        }
        FacetCommand::BrushYears { years: Some((from, to)), .. } => filter.within_years(from, to),
        FacetCommand::BrushYears { years: None, .. } => filter.without_field(Field::Of(Dimension::Year)),
        FacetCommand::BrushDates { field, years: (from, to), .. } => filter.within_years_of_dates(field, from, to),
        FacetCommand::BrushStretch { field, stretch, .. } => filter.within(field, stretch),
        FacetCommand::ChooseMissing(field) => filter.only_missing(field),
        FacetCommand::ClearField(field) => filter.without_field(field),
        FacetCommand::Search(dimension, text) => {
            session.facets.set_search(dimension, text);
            filter
        }
        FacetCommand::Fold(facet) => {
            toggle(&mut session.facets.folded, facet);
            filter
        }
        FacetCommand::ShowAll(dimension) => {
            toggle(&mut session.facets.full, dimension);
            filter
        }
        FacetCommand::SetAmount(amount) => {
            session.facets.amount = Some(amount);
            filter
        }
    };
}
