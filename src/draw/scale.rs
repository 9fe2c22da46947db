//! The value axis: where it ends and where its ticks stand.

use crate::model::Decimal;
use crate::text::numbers;

/// A value axis from 0.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// The upper end, a whole number of steps.
    pub(super) top: f64,
    /// The distance between two ticks.
    pub(super) step: f64,
    decimals: u32,
}

impl ValueAxis {
    /// The roundest axis that holds `longest` with about `ticks` ticks: steps of 1, 2 or 5 times a power of ten.
    pub(super) fn new(longest: f64, ticks: f64, whole: bool) -> Self {
        let longest = if longest.is_finite() && longest > 0.0 { longest } else { 1.0 };
        let rough = longest / ticks.max(1.0);
        let power = rough.log10().floor() as i32;
        let base = 10f64.powi(power);
        let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| base * factor >= rough * 0.999).unwrap_or(10.0);
        let mut step = base * factor;
        let mut power = if factor >= 10.0 { power + 1 } else { power };
        if whole && step < 1.0 {
            (step, power) = (1.0, 0);
        }
        let steps = (longest / step - 1e-9).ceil().max(1.0);
        Self { top: steps * step, step, decimals: power.min(0).unsigned_abs().min(12) }
    }

    /// The ticks from 0 to the top, with their labels.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let count = (self.top / self.step).round() as usize;
        (0..=count)
            .map(|tick| {
                let value = tick as f64 * self.step;
                let scaled = (value * 10f64.powi(self.decimals as i32)).round() as i128;
                (value, Decimal::new(scaled, self.decimals).map_or_else(String::new, numbers::decimal))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_end_on_round_numbers() {
        for (longest, whole, labels) in [
            (249.0, false, "0 50 100 150 200 250"),
            (0.37, false, "0.0 0.1 0.2 0.3 0.4"),
            (7.0, false, "0 2 4 6 8"),
            (2.0, true, "0 1 2"),
            (0.0, false, "0.0 0.2 0.4 0.6 0.8 1.0"),
            (453.0, false, "0 100 200 300 400 500"),
        ] {
            let ticks = ValueAxis::new(longest, 5.0, whole).ticks();
            assert_eq!(ticks.into_iter().map(|(_, label)| label).collect::<Vec<_>>().join(" "), labels);
        }
    }
}
