//! Which projects pass each condition, remembered: when one condition changes, the others are not asked again.
//! Must not know groups or sums.

use std::sync::Arc;

use super::bits::Bits;
use super::facets::Binned;
use super::filter::{Clause, Filter};
use super::key::{Dimension, YearBasis, year_code};
use super::records::{Values, left_out};
use super::search::{Search, Searched};
use super::sieve::{Sieve, stage_year};
use crate::model::{Dataset, Index, ProjectAmount, ProjectIx};

/// What was found out about one set of books. Whoever holds it asks it about no others.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    clauses: Vec<(Asked, Arc<Bits>)>,
    records: Vec<(Values, Arc<Bits>)>,
    searched: Searched,
    pub(super) binned: Vec<Binned>,
    pub(super) amounts_given: Option<Vec<ProjectAmount>>,
}

/// A condition, and where its years come from if it is about years. Conditions that one progress row must pass together
/// are one.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    clauses: Vec<Clause>,
    year_of: Option<YearBasis>,
}

/// So many conditions are remembered; those used longest ago go first.
const MOST: usize = 64;

impl Cache {
    /// The projects that pass a filter. A condition on the basis is on the project's own; under [`YearBasis::Period`] a
    /// project passes a year if it has progress for one that passes.
    pub(super) fn passing(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> Bits {
        self.narrowed(Bits::all(dataset.projects().len()), dataset, filter.clauses().iter(), year_of)
    }

    /// The projects that are records of these values and pass a filter. Where progress rows are the records, conditions
    /// on a year or period of theirs and on their basis are left to whoever looks at the rows.
    pub(super) fn records(&mut self, dataset: &Dataset, filter: &Filter, values: Values, year_of: YearBasis) -> Bits {
        let is_of_row = |clause: &Clause| match clause {
            Clause::Year(_) => year_of == YearBasis::Period,
            Clause::Period(_) => true,
            Clause::OneOf { dimension, .. } => *dimension == Dimension::Basis,
            _ => false,
        };
        let clauses = filter.clauses().iter().filter(|clause| !(values.are_of_rows() && is_of_row(clause)));
        let records = match self.records.iter().find(|(known, _)| *known == values) {
            Some((_, records)) => records.clone(),
            None => {
                let len = dataset.projects().len();
                let left_out = left_out(dataset, values);
                let records = left_out.map_or_else(|| Bits::all(len), |out| Bits::of(len, |row| !out[row]));
                let records = Arc::new(records);
                self.records.push((values, records.clone()));
                records
            }
        };
        self.narrowed((*records).clone(), dataset, clauses, year_of)
    }

    /// Those of the projects that pass a filter that answer to a search, the likeliest first; of equals in package order.
    pub fn search(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        year_of: YearBasis,
        search: &Search,
    ) -> Vec<ProjectIx> {
        let passing = self.passing(dataset, filter, year_of);
        self.searched.ranked(dataset, &passing, search)
    }

    /// Makes ready for the first search what would take time then.
    pub fn prepare_search(&mut self, dataset: &Dataset) {
        self.searched.prepare(dataset);
    }

    fn narrowed<'c>(
        &mut self,
        mut bits: Bits,
        dataset: &Dataset,
        clauses: impl Iterator<Item = &'c Clause>,
        year_of: YearBasis,
    ) -> Bits {
        let mut asked: Vec<Asked> = Vec::new();
        for clause in clauses {
            let year_of = Some(year_of).filter(|_| matches!(clause, Clause::Year(_)));
            let together = asked.iter_mut().find(|other| match (clause, &other.clauses[..]) {
                (Clause::Period(_), [Clause::Period(_), ..]) => true,
                (Clause::Year(_), [Clause::Period(_), ..]) => year_of == Some(YearBasis::Period),
                (Clause::Year(_) | Clause::Period(_), [Clause::Year(_), ..]) => {
                    other.year_of == Some(YearBasis::Period)
                }
                _ => false,
            });
            match together {
                Some(other) => other.clauses.push(clause.clone()),
                None => asked.push(Asked { clauses: vec![clause.clone()], year_of }),
            }
        }
        for asked in asked {
            bits.keep(&self.known(dataset, asked));
        }
        bits
    }

    fn known(&mut self, dataset: &Dataset, asked: Asked) -> Arc<Bits> {
        let found = match self.clauses.iter().position(|(known, _)| *known == asked) {
            Some(at) => self.clauses.remove(at),
            None => {
                let bits = Arc::new(asked.bits(dataset, &mut self.searched));
                (asked, bits)
            }
        };
        if self.clauses.len() == MOST {
            self.clauses.remove(0);
        }
        let bits = found.1.clone();
        self.clauses.push(found);
        bits
    }
}

impl Asked {
    fn bits(&self, dataset: &Dataset, searched: &mut Searched) -> Bits {
        let projects = dataset.projects();
        let filter = self.clauses.iter().cloned().fold(Filter::default(), Filter::and);
        let sieve = Sieve::new(dataset, &filter);
        let by_project = |passes: &(dyn Fn(ProjectIx) -> bool + Sync)| {
            Bits::of(projects.len(), |row| ProjectIx::from_usize(row).is_some_and(passes))
        };
        let progress = dataset.progress();
        let Some(first) = self.clauses.first() else { return Bits::all(projects.len()) };
        match (first, self.year_of) {
            (Clause::Year(_), Some(YearBasis::Stage(stage))) => {
                let dates = projects.dates(stage);
                by_project(&|ix| sieve.passes_year(stage_year(dates, ix)))
            }
            (Clause::Period(_) | Clause::Year(_), _) => {
                let passes = |row| {
                    let period = progress.period(row);
                    sieve.passes_period(period) && sieve.passes_year(year_code(period.year()))
                };
                by_project(&|ix| dataset.progress_of(ix).any(passes))
            }
            (Clause::OneOf { dimension: Dimension::Basis, .. }, _) => {
                by_project(&|ix| sieve.passes_basis(projects.basis(ix)))
            }
            (Clause::Text { words, negated } | Clause::Search { words, negated }, _) => {
                let found = searched.bits(dataset, words, matches!(first, Clause::Search { .. }));
                if *negated { found.others() } else { found }
            }
            _ => by_project(&|ix| sieve.passes(ix)),
        }
    }
}
