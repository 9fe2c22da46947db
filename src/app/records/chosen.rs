//! The rows of a list that somebody has chosen, as projects: a bit each, so that all of a million are a hundred
//! kilobytes, and so that they are still chosen when the list is sorted anew. What is chosen but not on a list that is
//! shown counts for nothing there.

use std::sync::Arc;

use crate::app::core::remap::Remap;
use crate::model::{Index, ProjectIx};
use crate::parallel;

/// Chosen projects.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct ChosenRows {
    /// Shared with whoever adds them up.
    words: Arc<Vec<u64>>,
    len: usize,
    /// Where a range begins.
    pub(in crate::app) anchor: Option<ProjectIx>,
    /// Tells what is chosen now from what was before.
    pub(in crate::app) version: u64,
}

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 15;

impl ChosenRows {
    /// How many there are, on whatever list.
    pub(in crate::app) fn len(&self) -> usize {
        self.len
    }

    /// Whether a project is chosen.
    pub(in crate::app) fn contains(&self, project: ProjectIx) -> bool {
        let at = project.to_usize();
        self.words.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Chooses this one alone.
    pub(in crate::app) fn only(&mut self, project: ProjectIx) {
        self.clear();
        self.add_all(&[project]);
        self.anchor = Some(project);
    }

    /// Chooses nothing. Where a range begins stays known.
    pub(in crate::app) fn clear(&mut self) {
        if self.len > 0 {
            self.words = Arc::default();
        }
        self.len = 0;
        self.version += 1;
    }

    /// Chooses this one, or no longer.
    pub(in crate::app) fn toggle(&mut self, project: ProjectIx) {
        if self.contains(project) {
            Arc::make_mut(&mut self.words)[project.to_usize() / 64] &= !(1 << (project.to_usize() % 64));
            self.len -= 1;
            self.version += 1;
        } else {
            self.add_all(&[project]);
        }
        self.anchor = Some(project);
    }

    /// Chooses these too.
    pub(in crate::app) fn add_all(&mut self, projects: &[ProjectIx]) {
        let last = projects.iter().map(|project| project.to_usize()).max();
        let words = Arc::make_mut(&mut self.words);
        if let Some(last) = last.filter(|last| last / 64 >= words.len()) {
            words.resize(last / 64 + 1, 0);
        }
        for at in projects.iter().map(|project| project.to_usize()) {
            let bit = 1 << (at % 64);
            self.len += usize::from(words[at / 64] & bit == 0);
            words[at / 64] |= bit;
        }
        self.version += 1;
    }

    /// The same projects in another reading of the books.
    pub(in crate::app) fn remapped(&self, remap: &Remap<'_>) -> Self {
        let mut found = Self { version: self.version + 1, ..Self::default() };
        let chosen = self.words.iter().enumerate().filter(|(_, word)| **word != 0).flat_map(|(at, word)| {
            let bits = (0..64).filter(move |bit| word >> bit & 1 == 1);
            bits.filter_map(move |bit| ProjectIx::from_usize(at * 64 + bit))
        });
        let projects: Vec<ProjectIx> = chosen.filter_map(|project| remap.project(project)).collect();
        found.add_all(&projects);
        found.anchor = self.anchor.and_then(|anchor| remap.project(anchor));
        found
    }

    /// Those of a list, in its order.
    pub(in crate::app) fn of(&self, list: &[ProjectIx]) -> Vec<ProjectIx> {
        if self.len == 0 {
            return Vec::new();
        }
        let pieces = parallel::ranges(list.len(), LEAST_PIECE);
        let found = parallel::map(pieces, |piece| {
            list[piece].iter().copied().filter(|project| self.contains(*project)).collect::<Vec<_>>()
        });
        found.concat()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// A small generator of numbers that look random (xorshift).
    fn next(state: &mut u64) -> usize {
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        (*state >> 11) as usize
    }

    #[test]
    fn what_is_chosen_is_what_a_plain_set_would_hold() {
        let mut state = 7;
        for size in [1, 63, 64, 65, 1000, 100_000] {
            let mut list: Vec<ProjectIx> = (0..size).filter_map(ProjectIx::from_usize).collect();
            let (mut chosen, mut plain) = (ChosenRows::default(), HashSet::new());
            for _ in 0..200 {
                let (one, other) = (next(&mut state) % size, next(&mut state) % size);
                let (from, to) = (one.min(other), one.max(other));
                let version = chosen.version;
                match next(&mut state) % 6 {
                    0 => {
                        chosen.only(list[one]);
                        plain = HashSet::from([list[one]]);
                    }
                    1 | 2 => {
                        chosen.toggle(list[one]);
                        if !plain.remove(&list[one]) {
                            plain.insert(list[one]);
                        }
                    }
                    3 | 4 => {
                        chosen.add_all(&list[from..=to]);
                        plain.extend(&list[from..=to]);
                    }
                    _ => {
                        // Another order of the list changes nothing.
                        list.swap(one, other);
                        list[from..=to].reverse();
                        continue;
                    }
                }
                assert_ne!(chosen.version, version);
                assert_eq!(chosen.len(), plain.len());
                let expected: Vec<ProjectIx> = list.iter().copied().filter(|ix| plain.contains(ix)).collect();
                assert_eq!(chosen.of(&list), expected, "in the order of the list");
            }
            chosen.clear();
            assert_eq!((chosen.len(), chosen.of(&list).len()), (0, 0));
        }
    }
}
