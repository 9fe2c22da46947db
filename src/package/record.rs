//! One record of a table: its cells, as they stand in the file wherever that is possible. Must not know columns.

/// The cells of a record. Used again for the next one, so that a million records take no more room than the longest.
#[derive(Clone, Debug, Default)]
pub(super) struct Record<'t> {
    text: &'t str,
    cells: Vec<Span>,
    /// Cells that do not stand in the text as they are meant: quotation marks in them were doubled.
    own: String,
}

/// Where a cell is, in the text or in what the record has of its own.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
    is_own: bool,
}

impl<'t> Record<'t> {
    /// For records of this text.
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    pub(super) fn clear(&mut self) {
        self.cells.clear();
        self.own.clear();
    }

    /// Adds a cell that stands in the text.
    #[inline]
    pub(super) fn push(&mut self, start: usize, end: usize) {
        self.cells.push(Span { start, end, is_own: false });
    }

    /// Adds a cell that is put together from parts.
    pub(super) fn push_own<'p>(&mut self, parts: impl IntoIterator<Item = &'p str>) {
        let start = self.own.len();
        self.own.extend(parts);
        self.cells.push(Span { start, end: self.own.len(), is_own: true });
    }

    /// The cell at a position.
    #[inline]
    pub(super) fn get(&self, position: usize) -> Option<&str> {
        self.cells.get(position).map(|cell| self.slice(*cell))
    }

    #[inline]
    fn slice(&self, cell: Span) -> &str {
        let whole = if cell.is_own { &self.own } else { self.text };
        whole.get(cell.start..cell.end).unwrap_or_default()
    }

    /// All cells.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(|cell| self.slice(*cell))
    }

    /// How many cells.
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has no cell.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Whether no cell is longer than `limit` bytes.
    pub(super) fn fits(&self, limit: usize) -> bool {
        // Nearly all records are shorter than that as a whole.
        let is_short = match self.cells[..] {
            [first, .., last] if self.own.is_empty() => last.end - first.start <= limit,
            _ => false,
        };
        is_short || self.cells.iter().all(|cell| cell.end - cell.start <= limit)
    }
}
