//! The value axis: where it ends and where its ticks stand.

use crate::model::Decimal;
use crate::text::numbers;

/// What reaches furthest takes at least so much of the axis.
const REACH: f64 = 0.75;
/// Of ticks that were wanted there may be so many more, and they still have room.
const MORE: f64 = 1.7;

/// A value axis on which 0 lies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueAxis {
    /// The lower end; 0 unless something is below it.
    pub(super) bottom: f64,
    /// The upper end; 0 only if everything is below it.
    pub(super) top: f64,
    /// The distance between two ticks.
    pub(super) step: f64,
    decimals: u32,
}

impl ValueAxis {
    /// The roundest axis that holds everything from `low` to `high`, and 0, with about `ticks` ticks: steps of 1, 2 or
    /// 5 times a power of ten, from tick to tick. Where nothing would reach three quarters of such an axis, it ends
    /// between two ticks.
    pub(super) fn new((low, high): (f64, f64), ticks: f64, whole: bool) -> Self {
        let (low, high) = (if low.is_finite() { low.min(0.0) } else { 0.0 }, if high.is_finite() { high } else { 0.0 });
        let high = if high > 0.0 || low < 0.0 { high.max(0.0) } else { 1.0 };
        let ticks = ticks.max(1.0);
        let power = ((high - low) / ticks).log10().floor() as i32;
        let steps = (power - 1..=power + 1).flat_map(|power| [1.0, 2.0, 5.0].map(|factor| (factor, power)));
        let all = || steps.clone().map(|(factor, power)| Self::ending(low, high, factor, power, 1.0));
        let suits = |axis: &Self| !whole || axis.step >= 1.0;
        let fits = |axis: &Self| suits(axis) && axis.intervals() <= ticks * MORE && axis.is_used(low, high);
        let off = |intervals: f64| (intervals / ticks).ln().abs();
        if let Some(axis) = all().filter(fits).min_by(|a, b| off(a.intervals()).total_cmp(&off(b.intervals()))) {
            return axis;
        }
        let quarters = steps.map(|(factor, power)| Self::ending(low, high, factor, power, 0.25));
        let quarters = quarters.filter(|axis| suits(axis) && axis.is_used(low, high) && axis.ticks().len() > 1);
        let found = quarters.min_by(|a, b| off(a.intervals()).total_cmp(&off(b.intervals())));
        found.unwrap_or_else(|| Self::ending(low, high, 1.0, power.max(0), 1.0))
    }

    /// With this step; the ends are whole numbers of that part of a step.
    fn ending(low: f64, high: f64, factor: f64, power: i32, part: f64) -> Self {
        let step = factor * 10f64.powi(power);
        let end = |value: f64| (value / (step * part) - 1e-9).ceil().max(0.0) * step * part;
        Self { bottom: 0.0 - end(-low), top: end(high), step, decimals: power.min(0).unsigned_abs().min(12) }
    }

    fn intervals(&self) -> f64 {
        (self.top - self.bottom) / self.step
    }

    /// Whether enough of the axis is used, and enough of its longer side.
    fn is_used(&self, low: f64, high: f64) -> bool {
        let longer = if high >= -low { high / self.top } else { low / self.bottom };
        longer >= REACH && (high - low) / (self.top - self.bottom) >= REACH
    }

    /// The ticks from the bottom to the top, with their labels.
    pub(super) fn ticks(&self) -> Vec<(f64, String)> {
        let first = (self.bottom / self.step - 1e-6).ceil() as i64;
        let last = (self.top / self.step + 1e-6).floor() as i64;
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
            (-12.0, 31.0, false, "−10 0 10 20 30"),
            (-45.0, 0.0, false, "−50 −40 −30 −20 −10 0"),
        ] {
            let ticks = ValueAxis::new((low, high), 5.0, whole).ticks();
            assert_eq!(ticks.into_iter().map(|(_, label)| label).collect::<Vec<_>>().join(" "), labels);
        }
    }

    #[test]
    fn what_reaches_furthest_takes_three_quarters_of_the_axis() {
        let lows = [0.0_f64, -0.4, -3.0, -12.0, -61.0, -250.0, -1000.0];
        let highs = (0..400).map(|at| 0.01 * 1.05f64.powi(at));
        for (low, high) in highs.flat_map(|high| lows.map(|low| (low, high))) {
            for (ticks, whole) in [1.0, 1.3, 2.0, 3.4, 5.0, 6.0, 8.0].into_iter().flat_map(|t| [(t, false), (t, true)])
            {
                let high = if whole { high.ceil() } else { high };
                let low = if whole { low.floor() } else { low };
                let axis = ValueAxis::new((low, high), ticks, whole);
                let name = format!("{low}..{high} with {ticks}: {axis:?}");
                assert!(axis.bottom <= low + 1e-9 && axis.top >= high * (1.0 - 1e-9), "{name}");
                assert!(axis.is_used(low, high), "{name}");
                let count = axis.ticks().len();
                assert!(count >= 2 && count as f64 <= ticks * MORE + 3.0, "{count} ticks: {name}");
            }
        }
    }
}
