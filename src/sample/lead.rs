//! One made-up lead of investment promotion (招商线索). Must not know which package it is for.

use std::io::Write;

use super::course::{Date, Month};
use super::lines::Lines;
use super::rng::SplitMix64;

/// What stands over the columns; a package may have `project` behind them.
pub(super) const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "name_en",
    "stage",
    "sector",
    "place",
    "first_contact",
    "stage_since",
    "planned_total",
    "land_mu",
    "origin",
    "source_kind",
    "outcome",
    "lost_reason",
];

/// The ladder of leads.
pub(super) const STAGES: [&str; 5] = ["contact", "visit", "negotiation", "intent", "signed"];

/// Positions in [`STAGES`].
pub(super) const INTENT: usize = 3;
pub(super) const SIGNED: usize = 4;

const ORIGINS: [&str; 12] = [
    "shanghai", "shanghai", "shanghai", "hangzhou", "hangzhou", "shenzhen", "shenzhen", "beijing", "suzhou", "ningbo",
    "local", "overseas",
];

const SOURCE_KINDS: [&str; 10] =
    ["self", "self", "self", "chain_leader", "chain_leader", "fund", "intermediary", "fair", "existing", "association"];

const REASONS: [&str; 6] = ["land", "price", "market", "elsewhere", "elsewhere", "investor"];

/// A lead.
pub(super) struct Lead {
    /// When each stage was reached that was, with the day.
    pub(super) reached: Vec<(Month, u64)>,
    /// When it was given up.
    pub(super) lost: Option<(Month, u64)>,
    reason: &'static str,
    origin: &'static str,
    source_kind: &'static str,
}

impl Lead {
    /// One that goes on to `furthest` or as far as it comes by the end of `as_of`; one in four is given up on the way.
    pub(super) fn draw(rng: &mut SplitMix64, first: Month, furthest: usize, as_of: Month) -> Self {
        let mut reached = vec![(first, rng.between(1, 28))];
        let mut at = first;
        for _ in 0..furthest {
            at += rng.between(1, 5);
            if at > as_of {
                break;
            }
            reached.push((at, rng.between(1, 28)));
        }
        let is_lost = reached.len() <= SIGNED && rng.chance(330);
        let end = at + rng.between(1, 6);
        let lost = (is_lost && end <= as_of).then(|| (end, rng.between(1, 28)));
        Self {
            reached,
            lost,
            reason: *rng.pick(&REASONS),
            origin: *rng.pick(&ORIGINS),
            source_kind: *rng.pick(&SOURCE_KINDS),
        }
    }

    /// One that was not given up and reached its last stage in that month.
    pub(super) fn reaching(rng: &mut SplitMix64, furthest: usize, last: Month, day: u64) -> Self {
        let mut months = vec![(last, day)];
        for _ in 0..furthest {
            months.push((months[months.len() - 1].0 - rng.between(1, 4), rng.between(1, 28)));
        }
        months.reverse();
        let (origin, source_kind) = (*rng.pick(&ORIGINS), *rng.pick(&SOURCE_KINDS));
        Self { reached: months, lost: None, reason: "", origin, source_kind }
    }

    /// Its stage in [`STAGES`].
    pub(super) fn stage(&self) -> usize {
        self.reached.len() - 1
    }

    pub(super) fn outcome(&self) -> &'static str {
        match self.lost {
            Some(_) => "lost",
            None if self.stage() == SIGNED => "won",
            None => "open",
        }
    }

    /// Writes its cells; the row goes on. The total in hundredths of 亿元, the land in tenths of 亩.
    pub(super) fn write<'l, W: Write>(
        &self,
        lines: &'l mut Lines<W>,
        (id, name, name_en): (&str, std::fmt::Arguments<'_>, std::fmt::Arguments<'_>),
        (sector, place): (&str, &str),
        (total, land): (Option<u64>, Option<u64>),
    ) -> &'l mut Lines<W> {
        let date = |(month, day): (Month, u64)| Some(Date::on(month, day));
        let since = self.reached.last().copied();
        lines.text(id).cell(name).cell(name_en).text(STAGES[self.stage()]).text(sector).text(place);
        lines.date(self.reached.first().copied().and_then(date)).date(since.and_then(date));
        lines.hundredths(total).tenths(land).text(self.origin).text(self.source_kind).text(self.outcome());
        lines.text(if self.lost.is_some() { self.reason } else { "" })
    }
}
