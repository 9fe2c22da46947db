//! What has no date of a stage because it has not come so far. Must not know words.

use super::question::Query;
use crate::model::{Dataset, Measure, StageIx};
use crate::query::key::{Dimension, Key, YearBasis};
use crate::query::{Clause, Test, answer};

/// Records without a date of a stage, some of which stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotYet {
    /// The stage.
    pub stage: StageIx,
    /// How many have no date of it.
    pub undated: u32,
    /// How many of them stand before it.
    pub not_yet: u32,
}

/// Where years come from the dates of a stage: what has none of it. Nothing where none of that stands before it: then it has
/// come so far, or nobody says how far.
pub fn not_yet_reached(dataset: &Dataset, query: &Query) -> Option<NotYet> {
    let YearBasis::Stage(stage) = query.year_of else { return None };
    let order = dataset.stages()[stage].order?;
    let undated = query.filter.clone().and(Clause::Year(Test::Missing));
    let by_stage = Query::new(Measure::ProjectCount, &[Dimension::Stage], query.year_of).filtered(undated);
    let answer = answer(dataset, &by_stage).ok()?;
    let is_before = |key: Key| match key {
        Key::Stage(Some(ix)) => dataset.stages()[ix].order.is_some_and(|other| other < order),
        _ => false,
    };
    let not_yet = answer.cells().filter(|(keys, _)| is_before(keys[0])).map(|(_, cell)| cell.count).sum();
    (not_yet > 0).then_some(NotYet { stage, undated: answer.total.count, not_yet })
}
