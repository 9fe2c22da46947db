//! What a cell of an answer holds.

use crate::model::{Measure, Sum};

/// The records of one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The exact sum; zero for a count.
    pub sum: Sum,
    /// How many projects.
    pub count: u32,
    /// How many of them have no amount.
    pub missing: u32,
    /// The part of the sum that is made up.
    pub illustrative_sum: Sum,
    /// How many of the projects are made up, or have made-up amounts.
    pub illustrative_count: u32,
}

impl Cell {
    /// The value of a measure.
    pub fn value(&self, measure: Measure) -> Value {
        if measure == Measure::ProjectCount { Value::Count(self.count) } else { Value::Amount(self.sum) }
    }

    /// Whether no project in it has an amount, so that the sum says nothing.
    pub fn is_unknown(&self) -> bool {
        self.missing == self.count
    }

    /// Adds another cell that has no record in common with this one.
    pub fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.count += other.count;
        self.missing += other.missing;
        self.illustrative_sum += other.illustrative_sum;
        self.illustrative_count += other.illustrative_count;
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
