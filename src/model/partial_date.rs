//! Dates of which only a part may be known: a day, a month, a quarter, a year. Must not know what happened on them.

use std::fmt;

use super::period::{Month, Period, USUAL_YEARS, YEARS};

/// A date of which at least the year is known: `2021-03-15`, or a stretch of whole months within one year of which the
/// day is not known, as `2021`, `2021-H1`, `2021-Q3`, `2021-03` or `2021-01/2021-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartialDate(u32);

impl PartialDate {
    // The year; the first month, 1 to 12; how many months are missing to twelve, so that the longer stretch comes before
    // those within it; the day or 0.
    const YEAR: u32 = 13;
    const FIRST: u32 = 9;
    const SHORT: u32 = 5;

    fn packed(year: i32, first: u32, months: u32, day: u32) -> Self {
        Self((year as u32) << Self::YEAR | first << Self::FIRST | (12 - months) << Self::SHORT | day)
    }

    /// `None` for a date that is not on the calendar or outside [`YEARS`]; a day needs its month.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        match (month, day) {
            (None, None) => Some(Self::packed(year, 1, 12, 0)),
            (Some(month), None) => (1..=12).contains(&month).then(|| Self::packed(year, month, 1, 0)),
            (Some(month), Some(day)) => {
                let is_there = (1..=12).contains(&month) && day >= 1 && (day <= 28 || day <= days_in(year, month));
                is_there.then(|| Self::packed(year, month, 1, day))
            }
            (None, Some(_)) => None,
        }
    }

    /// Some day of these months; `None` where they are of more than one year.
    pub fn within(period: Period) -> Option<Self> {
        period.year().map(|year| Self::packed(year, period.first().month(), period.months(), 0))
    }

    /// Reads `2021`, `2021-03`, `2021-03-15`, `2021-Q3`, `2021-H1`, `2021-01/2021-09` of [`USUAL_YEARS`], and nothing looser.
    #[inline]
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_early(text).filter(|date| date.is_usual())
    }

    /// Whether it is of a year that a zone's own books are about.
    #[inline]
    pub fn is_usual(self) -> bool {
        USUAL_YEARS.contains(&self.year())
    }

    /// Whether what reads so can hardly be anything but a date: 1234 may be any number, and 1234-05 a code.
    pub fn is_told_from_numbers(self) -> bool {
        self.is_usual() || self.day().is_some()
    }

    /// Reads the same as [`Self::parse()`], of any of [`YEARS`]: for columns that say that they hold dates.
    #[inline]
    pub fn parse_early(text: &str) -> Option<Self> {
        let (year, month, day) = match *text.as_bytes() {
            [a, b, c, d] => ([a, b, c, d], None, None),
            [a, b, c, d, b'-', e, f] if e <= b'9' => ([a, b, c, d], Some([e, f]), None),
            [a, b, c, d, b'-', e, f, b'-', g, h] => ([a, b, c, d], Some([e, f]), Some([g, h])),
            _ => return Self::parse_stretch(text),
        };
        // The inner `None` is a part that is not given, the outer one a part that is no number.
        let two = |part: Option<[u8; 2]>| part.map_or(Some(None), |part| number(part).map(Some));
        Self::new(number(year)? as i32, two(month)?, two(day)?)
    }

    #[cold]
    fn parse_stretch(text: &str) -> Option<Self> {
        Period::parse_early(text).and_then(Self::within)
    }

    /// The year.
    pub fn year(self) -> i32 {
        Self::year_of(self.0) as i32
    }

    /// The year of the date with this number, 0 of none. Without branches: whole columns are asked.
    #[inline]
    pub fn year_of(number: u32) -> u32 {
        number >> Self::YEAR
    }

    /// The numbers of all dates of a year are from this one to the one before that of the next.
    pub fn number_of_year(year: i64) -> i64 {
        year.saturating_mul(1 << Self::YEAR)
    }

    /// The first and the last month of the date with this number, 1 to 12. Without branches: whole columns are asked.
    #[inline]
    pub fn months_of(number: u32) -> (u32, u32) {
        let first = number >> Self::FIRST & 15;
        (first, first + 11 - (number >> Self::SHORT & 15))
    }

    /// The first and the last month that it may be in, 1 to 12.
    pub fn months(self) -> (u32, u32) {
        Self::months_of(self.0)
    }

    /// The month, if known.
    pub fn month(self) -> Option<u32> {
        let (first, last) = self.months();
        (first == last).then_some(first)
    }

    /// The day, if known.
    pub fn day(self) -> Option<u32> {
        Some(self.0 & 31).filter(|d| *d > 0)
    }

    /// Whether the day of the date with this number is known.
    pub fn has_day(number: u32) -> bool {
        number & 31 != 0
    }

    /// A number that is greater for what sorts later; a date of which less is known comes before those within it.
    pub fn number(self) -> u32 {
        self.0
    }

    /// Whether this is before `other` whatever the unknown parts are.
    pub fn surely_before(self, other: Self) -> bool {
        self.range().1 < other.range().0
    }

    /// The first and the last day this may be, as numbers in the order of the calendar (no count of days, nor
    /// [`Self::number`]).
    pub fn range(self) -> (u32, u32) {
        Self::range_of(self.0)
    }

    /// The range of the date with this number; of none it is before all others. Without branches: whole columns are asked.
    #[inline]
    pub fn range_of(number: u32) -> (u32, u32) {
        let (first, last) = Self::months_of(number);
        let (year, day) = (Self::year_of(number) << 9, number & 31);
        let without_day = u32::from(day == 0);
        (year + (first << 5) + day + without_day, year + (last << 5) + day + without_day * 31)
    }

    /// Packed for a column; 0 stands for no date.
    pub(super) fn pack(date: Option<Self>) -> u32 {
        date.map_or(0, |d| d.0)
    }

    /// The inverse of [`Self::pack`].
    pub(super) fn unpack(packed: u32) -> Option<Self> {
        (packed != 0).then_some(Self(packed))
    }
}

impl fmt::Display for PartialDate {
    /// As [`PartialDate::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.months();
        match (self.day(), Month::new(self.year(), first), Month::new(self.year(), last)) {
            (Some(day), ..) => write!(f, "{:04}-{first:02}-{day:02}", self.year()),
            (None, Some(first), Some(last)) if let Some(period) = Period::between(first, last) => period.fmt(f),
            _ => write!(f, "{:04}", self.year()),
        }
    }
}

/// The number that these digits write.
fn number<const N: usize>(digits: [u8; N]) -> Option<u32> {
    let (mut number, mut are_digits) = (0, true);
    for digit in digits {
        let digit = digit.wrapping_sub(b'0');
        are_digits &= digit <= 9;
        number = number * 10 + u32::from(digit);
    }
    are_digits.then_some(number)
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_know_the_calendar() {
        for text in ["2021", "2021-03", "2021-03-15", "2020-02-29"] {
            assert_eq!(PartialDate::parse(text).map(|d| d.to_string()), Some(text.to_owned()));
        }
        for text in ["1066", "2021-13", "2021-02-30", "2021-2-3", "2021-03-15-1", "2021/03", "15-03-2021", "2021-00"] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_ranges_over_all_days_that_it_may_be() {
        for (text, first, last) in [
            ("2021", "2021-01-01", "2021-12-31"),
            ("2021-03", "2021-03-01", "2021-03-31"),
            ("2021-12", "2021-12-01", "2021-12-31"),
            ("2021-03-15", "2021-03-15", "2021-03-15"),
            ("2021-Q3", "2021-07-01", "2021-09-30"),
            ("2021-H1", "2021-01-01", "2021-06-30"),
            ("2021-01/2021-11", "2021-01-01", "2021-11-30"),
        ] {
            let range = |text| PartialDate::parse(text).map(PartialDate::range);
            let ends = range(first).zip(range(last)).map(|(first, last)| (first.0, last.1));
            // Every month has a thirty-first here: what counts is the order of days.
            assert_eq!(range(text).map(|(first, last)| (first, last & !31)), ends.map(|(a, b)| (a, b & !31)), "{text}");
        }
    }

    #[test]
    fn the_longer_stretch_comes_before_those_within_it() {
        let sorted = [
            "2020-12-31",
            "2021",
            "2021-01/2021-11",
            "2021-H1",
            "2021-Q1",
            "2021-01",
            "2021-01-01",
            "2021-01-31",
            "2021-02",
            "2021-03",
            "2021-Q2",
            "2021-04",
            "2021-H2",
            "2021-Q3",
            "2021-07",
            "2021-12",
            "2021-12-31",
            "2022",
        ];
        let numbers: Vec<_> = sorted.iter().map(|text| PartialDate::parse(text).map(PartialDate::number)).collect();
        assert!(numbers.is_sorted() && numbers.iter().all(Option::is_some), "{numbers:?}");
        for text in sorted {
            assert_eq!(PartialDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn order_is_only_claimed_where_it_is_sure() {
        let date = |text| PartialDate::parse(text);
        let sure = |a, b| date(a).zip(date(b)).map(|(a, b)| a.surely_before(b));
        assert_eq!(sure("2020", "2021-03"), Some(true));
        assert_eq!(sure("2021", "2021-03"), Some(false), "2021 may be March");
        assert_eq!(sure("2021-03-14", "2021-03-15"), Some(true));
    }
}
