//! Grouped sums where each project is one record with one key in each dimension: a table of sums that every row is
//! added to, one stretch of rows a thread. Must not know filters.

use super::answer::{Cell, Coder};
use super::records::Plan;
use crate::model::{AmountColumn, Basis, Sum};
use crate::parallel;

/// Beyond so many groups a table for each stretch would not fit a processor's cache.
pub(super) const MOST_GROUPS: u64 = 1 << 14;

/// What is added up in one group, published and illustrative apart.
#[derive(Clone, Copy, Default)]
struct Added {
    fen: i128,
    count: u32,
    missing: u32,
}

/// The rows looked at together: those of a word of a set.
const BLOCK: usize = 64;

/// The cells of `width` times as many groups as `first` has numbers, those without a record left out.
pub(super) fn cells(plan: &Plan<'_>, first: &Coder<'_>, second: Option<&Coder<'_>>, size: u64) -> Vec<(u64, Cell)> {
    let parts = parallel::map(plan.passed().stretches(), |rows| {
        let mut added = vec![[Added::default(); 2]; size as usize];
        let mut codes = [0; BLOCK];
        for start in rows.step_by(BLOCK) {
            let word = plan.passed().word(start / BLOCK);
            if word != 0 {
                groups_of(plan, first, second, start, &mut codes);
                add_block(plan, start, word, &codes, &mut added);
            }
        }
        added
    });
    let mut cells = Vec::new();
    for code in 0..size as usize {
        let mut cell = Cell::default();
        for [published, illustrative] in parts.iter().map(|part| part[code]) {
            cell.count += published.count + illustrative.count;
            cell.missing += published.missing + illustrative.missing;
            cell.illustrative_count += illustrative.count;
            cell.sum += Sum::from_fen(published.fen + illustrative.fen);
            cell.illustrative_sum += Sum::from_fen(illustrative.fen);
        }
        if cell.count > 0 {
            cells.push((code as u64, cell));
        }
    }
    cells
}

/// The group of each row of a block.
fn groups_of(plan: &Plan<'_>, first: &Coder<'_>, second: Option<&Coder<'_>>, start: usize, codes: &mut [u32; BLOCK]) {
    let len = BLOCK.min(plan.passed().rows() - start);
    first.codes_of(plan.dates(), start, &mut codes[..len]);
    if let Some(second) = second {
        let mut others = [0; BLOCK];
        second.codes_of(plan.dates(), start, &mut others[..len]);
        for (code, other) in codes.iter_mut().zip(others) {
            *code = *code * second.size() + other;
        }
    }
}

fn add_block(plan: &Plan<'_>, start: usize, word: u64, codes: &[u32; BLOCK], added: &mut [[Added; 2]]) {
    let bases = &plan.bases()[start..];
    let amounts = plan.amounts().map(|amounts| &amounts.as_slice()[start..]);
    let mut left = word;
    while left != 0 {
        let at = left.trailing_zeros() as usize;
        left &= left - 1;
        let fen = amounts.map_or(0, |amounts| amounts[at]);
        let is_known = fen != AmountColumn::MISSING;
        let added = &mut added[codes[at] as usize][usize::from(bases[at] == Basis::Illustrative)];
        added.count += 1;
        added.missing += u32::from(!is_known);
        added.fen += i128::from(if is_known { fen } else { 0 });
    }
}
