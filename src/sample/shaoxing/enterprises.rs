//! The illustrative enterprises of `data/shaoxing`: 139 in the science park, as many as are published, and those that build
//! illustrative projects elsewhere; with what they report of each year.

use super::drafts::Draft;
use super::years::LAST_YEAR;
use crate::sample::course::{Month, december};
use crate::sample::enterprise::{Enterprise, Stand};
use crate::sample::lines::Lines;
use crate::sample::rng::SplitMix64;
use crate::sample::tables::{self, Entry};

/// 绍兴水木湾区科学园已入驻企业139家
const PARK: (&str, u64) = ("shuimu-bay-park", 139);
const SECTORS: [&str; 16] = [
    "ic",
    "ic",
    "ic",
    "ic",
    "bio",
    "bio-pharma",
    "bio-pharma",
    "bio-devices",
    "bio-devices",
    "services",
    "services",
    "services",
    "inspection",
    "equipment",
    "equipment",
    "energy-saving",
];
/// The first year of which there are reports.
const FIRST_YEAR: u64 = 2017;
/// Revenue of a year in 万元, by scale.
const REVENUES: [(u64, u64); 4] = [(40_000, 380_000), (4_000, 40_000), (400, 4_000), (30, 400)];

/// What was written, and which enterprises may be developing drugs.
pub(super) struct Written {
    pub(super) enterprises: String,
    pub(super) years: String,
    pub(super) pharma: Vec<String>,
}

pub(super) fn enterprises(rng: &mut SplitMix64, drafts: &[Draft]) -> std::io::Result<Written> {
    let sectors = tables::read(include_str!("../../../data/shaoxing/sectors.csv")).map_err(std::io::Error::from)?;
    let (mut lines, mut years, mut pharma) = (Lines::new(Vec::new()), Lines::new(Vec::new()), Vec::new());
    let mut serial = 0;
    let mut next = |rng: &mut SplitMix64, sector: &str, place: &str, admitted: Month, project: &str| {
        serial += 1;
        let (id, stays) = (format!("ill-e-{serial:03}"), project.is_empty());
        let stand = Stand { id: &id, serial, sector, place, admitted, stays };
        let enterprise = Enterprise::draw(rng, &stand);
        let Some(Entry { name_zh, name_en, .. }) = sectors.iter().find(|entry| entry.id == sector) else {
            return Ok(());
        };
        let name = format_args!("{name_zh}示意企业 {serial:03}");
        let name_en = format_args!("{name_en}, illustrative enterprise {serial:03}");
        enterprise.write(&mut lines, &stand, name, name_en).text(project).text("").made_up()?;
        if sector == "bio-pharma" {
            pharma.push(id.clone());
        }
        write_years(rng, &mut years, &stand, &enterprise)
    };
    for _ in 0..PARK.1 {
        let sector = *rng.pick(&SECTORS);
        let admitted = december(LAST_YEAR) - rng.below(66).min(rng.below(66));
        next(rng, sector, PARK.0, admitted, "").map_err(std::io::Error::from)?;
    }
    let earlier = drafts.iter().filter(|draft| draft.course.year_signed() < LAST_YEAR);
    for draft in earlier.enumerate().filter(|(at, _)| at % 4 != 3).map(|(_, draft)| draft) {
        let admitted = (draft.course.month(0) + rng.below(8)).min(december(LAST_YEAR));
        next(rng, draft.sector, draft.place, admitted, &draft.id).map_err(std::io::Error::from)?;
    }
    Ok(Written { enterprises: lines.into_text()?, years: years.into_text()?, pharma })
}

/// A report for each year from that of admission; none of the last year where work has stopped.
fn write_years(
    rng: &mut SplitMix64,
    lines: &mut Lines<Vec<u8>>,
    stand: &Stand<'_>,
    enterprise: &Enterprise,
) -> csv::Result<()> {
    let (least, most) = REVENUES[enterprise.scale];
    let mut revenue = least + (most - least) * rng.below(1000) / 1000 * rng.below(1000) / 1000;
    let a_head = rng.between(55, 160);
    let mut patents =
        if enterprise.is_hitech { rng.between(2, 18) } else { rng.below(4) } * [6, 3, 1, 1][enterprise.scale];
    let first = (stand.admitted / 12).max(FIRST_YEAR);
    let last = if enterprise.state == "active" { LAST_YEAR } else { LAST_YEAR - 1 };
    for year in first..=last {
        let growth = if year == 2020 { rng.between(820, 1140) } else { rng.between(960, 1290) };
        revenue = (revenue * growth / 1000).max(1);
        let margin = rng.between(0, 230);
        let rnd = revenue * if enterprise.is_hitech { rng.between(35, 120) } else { rng.between(0, 40) } / 1000;
        patents += rng.below(3) * [5, 3, 1, 1][enterprise.scale];
        let is_exporter = enterprise.scale < 2 && rng.chance(500);
        lines.text(stand.id).number(Some(year)).text(stand.sector).number(Some(revenue));
        // Of a hundred enterprises about a third lose money.
        match margin.checked_sub(80) {
            Some(gain) => lines.number(Some(revenue * gain / 1000)),
            None => match revenue * (80 - margin) / 1000 {
                0 => lines.text("0"),
                loss => lines.cell(format_args!("-{loss}")),
            },
        };
        lines.number(Some(revenue * rng.between(22, 75) / 1000)).number(Some(rnd));
        lines.number(is_exporter.then(|| revenue * rng.between(50, 600) / 1000));
        lines.number(Some(revenue / a_head + [120, 30, 8, 2][enterprise.scale])).number(Some(patents));
        lines.made_up()?;
    }
    Ok(())
}
