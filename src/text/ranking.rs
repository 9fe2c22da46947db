//! Many texts put in order by keys of bytes, on all processors. Must not know how keys are made, nor what texts stand for.
//!
//! Keys are compared eight bytes at a time, each eight as one number: what most names have in common with their
//! neighbours is passed once for all of them, and not again with every comparison.

use std::cmp::Ordering;
use std::ops::Range;

use crate::parallel;

/// So few texts are not worth a thread.
pub(super) const LEAST_PIECE: usize = 1 << 12;

/// The keys of some texts, one after the other.
pub(super) struct Keyed {
    first: usize,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    /// The texts that have no key.
    keyless: Vec<u32>,
}

/// A text on its way to its place.
#[derive(Clone, Copy)]
struct Entry {
    /// The part of its key that is looked at; in the end 1 where it differs from the text before it, else 0.
    window: u64,
    row: u32,
    piece: u16,
    /// Whether its key has no more behind that part.
    is_ended: bool,
}

/// So many bytes of a key are looked at together.
const WINDOW: usize = 8;
/// How many bytes a key is thought to have.
const USUAL_KEY: usize = 32;

impl Keyed {
    /// The keys of the texts in `rows`; `write` says whether there is one.
    pub(super) fn new<'t>(
        rows: Range<usize>,
        text: &impl Fn(usize) -> &'t str,
        write: impl Fn(&str, &mut Vec<u8>) -> bool,
    ) -> Self {
        let (first, mut keyless) = (rows.start, Vec::new());
        let (mut bytes, mut ends) = (Vec::with_capacity(rows.len() * USUAL_KEY), Vec::with_capacity(rows.len()));
        for row in rows {
            let start = bytes.len();
            if !write(text(row), &mut bytes) {
                bytes.truncate(start);
                keyless.push(row as u32);
            }
            ends.push(bytes.len());
        }
        Self { first, bytes, ends, keyless }
    }

    /// How many texts have no key.
    pub(super) fn count_keyless(&self) -> usize {
        self.keyless.len()
    }

    #[inline]
    fn key(&self, row: u32) -> &[u8] {
        let at = row as usize - self.first;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.bytes[start..self.ends[at]]
    }

    fn entries(&self, piece: usize) -> Vec<Entry> {
        let mut keyless = self.keyless.iter().peekable();
        let rows = (self.first..self.first + self.ends.len()).map(|row| row as u32);
        let keyed = rows.filter(|row| keyless.next_if_eq(&row).is_none());
        keyed.map(|row| Entry { window: 0, row, piece: piece as u16, is_ended: false }).collect()
    }
}

impl Entry {
    /// What it is sorted by: of keys that look alike so far those that end here first.
    #[inline]
    fn place(&self) -> (u64, u64) {
        (self.window, u64::from(!self.is_ended) << 32 | u64::from(self.row))
    }
}

/// For each of `count` texts its place among the distinct ones in order; the same where `tie` says that texts are equal.
/// It decides where keys are, and where there is none.
pub(super) fn places(count: usize, pieces: &[Keyed], tie: &(impl Fn(u32, u32) -> Ordering + Sync)) -> Vec<u32> {
    let ranking = Ranking { pieces, tie };
    let entries = ranking.sorted();
    let mut keyless: Vec<u32> = pieces.iter().flat_map(|piece| piece.keyless.iter().copied()).collect();
    keyless.sort_by(|a, b| tie(*a, *b));
    let mut places = vec![0; count];
    let mut number = 0_u32;
    let mut put = |row: u32, is_new: bool| {
        number += u32::from(is_new);
        places[row as usize] = number;
    };
    let mut rest = entries.as_slice();
    let mut last: Option<u32> = None;
    for row in keyless {
        let before = gallop(rest, |entry| tie(entry.row, row).is_lt());
        let (here, behind) = rest.split_at(before);
        here.iter().for_each(|entry| put(entry.row, entry.window == 1));
        // Either may be equal to it: the keyless one before it, or what comes next and has a key.
        let is_new = last.is_none_or(|last| !here.is_empty() || tie(last, row).is_ne());
        put(row, is_new);
        rest = behind;
        let alike = rest.iter().take_while(|entry| tie(entry.row, row).is_eq()).count();
        rest[..alike].iter().for_each(|entry| put(entry.row, false));
        rest = &rest[alike..];
        last = Some(row);
    }
    rest.iter().for_each(|entry| put(entry.row, entry.window == 1));
    // The first has place 0.
    places.iter_mut().for_each(|place| *place -= 1);
    places
}

/// How many entries from the first on are before something; the nearest are looked at first.
fn gallop(entries: &[Entry], is_before: impl Fn(&Entry) -> bool) -> usize {
    let mut end = 1;
    while end < entries.len() && is_before(&entries[end - 1]) {
        end *= 2;
    }
    let end = end.min(entries.len());
    entries[..end].partition_point(is_before)
}

struct Ranking<'k, T> {
    pieces: &'k [Keyed],
    tie: &'k T,
}

impl<T: Fn(u32, u32) -> Ordering + Sync> Ranking<'_, T> {
    /// All entries in order, each saying whether it differs from the one before it.
    fn sorted(&self) -> Vec<Entry> {
        let mut entries = merged(parallel::map((0..self.pieces.len()).collect(), |piece: usize| {
            let mut entries = self.pieces[piece].entries(piece);
            self.look_and_sort(&mut entries, 0);
            entries
        }));
        // What is more than a thread's part is worth all of them.
        let large = (entries.len() / parallel::threads() / 2).max(parallel::scaled(LEAST_PIECE));
        let mut open = vec![(0..entries.len(), 0)];
        while let Some((range, depth)) = open.pop() {
            let mut from = range.start;
            let mut rest = &mut entries[range];
            let mut small = Vec::new();
            let mut same = Vec::new();
            for len in groups(rest, large) {
                let (group, behind) = rest.split_at_mut(len);
                if len > large {
                    same.push(from + self.settle_ended(group)..from + len);
                } else {
                    small.push(group);
                }
                (from, rest) = (from + len, behind);
            }
            parallel::map(small, |group| self.finish(group, depth));
            for range in same.into_iter().filter(|range| !range.is_empty()) {
                self.sort_windows(&mut entries[range.clone()], depth + WINDOW);
                open.push((range, depth + WINDOW));
            }
        }
        entries
    }

    /// Looks at a part of the keys, and sorts by it, on all processors.
    fn sort_windows(&self, entries: &mut [Entry], depth: usize) {
        let jobs = parallel::ranges(entries.len(), LEAST_PIECE);
        let sorted = merged(parallel::map(jobs, |piece| {
            let mut piece = entries[piece].to_vec();
            self.look_and_sort(&mut piece, depth);
            piece
        }));
        entries.copy_from_slice(&sorted);
    }

    fn look_and_sort(&self, entries: &mut [Entry], depth: usize) {
        for entry in &mut *entries {
            let key = self.pieces[usize::from(entry.piece)].key(entry.row);
            let rest = key.get(depth..).unwrap_or_default();
            entry.is_ended = rest.len() <= WINDOW;
            entry.window = match rest.first_chunk() {
                Some(window) => u64::from_be_bytes(*window),
                None => {
                    let mut window = [0; WINDOW];
                    window[..rest.len()].copy_from_slice(rest);
                    u64::from_be_bytes(window)
                }
            };
        }
        // What has as much in common as here is there already.
        if !entries.is_sorted_by(|a, b| a.place() <= b.place()) {
            entries.sort_unstable_by_key(Entry::place);
        }
    }

    /// Does all that is left for entries that are sorted by their keys up to behind `depth`.
    fn finish(&self, entries: &mut [Entry], depth: usize) {
        let mut open = vec![(0..entries.len(), depth)];
        while let Some((range, depth)) = open.pop() {
            let mut start = range.start;
            while start < range.end {
                let window = entries[start].window;
                let len = entries[start..range.end].iter().take_while(|entry| entry.window == window).count();
                let end = start + len;
                let ended = self.settle_ended(&mut entries[start..end]);
                let rest = start + ended..end;
                match rest.len() {
                    0 => {}
                    1 => entries[rest.start].window = 1,
                    _ => {
                        self.look_and_sort(&mut entries[rest.clone()], depth + WINDOW);
                        open.push((rest, depth + WINDOW));
                    }
                }
                start = end;
            }
        }
    }

    /// Of entries that look alike puts those in order whose keys end here, which are the first; how many these are.
    fn settle_ended(&self, entries: &mut [Entry]) -> usize {
        let ended = entries.iter().take_while(|entry| entry.is_ended).count();
        let mut entries = &mut entries[..ended];
        if let [one] = entries {
            one.window = 1;
            return ended;
        }
        let len = |entry: &Entry| self.pieces[usize::from(entry.piece)].key(entry.row).len();
        // A key may end with noughts, which look like nothing.
        if entries.windows(2).any(|pair| len(&pair[0]) != len(&pair[1])) {
            entries.sort_by_key(len);
        }
        while let Some(first) = entries.first() {
            let alike = entries.iter().take_while(|entry| len(entry) == len(first)).count();
            let (here, behind) = entries.split_at_mut(alike);
            self.settle_equal(here);
            entries = behind;
        }
        ended
    }

    /// Puts entries in order that have the same key.
    fn settle_equal(&self, entries: &mut [Entry]) {
        let equal = |a: &Entry, b: &Entry| (self.tie)(a.row, b.row);
        if entries.windows(2).any(|pair| equal(&pair[0], &pair[1]).is_ne()) {
            entries.sort_by(equal);
        }
        let mut before: Option<Entry> = None;
        for entry in entries {
            entry.window = u64::from(before.is_none_or(|before| equal(&before, entry).is_ne()));
            before = Some(*entry);
        }
    }
}

/// Sorted lists as one.
fn merged(mut sorted: Vec<Vec<Entry>>) -> Vec<Entry> {
    let compare = |a: &Entry, b: &Entry| a.place().cmp(&b.place());
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

/// How long the groups are that sorted entries are cut into where they differ: no longer than `most`, if not more than
/// that look alike.
fn groups(entries: &[Entry], most: usize) -> Vec<usize> {
    let mut groups: Vec<usize> = Vec::new();
    let runs = entries.chunk_by(|a, b| a.window == b.window).map(<[Entry]>::len);
    for run in runs {
        match groups.last_mut() {
            Some(last) if *last + run <= most => *last += run,
            _ => groups.push(run),
        }
    }
    groups
}
