//! What may be held against one another: of two parts of an answer, or of a plan and what was completed of it, that of which
//! both is published. A project of which some of the time is not known comes to less than it did, by nobody knows how much.
//! Must not know growth or rates.

use std::collections::{BTreeMap, BTreeSet};

use super::cached_dataset::CachedDataset;
use super::records::{Plan, Record};
use super::tally::Tally;
use crate::model::{Index, MeasureKind, ProgressAmount, ProjectIx, Sum};
use crate::query::bits::Bits;
use crate::query::cube::question::Query;
use crate::query::filter::ValueSource;
use crate::query::{Cell, Part};

/// The projects some of whose amounts are not published.
#[derive(Clone, Debug)]
pub struct Gaps(Bits);

/// What is left out of two cells, so that both are of the same.
#[derive(Clone, Debug, Default)]
pub struct LeftOut {
    /// Of either.
    pub cells: [Cell; 2],
    /// What of it may be counted after all: the periods of which both is known.
    pub of_both: [Sum; 2],
    /// The projects, in package order.
    pub projects: Vec<ProjectIx>,
}

impl CachedDataset<'_> {
    /// The projects of these questions some of whose periods have no amount; nothing where all have, or where each project
    /// has one amount alone.
    pub fn gaps(&self, queries: &[&Query]) -> Option<Gaps> {
        let is_of_rows = |query: &&&Query| {
            let values = ValueSource::of(query.measure, query.year_of);
            query.measure.statistic().is_none() && matches!(values, ValueSource::Period(_))
        };
        self.with_cache(|dataset, cache| {
            let mut rows = Vec::new();
            for query in queries.iter().filter(is_of_rows) {
                Plan::new(cache, dataset, query, &query.by).each(|record| {
                    if record.fen.is_none() {
                        rows.push(record.project.to_usize());
                    }
                });
            }
            (!rows.is_empty()).then(|| Gaps(Bits::of_rows(dataset.projects().len(), rows.into_iter())))
        })
    }

    /// What projects come to in two parts of an answer that have a gap in either.
    pub fn left_out_of_two(&self, query: &Query, gaps: &Gaps, parts: [&Part; 2]) -> LeftOut {
        let both = parts.map(|part| self.by_project(query, gaps, part, None));
        let mut found = LeftOut { projects: with_gaps(&both), ..LeftOut::default() };
        for (cell, one) in found.cells.iter_mut().zip(&both) {
            found.projects.iter().filter_map(|project| one.get(project)).for_each(|of| cell.merge(&of.cell()));
        }
        found
    }

    /// What projects come to in a part of two answers, of what was planned and of what was completed, that have a gap in
    /// either; and what they come to in the periods of which both is published.
    pub fn left_out_of_pair(&self, queries: [&Query; 2], gaps: &Gaps, part: &Part) -> LeftOut {
        let both = queries.map(|query| self.by_project(query, gaps, part, None));
        let mut found = LeftOut { projects: with_gaps(&both), ..LeftOut::default() };
        let [one, other] = queries.map(amount_of);
        for (at, (query, also)) in [(queries[0], other), (queries[1], one)].into_iter().enumerate() {
            let known = self.by_project(query, gaps, part, also);
            for project in &found.projects {
                both[at].get(project).into_iter().for_each(|of| found.cells[at].merge(&of.cell()));
                known.get(project).into_iter().for_each(|of| found.of_both[at] += of.cell().sum);
            }
        }
        found
    }

    /// What each of the projects with gaps has in a part of an answer.
    fn by_project(
        &self,
        query: &Query,
        gaps: &Gaps,
        part: &Part,
        also: Option<ProgressAmount>,
    ) -> BTreeMap<ProjectIx, Of> {
        self.with_cache(|dataset, cache| {
            let dimensions: Vec<_> = part.dimensions().collect();
            let mut plan = Plan::new(cache, dataset, query, &dimensions);
            plan.keep(&gaps.0);
            plan.only_with(also);
            let ready = part.ready(dataset, query);
            let mut found: BTreeMap<ProjectIx, Of> = BTreeMap::new();
            plan.each(|record| {
                if ready.has(&record) {
                    found.entry(record.project).or_default().add(&record);
                }
            });
            found
        })
    }
}

/// The projects that have a gap on either side, in package order.
fn with_gaps(both: &[BTreeMap<ProjectIx, Of>; 2]) -> Vec<ProjectIx> {
    let of_either = both.iter().flatten().filter(|(_, of)| of.has_gaps()).map(|(project, _)| *project);
    of_either.collect::<BTreeSet<_>>().into_iter().collect()
}

fn amount_of(query: &Query) -> Option<ProgressAmount> {
    if let MeasureKind::Period(which) = query.measure.kind() { Some(which) } else { None }
}

/// What one project has.
#[derive(Default)]
struct Of(Tally);

impl Of {
    fn add(&mut self, record: &Record) {
        self.0.add(record);
    }

    fn cell(&self) -> Cell {
        self.0.cell().summed(Sum::from_fen)
    }

    fn has_gaps(&self) -> bool {
        self.cell().has_gaps()
    }
}
