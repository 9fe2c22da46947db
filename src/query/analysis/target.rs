//! How far the year's target is (完成年度目标, 快于、慢于序时), and what is left of it (按此进度全年, 尚需月均).

use super::fraction::Fraction;
use super::word::NoNumber;
use crate::model::Decimal;

const MONTHS: u32 = 12;

fn completed(done: Decimal, target: Decimal) -> Result<Fraction, NoNumber> {
    let target = Fraction::of(target);
    if target.sign() <= 0 {
        return Err(NoNumber::NoTarget);
    }
    Fraction::of(done).over(target)?.times(Fraction::whole(100))
}

/// The share of the year's months that have passed, in percent.
fn passed(months: u32) -> Result<Fraction, NoNumber> {
    if months == 0 {
        return Err(NoNumber::NotBegun);
    }
    Fraction::whole(i128::from(months.min(MONTHS)) * 100).over(Fraction::whole(MONTHS.into()))
}

/// Completed ÷ target of the year, in percent.
pub fn completion(done: Decimal, target: Decimal, decimals: u32) -> Result<Decimal, NoNumber> {
    completed(done, target)?.rounded(decimals)
}

/// How many percentage points completion is ahead of the months that have passed ÷ 12; below nothing where it is behind.
/// Rounded once: what was completed is not rounded before.
pub fn schedule_points(done: Decimal, target: Decimal, months: u32, decimals: u32) -> Result<Decimal, NoNumber> {
    completed(done, target)?.minus(passed(months)?)?.rounded(decimals)
}

/// The same of a rate of completion that was published in percent.
pub fn schedule_points_of(completion: Decimal, months: u32, decimals: u32) -> Result<Decimal, NoNumber> {
    Fraction::of(completion).minus(passed(months)?)?.rounded(decimals)
}

/// What the year would come to if the other months were like those that have passed. No forecast.
pub fn full_year(done: Decimal, months: u32, decimals: u32) -> Result<Decimal, NoNumber> {
    if months == 0 {
        return Err(NoNumber::NotBegun);
    }
    if months >= MONTHS {
        return Err(NoNumber::YearOver);
    }
    Fraction::of(done).times(Fraction::whole(MONTHS.into()))?.over(Fraction::whole(months.into()))?.rounded(decimals)
}

/// What each of the months that are left has to bring for the target to be reached.
pub fn needed_a_month(done: Decimal, target: Decimal, months: u32, decimals: u32) -> Result<Decimal, NoNumber> {
    let target = Fraction::of(target);
    if target.sign() <= 0 {
        return Err(NoNumber::NoTarget);
    }
    let left = target.minus(Fraction::of(done))?;
    if left.sign() <= 0 {
        return Err(NoNumber::Reached);
    }
    match MONTHS.checked_sub(months) {
        None | Some(0) => Err(NoNumber::YearOver),
        Some(months) => left.over(Fraction::whole(months.into()))?.rounded(decimals),
    }
}
