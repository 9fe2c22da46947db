//! How much more a value is than another (同比, 环比), over two years (两年平均), and against somebody else's (高于、低于).

use super::fraction::Fraction;
use super::word::NoNumber;
use crate::model::Decimal;

/// A value beside that of another period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growth {
    /// In percent; none where the base is nothing or below it.
    pub percent: Result<Decimal, NoNumber>,
    /// How much more, in the unit of the values: there where percent are not.
    pub difference: Result<Decimal, NoNumber>,
}

/// x ÷ x′ − 1, in percent, and x − x′.
pub fn growth(value: Decimal, base: Decimal, decimals: u32) -> Growth {
    let (value_of, base_of) = (Fraction::of(value), Fraction::of(base));
    let difference = value_of.minus(base_of);
    let percent = match base_of.sign() {
        0 => Err(NoNumber::ZeroBase),
        -1 => Err(NoNumber::NegativeBase),
        _ => difference
            .and_then(|difference| difference.over(base_of))
            .and_then(|rate| rate.times(Fraction::whole(100)))
            .and_then(|rate| rate.rounded(decimals)),
    };
    let places = value.shortest().scale().max(base.shortest().scale());
    Growth { percent, difference: difference.and_then(|difference| difference.rounded(places)) }
}

/// ((1 + g)(1 + g′))^½ − 1 of two growth rates in percent that follow one another.
pub fn two_year_average(now: Decimal, before: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    let hundred = Fraction::whole(100);
    let (now, before) = (Fraction::of(now).plus(hundred)?, Fraction::of(before).plus(hundred)?);
    if now.sign() < 0 || before.sign() < 0 {
        return Err(NoNumber::AllLost);
    }
    let root = now.times(before)?.root(decimals)?;
    Fraction::of(root).minus(hundred)?.rounded(decimals)
}

/// How many percentage points a growth rate is above that of a city, a province or a peer; below nothing where it is less.
pub fn against(own: Decimal, other: Decimal) -> Result<Decimal, NoNumber> {
    let places = own.shortest().scale().max(other.shortest().scale());
    Fraction::of(own).minus(Fraction::of(other))?.rounded(places)
}
