//! The amount of money that a sentence is about: `总投资约12.3亿元，其中设备2亿元` is about 12.3亿元. Where it may be several, none
//! is. Must not know columns.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::written_amount::Written;
use crate::model::Qualifier;
use crate::package::{plainly, stripped};

/// Nobody looks for an amount in a longer one.
const LONGEST: usize = 2_000;

/// A word that says how exactly, a sign, a number, and what it is in.
static AMOUNT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let about = "约为|大约|约|近|超过|超|逾|不少于|不低于|至少|不超过|不足|不到|about|over|approx\\.?|up to";
    let scale = "万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千";
    let currency = "元人民币|人民币|元|美元|欧元|港元|港币|日元";
    let words = "trillion|billion|million|thousand|bn|mn|m|crore|lakh";
    let pattern = format!(
        r"(?i)(?P<about>{about})?\s*(?P<sign>US\$|\$|€|£|¥|₹)?\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<more>余|多)?\s*(?:(?P<unit>(?:{scale})?(?P<more2>余|多)?(?:{currency})|亿)|(?P<words>{words})\b(?:\s+(?P<code>[A-Z]{{3}})\b)?)?"
    );
    Regex::new(&pattern).ok()
});

/// What stands before the amount that a sentence with several is about.
const WHOLE: [&str; 9] =
    ["总投资", "投资总额", "投资额", "计划投资", "投资规模", "总金额", "总额", "total", "investment"];

/// The amount, and how exactly it is meant.
pub(super) fn amount_in(text: &str) -> Option<(Qualifier, Written)> {
    if text.len() > LONGEST {
        return None;
    }
    let plain = plainly(text);
    let pattern = AMOUNT.as_ref()?;
    let mut all: Vec<(usize, Qualifier, Written)> = Vec::new();
    for found in pattern.captures_iter(&plain) {
        let (at, end) = found.get(0).map_or((0, 0), |whole| (whole.start(), whole.end()));
        // From one to another, which is no amount; or nothing but a number, which is no sentence.
        let is_upper = plain[..at].trim_end().ends_with(['-', '–', '—', '~', '至', '到']);
        let words = plain[..at].chars().chain(plain[end..].chars()).filter(|c| c.is_alphabetic()).count();
        if is_upper || words < 2 {
            return None;
        }
        all.extend(amount(&found).map(|(qualifier, written)| (at, qualifier, written)));
    }
    let is_whole = |at: usize| {
        let before = plain[..at].to_lowercase();
        let close = before.char_indices().rev().nth(11).map_or(0, |(from, _)| from);
        // What stands behind the last comma is what it is of.
        let own = before[close..].rsplit(['，', ',', '；', ';', '。', '、', '(']).next().unwrap_or_default().trim();
        WHOLE.iter().any(|word| own.contains(word))
    };
    let is_one = all.len() == 1;
    let mut meant = all.into_iter().filter(|(at, ..)| is_one || is_whole(*at));
    let (_, qualifier, written) = meant.next()?;
    meant.next().is_none().then_some((qualifier, written))
}

/// A number with a unit of money; others are of something else.
fn amount(found: &Captures<'_>) -> Option<(Qualifier, Written)> {
    let of = |name: &str| found.name(name).map_or("", |part| part.as_str());
    let (sign, code) = (of("sign"), of("code"));
    let unit = of("unit").replace(['余', '多'], "");
    let words = of("words");
    // `5 million` of what?
    if unit.is_empty() && sign.is_empty() && (words.is_empty() || code.is_empty()) {
        return None;
    }
    let before = format!("{}1", of("about").to_lowercase());
    let says_more = !of("more").is_empty() || !of("more2").is_empty();
    let qualifier = match stripped(&before) {
        Some((says, _)) => says,
        None if says_more => Qualifier::AtLeast,
        None => Qualifier::Exact,
    };
    let unit = [sign, unit.as_str(), words, code].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
    Some((qualifier, Written { number: of("number").replace(',', ""), unit: unit.join(" ") }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_about_one_amount_or_none() {
        for (text, expected) in [
            ("总投资约12.3亿元，其中设备投资2亿元，用地120亩", Some("~ 12.3 亿元")),
            ("项目计划总投资50,000万元（含设备30,000万元）", Some(" 50000 万元")),
            ("建设厂房5万平方米，投资3亿元", Some(" 3 亿元")),
            ("投资20余亿元建设二期", Some(">= 20 亿元")),
            ("total investment of about $1.5 billion, 300 jobs", Some("~ 1.5 $ billion")),
            ("首期3亿元，二期5亿元", None),
            ("投资3-5亿元", None),
            ("12.3亿元", None),
            ("新增就业5万人", None),
            ("一期 2021 年投产", None),
        ] {
            let found = amount_in(text).map(|(says, it)| format!("{} {} {}", says.id(), it.number, it.unit));
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
