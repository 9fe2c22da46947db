//! How amounts, counts and shares are written. Must not know where they come from.

use super::{Arg, Locale, say, say_with};
use crate::model::{Currency, Decimal, Sum};

/// The unit amounts are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// 元
    One,
    /// 万元
    Wan,
    /// 亿元
    Yi,
}

impl Scale {
    /// All, smallest first.
    pub const ALL: [Self; 3] = [Self::One, Self::Wan, Self::Yi];

    /// The power of ten of the main unit.
    pub fn power(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Wan => 4,
            Self::Yi => 8,
        }
    }

    /// The largest unit in which the largest of the sums is at least 1; 元 when all are tiny.
    pub fn fitting(largest: Sum) -> Self {
        let fen = largest.fen().unsigned_abs();
        Self::ALL.into_iter().rev().find(|scale| fen >= 10u128.pow(scale.power() + 2)).unwrap_or(Self::One)
    }

    /// The name of the unit, for example 亿元 or 万 USD.
    pub fn unit(self, currency: Currency, locale: Locale) -> String {
        let (home, foreign) = match self {
            Self::One => ("unit-yuan", "unit-foreign-one"),
            Self::Wan => ("unit-wan", "unit-foreign-wan"),
            Self::Yi => ("unit-yi", "unit-foreign-yi"),
        };
        if currency == Currency::CNY {
            say(locale, home).into_owned()
        } else {
            say_with(locale, foreign, [("currency", Arg::from(currency.code()))])
        }
    }

    /// The name of the unit where room is short: in the heading of a column.
    pub fn short_unit(self, currency: Currency, locale: Locale) -> String {
        let key = match self {
            Self::One => "unit-short-one",
            Self::Wan => "unit-short-wan",
            Self::Yi => "unit-short-yi",
        };
        let name = if currency == Currency::CNY { say(locale, "unit-yuan").into_owned() } else { currency.to_string() };
        say_with(locale, key, [("currency", Arg::from(name))])
    }

    /// The sum in this unit, rounded to `decimals`.
    pub fn of(self, sum: Sum, decimals: u32) -> Decimal {
        let exact = Decimal::new(sum.fen(), 2 + self.power()).unwrap_or(Decimal::ZERO);
        exact.rounded(decimals)
    }

    /// The sum in this unit as a position on an axis.
    pub fn position(self, sum: Sum) -> f64 {
        sum.fen() as f64 / 10f64.powi(2 + self.power() as i32)
    }
}

/// U+2009 THIN SPACE, between groups of three digits.
const THIN: char = '\u{2009}';

/// A decimal with thin spaces between thousands and a true minus sign.
pub fn decimal(value: Decimal) -> String {
    let plain = value.to_string();
    let unsigned = plain.trim_start_matches('-');
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    if plain.starts_with('-') {
        text.push('−');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) && whole.len() > 4 {
            text.push(THIN);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A count with thin spaces between thousands.
pub fn count(value: usize) -> String {
    decimal(Decimal::new(value as i128, 0).unwrap_or(Decimal::ZERO))
}

/// A size or a density with at most one decimal, for messages.
pub fn plain(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

/// How many columns of a terminal a text takes: two for a Chinese character or a full-width sign (East Asian Width W
/// or F of UAX #11, in the blocks that matter here).
pub fn columns_wide(text: &str) -> usize {
    let is_wide = |c: char| {
        matches!(u32::from(c),
            0x1100..=0x115f | 0x2e80..=0x303e | 0x3041..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x20000..=0x3fffd)
    };
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// The size of a file.
pub fn bytes(size: u64) -> String {
    match size {
        0..10_000 => format!("{size} B"),
        10_000..10_000_000 => format!("{} kB", count((size as usize).div_ceil(1000))),
        _ => format!("{} MB", count((size as usize).div_ceil(1_000_000))),
    }
}

/// A sum in a unit, with so many decimals. What is there but smaller than can be shown is `<0.01`, never 0.
pub fn sum(value: Sum, scale: Scale, decimals: u32) -> String {
    let shown = scale.of(value, decimals);
    if shown.mantissa() == 0 && value.fen() != 0 {
        let least = Decimal::new(1, decimals).unwrap_or(Decimal::ZERO);
        return format!("{}{}", if value.fen() > 0 { "<" } else { ">−" }, decimal(least));
    }
    decimal(shown)
}

/// A sum in the largest unit that it fills, without decimals it does not need, and the unit.
pub fn shortest_sum(value: Sum, currency: Currency, locale: Locale) -> String {
    let scale = Scale::fitting(value);
    let exact = Decimal::parse(&scale.of(value, 2 + scale.power()).to_string()).unwrap_or(Decimal::ZERO);
    let args = [("amount", Arg::from(decimal(exact))), ("unit", Arg::from(scale.unit(currency, locale)))];
    say_with(locale, "amount-with-unit", args)
}

/// A round number of main units in as few signs as there are words for: 5000万, 10亿; 50 m, 1 bn.
pub fn brief(value: Sum, locale: Locale) -> String {
    const CHINESE: &[(u32, &str)] = &[(8, "brief-yi"), (4, "brief-wan")];
    const ENGLISH: &[(u32, &str)] = &[(9, "brief-billion"), (6, "brief-million"), (3, "brief-thousand")];
    let steps = if locale.is_english() { ENGLISH } else { CHINESE };
    let fits = |power: u32| value.fen().unsigned_abs() >= 10u128.pow(power + 2);
    let step = steps.iter().find(|(power, _)| fits(*power));
    let written = |power: u32| {
        let exact = Decimal::new(value.fen(), 2 + power).unwrap_or(Decimal::ZERO);
        decimal(Decimal::parse(&exact.rounded(2).to_string()).unwrap_or(Decimal::ZERO))
    };
    match step {
        Some((power, key)) => say_with(locale, key, [("number", written(*power).into())]),
        None => written(0),
    }
}

/// `part` of `whole` in percent with so many decimals, rounded exactly, halves away from 0; `None` of nothing.
pub fn ratio(part: Sum, whole: Sum, decimals: u32) -> Option<Decimal> {
    if whole == Sum::ZERO {
        return None;
    }
    let doubled = part.fen().checked_mul(200)?.checked_mul(10_i128.checked_pow(decimals)?)?.checked_div(whole.fen())?;
    Decimal::new((doubled + doubled.signum()) / 2, decimals)
}

/// `part` of `whole` in percent with one decimal; `None` of nothing.
pub fn percent(part: Sum, whole: Sum) -> Option<String> {
    Some(percent_sign(&decimal(ratio(part, whole, 1)?)))
}

/// A number with a percent sign behind a narrow space.
pub fn percent_sign(number: &str) -> String {
    format!("{number}\u{202f}%")
}

/// A number with its sign: what is neither more nor less has none.
pub fn signed(value: Decimal) -> String {
    if value.mantissa() > 0 { format!("+{}", decimal(value)) } else { decimal(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yi(text: &str) -> Sum {
        Sum::from_fen(Decimal::parse(text).unwrap().scaled_exactly(10).unwrap())
    }

    #[test]
    fn round_numbers_are_brief() {
        for (yuan, chinese, english) in [
            (0, "0", "0"),
            (500, "500", "500"),
            (5_000, "5000", "5k"),
            (50_000_000, "5000万", "50 m"),
            (1_000_000_000, "10亿", "1 bn"),
            (250_000_000, "2.5亿", "250 m"),
        ] {
            let sum = Sum::from_fen(yuan * 100);
            assert_eq!((brief(sum, Locale::ZhCn).as_str(), brief(sum, Locale::En).as_str()), (chinese, english));
        }
    }

    #[test]
    fn thousands_are_grouped_from_five_digits_on() {
        for (text, shown) in [
            ("0", "0"),
            ("1234.5", "1234.5"),
            ("12345", "12\u{2009}345"),
            ("-1234567.89", "−1\u{2009}234\u{2009}567.89"),
        ] {
            assert_eq!(decimal(Decimal::parse(text).unwrap()), shown);
        }
    }

    #[test]
    fn sums_show_in_their_unit() {
        assert_eq!(sum(yi("249"), Scale::Yi, 2), "249.00");
        assert_eq!(sum(yi("0.0001"), Scale::Wan, 0), "1");
        assert_eq!(sum(yi("27.92"), Scale::Wan, 0), "279\u{2009}200");
        assert_eq!(sum(yi("0.0001"), Scale::Yi, 2), "<0.01", "small is not nothing");
        assert_eq!(sum(Sum::ZERO, Scale::Yi, 2), "0.00");
        assert_eq!(shortest_sum(yi("10"), Currency::CNY, Locale::ZhCn), "10 亿元");
        assert_eq!(shortest_sum(yi("1.55"), Currency::CNY, Locale::ZhCn), "1.55 亿元");
        assert_eq!(Scale::fitting(yi("0.5")), Scale::Wan);
        assert_eq!(Scale::fitting(yi("1")), Scale::Yi);
        assert_eq!(Scale::fitting(Sum::ZERO), Scale::One);
    }

    #[test]
    fn shares_round_halves_up_and_refuse_nothing() {
        assert_eq!(percent(yi("1"), yi("3")).as_deref(), Some("33.3\u{202f}%"));
        assert_eq!(percent(yi("1"), yi("2000")).as_deref(), Some("0.1\u{202f}%"));
        assert_eq!(percent(yi("1"), Sum::ZERO), None);
    }
}
