//! The period that a text means which is not written as one: `2020Q1`, `2020年一季度`, `2020上半年`, `2020年1-9月`. Must
//! not know tables: it is advice, never a reading.

use super::half_width::half_width;
use super::near_date::{Near, near_date};
use crate::model::{Period, YEARS};

/// The one period that it can mean, as it should be written.
pub(crate) fn near_period(text: &str) -> Option<Period> {
    let text: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    part_of_year(&text).or_else(|| months(&text)).or_else(|| match near_date(&text) {
        // Nothing that is written may be lost.
        Near::Date(date) if figures(&date.to_string()) == figures(&text) => Period::parse(&date.to_string()),
        _ => None,
    })
}

/// The digits of a text but for zeros, which a month may have before it or not.
fn figures(text: &str) -> String {
    text.chars().filter(|c| ('1'..='9').contains(c)).collect()
}

/// A half or a quarter, before its year or behind it.
fn part_of_year(text: &str) -> Option<Period> {
    const PARTS: [(&str, &[&str]); 6] = [
        ("H1", &["H1", "1H", "上半年", "上半年度"]),
        ("H2", &["H2", "2H", "下半年", "下半年度"]),
        ("Q1", &["Q1", "1Q", "一季度", "第一季度", "1季度", "第1季度"]),
        ("Q2", &["Q2", "2Q", "二季度", "第二季度", "2季度", "第2季度"]),
        ("Q3", &["Q3", "3Q", "三季度", "第三季度", "3季度", "第3季度"]),
        ("Q4", &["Q4", "4Q", "四季度", "第四季度", "4季度", "第4季度"]),
    ];
    let is_year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year: i32| YEARS.contains(&year));
    let (part, year) = PARTS.iter().flat_map(|(part, words)| words.iter().map(move |word| (part, *word))).find_map(
        |(part, word)| {
            let year = text.strip_suffix(word).or_else(|| text.strip_prefix(word))?;
            let year = year.trim_matches(['-', '/', '.', '年', '\'']);
            is_year(year).then_some((part, year))
        },
    )?;
    Period::parse(&format!("{year}-{part}"))
}

/// The months from one to another of a year: 2020年1-9月.
fn months(text: &str) -> Option<Period> {
    let (year, months) = text.strip_suffix('月')?.split_once('年')?;
    let (first, last) = months.split_once(['-', '~', '—', '–', '至', '到'])?;
    let number = |text: &str| text.trim_end_matches('月').parse::<u32>().ok().filter(|month| (1..=12).contains(month));
    let (first, last) = (number(first)?, number(last)?);
    Period::parse(&format!("{year}-{first:02}/{year}-{last:02}"))
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
