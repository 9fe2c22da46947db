//! A kind of file that holds a table. Must not know which there are.

use std::fmt;

use crate::export::sheet::error::SheetError;
use crate::export::sheet::notes::Notes;
use crate::export::sheet::progress::SheetProgress;
use crate::listing::Grid;
use crate::output::Sink;

/// Writes a table, with its notes where the file has room for them.
pub(super) type Write = fn(&dyn Grid, &Notes, &mut dyn Sink, &SheetProgress) -> Result<(), SheetError>;

/// A kind of file that holds a table. Two are the same that have one ending.
#[derive(Clone, Copy)]
pub struct SheetFormat {
    /// The ending of the file's name.
    pub(super) extension: &'static str,
    /// The key of what it is called.
    pub(super) text: &'static str,
    /// So many rows fit, the heading among them, where there is an end to them.
    pub(super) most_rows: Option<usize>,
    pub(super) write: Write,
}

impl SheetFormat {
    /// The ending of the file's name.
    pub fn extension(self) -> &'static str {
        self.extension
    }

    /// The key of what it is called.
    pub fn text(self) -> &'static str {
        self.text
    }

    /// Whether so many rows fit below the heading.
    pub fn holds(self, rows: usize) -> bool {
        self.most_rows.is_none_or(|most| rows < most)
    }

    pub(super) fn check(self, rows: usize) -> Result<(), SheetError> {
        match self.most_rows.filter(|_| !self.holds(rows)) {
            Some(most) => Err(SheetError::TooManyRows { rows, most: most - 1 }),
            None => Ok(()),
        }
    }
}

impl PartialEq for SheetFormat {
    fn eq(&self, other: &Self) -> bool {
        self.extension == other.extension
    }
}

impl Eq for SheetFormat {}

impl fmt::Debug for SheetFormat {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.extension)
    }
}
