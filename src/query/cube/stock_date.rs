//! Which date of a stock holds. Must not know words.

use super::ask::select;
use super::cached_dataset::CachedDataset;
use super::question::Query;
use super::stock::{Stock, time_of};
use crate::model::{Index, PartialDate};

impl CachedDataset<'_> {
    /// The date whose numbers hold for all that a question is of, where it asks for a stock.
    pub fn stock_date(&self, query: &Query) -> Option<PartialDate> {
        let stock = Stock::of(self, query.measure)?;
        let passing = select(self, &query.filter, query.year_of).into_iter().map(Index::to_usize);
        let last = passing.max_by_key(|row| stock.counted_at(*row))?;
        self.projects().dates(time_of(self, query.measure)?).get(last)
    }
}
