//! Columns: how a million projects are held without a record object each. Must not know what they mean.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::partial_date::PartialDate;
use super::table::Index;
use super::text_column::TextColumn;
use crate::model::memory::times;

/// Columns of which the rows stand in one vector, and mean the same wherever they stand.
macro_rules! one_vector {
    ($($column:ident $(<$ix:ident>)?: $rows:ident),+) => {
        $(impl $(<$ix: Index>)? $column $(<$ix>)? {
            /// Adds all of `other` at the end; references must be to one table.
            pub(super) fn append(&mut self, other: &Self) {
                self.$rows.extend_from_slice(&other.$rows);
            }
            /// Makes room for so many columns like `other`.
            pub(super) fn make_room(&mut self, other: &Self, factor: f64) {
                self.$rows.reserve_exact(times(other.$rows.len(), factor));
            }
            /// Forgets the rows from the `len`th on, and keeps the room they took.
            pub(super) fn truncate(&mut self, len: usize) {
                self.$rows.truncate(len);
            }
        })+
    };
}
one_vector!(DateColumn: packed, RefColumn<Ix>: rows);

impl Extend<Option<PartialDate>> for DateColumn {
    #[inline]
    fn extend<I: IntoIterator<Item = Option<PartialDate>>>(&mut self, dates: I) {
        self.packed.extend(dates.into_iter().map(PartialDate::pack));
    }
}

impl<Ix: Index> Extend<Option<Ix>> for RefColumn<Ix> {
    #[inline]
    fn extend<I: IntoIterator<Item = Option<Ix>>>(&mut self, references: I) {
        self.rows.extend(references.into_iter().map(|ix| ix.unwrap_or(Ix::NONE)));
    }
}

/// A column of partial dates of which some are missing.
#[derive(Clone, Debug, Default)]
pub struct DateColumn {
    packed: Vec<u32>,
}

impl DateColumn {
    /// What stands for a missing date among [`Self::numbers`]: less than any.
    pub const MISSING: u32 = 0;

    /// Adds a date at the end.
    pub fn push(&mut self, date: Option<PartialDate>) {
        self.packed.push(PartialDate::pack(date));
    }

    /// The date in this row.
    pub fn get(&self, row: usize) -> Option<PartialDate> {
        PartialDate::unpack(self.packed[row])
    }

    /// All rows as [`PartialDate::number`]; [`Self::MISSING`] where there is no date.
    pub fn numbers(&self) -> &[u32] {
        &self.packed
    }

    /// The year in this row: the fast way for grouping.
    pub fn year(&self, row: usize) -> Option<i32> {
        self.get(row).map(PartialDate::year)
    }
}

/// A column of references into a table, of which some are missing.
#[derive(Clone, Debug)]
pub struct RefColumn<Ix> {
    rows: Vec<Ix>,
}

impl<Ix> Default for RefColumn<Ix> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<Ix: Index> RefColumn<Ix> {
    /// A column with nothing in it yet but room.
    pub(crate) fn with_room(rows: usize) -> Self {
        Self { rows: Vec::with_capacity(rows) }
    }

    /// Gives every reference a new number: `numbers[old]` is the new one.
    pub(crate) fn renumber(&mut self, numbers: &[Ix]) {
        for ix in self.rows.iter_mut().filter(|ix| **ix != Ix::NONE) {
            *ix = numbers[ix.to_usize()];
        }
    }

    /// Adds a reference at the end.
    pub fn push(&mut self, ix: Option<Ix>) {
        self.rows.push(ix.unwrap_or(Ix::NONE));
    }

    /// The reference in this row.
    pub fn get(&self, row: usize) -> Option<Ix> {
        Some(self.rows[row]).filter(|ix| *ix != Ix::NONE)
    }

    /// Replaces the reference in this row.
    pub fn set(&mut self, row: usize, ix: Option<Ix>) {
        self.rows[row] = ix.unwrap_or(Ix::NONE);
    }

    /// The position of the reference in this row, or `none`: the fast way for grouping.
    pub fn code_or(&self, row: usize, none: u32) -> u32 {
        let ix = self.rows[row];
        if ix == Ix::NONE { none } else { ix.to_usize() as u32 }
    }

    /// All rows, [`Index::NONE`] where there is none.
    pub fn as_slice(&self) -> &[Ix] {
        &self.rows
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A column of texts of which many are the same (investors). Equal texts are stored once; an empty one is missing.
#[derive(Clone, Debug)]
pub struct DictColumn<Ix> {
    codes: RefColumn<Ix>,
    texts: TextColumn,
    /// The way from texts to their positions; the texts themselves stay where they are.
    known: HashTable<Ix>,
    hasher: DefaultHashBuilder,
}

impl<Ix> Default for DictColumn<Ix> {
    fn default() -> Self {
        let (codes, texts) = (RefColumn::default(), TextColumn::default());
        Self { codes, texts, known: HashTable::new(), hasher: DefaultHashBuilder::default() }
    }
}

impl<Ix: Index> DictColumn<Ix> {
    /// Adds a text at the end.
    pub(super) fn push(&mut self, text: &str) {
        let code = self.code_of(text, self.hasher.hash_one(text));
        self.codes.rows.push(code);
    }

    /// Adds texts at the end. Many at once are looked up in less time than one now and then, since a processor goes on
    /// with the next while it waits for the memory of one.
    pub(crate) fn extend<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let hashed: Vec<(&str, u64)> = texts.map(|text| (text, self.hasher.hash_one(text))).collect();
        for (text, hash) in hashed {
            let code = self.code_of(text, hash);
            self.codes.rows.push(code);
        }
    }

    /// Adds so many rows without a text at the end.
    pub(crate) fn push_none(&mut self, count: usize) {
        self.codes.rows.extend(std::iter::repeat_n(Ix::NONE, count));
    }

    /// Forgets the rows from the `len`th on. Their texts, and the codes of these, are kept for rows to come.
    pub(super) fn truncate(&mut self, len: usize) {
        self.codes.truncate(len);
    }

    fn code_of(&mut self, text: &str, hash: u64) -> Ix {
        if text.is_empty() {
            return Ix::NONE;
        }
        let Self { texts, known, hasher, .. } = self;
        if let Some(code) = known.find(hash, |ix| texts.is(ix.to_usize(), text)) {
            return *code;
        }
        // As many distinct texts as rows at most, which have the wider index.
        let code = Ix::from_usize(texts.len()).unwrap_or(Ix::NONE);
        texts.push(text);
        known.insert_unique(hash, code, |ix| hasher.hash_one(texts.get(ix.to_usize())));
        code
    }

    /// Adds all rows of `other` at the end. `codes` has what its codes are here, as far as that is known already.
    pub(super) fn append(&mut self, other: &Self, codes: &mut Vec<Ix>) {
        codes.resize(other.texts.len(), Ix::NONE);
        for ix in &other.codes.rows {
            let code = codes.get(ix.to_usize()).copied().unwrap_or(Ix::NONE);
            let is_new = code == Ix::NONE && *ix != Ix::NONE;
            if !is_new {
                self.codes.rows.push(code);
                continue;
            }
            let text = other.texts.get(ix.to_usize());
            let code = self.code_of(text, self.hasher.hash_one(text));
            codes[ix.to_usize()] = code;
            self.codes.rows.push(code);
        }
    }

    /// Makes room for so many columns like `other`.
    pub(super) fn make_room(&mut self, other: &Self, factor: f64) {
        self.codes.make_room(&other.codes, factor);
    }

    /// Renumbers the distinct texts: `places` says of each where it comes, and of those that share a place the one that
    /// comes first in Unicode is the first.
    /// Their new numbers come back, unless they are in order already.
    pub fn sort(&mut self, places: &[u32]) -> Option<Vec<Ix>> {
        let mut order: Vec<u32> = (0..self.texts.len() as u32).collect();
        let place = |code: &u32| (places.get(*code as usize), self.texts.get(*code as usize));
        if order.is_sorted_by_key(place) {
            return None;
        }
        order.sort_unstable_by_key(place);
        let mut rank = vec![Ix::NONE; order.len()];
        let mut texts = TextColumn::default();
        for (position, code) in order.into_iter().enumerate() {
            rank[code as usize] = Ix::from_usize(position).unwrap_or(Ix::NONE);
            texts.push(self.texts.get(code as usize));
        }
        self.texts = texts;
        for code in self.codes.rows.iter_mut().filter(|code| **code != Ix::NONE) {
            *code = rank[code.to_usize()];
        }
        for code in self.known.iter_mut() {
            *code = rank[code.to_usize()];
        }
        Some(rank)
    }

    /// Takes texts apart that name `several`: what remains in each row is the first. All of those that name more than one come
    /// back, by their rows.
    pub(super) fn take_apart(&mut self, several: impl Fn(&str) -> Option<Vec<String>>) -> Vec<(u32, Vec<Ix>)> {
        let names: Vec<_> = (0..self.texts.len()).map(|at| several(self.texts.get(at))).collect();
        if names.iter().all(Option::is_none) {
            return Vec::new();
        }
        let whole = std::mem::take(self);
        let mut rows = Vec::new();
        for row in 0..whole.codes.len() {
            let Some(names) = whole.codes.get(row).and_then(|ix| names[ix.to_usize()].as_ref()) else {
                self.push(whole.get(row));
                continue;
            };
            let mut all: Vec<Ix> = Vec::new();
            for name in names {
                let code = self.code_of(name, self.hasher.hash_one(name));
                if code != Ix::NONE && !all.contains(&code) {
                    all.push(code);
                }
            }
            self.codes.push(all.first().copied());
            if all.len() > 1 {
                rows.push((row as u32, all));
            }
        }
        rows
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
        self.known.find(self.hasher.hash_one(text), |ix| self.texts.get(ix.to_usize()) == text).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::super::project::InvestorIx;
    use super::*;

    #[test]
    fn equal_texts_are_stored_once_and_sort_by_the_places_they_are_given() {
        let mut column = DictColumn::<InvestorIx>::default();
        for text in ["b", "", "a"] {
            column.push(text);
        }
        let mut other = DictColumn::default();
        other.extend(["c", "a", ""].into_iter());
        column.append(&other, &mut Vec::new());
        // Of `b`, `a` and `c`, as they were met.
        column.sort(&[1, 0, 2]);
        let rows: Vec<&str> = (0..6).map(|row| column.get(row)).collect();
        assert_eq!(rows, ["b", "", "a", "c", "a", ""]);
        let codes: Vec<u32> = (0..6).map(|row| column.codes().code_or(row, 9)).collect();
        assert_eq!(codes, [1, 9, 0, 2, 0, 9]);
        assert_eq!(column.find("c").map(Index::to_usize), Some(2));
        assert_eq!(column.texts().len(), 3);
    }
}
