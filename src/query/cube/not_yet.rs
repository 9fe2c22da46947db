//! What has no date of a stage because it has not come so far. Must not know words.

use super::cached_dataset::CachedDataset;
use super::question::Query;
use crate::model::{Dataset, Measure};
use crate::query::facets::{Cache, NotYet};
use crate::query::key::{Dimension, Key, YearBasis};
use crate::query::{Clause, Test};

/// Where years come from the dates of a stage: what has none of it. Nothing where none of that stands before it: then it has
/// come so far, or nobody says how far.
pub fn not_yet_reached(dataset: &Dataset, query: &Query) -> Option<NotYet> {
    Cache::default().not_yet_reached(dataset, query)
}

impl CachedDataset<'_> {
    /// As [`not_yet_reached()`] does.
    pub fn not_yet_reached(&self, query: &Query) -> Option<NotYet> {
        self.with_cache(|dataset, cache| cache.not_yet_reached(dataset, query))
    }
}

impl Cache {
    /// As [`not_yet_reached()`] does, once for what is asked by several in a row.
    pub fn not_yet_reached(&mut self, dataset: &Dataset, query: &Query) -> Option<NotYet> {
        if let Some((filter, year_of, known)) = &self.not_yet
            && (filter, year_of) == (&query.filter, &query.year_of)
        {
            return *known;
        }
        let found = found(self, dataset, query);
        self.not_yet = Some((query.filter.clone(), query.year_of, found));
        found
    }
}

fn found(cache: &mut Cache, dataset: &Dataset, query: &Query) -> Option<NotYet> {
    let YearBasis::Stage(stage) = query.year_of else { return None };
    let order = dataset.stages()[stage].order?;
    let undated = query.filter.clone().and(Clause::Year(Test::Missing));
    let by_stage = Query::new(Measure::ProjectCount, &[Dimension::Stage], query.year_of).filtered(undated);
    let answer = cache.answer(dataset, &by_stage).ok()?;
    let is_before = |key: Key| match key {
        Key::Stage(Some(ix)) => dataset.stages()[ix].order.is_some_and(|other| other < order),
        _ => false,
    };
    let not_yet = answer.cells().filter(|(keys, _)| is_before(keys[0])).map(|(_, cell)| cell.count).sum();
    (not_yet > 0).then_some(NotYet { stage, undated: answer.total.count, not_yet })
}
