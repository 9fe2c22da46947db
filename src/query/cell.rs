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
