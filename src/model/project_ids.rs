//! The way from ids to rows of the projects table. The ids themselves stay where they are. Must not know files.

use std::hash::BuildHasher;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};

use crate::parallel;

/// Row numbers by the ids of their rows, in tables small enough that each fits a processor's cache while it is built.
#[derive(Clone, Debug, Default)]
pub(crate) struct ProjectIds {
    shards: Vec<HashTable<u32>>,
    hasher: DefaultHashBuilder,
    len: usize,
}

/// The hashes of ids, in the order of the rows.
#[derive(Debug, Default)]
pub(crate) struct IdHashes {
    hashes: Vec<u64>,
    hasher: DefaultHashBuilder,
}

/// So many rows a shard, about.
const ROWS_A_SHARD: usize = 1 << 14;

impl IdHashes {
    /// None yet; like `self` in how ids are hashed.
    pub(crate) fn empty(&self) -> Self {
        Self { hashes: Vec::new(), hasher: self.hasher.clone() }
    }

    /// Adds the next row's id.
    pub(crate) fn push(&mut self, id: &str) {
        self.hashes.push(self.hasher.hash_one(id));
    }

    /// Adds all of `others` at the end.
    pub(crate) fn extend<'h>(&mut self, others: impl Iterator<Item = &'h Self>) {
        others.for_each(|other| self.hashes.extend_from_slice(&other.hashes));
    }
}

impl ProjectIds {
    /// The hashes of these ids.
    pub(super) fn hashes<'i>(ids: impl Iterator<Item = &'i str>) -> IdHashes {
        let mut hashes = IdHashes::default();
        ids.for_each(|id| hashes.push(id));
        hashes
    }

    /// The table, and in ascending order the rows whose id stands in an earlier one, each with the first that has it.
    pub(crate) fn build<'i>(ids: &IdHashes, id_of: impl Fn(usize) -> &'i str + Sync) -> (Self, Vec<(u32, u32)>) {
        let IdHashes { hashes, hasher } = ids;
        let count = (hashes.len() / ROWS_A_SHARD).next_power_of_two();
        let workers = parallel::threads().min(count);
        let built = parallel::map((0..workers).collect(), |worker| {
            let own: Vec<usize> = (worker..count).step_by(workers).collect();
            let room = hashes.len() / count + hashes.len() / count / 8;
            let mut tables: Vec<HashTable<u32>> = own.iter().map(|_| HashTable::with_capacity(room)).collect();
            let mut doubled = Vec::new();
            for (row, hash) in hashes.iter().enumerate() {
                let shard = shard(*hash, count);
                if shard % workers != worker {
                    continue;
                }
                let same = |other: &u32| hashes[*other as usize] == *hash && id_of(*other as usize) == id_of(row);
                match tables[shard / workers].entry(*hash, same, |other| hashes[*other as usize]) {
                    Entry::Occupied(first) => doubled.push((row as u32, *first.get())),
                    Entry::Vacant(place) => {
                        place.insert(row as u32);
                    }
                }
            }
            (own, tables, doubled)
        });
        let mut shards = vec![HashTable::new(); count];
        let mut doubled = Vec::new();
        for (own, tables, found) in built {
            doubled.extend(found);
            own.into_iter().zip(tables).for_each(|(at, table)| shards[at] = table);
        }
        doubled.sort_unstable();
        (Self { shards, hasher: hasher.clone(), len: hashes.len() }, doubled)
    }

    /// How many rows there are, those with an id that stood in an earlier one among them.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The row with this id.
    pub(crate) fn find<'i>(&self, id: &str, id_of: impl Fn(usize) -> &'i str) -> Option<usize> {
        let hash = self.hasher.hash_one(id);
        let table = self.shards.get(shard(hash, self.shards.len()))?;
        table.find(hash, |row| id_of(*row as usize) == id).map(|row| *row as usize)
    }
}

/// The table of a hash, one of `count`: by bits that the tables themselves make little of.
fn shard(hash: u64, count: usize) -> usize {
    (hash >> 40) as usize & count.wrapping_sub(1)
}
