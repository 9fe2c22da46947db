//! Columns: how a million projects are held without a record object each. Must not know what they mean.

use std::marker::PhantomData;

use hashbrown::HashMap;

use super::amount::{Amount, Sum};
use super::period::PartialDate;
use super::table::Index;

/// A column of texts in one arena. Empty text stands for a missing one.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    bytes: String,
    ends: Vec<u64>,
}

impl TextColumn {
    /// Adds a text at the end.
    pub fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u64);
    }

    /// Adds all texts of `other` at the end.
    pub fn append(&mut self, other: &Self) {
        let base = self.bytes.len() as u64;
        self.bytes.push_str(&other.bytes);
        self.ends.extend(other.ends.iter().map(|end| base + end));
    }

    /// The text in this row.
    pub fn get(&self, row: usize) -> &str {
        let start = if row == 0 { 0 } else { self.ends[row - 1] as usize };
        &self.bytes[start..self.ends[row] as usize]
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// A column of amounts of which some are missing. Missing is never 0.
#[derive(Clone, Debug, Default)]
pub struct AmountColumn {
    fen: Vec<i64>,
}

/// No amount is negative, so this value is free to stand for a missing one.
const MISSING: i64 = i64::MIN;

impl AmountColumn {
    /// Adds an amount at the end.
    pub fn push(&mut self, amount: Option<Amount>) {
        self.fen.push(amount.map_or(MISSING, Amount::fen));
    }

    /// Adds all of `other` at the end.
    pub fn append(&mut self, other: &Self) {
        self.fen.extend_from_slice(&other.fen);
    }

    /// The amount in this row.
    pub fn get(&self, row: usize) -> Option<Amount> {
        Amount::from_fen(self.fen[row]).ok()
    }

    /// The number of fen in this row, if known: the fast way for sums.
    pub fn fen(&self, row: usize) -> Option<i64> {
        Some(self.fen[row]).filter(|fen| *fen != MISSING)
    }

    /// The exact sum over `rows` and how many of them have an amount.
    pub fn sum(&self, rows: impl Iterator<Item = usize>) -> (Sum, usize) {
        let (mut sum, mut known) = (0i128, 0);
        for fen in rows.filter_map(|row| self.fen(row)) {
            sum += i128::from(fen);
            known += 1;
        }
        (Sum::from_fen(sum), known)
    }
}

/// A column of partial dates of which some are missing.
#[derive(Clone, Debug, Default)]
pub struct DateColumn {
    packed: Vec<u32>,
}

impl DateColumn {
    /// Adds a date at the end.
    pub fn push(&mut self, date: Option<PartialDate>) {
        self.packed.push(PartialDate::pack(date));
    }

    /// Adds all of `other` at the end.
    pub fn append(&mut self, other: &Self) {
        self.packed.extend_from_slice(&other.packed);
    }

    /// The date in this row.
    pub fn get(&self, row: usize) -> Option<PartialDate> {
        PartialDate::unpack(self.packed[row])
    }

    /// The year in this row: the fast way for grouping.
    pub fn year(&self, row: usize) -> Option<i32> {
        self.get(row).map(PartialDate::year)
    }
}

/// A column of references into a table, of which some are missing.
#[derive(Clone, Debug)]
pub struct RefColumn<Ix> {
    codes: Vec<u32>,
    kind: PhantomData<Ix>,
}

impl<Ix> Default for RefColumn<Ix> {
    fn default() -> Self {
        Self { codes: Vec::new(), kind: PhantomData }
    }
}

impl<Ix: Index> RefColumn<Ix> {
    /// Adds a reference at the end.
    pub fn push(&mut self, ix: Option<Ix>) {
        self.codes.push(ix.map_or(u32::MAX, |ix| ix.to_usize() as u32));
    }

    /// Adds all of `other` at the end; both must refer to one table.
    pub fn append(&mut self, other: &Self) {
        self.codes.extend_from_slice(&other.codes);
    }

    /// The reference in this row.
    pub fn get(&self, row: usize) -> Option<Ix> {
        let code = self.codes[row];
        if code == u32::MAX { None } else { Ix::from_usize(code as usize) }
    }

    /// Replaces the reference in this row.
    pub fn set(&mut self, row: usize, ix: Option<Ix>) {
        self.codes[row] = ix.map_or(u32::MAX, |ix| ix.to_usize() as u32);
    }

    /// The position of the reference in this row, or `none`: the fast way for grouping.
    pub fn code_or(&self, row: usize, none: u32) -> u32 {
        let code = self.codes[row];
        if code == u32::MAX { none } else { code }
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

/// A column of texts of which many are the same (investors). Equal texts are stored once; an empty one is missing.
#[derive(Clone, Debug)]
pub struct DictColumn<Ix> {
    codes: RefColumn<Ix>,
    texts: TextColumn,
    known: HashMap<Box<str>, u32>,
}

impl<Ix> Default for DictColumn<Ix> {
    fn default() -> Self {
        Self { codes: RefColumn::default(), texts: TextColumn::default(), known: HashMap::new() }
    }
}

impl<Ix: Index> DictColumn<Ix> {
    /// Adds a text at the end.
    pub fn push(&mut self, text: &str) {
        let code = self.code_of(text);
        self.codes.codes.push(code);
    }

    fn code_of(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return u32::MAX;
        }
        if let Some(code) = self.known.get(text) {
            return *code;
        }
        let code = self.texts.len() as u32;
        self.texts.push(text);
        self.known.insert(text.into(), code);
        code
    }

    /// Adds all of `other` at the end.
    pub fn append(&mut self, other: &Self) {
        let codes: Vec<u32> = (0..other.texts.len()).map(|code| self.code_of(other.texts.get(code))).collect();
        let recoded = other.codes.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(u32::MAX));
        self.codes.codes.extend(recoded);
    }

    /// Renumbers the distinct texts in Unicode order, so that a lower position is an earlier text.
    pub fn sort(&mut self) {
        let mut order: Vec<u32> = (0..self.texts.len() as u32).collect();
        if order.is_sorted_by_key(|code| self.texts.get(*code as usize)) {
            return;
        }
        order.sort_unstable_by_key(|code| self.texts.get(*code as usize));
        let mut rank = vec![u32::MAX; order.len()];
        let mut texts = TextColumn::default();
        for (position, code) in order.into_iter().enumerate() {
            rank[code as usize] = position as u32;
            texts.push(self.texts.get(code as usize));
        }
        self.texts = texts;
        for code in self.codes.codes.iter_mut().filter(|code| **code != u32::MAX) {
            *code = rank[*code as usize];
        }
        for code in self.known.values_mut() {
            *code = rank[*code as usize];
        }
    }

    /// The text in this row, empty when missing.
    pub fn get(&self, row: usize) -> &str {
        self.codes.get(row).map_or("", |ix| self.texts.get(ix.to_usize()))
    }

    /// Which of the distinct texts stands in each row.
    pub fn codes(&self) -> &RefColumn<Ix> {
        &self.codes
    }

    /// The distinct texts.
    pub fn texts(&self) -> &TextColumn {
        &self.texts
    }

    /// The position of a text that stands in some row.
    pub fn find(&self, text: &str) -> Option<Ix> {
        self.known.get(text).and_then(|code| Ix::from_usize(*code as usize))
    }
}

/// A column of small sets of references (the lists a project is on). Equal sets are stored once.
#[derive(Clone, Debug)]
pub struct SetColumn<Ix> {
    set_of_row: Vec<u32>,
    sets: Vec<Box<[Ix]>>,
    known: HashMap<Box<[Ix]>, u32>,
}

impl<Ix> Default for SetColumn<Ix> {
    fn default() -> Self {
        Self { set_of_row: Vec::new(), sets: Vec::new(), known: HashMap::new() }
    }
}

impl<Ix: Index> SetColumn<Ix> {
    /// Adds a set at the end; order and repetition in `members` do not matter.
    pub fn push(&mut self, members: &[Ix]) {
        // Nearly every set has been seen before, and members mostly come in order.
        let code = self.known.get(members).copied().unwrap_or_else(|| {
            let mut members = members.to_vec();
            members.sort_unstable();
            members.dedup();
            self.code_of(members.into_boxed_slice())
        });
        self.set_of_row.push(code);
    }

    fn code_of(&mut self, set: Box<[Ix]>) -> u32 {
        let next = self.sets.len() as u32;
        *self.known.entry(set).or_insert_with_key(|set| {
            self.sets.push(set.clone());
            next
        })
    }

    /// Adds all of `other` at the end; both must refer to one table.
    pub fn append(&mut self, other: &Self) {
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
        let codes: Vec<u32> = sets.iter().map(|set| self.code_of(renumbered(set))).collect();
        for code in &mut self.set_of_row {
            *code = codes[*code as usize];
        }
    }

    /// The members in this row, ascending.
    pub fn get(&self, row: usize) -> &[Ix] {
        &self.sets[self.set_of_row[row] as usize]
    }

    /// The distinct sets; [`Self::code`] points into them.
    pub fn sets(&self) -> &[Box<[Ix]>] {
        &self.sets
    }

    /// Which of [`Self::sets`] this row has.
    pub fn code(&self, row: usize) -> usize {
        self.set_of_row[row] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::super::project::InvestorIx;
    use super::*;

    #[test]
    fn equal_texts_are_stored_once_and_sort_by_unicode() {
        let mut column = DictColumn::<InvestorIx>::default();
        for text in ["b", "", "a"] {
            column.push(text);
        }
        let mut other = DictColumn::default();
        for text in ["c", "a", ""] {
            other.push(text);
        }
        column.append(&other);
        column.sort();
        let rows: Vec<&str> = (0..6).map(|row| column.get(row)).collect();
        assert_eq!(rows, ["b", "", "a", "c", "a", ""]);
        let codes: Vec<u32> = (0..6).map(|row| column.codes().code_or(row, 9)).collect();
        assert_eq!(codes, [1, 9, 0, 2, 0, 9]);
        assert_eq!(column.find("c").map(Index::to_usize), Some(2));
        assert_eq!(column.texts().len(), 3);
    }
}
