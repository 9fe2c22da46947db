//! Grouped sums where each project is one record with one key in each dimension: tables of sums that every row is
//! added to, one for each thread. Must not know filters.

use super::answer::{Cell, Coder};
use super::records::Plan;
use crate::model::{Basis, Sum};
use crate::parallel;

/// Beyond so many groups a table for each thread would not fit a processor's cache.
pub(super) const MOST_GROUPS: u64 = 1 << 14;

/// So many rows are worth a thread.
const LEAST_ROWS: usize = 1 << 15;

/// The rows that a word of a set stands for.
const BLOCK: usize = 64;

/// Where fewer of a word's rows are in the set, they are looked at one by one, together with those of other words.
const FEW: u32 = 20;

/// So many rows are looked at together then.
const BATCH: usize = 256;

/// The cells of `width` times as many groups as `first` has numbers, those without a record left out.
pub(super) fn cells(plan: &Plan<'_>, first: &Coder<'_>, second: Option<&Coder<'_>>, size: u64) -> Vec<(u64, Cell)> {
    let rows = Rows { plan, first, second, amounts: plan.amounts().map(|amounts| amounts.as_slice()) };
    let stretches = plan.passed().stretches(LEAST_ROWS);
    let tables = parallel::fold(stretches, || Table::new(size as usize), |table, stretch| rows.add(stretch, table));
    let mut cells = Vec::new();
    for code in 0..size as usize {
        let mut cell = Cell::default();
        tables.iter().for_each(|table| table.add_to(code, &mut cell));
        if cell.count > 0 {
            cells.push((code as u64, cell));
        }
    }
    cells
}

/// Where rows and what is known of them come from.
struct Rows<'a> {
    plan: &'a Plan<'a>,
    first: &'a Coder<'a>,
    second: Option<&'a Coder<'a>>,
    /// Nothing where projects are counted.
    amounts: Option<&'a [i64]>,
}

impl Rows<'_> {
    fn add(&self, stretch: std::ops::Range<usize>, table: &mut Table) {
        let passed = self.plan.passed();
        let mut batch = Batch::new();
        for start in stretch.step_by(BLOCK) {
            let word = passed.word(start / BLOCK);
            if word.count_ones() >= FEW {
                self.add_block(start, word, table);
            } else {
                batch.take(start, word);
                if batch.is_full() {
                    self.add_batch(&mut batch, table);
                }
            }
        }
        self.add_batch(&mut batch, table);
    }

    fn add_block(&self, start: usize, word: u64, table: &mut Table) {
        let len = BLOCK.min(self.plan.passed().rows() - start);
        let rows = start..start + len;
        let mut groups = [0; BLOCK];
        let mut others = [0; BLOCK];
        self.first.codes_of(self.plan.dates(), &rows, &mut groups[..len]);
        if let Some(second) = self.second {
            second.codes_of(self.plan.dates(), &rows, &mut others[..len]);
            let width = second.size();
            groups.iter_mut().zip(others).for_each(|(group, other)| *group = *group * width + other);
        }
        groups.iter_mut().zip(&self.plan.bases()[start..]).for_each(|(group, basis)| *group = slot(*group, *basis));
        let mut fen = [0; BLOCK];
        if let Some(amounts) = self.amounts {
            fen[..len].copy_from_slice(&amounts[rows]);
        }
        if word == u64::MAX {
            return table.add(&groups, &fen);
        }
        // Those in the set move to the front.
        let (mut left, mut count) = (word, 0);
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            left &= left - 1;
            groups[count] = groups[at];
            fen[count] = fen[at];
            count += 1;
        }
        table.add(&groups[..count], &fen[..count]);
    }

    fn add_batch(&self, batch: &mut Batch, table: &mut Table) {
        let rows = &batch.rows[..batch.len];
        let mut groups = [0; BATCH];
        let mut others = [0; BATCH];
        let groups = &mut groups[..rows.len()];
        self.first.codes_of(self.plan.dates(), rows, groups);
        if let Some(second) = self.second {
            let others = &mut others[..rows.len()];
            second.codes_of(self.plan.dates(), rows, others);
            let width = second.size();
            groups.iter_mut().zip(others).for_each(|(group, other)| *group = *group * width + *other);
        }
        let bases = self.plan.bases();
        groups.iter_mut().zip(rows).for_each(|(group, row)| *group = slot(*group, bases[*row as usize]));
        let mut fen = [0; BATCH];
        let fen = &mut fen[..rows.len()];
        if let Some(amounts) = self.amounts {
            fen.iter_mut().zip(rows).for_each(|(fen, row)| *fen = amounts[*row as usize]);
        }
        table.add(groups, fen);
        batch.len = 0;
    }
}

/// Rows that are looked at one by one.
struct Batch {
    rows: [u32; BATCH],
    len: usize,
}

impl Batch {
    fn new() -> Self {
        Self { rows: [0; BATCH], len: 0 }
    }

    fn take(&mut self, start: usize, word: u64) {
        let mut left = word;
        while left != 0 {
            self.rows[self.len] = start as u32 + left.trailing_zeros();
            self.len += 1;
            left &= left - 1;
        }
    }

    /// Whether there may be no room for those of another word.
    fn is_full(&self) -> bool {
        self.len + FEW as usize > BATCH
    }
}

/// Published and illustrative are added up apart.
fn slot(group: u32, basis: Basis) -> u32 {
    group * 2 + basis as u32
}

/// What was added up, by slot.
///
/// Sums of 64 bits are as exact as those of 128 as long as they cannot overflow, which is kept account of; before they
/// could, they are put by.
struct Table {
    lanes: usize,
    /// The sum; how many rows, and how many of them without an amount in the upper half.
    added: Vec<[u64; 2]>,
    /// How much may still be added to any sum.
    room: u64,
    put_by: Vec<u128>,
}

/// A row changes what the row before may have changed, too, and would have to wait for that: where there are few groups,
/// neighbours are added to different tables.
const LANES: usize = 4;
const FEW_GROUPS: usize = 128;

impl Table {
    fn new(size: usize) -> Self {
        let lanes = if size <= FEW_GROUPS { LANES } else { 1 };
        Self { lanes, added: vec![[0; 2]; size * 2 * lanes], room: u64::MAX, put_by: Vec::new() }
    }

    fn add(&mut self, slots: &[u32], fen: &[i64]) {
        let seen = if self.lanes == LANES { self.add_in::<LANES>(slots, fen) } else { self.add_in::<1>(slots, fen) };
        // All of them together are less than this.
        let most = u64::MAX.checked_shr(seen.leading_zeros()).unwrap_or(0).saturating_mul(slots.len() as u64);
        self.room = self.room.saturating_sub(most);
        if self.room < MOST_AT_ONCE {
            self.put_by();
        }
    }

    /// Adds rows; all bits that any of the amounts has come back.
    fn add_in<const LANES: usize>(&mut self, slots: &[u32], fen: &[i64]) -> u64 {
        let mut seen = 0;
        let size = self.added.len() / LANES;
        let mut add = |lane: usize, slot: u32, fen: i64| {
            // What is missing has the highest bit, and nothing else.
            let known = (fen & i64::MAX) as u64;
            seen |= known;
            let added = &mut self.added[lane * size + slot as usize];
            added[0] = added[0].wrapping_add(known);
            added[1] = added[1].wrapping_add(1 + (fen as u64 >> 63 << 32));
        };
        let (slot_lanes, slots_left) = slots.as_chunks::<LANES>();
        let (fen_lanes, fen_left) = fen.as_chunks::<LANES>();
        for (slots, fen) in slot_lanes.iter().zip(fen_lanes) {
            for lane in 0..LANES {
                add(lane, slots[lane], fen[lane]);
            }
        }
        slots_left.iter().zip(fen_left).for_each(|(slot, fen)| add(0, *slot, *fen));
        seen
    }

    fn put_by(&mut self) {
        self.put_by.resize(self.added.len(), 0);
        for (put_by, added) in self.put_by.iter_mut().zip(&mut self.added) {
            *put_by += u128::from(std::mem::take(&mut added[0]));
        }
        self.room = u64::MAX;
    }

    fn add_to(&self, code: usize, cell: &mut Cell) {
        let size = self.added.len() / self.lanes;
        for (basis, lane) in Basis::ALL.into_iter().flat_map(|basis| (0..self.lanes).map(move |lane| (basis, lane))) {
            let at = lane * size + slot(code as u32, basis) as usize;
            let [fen, counts] = self.added[at];
            if counts == 0 {
                continue;
            }
            let sum = u128::from(fen) + self.put_by.get(at).copied().unwrap_or_default();
            let sum = Sum::from_fen(sum as i128);
            cell.sum += sum;
            cell.count += counts as u32;
            cell.missing += (counts >> 32) as u32;
            if basis == Basis::Illustrative {
                cell.illustrative_sum += sum;
                cell.illustrative_count += counts as u32;
            }
        }
    }
}

/// No amounts of so many rows as are added at once come to more: an amount has 54 bits.
const MOST_AT_ONCE: u64 = (BATCH as u64) << 54;
