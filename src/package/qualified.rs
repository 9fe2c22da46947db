//! Numbers that are not meant exactly: what stands before or behind them, and what it says. Must not know cells or columns.

use super::plainly::plainly;
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
pub(super) fn stripped(lower: &str) -> Option<(Qualifier, &str)> {
    let before = || BEFORE.iter().find_map(|(word, says)| Some((*says, lower.strip_prefix(word)?)));
    let behind = || BEHIND.iter().find_map(|(word, says)| Some((*says, lower.strip_suffix(word)?)));
    let (says, rest) = before().or_else(behind)?;
    let rest = rest.trim();
    rest.starts_with(|c: char| c.is_ascii_digit()).then_some((says, rest))
}

/// How exactly the number of a cell is meant, and the number without that and without the unit of its column.
pub(super) fn bare(text: &str, unit: Option<&str>) -> (Qualifier, String) {
    let plain = plainly(text).to_lowercase();
    let Some((says, rest)) = stripped(&plain) else { return (Qualifier::Exact, plain) };
    let without = |unit: &str| rest.strip_suffix(unit).map(|number| number.trim_end().to_owned());
    // In a column of 亿元, 约5亿 is 约5亿元.
    let unit = unit.map(str::to_lowercase);
    let short = unit.as_deref().and_then(|unit| unit.strip_suffix('元'));
    let number =
        unit.as_deref().and_then(without).or_else(|| short.filter(|short| !short.is_empty()).and_then(without));
    (says, number.unwrap_or_else(|| rest.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_meant_exactly_says_how() {
        for (text, unit, says, number) in [
            ("12", None, Qualifier::Exact, "12"),
            (">=5", None, AtLeast, "5"),
            ("≥ 5", None, AtLeast, "5"),
            ("~3", None, About, "3"),
            ("约5亿", Some("亿元"), About, "5"),
            ("约5亿元", Some("亿元"), About, "5"),
            ("约5亿", Some("万元"), About, "5亿"),
            ("20余", None, AtLeast, "20"),
            ("1,200以上", None, AtLeast, "1,200"),
            ("不足３", None, AtMost, "3"),
            ("Up to 40 MW", Some("MW"), AtMost, "40"),
            ("多", None, Qualifier::Exact, "多"),
        ] {
            assert_eq!(bare(text, unit), (says, number.to_owned()), "{text}");
        }
    }
}
