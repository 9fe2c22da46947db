//! A column of sets of which many are the same: the lists a project is on, the sources it was read in. Must not know what
//! the members are.

use hashbrown::HashMap;

use super::as_written::AsWritten;
use super::table::Index;
use crate::model::memory::times;

/// A column of small sets of references (the lists a project is on). Equal sets are stored once.
#[derive(Clone, Debug)]
pub struct SetColumn<Ix> {
    set_of_row: Vec<u32>,
    sets: Vec<Box<[Ix]>>,
    known: HashMap<Box<[Ix]>, u32>,
    written: AsWritten<Ix>,
}

impl<Ix> Default for SetColumn<Ix> {
    fn default() -> Self {
        Self { set_of_row: Vec::new(), sets: Vec::new(), known: HashMap::new(), written: AsWritten::default() }
    }
}

impl<Ix: Index> SetColumn<Ix> {
    /// Adds a set at the end; order and repetition in `members` do not matter.
    pub fn push(&mut self, members: &[Ix]) {
        // Many sets are that of the row before, nearly all have been seen before, and members mostly come in order.
        let is_same = |set: &[Ix]| match (set, members) {
            ([], []) => true,
            ([one], [other]) => one == other,
            _ => set == members,
        };
        if let Some(last) = self.set_of_row.last().copied().filter(|last| is_same(&self.sets[*last as usize])) {
            self.set_of_row.push(last);
            return;
        }
        let code = self.known.get(members).copied().unwrap_or_else(|| {
            let mut members = members.to_vec();
            members.sort_unstable();
            members.dedup();
            self.code_of(members.into_boxed_slice())
        });
        self.set_of_row.push(code);
    }

    /// The same, where order and repetition are kept as they are written; all members get their last numbers by
    /// [`Self::renumber`].
    pub fn push_as_written(&mut self, members: &[Ix]) {
        self.written.push(self.set_of_row.len(), members);
        self.push(members);
    }

    /// Adds the set of the row before once more; there must be one.
    #[inline]
    pub(crate) fn push_again(&mut self) {
        self.set_of_row.extend_from_within(self.set_of_row.len().saturating_sub(1)..);
    }

    fn code_of(&mut self, set: Box<[Ix]>) -> u32 {
        let next = self.sets.len() as u32;
        *self.known.entry(set).or_insert_with_key(|set| {
            self.sets.push(set.clone());
            next
        })
    }

    /// Makes room for so many columns like `other`.
    pub(super) fn make_room(&mut self, other: &Self, factor: f64) {
        self.set_of_row.reserve_exact(times(other.set_of_row.len(), factor));
    }

    /// Forgets the rows from the `len`th on, and if that is all of them the sets, too.
    pub(super) fn truncate(&mut self, len: usize) {
        self.set_of_row.truncate(len);
        self.written.truncate(len);
        if len == 0 {
            self.sets.clear();
            self.known.clear();
        }
    }

    /// Adds all of `other` at the end; both must refer to one table.
    pub(super) fn append(&mut self, other: &Self) {
        let codes: Vec<u32> = other.sets.iter().map(|set| self.code_of(set.clone())).collect();
        self.set_of_row.extend(other.set_of_row.iter().map(|code| codes[*code as usize]));
    }

    /// Gives every member a new number: `numbers[old]` is the new one.
    pub fn renumber(&mut self, numbers: &[Ix]) {
        let sets = std::mem::take(&mut self.sets);
        self.known.clear();
        let renumbered = |set: &[Ix]| {
            let mut set: Vec<Ix> = set.iter().map(|old| numbers[old.to_usize()]).collect();
            set.sort_unstable();
            set.into_boxed_slice()
        };
        self.written.renumber(numbers);
        let codes: Vec<u32> = sets.iter().map(|set| self.code_of(renumbered(set))).collect();
        for code in &mut self.set_of_row {
            *code = codes[*code as usize];
        }
    }

    /// The members in this row, ascending.
    pub fn get(&self, row: usize) -> &[Ix] {
        &self.sets[self.set_of_row[row] as usize]
    }

    /// The members in this row as they are written, each as often as it stands there.
    pub fn written(&self, row: usize) -> &[Ix] {
        self.written.get(row).unwrap_or_else(|| self.get(row))
    }

    /// The distinct sets; [`Self::code`] points into them.
    pub fn sets(&self) -> &[Box<[Ix]>] {
        &self.sets
    }

    /// Which of [`Self::sets`] each row has.
    pub fn codes(&self) -> &[u32] {
        &self.set_of_row
    }

    /// Which of [`Self::sets`] this row has.
    pub fn code(&self, row: usize) -> usize {
        self.set_of_row[row] as usize
    }
}
