//! A dataset together with what was found out about it, so that one question does not ask again what another has asked.

use std::cell::RefCell;
use std::ops::Deref;

use super::cache::Cache;
use super::records::Plan;
use super::{Answer, Cell, Part, Query, QueryError, YearBasis};
use crate::model::{Dataset, Index, Measure, MeasureKind, SourceIx};
use crate::parallel;

/// A dataset that answers questions.
pub struct Books<'a> {
    dataset: &'a Dataset,
    cache: RefCell<Cache>,
}

impl Deref for Books<'_> {
    type Target = Dataset;
    fn deref(&self) -> &Dataset {
        self.dataset
    }
}

impl<'a> Books<'a> {
    /// The cache must be about this dataset, or about none yet.
    pub fn new(dataset: &'a Dataset, cache: Cache) -> Self {
        Self { dataset, cache: RefCell::new(cache) }
    }

    /// What was found out about it.
    pub fn into_cache(self) -> Cache {
        self.cache.into_inner()
    }

    /// As [`super::answer()`] does.
    pub fn answer(&self, query: &Query) -> Result<Answer, QueryError> {
        self.cache.borrow_mut().answer(self.dataset, query)
    }

    /// As [`super::cell_of()`] does.
    pub fn cell_of(&self, query: &Query, parts: &[Part]) -> Cell {
        self.cache.borrow_mut().cell_of(self.dataset, query, parts)
    }

    /// The documents that a part of an answer comes from, in the order of the package's table.
    ///
    /// Not those of all projects that pass the filter: a project without progress is no part of what was completed in a
    /// year. And not those of projects without the amount: nothing that is added up comes from them.
    pub fn sources_of(&self, query: &Query, part: &Part) -> Vec<SourceIx> {
        let dataset = self.dataset;
        let mut cache = self.cache.borrow_mut();
        let dimensions: Vec<_> = part.dimensions().collect();
        let plan = Plan::new(&mut cache, dataset, query, &dimensions);
        let ready = part.ready(dataset, query);
        let counts = query.measure == Measure::ProjectCount;
        let from_progress =
            matches!(query.measure.kind(), MeasureKind::Period(_)) || query.year_of == YearBasis::Period;
        let (projects, progress) = (dataset.projects(), dataset.progress());
        let used = parallel::map(plan.passed().stretches(1 << 12), |rows| {
            let mut used = vec![false; dataset.sources().len()];
            plan.each_in(rows, |record| {
                if !(counts || record.fen.is_some()) || !ready.has(&record) {
                    return;
                }
                for source in projects.sources(record.project) {
                    used[source.to_usize()] = true;
                }
                if from_progress {
                    let rows = dataset.progress_of(record.project);
                    rows.filter_map(|row| progress.source(row)).for_each(|source| used[source.to_usize()] = true);
                }
            });
            used
        });
        let is_used = |ix: &SourceIx| used.iter().any(|used| used[ix.to_usize()]);
        dataset.sources().iter().map(|(ix, _)| ix).filter(is_used).collect()
    }
}
