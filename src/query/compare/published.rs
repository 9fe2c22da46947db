//! What was published beside a mark of a figure: the comparison that speaks of exactly its records. Must not know words
//! or figures.

use super::reconcile::{Reconciliation, Reconciliations};
use crate::model::Dataset;
use crate::query::cube::Query;
use crate::query::filter::{Clause, ValueSource};
use crate::query::key::{Dimension, Key};

/// The comparison whose records are exactly those behind a mark, if one was published.
///
/// What it publishes of the query's measure is [`Reconciliation::published_of`].
pub fn published_beside<'r>(
    reconciliations: &'r Reconciliations,
    dataset: &Dataset,
    query: &Query,
    keys: &[Key],
) -> Option<&'r Reconciliation> {
    let wanted = clauses_of_mark(dataset, query, keys)?;
    let same = |found: &&Reconciliation| {
        let theirs = found.query.filter.clauses();
        found.of_rows.is_none()
            && found.published_of(query.measure).is_some()
            && same_records(&found.query, query, found.query.filter.asks_for_year())
            && theirs.len() == wanted.len()
            && wanted.iter().all(|clause| theirs.contains(clause))
    };
    // A total of the measure itself goes before the number of projects beside another.
    let own = |found: &&Reconciliation| found.query.measure == query.measure;
    let mut all: Vec<&Reconciliation> = reconciliations.made().filter(same).collect();
    all.sort_by_key(|found| !own(found));
    all.first().copied()
}

/// Whether two questions draw on the same rows, their filters aside.
fn same_records(one: &Query, other: &Query, by_year: bool) -> bool {
    let kind = |query: &Query| ValueSource::of(query.measure, query.year_of).are_of_rows();
    kind(one) == kind(other) && (!by_year || one.year_of == other.year_of)
}

/// The conditions that hold for a mark, none of them twice; `None` where its key is no condition an observation can have.
fn clauses_of_mark(dataset: &Dataset, query: &Query, keys: &[Key]) -> Option<Vec<Clause>> {
    let mut wanted: Vec<Clause> = query.filter.clauses().to_vec();
    for key in keys {
        let stands_alone = match *key {
            Key::Sector(Some(ix)) => dataset.sector_tree().children(ix).next().is_none(),
            Key::Place(Some(ix)) => dataset.place_tree().children(ix).next().is_none(),
            Key::Branch(Some(_)) | Key::List(Some(_)) | Key::Stage(Some(_)) => true,
            Key::Year(Some(_)) | Key::FiscalYear(_) => true,
            _ => false,
        };
        if !stands_alone {
            return None;
        }
        wanted.retain(|clause| !is_implied(dataset, clause, *key));
        wanted.push(Clause::only(*key));
    }
    let mut once: Vec<Clause> = Vec::new();
    wanted.into_iter().for_each(|clause| {
        if !once.contains(&clause) {
            once.push(clause)
        }
    });
    Some(once)
}

/// Whether a condition that lets a mark through only says again, less narrowly, what its key says.
fn is_implied(dataset: &Dataset, clause: &Clause, key: Key) -> bool {
    let any_of = |dimension: Dimension, test: &dyn Fn(&Key) -> bool| match clause {
        Clause::OneOf { dimension: of, keys, negated: false } => *of == dimension && keys.iter().any(test),
        _ => false,
    };
    match key {
        Key::Year(_) => matches!(clause, Clause::Year(_)),
        Key::FiscalYear(_) => matches!(clause, Clause::Period(_) | Clause::Fiscal(_)),
        Key::Stage(_) => any_of(Dimension::Stage, &|mine| *mine == key),
        Key::Sector(Some(ix)) | Key::Branch(Some(ix)) => any_of(Dimension::Sector, &|mine| match mine {
            Key::Sector(Some(above)) => dataset.sector_tree().is_within(ix, *above),
            _ => false,
        }),
        Key::Place(Some(ix)) => any_of(Dimension::Place, &|mine| match mine {
            Key::Place(Some(above)) => dataset.place_tree().is_within(ix, *above),
            _ => false,
        }),
        _ => false,
    }
}
