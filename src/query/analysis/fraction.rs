//! Fractions of whole numbers, for rates that are rounded once. Must not know what they are of.

use super::word::NoNumber;
use crate::model::Decimal;

/// An exact fraction; what is below the line is above nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// A decimal number.
    pub(super) fn of(value: Decimal) -> Self {
        let value = value.shortest();
        // A decimal has at most 18 decimals.
        Self { above: value.mantissa(), below: 10i128.pow(value.scale()) }.reduced()
    }

    /// A whole number.
    pub(super) fn whole(value: i128) -> Self {
        Self { above: value, below: 1 }
    }

    fn reduced(self) -> Self {
        let divisor = greatest_divisor(self.above.unsigned_abs(), self.below.unsigned_abs());
        match i128::try_from(divisor) {
            Ok(divisor) if divisor > 1 => Self { above: self.above / divisor, below: self.below / divisor },
            _ => self,
        }
    }

    /// Below nothing, nothing, or above it.
    pub(super) fn sign(self) -> i128 {
        self.above.signum()
    }

    pub(super) fn plus(self, other: Self) -> Result<Self, NoNumber> {
        let above = self.above.checked_mul(other.below).zip(other.above.checked_mul(self.below));
        let above = above.and_then(|(one, two)| one.checked_add(two));
        Self::made(above, self.below.checked_mul(other.below))
    }

    pub(super) fn minus(self, other: Self) -> Result<Self, NoNumber> {
        self.plus(Self { above: -other.above, below: other.below })
    }

    pub(super) fn times(self, other: Self) -> Result<Self, NoNumber> {
        // Across first: what cancels out needs no room.
        let one = Self { above: self.above, below: other.below }.reduced();
        let two = Self { above: other.above, below: self.below }.reduced();
        Self::made(one.above.checked_mul(two.above), one.below.checked_mul(two.below))
    }

    /// Divided by what is not nothing.
    pub(super) fn over(self, other: Self) -> Result<Self, NoNumber> {
        match other.above {
            0 => Err(NoNumber::ZeroBase),
            above => self.times(Self { above: other.below * above.signum(), below: above.abs() }),
        }
    }

    fn made(above: Option<i128>, below: Option<i128>) -> Result<Self, NoNumber> {
        above.zip(below).map(|(above, below)| Self { above, below }.reduced()).ok_or(NoNumber::TooLarge)
    }

    /// With so many decimals, halves away from nothing.
    pub(super) fn rounded(self, decimals: u32) -> Result<Decimal, NoNumber> {
        let power = 10i128.checked_pow(decimals).ok_or(NoNumber::TooLarge)?;
        let scaled = self.times(Self::whole(power))?;
        let (whole, rest) = (scaled.above / scaled.below, scaled.above % scaled.below);
        let up = if rest.abs() >= scaled.below - rest.abs() { rest.signum() } else { 0 };
        Decimal::new(whole + up, decimals).ok_or(NoNumber::TooLarge)
    }

    /// Its square root with so many decimals, to the nearest; of what is not below nothing.
    pub(super) fn root(self, decimals: u32) -> Result<Decimal, NoNumber> {
        let square = 10i128.checked_pow(2 * decimals).ok_or(NoNumber::TooLarge)?;
        let scaled = self.times(Self::whole(square))?;
        let under = u128::try_from(scaled.above / scaled.below).map_err(|_| NoNumber::TooLarge)?;
        let root = under.isqrt();
        // Up where the number reaches the square of what lies halfway: root² + root + ¼.
        let quarter = (scaled.above % scaled.below).checked_mul(4).is_none_or(|rest| rest >= scaled.below);
        let halfway = root * root + root;
        let up = u128::from(under > halfway || under == halfway && quarter);
        let root = i128::try_from(root + up).map_err(|_| NoNumber::TooLarge)?;
        Decimal::new(root, decimals).ok_or(NoNumber::TooLarge)
    }
}

fn greatest_divisor(one: u128, two: u128) -> u128 {
    let (mut one, mut two) = (one, two);
    while two != 0 {
        (one, two) = (two, one % two);
    }
    one
}
