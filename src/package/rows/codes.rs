//! The way from the short ids of a small table to its rows, for columns that refer to them a million times: ids are
//! compared as two numbers. Must not know what the tables are about.

use crate::model::{Basis, Index, Row as TableRow, Table};
use crate::package::csv::{Run, Spot};

/// No longer id fits two numbers of eight bytes.
const LONGEST: usize = 16;

/// Ids and what they stand for.
#[derive(Debug)]
pub(in crate::package) struct Codes<C> {
    /// At a place that the id leads to, or behind it: a power of two, with many places free.
    slots: Vec<Option<(Key, C)>>,
}

/// The first and the last eight bytes of an id, and how long it is: no other id has the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    first: u64,
    last: u64,
    len: u64,
}

impl Key {
    /// That of what stands at `spot`, unless it is empty, too long, or so near to an end of the text that eight bytes
    /// from there on are not in it.
    #[inline]
    fn at(text: &[u8], spot: Spot) -> Option<Self> {
        let len = spot.end - spot.start;
        let eight = |from: usize| Some(u64::from_le_bytes(*text.get(from..from + 8)?.first_chunk()?));
        match len {
            1..8 => {
                let first = eight(spot.start)? & (u64::MAX >> (64 - 8 * len));
                Some(Self { first, last: 0, len: len as u64 })
            }
            8..=LONGEST => Some(Self { first: eight(spot.start)?, last: eight(spot.end - 8)?, len: len as u64 }),
            _ => None,
        }
    }

    #[inline]
    fn slot(self, slots: usize) -> usize {
        let mixed = (self.first ^ self.last.rotate_left(29) ^ self.len).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 32) as usize & (slots - 1)
    }
}

impl<Ix: Index> Codes<Ix> {
    /// The rows of a table.
    pub(in crate::package) fn of<T: TableRow<Ix = Ix>>(table: &Table<T>) -> Self {
        Self::new(table.iter().map(|(ix, row)| (row.id(), ix)))
    }
}

impl Codes<Basis> {
    /// What a basis is called.
    pub(in crate::package) fn of_bases() -> Self {
        Self::new(Basis::ALL.map(|basis| (basis.id(), basis)).into_iter())
    }

    /// The basis a cell gives; `missing` when there is no cell or nothing in it.
    #[inline]
    pub(in crate::package) fn basis(&self, run: &Run<'_>, cell: Option<Spot>, missing: Basis) -> Option<Basis> {
        match cell.filter(|spot| !spot.is_empty()) {
            None => Some(missing),
            Some(spot) => self.find(run.bytes(), spot),
        }
    }
}

impl<C: Copy> Codes<C> {
    /// Of these ids, which differ. Longer ones than most are not found by [`Self::find`].
    pub(in crate::package) fn new<'i>(ids: impl ExactSizeIterator<Item = (&'i str, C)>) -> Self {
        let mut slots = vec![None; (ids.len() * 4).next_power_of_two()];
        for (id, code) in ids {
            let padded = format!("{id}{}", "\0".repeat(8));
            if let Some(key) = Key::at(padded.as_bytes(), Spot { start: 0, end: id.len() }) {
                let mut slot = key.slot(slots.len());
                while slots[slot].is_some() {
                    slot = (slot + 1) % slots.len();
                }
                slots[slot] = Some((key, code));
            }
        }
        Self { slots }
    }

    /// What the id at `spot` stands for. `None` says nothing.
    #[inline]
    pub(in crate::package) fn find(&self, text: &[u8], spot: Spot) -> Option<C> {
        let key = Key::at(text, spot)?;
        let mut slot = key.slot(self.slots.len());
        loop {
            let (known, code) = self.slots[slot]?;
            if known == key {
                return Some(code);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_short_id_is_found_and_no_other() {
        let ids: Vec<String> = (1..=20)
            .flat_map(|len| (0..40).map(move |at| format!("{:0>len$}", at * 7 % 10_usize.pow(len.min(2) as u32))))
            .chain(["生物医药", "集成电路", "ic", "ic-design", "ic-design-2", "ic\0"].map(str::to_owned))
            .collect();
        let mut distinct = ids.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let (known, unknown) = distinct.split_at(distinct.len() / 2);
        let codes = Codes::new(known.iter().enumerate().map(|(at, id)| (id.as_str(), at)));
        for (at, id) in known.iter().enumerate() {
            let text = format!("x,{id},12345678");
            let found = codes.find(text.as_bytes(), Spot { start: 2, end: 2 + id.len() });
            assert_eq!(found, Some(at).filter(|_| id.len() <= LONGEST), "{id}");
        }
        for id in unknown.iter().map(String::as_str).chain([""]) {
            let text = format!("{id},12345678");
            assert_eq!(codes.find(text.as_bytes(), Spot { start: 0, end: id.len() }), None, "{id}");
        }
        let none = Codes::<u8>::new([].into_iter());
        assert_eq!(none.find(b"ic,12345678", Spot { start: 0, end: 2 }), None);
    }
}
