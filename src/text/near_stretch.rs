//! The months of one year that people mean by words: `2020Q1`, `2020年一季度`, `2020上半年`, `2020年1-9月`, `2020年前三季度`. Must not know
//! tables, nor what is made of them.

use crate::model::{Period, USUAL_YEARS};

/// The stretch that a text of half width means, spaces and capitals aside.
pub fn near_stretch(text: &str) -> Option<Period> {
    /// None is longer.
    const LONGEST: usize = 40;
    if text.len() > LONGEST {
        return None;
    }
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    part_of_year(&text).or_else(|| months(&text)).or_else(|| quarters_so_far(&text))
}

const PARTS: [(&str, &[&str]); 6] = [
    ("H1", &["H1", "1H", "上半年", "上半年度"]),
    ("H2", &["H2", "2H", "下半年", "下半年度"]),
    ("Q1", &["Q1", "1Q", "一季度", "第一季度", "1季度", "第1季度"]),
    ("Q2", &["Q2", "2Q", "二季度", "第二季度", "2季度", "第2季度"]),
    ("Q3", &["Q3", "3Q", "三季度", "第三季度", "3季度", "第3季度"]),
    ("Q4", &["Q4", "4Q", "四季度", "第四季度", "4季度", "第4季度"]),
];

/// Whether what stands behind a year may go on to say a part of it: `Q`, `年上`, `年1-`.
pub fn may_become_stretch(behind_year: &str) -> bool {
    let text = behind_year.trim_start_matches(['-', '年']).to_uppercase();
    // A month in digits has two of them.
    if !behind_year.starts_with('年') && text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_begun = |word: &str| word.starts_with(&text);
    let mut words = PARTS.iter().flat_map(|(_, words)| words.iter().copied()).chain(["前二季度", "前三季度"]);
    let are_months =
        || behind_year.starts_with('年') && text.chars().all(|c| c.is_ascii_digit() || "-月日".contains(c));
    words.any(is_begun) || are_months()
}

/// A half or a quarter, before its year or behind it.
fn part_of_year(text: &str) -> Option<Period> {
    let is_year = |text: &str| text.len() == 4 && text.parse().is_ok_and(|year: i32| USUAL_YEARS.contains(&year));
    let (part, year) = PARTS.iter().flat_map(|(part, words)| words.iter().map(move |word| (part, *word))).find_map(
        |(part, word)| {
            let year = text.strip_suffix(word).or_else(|| text.strip_prefix(word))?;
            let year = year.trim_matches(['-', '/', '.', '年', '\'']);
            is_year(year).then_some((part, year))
        },
    )?;
    Period::parse(&format!("{year}-{part}"))
}

/// The year so far, up to the end of a quarter: 2020年前三季度.
fn quarters_so_far(text: &str) -> Option<Period> {
    let (year, quarters) = text.split_once('年')?;
    let last = match quarters.trim_end_matches('度') {
        "前两季" | "前二季" | "前2季" | "1-2季" | "一至二季" => 6,
        "前三季" | "前3季" | "1-3季" | "一至三季" => 9,
        _ => return None,
    };
    Period::parse(&format!("{year}-01/{year}-{last:02}"))
}

/// The months from one to another of a year: 2020年1-9月.
fn months(text: &str) -> Option<Period> {
    let (year, months) = text.strip_suffix('月')?.split_once('年')?;
    let (first, last) = months.split_once(['-', '~', '—', '–', '至', '到'])?;
    let number = |text: &str| text.trim_end_matches('月').parse::<u32>().ok().filter(|month| (1..=12).contains(month));
    let (first, last) = (number(first)?, number(last)?);
    Period::parse(&format!("{year}-{first:02}/{year}-{last:02}"))
}
