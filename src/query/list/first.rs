//! The first rows of a set in the order of a list, without sorting the others. Must not know filters.

use std::collections::BinaryHeap;
use std::ops::Range;

use super::sorting::{own_order, rank, ranked, sort_knowing};
use crate::model::{AmountColumn, Dataset, Index, NumberColumn, ProjectIx};
use crate::parallel;
use crate::query::bits::Bits;
use crate::query::column::{Column, Order, Orders};
use crate::query::key::YearBasis;

/// So many rows are worth a thread.
const LEAST_ROWS: usize = 1 << 16;

/// The rows that a word of a set stands for.
const BLOCK: usize = 64;

/// The first `most` rows of a set in the order that [`crate::query::sort()`] gives, without sorting the rest where one column that has
/// ranks decides.
pub(in crate::query) fn first(
    orders: &mut Orders,
    dataset: &Dataset,
    rows: &Bits,
    columns: &[(Column, Order)],
    year_basis: YearBasis,
    most: usize,
) -> Vec<ProjectIx> {
    let decisive = |(column, _): &&(Column, Order)| column.is_ranked(dataset);
    let Some((column, order)) =
        columns.first().filter(decisive).filter(|_| columns.len() == 1 && own_order(dataset).is_none())
    else {
        let mut projects: Vec<ProjectIx> = rows.iter(0..rows.rows()).filter_map(ProjectIx::from_usize).collect();
        sort_knowing(orders, dataset, &mut projects, columns, year_basis);
        projects.truncate(most);
        return projects;
    };
    let amounts = amounts_of(dataset, *column);
    let found = parallel::map(parts(rows), |part| {
        let mut kept = Kept { rows: BinaryHeap::with_capacity(most + 1), most, bound: None };
        match (amounts, order) {
            (Some(amounts), Order::Ascending) => kept.add_amounts::<false>(amounts, &part),
            (Some(amounts), Order::Descending) => kept.add_amounts::<true>(amounts, &part),
            (None, _) => part.each(|ix| kept.offer(rank(dataset, ix, *column, *order, year_basis), ix)),
        }
        kept.rows.into_vec()
    });
    let mut found: Vec<(u64, ProjectIx)> = found.into_iter().flatten().collect();
    found.sort_unstable();
    found.into_iter().take(most).map(|(_, ix)| ix).collect()
}

/// The amounts that a column shows, if none of them is below nothing.
fn amounts_of(dataset: &Dataset, column: Column) -> Option<&[i64]> {
    match column {
        Column::Field(name) => {
            dataset.field(name)?.numbers().filter(|numbers| numbers.is_plain()).map(NumberColumn::as_slice)
        }
        column => column.amount().map(|which| dataset.projects().amounts(which).as_slice()),
    }
}

/// A part of the set.
enum Part<'a> {
    Listed(&'a [u32]),
    Words(&'a Bits, Range<usize>),
}

/// The set in parts for all processors.
fn parts(rows: &Bits) -> Vec<Part<'_>> {
    match rows.listed() {
        Some(listed) => {
            let pieces = parallel::ranges(listed.len(), LEAST_ROWS).into_iter();
            pieces.map(|piece| Part::Listed(&listed[piece])).collect()
        }
        None => rows.stretches(LEAST_ROWS).into_iter().map(|stretch| Part::Words(rows, stretch)).collect(),
    }
}

impl Part<'_> {
    fn each(&self, visit: impl FnMut(ProjectIx)) {
        match self {
            Self::Listed(rows) => rows.iter().filter_map(|row| ProjectIx::from_usize(*row as usize)).for_each(visit),
            Self::Words(rows, stretch) => {
                rows.iter(stretch.clone()).filter_map(ProjectIx::from_usize).for_each(visit);
            }
        }
    }
}

/// The first of the rows met so far, each with its rank; the last of them is on top.
struct Kept {
    rows: BinaryHeap<(u64, ProjectIx)>,
    most: usize,
    /// What an amount must come before to be one of the first, once there are enough of them.
    bound: Option<i64>,
}

impl Kept {
    /// Of rows with the same rank those that are offered first are kept.
    fn offer(&mut self, rank: u64, ix: ProjectIx) {
        if self.rows.len() < self.most {
            self.rows.push((rank, ix));
        } else if self.rows.peek().is_some_and(|(last, _)| rank < *last) {
            self.rows.pop();
            self.rows.push((rank, ix));
        }
    }

    /// Offers rows by their amounts, those that come first anyway: nearly all are passed over.
    fn add_amounts<const DESCENDING: bool>(&mut self, amounts: &[i64], part: &Part<'_>) {
        match part {
            Part::Listed(rows) => {
                rows.iter().for_each(|row| self.add_amount::<DESCENDING>(amounts, *row as usize));
            }
            Part::Words(rows, stretch) => {
                for start in stretch.clone().step_by(BLOCK) {
                    self.add_block::<DESCENDING>(amounts, start, rows.word(start / BLOCK));
                }
            }
        }
    }

    fn add_block<const DESCENDING: bool>(&mut self, amounts: &[i64], start: usize, word: u64) {
        if let Some(bound) = self.bound {
            // Of all rows, in the set or not: that is done many at once.
            let block = &amounts[start..amounts.len().min(start + BLOCK)];
            if block.iter().fold(0, |any, fen| any | before::<DESCENDING>(*fen, bound)) >= 0 {
                return;
            }
        }
        let mut left = word;
        while left != 0 {
            self.add_amount::<DESCENDING>(amounts, start + left.trailing_zeros() as usize);
            left &= left - 1;
        }
    }

    fn add_amount<const DESCENDING: bool>(&mut self, amounts: &[i64], row: usize) {
        let fen = amounts[row];
        if self.bound.is_some_and(|bound| before::<DESCENDING>(fen, bound) >= 0) {
            return;
        }
        let order = if DESCENDING { Order::Descending } else { Order::Ascending };
        let value = Some(fen).filter(|fen| *fen != AmountColumn::MISSING).map(|fen| fen as u64);
        if let Some(ix) = ProjectIx::from_usize(row) {
            self.offer(ranked(value, order), ix);
        }
        let last = self.rows.peek().filter(|_| self.rows.len() == self.most);
        self.bound = last.map(|(_, last)| match amounts[last.to_usize()] {
            // All that are known come before what is missing.
            AmountColumn::MISSING if DESCENDING => -1,
            AmountColumn::MISSING => i64::MAX,
            fen => fen,
        });
    }
}

/// Negative if an amount is known and comes before the bound. No amount is negative, but what stands for a missing one.
fn before<const DESCENDING: bool>(fen: i64, bound: i64) -> i64 {
    let difference = if DESCENDING { bound.wrapping_sub(fen) } else { fen.wrapping_sub(bound) };
    difference & !fen
}
