//! Fiscal years: those of two calendar years whose first month is not said, and months that may be such. Must not know
//! tables.

use super::half_width::half_width;
use crate::model::{Period, YEARS};

/// The calendar years that a fiscal year is of whose first month is not said: `2012-13`, `2012/2013`, `FY 2012/13`,
/// `2012–13财年`.
pub(crate) fn fiscal_years(text: &str) -> Option<(i32, i32)> {
    let text = half_width(text);
    let text = text.trim().trim_start_matches("FY").trim_start();
    let text = ["财政年度", "财年", "年度"].iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text).trim_end();
    let (first, last) = text.split_once(['-', '/', '–', '—', '~'])?;
    let year = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i32>().ok())?;
    let first = Some(first).filter(|first| first.len() == 4).and_then(year).filter(|first| YEARS.contains(first))?;
    let is_next = match last.len() {
        2 => year(last)? == (first + 1) % 100,
        4 => year(last)? == first + 1,
        _ => false,
    };
    is_next.then_some((first, first + 1))
}

/// The same of `21-22` and `98/99`, of which the first is too great for a month.
pub(in crate::package) fn short_fiscal_years(text: &str) -> Option<(i32, i32)> {
    let text = half_width(text);
    let (first, last) = text.trim().split_once(['-', '/', '–', '—', '~'])?;
    let year = |digits: &str| {
        (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse::<i32>().ok())?
    };
    let (first, last) = (year(first)?, year(last)?);
    let century = if first < 70 { 2000 } else { 1900 };
    (first > 12 && last == (first + 1) % 100).then_some((century + first, century + first + 1))
}

/// The years that a text may mean by `2000-01` if it does not mean a month.
pub(in crate::package) fn month_or_years(text: &str) -> Option<(String, String)> {
    let (first, last) = Period::parse(text)?.maybe_fiscal()?;
    Some((first.to_string(), last.to_string()))
}

/// Whether a text that is no period is a year of two calendar years.
pub(in crate::package) fn is_fiscal(text: &str) -> bool {
    Period::parse(text).is_none() && fiscal_years(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_two_calendar_years_are_known() {
        for (text, first) in [
            ("2012-13", Some(2012)),
            ("1999-00", Some(1999)),
            ("2012/13", Some(2012)),
            ("2012–2013", Some(2012)),
            ("ＦＹ２０１２／１３", Some(2012)),
            ("2012/13财年", Some(2012)),
            ("2000-01", Some(2000)),
            ("2012-14", None),
            ("2012-2014", None),
            ("2012-1３a", None),
            ("12-13", None),
            ("9999-00", None),
            ("2012", None),
        ] {
            assert_eq!(fiscal_years(text), first.map(|first| (first, first + 1)), "{text}");
        }
    }
}
