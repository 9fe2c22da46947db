//! Whether the days of a column that nobody declared stand before their months or behind them: one value with a number beyond
//! twelve says it for all. Must not know tables or findings.

use super::near_date::{Near, day_and_month, near_date};
use crate::model::PartialDate;

/// Which comes first of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayOrMonth {
    DayFirst,
    MonthFirst,
}

/// What can be said of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum DateVerdict {
    /// Not all values are dates.
    NoDates,
    /// Which comes first is said by one of them, or does not matter.
    Ordered(DayOrMonth),
    /// Nothing says it of the value in this row, which is the first of its kind.
    Either(usize),
}

/// The dates of a value, if its day comes first and if its month does; both the same where that is no question.
fn both(text: &str) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
    /// No date is longer.
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    let sure = |date| Some((Some(date), Some(date)));
    if let Some(date) = PartialDate::parse_early(text).filter(|date| date.is_told_from_numbers()) {
        return sure(date);
    }
    if let Some(pair) = day_and_month(text) {
        return Some(pair);
    }
    match near_date(text) {
        Near::Date(date) => sure(date),
        _ => None,
    }
}

/// What the values of a column say, row by row.
pub(in crate::package) fn verdict<'t>(texts: impl Iterator<Item = (usize, &'t str)>) -> DateVerdict {
    let (mut may_begin, mut either, mut is_any) = ([true, true], None, false);
    for (row, text) in texts {
        let Some((day_first, month_first)) = both(text) else { return DateVerdict::NoDates };
        is_any = true;
        may_begin[0] &= day_first.is_some();
        may_begin[1] &= month_first.is_some();
        if day_first != month_first && day_first.is_some() && month_first.is_some() {
            either.get_or_insert(row);
        }
    }
    match (may_begin, either) {
        _ if !is_any => DateVerdict::NoDates,
        ([true, true], Some(row)) => DateVerdict::Either(row),
        ([true, _], _) => DateVerdict::Ordered(DayOrMonth::DayFirst),
        ([false, true], _) => DateVerdict::Ordered(DayOrMonth::MonthFirst),
        // Some say the one and some the other; what does not say it is either.
        ([false, false], Some(row)) => DateVerdict::Either(row),
        ([false, false], None) => DateVerdict::Ordered(DayOrMonth::DayFirst),
    }
}

impl DayOrMonth {
    /// The date of a value.
    pub(crate) fn read(self, text: &str) -> Option<PartialDate> {
        let (day_first, month_first) = both(text)?;
        match self {
            Self::DayFirst => day_first.or(month_first),
            Self::MonthFirst => month_first.or(day_first),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_beyond_twelve_says_it_for_all() {
        use DayOrMonth::{DayFirst, MonthFirst};
        for (texts, expected) in [
            (&["05.03.2021", "25.03.2021"][..], DateVerdict::Ordered(DayFirst)),
            (&["5/3/2021", "3/25/2021"], DateVerdict::Ordered(MonthFirst)),
            (&["2021-01-01", "5/3/2021"], DateVerdict::Either(1)),
            (&["5/5/2021"], DateVerdict::Ordered(DayFirst)),
            (&["5/3/2021", "25/3/2021", "3/25/2021"], DateVerdict::Either(0)),
            (&["25/3/2021", "3/25/2021"], DateVerdict::Ordered(DayFirst)),
            (&["2021年3月5日", "2021/3/5"], DateVerdict::Ordered(DayFirst)),
            (&["5/3/2021", "soon"], DateVerdict::NoDates),
            (&[], DateVerdict::NoDates),
        ] {
            assert_eq!(verdict(texts.iter().copied().enumerate()), expected, "{texts:?}");
        }
        let date = |text| PartialDate::parse(text);
        assert_eq!(DayFirst.read("05.03.2021"), date("2021-03-05"));
        assert_eq!(MonthFirst.read("5/3/2021"), date("2021-05-03"));
        assert_eq!(MonthFirst.read("25/3/2021"), date("2021-03-25"));
    }
}
