//! Which progress rows of a project may be added up. Must not know projects, filters or measures.

use std::cmp::Reverse;

use crate::model::{AmountColumn, Progress};

/// Chooses rows that do not overlap; keeps its memory from project to project.
///
/// The periods of a project may overlap: a cumulative 1–9 月 beside the year. Of the rows that have the amount, those
/// within one calendar year go first, the longest first (so a whole year wins), of equals the one that ends later, then
/// the earlier row; rows that span years go last, in the same order. A row that overlaps one taken is passed over.
#[derive(Default)]
pub(super) struct Chooser {
    known: Vec<usize>,
    unknown: Vec<usize>,
    taken: Vec<usize>,
}

/// What was chosen of a project's rows.
pub(super) struct Chosen<'c> {
    /// Rows that may be added up.
    pub(super) taken: &'c [usize],
    /// Rows without the amount.
    pub(super) unknown: &'c [usize],
}

impl Chooser {
    /// Sorts `rows` into those that may be added up and those without the amount.
    pub(super) fn choose(
        &mut self,
        progress: &Progress,
        amounts: &AmountColumn,
        rows: impl Iterator<Item = usize>,
    ) -> Chosen<'_> {
        self.known.clear();
        self.unknown.clear();
        let mut last = None;
        let mut apart = true;
        for row in rows {
            if amounts.fen(row).is_none() {
                self.unknown.push(row);
                continue;
            }
            let period = progress.period(row);
            apart &= last.is_none_or(|last| last < period.first());
            last = Some(period.last());
            self.known.push(row);
        }
        if apart {
            return Chosen { taken: &self.known, unknown: &self.unknown };
        }
        self.known.sort_by_key(|row| {
            let period = progress.period(*row);
            (period.year().is_none(), Reverse(period.months()), Reverse(period.last()), *row)
        });
        self.taken.clear();
        for row in &self.known {
            let period = progress.period(*row);
            if !self.taken.iter().any(|taken| progress.period(*taken).overlaps(period)) {
                self.taken.push(*row);
            }
        }
        Chosen { taken: &self.taken, unknown: &self.unknown }
    }
}
