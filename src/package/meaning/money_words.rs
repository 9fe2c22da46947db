//! Words and signs that amounts of money are written with: 亿, million, crore, ¥. Must not know columns.

use super::number_forms::shifted;
use crate::model::{AmountUnit, Currency};

/// A number that was written with a unit of money of its own, in the unit of the column; `None` where that is not sure.
pub(in crate::package) fn in_unit(number: &str, written: &str, unit: AmountUnit) -> Option<String> {
    let power = match AmountUnit::parse(written) {
        Some(other) if other.currency == unit.currency => other.power,
        Some(_) => return None,
        None if is_sign_of(written, unit.currency) => 0,
        None => match written.split_once(' ') {
            // `¥ 亿`: a sign before the number, and what is counted in behind it.
            Some((sign, scale)) if is_sign_of(sign, unit.currency) => power_of(scale, unit.currency)?,
            _ => power_of(written, unit.currency).filter(|power| *power >= unit.power)?,
        },
    };
    let shift = i64::from(power) - i64::from(unit.power);
    shifted(number, shift)
}

/// The power of ten that a word is which names no currency: 亿, million, crore. A bare 亿 in a column of 万元 is one of 元;
/// a bare 万 in a column of 亿元 may be anything.
pub(in crate::package) fn power_of(word: &str, currency: Currency) -> Option<u32> {
    match word.trim().to_ascii_lowercase().trim_end_matches('s') {
        "crore" | "cr" if currency.counts_in_crore() => Some(7),
        "lakh" | "lac" if currency.counts_in_crore() => Some(5),
        _ => {
            AmountUnit::parse(&format!("{word} {}", currency.code())).map(|unit| unit.power).filter(|power| *power > 0)
        }
    }
}

/// The currency whose sign or code stands before a number: `$`, `HK$`, `¥`, `RMB`. Signs that several have are of the one
/// that they mostly stand for.
pub(in crate::package) fn currency_of_sign(text: &str) -> Option<Currency> {
    const CODES: [(&str, &str); 17] = [
        ("¥", "CNY"),
        ("￥", "CNY"),
        ("￡", "GBP"),
        ("cn¥", "CNY"),
        ("rmb", "CNY"),
        ("$", "USD"),
        ("us$", "USD"),
        ("hk$", "HKD"),
        ("nt$", "TWD"),
        ("s$", "SGD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("₩", "KRW"),
        ("₫", "VND"),
        ("₹", "INR"),
        ("₱", "PHP"),
        ("฿", "THB"),
    ];
    let lower = text.to_lowercase();
    let code = CODES.iter().find(|(sign, _)| *sign == lower).map_or(text, |(_, code)| code);
    Currency::parse(code)
}

/// Whether a text is the sign of a currency, and surely of this one.
fn is_sign_of(text: &str, currency: Currency) -> bool {
    const SIGNS: [(&str, &str); 8] = [
        ("¥", "CNY"),
        ("￥", "CNY"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("₩", "KRW"),
        ("₫", "VND"),
        ("₹", "INR"),
        ("US$", "USD"),
    ];
    SIGNS.contains(&(text, currency.code()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_write_instead_is_spelled_out() {
        for (number, written, unit, expected) in [
            ("12", "亿元", "亿元", Some("12")),
            ("12", "亿元", "万元", Some("120000")),
            ("12", "亿", "亿元", Some("12")),
            ("5000", "万元", "亿元", Some("0.5")),
            ("5000", "万", "亿元", None),
            ("12", "USD", "万美元", Some("0.0012")),
            ("12", "美元", "亿元", None),
            ("12", "套", "亿元", None),
            ("3.5", "亿", "万元", Some("35000")),
            ("3.5", "万", "亿元", None),
            ("3.5", "million", "万元", Some("350")),
            ("3.5", "¥ 万", "亿元", Some("0.00035")),
            ("3.5", "$ million", "万美元", Some("350")),
            ("3.5", "€ million", "万美元", None),
            ("3.5", "crore", "INR", Some("35000000")),
            ("12", "₹ lakh", "INR", Some("1200000")),
            ("12", "lakhs", "INR", Some("1200000")),
            ("12", "crore", "万元", None),
        ] {
            let instead = in_unit(number, written, AmountUnit::parse(unit).unwrap());
            assert_eq!(instead.as_deref(), expected, "{number}{written} in {unit}");
        }
    }
}
