//! Numbers that are not meant exactly: what stands before or behind them, and what it says. Must not know cells or columns.

use std::borrow::Cow;

use crate::model::Qualifier::{self, About, AtLeast, AtMost};

const BEFORE: [(&str, Qualifier); 31] = [
    ("约为", About),
    ("大约", About),
    ("约", About),
    ("近", About),
    ("超过", AtLeast),
    ("超", AtLeast),
    ("逾", AtLeast),
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("至少", AtLeast),
    ("不超过", AtMost),
    ("不足", AtMost),
    ("不到", AtMost),
    ("最多", AtMost),
    ("高于", AtLeast),
    ("低于", AtMost),
    ("~", About),
    ("≈", About),
    (">=", AtLeast),
    ("<=", AtMost),
    ("≥", AtLeast),
    ("≤", AtMost),
    (">", AtLeast),
    ("<", AtMost),
    ("approx.", About),
    ("approx", About),
    ("about", About),
    ("over", AtLeast),
    ("under", AtMost),
    ("ca.", About),
    ("up to", AtMost),
];
const BEHIND: [(&str, Qualifier); 10] = [
    ("左右", About),
    ("上下", About),
    ("以上", AtLeast),
    ("以下", AtMost),
    ("以内", AtMost),
    ("余", AtLeast),
    ("多", AtLeast),
    ("+", AtLeast),
    ("or more", AtLeast),
    ("plus", AtLeast),
];

/// What a text in small letters says of a number, and the rest of it, which begins with a digit.
pub(crate) fn stripped(lower: &str) -> Option<(Qualifier, Cow<'_, str>)> {
    let before = || BEFORE.iter().find_map(|(word, says)| Some((*says, lower.strip_prefix(word)?)));
    let behind = || BEHIND.iter().find_map(|(word, says)| Some((*says, lower.strip_suffix(word)?)));
    let is_number = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    match before().or_else(behind) {
        Some((says, rest)) => is_number(rest.trim()).then(|| (says, Cow::Borrowed(rest.trim()))),
        None if is_number(lower) => within(lower).map(|rest| (AtLeast, Cow::Owned(rest))),
        None => None,
    }
}

/// A number without what stands between it and its unit: `20余亿元`, `5亿多元`.
fn within(text: &str) -> Option<String> {
    let (at, word) = ['余', '多'].into_iter().find_map(|word| Some((text.find(word)?, word)))?;
    let (before, behind) = (&text[..at], &text[at + word.len_utf8()..]);
    let is_counted = before.ends_with(|c: char| c.is_ascii_digit() || "十百千万亿".contains(c));
    let is_of_number = before.chars().all(|c| c.is_ascii_digit() || ",. 十百千万亿".contains(c));
    (is_counted && is_of_number && !behind.is_empty()).then(|| format!("{before}{behind}"))
}
