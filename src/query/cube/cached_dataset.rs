//! A dataset together with what was found out about it, so that one question does not ask again what another has asked.

use std::cell::RefCell;
use std::ops::Deref;

use super::records::{Plan, Record};
use super::statistics::Taken;
use crate::model::{Dataset, Index, Measure, MeasureKind, ProjectIx, SourceIx};
use crate::parallel;
use crate::query::cube::question::Query;
use crate::query::facets::Cache;
use crate::query::filter::ValueSource;
use crate::query::{Answer, Cell, Dimension, Field, Part, QueryError, YearBasis};

/// A dataset that answers questions.
pub struct CachedDataset<'a> {
    dataset: &'a Dataset,
    cache: RefCell<Cache>,
}

impl Deref for CachedDataset<'_> {
    type Target = Dataset;
    fn deref(&self) -> &Dataset {
        self.dataset
    }
}

impl<'a> CachedDataset<'a> {
    /// The cache must be about this dataset, or about none yet.
    pub fn new(dataset: &'a Dataset, cache: Cache) -> Self {
        Self { dataset, cache: RefCell::new(cache) }
    }

    /// What was found out about it.
    pub fn into_cache(self) -> Cache {
        self.cache.into_inner()
    }

    /// Asks what was found out about it already.
    pub(super) fn with_cache<T>(&self, ask: impl FnOnce(&Dataset, &mut Cache) -> T) -> T {
        ask(self.dataset, &mut self.cache.borrow_mut())
    }

    /// As [`super::answer()`] does.
    pub fn answer(&self, query: &Query) -> Result<Answer, QueryError> {
        self.cache.borrow_mut().answer(self.dataset, query)
    }

    /// As [`Cache::in_doubt()`] does.
    pub fn in_doubt(&self, query: &Query) -> usize {
        self.cache.borrow_mut().in_doubt(self.dataset, &query.filter, query.year_of)
    }

    /// As [`Cache::total()`] does.
    pub fn total(&self, query: &Query) -> Result<Cell, QueryError> {
        self.cache.borrow_mut().total(self.dataset, query)
    }

    /// As [`crate::query::cell_of()`] does.
    pub fn cell_of(&self, query: &Query, parts: &[Part]) -> Cell {
        self.cache.borrow_mut().cell_of(self.dataset, query, parts)
    }

    /// How many records are in any of the parts and how many have no amount, whether or not there is a sum of them all.
    pub fn counted_of(&self, query: &Query, parts: &[Part]) -> Cell {
        self.cache.borrow_mut().counted_of(self.dataset, query, parts)
    }

    /// The projects that would be in a part of an answer if package projects (打包项目) and their parts were counted
    /// beside each other, and are not, in package order.
    pub fn left_out_of(&self, query: &Query, part: &Part) -> Vec<ProjectIx> {
        let dataset = self.dataset;
        if !dataset.has_package_projects() && dataset.counted_once().is_none() {
            return Vec::new();
        }
        let mut cache = self.cache.borrow_mut();
        let dimensions: Vec<_> = part.dimensions().collect();
        let plan = Plan::new(&mut cache, dataset, query, &dimensions);
        let ready = part.ready(dataset, query);
        // A row of progress has a basis of its own: the plan looks at it.
        let filter = query.filter.clone().without_field(Field::Of(Dimension::Basis));
        let passing = cache.passing(dataset, &filter, query.year_of);
        let values = ValueSource::of(query.measure, query.year_of);
        let step = query.step(&dimensions);
        let Some(records) = cache.counted(dataset, &query.filter, values, query.year_of, step) else {
            return Vec::new();
        };
        let words = (0..passing.rows().div_ceil(64)).map(|at| (at, passing.word(at) & !records.word(at)));
        let rows = words.filter(|(_, word)| *word != 0).flat_map(|(at, word)| {
            let is_in = move |bit: &usize| word >> bit & 1 == 1;
            (0..64).filter(is_in).map(move |bit| at * 64 + bit)
        });
        let mut found: Vec<ProjectIx> = Vec::new();
        plan.each_of(rows.filter_map(ProjectIx::from_usize), |record| {
            if ready.has(&record) && found.last() != Some(&record.project) {
                found.push(record.project);
            }
        });
        found
    }

    /// The projects of a part of an answer some of whose progress is in no sum, because its periods overlap by halves, in
    /// package order. Where periods are asked for, what comes to them is all there is to be had.
    pub fn passed_over_of(&self, query: &Query, part: &Part) -> Vec<ProjectIx> {
        let ValueSource::Period(which) = ValueSource::of(query.measure, query.year_of) else { return Vec::new() };
        let listed = self.dataset.with_passed_over(which);
        if listed.is_empty() {
            return Vec::new();
        }
        let mut cache = self.cache.borrow_mut();
        let dimensions: Vec<_> = part.dimensions().collect();
        let plan = Plan::new(&mut cache, self.dataset, query, &dimensions);
        let ready = part.ready(self.dataset, query);
        let mut found: Vec<ProjectIx> = Vec::new();
        plan.each_passed_over(listed, which, |record| {
            if ready.has(&record) && found.last() != Some(&record.project) {
                found.push(record.project);
            }
        });
        found
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
            matches!(query.measure.base().kind(), MeasureKind::Period(_)) || query.year_of == YearBasis::Period;
        let (projects, progress) = (dataset.projects(), dataset.progress());
        let taken = Taken::of(dataset, query);
        let counts = |record: &Record| match &taken {
            Some(taken) => taken.takes(record),
            None => counts || record.fen.is_some(),
        };
        let used = parallel::map(plan.passed().stretches(1 << 12), |rows| {
            let mut used = vec![false; dataset.sources().len()];
            plan.each_in(rows, |record| {
                if !counts(&record) || !ready.has(&record) {
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
