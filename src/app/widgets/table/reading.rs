//! Rows that are read again while they are in sight: they stay where they are, though others came or went above them.

use std::ops::Range;

/// Which reading of what its rows are about a table shows.
pub(crate) struct Reading<'a> {
    /// Tells it from all others.
    pub(crate) number: u64,
    /// What a row is about, by a number of this reading.
    pub(crate) subject_of: &'a dyn Fn(usize) -> Option<u64>,
    /// The row about what had this number in another reading; that reading comes first.
    pub(crate) row_of: &'a dyn Fn(u64, u64) -> Option<usize>,
}

/// So many of the rows in sight are asked where they are now.
const ASKED: usize = 5;

/// Some of the rows that were in sight.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::app) struct Seen {
    reading: u64,
    rows: [Option<(usize, u64)>; ASKED],
}

impl Seen {
    /// By how many rows those that were in sight have moved. One of them may have gone far, in a list by something that
    /// changed: what most of them did counts.
    pub(in crate::app) fn shift(&self, reading: &Reading<'_>) -> i64 {
        if self.reading == reading.number {
            return 0;
        }
        let now = |(row, subject): (usize, u64)| Some(((reading.row_of)(self.reading, subject)?, row));
        let moved = self.rows.iter().flatten().filter_map(|seen| now(*seen));
        let mut shifts: Vec<i64> = moved.map(|(now, before)| now as i64 - before as i64).collect();
        shifts.sort_unstable();
        shifts.get(shifts.len() / 2).copied().unwrap_or(0)
    }

    /// Notes what is in sight.
    pub(in crate::app) fn note(&mut self, reading: &Reading<'_>, rows: Range<usize>) {
        let row = |at: usize| rows.start + rows.len() * at / ASKED;
        let seen = |at: usize| Some((row(at), (reading.subject_of)(row(at))?));
        *self = Self { reading: reading.number, rows: std::array::from_fn(|at| seen(at).filter(|_| !rows.is_empty())) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_sight_stay_there_whatever_most_of_them_did() {
        let old: Vec<u64> = (100..200).collect();
        let inserted = [(0..7).collect(), old.clone()].concat();
        let removed = old[12..].to_vec();
        // The row on top goes to the end, as it does where its amount sorts it.
        let sorted_away = [&old[..20], &old[21..], &old[20..21]].concat();
        for (new, expected) in [(&old, 0), (&inserted, 7), (&removed, -12), (&sorted_away, -1), (&Vec::new(), 0)] {
            let mut seen = Seen::default();
            let nowhere = |_: u64, _: u64| None;
            let before = Reading { number: 1, subject_of: &|row| old.get(row).copied(), row_of: &nowhere };
            seen.note(&before, 20..50);
            assert_eq!(seen.shift(&before), 0, "the same reading");
            let row_of = |reading: u64, subject: u64| new.iter().position(|one| reading == 1 && *one == subject);
            let after = Reading { number: 2, subject_of: &|row| new.get(row).copied(), row_of: &row_of };
            assert_eq!(seen.shift(&after), expected);
            seen.note(&after, 0..0);
            assert_eq!(seen.shift(&before), 0, "nothing in sight");
        }
    }
}
