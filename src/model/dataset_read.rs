//! What books say of how they were read, which whoever shows something of them says. Must not know findings.

use std::sync::Arc;

use super::as_read::UnmatchedTotals;
use super::counted_once::CountedOnce;
use super::dataset::Dataset;
use super::unread::UnreadCells;

impl Dataset {
    /// The same, read from a source with so many errors, for each of which something may be missing here.
    #[must_use]
    pub fn with_errors(mut self, errors: usize) -> Self {
        self.read.errors = errors;
        self
    }

    /// The same, of which some rows are not added up beside one another.
    #[must_use]
    pub fn with_counted_once(mut self, rows: CountedOnce) -> Self {
        self.read.counted_once = Some(Arc::new(rows));
        self
    }

    /// Rows of which some are of a time within that of another of the same thing.
    pub fn counted_once(&self) -> Option<&CountedOnce> {
        self.read.counted_once.as_deref()
    }

    /// The same, with the cells in which something stands that could not be read.
    #[must_use]
    pub fn with_unread(mut self, cells: UnreadCells) -> Self {
        self.read.unread = Arc::new(cells);
        self
    }

    /// Where something stands that could not be read: whoever says that a value is missing does not say that it is not
    /// published.
    pub fn unread(&self) -> &UnreadCells {
        &self.read.unread
    }

    /// How many errors there were in what it was read from: whoever shows something of it says so.
    pub fn errors(&self) -> usize {
        self.read.errors
    }

    /// The same, read from a source that says of some projects that their amounts are in another currency.
    #[must_use]
    pub fn mixing_currencies(mut self, mixes_currencies: bool) -> Self {
        self.read.mixes_currencies = mixes_currencies;
        self
    }

    /// Whether amounts are added up that are said to be in several currencies: whoever shows sums of them says so.
    pub fn mixes_currencies(&self) -> bool {
        self.read.mixes_currencies
    }

    /// The same, read from a table of which so many rows are totals that are not the sum of the others.
    #[must_use]
    pub fn with_unmatched_totals(mut self, unmatched_totals: UnmatchedTotals) -> Self {
        self.read.unmatched_totals = unmatched_totals;
        self
    }

    /// How many totals are not the sum of the others: whoever shows sums says so.
    pub fn unmatched_totals(&self) -> UnmatchedTotals {
        self.read.unmatched_totals
    }
}
