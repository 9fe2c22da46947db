//! The questions that others ask, with what is known already or without.

use crate::model::{Dataset, DateColumn, Field, Index, MeasureKind, NumberColumn, ProjectIx, Sum};
use crate::query::cell::Cell;
use crate::query::column::{Column, Order};
use crate::query::cube::answer::{Answer, Cube};
use crate::query::cube::coder::Coder;
use crate::query::cube::part::Part;
use crate::query::cube::question::Query;
use crate::query::cube::records::{Plan, Record};
use crate::query::cube::stock::Stock;
use crate::query::cube::tally::Tally;
use crate::query::cube::{gathered::Gathered, one_currency, statistics, statistics::Taken};
use crate::query::error::QueryError;
use crate::query::facets::Cache;
use crate::query::filter::{Filter, ValueSource};
use crate::query::key::{Dimension, Key, YearBasis, check_in};
use crate::query::list::first;
use crate::query::measure::{Mixed, check_measure, statistic_words};

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
        query.by.iter().try_for_each(|dimension| check_in(dataset, *dimension))?;
        check_measure(dataset, query.measure)?;
        one_currency::check(dataset, query.measure, &query.by, query.filter.clauses())?;
        let answer = self.found(dataset, query)?;
        // Of one value all can be added up, whatever else rows are told apart by.
        Ok(match one_currency::apart_over(dataset, query.measure, &query.by, query.filter.clauses()) {
            Some(position) => answer.without_sums_over(position),
            None => answer,
        })
    }

    /// What all that a question is about comes to, whatever it would be grouped by.
    pub fn total(&mut self, dataset: &Dataset, query: &Query) -> Result<Cell, QueryError> {
        query.check_years()?;
        check_measure(dataset, query.measure)?;
        statistic_words::check(dataset, query.measure)?;
        one_currency::check(dataset, query.measure, &[], query.filter.clauses())?;
        Ok(self.cell_of(dataset, query, &[Part::whole()]))
    }

    fn found(&mut self, dataset: &Dataset, query: &Query) -> Result<Answer, QueryError> {
        if query.measure.statistic().is_some() {
            statistic_words::check(dataset, query.measure)?;
            let answer = statistics::answer(self, dataset, query)?;
            let is_stock = Stock::of(dataset, query.measure).is_some();
            return Ok(if is_stock { self.over_time(dataset, query, answer) } else { answer });
        }
        let mut plan = Plan::new(self, dataset, query, &query.by);
        let coders: Vec<Coder<'_>> =
            query.by.iter().map(|dimension| Coder::new(dataset, *dimension, &query.opened, query.year_of)).collect();
        let stock = Stock::of(dataset, query.measure);
        if let Some(stock) = &stock {
            stock.keep_last(&mut plan, coders.iter());
        }
        let mut coders = coders.into_iter();
        let Some(first) = coders.next() else {
            return Err(QueryError::new("query-no-dimension", vec![]));
        };
        let repeats = ValueSource::of(query.measure, query.year_of).are_of_rows();
        let cube = Cube::of(&plan, first, coders.next(), repeats);
        let answer = cube.finish(query.measure, query.currency(dataset), |added| plan.sum(added));
        Ok(if stock.is_some() { self.over_time(dataset, query, answer) } else { answer })
    }

    /// The answer of a stock: over several times the last one holds.
    fn over_time(&mut self, dataset: &Dataset, query: &Query, answer: Answer) -> Answer {
        if !query.by.iter().any(|by| by.is_time()) {
            return answer;
        }
        let whole = self.cell_of(dataset, query, &[Part::whole()]);
        answer.over_time(|keys| match keys {
            [] => whole,
            keys => self.cell_of(dataset, query, &[Part::of(keys)]),
        })
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

    /// The first `most` projects that pass a filter, in the order that [`crate::query::sort()`] gives.
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
        let taken = Taken::of(dataset, query);
        let numbers = numbers_of(dataset, query);
        each_of(self, dataset, query, parts, |record| {
            let sum = match &taken {
                Some(taken) => taken.of_record(&record),
                None => record.fen.map(|fen| sum_of(numbers, fen.into())),
            };
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
        let (mixed, cell) = self.added_of(dataset, query, parts);
        mixed.cell(cell)
    }

    /// How many records are in any of the parts and how many have no amount, whether or not there is a sum of them all.
    pub fn counted_of(&mut self, dataset: &Dataset, query: &Query, parts: &[Part]) -> Cell {
        let (_, Cell { count, missing, in_part, .. }) = self.added_of(dataset, query, parts);
        Cell { count, missing, in_part, ..Cell::default() }
    }

    fn added_of<'d>(&mut self, dataset: &'d Dataset, query: &Query, parts: &[Part]) -> (Mixed<'d>, Cell) {
        let mut mixed = Mixed::of(dataset, query.measure);
        if let Some(taken) = Taken::of(dataset, query) {
            let mut gathered = Gathered::default();
            each_of(self, dataset, query, parts, |record| {
                mixed.add(record.project.to_usize());
                taken.add(&record, &mut gathered);
            });
            return (mixed, taken.cell(gathered));
        }
        let mut tally = Tally::default();
        each_of(self, dataset, query, parts, |record| {
            mixed.add(record.project.to_usize());
            tally.add(&record);
        });
        let numbers = numbers_of(dataset, query);
        (mixed, tally.cell().summed(|added| sum_of(numbers, added)))
    }
}

/// The numbers that a query adds up, if the program knows nothing of their column.
fn numbers_of<'a>(dataset: &'a Dataset, query: &Query) -> Option<&'a NumberColumn> {
    let MeasureKind::Field(name) = query.measure.kind() else { return None };
    dataset.field(name).and_then(Field::numbers)
}

fn sum_of(numbers: Option<&NumberColumn>, added: i128) -> Sum {
    numbers.map_or_else(|| Sum::from_fen(added), |numbers| numbers.sum(added))
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
pub(in crate::query) fn each_of(
    cache: &mut Cache,
    dataset: &Dataset,
    query: &Query,
    parts: &[Part],
    mut visit: impl FnMut(Record),
) {
    let dimensions: Vec<Dimension> = parts.iter().flat_map(Part::dimensions).collect();
    let plan = Plan::new(cache, dataset, query, &dimensions);
    let ready: Vec<_> = parts.iter().map(|part| part.ready(dataset, query)).collect();
    let Some(stock) = Stock::of(dataset, query.measure) else {
        return plan.each(|record| {
            if ready.iter().any(|part| part.has(&record)) {
                visit(record);
            }
        });
    };
    // Of each part the last date of its times, whatever else it asks for.
    let times: Vec<_> = parts.iter().map(|part| part.of_time().ready(dataset, query)).collect();
    let mut last = vec![(false, DateColumn::MISSING); parts.len()];
    plan.each(|record| {
        let date = stock.counted_at(record.project.to_usize());
        let within = times.iter().zip(&mut last).filter(|(time, _)| time.has(&record));
        within.for_each(|(_, last)| *last = date.max(*last));
    });
    plan.each(|record| {
        let date = stock.date(record.project.to_usize());
        if ready.iter().zip(&last).any(|(part, (_, last))| date == *last && part.has(&record)) {
            visit(record);
        }
    });
}
