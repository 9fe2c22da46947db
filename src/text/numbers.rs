//! How amounts, counts and shares are written. Must not know where they come from.

pub use super::digit_grouping::{count, decimal};
use super::{Arg, Locale, find, say_with, unit_word};
use crate::model::{AmountUnit, Currency, Decimal, Sum};

/// The unit amounts are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// 元
    One,
    /// 万元
    Wan,
    /// A million: 百万元
    Million,
    /// 亿元
    Yi,
    /// A billion: 十亿元
    Billion,
}

impl Scale {
    /// All, smallest first.
    pub const ALL: [Self; 5] = [Self::One, Self::Wan, Self::Million, Self::Yi, Self::Billion];

    /// Those that a language counts in, smallest first.
    pub fn of_language(locale: Locale) -> [Self; 3] {
        locale.either([Self::One, Self::Wan, Self::Yi], [Self::One, Self::Million, Self::Billion])
    }

    /// What texts of it go by.
    pub fn id(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Wan => "wan",
            Self::Million => "million",
            Self::Yi => "yi",
            Self::Billion => "billion",
        }
    }

    /// The power of ten of the main unit.
    pub fn power(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Wan => 4,
            Self::Million => 6,
            Self::Yi => 8,
            Self::Billion => 9,
        }
    }

    /// The largest unit of a language in which the largest of the sums is at least 1; 元 when all are tiny.
    pub fn fitting(largest: Sum, locale: Locale) -> Self {
        let fen = largest.fen().unsigned_abs();
        let fits = |scale: &Self| fen >= 10u128.pow(scale.power() + 2);
        Self::of_language(locale).into_iter().rev().find(fits).unwrap_or(Self::One)
    }

    /// The largest unit of a language in which the largest of many amounts is at least 1, few, but for 0, are less than a
    /// tenth, and half of them are at least half of one: two decimals say too little of smaller ones.
    pub fn fitting_all(amounts: impl Iterator<Item = i64> + Clone, locale: Locale) -> Self {
        let amounts = amounts.map(i64::saturating_abs);
        let largest = amounts.clone().max().unwrap_or(0);
        let most = Self::fitting(Sum::from_fen(largest.into()), locale);
        let given = amounts.clone().filter(|fen| *fen > 0).count();
        let is_readable = |scale: &Self| {
            let one = 100 * 10i64.pow(scale.power());
            let less = |than: i64| amounts.clone().filter(|fen| *fen > 0 && *fen < than).count();
            less(one / 10) * FEW <= given && less(one / 2) * 2 <= given
        };
        let scales = Self::of_language(locale).into_iter().rev().filter(|scale| scale.power() <= most.power());
        scales.into_iter().find(is_readable).unwrap_or(Self::One)
    }

    /// The name of the unit where it stands by itself, on an axis or in a heading: 亿元, RMB billion.
    pub fn unit(self, currency: Currency, locale: Locale) -> String {
        self.named("unit", currency, locale)
    }

    /// The name of the unit behind an amount: 亿元, billion yuan.
    pub fn behind(self, currency: Currency, locale: Locale) -> String {
        self.named("unit-behind", currency, locale)
    }

    fn named(self, place: &str, currency: Currency, locale: Locale) -> String {
        let scaled = |place: &str, name: String| {
            let text = say_with(locale, &format!("{place}-step-{}", self.id()), [("currency", Arg::from(name))]);
            text.trim().to_owned()
        };
        let text = |name: String| scaled(place, name);
        if currency.is_unit() {
            // What has a name in the program is marked; of ratios either side may.
            let name = |part: &str| match part.strip_prefix('@') {
                Some(id) => find(locale, &format!("unit-{id}")).unwrap_or_else(|| id.to_ascii_uppercase()),
                None => unit_word(part, locale),
            };
            let mut parts = currency.code().split('/').map(name);
            // In English money stands before how many of it, anything else behind: RMB million, million MW.
            let first = parts.next().unwrap_or_default();
            // So many 万 of 万人 are 亿人.
            let first = match (self, first.strip_prefix('万').filter(|rest| !rest.is_empty())) {
                (Self::Wan, Some(rest)) => Self::Yi.named(place, Currency::of_unit(rest), locale),
                _ => scaled("unit-behind", first),
            };
            return [first].into_iter().chain(parts).collect::<Vec<String>>().join("/");
        }
        let code = currency.code().to_ascii_lowercase();
        // What has no name is set apart: 亿 IDR.
        let foreign = || locale.either(format!(" {currency}"), currency.to_string());
        let name = find(locale, &format!("{place}-{code}")).or_else(|| find(locale, &format!("unit-{code}")));
        text(name.unwrap_or_else(foreign))
    }

    /// A unit of money that a file writes in English, in the reader's language: USD million is 百万美元. Nothing for others.
    pub fn unit_in_words(unit: &str, locale: Locale) -> Option<String> {
        let is_foreign = locale == Locale::ZhCn && unit.is_ascii();
        let money = AmountUnit::parse(unit).filter(|_| is_foreign)?;
        let scale = Self::ALL.into_iter().find(|scale| scale.power() == money.power)?;
        Some(scale.unit(money.currency, locale))
    }

    /// The sum in this unit, rounded to `decimals`.
    pub fn of(self, sum: Sum, decimals: u32) -> Decimal {
        // What is asked for has no more decimals than a number may have; the sum in a large unit may.
        let Some(beyond) = (sum.decimals() + self.power()).checked_sub(decimals) else {
            return Decimal::new(sum.units(), sum.decimals() + self.power()).unwrap_or(Decimal::ZERO).rounded(decimals);
        };
        let part = 10i128.checked_pow(beyond).unwrap_or(i128::MAX);
        let half = if sum.units() < 0 { -part / 2 } else { part / 2 };
        Decimal::new(sum.units().saturating_add(half) / part, decimals).unwrap_or(Decimal::ZERO)
    }

    /// The sum in this unit as a position on an axis.
    pub fn position(self, sum: Sum) -> f64 {
        sum.units() as f64 / 10f64.powi((sum.decimals() + self.power()) as i32)
    }
}

/// As many as a number may have.
const MOST_DECIMALS: u32 = 18;

/// One amount in so many may be too small for the unit of all.
const FEW: usize = 5;

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
    if shown.mantissa() == 0 && value != Sum::ZERO {
        let least = Decimal::new(1, decimals).unwrap_or(Decimal::ZERO);
        return format!("{}{}", if value > Sum::ZERO { "<" } else { ">−" }, decimal(least));
    }
    decimal(shown)
}

/// How many decimals say enough of sums in main units that have more than two: as many as there are, as far as they are digits
/// of the largest that a reader wants. Beside millions nobody reads the tenths.
pub fn decimals_of(sums: &[Sum]) -> u32 {
    const DIGITS: u32 = 4;
    const ENOUGH: u32 = 6;
    let most = sums.iter().map(|sum| sum.decimals()).max().unwrap_or(2);
    let largest = sums.iter().map(|sum| sum.abs()).max().unwrap_or(Sum::ZERO);
    let is_less = |places: &u32| largest.times(10i128.pow(*places)) < Sum::from_fen(100);
    let noughts = (0..most).take_while(is_less).count() as u32;
    let before = largest.main_units().checked_ilog10().map_or(0, |power| power + 1);
    match before {
        0 => most.min(ENOUGH.max(noughts + DIGITS - 1)),
        _ => most.min((DIGITS + 1).saturating_sub(before)),
    }
}

/// A sum in the largest unit that it fills, without decimals it does not need, and the unit.
pub fn shortest_sum(value: Sum, currency: Currency, locale: Locale) -> String {
    let scale = Scale::fitting(value, locale);
    let exact = scale.of(value, (value.decimals() + scale.power()).min(MOST_DECIMALS)).shortest();
    with_unit(decimal(exact), scale.behind(currency, locale), locale)
}

/// A number with its unit behind it; alone where it has none.
pub fn with_unit(amount: String, unit: String, locale: Locale) -> String {
    if unit.is_empty() {
        return amount;
    }
    say_with(locale, "amount-with-unit", [("amount", Arg::from(amount)), ("unit", unit.into())])
}

/// A round number of main units in as few signs as there are words for: 5000万, 10亿; 50 m, 1 bn.
pub fn brief(value: Sum, locale: Locale) -> String {
    const CHINESE: &[(u32, &str)] = &[(8, "brief-yi"), (4, "brief-wan")];
    const ENGLISH: &[(u32, &str)] = &[(9, "brief-billion"), (6, "brief-million"), (3, "brief-thousand")];
    let steps = locale.either(CHINESE, ENGLISH);
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
    let (part, whole) = part.aligned(whole);
    let doubled = part.checked_mul(200)?.checked_mul(10_i128.checked_pow(decimals)?)?.checked_div(whole)?;
    Decimal::new((doubled + doubled.signum()) / 2, decimals)
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

    #[test]
    fn units_of_money_in_english_are_said_in_chinese() {
        for (unit, said) in [
            ("USD million", Some("百万美元")),
            ("million USD", Some("百万美元")),
            ("CNY", Some("元")),
            ("万元", None),
            ("MW", None),
        ] {
            assert_eq!(Scale::unit_in_words(unit, Locale::ZhCn).as_deref(), said, "{unit}");
            assert_eq!(Scale::unit_in_words(unit, Locale::En), None);
        }
    }

    fn yi(text: &str) -> Sum {
        Sum::from_fen(Decimal::parse(text).unwrap().scaled_exactly(10).unwrap())
    }

    #[test]
    fn finer_numbers_have_the_decimals_that_say_something_beside_the_largest() {
        for (units, decimals, wanted) in
            [(1_999_519_999_600, 6, 0), (280_555_100, 6, 2), (40_078_571, 6, 3), (234_567, 6, 6), (273, 5, 5)]
        {
            assert_eq!(decimals_of(&[Sum::new(units, decimals)]), wanted, "{units}e-{decimals}");
        }
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
        for (sum, chinese, english) in [
            ("0.5", Scale::Wan, Scale::Million),
            ("1", Scale::Yi, Scale::Million),
            ("9.99999999", Scale::Yi, Scale::Million),
            ("10", Scale::Yi, Scale::Billion),
            ("0.0099", Scale::Wan, Scale::One),
            ("0", Scale::One, Scale::One),
        ] {
            let found = [Locale::ZhCn, Locale::En].map(|locale| Scale::fitting(yi(sum), locale));
            assert_eq!(found, [chinese, english], "{sum} 亿");
        }
    }

    #[test]
    fn units_have_the_names_of_their_language() {
        let idr = Currency::parse("IDR").unwrap();
        let people = |scale: Scale| scale.unit(Currency::of_unit("万人"), Locale::ZhCn);
        assert_eq!([Scale::One, Scale::Wan].map(people), ["万人", "亿人"]);
        for (scale, currency, chinese, english, behind) in [
            (Scale::One, Currency::CNY, "元", "RMB", "yuan"),
            (Scale::Wan, Currency::CNY, "万元", "RMB 10,000", "ten thousand yuan"),
            (Scale::Yi, Currency::CNY, "亿元", "RMB 100 million", "hundred million yuan"),
            (Scale::Million, Currency::CNY, "百万元", "RMB million", "million yuan"),
            (Scale::Billion, Currency::CNY, "十亿元", "RMB billion", "billion yuan"),
            (Scale::One, Currency::USD, "美元", "USD", "USD"),
            (Scale::Wan, Currency::USD, "万美元", "USD 10,000", "ten thousand USD"),
            (Scale::Yi, Currency::USD, "亿美元", "USD 100 million", "hundred million USD"),
            (Scale::Billion, Currency::USD, "十亿美元", "USD billion", "billion USD"),
            (Scale::Yi, idr, "亿 IDR", "IDR 100 million", "hundred million IDR"),
            (Scale::One, idr, "IDR", "IDR", "IDR"),
        ] {
            assert_eq!(scale.unit(currency, Locale::ZhCn), chinese);
            assert_eq!(scale.behind(currency, Locale::ZhCn), chinese);
            assert_eq!(scale.unit(currency, Locale::En), english);
            assert_eq!(scale.behind(currency, Locale::En), behind);
        }
        for (sum, chinese, english) in [
            ("10", "10 亿元", "1 billion yuan"),
            ("1.55", "1.55 亿元", "155 million yuan"),
            ("24.95", "24.95 亿元", "2.495 billion yuan"),
            ("0.005", "50 万元", "500\u{2009}000 yuan"),
        ] {
            let said = [Locale::ZhCn, Locale::En].map(|locale| shortest_sum(yi(sum), Currency::CNY, locale));
            assert_eq!(said, [chinese, english]);
        }
    }

    #[test]
    fn the_unit_of_many_amounts_shows_nearly_all_of_them() {
        let dollars = |amounts: &[i64]| amounts.iter().map(|amount| amount * 100).collect::<Vec<i64>>();
        let small: Vec<i64> = (1..=9).map(|hundreds| hundreds * 100).chain([800_000_000]).collect();
        let one_small: Vec<i64> = [1].into_iter().chain((1..=20).map(|yi| yi * 100_000_000)).collect();
        let zeros: Vec<i64> = [0; 50].into_iter().chain([300_000_000]).collect();
        for (amounts, chinese, english) in [
            (&small, Scale::One, Scale::One),
            (&one_small, Scale::Yi, Scale::Billion),
            (&zeros, Scale::Yi, Scale::Million),
            (&vec![20_000, 3_000_000, 900_000_000], Scale::Wan, Scale::One),
            (&vec![350_000_000, 420_000_000, 1_200_000_000], Scale::Yi, Scale::Million),
            (&vec![], Scale::One, Scale::One),
            // What is below zero is as large.
            (&vec![-350_000_000, -420_000_000, 1_200_000], Scale::Wan, Scale::Million),
        ] {
            let all = dollars(amounts);
            let found = [Locale::ZhCn, Locale::En].map(|locale| Scale::fitting_all(all.iter().copied(), locale));
            assert_eq!(found, [chinese, english], "{amounts:?}");
        }
    }

    #[test]
    fn shares_round_halves_up_and_refuse_nothing() {}
}
