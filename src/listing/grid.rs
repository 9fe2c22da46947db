//! Titles, rows and cells of any table that can be copied and saved. Must not know files or formats.

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridCell {
    /// Nothing.
    Missing,
    /// Words.
    Words(String),
    /// A whole number.
    Count(u64),
}

/// A table in words and numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What it is called.
    pub name: String,
    /// The headings.
    pub titles: Vec<String>,
    /// Rows as long as the headings.
    pub rows: Vec<Vec<GridCell>>,
}
