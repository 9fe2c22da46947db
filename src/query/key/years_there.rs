//! The years that may occur in some books, numbered from nothing on, so that there are no more numbers than that. Must not know
//! records.

use super::dimension::{CALENDAR_YEARS, NO_YEAR};
use crate::model::{Dataset, YEARS};

/// How the years of some books are numbered.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct YearsThere {
    /// The first year, counted from the first of all.
    first: u32,
    /// How many kinds there are: those of the calendar, and those that begin with a later month.
    kinds: u32,
}

impl YearsThere {
    pub(in crate::query) fn of(dataset: &Dataset) -> Self {
        let first = (dataset.first_year() - YEARS.start()).max(0) as u32;
        Self { first, kinds: if dataset.has_fiscal_years() { 12 } else { 1 } }
    }

    /// How many years of each kind there are.
    fn width(self) -> u32 {
        CALENDAR_YEARS - self.first
    }

    /// How many numbers there are; the last one is that of no year.
    pub(in crate::query) fn size(self) -> u32 {
        self.width() * self.kinds + 1
    }

    /// The number here of the number of a year, or that of no year where it is none of these.
    #[inline]
    pub(in crate::query) fn here(self, code: u32) -> u32 {
        let (kind, year) = (code / CALENDAR_YEARS, (code % CALENDAR_YEARS).wrapping_sub(self.first));
        let is_there = kind < self.kinds && year < self.width();
        if is_there { kind * self.width() + year } else { self.size() - 1 }
    }

    /// The same of the calendar's years, without branches.
    #[inline]
    pub(in crate::query) fn of_calendar(self, code: u32) -> u32 {
        code.wrapping_sub(self.first).min(self.size() - 1)
    }

    /// The number of a year of a number here.
    pub(in crate::query) fn there(self, code: u32) -> u32 {
        if code + 1 == self.size() {
            return NO_YEAR;
        }
        code / self.width() * CALENDAR_YEARS + self.first + code % self.width()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_here_lead_back_to_the_years_they_are_of() {
        for (first, kinds) in [(0, 1), (0, 12), (900, 1), (900, 12)] {
            let years = YearsThere { first, kinds };
            for code in 0..years.size() {
                assert_eq!(years.here(years.there(code)), code, "{years:?}");
            }
            let none = years.size() - 1;
            assert_eq!((years.here(NO_YEAR), years.of_calendar(NO_YEAR)), (none, none), "{years:?}");
        }
        assert_eq!(YearsThere { first: 900, kinds: 1 }.here(899), 201, "what is none of them is no year");
    }
}
