//! One record of a table: its cells, as they stand in the file wherever that is possible. Must not know columns.

/// The cells of a record. Used again for the next one, so that a million records take no more room than the longest.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct Record<'t> {
    text: &'t str,
    /// Where each cell begins, and one more would, when there is but a separator between the cells.
    starts: Vec<usize>,
    /// All cells otherwise.
    cells: Vec<Span>,
    /// Cells that do not stand in the text as they are meant: quotation marks in them were doubled.
    own: String,
    /// The cells that were filled one by one.
    filled: Vec<usize>,
}

/// Where a cell is, in the text or in what the record has of its own.
#[derive(Clone, Copy, Debug)]
struct Span {
    start: usize,
    end: usize,
    is_own: bool,
}

const EMPTY: Span = Span { start: 0, end: 0, is_own: true };

impl<'t> Record<'t> {
    /// For records of this text.
    pub(in crate::package) fn of(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    /// Empties it, for one that begins at `start`.
    pub(in crate::package) fn clear(&mut self, start: usize) {
        self.starts.clear();
        self.starts.push(start);
        self.cells.clear();
        self.own.clear();
    }

    /// Empties it, for cells that are filled one by one.
    pub(in crate::package) fn begin(&mut self, width: usize) {
        self.own.clear();
        self.cells.resize(width, EMPTY);
        for position in self.filled.drain(..) {
            self.cells[position] = EMPTY;
        }
    }

    /// Fills a cell; the last filling counts.
    pub(in crate::package) fn set(&mut self, position: usize, text: &str) {
        if let Some(cell) = self.cells.get_mut(position) {
            let start = self.own.len();
            self.own.push_str(text);
            *cell = Span { start, end: self.own.len(), is_own: true };
            self.filled.push(position);
        }
    }

    /// Adds a cell that stands in the text right behind the separator of the one before. A record has either such
    /// cells only or none.
    #[inline]
    pub(in crate::package) fn push_next(&mut self, end: usize) {
        self.starts.push(end + 1);
    }

    /// Adds a cell that stands in the text.
    pub(in crate::package) fn push(&mut self, start: usize, end: usize) {
        self.cells.push(Span { start, end, is_own: false });
    }

    /// Adds a cell that is put together from parts.
    pub(in crate::package) fn push_own<'p>(&mut self, parts: impl IntoIterator<Item = &'p str>) {
        let start = self.own.len();
        self.own.extend(parts);
        self.cells.push(Span { start, end: self.own.len(), is_own: true });
    }

    /// The cell at a position.
    #[inline]
    pub(in crate::package) fn get(&self, position: usize) -> Option<&str> {
        match self.starts.get(position..position + 2) {
            Some([start, next]) => self.text.get(*start..*next - 1),
            _ => self.cells.get(position).map(|cell| self.slice(*cell)),
        }
    }

    fn slice(&self, cell: Span) -> &str {
        let whole = if cell.is_own { &self.own } else { self.text };
        whole.get(cell.start..cell.end).unwrap_or_default()
    }

    /// All cells.
    pub(in crate::package) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|position| self.get(position))
    }

    /// How many cells.
    pub(in crate::package) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1).max(self.cells.len())
    }

    /// Whether no cell is longer than `limit` bytes.
    pub(in crate::package) fn fits(&self, limit: usize) -> bool {
        // Nearly all records are shorter than that as a whole.
        let is_short = matches!(self.starts[..], [first, .., behind] if behind - first <= limit);
        is_short || self.iter().all(|cell| cell.len() <= limit)
    }
}
