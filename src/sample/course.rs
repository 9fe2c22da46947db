//! The course of one project through the stages: when it reaches which, and how much of it is done by then.

use std::fmt::{self, Write as _};

use super::rng::SplitMix64;

/// The ladder, as ids of stages.
pub(super) const LADDER: [&str; 6] = ["signed", "land_supplied", "started", "topped_out", "completed", "in_production"];

/// Positions in [`LADDER`].
pub(super) const LAND_SUPPLIED: usize = 1;
pub(super) const STARTED: usize = 2;
pub(super) const TOPPED_OUT: usize = 3;
pub(super) const COMPLETED: usize = 4;

/// How much of a project is done when it reaches each rung, in thousandths.
const DONE: [u64; 6] = [0, 40, 90, 550, 1000, 1000];

/// How many months there are at least and at most before each next rung.
const GAPS: [(u64, u64); 5] = [(1, 8), (1, 7), (6, 14), (3, 9), (1, 6)];

/// A month, counted from January of year 0.
pub(super) type Month = u64;

/// January to December as 1 to 12.
pub(super) fn month(year: u64, month: u64) -> Month {
    year * 12 + month - 1
}

/// The last month of a year.
pub(super) fn december(year: u64) -> Month {
    month(year, 12)
}

/// How much of a date is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    Year,
    Month,
    Day,
}

/// A date on its way into a cell.
#[derive(Clone, Copy)]
pub(super) struct Date {
    month: Month,
    /// 1 to 28.
    day: u64,
    precision: Precision,
}

impl Date {
    /// A day from 1 to 28 of a month.
    pub(super) fn on(month: Month, day: u64) -> Self {
        Self { month, day, precision: Precision::Day }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.month / 12)?;
        if self.precision != Precision::Year {
            write!(f, "-{:02}", self.month % 12 + 1)?;
        }
        if self.precision == Precision::Day {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// Why a project left the ladder.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OffTrack {
    Suspended,
    Withdrawn,
}

impl OffTrack {
    fn stage(self) -> &'static str {
        match self {
            Self::Suspended => "suspended",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// When a project reaches each rung, the ones after the closing of the books included.
#[derive(Clone)]
pub(super) struct Course {
    months: [Month; 6],
    days: [u64; 6],
    signed_precision: Precision,
    later_precision: Precision,
    stopped: Option<(Month, OffTrack)>,
}

impl Course {
    pub(super) fn new(rng: &mut SplitMix64, signed: Month) -> Self {
        let mut months = [signed; 6];
        for (rung, (least, most)) in GAPS.iter().enumerate() {
            months[rung + 1] = months[rung] + rng.between(*least, *most);
        }
        let signed_precision = match rng.below(100) {
            0..10 => Precision::Year,
            10..45 => Precision::Month,
            _ => Precision::Day,
        };
        let later_precision = if rng.chance(400) { Precision::Month } else { Precision::Day };
        Self { months, days: [0; 6].map(|_| rng.between(1, 28)), signed_precision, later_precision, stopped: None }
    }

    /// Puts a rung off until `from` or later, and with it all that follow.
    pub(super) fn put_off(&mut self, rung: usize, from: Month) {
        let delay = from.saturating_sub(self.months[rung]);
        for later in &mut self.months[rung..] {
            *later += delay;
        }
    }

    /// Sets the month of a rung; the ones before move closer together below it, the ones after keep their distance.
    pub(super) fn move_to(&mut self, rung: usize, to: Month) {
        let from = self.months[rung];
        for later in &mut self.months[rung..] {
            *later = *later + to - from;
        }
        for before in (1..rung).rev() {
            self.months[before] = self.months[before].min(self.months[before + 1] - 1);
        }
    }

    /// Leaves the ladder after `month`.
    pub(super) fn stop(&mut self, month: Month, why: OffTrack) {
        self.stopped = Some((month, why));
    }

    pub(super) fn off_track(&self) -> Option<OffTrack> {
        self.stopped.map(|(_, why)| why)
    }

    pub(super) fn month(&self, rung: usize) -> Month {
        self.months[rung]
    }

    pub(super) fn year_signed(&self) -> u64 {
        self.months[0] / 12
    }

    /// For sorting by the day of signing.
    pub(super) fn signed(&self) -> (Month, u64) {
        (self.months[0], self.days[0])
    }

    /// The stage at the end of `as_of`.
    pub(super) fn stage(&self, as_of: Month) -> &'static str {
        match self.stopped {
            Some((_, why)) => why.stage(),
            None => LADDER[self.months.iter().rposition(|month| *month <= as_of).unwrap_or(0)],
        }
    }

    /// The dates of the rungs reached by the end of `as_of`.
    pub(super) fn dates(&self, as_of: Month) -> [Option<Date>; 6] {
        let end = self.stopped.map_or(as_of, |(month, _)| month.min(as_of));
        std::array::from_fn(|rung| {
            let precision = if rung == 0 { self.signed_precision } else { self.later_precision };
            (rung == 0 || self.months[rung] <= end).then_some(Date {
                month: self.months[rung],
                day: self.days[rung],
                precision,
            })
        })
    }

    /// Thousandths done by the end of `month`.
    pub(super) fn done_by(&self, month: Month) -> u64 {
        let month = self.stopped.map_or(month, |(stop, _)| stop.min(month));
        let Some(rung) = self.months.iter().rposition(|reached| *reached <= month) else {
            return 0;
        };
        let Some(next) = self.months.get(rung + 1) else {
            return DONE[rung];
        };
        DONE[rung] + (DONE[rung + 1] - DONE[rung]) * (month - self.months[rung]) / (next - self.months[rung])
    }
}

/// Writes a date into a cell that is used again and again.
pub(super) fn write_date(cell: &mut String, date: Option<Date>) {
    cell.clear();
    if let Some(date) = date {
        // Writing to a string cannot fail.
        let _ = write!(cell, "{date}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn courses() -> impl Iterator<Item = Course> {
        (0..200).map(|seed| Course::new(&mut SplitMix64::new(seed), month(2018, 1 + seed % 12)))
    }

    #[test]
    fn rungs_come_in_order_whatever_is_moved() {
        for mut course in courses() {
            course.put_off(LAND_SUPPLIED, month(2020, 2));
            course.move_to(STARTED, month(2021, 5));
            assert!(course.months.is_sorted_by(|a, b| a < b), "{:?}", course.months);
            assert_eq!(course.month(STARTED), month(2021, 5));
        }
    }

    #[test]
    fn what_is_done_never_shrinks_and_ends_at_all_of_it() {
        for course in courses() {
            let shares: Vec<u64> = (month(2017, 1)..month(2028, 1)).map(|at| course.done_by(at)).collect();
            assert!(shares.is_sorted());
            assert_eq!((shares.first(), shares.last()), (Some(&0), Some(&1000)));
        }
    }

    #[test]
    fn a_stopped_project_keeps_what_it_had_reached() {
        for mut course in courses() {
            let stop = course.month(STARTED);
            course.stop(stop, OffTrack::Suspended);
            assert_eq!(course.stage(december(2025)), "suspended");
            assert_eq!(course.dates(december(2025)).iter().flatten().count(), 3);
            assert_eq!(course.done_by(december(2025)), DONE[STARTED]);
        }
    }
}
