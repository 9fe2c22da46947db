//! Money: exact integers of the smallest unit. Must not know how amounts are shown or stored.

use std::fmt;
use std::sync::Mutex;

use super::decimal::Decimal;
use super::iso_currencies::is_currency;

/// All units ever met that are no money: there are as many as packages call by name.
static UNITS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

/// What amounts are in: an ISO 4217 currency, for example `CNY`, or another unit of a column that the program knows nothing
/// of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// 人民币
    pub const CNY: Self = Self(*b"CNY");
    /// 美元
    pub const USD: Self = Self(*b"USD");

    /// A code of ISO 4217, else `None`.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        is_currency(code).then_some(Self(bytes))
    }

    /// What a word of English means: `RMB`, `yuan`, `US$`, or a code.
    fn named(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "rmb" | "cny" | "yuan" | "renminbi" | "cn¥" => Self::CNY,
            "usd" | "us$" | "$" | "dollar" | "dollars" => Self::USD,
            "eur" | "€" | "euro" | "euros" => Self(*b"EUR"),
            "gbp" | "£" | "pound" | "pounds" => Self(*b"GBP"),
            _ => Self::parse(word)?,
        })
    }

    /// Whether its amounts are counted in lakh and crore.
    pub(crate) fn counts_in_crore(self) -> bool {
        ["INR", "PKR", "BDT", "NPR", "LKR", "BTN"].contains(&self.code())
    }

    /// Whether it is worth so little that a zone's amounts in it have three digits more than in most.
    pub fn is_of_small_value(self) -> bool {
        SMALL.contains(&&self.0)
    }

    /// Something else that is added up, as a package calls it: 人, MW, or nothing.
    pub fn of_unit(unit: &str) -> Self {
        let mut units = UNITS.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let at = units.iter().position(|known| *known == unit).unwrap_or_else(|| {
            units.push(Box::leak(unit.to_owned().into_boxed_str()));
            units.len() - 1
        });
        let [.., high, low] = (at as u32).to_be_bytes();
        Self([0, high, low])
    }

    /// What amounts are in of which each row says its own currency.
    pub fn of_each_row() -> Self {
        Self::of_unit("@own-currency")
    }

    /// Whether each amount is in a currency of its own, so that there is no sum of all.
    pub fn is_of_each_row(self) -> bool {
        self == Self::of_each_row()
    }

    /// Whether it is no money.
    pub fn is_unit(self) -> bool {
        self.0[0] == 0
    }

    /// The three letters of money, or what else is added up is called.
    pub fn code(&self) -> &str {
        if !self.is_unit() {
            return std::str::from_utf8(&self.0).unwrap_or("???");
        }
        let at = usize::from(self.0[1]) << 8 | usize::from(self.0[2]);
        UNITS.lock().unwrap_or_else(std::sync::PoisonError::into_inner).get(at).copied().unwrap_or_default()
    }
}

/// Currencies of which a hundred or more make a yuan, and those of which a few make one but no part of them is used.
const SMALL: [&[u8; 3]; 30] = [
    b"IDR", b"VND", b"KRW", b"JPY", b"LAK", b"KHR", b"MMK", b"IRR", b"IQD", b"LBP", b"SYP", b"YER", b"UZS", b"KZT",
    b"MNT", b"PKR", b"LKR", b"COP", b"CLP", b"PYG", b"ARS", b"CRC", b"NGN", b"TZS", b"UGX", b"RWF", b"GNF", b"MGA",
    b"HUF", b"KPW",
];

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The unit an amount column is written in: a currency and a power of ten of its main unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountUnit {
    /// The currency of the column.
    pub currency: Currency,
    /// 0 for 元, 4 for 万元, 8 for 亿元.
    pub power: u32,
}

impl AmountUnit {
    /// Reads `元`, `万元`, `亿元`, `CNY`, `万美元`, `USD`, `万USD`, `RMB billion`, `million yuan` …; `None` for what is no
    /// unit of money.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let (power, Some(currency)) = Self::in_english(text).unwrap_or_default() {
            return Some(Self { currency, power });
        }
        if let Some(unit) = Self::in_words_of_a_country(text) {
            return Some(unit);
        }
        let text = text.strip_prefix("人民币").filter(|rest| !rest.is_empty()).unwrap_or(text).trim();
        const SCALES: [(&str, u32); 7] =
            [("万亿", 12), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3), ("百", 2)];
        let (power, name) = SCALES
            .iter()
            .find_map(|(word, power)| text.strip_prefix(word).map(|rest| (*power, rest)))
            .unwrap_or((0, text));
        let currency = match name.trim() {
            "元" | "人民币" | "元人民币" => Currency::CNY,
            "美元" => Currency::USD,
            "欧元" => Currency(*b"EUR"),
            "日元" | "円" => Currency(*b"JPY"),
            "港元" | "港币" => Currency(*b"HKD"),
            code => Currency::parse(code)?,
        };
        Some(Self { currency, power })
    }

    /// As a package writes it: `万元`, `USD`, `USD million`. [`Self::parse`] reads it.
    pub fn written(self) -> String {
        let (code, is_yuan) = (self.currency.code(), self.currency == Currency::CNY);
        let chinese = match self.power {
            2 => "百",
            3 if !is_yuan => return format!("{code} thousand"),
            3 => "千",
            4 => "万",
            5 => return format!("lakh {code}"),
            6 if !is_yuan => return format!("{code} million"),
            6 => "百万",
            7 if self.currency.counts_in_crore() => return format!("crore {code}"),
            7 => "千万",
            8 => "亿",
            9 => return format!("{code} billion"),
            12 if !is_yuan => return format!("{code} trillion"),
            12 => "万亿",
            _ => "",
        };
        if is_yuan { format!("{chinese}元") } else { format!("{chinese}{code}") }
    }

    /// `crore INR`, `lakh PKR`, `tỷ đồng`: words that only some currencies are counted in.
    fn in_words_of_a_country(text: &str) -> Option<Self> {
        let (one, other) = text.split_once(' ')?;
        let scale = |word: &str| match word.to_lowercase().as_str() {
            "crore" | "crores" | "cr" => Some((7, true)),
            "lakh" | "lakhs" | "lac" => Some((5, true)),
            "tỷ" | "tỉ" => Some((9, false)),
            "triệu" => Some((6, false)),
            _ => None,
        };
        let ((power, is_of_rupees), name) =
            scale(one).map(|scale| (scale, other)).or_else(|| scale(other).map(|scale| (scale, one)))?;
        let currency = match name.trim().to_lowercase().as_str() {
            "đồng" | "₫" => Currency(*b"VND"),
            "₹" => Currency(*b"INR"),
            code => Currency::parse(&code.to_uppercase())?,
        };
        let suits = if is_of_rupees { currency.counts_in_crore() } else { currency.code() == "VND" };
        suits.then_some(Self { currency, power })
    }

    /// What a unit in English says: a power of ten, and a currency, if it names one. `bn`, `million`, `RMB`, `USD m`,
    /// `billion yuan`; `None` for what is none.
    pub fn in_english(text: &str) -> Option<(u32, Option<Currency>)> {
        let (mut power, mut currency) = (None, None);
        for word in text.split_whitespace() {
            let step = match word.to_ascii_lowercase().as_str() {
                "thousand" | "k" => Some(3),
                "million" | "millions" | "mn" | "mln" | "m" => Some(6),
                "billion" | "billions" | "bn" | "b" => Some(9),
                "trillion" | "trillions" | "tn" => Some(12),
                _ => None,
            };
            // Each at most once, and nothing else.
            match step {
                Some(_) if power.is_none() => power = step,
                None if currency.is_none() => currency = Some(Currency::named(word)?),
                _ => return None,
            }
        }
        (power.is_some() || currency.is_some()).then_some((power.unwrap_or(0), currency))
    }
}

/// An amount of money in hundredths of the main unit (分, cents). Never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Amount(i64);

/// Why a number is not an [`Amount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Investment is never negative; a correction belongs in the note.
    #[error("negative")]
    Negative,
    /// More decimals than the smallest unit of the currency can hold.
    #[error("finer than one fen")]
    TooFine,
    /// More than there can be in the currency.
    #[error("too large")]
    TooLarge,
}

impl Amount {
    /// The largest amount a single record may hold in most currencies: 10^14 main units (a million 亿元). It has 54 bits.
    pub const MAX: Self = Self(10_000_000_000_000_000);
    /// The largest in a currency of small value: 9 × 10^16 main units.
    pub const MAX_OF_SMALL_VALUE: Self = Self(9_000_000_000_000_000_000);

    /// The largest amount a single record may hold in a currency.
    #[inline]
    pub fn most(currency: Currency) -> Self {
        if currency != Currency::CNY && currency.is_of_small_value() { Self::MAX_OF_SMALL_VALUE } else { Self::MAX }
    }

    /// From an integer number of fen, as many as there can be in any currency.
    pub fn from_fen(fen: i64) -> Result<Self, AmountError> {
        Self::within(fen, Self::MAX_OF_SMALL_VALUE)
    }

    #[inline]
    fn within(fen: i64, most: Self) -> Result<Self, AmountError> {
        match fen {
            ..0 => Err(AmountError::Negative),
            _ if fen > most.0 => Err(AmountError::TooLarge),
            _ => Ok(Self(fen)),
        }
    }

    /// `value` in `unit`, exactly.
    pub fn from_decimal(value: Decimal, unit: AmountUnit) -> Result<Self, AmountError> {
        if value.mantissa() < 0 {
            return Err(AmountError::Negative);
        }
        // Nearly all cells hold few digits: 128 bits are slow.
        let most = Self::most(unit.currency);
        if let Some(fen) = value.scaled_quickly(unit.power + 2) {
            return Self::within(fen, most);
        }
        let Some(fen) = value.scaled_exactly(unit.power + 2) else {
            let is_huge = value.to_f64() * 10f64.powi(unit.power as i32) > most.0 as f64 / 10.0;
            return Err(if is_huge { AmountError::TooLarge } else { AmountError::TooFine });
        };
        Self::within(i64::try_from(fen).map_err(|_| AmountError::TooLarge)?, most)
    }

    /// The quick way for what most cells hold: up to 15 digits with at most one point among or before them. `None` says
    /// nothing.
    pub(crate) fn parse_plain(text: &str, unit: AmountUnit) -> Option<Self> {
        Self::plain(Decimal::plain_digits(text.as_bytes(), 15)?, unit)
    }

    /// From digits of which `scale` stand behind the point. `None` says nothing.
    #[inline]
    pub(crate) fn plain((mantissa, scale): (i64, u32), unit: AmountUnit) -> Option<Self> {
        let fen = mantissa.checked_mul(Decimal::power((unit.power + 2).checked_sub(scale)?)?)?;
        // Only what is large costs a look at its currency.
        let most = if fen > Self::MAX.0 { Self::most(unit.currency) } else { Self::MAX };
        Self::within(fen, most).ok()
    }

    /// The number of fen.
    pub fn fen(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_as_they_are_written() {
        for text in [
            "元",
            "万元",
            "百万元",
            "亿元",
            "万亿元",
            "USD",
            "万USD",
            "USD thousand",
            "USD million",
            "USD billion",
            "crore INR",
            "lakh INR",
        ] {
            let unit = AmountUnit::parse(text).unwrap();
            assert_eq!(AmountUnit::parse(&unit.written()), Some(unit));
            assert_eq!(unit.written(), text);
        }
    }

    #[test]
    fn amounts_are_exact_in_their_unit() {
        for (text, unit, fen) in [
            ("249", "亿元", Ok(2_490_000_000_000)),
            ("0.07", "元", Ok(7)),
            ("39.4", "亿元", Ok(394_000_000_000)),
            ("1.00000001", "亿元", Ok(10_000_000_100)),
            ("0.001", "元", Err(AmountError::TooFine)),
            ("-1", "万元", Err(AmountError::Negative)),
            ("1e20", "亿元", Err(AmountError::TooLarge)),
            ("100000000000000000000000000000", "元", Err(AmountError::TooLarge)),
            ("100000000000000", "元", Ok(10_000_000_000_000_000)),
            ("100000000000000.01", "元", Err(AmountError::TooLarge)),
            ("466000000000000", "IDR", Ok(46_600_000_000_000_000)),
            ("900000000", "亿VND", Ok(9_000_000_000_000_000_000)),
            ("900000001", "亿VND", Err(AmountError::TooLarge)),
            ("90000000000000001", "IDR", Err(AmountError::TooLarge)),
        ] {
            let value = Decimal::parse(text).unwrap_or(Decimal::ZERO);
            let unit = AmountUnit::parse(unit).unwrap_or(AmountUnit { currency: Currency::CNY, power: 0 });
            assert_eq!(Amount::from_decimal(value, unit).map(Amount::fen), fen, "{text}");
        }
    }

    #[test]
    fn units_of_money_are_told_from_others() {
        for (text, expected) in [
            ("元", Some(("CNY", 0))),
            ("万元", Some(("CNY", 4))),
            ("亿元", Some(("CNY", 8))),
            ("万亿元", Some(("CNY", 12))),
            ("万亿美元", Some(("USD", 12))),
            ("USD", Some(("USD", 0))),
            ("万美元", Some(("USD", 4))),
            ("RMB billion", Some(("CNY", 9))),
            ("million yuan", Some(("CNY", 6))),
            ("USD m", Some(("USD", 6))),
            ("bn IDR", Some(("IDR", 9))),
            ("US$ thousand", Some(("USD", 3))),
            ("million", None),
            ("million million yuan", None),
            ("yuan per mu", None),
            ("m", None),
            ("亩", None),
            ("%", None),
        ] {
            let unit = AmountUnit::parse(text);
            assert_eq!(unit.as_ref().map(|u| (u.currency.code(), u.power)), expected, "{text}");
        }
    }

    #[test]
    fn units_are_read_in_the_words_of_their_country() {
        let unit = |code: &str, power: u32| Some(AmountUnit { currency: Currency::parse(code).unwrap(), power });
        for (text, expected) in [
            ("万元", unit("CNY", 4)),
            ("人民币万元", unit("CNY", 4)),
            ("人民币", unit("CNY", 0)),
            ("万円", unit("JPY", 4)),
            ("crore INR", unit("INR", 7)),
            ("INR crore", unit("INR", 7)),
            ("₹ lakh", unit("INR", 5)),
            ("tỷ đồng", unit("VND", 9)),
            ("triệu VND", unit("VND", 6)),
            ("crore USD", None),
            ("tỷ USD", None),
            ("亿", None),
            ("人民币套", None),
        ] {
            assert_eq!(AmountUnit::parse(text), expected, "{text}");
        }
    }
}
