//! The values of a column, as far as whoever looks at them must see. Must not know what they are.

use std::collections::HashSet;

use super::number_forms::is_missing_mark;
use crate::model::TextColumn;

/// So many different values are categories, if each stands in two rows on average.
pub(in crate::package) const MOST_CATEGORIES: usize = 400;

/// A longer text is no category.
pub(in crate::package) const LONGEST_CATEGORY: usize = 60;
/// Of so few rows words that are no longer are categories, whether they come again or not.
pub(in crate::package) const FEW_ROWS: usize = 20;
pub(in crate::package) const LONGEST_WORD: usize = 8;

/// The values of a column with their rows, but for marks of missing ones.
pub(in crate::package) fn values(texts: &TextColumn) -> impl Iterator<Item = (usize, &str)> {
    let all = (0..texts.len()).map(|row| (row, texts.get(row)));
    all.filter(|(_, text)| !text.is_empty() && !is_missing_mark(text))
}

/// What was seen of the values of a column.
pub(in crate::package) struct Seen<'t> {
    pub(in crate::package) filled: usize,
    /// The different values, as far as they were counted.
    pub(in crate::package) distinct: HashSet<&'t str>,
    /// Whether those are all.
    pub(in crate::package) has_all: bool,
}

impl<'t> Seen<'t> {
    pub(in crate::package) fn of(texts: &'t TextColumn) -> Self {
        let mut seen = Self { filled: 0, distinct: HashSet::new(), has_all: true };
        for text in (0..texts.len()).map(|row| texts.get(row)).filter(|text| !text.is_empty()) {
            seen.filled += 1;
            if seen.has_all && seen.distinct.insert(text) && seen.distinct.len() > MOST_CATEGORIES {
                seen.has_all = false;
            }
        }
        seen
    }
}

/// Whether every value that is not a mark for a missing one passes.
pub(in crate::package) fn every(texts: &TextColumn, test: &dyn Fn(&str) -> bool) -> bool {
    let mut filled = (0..texts.len()).map(|row| texts.get(row)).filter(|text| !text.is_empty());
    filled.all(|text| test(text) || is_missing_mark(text))
}
