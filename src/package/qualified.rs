//! Numbers that are not meant exactly: what stands before or behind them, and what it says. Must not know cells or columns.

use crate::model::Qualifier::{self, About, AtLeast, AtMost};

const BEFORE: [(&str, Qualifier); 30] = [
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
const BEHIND: [(&str, Qualifier); 9] = [
    ("左右", About),
    ("上下", About),
    ("以上", AtLeast),
    ("以下", AtMost),
    ("余", AtLeast),
    ("多", AtLeast),
    ("+", AtLeast),
    ("or more", AtLeast),
    ("plus", AtLeast),
];

/// What a text in small letters says of a number, and the rest of it, which begins with a digit.
pub(crate) fn stripped(lower: &str) -> Option<(Qualifier, &str)> {
    let before = || BEFORE.iter().find_map(|(word, says)| Some((*says, lower.strip_prefix(word)?)));
    let behind = || BEHIND.iter().find_map(|(word, says)| Some((*says, lower.strip_suffix(word)?)));
    let (says, rest) = before().or_else(behind)?;
    let rest = rest.trim();
    rest.starts_with(|c: char| c.is_ascii_digit()).then_some((says, rest))
}
