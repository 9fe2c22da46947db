//! The words, and why one of them has no number.

/// A word of analysis; its formula is said under `analysis-<id>-formula`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// 同比
    SamePeriod,
    /// 环比
    Previous,
    /// 加快、回落、收窄、扩大
    Change,
    /// 占比
    Share,
    /// 拉动
    Pull,
    /// 贡献率
    Contribution,
    /// 两年平均
    TwoYears,
    /// 高于、低于
    Against,
    /// 完成年度目标
    Completion,
    /// 快于、慢于序时
    Schedule,
    /// 按此进度全年
    FullYear,
    /// 尚需月均
    Needed,
}

impl Word {
    /// All.
    pub const ALL: [Self; 12] = [
        Self::SamePeriod,
        Self::Previous,
        Self::Change,
        Self::Share,
        Self::Pull,
        Self::Contribution,
        Self::TwoYears,
        Self::Against,
        Self::Completion,
        Self::Schedule,
        Self::FullYear,
        Self::Needed,
    ];

    /// What its texts are found under.
    pub fn id(self) -> &'static str {
        match self {
            Self::SamePeriod => "same-period",
            Self::Previous => "previous",
            Self::Change => "change",
            Self::Share => "share",
            Self::Pull => "pull",
            Self::Contribution => "contribution",
            Self::TwoYears => "two-years",
            Self::Against => "against",
            Self::Completion => "completion",
            Self::Schedule => "schedule",
            Self::FullYear => "full-year",
            Self::Needed => "needed",
        }
    }
}

/// Why there is no number; its text is `analysis-none-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// What it is compared with is nothing.
    ZeroBase,
    /// What it is compared with is below nothing.
    NegativeBase,
    /// Overall growth is so close to nothing that shares of it say nothing.
    SmallGrowth,
    /// The target is nothing, or below it.
    NoTarget,
    /// No month of the year has passed.
    NotBegun,
    /// No month of the year is left.
    YearOver,
    /// The target is reached already.
    Reached,
    /// More was lost than there was.
    AllLost,
    /// A number of more digits than can be calculated with.
    TooLarge,
}

impl NoNumber {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::ZeroBase,
        Self::NegativeBase,
        Self::SmallGrowth,
        Self::NoTarget,
        Self::NotBegun,
        Self::YearOver,
        Self::Reached,
        Self::AllLost,
        Self::TooLarge,
    ];

    /// What its text is found under.
    pub fn id(self) -> &'static str {
        match self {
            Self::ZeroBase => "zero-base",
            Self::NegativeBase => "negative-base",
            Self::SmallGrowth => "small-growth",
            Self::NoTarget => "no-target",
            Self::NotBegun => "not-begun",
            Self::YearOver => "year-over",
            Self::Reached => "reached",
            Self::AllLost => "all-lost",
            Self::TooLarge => "too-large",
        }
    }
}
