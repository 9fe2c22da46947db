//! One made-up enterprise (企业). Must not know which package it is for.

use std::io::Write;

use super::course::{Date, Month, month};
use super::credit_code::credit_code;
use super::lines::Lines;
use super::rng::SplitMix64;

/// What stands over the columns; a package may have `project` behind them.
pub(super) const COLUMNS: [&str; 14] = [
    "id",
    "name",
    "name_en",
    "uscc",
    "sector",
    "place",
    "ownership",
    "scale",
    "admitted_on",
    "founded",
    "capital",
    "land_mu",
    "certificates",
    "state",
];

/// From the largest to the smallest: how many of a thousand are at most so large, and capital in 万元.
pub(super) const SCALES: [(&str, u64, (u64, u64)); 4] = [
    ("large", 40, (20_000, 200_000)),
    ("medium", 200, (3_000, 20_000)),
    ("small", 640, (500, 5_000)),
    ("micro", 1000, (50, 1_000)),
];

const OWNERSHIPS: [&str; 10] =
    ["private", "private", "private", "private", "private", "mixed", "mixed", "state", "foreign", "hmt"];

/// Where it stands among the others.
pub(super) struct Stand<'a> {
    pub(super) id: &'a str,
    pub(super) serial: u64,
    pub(super) sector: &'a str,
    pub(super) place: &'a str,
    /// When it came into the zone.
    pub(super) admitted: Month,
    /// Whether it must be there at the end.
    pub(super) stays: bool,
}

/// What it is like.
pub(super) struct Enterprise {
    /// In [`SCALES`].
    pub(super) scale: usize,
    /// 高新技术企业
    pub(super) is_hitech: bool,
    pub(super) state: &'static str,
    admitted: Date,
    founded: Date,
    ownership: &'static str,
    capital: u64,
    land: Option<u64>,
    certificates: String,
}

impl Enterprise {
    pub(super) fn draw(rng: &mut SplitMix64, stand: &Stand<'_>) -> Self {
        let luck = rng.below(1000);
        let scale = SCALES.iter().position(|(_, most, _)| luck < *most).unwrap_or(0);
        let (least, most) = SCALES[scale].2;
        let step = if scale < 2 { 1000 } else { 50 };
        let is_hitech = rng.chance([900, 700, 450, 120][scale]);
        let is_special = is_hitech && rng.chance([600, 400, 150, 0][scale]);
        let certificates = [
            (scale < 2, "above_size"),
            (is_hitech, "hitech"),
            (scale > 1 && rng.chance(550), "sme_tech"),
            (is_special, "specialised"),
            (is_special && rng.chance(200), "little_giant"),
        ];
        let held: Vec<&str> = certificates.iter().filter(|(is_held, _)| *is_held).map(|(_, name)| *name).collect();
        let state = match rng.below(1000) {
            0..25 if !stand.stays => "suspended",
            25..45 if !stand.stays => "moved",
            _ => "active",
        };
        Self {
            scale,
            is_hitech,
            state,
            founded: Date::on((stand.admitted - rng.between(0, 90)).max(month(1996, 1)), rng.between(1, 28)),
            admitted: Date::on(stand.admitted, rng.between(1, 28)),
            ownership: *rng.pick(&OWNERSHIPS),
            capital: (least + (most - least) * rng.below(1000) * rng.below(1000) / 1_000_000) / step * step + step,
            land: rng.chance([800, 500, 120, 0][scale]).then(|| rng.between(80, 600) * [8, 4, 1, 1][scale] / 2),
            certificates: held.join(";"),
        }
    }

    /// Writes its cells; the row goes on.
    pub(super) fn write<'l, W: Write>(
        &self,
        lines: &'l mut Lines<W>,
        stand: &Stand<'_>,
        name: std::fmt::Arguments<'_>,
        name_en: std::fmt::Arguments<'_>,
    ) -> &'l mut Lines<W> {
        lines.text(stand.id).cell(name).cell(name_en).text(&credit_code(stand.serial));
        lines.text(stand.sector).text(stand.place).text(self.ownership).text(SCALES[self.scale].0);
        lines.date(Some(self.admitted)).date(Some(self.founded)).number(Some(self.capital)).tenths(self.land);
        lines.text(&self.certificates).text(self.state)
    }
}
