//! The way from ids to rows of the projects table. The ids themselves stay where they are. Must not know files.

use std::hash::BuildHasher;

use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashSet, HashTable};

use super::text_column::TextColumn;
use crate::parallel;

/// The way from ids to rows.
#[derive(Clone, Debug)]
pub(super) enum ProjectIds {
    /// Each id is greater than the one before, as when a program numbered them: then they are a way by themselves.
    Ascending(usize),
    /// In whatever order they are.
    Hashed(HashedIds),
}

/// Row numbers by the ids of their rows, in tables small enough that each fits a processor's cache while it is built.
#[derive(Clone, Debug, Default)]
pub(super) struct HashedIds {
    shards: Vec<HashTable<u32>>,
    hasher: DefaultHashBuilder,
    len: usize,
}

/// So many rows a shard, about.
const ROWS_A_SHARD: usize = 1 << 14;
/// Fewer rows are not worth a thread.
const LEAST_ROWS: usize = 1 << 14;

impl Default for ProjectIds {
    fn default() -> Self {
        Self::Ascending(0)
    }
}

impl ProjectIds {
    /// The way, and in ascending order the rows whose id stands in an earlier one, each with the first that has it.
    pub(super) fn build(ids: &TextColumn) -> (Self, Vec<(u32, u32)>) {
        if ascends(ids) {
            return (Self::Ascending(ids.len()), Vec::new());
        }
        let (hashed, doubled) = HashedIds::build(ids);
        (Self::Hashed(hashed), doubled)
    }

    /// How many rows there are, those with an id that stood in an earlier one among them.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Ascending(len) => *len,
            Self::Hashed(ids) => ids.len,
        }
    }

    /// The row with this id. It is found sooner when it is not far from `hint`.
    pub(super) fn find(&self, id: &str, ids: &TextColumn, hint: usize) -> Option<usize> {
        match self {
            Self::Ascending(len) => {
                let (mut from, mut to) = around(*len, hint, |row| ids.get(row) <= id);
                while from < to {
                    let middle = from.midpoint(to);
                    match ids.get(middle).cmp(id) {
                        std::cmp::Ordering::Less => from = middle + 1,
                        std::cmp::Ordering::Equal => return Some(middle),
                        std::cmp::Ordering::Greater => to = middle,
                    }
                }
                None
            }
            Self::Hashed(hashed) => hashed.find(id, ids),
        }
    }
}

/// Whether each text comes after the one before it, and none is empty.
fn ascends(ids: &TextColumn) -> bool {
    // Of each piece also how it follows the one before.
    let ascends = |mut rows: std::ops::Range<usize>| {
        let mut last = if rows.start == 0 { "" } else { ids.get(rows.start - 1) };
        rows.all(|row| std::mem::replace(&mut last, ids.get(row)) < last)
    };
    parallel::map(parallel::ranges(ids.len(), LEAST_ROWS), ascends).into_iter().all(|ascends| ascends)
}

/// Whether each text is there once, and none is empty.
pub(crate) fn are_ids(texts: &TextColumn) -> bool {
    if ascends(texts) {
        return true;
    }
    let has_none = |rows: std::ops::Range<usize>| rows.clone().any(|row| texts.range(row).is_empty());
    !parallel::map(parallel::ranges(texts.len(), LEAST_ROWS), has_none).contains(&true) && all_differ(texts)
}

/// Whether no text is there twice.
pub(crate) fn all_differ(texts: &TextColumn) -> bool {
    // Where some come again, one mostly does soon.
    let mut seen = HashSet::new();
    (0..texts.len().min(LEAST_ROWS)).all(|row| seen.insert(texts.get(row))) && ProjectIds::build(texts).1.is_empty()
}

/// Rows between which the last one is that does not come too late, looked for from `hint` in ever longer steps.
fn around(len: usize, hint: usize, is_not_behind: impl Fn(usize) -> bool) -> (usize, usize) {
    let mut step = 1;
    if hint >= len {
        return (0, len);
    }
    if !is_not_behind(hint) {
        let mut to = hint;
        while to > step && !is_not_behind(to - step) {
            to -= step;
            step *= 2;
        }
        return (to.saturating_sub(step), to);
    }
    let mut from = hint;
    while from + step < len && is_not_behind(from + step) {
        from += step;
        step *= 2;
    }
    (from, len.min(from + step))
}

impl HashedIds {
    fn build(ids: &TextColumn) -> (Self, Vec<(u32, u32)>) {
        let hasher = DefaultHashBuilder::default();
        let hash = |rows: std::ops::Range<usize>| rows.map(|row| hasher.hash_one(ids.get(row))).collect::<Vec<u64>>();
        let hashes = &parallel::map(parallel::ranges(ids.len(), LEAST_ROWS), hash).concat();
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
                let same = |other: &u32| hashes[*other as usize] == *hash && ids.get(*other as usize) == ids.get(row);
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
        (Self { shards, hasher, len: ids.len() }, doubled)
    }

    fn find(&self, id: &str, ids: &TextColumn) -> Option<usize> {
        let hash = self.hasher.hash_one(id);
        let table = self.shards.get(shard(hash, self.shards.len()))?;
        table.find(hash, |row| ids.get(*row as usize) == id).map(|row| *row as usize)
    }
}

/// The table of a hash, one of `count`: by bits that the tables themselves make little of.
fn shard(hash: u64, count: usize) -> usize {
    (hash >> 40) as usize & count.wrapping_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_in_whatever_order_they_are() {
        let column = |ids: &[&str]| {
            let mut column = TextColumn::default();
            ids.iter().for_each(|id| column.push(id));
            column
        };
        for (ids, is_ascending, doubled) in [
            (&[][..], true, vec![]),
            (&["a"], true, vec![]),
            (&["a", "b", "ba", "园"], true, vec![]),
            (&["b", "a", "园", "c"], false, vec![]),
            (&["a", "b", "b", "a"], false, vec![(2, 1), (3, 0)]),
            (&["a", "a", "a"], false, vec![(1, 0), (2, 0)]),
        ] {
            let column = column(ids);
            for share in [1, 8] {
                let share = parallel::Share { threads: share, least_divisor: usize::MAX };
                let (way, found) = parallel::with_share(share, || ProjectIds::build(&column));
                assert_eq!((matches!(way, ProjectIds::Ascending(_)), &found), (is_ascending, &doubled), "{ids:?}");
                for (row, id) in ids.iter().enumerate() {
                    let first = doubled.iter().find(|(double, _)| *double as usize == row);
                    let expected = Some(first.map_or(row, |(_, first)| *first as usize));
                    for hint in 0..=ids.len() {
                        assert_eq!(way.find(id, &column, hint), expected, "{id} from {hint}");
                        assert_eq!(way.find("aa", &column, hint), None);
                        assert_eq!(way.find("", &column, hint), None);
                        assert_eq!(way.find("龙", &column, hint), None);
                    }
                }
            }
        }
    }
}
