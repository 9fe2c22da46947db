//! Cells while they grow, record by record. Must not know dimensions or where records come from.

use std::collections::HashMap;

use super::records::Record;
use crate::model::{Basis, Index};
use crate::query::cell::Added;

/// A cell while it grows. A project's records come one after the other, so the last project is enough to count each once.
#[derive(Clone, Copy, Default)]
pub(in crate::query) struct Tally {
    pub(in crate::query) cell: Added,
    /// The number of the last project plus one; 0 for none.
    last: u32,
    last_is_known: bool,
    last_has_gaps: bool,
    last_is_illustrative: bool,
}

// Without branches: neither what is new nor what is illustrative can be guessed from the record before.
impl Tally {
    /// Adds the only record that its project has here.
    pub(in crate::query) fn add_single(&mut self, record: &Record) {
        let is_illustrative = record.basis == Basis::Illustrative;
        self.cell.count += 1;
        self.cell.missing += u32::from(record.fen.is_none());
        self.cell.illustrative_count += u32::from(is_illustrative);
        self.add_amount(record);
    }

    /// Adds a record of a project that may have others here.
    pub(in crate::query) fn add(&mut self, record: &Record) {
        let project = record.project.to_usize() as u32 + 1;
        let is_new = self.last != project;
        let (was_known, was_illustrative) = (!is_new & self.last_is_known, !is_new & self.last_is_illustrative);
        let had_gaps = !is_new & self.last_has_gaps;
        self.last = project;
        self.last_is_known = was_known | record.fen.is_some();
        self.last_has_gaps = had_gaps | record.fen.is_none();
        self.last_is_illustrative = was_illustrative | (record.basis == Basis::Illustrative);
        self.cell.count += u32::from(is_new);
        self.cell.missing += u32::from(is_new & !self.last_is_known);
        self.cell.missing -= u32::from(!is_new & !was_known & self.last_is_known);
        self.cell.in_part += u32::from(self.last_is_known & self.last_has_gaps);
        self.cell.in_part -= u32::from(was_known & had_gaps);
        self.cell.illustrative_count += u32::from(!was_illustrative & self.last_is_illustrative);
        self.add_amount(record);
    }

    pub(in crate::query) fn cell(&self) -> Added {
        self.cell
    }

    fn add_amount(&mut self, record: &Record) {
        let fen = record.fen.unwrap_or_default();
        self.cell.sum += i128::from(fen);
        let illustrative = fen * i64::from(record.basis == Basis::Illustrative);
        self.cell.illustrative_sum += i128::from(illustrative);
    }
}

/// Tallies by number, in the order they were first met.
pub(in crate::query) struct Tallies {
    /// Where in `met` each number is; empty where there would be too many numbers.
    slots: Vec<u32>,
    /// The same for the numbers that have no slot.
    sparse: HashMap<u64, u32>,
    pub(in crate::query) met: Vec<(u64, Tally)>,
}

const EMPTY: u32 = u32::MAX;
/// 16 MB of slots at most.
const DENSE: u64 = 1 << 22;

impl Tallies {
    pub(in crate::query) fn new(size: u64) -> Self {
        let slots = if size <= DENSE { vec![EMPTY; size as usize] } else { Vec::new() };
        Self { slots, sparse: HashMap::new(), met: Vec::new() }
    }

    pub(in crate::query) fn at(&mut self, code: u64) -> &mut Tally {
        let slot = match self.slots.get_mut(code as usize) {
            Some(slot) => slot,
            None => self.sparse.entry(code).or_insert(EMPTY),
        };
        if *slot == EMPTY {
            *slot = self.met.len() as u32;
            self.met.push((code, Tally::default()));
        }
        &mut self.met[*slot as usize].1
    }

    /// The cells by ascending number.
    pub(in crate::query) fn sorted(self) -> Vec<(u64, Added)> {
        let mut cells: Vec<(u64, Added)> = self.met.into_iter().map(|(code, tally)| (code, tally.cell)).collect();
        cells.sort_unstable_by_key(|(code, _)| *code);
        cells
    }
}
