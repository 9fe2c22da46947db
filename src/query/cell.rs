//! What a cell of an answer holds.

use std::ops::AddAssign;

use crate::model::{Measure, Sum};

/// The records of one group. While they are added up, sums are in units of the last decimal of their column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell<S = Sum> {
    /// The exact sum; zero for a count.
    pub sum: S,
    /// How many projects.
    pub count: u32,
    /// How many of them have no amount.
    pub missing: u32,
    /// How many of the others have an amount for some of their time only: the rest of it is not published.
    pub in_part: u32,
    /// The part of the sum that is made up.
    pub illustrative_sum: S,
    /// How many of the projects are made up, or have made-up amounts.
    pub illustrative_count: u32,
}

impl Cell {
    /// The value of a measure.
    pub fn value(&self, measure: Measure) -> Value {
        if measure == Measure::ProjectCount { Value::Count(self.count) } else { Value::Amount(self.sum) }
    }

    /// The same without a sum, where there is none.
    pub(super) fn without_sum(self) -> Self {
        Self { missing: self.count, count: self.count, illustrative_count: self.illustrative_count, ..Self::default() }
    }

    /// The same without another one, which is part of it.
    #[must_use]
    pub fn without(self, other: &Self) -> Self {
        Self {
            sum: self.sum - other.sum,
            count: self.count - other.count,
            missing: self.missing - other.missing,
            in_part: self.in_part - other.in_part,
            illustrative_sum: self.illustrative_sum - other.illustrative_sum,
            illustrative_count: self.illustrative_count - other.illustrative_count,
        }
    }

    /// Whether some of what it is about is not published.
    pub fn has_gaps(&self) -> bool {
        self.missing + self.in_part > 0
    }

    /// Whether no project in it has an amount, so that the sum says nothing.
    pub fn is_unknown(&self) -> bool {
        self.missing == self.count
    }
}

impl<S: AddAssign + Copy> Cell<S> {
    /// Adds another cell that has no record in common with this one.
    pub fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.count += other.count;
        self.missing += other.missing;
        self.in_part += other.in_part;
        self.illustrative_sum += other.illustrative_sum;
        self.illustrative_count += other.illustrative_count;
    }
}

/// A cell while its records are added up.
pub(super) type Added = Cell<i128>;

impl Added {
    /// What was added up.
    pub(super) fn summed(self, sum: impl Fn(i128) -> Sum) -> Cell {
        Cell {
            sum: sum(self.sum),
            count: self.count,
            missing: self.missing,
            in_part: self.in_part,
            illustrative_sum: sum(self.illustrative_sum),
            illustrative_count: self.illustrative_count,
        }
    }
}

/// What a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Money.
    Amount(Sum),
    /// Projects.
    Count(u32),
}
