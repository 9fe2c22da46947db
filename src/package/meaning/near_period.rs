//! The period that a text means which is not written as one: `2020Q1`, `2020年一季度`, `2020上半年`, `2020年1-9月`. Must
//! not know tables: it is advice, never a reading.

use super::half_width::half_width;
use super::near_date::{Near, near_date};
use crate::model::Period;
use crate::text::near_stretch;

/// The one period that it can mean, as it should be written.
pub(crate) fn near_period(text: &str) -> Option<Period> {
    let text: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    near_stretch(&text).or_else(|| match near_date(&text) {
        // Nothing that is written may be lost.
        Near::Date(date) if figures(&date.to_string()) == figures(&text) => Period::parse(&date.to_string()),
        _ => None,
    })
}

/// The digits of a text but for zeros, which a month may have before it or not.
fn figures(text: &str) -> String {
    text.chars().filter(|c| ('1'..='9').contains(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_by_a_period_is_known_where_it_can_be_one_only() {
        for (text, near) in [
            ("2020Q1", Some("2020-Q1")),
            ("2020 q3", Some("2020-Q3")),
            ("Q4 2020", Some("2020-Q4")),
            ("1Q2020", Some("2020-Q1")),
            ("2020H2", Some("2020-H2")),
            ("2020年上半年", Some("2020-H1")),
            ("2020下半年", Some("2020-H2")),
            ("２０２０年第三季度", Some("2020-Q3")),
            ("2020年1季度", Some("2020-Q1")),
            ("2020年", Some("2020")),
            ("2020-1", Some("2020-01")),
            ("2020年3月", Some("2020-03")),
            ("202003", Some("2020-03")),
            ("2020年1-9月", Some("2020-01/2020-09")),
            ("2020年10月至12月", Some("2020-10/2020-12")),
            ("2020Q5", None),
            ("20年", None),
            ("一季度", None),
            ("2020年9-1月", None),
            ("soon", None),
        ] {
            assert_eq!(near_period(text), near.and_then(Period::parse), "{text}");
        }
    }
}
