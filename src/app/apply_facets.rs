//! Carries out what is done with facets.

use super::facets::{FacetCommand, toggle};
use super::session::Session;
use crate::query::{Clause, Dimension, Field, Standing};

/// Changes the filter, or how the facets are looked at.
pub(super) fn apply(session: &mut Session, command: FacetCommand) {
    let filter = std::mem::take(&mut session.filter);
    let before = filter.clone();
    session.filter = match command {
        FacetCommand::SetStanding(key, standing) => filter.with_standing(key, standing),
        FacetCommand::ChooseOnly(key) => {
            let field = Clause::only(key).field();
            filter.without_field(field).with_standing(key, Standing::Included)
        }
        FacetCommand::BrushYears { years: Some((from, to)), .. } => filter.within_years(from, to),
        FacetCommand::BrushYears { years: None, .. } => filter.without_field(Field::Of(Dimension::Year)),
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
    if session.filter != before {
        session.drill.clear();
    }
}
