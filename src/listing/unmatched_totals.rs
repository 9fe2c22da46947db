//! What is said of rows that are called totals and are not the sum of the others. Must not know figures.

use crate::model::{Dataset, UnmatchedTotals};
use crate::text::{Arg, Locale, say_with};

/// Which rows of what is summed are called totals and are not the sum of the others.
pub fn unmatched_totals(dataset: &Dataset, locale: Locale) -> impl Iterator<Item = String> {
    let UnmatchedTotals { set_aside, kept } = dataset.unmatched_totals();
    let said = [("figure-note-totals-unmatched", set_aside), ("figure-note-totals-kept", kept)];
    let said = said.into_iter().filter(|(_, count)| *count > 0);
    said.map(move |(key, count)| say_with(locale, key, [("count", Arg::from(count))]))
}
