//! How many of the numbers of an answer are not meant exactly. Must not know words.

use super::ask::select;
use super::cached_dataset::CachedDataset;
use super::question::Query;
use crate::model::{Field, Index, MeasureKind};
use crate::query::bits::Bits;

impl CachedDataset<'_> {
    /// How many of the records of a question have a number that is not meant exactly.
    pub fn qualified(&self, query: &Query) -> usize {
        let MeasureKind::Field(name) = query.measure.base().kind() else { return 0 };
        let Some(numbers) = self.field(name).and_then(Field::numbers) else { return 0 };
        let mut rows = numbers.qualified_rows().peekable();
        if rows.peek().is_none() {
            return 0;
        }
        let all = self.projects().len();
        let mut found = Bits::of_rows(all, rows);
        let passing = select(self, &query.filter, query.year_of);
        found.keep(&Bits::of_rows(all, passing.into_iter().map(Index::to_usize)));
        found.count()
    }
}
