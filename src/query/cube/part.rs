//! A part of an answer, as a mark of a figure stands for one. Must not know filters or sums.

use std::sync::Arc;

use super::records::Record;
use crate::model::Dataset;
use crate::query::cube::coder::Coder;
use crate::query::cube::question::Query;
use crate::query::key::{Dimension, Key};

/// A part of an answer: for each dimension it names, the keys of which any will do. Without any, the whole. There may be
/// as many keys as projects, so a copy shares them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Part(Arc<Vec<Vec<Key>>>);

impl Part {
    /// Everything in the answer.
    pub fn whole() -> Self {
        Self::default()
    }

    /// The cell with these keys, or the margin, where there are fewer keys than dimensions.
    pub fn of(keys: &[Key]) -> Self {
        Self(Arc::new(keys.iter().map(|key| vec![*key]).collect()))
    }

    /// The same, of which only what has any of these keys of one dimension. Of no keys, the same as it is.
    #[must_use]
    pub fn with_any(mut self, keys: &[Key]) -> Self {
        if !keys.is_empty() {
            Arc::make_mut(&mut self.0).push(keys.to_vec());
        }
        self
    }

    /// For each dimension it names, its keys.
    pub fn keys(&self) -> &[Vec<Key>] {
        &self.0
    }

    /// The keys of one dimension; empty when it does not name it.
    pub fn keys_of(&self, dimension: Dimension) -> &[Key] {
        let named = |keys: &&Vec<Key>| keys.first().is_some_and(|key| key.dimension() == dimension);
        self.0.iter().find(named).map_or(&[], Vec::as_slice)
    }

    /// What of it is time.
    pub(in crate::query) fn of_time(&self) -> Self {
        let is_time = |keys: &&Vec<Key>| keys.first().is_some_and(|key| key.is_time());
        Self(Arc::new(self.0.iter().filter(is_time).cloned().collect()))
    }

    /// The dimensions it names.
    pub(in crate::query) fn dimensions(&self) -> impl Iterator<Item = Dimension> + '_ {
        self.0.iter().filter_map(|keys| keys.first()).map(|key| key.dimension())
    }

    pub(in crate::query) fn ready<'a>(&self, dataset: &'a Dataset, query: &Query) -> ReadyPart<'a> {
        let coders = self.dimensions().map(|dimension| Coder::new(dataset, dimension, &query.opened, query.year_of));
        let with_numbers = |(coder, keys): (Coder<'a>, &Vec<Key>)| {
            let mut numbers: Vec<u32> = keys.iter().map(|key| coder.number_of(*key)).collect();
            numbers.sort_unstable();
            (coder, numbers)
        };
        ReadyPart(coders.zip(self.0.iter()).map(with_numbers).collect())
    }
}

/// A [`Part`] ready for the rows: for each dimension the numbers of its keys in order, of which there may be as many as
/// there are projects.
pub(in crate::query) struct ReadyPart<'a>(Vec<(Coder<'a>, Vec<u32>)>);

impl ReadyPart<'_> {
    pub(in crate::query) fn has(&self, record: &Record) -> bool {
        self.0.iter().all(|(coder, numbers)| coder.has_any(record, numbers))
    }
}
