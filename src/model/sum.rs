//! Sums: exact, however fine the numbers are that are added. Must not know which columns there are, nor how sums are shown.

use std::cmp::Ordering;
use std::iter;
use std::ops::{Add, AddAssign, Sub};

use super::amount::Amount;
use super::decimal::Decimal;

/// A sum of amounts or of numbers, or a difference of two sums: exact, with as many decimals as it needs, but no fewer than
/// two. Wide enough that no dataset overflows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sum {
    /// Units of the last decimal.
    units: i128,
    /// Beyond the second; the last of them is not 0.
    finer: u32,
}

impl Sum {
    /// Nothing.
    pub const ZERO: Self = Self { units: 0, finer: 0 };

    /// From an integer number of fen.
    pub fn from_fen(fen: i128) -> Self {
        Self { units: fen, finer: 0 }
    }

    /// From units of so many decimals.
    pub fn new(mut units: i128, decimals: u32) -> Self {
        let mut finer = decimals.saturating_sub(2);
        while finer > 0 && units % 10 == 0 {
            units /= 10;
            finer -= 1;
        }
        Self { units: units.saturating_mul(10i128.pow(2u32.saturating_sub(decimals))), finer }
    }

    /// The number of fen; of what is finer, to the nearest, halves away from 0.
    pub fn fen(self) -> i128 {
        if self.finer == 0 {
            return self.units;
        }
        let part = 10i128.checked_pow(self.finer).unwrap_or(i128::MAX);
        let half = if self.units < 0 { -part / 2 } else { part / 2 };
        self.units.saturating_add(half) / part
    }

    /// How many units of its last decimal it has.
    pub fn units(self) -> i128 {
        self.units
    }

    /// How many decimals it needs, two at least.
    pub fn decimals(self) -> u32 {
        2 + self.finer
    }

    /// Two sums in units of the same decimal.
    pub fn aligned(self, other: Self) -> (i128, i128) {
        let finer = self.finer.max(other.finer);
        (self.in_units_of(finer), other.in_units_of(finer))
    }

    fn in_units_of(self, finer: u32) -> i128 {
        match finer - self.finer {
            0 => self.units,
            places => self.units.saturating_mul(10i128.checked_pow(places).unwrap_or(i128::MAX)),
        }
    }

    fn with(self, other: Self, of: impl Fn(i128, i128) -> i128) -> Self {
        let (one, two) = self.aligned(other);
        Self::new(of(one, two), 2 + self.finer.max(other.finer))
    }

    /// As large, not below nothing.
    pub fn abs(self) -> Self {
        Self { units: self.units.abs(), ..self }
    }

    /// So many times as much.
    pub fn times(self, times: i128) -> Self {
        Self::new(self.units.saturating_mul(times), self.decimals())
    }

    /// How many whole main units (元) it has.
    pub fn main_units(self) -> i128 {
        self.units / 10i128.checked_pow(self.decimals()).unwrap_or(i128::MAX)
    }

    /// Whether so many decimals write all of it.
    pub fn is_written_in(self, decimals: u32) -> bool {
        let over = self.decimals().saturating_sub(decimals);
        self.units % 10i128.checked_pow(over).unwrap_or(i128::MAX) == 0
    }

    /// The sum in main units (元) with all decimals.
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.units, self.decimals()).unwrap_or(Decimal::ZERO)
    }

    /// The nearest float of main units (元), for positions on a screen only.
    pub fn to_f64(self) -> f64 {
        self.units as f64 / 10f64.powi(self.decimals() as i32)
    }
}

impl PartialOrd for Sum {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Sum {
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, two) = self.aligned(*other);
        one.cmp(&two)
    }
}

impl From<Amount> for Sum {
    fn from(amount: Amount) -> Self {
        Self::from_fen(i128::from(amount.fen()))
    }
}

impl Add for Sum {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.with(other, |one, two| one + two)
    }
}

impl Sub for Sum {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self.with(other, |one, two| one - two)
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_of_different_decimals_are_one_number() {
        for (one, other, sum, decimals) in [
            (Sum::new(125, 3), Sum::new(375, 3), Sum::from_fen(50), 2),
            (Sum::new(1, 6), Sum::from_fen(100), Sum::new(1_000_001, 6), 6),
            (Sum::new(-15, 1), Sum::new(2, 0), Sum::from_fen(50), 2),
            (Sum::new(i128::from(i64::MAX), 18), Sum::from_fen(0), Sum::new(i128::from(i64::MAX), 18), 18),
        ] {
            assert_eq!(one + other, sum, "{one:?} {other:?}");
            assert_eq!(sum - other, one, "{one:?} {other:?}");
            assert_eq!((one + other).decimals(), decimals, "{one:?} {other:?}");
            assert_eq!(one < sum, other > Sum::ZERO, "{one:?} {other:?}");
        }
    }

    #[test]
    fn fen_of_what_is_finer_are_the_nearest() {
        for (units, decimals, fen) in
            [(5, 3, 1), (4, 3, 0), (-5, 3, -1), (12_349, 4, 123), (12_350, 4, 124), (7, 0, 700)]
        {
            assert_eq!(Sum::new(units, decimals).fen(), fen, "{units} {decimals}");
        }
    }
}
