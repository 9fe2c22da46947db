//! How often a series is published.

use super::row::Series;
use crate::model::{Dataset, Month, Period};

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "plain")]
pub enum Grain {
    Year,
    Half,
    Quarter,
    Month,
}

impl Grain {
    /// All, the longest first.
    pub const ALL: [Self; 4] = [Self::Year, Self::Half, Self::Quarter, Self::Month];

    /// How many months.
    pub fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::Half => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }

    /// The longest step that ends wherever a value of the series does; nothing of a series of fiscal years, or of other
    /// periods that span two.
    pub fn of(dataset: &Dataset, series: &Series) -> Option<Self> {
        let periods = || series.rows.iter().map(|row| dataset.observations()[*row].period);
        if periods().any(|period| period.year().is_none()) {
            return None;
        }
        let fits = |grain: &Self| {
            periods().all(|period| {
                period.last().month() % grain.months() == 0 && (period.first().month() - 1) % grain.months() == 0
            })
        };
        Self::ALL.into_iter().find(fits)
    }

    /// The steps of a year, by time.
    pub fn of_year(self, year: i32) -> impl Iterator<Item = Period> {
        let months = self.months();
        (1..=12).step_by(months as usize).filter_map(move |first| {
            let last = Month::new(year, first + months - 1)?;
            Period::between(Month::new(year, first)?, last)
        })
    }
}
