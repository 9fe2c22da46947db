//! What a project plans and completes in one period.

use super::course::{Course, Month};
use super::rng::SplitMix64;

/// The amounts of one period, in hundredths of a unit.
pub(super) struct Spending {
    pub(super) planned: u64,
    pub(super) completed: u64,
    pub(super) funds_in_place: u64,
}

/// What is done of `total` by the end of `month`.
pub(super) fn done(course: &Course, total: u64, month: Month) -> u64 {
    total * course.done_by(month) / 1000
}

/// The months after `before` up to `end`: completed as the course says, the plan mostly a little above it.
pub(super) fn spending(rng: &mut SplitMix64, course: &Course, total: u64, before: Month, end: Month) -> Spending {
    let start = done(course, total, before);
    let completed = done(course, total, end) - start;
    let planned = (completed * 1000 / rng.between(840, 1060)).min(total - start);
    Spending { planned, completed, funds_in_place: funds(rng, completed) }
}

/// A little more than what is completed.
pub(super) fn funds(rng: &mut SplitMix64, completed: u64) -> u64 {
    completed * rng.between(1000, 1150) / 1000
}
