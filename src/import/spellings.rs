//! Spellings of one thing side by side, with how often each is met: told apart by case, width, blanks, signs, 有限公司, or
//! traditional characters only. Found, never merged: whoever looks at them decides. Must not know sheets.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::text::folded;

/// Spellings that may be of one thing, the most frequent first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Spellings {
    /// The column they stand in.
    pub column: String,
    /// Each with how often it is met.
    pub texts: Vec<(String, usize)>,
}

/// A column of more different texts is none of categories.
const MOST_TEXTS: usize = 5_000;
/// What a company may be called at its end, or not.
const ENDINGS: [&str; 14] = [
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "集团公司",
    "公司",
    "incorporated",
    "inc",
    "ltd",
    "limited",
    "llc",
    "corp",
    "corporation",
    "co",
];

/// Those of a column.
pub(super) fn spellings<'t>(column: &str, texts: impl Iterator<Item = &'t str>) -> Vec<Spellings> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts.filter(|text| !text.is_empty()) {
        *counts.entry(text).or_default() += 1;
        if counts.len() > MOST_TEXTS {
            return Vec::new();
        }
    }
    let mut by_key: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for (text, count) in counts {
        by_key.entry(key(text)).or_default().push((text, count));
    }
    let several = by_key.into_iter().filter(|(key, texts)| !key.is_empty() && texts.len() > 1);
    let of = |(_, mut texts): (String, Vec<(&str, usize)>)| {
        texts.sort_by_key(|(text, count)| (std::cmp::Reverse(*count), *text));
        let texts = texts.into_iter().map(|(text, count)| (text.to_owned(), count)).collect();
        Spellings { column: column.to_owned(), texts }
    };
    several.map(of).collect()
}

/// What is left of a text without what spellings differ in.
fn key(text: &str) -> String {
    let folded = folded(text);
    let bare: String = folded.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = bare.split_whitespace().collect();
    let without = match words.split_last() {
        Some((last, rest)) if !rest.is_empty() && ENDINGS.contains(last) => rest,
        _ => &words[..],
    };
    let joined = without.concat();
    let stem = ENDINGS.iter().filter(|ending| !ending.is_ascii()).find_map(|ending| joined.strip_suffix(ending));
    stem.filter(|stem| stem.chars().count() > 1).map_or(joined.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_thing_are_found_side_by_side() {
        let texts = [
            "In Review",
            "In review",
            "In Review",
            "Approved",
            "绍兴中芯有限公司",
            "绍兴中芯",
            "紹興中芯有限公司",
            "ＬＥＤ",
            "led",
            "Alcoa Inc.",
            "Alcoa",
            "Rio-Tinto",
            "Rio Tinto",
            "公司",
            "",
        ];
        let told: Vec<String> = spellings("x", texts.into_iter())
            .into_iter()
            .map(|it| it.texts.iter().map(|(text, count)| format!("{text} {count}")).collect::<Vec<_>>().join(" | "))
            .collect();
        assert_eq!(
            told,
            [
                "Alcoa 1 | Alcoa Inc. 1",
                "In Review 2 | In review 1",
                "led 1 | ＬＥＤ 1",
                "Rio Tinto 1 | Rio-Tinto 1",
                "紹興中芯有限公司 1 | 绍兴中芯 1 | 绍兴中芯有限公司 1"
            ]
        );
    }
}
