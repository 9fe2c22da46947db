//! Filters: which projects are meant, in types, and their text. Must not know how they are applied.

use crate::query::filter::clause::{Clause, Test};

use super::parse;
use crate::model::Dataset;
use crate::query::error::FilterError;
use crate::query::key::Key;

/// Which projects are meant: those that every clause lets through. Without a clause, all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    clauses: Vec<Clause>,
}

impl Filter {
    /// Reads texts of clauses, all of which must hold; `;` and `·` separate clauses within a text.
    pub fn parse<S: AsRef<str>>(dataset: &Dataset, texts: &[S]) -> Result<Self, FilterError> {
        let mut clauses = Vec::new();
        for text in texts {
            clauses.extend(parse::clauses(dataset, text.as_ref())?);
        }
        Ok(Self { clauses })
    }

    /// The clauses, in the order given.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// The same with one condition more.
    #[must_use]
    pub fn and(mut self, clause: Clause) -> Self {
        if !self.clauses.contains(&clause) {
            self.clauses.push(clause);
        }
        self
    }

    /// The same, with one more key let through: where keys of the same dimension are asked for already, any of them
    /// will do; else it is one condition more.
    #[must_use]
    pub fn widened(mut self, clause: Clause) -> Self {
        for mine in &mut self.clauses {
            match (mine, &clause) {
                (
                    Clause::OneOf { dimension, keys, negated: false },
                    Clause::OneOf { dimension: other, keys: more, negated: false },
                ) if dimension == other => {
                    let new: Vec<Key> = more.iter().filter(|key| !keys.contains(key)).copied().collect();
                    keys.extend(new);
                    return self;
                }
                (Clause::Fiscal(years), Clause::Fiscal(more)) => {
                    let new: Vec<_> = more.iter().filter(|year| !years.contains(year)).copied().collect();
                    years.extend(new);
                    return self;
                }
                (Clause::Year(Test::AnyOf(spans)), Clause::Year(Test::AnyOf(more))) => {
                    let new: Vec<_> = more.iter().filter(|span| !spans.contains(span)).copied().collect();
                    spans.extend(new);
                    return self;
                }
                _ => {}
            }
        }
        self.and(clause)
    }

    /// The same with all conditions of `other` too.
    #[must_use]
    pub fn and_all(self, other: &Self) -> Self {
        other.clauses.iter().cloned().fold(self, Self::and)
    }

    /// The same with another condition in the place of one.
    #[must_use]
    pub fn with(mut self, clause: &Clause, other: Clause) -> Self {
        if let Some(mine) = self.clauses.iter_mut().find(|mine| *mine == clause) {
            *mine = other;
        }
        self
    }

    /// The same without a condition.
    #[must_use]
    pub fn without(mut self, clause: &Clause) -> Self {
        self.clauses.retain(|mine| mine != clause);
        self
    }

    /// The same with only those conditions that `keeps` says.
    pub(in crate::query) fn retained(mut self, keeps: impl FnMut(&Clause) -> bool) -> Self {
        self.clauses.retain(keeps);
        self
    }

    pub(in crate::query) fn clauses_mut(&mut self) -> &mut [Clause] {
        &mut self.clauses
    }

    /// Whether a clause asks for the year.
    pub fn asks_for_year(&self) -> bool {
        self.clauses.iter().any(|clause| matches!(clause, Clause::Year(_) | Clause::Fiscal(_)))
    }

    /// In the grammar that [`Self::parse`] reads.
    pub fn to_text(&self, dataset: &Dataset) -> String {
        self.clauses.iter().map(|clause| clause.to_text(dataset)).collect::<Vec<_>>().join("; ")
    }
}
