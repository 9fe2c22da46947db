//! The value axis: where it ends and where its ticks stand.

use crate::model::Decimal;
use crate::text::numbers;

/// A value axis on which 0 lies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// The lower end, a whole number of steps; 0 unless something is below it.
    pub(super) bottom: f64,
    /// The upper end, a whole number of steps; 0 only if everything is below it.
    pub(super) top: f64,
    /// The distance between two ticks.
    pub(super) step: f64,
    decimals: u32,
}

impl ValueAxis {
    /// The roundest axis that holds everything from `low` to `high`, and 0, with about `ticks` ticks: steps of 1, 2 or
    /// 5 times a power of ten.
    pub(super) fn new((low, high): (f64, f64), ticks: f64, whole: bool) -> Self {
        let (low, high) = (if low.is_finite() { low.min(0.0) } else { 0.0 }, if high.is_finite() { high } else { 0.0 });
        let high = if high > 0.0 || low < 0.0 { high.max(0.0) } else { 1.0 };
        let rough = (high - low) / ticks.max(1.0);
        let power = rough.log10().floor() as i32;
        let base = 10f64.powi(power);
        const FACTORS: [f64; 5] = [0.5, 1.0, 2.0, 5.0, 10.0];
        let mut at = (1..FACTORS.len()).find(|at| base * FACTORS[*at] >= rough * 0.999).unwrap_or(FACTORS.len() - 1);
        // A finer step rather than a mark that does not reach three quarters of the axis.
        let reaches = |at: usize| high / ((high / (base * FACTORS[at]) - 1e-9).ceil() * base * FACTORS[at]) >= 0.75;
        if ticks >= 2.0 && low == 0.0 && high > 0.0 && !reaches(at) && reaches(at - 1) {
            at -= 1;
        }
        let factor = FACTORS[at];
        let mut step = base * factor;
        let mut power = if factor >= 10.0 {
            power + 1
        } else if factor < 1.0 {
            power - 1
        } else {
            power
        };
        if whole && step < 1.0 {
            (step, power) = (1.0, 0);
        }
        let steps = |value: f64| (value / step - 1e-9).ceil();
        let (below, above) = (steps(-low), steps(high));
        let above = if below + above < 1.0 { 1.0 } else { above };
        Self { bottom: -below * step, top: above * step, step, decimals: power.min(0).unsigned_abs().min(12) }
    }

    /// The ticks from the bottom to the top, with their labels.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let (first, last) = ((self.bottom / self.step).round() as i64, (self.top / self.step).round() as i64);
        (first..=last)
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
        for (low, high, whole, labels) in [
            (0.0, 249.0, false, "0 50 100 150 200 250"),
            (0.0, 0.37, false, "0.0 0.1 0.2 0.3 0.4"),
            (0.0, 7.0, false, "0 2 4 6 8"),
            (0.0, 2.0, true, "0 1 2"),
            (0.0, 210.0, false, "0 50 100 150 200 250"),
            (0.0, 0.21, false, "0.00 0.05 0.10 0.15 0.20 0.25"),
            (0.0, 0.0, false, "0.0 0.2 0.4 0.6 0.8 1.0"),
            (0.0, 453.0, false, "0 100 200 300 400 500"),
            (-12.0, 31.0, false, "−20 −10 0 10 20 30 40"),
            (-45.0, 0.0, false, "−50 −40 −30 −20 −10 0"),
        ] {
            let ticks = ValueAxis::new((low, high), 5.0, whole).ticks();
            assert_eq!(ticks.into_iter().map(|(_, label)| label).collect::<Vec<_>>().join(" "), labels);
        }
    }
}
