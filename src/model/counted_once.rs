//! Rows of a table of which some are of a time within that of another row of the same thing, as cumulative figures are:
//! which of them may be added up. Must not know columns or filters.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::columns::DateColumn;
use super::entities::StageIx;
use super::partial_date::PartialDate;

/// The rows that are not all added up beside one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedOnce {
    /// The dates that say which time each is of.
    pub time: StageIx,
    /// The rows of each thing, in their order.
    pub things: Vec<Vec<u32>>,
}

impl CountedOnce {
    /// Of the rows that count at all, those that are passed over because another of the same thing takes in some of their
    /// time: the longer goes first, and of equals the later one; what `goes_first` goes before all others.
    pub fn passed_over(
        &self,
        dates: &DateColumn,
        counts: impl Fn(usize) -> bool,
        goes_first: impl Fn(PartialDate) -> bool,
    ) -> Vec<usize> {
        let mut passed = Vec::new();
        for thing in &self.things {
            let rows = thing.iter().map(|row| *row as usize).filter(|row| counts(*row));
            let mut rows: Vec<(usize, PartialDate)> = rows.filter_map(|row| Some((row, dates.get(row)?))).collect();
            rows.sort_by_key(|(row, date)| {
                let (first, last) = date.months();
                (!goes_first(*date), Reverse(last - first), Reverse(date.range().1), *row)
            });
            // They share nothing: of those that begin before one ends, only the last can reach into it.
            let mut taken: BTreeMap<u32, u32> = BTreeMap::new();
            for (row, date) in rows {
                let (first, last) = date.range();
                if taken.range(..=last).next_back().is_some_and(|(_, to)| first <= *to) {
                    passed.push(row);
                } else {
                    taken.insert(first, last);
                }
            }
        }
        passed
    }
}
