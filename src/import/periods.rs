//! Tables in which a period is a column: `2022年`, `2023年`, `2024年`; or `2023年 营收`, `2023年 税收`, `2024年 营收` …: found by
//! their headings. Must not know cells.

use std::collections::BTreeMap;

use super::dates::{When, when};
use super::heading::HeadedColumn;

/// What a column of such a table holds: values of a period, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OfPeriod {
    pub period: When,
    /// What its values are of; empty where that is not said in the heading.
    pub measure: String,
}

/// A table of fewer periods is one of columns that happen to be called so.
const FEWEST: usize = 3;

/// For each column whether it is one of several periods; nothing where the table is none of those. Only columns that may
/// hold numbers are.
pub(super) fn wide(columns: &[HeadedColumn], may_be: impl Fn(usize) -> bool) -> Option<Vec<Option<OfPeriod>>> {
    let mut found: Vec<Option<OfPeriod>> =
        columns.iter().enumerate().map(|(at, column)| of_heading(&column.levels).filter(|_| may_be(at))).collect();
    settle(found.iter_mut().flatten().map(|of| &mut of.period));
    let mut periods: BTreeMap<String, Vec<When>> = BTreeMap::new();
    for OfPeriod { period, measure } in found.iter().flatten() {
        periods.entry(measure.clone()).or_default().push(*period);
    }
    let is_series = |periods: &Vec<When>| {
        let mut own = periods.clone();
        own.sort_unstable();
        own.dedup();
        // The same period twice is of two things that nobody tells apart.
        own.len() == periods.len() && own.len() >= FEWEST
    };
    for of in &mut found {
        if of.as_ref().is_some_and(|of| !periods.get(&of.measure).is_some_and(is_series)) {
            *of = None;
        }
    }
    found.iter().any(Option::is_some).then_some(found)
}

/// What months may be years of two calendar years is said by the others: they are where one of those can be nothing else,
/// and months where one of those can be no such year.
pub(super) fn settle<'w>(all: impl Iterator<Item = &'w mut When>) {
    let all: Vec<&mut When> = all.collect();
    let are_years = all.iter().any(|when| matches!(when, When::Years(_)));
    let are_months = all.iter().any(|when| matches!(when, When::Period(period) if period.months() == 1));
    for when in all {
        match *when {
            When::MonthOrYears(_, first) if are_years => *when = When::Years(first),
            When::MonthOrYears(month, _) if are_months => *when = When::Period(month),
            _ => {}
        }
    }
}

/// The period that a heading names, and what else it says.
pub(super) fn of_heading(levels: &[String]) -> Option<OfPeriod> {
    for (at, level) in levels.iter().enumerate() {
        if let Some(period) = when(level) {
            let rest: Vec<&str> =
                levels.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, level)| level.as_str()).collect();
            return Some(OfPeriod { period, measure: rest.join(" ") });
        }
    }
    let [only] = levels else { return None };
    in_words(only)
}

/// A period before or behind what it is of: `2023年营收`, `Cost 2023`, `营收（2023年）`.
fn in_words(heading: &str) -> Option<OfPeriod> {
    let is_end = |c: char| matches!(c, '年' | '月' | '度' | ' ' | '_' | '-');
    let ends = heading.char_indices().filter(|(_, c)| is_end(*c)).map(|(at, c)| at + c.len_utf8());
    let ends: Vec<usize> = ends.collect();
    for end in ends.iter().rev() {
        let (before, rest) = heading.split_at(*end);
        if let Some(period) = when(before.trim_end_matches([' ', '_', '-'])) {
            return measure(rest).map(|measure| OfPeriod { period, measure });
        }
    }
    let starts = heading.char_indices().filter(|(_, c)| matches!(c, ' ' | '_' | '(' | '（'));
    for (at, c) in starts {
        let behind = heading[at + c.len_utf8()..].trim_end_matches([')', '）']);
        if let Some(period) = when(behind) {
            return measure(&heading[..at]).map(|measure| OfPeriod { period, measure });
        }
    }
    None
}

fn measure(rest: &str) -> Option<String> {
    let measure = rest.trim_matches([' ', '_', '-', '：', ':']);
    (!measure.is_empty()).then(|| measure.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(headings: &[&[&str]]) -> Option<Vec<String>> {
        let columns: Vec<HeadedColumn> = headings
            .iter()
            .enumerate()
            .map(|(at, levels)| HeadedColumn {
                column: at as u16,
                levels: levels.iter().map(|level| (*level).to_owned()).collect(),
                unit: None,
            })
            .collect();
        let told = |of: Option<OfPeriod>| {
            let open = |of: &OfPeriod| if of.period.is_open() { "?" } else { "" };
            of.map_or("-".to_owned(), |of| format!("{}{}|{}", of.period, open(&of), of.measure))
        };
        Some(wide(&columns, |_| true)?.into_iter().map(told).collect())
    }

    #[test]
    fn columns_of_several_periods_are_found() {
        let owned = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        for (headings, expected) in [
            (&[&["地区"][..], &["2024年"], &["2023年"], &["2022年"]][..], owned(&["-", "2024|", "2023|", "2022|"])),
            (
                &[
                    &["企业"],
                    &["2022年", "营收"],
                    &["2022年", "税收"],
                    &["2023年", "营收"],
                    &["2023年", "税收"],
                    &["2024年", "营收"],
                    &["2024年", "税收"],
                ],
                owned(&["-", "2022|营收", "2022|税收", "2023|营收", "2023|税收", "2024|营收", "2024|税收"]),
            ),
            (
                &[&["name"], &["Cost 2022"], &["Cost 2023"], &["Cost 2024"], &["Status 2024"]],
                owned(&["-", "2022|Cost", "2023|Cost", "2024|Cost", "-"]),
            ),
            (&[&["name"], &["Cost 2023"], &["Cost 2024"]], None),
            (
                &[&["指标"], &["2024年1月"], &["2024年2月"], &["2024年3月"]],
                owned(&["-", "2024-01|", "2024-02|", "2024-03|"]),
            ),
            (
                &[&["地区"], &["2020年营收"], &["2021年营收"], &["2022年营收"]],
                owned(&["-", "2020|营收", "2021|营收", "2022|营收"]),
            ),
            // One that is no month says what all are; one that is a month and no year does, too; else nothing does.
            (&[&["name"], &["2010-11"], &["2011-12"], &["2012-13"]], owned(&["-", "2010/11|", "2011/12|", "2012/13|"])),
            (
                &[&["name"], &["Cost 2009-10"], &["Cost 2010/2011"], &["Cost FY2011/12"]],
                owned(&["-", "2009/10|Cost", "2010/11|Cost", "2011/12|Cost"]),
            ),
            (&[&["name"], &["2009-10"], &["2009-11"], &["2009-12"]], owned(&["-", "2009-10|", "2009-11|", "2009-12|"])),
            (
                &[&["name"], &["2008-09"], &["2009-10"], &["2010/11"]],
                owned(&["-", "2008-09?|", "2009-10?|", "2010-11?|"]),
            ),
            (&[&["a"], &["b"]], None),
        ] {
            assert_eq!(found(headings), expected, "{headings:?}");
        }
    }
}
