//! Time as a zone's books say it: months, and periods of whole months.

use std::cmp::Reverse;
use std::fmt;

/// The years that there are dates of.
pub const YEARS: std::ops::RangeInclusive<i32> = 1000..=2100;

/// Those that a zone's own books are about: in them a year outside this range is a slip of the pen, and nothing is taken for a
/// year outside it that does not say that it is one.
pub const USUAL_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(u16);

impl Month {
    /// `month` is 1 to 12; `None` outside that or outside [`YEARS`].
    pub fn new(year: i32, month: u32) -> Option<Self> {
        if !YEARS.contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        u16::try_from(year * 12 + month as i32 - 1).ok().map(Self)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        i32::from(self.0) / 12
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.0) % 12 + 1
    }

    /// The month that follows.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A stretch of whole months: a year, a half, a quarter, a month, or `2021-01/2021-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    first: Month,
    months: u16,
}

impl Period {
    /// The whole calendar year.
    pub fn of_year(year: i32) -> Option<Self> {
        Month::new(year, 1).map(|first| Self { first, months: 12 })
    }

    /// From `first` to `last`, both included; `None` when they are the wrong way round.
    pub fn between(first: Month, last: Month) -> Option<Self> {
        (first <= last).then(|| Self { first, months: last.0 - first.0 + 1 })
    }

    /// Reads `2021`, `2021-H1`, `2021-Q3`, `2021-09`, `2021-01/2021-09`, of [`USUAL_YEARS`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_early(text).filter(|period| USUAL_YEARS.contains(&period.first.year()))
    }

    /// The same, of any of [`YEARS`].
    pub fn parse_early(text: &str) -> Option<Self> {
        if let Some((first, last)) = text.split_once('/') {
            return Self::between(parse_month(first)?, parse_month(last)?);
        }
        let Some((year, part)) = text.split_once('-') else {
            return Self::of_year(parse_year(text)?);
        };
        let year = parse_year(year)?;
        let (month, months) = match part {
            "H1" => (1, 6),
            "H2" => (7, 6),
            "Q1" => (1, 3),
            "Q2" => (4, 3),
            "Q3" => (7, 3),
            "Q4" => (10, 3),
            _ => return parse_month(text).map(|first| Self { first, months: 1 }),
        };
        Month::new(year, month).map(|first| Self { first, months })
    }

    /// The first month.
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    pub fn last(self) -> Month {
        Month(self.first.0 + self.months - 1)
    }

    /// How many months.
    pub fn months(self) -> u32 {
        u32::from(self.months)
    }

    /// The calendar year it lies in, or `None` when it spans more than one.
    pub fn year(self) -> Option<i32> {
        (self.first.year() == self.last().year()).then(|| self.first.year())
    }

    /// The twelve months from this one on.
    pub fn year_from(first: Month) -> Self {
        Self { first, months: 12 }
    }

    /// The first month of a year that is not the calendar's (财年): twelve months that begin later than January.
    pub fn fiscal(self) -> Option<Month> {
        (self.months == 12 && self.first.month() != 1).then_some(self.first)
    }

    /// Reads a fiscal year whose first month is known: `2023/24`, `2023/2024`, `FY2023/24`, `2023/24财年`; where it is called one,
    /// also with a dash.
    pub fn parse_fiscal(text: &str, month: u32) -> Option<Self> {
        let trimmed = text.trim();
        let bare = trimmed.strip_prefix("FY").or_else(|| trimmed.strip_prefix("fy")).unwrap_or(trimmed).trim_start();
        let bare = ["财政年度", "财年"].iter().find_map(|word| bare.strip_suffix(word)).unwrap_or(bare).trim_end();
        let is_called_so = bare.len() < trimmed.len();
        let (first, last) = bare.split_once('/').or_else(|| bare.split_once('-').filter(|_| is_called_so))?;
        let year = parse_year(first)?;
        let next = digits(last, 4).or_else(|| digits(last, 2).filter(|last| *last as i32 == (year + 1) % 100));
        let is_next = next.is_some_and(|next| last.len() == 2 || next as i32 == year + 1);
        let is_usual = [year, year + 1].iter().all(|year| USUAL_YEARS.contains(year));
        Some(Self::year_from(Month::new(year, month)?)).filter(|_| is_next && is_usual)
    }

    /// The fiscal year that what reads as a month may mean: `2000-01` is January, or the year from 2000 to 2001.
    pub fn maybe_fiscal(self) -> Option<(i32, i32)> {
        let year = self.first.year();
        (self.months == 1 && (year + 1) % 100 == self.first.month() as i32).then_some((year, year + 1))
    }

    /// The same months so many years earlier; `None` before the [`YEARS`] there are.
    pub fn years_before(self, years: u16) -> Option<Self> {
        let first = Month::new(self.first.year() - i32::from(years), self.first.month())?;
        Some(Self { first, ..self })
    }

    /// From January to the end of the month it ends with (累计).
    pub fn since_january(self) -> Option<Self> {
        let last = self.last();
        Self::between(Month::new(last.year(), 1)?, last)
    }

    /// Whether all months of the other are months of this.
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last() <= self.last()
    }

    /// Which of two periods goes before the other where they overlap, so that only one can be added up: the less, the
    /// sooner. What lies in one calendar year goes first, then the longer one, then the one that ends later.
    pub fn rank(self) -> (bool, Reverse<u32>, Reverse<Month>) {
        (self.year().is_none(), Reverse(self.months()), Reverse(self.last()))
    }

    /// The months of this before the first of the other, and those behind the last of it.
    pub fn around(self, other: Self) -> [Option<Self>; 2] {
        let before = other.first.0.checked_sub(1).map(Month).and_then(|last| Self::between(self.first, last));
        [before, Self::between(other.last().next(), self.last())]
    }

    /// Whether the two share a month.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last() && other.first <= self.last()
    }
}

impl fmt::Display for Period {
    /// The shortest of the spellings [`Period::parse`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        match (self.first.month(), self.months) {
            (1, 12) => write!(f, "{year:04}"),
            (1, 6) => write!(f, "{year:04}-H1"),
            (7, 6) => write!(f, "{year:04}-H2"),
            (month @ (1 | 4 | 7 | 10), 3) => write!(f, "{year:04}-Q{}", month / 3 + 1),
            (_, 1) => write!(f, "{}", self.first),
            _ => write!(f, "{}/{}", self.first, self.last()),
        }
    }
}

fn digits(text: &str, width: usize) -> Option<u32> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn parse_year(text: &str) -> Option<i32> {
    digits(text, 4).map(|year| year as i32)
}

fn parse_two(text: &str) -> Option<u32> {
    digits(text, 2)
}

fn parse_month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    Month::new(parse_year(year)?, parse_two(month)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_and_show_alike() {
        for text in
            ["2021", "2021-H1", "2021-H2", "2021-Q1", "2021-Q3", "2021-09", "2021-01/2021-09", "2020-07/2021-06"]
        {
            assert_eq!(Period::parse(text).map(|p| p.to_string()), Some(text.to_owned()));
        }
        assert_eq!(Period::parse("2021-01/2021-12"), Period::of_year(2021), "twelve months are the year");
    }

    #[test]
    fn years_that_are_not_the_calendars_are_told_from_others() {
        let fiscal = |text| Period::parse(text).and_then(Period::fiscal).map(|first| first.to_string());
        assert_eq!(fiscal("2023-04/2024-03").as_deref(), Some("2023-04"));
        for text in ["2023", "2023-04/2024-02", "2023-04/2024-04", "2023-Q2"] {
            assert_eq!(fiscal(text), None, "{text}");
        }
        for (text, expected) in [
            ("2023/24", Some("2023-04/2024-03")),
            ("2023/2024", Some("2023-04/2024-03")),
            ("1999/00", Some("1999-04/2000-03")),
            ("2023/25", None),
            ("2023/2025", None),
            ("2100/01", None),
            ("2023", None),
        ] {
            let found = Period::parse_fiscal(text, 4).map(|period| period.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
        let maybe = |text| Period::parse(text).and_then(Period::maybe_fiscal);
        assert_eq!(maybe("2000-01"), Some((2000, 2001)));
        assert_eq!(maybe("2009-10"), Some((2009, 2010)));
        for text in ["2000-02", "2012-12", "2001-01", "2000-01/2000-02"] {
            assert_eq!(maybe(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in
            ["", "21", "1066", "2021-13", "2021-Q5", "2021-H3", "2021-09/2021-01", "2021-1", "２０２１", "2021/2022"]
        {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
