//! Exact decimal numbers as they stand in a table cell. Must not know units, currencies or files.

/// An exact decimal: `mantissa × 10^-scale`. Never a binary float, so what is read is what is shown.
///
/// Equality is by value: `1.50` equals `1.5`. At most 30 significant digits and 18 decimals.
#[derive(Clone, Copy, Debug, Eq)]
pub struct Decimal {
    mantissa: i128,
    scale: u32,
}

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// Not written as a number at all.
    #[error("not a number")]
    NotANumber,
    /// Thousands separators, as in `1,234.5`.
    #[error("thousands separators")]
    Grouped,
    /// Full-width digits, as in `１２３`.
    #[error("full-width digits")]
    FullWidth,
    /// `NaN` or `INF`.
    #[error("not finite")]
    NotFinite,
    /// More digits than any published figure has.
    #[error("too large")]
    TooLarge,
}

const MAX_DIGITS: usize = 30;
const MAX_SCALE: u32 = 18;
/// So many decimal digits of a binary float are certain.
const CERTAIN_DIGITS: usize = 15;

/// Powers of ten, as many as 64 bits hold.
const POWERS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    while at < 19 {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// `mantissa × 10^-scale`; `scale` beyond 18 is out of this type's range and gives `None`.
    pub fn new(mantissa: i128, scale: u32) -> Option<Self> {
        (scale <= MAX_SCALE && mantissa.unsigned_abs() < 10u128.pow(MAX_DIGITS as u32))
            .then_some(Self { mantissa, scale })
    }

    /// Reads `-12.50`, `1e3`; refuses grouping, full-width digits, `NaN` and infinities.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        if let Some(plain) = Self::parse_plain(text.as_bytes()) {
            return Ok(plain);
        }
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, exponent.parse::<i32>().map_err(|_| DecimalError::NotANumber)?),
            None => (unsigned, 0),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.is_empty() && fraction.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit())
        {
            return Err(Self::explain(text));
        }
        let fraction = fraction.trim_end_matches('0');
        let significant = format!("{whole}{fraction}");
        let significant = significant.trim_start_matches('0');
        if significant.len() > MAX_DIGITS {
            return Err(DecimalError::TooLarge);
        }
        let mut mantissa: i128 =
            if significant.is_empty() { 0 } else { significant.parse().map_err(|_| DecimalError::TooLarge)? };
        let scale = i32::try_from(fraction.len()).map_err(|_| DecimalError::TooLarge)?.saturating_sub(exponent);
        if text.starts_with('-') {
            mantissa = -mantissa;
        }
        if mantissa == 0 {
            return Ok(Self::ZERO);
        }
        if scale < 0 {
            let raised = scale.unsigned_abs();
            if significant.len() as u32 + raised > MAX_DIGITS as u32 {
                return Err(DecimalError::TooLarge);
            }
            return Ok(Self { mantissa: mantissa * 10i128.pow(raised), scale: 0 });
        }
        let scale = scale.unsigned_abs();
        if scale > MAX_SCALE {
            return Err(DecimalError::TooLarge);
        }
        Ok(Self { mantissa, scale })
    }

    /// What a machine calculated, without the residue of calculating in binary: `0.30000000000000004` is 0.3. `None` for
    /// what may have been typed: fewer digits than such a number has, or no decimals.
    ///
    /// A binary float carries fifteen decimal digits for certain; what is behind them says nothing. At most 18 decimals
    /// are kept.
    pub fn calculated(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (digits, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = digits.split_once('.')?;
        let fraction = fraction.trim_end_matches('0');
        let all = format!("{whole}{fraction}");
        let all = all.trim_start_matches('0');
        let mut scale = i64::try_from(fraction.len()).ok()? - exponent.parse::<i64>().ok()?;
        let dropped = all.len().checked_sub(CERTAIN_DIGITS)?;
        if scale <= 0 || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let (kept, behind) = all.split_at(CERTAIN_DIGITS);
        let mut mantissa = kept.parse::<i128>().ok()? + i128::from(behind.starts_with(['5', '6', '7', '8', '9']));
        scale -= i64::try_from(dropped).ok()?;
        let most = i64::from(MAX_SCALE);
        if scale > most {
            let divisor = u32::try_from(scale - most).ok().and_then(|places| 10i128.checked_pow(places));
            mantissa = divisor.map_or(0, |divisor| (mantissa + divisor / 2) / divisor);
            scale = most;
        }
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        if scale < 0 {
            mantissa = mantissa.checked_mul(10i128.checked_pow(u32::try_from(-scale).ok()?)?)?;
            scale = 0;
        }
        Self::new(if text.starts_with('-') { -mantissa } else { mantissa }, u32::try_from(scale).ok()?)
    }

    /// What a machine calculated, with `places` decimals: where the digits that are certain reach so far, those, else as
    /// it is written. `None` for what may have been typed, as [`Self::calculated`] says.
    pub fn calculated_to(text: &str, places: u32) -> Option<Self> {
        let calculated = Self::calculated(text)?;
        let whole = calculated.mantissa.unsigned_abs() / 10u128.pow(calculated.scale);
        let certain =
            CERTAIN_DIGITS as u32 - whole.checked_ilog10().map_or(0, |digits| digits + 1).min(CERTAIN_DIGITS as u32);
        if certain >= places || text.contains(['e', 'E']) {
            return Some(calculated.rounded(places));
        }
        // What is behind the last decimal that is kept does not say any more which way to round.
        let end = text.find('.').map_or(text.len(), |point| text.len().min(point + 1 + MAX_SCALE as usize));
        let written = Self::parse(text.get(..end)?).unwrap_or(calculated);
        Some(written.rounded(places))
    }

    /// How many digits there are without noughts before and behind them.
    pub fn digits(self) -> u32 {
        let (mantissa, scale) = self.normal();
        if mantissa == 0 { scale.min(1) } else { mantissa.unsigned_abs().ilog10() + 1 }
    }

    /// The quick way for what most cells hold: up to 18 digits with at most one point among or before them.
    fn parse_plain(text: &[u8]) -> Option<Self> {
        let (mut mantissa, mut scale) = Self::plain_digits(text, 18)?;
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Some(Self { mantissa: mantissa.into(), scale })
    }

    /// The digits of such a text, and how many of them stand behind the point.
    #[inline]
    pub(super) fn plain_digits(text: &[u8], most: usize) -> Option<(i64, u32)> {
        if text.len() > most || !text.last()?.is_ascii_digit() {
            return None;
        }
        let mut mantissa = 0i64;
        let mut point = None;
        for (at, byte) in text.iter().enumerate() {
            let digit = byte.wrapping_sub(b'0');
            if digit <= 9 {
                mantissa = mantissa * 10 + i64::from(digit);
            } else if *byte == b'.' && point.is_none() {
                point = Some(at);
            } else {
                return None;
            }
        }
        Some((mantissa, point.map_or(0, |at| (text.len() - at - 1) as u32)))
    }

    /// A power of ten that 64 bits hold.
    #[inline]
    pub(super) fn power(places: u32) -> Option<i64> {
        POWERS.get(places as usize).copied()
    }

    fn explain(text: &str) -> DecimalError {
        if text.chars().any(|c| ('０'..='９').contains(&c)) {
            DecimalError::FullWidth
        } else if matches!(
            text.trim_start_matches(['-', '+']).to_ascii_lowercase().as_str(),
            "nan" | "inf" | "infinity"
        ) {
            DecimalError::NotFinite
        } else if text.bytes().any(|b| b.is_ascii_digit())
            && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b' ' | b'-' | b'+'))
        {
            DecimalError::Grouped
        } else {
            DecimalError::NotANumber
        }
    }

    /// The digits without the point: `12.50` has 1250 here when its scale is 2.
    pub fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// How many decimals [`Self::mantissa`] carries.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// The value times `10^places` if that is a whole number, else `None`.
    pub fn scaled_exactly(self, places: u32) -> Option<i128> {
        if places >= self.scale {
            self.mantissa.checked_mul(10i128.checked_pow(places - self.scale)?)
        } else {
            let divisor = 10i128.checked_pow(self.scale - places)?;
            (self.mantissa % divisor == 0).then_some(self.mantissa / divisor)
        }
    }

    /// [`Self::scaled_exactly`] for what fits 64 bits on the way; `None` says nothing.
    pub(super) fn scaled_quickly(self, places: u32) -> Option<i64> {
        let factor = POWERS.get(places.checked_sub(self.scale)? as usize)?;
        i64::try_from(self.mantissa).ok()?.checked_mul(*factor)
    }

    /// The same value with exactly `places` decimals, halves rounded away from zero.
    pub fn rounded(self, places: u32) -> Self {
        if places >= self.scale {
            return Self {
                mantissa: self.mantissa.saturating_mul(10i128.saturating_pow(places - self.scale)),
                scale: places,
            };
        }
        let divisor = 10i128.pow(self.scale - places);
        let half = if self.mantissa < 0 { -divisor / 2 } else { divisor / 2 };
        Self { mantissa: (self.mantissa + half) / divisor, scale: places }
    }

    /// The same value without noughts at the end of its decimals.
    #[must_use]
    pub fn shortest(self) -> Self {
        let mut shortest = self;
        while shortest.scale > 0 && shortest.mantissa % 10 == 0 {
            shortest = Self { mantissa: shortest.mantissa / 10, scale: shortest.scale - 1 };
        }
        shortest
    }

    /// The nearest binary float, for positions on a screen only.
    pub fn to_f64(self) -> f64 {
        match (i64::try_from(self.mantissa), POWERS.get(self.scale as usize)) {
            // Both are exact or rounded as they would be from 128 bits.
            (Ok(mantissa), Some(power)) => mantissa as f64 / *power as f64,
            _ => self.mantissa as f64 / 10f64.powi(self.scale as i32),
        }
    }

    fn normal(self) -> (i128, u32) {
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        (mantissa, scale)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.normal() == other.normal()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_exactly() {
        for (text, shown) in [
            ("0", "0"),
            ("12.50", "12.5"),
            ("-0.07", "-0.07"),
            ("1e3", "1000"),
            ("2.5E-3", "0.0025"),
            (".5", "0.5"),
            ("00012", "12"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
        ] {
            assert_eq!(Decimal::parse(text).map(|d| d.to_string()), Ok(shown.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (text, why) in [
            ("abc", DecimalError::NotANumber),
            ("", DecimalError::NotANumber),
            ("-", DecimalError::NotANumber),
            ("1.2.3", DecimalError::Grouped),
            ("1,234.5", DecimalError::Grouped),
            ("１２３", DecimalError::FullWidth),
            ("NaN", DecimalError::NotFinite),
            ("-INF", DecimalError::NotFinite),
            ("1e99", DecimalError::TooLarge),
            ("1e-30", DecimalError::TooLarge),
            ("1234567890123456789012345678901", DecimalError::TooLarge),
        ] {
            assert_eq!(Decimal::parse(text), Err(why), "{text}");
        }
    }

    #[test]
    fn what_was_calculated_loses_its_residue_and_what_was_typed_nothing() {
        for (text, number) in [
            ("84.32471656999999", Some("84.32471657")),
            ("289411.69999999995", Some("289411.7")),
            ("0.30000000000000004", Some("0.3")),
            ("-0.30000000000000004", Some("-0.3")),
            ("0.333333333333333", Some("0.333333333333333")),
            ("999999.99999999994", Some("1000000")),
            ("5.551115123125783e-17", Some("0.000000000000000056")),
            ("1.1368683772161603e-300", Some("0")),
            ("1.2345678901234567e3", Some("1234.56789012346")),
            ("0.12345678901", None),
            ("466000000000000", None),
            ("466000000000000.00", None),
            ("1,5", None),
            ("abc.defghijklmnopq", None),
        ] {
            assert_eq!(Decimal::calculated(text).map(|number| number.to_string()).as_deref(), number, "{text}");
        }
    }

    #[test]
    fn what_was_calculated_is_rounded_once_and_not_earlier_than_said() {
        for (text, places, number) in [
            ("84.32471656999999", 10, "84.3247165700"),
            ("123456.78912345678", 10, "123456.7891234568"),
            ("123456.78912345678", 2, "123456.79"),
            ("1.0049999999999999", 2, "1.01"),
            ("123456.7891234567849999999999", 10, "123456.7891234568"),
            ("1.2345678912345678e5", 2, "123456.79"),
            ("-123456.78912345678", 10, "-123456.7891234568"),
        ] {
            let found = Decimal::calculated_to(text, places).map(|number| number.to_string());
            assert_eq!(found.as_deref(), Some(number), "{text} to {places}");
        }
        assert_eq!(Decimal::calculated_to("0.1234567", 2), None);
    }

    #[test]
    fn halves_round_away_from_zero() {
        for (text, places, shown) in
            [("1.005", 2, "1.01"), ("-1.005", 2, "-1.01"), ("1.004", 2, "1.00"), ("7", 1, "7.0")]
        {
            assert_eq!(Decimal::parse(text).map(|d| d.rounded(places).to_string()), Ok(shown.to_owned()));
        }
    }

    #[test]
    fn scaling_refuses_to_lose_digits() {
        let value = Decimal::parse("1.2345").unwrap_or(Decimal::ZERO);
        assert_eq!(value.scaled_exactly(4), Some(12345));
        assert_eq!(value.scaled_exactly(2), None);
    }
}
