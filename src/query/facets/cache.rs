//! Which projects pass each condition, remembered: when one condition changes, the others are not asked again.
//! Must not know groups or sums.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{Dataset, Index, Period, ProgressAmount, ProjectAmount, ProjectIx};
use crate::query::bits::Bits;
use crate::query::column::Orders;
use crate::query::facets::counts::{Binned, KeyCounts, NotYet};
use crate::query::filter::{Clause, Filter, Once, RecordFilter, ValueSource, condition, is_of_time, left_out};
use crate::query::key::{Dimension, Step, YearBasis, period_code};
use crate::query::periods::cover;
use crate::query::search::{Search, Searched};

/// What was found out about one set of books. Whoever holds it asks it about no others.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    clauses: Recent<Asked>,
    /// What passes all conditions of a filter together.
    narrowed: Recent<Narrowed>,
    /// Records where some of a time within that of others are none.
    counted_once: Recent<Narrowed>,
    /// The projects that are records; nothing where all are.
    records: Vec<(ValueSource, Option<Arc<Bits>>)>,
    searched: Searched,
    pub(in crate::query) orders: Orders,
    pub(in crate::query) binned: Vec<Binned>,
    pub(in crate::query) all_keys: Vec<Arc<KeyCounts>>,
    pub(in crate::query) amounts_given: Option<Vec<ProjectAmount>>,
    /// Which years occur, by where they come from.
    pub(in crate::query) years_there: Vec<(YearBasis, Range<usize>)>,
    /// What has not come so far, of the filter that was asked about last.
    pub(in crate::query) not_yet: Option<(Filter, YearBasis, Option<NotYet>)>,
}

/// A condition, and where its years come from if it is about years. Conditions that one progress row must pass together
/// are one.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    clauses: Vec<Clause>,
    year_of: Option<YearBasis>,
}

/// All conditions of a filter, and records of what it asks for unless all projects are records, by which step of time.
#[derive(Clone, Debug, PartialEq)]
struct Narrowed {
    asked: Vec<Asked>,
    records: Option<(ValueSource, Option<Step>)>,
}

impl Cache {
    /// The projects that pass a filter. A condition on the basis is on the project's own; under [`YearBasis::Period`] a
    /// project passes a year if it has progress for one that passes.
    pub(in crate::query) fn passing(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> Arc<Bits> {
        self.narrowed(dataset, None, filter.clauses().iter(), year_of)
    }

    /// The projects that are records of these values and pass a filter. Where progress rows are the records, conditions
    /// on a year or period of theirs and on their basis are left to whoever looks at the rows.
    pub(in crate::query) fn records(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        values: ValueSource,
        year_of: YearBasis,
        step: Option<Step>,
    ) -> Arc<Bits> {
        let is_of_row = |clause: &Clause| match clause {
            Clause::Year(_) | Clause::Fiscal(_) => year_of == YearBasis::Period,
            Clause::Period(_) => true,
            Clause::OneOf { dimension, .. } => *dimension == Dimension::Basis,
            _ => false,
        };
        let clauses = filter.clauses().iter().filter(|clause| !(values.are_of_rows() && is_of_row(clause)));
        let records = self.counted(dataset, filter, values, year_of, step);
        self.narrowed(dataset, records.map(|records| (values, step, records)), clauses, year_of)
    }

    /// The projects that are records of these values where this is asked, whatever else it asks; nothing where all are.
    pub(in crate::query) fn counted(
        &mut self,
        dataset: &Dataset,
        filter: &Filter,
        values: ValueSource,
        year_of: YearBasis,
        step: Option<Step>,
    ) -> Option<Arc<Bits>> {
        let records = self.records_of(dataset, values);
        let Some(once) = Once::of(dataset, values) else { return records };
        let of_time = || filter.clauses().iter().filter(|clause| is_of_time(clause));
        let key = Narrowed { asked: together(of_time(), year_of), records: Some((values, step)) };
        if let Some(known) = self.counted_once.get(&key) {
            return Some(known);
        }
        let asked = self.narrowed(dataset, None, of_time(), year_of);
        let passed_over = once.passed_over(|row| asked.has(row), step);
        let mut counted = Bits::of_rows(dataset.projects().len(), passed_over.into_iter()).others();
        if let Some(records) = records {
            counted.keep(&records);
        }
        let counted = Arc::new(counted);
        self.counted_once.keep(key, counted.clone(), MOST_NARROWED);
        Some(counted)
    }

    /// The projects that are records of these values; nothing where all are.
    fn records_of(&mut self, dataset: &Dataset, values: ValueSource) -> Option<Arc<Bits>> {
        if let Some((_, records)) = self.records.iter().find(|(known, _)| *known == values) {
            return records.clone();
        }
        let records = left_out(dataset, values).map(|out| Arc::new(out.others()));
        self.records.push((values, records.clone()));
        records
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
        dataset: &Dataset,
        records: Option<(ValueSource, Option<Step>, Arc<Bits>)>,
        clauses: impl Iterator<Item = &'c Clause>,
        year_of: YearBasis,
    ) -> Arc<Bits> {
        let asked = together(clauses, year_of);
        let narrowed = Narrowed { asked, records: records.as_ref().map(|(values, step, _)| (*values, *step)) };
        if let Some(known) = self.narrowed.get(&narrowed) {
            return known;
        }
        let records = records.map(|(.., records)| records);
        let sets: Vec<Arc<Bits>> =
            records.into_iter().chain(narrowed.asked.iter().map(|asked| self.known(dataset, asked))).collect();
        let bits = match sets.as_slice() {
            [] => Arc::new(Bits::all(dataset.projects().len())),
            [only] => Arc::new(only.same()),
            [first, others @ ..] => {
                let mut bits = first.same();
                others.iter().for_each(|other| bits.keep(other));
                Arc::new(bits)
            }
        };
        self.narrowed.keep(narrowed, bits.clone(), MOST_NARROWED);
        bits
    }

    fn known(&mut self, dataset: &Dataset, asked: &Asked) -> Arc<Bits> {
        if let Some(known) = self.clauses.get(asked) {
            return known;
        }
        let bits = Arc::new(asked.bits(dataset, &mut self.searched));
        self.clauses.keep(asked.clone(), bits.clone(), MOST);
        bits
    }
}

/// Sets that were asked for, the last one last.
#[derive(Clone, Debug)]
struct Recent<K>(Vec<(K, Arc<Bits>)>);

impl<K> Default for Recent<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// So many conditions are remembered; those used longest ago go first.
const MOST: usize = 64;

/// So many sets of projects that pass all conditions are: each facet asks for one of its own.
const MOST_NARROWED: usize = 12;

impl<K: PartialEq> Recent<K> {
    fn get(&mut self, key: &K) -> Option<Arc<Bits>> {
        let at = self.0.iter().position(|(known, _)| known == key)?;
        let found = self.0.remove(at);
        let bits = found.1.clone();
        self.0.push(found);
        Some(bits)
    }

    fn keep(&mut self, key: K, bits: Arc<Bits>, most: usize) {
        if self.0.len() >= most {
            self.0.remove(0);
        }
        self.0.push((key, bits));
    }
}

/// Conditions as they are asked.
fn together<'c>(clauses: impl Iterator<Item = &'c Clause>, year_of: YearBasis) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for clause in clauses {
        let clause = &*clause.where_years_are(year_of);
        let year_of = Some(year_of).filter(|_| matches!(clause, Clause::Year(_) | Clause::Fiscal(_)));
        let together = asked.iter_mut().find(|other| match (clause, &other.clauses[..]) {
            (Clause::Period(_), [Clause::Period(_), ..]) => true,
            (Clause::Year(_), [Clause::Period(_), ..]) => year_of == Some(YearBasis::Period),
            (Clause::Year(_) | Clause::Period(_), [Clause::Year(_), ..]) => other.year_of == Some(YearBasis::Period),
            _ => false,
        });
        match together {
            Some(other) => other.clauses.push(clause.clone()),
            None => asked.push(Asked { clauses: vec![clause.clone()], year_of }),
        }
    }
    asked
}

impl Asked {
    fn bits(&self, dataset: &Dataset, searched: &mut Searched) -> Bits {
        let Some(first) = self.clauses.first() else { return Bits::all(dataset.projects().len()) };
        match (first, self.year_of) {
            (Clause::Period(_), _) | (Clause::Year(_), Some(YearBasis::Period)) => self.with_progress(dataset),
            (Clause::Text { words, negated } | Clause::Search { words, negated }, _) => {
                let found = searched.bits(dataset, words, matches!(first, Clause::Search { .. }));
                if *negated { found.others() } else { found }
            }
            (clause, year_of) => condition::passing(dataset, clause, year_of),
        }
    }

    /// The projects with progress that passes: a row of a year, or rows that come to a period.
    fn with_progress(&self, dataset: &Dataset) -> Bits {
        let record_filter = RecordFilter::new(&self.clauses);
        let progress = dataset.progress();
        let of_year = |period: Period| record_filter.passes_year(period_code(period));
        let periods = record_filter.periods();
        let has_one = |project| {
            let Some(periods) = &periods else {
                return dataset.progress_of(project).any(|row| of_year(progress.period(row)));
            };
            let rows: Vec<usize> = dataset.progress_of(project).collect();
            let amounts = || ProgressAmount::ALL.into_iter().map(|which| progress.amounts(which));
            let comes_to = |period: Period| {
                let is_covered = |amounts| cover(progress, amounts, period, &rows).is_some();
                is_covered(None) || amounts().any(|amounts| is_covered(Some(amounts)))
            };
            periods.iter().any(|period| of_year(*period) && comes_to(*period))
        };
        Bits::of(dataset.projects().len(), |row| ProjectIx::from_usize(row).is_some_and(has_one))
    }
}
