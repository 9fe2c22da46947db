//! Questions to a zone's books: filter, group, add up, sort, search. The only code that touches every row.
//! Must not know files, egui, figures, or how a number is written.
//!
//! A query's answer never depends on the machine, on threads or on the order of a hash table. Different measures are
//! never added; of overlapping periods, lists and package projects nothing is counted twice.

mod answer;
mod bits;
mod books;
mod cache;
mod changes;
mod complete;
mod condition;
mod dense;
mod error;
mod facets;
mod field;
mod filter;
mod first;
mod guesses;
mod headings;
mod key;
mod keyed_sort;
mod list;
mod lookup;
mod neighbours;
mod orders;
mod parse;
mod part;
mod periods;
mod proposed;
mod published;
mod ranges;
mod reconcile;
mod records;
mod rollup;
mod schedule;
mod search;
mod sieve;
mod subject;
mod tally;
mod totals;
mod values;
mod verdict;

pub use answer::{Answer, Cell, Value};
pub use books::Books;
pub use cache::Cache;
pub use changes::{
    AmountChange, ChangeCounts, ChangedField, Changes, FieldChange, ProgressChange, ProgressField, changes,
    progress_changes,
};
pub use complete::{Candidate, Completion, complete, wrong_so_far};
pub(crate) use error::nearest;
pub use error::{Args, FilterError, QueryError};
pub use facets::{KeyCounts, StretchCounts, YearCounts};
pub use field::{Field, Standing, Stretch};
pub use filter::{Clause, Fen, Filter, MuHundredths, Span, Test, amount_text};
pub use key::{Dimension, Key, YearBasis, default_year_basis, period_name};
pub use list::{Column, Order, parse_sort, sort, year_of};
pub use lookup::{has_period, key_in, parse_dimensions, parse_key, parse_measure, parse_year_basis};
pub use neighbours::{Likeness, Neighbours, neighbours};
pub use parse::parse_amount;
pub use part::Part;
pub use proposed::main_amount;
pub use published::published_beside;
pub use reconcile::{Check, NotCompared, Quantity, Reconciliation, Reconciliations, reconcile, records_of};
pub use rollup::{PartsTotal, parts_total};
pub use schedule::{ProgressEntry, Schedule, months_elapsed, points_ahead, progress_entries};
pub use search::Search;
pub use totals::{Adder, AmountTotal, LandTotal, Totals, totals};
pub use verdict::{Reason, Verdict};

use answer::{Coder, Cube};
use records::{Plan, Record, Values};
use tally::Tally;

use crate::model::{Currency, Dataset, Index, Measure, ProjectIx, SectorIx, Sum};

/// A question: one measure, grouped by one or two dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What is added up.
    pub measure: Measure,
    /// One or two different dimensions.
    pub by: Vec<Dimension>,
    /// Where years come from.
    pub year_of: YearBasis,
    /// Which projects.
    pub filter: Filter,
    /// Sectors that [`Dimension::Branch`] opens: those below them stand apart, beside the other branches.
    pub opened: Vec<SectorIx>,
}

impl Query {
    /// A question about all projects.
    pub fn new(measure: Measure, by: &[Dimension], year_of: YearBasis) -> Self {
        Self { measure, by: by.to_vec(), year_of, filter: Filter::default(), opened: Vec::new() }
    }

    /// The same about fewer projects.
    #[must_use]
    pub fn filtered(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// Whether it can be answered.
    pub fn check(&self) -> Result<(), QueryError> {
        lookup::check_dimensions(&self.by)?;
        let needs_year = self.by.contains(&Dimension::Year) || self.filter.asks_for_year();
        if needs_year && self.year_of == YearBasis::Period && !has_period(self.measure) {
            return Err(lookup::no_period(self.measure));
        }
        Ok(())
    }

    /// What its sums are in; `None` for a count.
    pub fn currency(&self, dataset: &Dataset) -> Option<Currency> {
        match Values::of(self.measure, self.year_of) {
            Values::Lifetime(which) => Some(dataset.project_currency(which)),
            Values::Period(which) => Some(dataset.progress_currency(which)),
            Values::Projects | Values::ProjectsWithProgress => None,
        }
    }
}

/// Answers a query.
///
/// Records are projects for a lifetime measure and a count, and (project, year) pairs for a period measure, for
/// `funds_in_place` by period and for a count by period. Cells count distinct projects.
pub fn answer(dataset: &Dataset, query: &Query) -> Result<Answer, QueryError> {
    Cache::default().answer(dataset, query)
}

/// The projects that pass a filter, in package order; package projects and their parts alike.
///
/// Under [`YearBasis::Period`] a project passes a year if it has progress for one that passes. A condition on the basis
/// is on the project's own; for the projects behind a mark see [`select_cell`].
pub fn select(dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> Vec<ProjectIx> {
    Cache::default().select(dataset, filter, year_of)
}

impl Cache {
    /// As [`answer()`] does, asking again only the conditions it does not know.
    pub fn answer(&mut self, dataset: &Dataset, query: &Query) -> Result<Answer, QueryError> {
        query.check()?;
        let plan = Plan::new(self, dataset, query, &query.by);
        let coders: Vec<Coder<'_>> =
            query.by.iter().map(|dimension| Coder::new(dataset, *dimension, &query.opened)).collect();
        let mut coders = coders.into_iter();
        let Some(first) = coders.next() else {
            return Err(QueryError::new("query-no-dimension", vec![]));
        };
        let repeats = Values::of(query.measure, query.year_of).are_of_rows();
        let cube = Cube::of(&plan, first, coders.next(), repeats);
        Ok(cube.finish(query.measure, query.currency(dataset)))
    }

    /// As [`select()`] does, asking again only the conditions it does not know.
    pub fn select(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> Vec<ProjectIx> {
        let passing = self.passing(dataset, filter, year_of);
        let mut projects = Vec::with_capacity(passing.count());
        projects.extend(passing.iter(0..passing.rows()).filter_map(ProjectIx::from_usize));
        projects
    }

    /// How many projects [`Self::select()`] would find.
    pub fn count(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> usize {
        self.passing(dataset, filter, year_of).count()
    }

    /// The first `most` projects that pass a filter, in the order that [`sort()`] gives.
    pub fn first(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        columns: &[(Column, Order)],
        year_of: YearBasis,
        most: usize,
    ) -> Vec<ProjectIx> {
        let passing = self.passing(dataset, filter, year_of);
        first::first(&mut self.orders, dataset, &passing, columns, year_of, most)
    }

    /// As [`contributions()`] does, asking again only the conditions it does not know.
    pub fn contributions(&mut self, dataset: &Dataset, query: &Query, parts: &[Part]) -> Vec<(ProjectIx, Option<Sum>)> {
        let mut found: Vec<(ProjectIx, Option<Sum>)> = Vec::new();
        each_of(self, dataset, query, parts, |record| {
            let sum = record.fen.map(|fen| Sum::from_fen(fen.into()));
            match found.last_mut() {
                Some((project, total)) if *project == record.project => {
                    *total = match (*total, sum) {
                        (Some(total), Some(sum)) => Some(total + sum),
                        (total, sum) => total.or(sum),
                    };
                }
                _ => found.push((record.project, sum)),
            }
        });
        found
    }

    /// As [`cell_of()`] does, asking again only the conditions it does not know.
    pub fn cell_of(&mut self, dataset: &Dataset, query: &Query, parts: &[Part]) -> Cell {
        let mut tally = Tally::default();
        each_of(self, dataset, query, parts, |record| tally.add(&record));
        tally.cell()
    }
}

/// Exactly the projects behind one mark, in package order: as many as the cell counts, and their
/// [`contributions`] add up to its sum. A key says itself of which dimension it is; without keys these are all
/// projects of the answer, with one key those of a margin.
pub fn select_cell(dataset: &Dataset, query: &Query, keys: &[Key]) -> Vec<ProjectIx> {
    contributions(dataset, query, &[Part::of(keys)]).into_iter().map(|(project, _)| project).collect()
}

/// The projects behind any of several parts of an answer with what each adds to them; `None` for those without the
/// amount. A record that is in several of the parts adds once.
pub fn contributions(dataset: &Dataset, query: &Query, parts: &[Part]) -> Vec<(ProjectIx, Option<Sum>)> {
    Cache::default().contributions(dataset, query, parts)
}

/// What several parts of an answer come to together, each record counted once.
pub fn cell_of(dataset: &Dataset, query: &Query, parts: &[Part]) -> Cell {
    Cache::default().cell_of(dataset, query, parts)
}

/// Visits the records in any of the parts.
fn each_of(cache: &mut Cache, dataset: &Dataset, query: &Query, parts: &[Part], mut visit: impl FnMut(Record)) {
    let dimensions: Vec<Dimension> = parts.iter().flat_map(Part::dimensions).collect();
    let plan = Plan::new(cache, dataset, query, &dimensions);
    let ready: Vec<_> = parts.iter().map(|part| part.ready(dataset, query)).collect();
    plan.each(|record| {
        if ready.iter().any(|part| part.has(&record)) {
            visit(record);
        }
    });
}
