//! Texts one after the other, how names and notes of a million projects are held. Must not know what they mean.

use std::ops::Range;

use crate::model::memory::times;

/// A column of texts in one arena. Empty text stands for a missing one.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    bytes: String,
    /// Where each text ends, but for multiples of 2³² that `wraps` tells.
    ends: Vec<u32>,
    /// The first row behind each 2³² bytes: nearly always none.
    wraps: Vec<usize>,
}

impl TextColumn {
    /// A column with nothing in it yet but room.
    pub fn with_room(bytes: usize, rows: usize) -> Self {
        Self { bytes: String::with_capacity(bytes), ends: Vec::with_capacity(rows), wraps: Vec::new() }
    }

    /// Adds a text at the end.
    #[inline]
    pub fn push(&mut self, text: &str) {
        if !text.is_empty() {
            self.bytes.push_str(text);
        }
        self.push_end(self.bytes.len());
    }

    #[inline]
    fn push_end(&mut self, end: usize) {
        let wrapped = end >> 32;
        while self.wraps.len() < wrapped {
            self.wraps.push(self.ends.len());
        }
        self.ends.push(end as u32);
    }

    /// Adds all texts of `other` at the end.
    pub fn append(&mut self, other: &Self) {
        let base = self.bytes.len();
        self.bytes.push_str(&other.bytes);
        if self.wraps.is_empty() && self.bytes.len() <= u32::MAX as usize {
            self.ends.extend(other.ends.iter().map(|end| base as u32 + end));
            return;
        }
        for row in 0..other.len() {
            self.push_end(base + other.end(row));
        }
    }

    /// Makes room for so many columns like `other`.
    pub(super) fn make_room(&mut self, other: &Self, factor: f64) {
        self.bytes.reserve_exact(times(other.bytes.len(), factor));
        self.ends.reserve_exact(times(other.len(), factor));
    }

    /// Adds so many empty texts at the end.
    pub(crate) fn push_empty(&mut self, count: usize) {
        self.ends.resize(self.ends.len() + count, self.bytes.len() as u32);
    }

    /// Forgets the texts from the `len`th on, and keeps the room they took.
    pub(super) fn truncate(&mut self, len: usize) {
        if len < self.len() {
            self.bytes.truncate(self.range(len).start);
            self.ends.truncate(len);
            self.wraps.retain(|first| *first < len);
        }
    }

    #[inline]
    fn end(&self, row: usize) -> usize {
        let end = self.ends[row] as usize;
        if self.wraps.is_empty() {
            return end;
        }
        end + (self.wraps.partition_point(|first| *first <= row) << 32)
    }

    /// Where the text in this row stands in [`Self::arena`].
    #[inline]
    pub fn range(&self, row: usize) -> Range<usize> {
        let start = if row == 0 { 0 } else { self.end(row - 1) };
        start..self.end(row)
    }

    /// The text in this row.
    #[inline]
    pub fn get(&self, row: usize) -> &str {
        &self.bytes[self.range(row)]
    }

    /// The bytes of the texts of all rows, for a quick look.
    pub(crate) fn bytes(&self) -> impl Iterator<Item = &[u8]> {
        let (bytes, mut start) = (self.bytes.as_bytes(), 0);
        (0..self.len()).map(move |row| {
            let end = self.end(row);
            bytes.get(std::mem::replace(&mut start, end)..end).unwrap_or_default()
        })
    }

    /// Whether the text in this row is `text`.
    #[inline]
    pub(super) fn is(&self, row: usize, text: &str) -> bool {
        self.bytes.as_bytes()[self.range(row)] == *text.as_bytes()
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All texts one after the other, for searching.
    pub fn arena(&self) -> &str {
        &self.bytes
    }
}
