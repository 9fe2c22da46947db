//! Grouped sums where each project is one record with one key in each dimension: tables of sums that every row is
//! added to, one for each thread. Must not know filters.

use super::records::Plan;
use crate::model::Basis;
use crate::parallel;
use crate::query::cell::Added;
use crate::query::cube::coder::Coder;
use crate::query::pick::Pick;

/// Beyond so many groups a table for each thread would not fit a processor's cache.
pub(in crate::query) const MOST_GROUPS: u64 = 1 << 14;

/// So many rows are worth a thread.
const LEAST_ROWS: usize = 1 << 13;

/// The rows that a word of a set stands for, or so many of a list, are looked at together.
const BLOCK: usize = 64;

/// The cells of `size` groups, those without a record left out.
pub(in crate::query) fn cells(
    plan: &Plan<'_>,
    first: &Coder<'_>,
    second: Option<&Coder<'_>>,
    size: u64,
) -> Vec<(u64, Added)> {
    let rows = Rows { plan, first, second, amounts: plan.amounts() };
    let start = || Table::new(size as usize);
    let tables = match plan.passed().listed() {
        Some(listed) => {
            let pieces = parallel::ranges(listed.len(), LEAST_ROWS);
            parallel::fold(pieces, start, |table, piece| {
                listed[piece].chunks(BLOCK).for_each(|some| rows.add_some(some, table));
            })
        }
        None => parallel::fold(plan.passed().stretches(LEAST_ROWS), start, |table, stretch| {
            stretch.step_by(BLOCK).for_each(|start| rows.add_block(start, table));
        }),
    };
    let mut cells = Vec::new();
    for code in 0..size as usize {
        let mut cell = Added::default();
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

/// What is added up where there are no amounts.
const NOTHING: [i64; BLOCK] = [0; BLOCK];

impl Rows<'_> {
    /// Adds the rows of a word.
    fn add_block(&self, start: usize, table: &mut Table) {
        let word = self.plan.passed().word(start / BLOCK);
        if word == 0 {
            return;
        }
        let rows = start..self.plan.passed().rows().min(start + BLOCK);
        let len = rows.len();
        let mut slots = [0; BLOCK];
        self.slots(&rows, &mut slots[..len]);
        let fen = self.amounts.map_or(&NOTHING[..len], |amounts| &amounts[rows]);
        if word == u64::MAX {
            table.add(&slots, fen);
        } else {
            table.add_marked(word, &slots[..len], fen);
        }
    }

    /// Adds rows of a list.
    fn add_some(&self, rows: &[u32], table: &mut Table) {
        let mut slots = [0; BLOCK];
        let slots = &mut slots[..rows.len()];
        self.slots(rows, slots);
        let mut fen = NOTHING;
        let fen = &mut fen[..rows.len()];
        if let Some(amounts) = self.amounts {
            fen.iter_mut().zip(rows).for_each(|(fen, row)| *fen = amounts[*row as usize]);
        }
        table.add(slots, fen);
    }

    /// Where rows are added up: by group, published and illustrative apart.
    fn slots(&self, rows: &(impl Pick + ?Sized), slots: &mut [u16]) {
        self.first.codes_of(self.plan.dates(), rows, slots);
        let mut others = [0; BLOCK];
        let others = &mut others[..slots.len()];
        if let Some(second) = self.second {
            second.codes_of(self.plan.dates(), rows, others);
            let width = second.size() as u16;
            slots.iter_mut().zip(&*others).for_each(|(slot, other)| *slot = *slot * width + *other);
        }
        rows.pick(others, self.plan.bases(), |basis| *basis as u16);
        slots.iter_mut().zip(&*others).for_each(|(slot, basis)| *slot = *slot * 2 + *basis);
    }
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

    /// Adds no more than [`BLOCK`] rows. The number of lanes is known when this is compiled, so that none is computed.
    fn add(&mut self, slots: &[u16], fen: &[i64]) {
        match self.lanes {
            LANES => self.add_in::<LANES>(slots, fen),
            _ => self.add_in::<1>(slots, fen),
        }
    }

    /// Adds those of no more than [`BLOCK`] rows that have a bit.
    fn add_marked(&mut self, marks: u64, slots: &[u16], fen: &[i64]) {
        match self.lanes {
            LANES => self.add_marked_in::<LANES>(marks, slots, fen),
            _ => self.add_marked_in::<1>(marks, slots, fen),
        }
    }

    fn add_in<const N: usize>(&mut self, slots: &[u16], fen: &[i64]) {
        let mut seen = 0;
        let (slot_lanes, slots_left) = slots.as_chunks::<N>();
        let (fen_lanes, fen_left) = fen.as_chunks::<N>();
        for (slots, fen) in slot_lanes.iter().zip(fen_lanes) {
            for lane in 0..N {
                seen |= add_row::<N>(&mut self.added, lane, slots[lane], fen[lane]);
            }
        }
        for (slot, fen) in slots_left.iter().zip(fen_left) {
            seen |= add_row::<N>(&mut self.added, 0, *slot, *fen);
        }
        self.account_for(seen);
    }

    fn add_marked_in<const N: usize>(&mut self, marks: u64, slots: &[u16], fen: &[i64]) {
        let (mut seen, mut left) = (0, marks);
        while left != 0 {
            let at = left.trailing_zeros() as usize;
            left &= left - 1;
            seen |= add_row::<N>(&mut self.added, at % N, slots[at], fen[at]);
        }
        self.account_for(seen);
    }

    /// Some rows were added, of which the amounts have these bits at the most.
    fn account_for(&mut self, seen: u64) {
        // All of them together are less than this.
        let most = u64::MAX.checked_shr(seen.leading_zeros()).unwrap_or(0).saturating_mul(BLOCK as u64);
        self.room = self.room.saturating_sub(most);
        if self.room < MOST_AT_ONCE {
            self.put_by();
        }
    }

    fn put_by(&mut self) {
        self.put_by.resize(self.added.len(), 0);
        for (put_by, added) in self.put_by.iter_mut().zip(&mut self.added) {
            *put_by += u128::from(std::mem::take(&mut added[0]));
        }
        self.room = u64::MAX;
    }

    fn add_to(&self, code: usize, cell: &mut Added) {
        for (basis, lane) in Basis::ALL.into_iter().flat_map(|basis| (0..self.lanes).map(move |lane| (basis, lane))) {
            let at = (code * 2 + basis as usize) * self.lanes + lane;
            let [fen, counts] = self.added[at];
            if counts == 0 {
                continue;
            }
            let sum = u128::from(fen) + self.put_by.get(at).copied().unwrap_or_default();
            let sum = sum as i128;
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

/// Adds a row to a table; the bits of its amount come back.
#[inline]
fn add_row<const N: usize>(added: &mut [[u64; 2]], lane: usize, slot: u16, fen: i64) -> u64 {
    // What is missing has the highest bit, and nothing else.
    let known = (fen & i64::MAX) as u64;
    let added = &mut added[usize::from(slot) * N + lane];
    added[0] = added[0].wrapping_add(known);
    added[1] = added[1].wrapping_add(1 + (fen as u64 >> 63 << 32));
    known
}

/// No amounts of so many rows as are added at once come to more: an amount has 54 bits.
const MOST_AT_ONCE: u64 = (BLOCK as u64) << 54;
