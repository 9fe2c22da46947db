//! Sums of decimal numbers, exactly. Must not know where they stand.

use crate::model::Decimal;

/// A sum of numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ExactSum {
    mantissa: i128,
    scale: u32,
    is_lost: bool,
}

impl ExactSum {
    /// Adds a number.
    pub(super) fn add(&mut self, number: Decimal) {
        let scale = self.scale.max(number.scale());
        let scaled = |mantissa: i128, from: u32| mantissa.checked_mul(10i128.checked_pow(scale - from)?);
        let sum = scaled(self.mantissa, self.scale)
            .zip(scaled(number.mantissa(), number.scale()))
            .and_then(|(one, other)| one.checked_add(other));
        match sum {
            Some(mantissa) => (self.mantissa, self.scale) = (mantissa, scale),
            None => self.is_lost = true,
        }
    }

    /// As it is written; nothing where it is larger than can be known.
    pub(super) fn text(self) -> Option<String> {
        if self.is_lost {
            return None;
        }
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = self.scale as usize;
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        let fraction = fraction.trim_end_matches('0');
        let point = if fraction.is_empty() { "" } else { "." };
        let sign = if self.mantissa < 0 { "-" } else { "" };
        Some(format!("{sign}{whole}{point}{fraction}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_exact() {
        for (numbers, expected) in [
            (&["0.1", "0.2"][..], "0.3"),
            (&["1", "-1"], "0"),
            (&["1336947.93", "463052.07"], "1800000"),
            (&["-0.05", "0.004"], "-0.046"),
            (&[], "0"),
        ] {
            let mut sum = ExactSum::default();
            numbers.iter().for_each(|number| sum.add(Decimal::parse(number).unwrap()));
            assert_eq!(sum.text().as_deref(), Some(expected), "{numbers:?}");
        }
    }
}
