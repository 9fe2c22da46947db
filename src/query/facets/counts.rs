//! How many projects a filter can be narrowed to, key by key or along an axis.

use std::sync::Arc;

use crate::model::StageIx;
use crate::query::filter::Field;
use crate::query::key::{Dimension, Key};

/// Records without a date of a stage, some of which stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotYet {
    /// The stage.
    pub stage: StageIx,
    /// How many have no date of it.
    pub undated: u32,
    /// How many of them stand before it.
    pub not_yet: u32,
}

/// How many projects each key would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyCounts {
    /// Of what the keys are.
    pub dimension: Dimension,
    /// By number of the key; the last one is that of "none". A sector or place counts what lies below it too.
    pub(in crate::query) counts: Vec<u32>,
}

impl KeyCounts {
    /// All keys with their counts, those of which there is no project too, in the order of the package.
    pub fn iter(&self) -> impl Iterator<Item = (Key, u32)> + '_ {
        let size = self.counts.len() as u32;
        self.counts.iter().zip(0..size).map(move |(count, code)| (self.dimension.key(code, size), *count))
    }

    /// How many a key of this dimension would leave.
    pub fn of(&self, key: Key) -> Option<u32> {
        self.counts.get(key.code(self.counts.len() as u32) as usize).copied()
    }
}

/// How many projects each year would leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearCounts {
    /// Years without a gap from the first to the last that occurs in the books, filtered or not.
    pub years: Vec<(i32, u32)>,
    /// Those without a year; under [`crate::query::YearBasis::Period`] those with progress of a period that is not of one year.
    pub without: u32,
    /// Years that are not the calendar's, those of each kind together.
    pub fiscal: Vec<(Key, u32)>,
}

/// How many projects each stretch of an amount or of land would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StretchCounts {
    /// The bounds between stretches, ascending, in hundredths: stretch `n` goes from bound `n` to below bound `n + 1`.
    pub bounds: Arc<[i64]>,
    /// One fewer than bounds.
    pub counts: Vec<u32>,
    /// Those of which it is not known.
    pub without: u32,
}

/// Which stretch each project is in, and the bounds: found out once for a set of books.
#[derive(Clone, Debug)]
pub(in crate::query) struct Binned {
    pub(in crate::query) field: Field,
    pub(in crate::query) bounds: Arc<[i64]>,
    pub(in crate::query) bins: Arc<[u8]>,
}

/// 1, 2, 5, 10, 20, 50 … of the main unit, from the last that is no more than the least positive number to the first above
/// the greatest; 0 comes before them where something is less, and the least before that where it is below nothing. `unit`
/// is how many of what is counted make one of the main unit.
pub(in crate::query) fn bounds(least: i64, positive: Option<i64>, most: i64, unit: i64) -> Vec<i64> {
    let steps =
        (0..19).flat_map(|power| [1, 2, 5].map(|digit| 10i64.checked_pow(power).and_then(|p| p.checked_mul(digit))));
    let all: Vec<i64> = [0].into_iter().chain(steps.flatten().filter_map(|step| step.checked_mul(unit))).collect();
    let first = all.partition_point(|bound| *bound <= positive.unwrap_or(0)).saturating_sub(1);
    let last = all.partition_point(|bound| *bound <= most).min(all.len() - 1);
    let below = (least < 0).then_some(least);
    let zero = (least < all[first]).then_some(0);
    below.into_iter().chain(zero).chain(all[first..=last].iter().copied()).collect()
}
