//! How a growth rate has changed since the last period (加快、回落、降幅收窄、由降转增).

use super::fraction::Fraction;
use super::word::NoNumber;
use crate::model::Decimal;

/// What became of growth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// 增幅加快
    Faster,
    /// 增幅回落
    Slower,
    /// 降幅收窄
    FallNarrower,
    /// 降幅扩大
    FallWider,
    /// 由降转增
    FallToGrowth,
    /// 由增转降
    GrowthToFall,
    /// 由降转平
    FallToLevel,
    /// 由增转平
    GrowthToLevel,
    /// 由平转增
    LevelToGrowth,
    /// 由平转降
    LevelToFall,
    /// 增幅持平
    SameGrowth,
    /// 降幅持平
    SameFall,
    /// 保持持平
    Level,
}

impl Turn {
    /// All.
    pub const ALL: [Self; 13] = [
        Self::Faster,
        Self::Slower,
        Self::FallNarrower,
        Self::FallWider,
        Self::FallToGrowth,
        Self::GrowthToFall,
        Self::FallToLevel,
        Self::GrowthToLevel,
        Self::LevelToGrowth,
        Self::LevelToFall,
        Self::SameGrowth,
        Self::SameFall,
        Self::Level,
    ];

    /// Its text is `analysis-turn-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Faster => "faster",
            Self::Slower => "slower",
            Self::FallNarrower => "fall-narrower",
            Self::FallWider => "fall-wider",
            Self::FallToGrowth => "fall-to-growth",
            Self::GrowthToFall => "growth-to-fall",
            Self::FallToLevel => "fall-to-level",
            Self::GrowthToLevel => "growth-to-level",
            Self::LevelToGrowth => "level-to-growth",
            Self::LevelToFall => "level-to-fall",
            Self::SameGrowth => "same-growth",
            Self::SameFall => "same-fall",
            Self::Level => "level",
        }
    }
}

/// A growth rate beside the one before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GrowthChange {
    /// What became of growth.
    pub turn: Turn,
    /// By how many percentage points, below nothing where it is less than before.
    pub points: Decimal,
}

/// g(t) − g(t−1) of two growth rates in percent, as published or as rounded for print: what is said is what a reader can
/// take from the two numbers.
pub fn growth_change(now: Decimal, before: Decimal) -> Result<GrowthChange, NoNumber> {
    let (now_of, before_of) = (Fraction::of(now), Fraction::of(before));
    let difference = now_of.minus(before_of)?;
    let turn = match (before_of.sign(), now_of.sign(), difference.sign()) {
        (1, 1, 1) => Turn::Faster,
        (1, 1, -1) => Turn::Slower,
        (1, 1, _) => Turn::SameGrowth,
        (-1, -1, 1) => Turn::FallNarrower,
        (-1, -1, -1) => Turn::FallWider,
        (-1, -1, _) => Turn::SameFall,
        (-1, 1, _) => Turn::FallToGrowth,
        (1, -1, _) => Turn::GrowthToFall,
        (-1, _, _) => Turn::FallToLevel,
        (1, _, _) => Turn::GrowthToLevel,
        (_, 1, _) => Turn::LevelToGrowth,
        (_, -1, _) => Turn::LevelToFall,
        _ => Turn::Level,
    };
    let places = now.shortest().scale().max(before.shortest().scale());
    Ok(GrowthChange { turn, points: difference.rounded(places)? })
}
