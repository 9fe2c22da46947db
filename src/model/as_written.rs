//! How sets stand in a file, where that is not in their order, or a member stands there twice. Must not know what members are.

use hashbrown::HashMap;

use super::table::Index;

/// The members of sets in the order they are written in, row by row.
#[derive(Clone, Debug)]
pub(super) struct AsWritten<Ix> {
    /// One more than which of them each row has; nothing for those that are written as the set is.
    of_row: Vec<u32>,
    sequences: Vec<Box<[Ix]>>,
    known: HashMap<Box<[Ix]>, u32>,
}

impl<Ix> Default for AsWritten<Ix> {
    fn default() -> Self {
        Self { of_row: Vec::new(), sequences: Vec::new(), known: HashMap::new() }
    }
}

impl<Ix: Index> AsWritten<Ix> {
    /// Adds what stands in the row of this number.
    pub(super) fn push(&mut self, row: usize, members: &[Ix]) {
        self.of_row.resize(row, 0);
        let code = match self.known.get(members) {
            _ if members.len() < 2 => 0,
            Some(code) => *code,
            None => {
                self.sequences.push(members.into());
                let code = self.sequences.len() as u32;
                self.known.insert(members.into(), code);
                code
            }
        };
        self.of_row.push(code);
    }

    /// Gives every member a new number, and forgets what is then written in the order of the set.
    pub(super) fn renumber(&mut self, numbers: &[Ix]) {
        self.known = HashMap::new();
        let mut codes = vec![0; self.sequences.len() + 1];
        let mut kept = Vec::new();
        for (at, sequence) in std::mem::take(&mut self.sequences).into_iter().enumerate() {
            let sequence: Box<[Ix]> = sequence.iter().map(|old| numbers[old.to_usize()]).collect();
            if !sequence.is_sorted_by(|one, other| one < other) {
                kept.push(sequence);
                codes[at + 1] = kept.len() as u32;
            }
        }
        if kept.is_empty() {
            self.of_row = Vec::new();
        }
        self.of_row.iter_mut().for_each(|code| *code = codes[*code as usize]);
        self.sequences = kept;
    }

    /// Forgets the rows from the `len`th on.
    pub(super) fn truncate(&mut self, len: usize) {
        self.of_row.truncate(len);
    }

    /// What stands in a row, if not what its set is.
    pub(super) fn get(&self, row: usize) -> Option<&[Ix]> {
        let code = self.of_row.get(row)?.checked_sub(1)?;
        self.sequences.get(code as usize).map(|sequence| &**sequence)
    }
}
