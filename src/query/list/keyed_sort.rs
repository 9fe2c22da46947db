//! Projects put in the order of a number each. Must not know columns, nor where the numbers are from.

use crate::model::ProjectIx;
use crate::parallel;

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

/// Puts projects in the order of their keys; equal ones stay in their order. Those without one, which have the greatest, come
/// last as they are: of a column that hardly any project has there is next to nothing to sort.
pub(in crate::query) fn sort_by_key(projects: &mut [ProjectIx], key: impl Fn(usize, ProjectIx) -> u64 + Sync) {
    let pieces = parallel::ranges(projects.len(), LEAST_PIECE);
    let parts = parallel::map(pieces, |piece| {
        let (mut keyed, mut without) = (Vec::with_capacity(piece.len()), Vec::new());
        for (at, ix) in piece.map(|at| (at, projects[at])) {
            match key(at, ix) {
                u64::MAX => without.push(ix),
                key => keyed.push((key, ix)),
            }
        }
        (keyed, without)
    });
    let (keyed, without): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
    let count = keyed.iter().map(Vec::<(u64, ProjectIx)>::len).sum();
    let (first, last) = projects.split_at_mut(count);
    match Slots::of(&keyed, count) {
        Some(slots) => slots.fill(&keyed, first),
        None => first.iter_mut().zip(sorted(keyed)).for_each(|(slot, (_, ix))| *slot = ix),
    }
    let mut rest = last;
    for part in without {
        let (own, behind) = rest.split_at_mut(part.len());
        own.copy_from_slice(&part);
        rest = behind;
    }
}

/// Sorts pieces on all processors, then merges them, two and two.
fn sorted(pieces: Vec<Vec<(u64, ProjectIx)>>) -> Vec<(u64, ProjectIx)> {
    let compare = |(a, _): &(u64, ProjectIx), (b, _): &(u64, ProjectIx)| a.cmp(b);
    let mut sorted = parallel::map(pieces, |mut piece| {
        piece.sort_by(compare);
        piece
    });
    while sorted.len() > 1 {
        let mut pairs = Vec::new();
        let mut left = sorted.into_iter();
        while let Some(one) = left.next() {
            pairs.push((one, left.next().unwrap_or_default()));
        }
        sorted = parallel::map(pairs, |(one, other)| parallel::merged(one, other, &compare));
    }
    sorted.pop().unwrap_or_default()
}

/// Keys that lie close together, as places in a table do: how many there are of each says where each belongs.
struct Slots {
    least: u64,
    count: usize,
}

impl Slots {
    /// `None` where keys lie so far apart that comparing them takes less.
    fn of(pieces: &[Vec<(u64, ProjectIx)>], len: usize) -> Option<Self> {
        let given = |piece: &Vec<(u64, ProjectIx)>| {
            let keys = piece.iter().map(|(key, _)| *key);
            keys.fold(None, |ends: Option<(u64, u64)>, key| {
                Some(ends.map_or((key, key), |(least, most)| (least.min(key), most.max(key))))
            })
        };
        let ends = parallel::map(pieces.iter().collect(), given);
        let (least, most) = ends.into_iter().flatten().reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        let count = usize::try_from(most - least).ok()?.checked_add(1)?;
        (count <= len).then_some(Self { least, count })
    }

    fn slot(&self, key: u64) -> usize {
        (key - self.least) as usize
    }

    fn fill(&self, pieces: &[Vec<(u64, ProjectIx)>], into: &mut [ProjectIx]) {
        let mut next = vec![0usize; self.count + 1];
        for (key, _) in pieces.iter().flatten() {
            next[self.slot(*key) + 1] += 1;
        }
        for slot in 1..next.len() {
            next[slot] += next[slot - 1];
        }
        for (key, ix) in pieces.iter().flatten() {
            let next = &mut next[self.slot(*key)];
            into[*next] = *ix;
            *next += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sorting::ranked;
    use super::*;
    use crate::model::Index;
    use crate::parallel::{Share, with_share};
    use crate::query::column::Order;

    #[test]
    fn keys_that_are_counted_are_in_the_order_that_comparing_gives() {
        let ix = |at: usize| ProjectIx::from_usize(at).unwrap();
        for (what, spread, is_counted) in [("few", 7u64, true), ("near", 900, true), ("far", 1 << 40, false)] {
            for down in [false, true] {
                let key = |at: usize| {
                    let value = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8;
                    let value = Some(value % spread).filter(|_| !at.is_multiple_of(13));
                    ranked(value, if down { Order::Descending } else { Order::Ascending })
                };
                let mut expected: Vec<ProjectIx> = (0..2000).map(ix).collect();
                expected.sort_by_key(|ix| key(ix.to_usize()));
                for threads in [1, 3] {
                    let mut found: Vec<ProjectIx> = (0..2000).map(ix).collect();
                    let share = Share { threads, least_divisor: 1 << 10 };
                    with_share(share, || sort_by_key(&mut found, |at, _| key(at)));
                    assert_eq!(found, expected, "{what} on {threads} threads");
                }
                let keyed = (0..2000).map(|at| (key(at), ix(at))).filter(|(key, _)| *key != u64::MAX);
                let keyed = vec![keyed.collect()];
                assert_eq!(Slots::of(&keyed, 2000).is_some(), is_counted, "{what}");
            }
        }
        let mut none: Vec<ProjectIx> = (0..5).map(ix).collect();
        sort_by_key(&mut none, |_, _| u64::MAX);
        assert_eq!(none, (0..5).map(ix).collect::<Vec<_>>(), "where nothing is given all stays");
    }
}
