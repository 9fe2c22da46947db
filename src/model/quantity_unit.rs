//! Units of quantities, and what so many of one are of another: exactly, or not at all. Must not know columns or money.

use super::decimal::Decimal;

/// What a unit measures. Units that are no more than a word measure what they are called.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Dimension {
    Area,
    Volume,
    Length,
    Mass,
    Power,
    Energy,
    Duration,
    Word(String),
}

/// A unit as so many of the first one of its dimension: a fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuantityUnit {
    dimension: Dimension,
    times: i128,
    over: i128,
}

/// Two units that do not measure the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the same quantity")]
pub struct OtherQuantity;

/// How a number that falls between two others is taken for one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Not at all.
    Exact,
    /// For the lesser one.
    Down,
    /// For the greater one.
    Up,
}

/// Words for numbers before a unit.
const SCALES: [(&str, u32); 6] = [("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3), ("百", 2)];

/// The unit with this name: in how many of the first one of its dimension, and in how many parts.
fn known(name: &str) -> Option<(Dimension, i128, i128)> {
    use Dimension::{Area, Duration, Energy, Length, Mass, Power, Volume};
    Some(match name {
        "m2" | "m²" | "㎡" | "平方米" | "平米" | "sqm" | "sq m" | "square metres" | "square meters" => {
            (Area, 1, 1)
        }
        "km2" | "km²" | "平方公里" | "平方千米" | "sq km" => (Area, 1_000_000, 1),
        "公顷" | "ha" | "hectare" | "hectares" | "hm2" | "hm²" => (Area, 10_000, 1),
        // Fifteen of them are a hectare.
        "亩" | "市亩" | "mu" => (Area, 2_000, 3),
        "顷" => (Area, 200_000, 3),
        "m3" | "m³" | "立方米" | "立方" | "方" | "cubic metres" | "cubic meters" => (Volume, 1_000, 1),
        "l" | "L" | "升" | "litres" | "liters" => (Volume, 1, 1),
        "m" | "米" | "metres" | "meters" => (Length, 1, 1),
        "km" | "公里" | "千米" | "kilometres" | "kilometers" => (Length, 1_000, 1),
        "g" | "克" => (Mass, 1, 1),
        "kg" | "千克" | "公斤" => (Mass, 1_000, 1),
        "斤" => (Mass, 500, 1),
        "t" | "吨" | "tonnes" | "tons" | "公吨" => (Mass, 1_000_000, 1),
        "kt" => (Mass, 1_000_000_000, 1),
        "Mt" => (Mass, 1_000_000_000_000, 1),
        "W" | "w" | "瓦" => (Power, 1, 1),
        "kW" | "kw" | "KW" | "千瓦" => (Power, 1_000, 1),
        "MW" | "mw" | "兆瓦" => (Power, 1_000_000, 1),
        "GW" | "gw" | "吉瓦" => (Power, 1_000_000_000, 1),
        "TW" | "tw" => (Power, 1_000_000_000_000, 1),
        "Wh" | "wh" | "瓦时" => (Energy, 1, 1),
        "kWh" | "kwh" | "KWh" | "千瓦时" | "度" => (Energy, 1_000, 1),
        "MWh" | "mwh" | "兆瓦时" => (Energy, 1_000_000, 1),
        "GWh" | "gwh" | "吉瓦时" => (Energy, 1_000_000_000, 1),
        "TWh" | "twh" => (Energy, 1_000_000_000_000, 1),
        "分钟" | "min" | "minutes" => (Duration, 1, 1),
        "小时" | "h" | "hours" | "hour" => (Duration, 60, 1),
        "天" | "日" | "days" | "day" => (Duration, 1_440, 1),
        _ => return None,
    })
}

/// How many powers of ten a word in English says, and what stands behind it.
fn english_scale(text: &str) -> Option<(u32, &str)> {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let power = match word.to_ascii_lowercase().as_str() {
        "thousand" | "k" => 3,
        "million" | "mn" | "mln" => 6,
        "billion" | "bn" => 9,
        _ => return None,
    };
    Some((power, rest.trim_start()))
}

impl QuantityUnit {
    /// `亩`, `万平方米`, `GW`, `thousand people`; the empty text is nothing but a number.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let of = |name: &str, power: u32| {
            let known = known(name).map(|(dimension, times, over)| {
                let scale = 10i128.pow(power);
                Self { dimension, times: times.saturating_mul(scale), over }
            });
            known.or_else(|| (power > 0).then(|| Self::of_word(name, power)))
        };
        if let Some(unit) = of(text, 0) {
            return unit;
        }
        let scaled = SCALES.iter().find_map(|(word, power)| Some((*power, text.strip_prefix(word)?.trim_start())));
        match scaled.or_else(|| english_scale(text)) {
            Some((power, rest)) => of(rest, power).unwrap_or_else(|| Self::of_word(text, 0)),
            None => Self::of_word(text, 0),
        }
    }

    fn of_word(name: &str, power: u32) -> Self {
        Self { dimension: Dimension::Word(name.to_lowercase()), times: 10i128.pow(power), over: 1 }
    }

    /// Whether it is nothing but a number, such as 万.
    pub fn is_bare(&self) -> bool {
        self.dimension == Dimension::Word(String::new())
    }

    /// So many of this unit in another one of the same dimension, in units of the last of so many decimals; a bare number is
    /// of the other's words without its own scale. `Err` where they do not measure the same.
    pub fn convert(
        &self,
        value: Decimal,
        to: &Self,
        decimals: u32,
        rounding: Rounding,
    ) -> Result<Option<i64>, OtherQuantity> {
        if self.dimension != to.dimension && !self.is_bare() {
            return Err(OtherQuantity);
        }
        let whole = || {
            let above = value.mantissa().checked_mul(self.times)?.checked_mul(to.over)?;
            let above = above.checked_mul(10i128.checked_pow(decimals)?)?;
            let below = self.over.checked_mul(to.times)?.checked_mul(10i128.checked_pow(value.scale())?)?;
            let (whole, rest) = (above.div_euclid(below), above.rem_euclid(below));
            let whole = match rounding {
                _ if rest == 0 => whole,
                Rounding::Exact => return None,
                Rounding::Down => whole,
                Rounding::Up => whole + 1,
            };
            i64::try_from(whole).ok()
        };
        Ok(whole())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_become_others_exactly_or_not_at_all() {
        for (value, from, to, decimals, expected) in [
            ("3", "公顷", "亩", 2, Ok(Some(4_500))),
            ("1", "km²", "公顷", 0, Ok(Some(100))),
            ("2000", "平方米", "亩", 0, Ok(Some(3))),
            ("1000", "平方米", "亩", 2, Ok(Some(150))),
            ("1", "平方米", "亩", 2, Ok(None)),
            ("20", "GW", "MW", 1, Ok(Some(200_000))),
            ("5", "万千瓦", "MW", 0, Ok(Some(50))),
            ("1", "亿千瓦时", "GWh", 0, Ok(Some(100))),
            ("100", "万人", "人", 0, Ok(Some(1_000_000))),
            ("100", "万", "万人", 0, Ok(Some(100))),
            ("2", "million", "人", 0, Ok(Some(2_000_000))),
            ("1", "亿", "", 2, Ok(Some(10_000_000_000))),
            ("20", "GW", "亩", 0, Err(OtherQuantity)),
            ("20", "GW", "", 0, Err(OtherQuantity)),
            ("2", "thousand people", "people", 0, Ok(Some(2_000))),
            ("3", "台", "套", 0, Err(OtherQuantity)),
            ("-2", "t", "kg", 0, Ok(Some(-2_000))),
        ] {
            let value = Decimal::parse(value).unwrap();
            let (from, to_unit) = (QuantityUnit::parse(from), QuantityUnit::parse(to));
            assert_eq!(from.convert(value, &to_unit, decimals, Rounding::Exact), expected, "{value} {from:?} {to}");
        }
    }

    #[test]
    fn what_falls_between_is_rounded_as_asked() {
        let (mu, m2) = (QuantityUnit::parse("亩"), QuantityUnit::parse("平方米"));
        let one = Decimal::parse("1000").unwrap();
        for (rounding, expected) in [(Rounding::Down, Some(1)), (Rounding::Up, Some(2)), (Rounding::Exact, None)] {
            assert_eq!(m2.convert(one, &mu, 0, rounding), Ok(expected));
        }
        let below = Decimal::parse("-1000").unwrap();
        assert_eq!(m2.convert(below, &mu, 0, Rounding::Down), Ok(Some(-2)));
    }
}
