//! What a part is of the whole and what it does to it (占比, 拉动, 贡献率).

use super::fraction::Fraction;
use super::word::NoNumber;
use crate::model::Decimal;

/// Growth of the whole closer to nothing than this many percent has no shares that say something.
const LEAST_GROWTH: (i128, u32) = (5, 1);

/// Part ÷ whole, in percent.
pub fn share(part: Decimal, whole: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    let whole = Fraction::of(whole);
    match whole.sign() {
        0 => Err(NoNumber::ZeroBase),
        -1 => Err(NoNumber::NegativeBase),
        _ => Fraction::of(part).over(whole)?.times(Fraction::whole(100))?.rounded(decimals),
    }
}

/// g of a part × its share of the base, both in percent: so many percentage points of the growth of the whole. Below nothing
/// where the part fell; larger than the growth of the whole where others did.
pub fn pull(growth_of_part: Decimal, share_of_base: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    Fraction::of(growth_of_part).times(Fraction::of(share_of_base))?.over(Fraction::whole(100))?.rounded(decimals)
}

/// The share of the base that a published pull and a published growth come from, in percent.
pub fn base_share(pull: Decimal, growth_of_part: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    Fraction::of(pull).times(Fraction::whole(100))?.over(Fraction::of(growth_of_part))?.rounded(decimals)
}

/// Pull ÷ growth of the whole, in percent; not where the whole hardly grew.
pub fn contribution(pull: Decimal, growth_of_whole: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    let whole = Fraction::of(growth_of_whole);
    let (least, places) = LEAST_GROWTH;
    let least = Fraction::whole(least).over(Fraction::whole(10i128.pow(places)))?;
    let size = if whole.sign() < 0 { Fraction::whole(0).minus(whole)? } else { whole };
    if size.minus(least)?.sign() <= 0 {
        return Err(NoNumber::SmallGrowth);
    }
    Fraction::of(pull).times(Fraction::whole(100))?.over(whole)?.rounded(decimals)
}
