//! Where the cells of plain records stand in a text: as numbers beside each other, so that a column of them is quickly gone
//! through. Must not know columns, nor what a record means.

/// Where the cells of successive plain records stand in a text. Used again for the next run.
#[derive(Debug, Default)]
pub(in crate::package) struct Bounds {
    /// For each record where it begins and where each of its cells would go on behind its separator; behind them room that
    /// was used before.
    bounds: Vec<u32>,
    lines: Vec<u32>,
    width: usize,
    /// So many records and no more.
    most: usize,
}

/// Where a cell stands in the text.
#[derive(Clone, Copy, Debug)]
pub(in crate::package) struct Spot {
    pub start: usize,
    pub end: usize,
}

impl Spot {
    /// Whether nothing stands there.
    #[inline]
    pub(in crate::package) fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl Bounds {
    /// Empties it, for at most so many records of so many cells.
    #[inline]
    pub(in crate::package) fn begin(&mut self, width: usize, most: usize) {
        self.lines.clear();
        (self.width, self.most) = (width, most);
    }

    /// How many records.
    #[inline]
    pub(in crate::package) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are as many as there should be.
    #[inline]
    pub(in crate::package) fn is_full(&self) -> bool {
        self.lines.len() == self.most
    }

    /// Room for a record that begins at `start`: for each of its cells where it would go on behind its separator.
    #[inline]
    pub(in crate::package) fn room(&mut self, start: usize) -> &mut [u32] {
        let before = self.lines.len() * (self.width + 1);
        let end = before + self.width + 1;
        if self.bounds.len() < end {
            self.bounds.resize(end, 0);
        }
        let (first, room) = self.bounds[before..end].split_at_mut(1);
        first.fill(start as u32);
        room
    }

    /// Says that the room was filled by a record on `line`.
    #[inline]
    pub(in crate::package) fn push(&mut self, line: u32) {
        self.lines.push(line);
    }

    /// Forgets all records from the `count`th on.
    pub(in crate::package) fn keep(&mut self, count: usize) {
        self.lines.truncate(count);
    }

    /// Where a record begins, and on which line.
    #[inline]
    pub(in crate::package) fn start(&self, record: usize) -> (usize, u32) {
        (self.bounds[record * (self.width + 1)] as usize, self.lines[record])
    }

    /// How many cells each record has.
    #[inline]
    pub(in crate::package) fn width(&self) -> usize {
        self.width
    }

    /// The line of each record.
    #[inline]
    pub(in crate::package) fn lines(&self) -> &[u32] {
        &self.lines
    }

    /// Where the cells at a position stand, surrounding blanks included.
    #[inline]
    pub(in crate::package) fn spots(&self, position: usize) -> impl ExactSizeIterator<Item = Spot> + Clone + use<'_> {
        let filled = self.bounds.get(..self.lines.len() * (self.width + 1)).unwrap_or_default();
        let records = filled.chunks_exact(self.width + 1);
        records.map(move |record| Spot { start: record[position] as usize, end: record[position + 1] as usize - 1 })
    }
}
