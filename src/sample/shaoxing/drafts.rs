//! The projects before anything is spent on them.

use super::plan::{Batch, Kind, batches, places};
use crate::sample::course::{COMPLETED, Course, LAND_SUPPLIED, OffTrack, STARTED, TOPPED_OUT, december, month};
use crate::sample::rng::SplitMix64;
use crate::sample::shaoxing::years::LAST_YEAR;
use crate::sample::tables;

/// A project, amounts in hundredths of 亿元.
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) name_zh: String,
    pub(super) name_en: String,
    pub(super) sector: &'static str,
    pub(super) place: &'static str,
    pub(super) kind: Kind,
    pub(super) course: Course,
    pub(super) total: u64,
    /// Tenths of 亩.
    pub(super) land: Option<u64>,
    /// Whether its totals are left empty, as in real books.
    pub(super) is_withheld: bool,
}

/// All 159, sorted by id.
pub(super) fn drafts(rng: &mut SplitMix64) -> csv::Result<Vec<Draft>> {
    let mut drafts = Vec::new();
    for batch in batches() {
        for total in split(rng, &batch) {
            drafts.push(draft(rng, &batch, total));
        }
    }
    drafts.sort_by_key(|draft| (draft.sector, draft.course.signed()));
    leave_the_ladder(rng, &mut drafts);
    withhold(&mut drafts);
    name(&mut drafts)?;
    drafts.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(drafts)
}

/// Uneven parts that add up to the batch's total exactly.
fn split(rng: &mut SplitMix64, batch: &Batch) -> Vec<u64> {
    let weights: Vec<u64> = (0..batch.count).map(|_| rng.between(300, 1200).pow(2)).collect();
    let all: u64 = weights.iter().sum();
    let free = batch.total - batch.least * batch.count as u64;
    let mut parts: Vec<u64> = weights.iter().map(|weight| batch.least + free * weight / all).collect();
    let rest = batch.total - parts.iter().sum::<u64>();
    if let Some(first) = parts.first_mut() {
        *first += rest;
    }
    parts
}

fn draft(rng: &mut SplitMix64, batch: &Batch, total: u64) -> Draft {
    let signed = month(batch.year, month_of_signing(rng));
    let mut course = Course::new(rng, signed);
    if batch.year == LAST_YEAR {
        // What is published of that year is what was signed.
        course.put_off(LAND_SUPPLIED, december(LAST_YEAR) + 1 + rng.below(5));
    }
    if batch.kind == Kind::Mayors {
        // Started, and no further, so that both a stage and a date say so.
        course.move_to(STARTED, month(LAST_YEAR, rng.between(2, 10)));
        course.put_off(TOPPED_OUT, december(LAST_YEAR) + 1 + rng.below(6));
    }
    let place = if batch.kind == Kind::Bonded { "bonded-zone" } else { *rng.pick(places(batch.sector)) };
    let needs_land = !matches!(batch.sector, "services" | "inspection") || rng.chance(300);
    let land = match batch.kind {
        Kind::Provincial(land) => Some(land),
        // 4 to 8 百万元 a 亩.
        _ => needs_land.then(|| total * 100 / rng.between(40, 80)),
    };
    Draft {
        id: String::new(),
        name_zh: String::new(),
        name_en: String::new(),
        sector: batch.sector,
        place,
        kind: batch.kind,
        course,
        total,
        land,
        is_withheld: false,
    }
}

/// More is signed in spring and at the end of the year.
fn month_of_signing(rng: &mut SplitMix64) -> u64 {
    *rng.pick(&[1, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 11, 11, 12])
}

/// Three are suspended and three withdrawn, all ordinary ones under way when 2021 began.
fn leave_the_ladder(rng: &mut SplitMix64, drafts: &mut [Draft]) {
    let new_year = month(LAST_YEAR, 1);
    let under_way = drafts.iter_mut().filter(|draft| {
        let course = &draft.course;
        draft.kind == Kind::Ordinary && course.year_signed() < LAST_YEAR && course.month(COMPLETED) >= new_year
    });
    for (at, draft) in under_way.skip(3).step_by(7).take(6).enumerate() {
        let (why, stop) = match at % 2 {
            0 => (OffTrack::Suspended, new_year + rng.below(6)),
            _ => (OffTrack::Withdrawn, new_year),
        };
        draft.course.stop(stop, why);
    }
}

/// Five of earlier years have no published total, as happens; their amounts are in no sum.
fn withhold(drafts: &mut [Draft]) {
    let earlier = drafts.iter_mut().filter(|draft| {
        draft.kind == Kind::Ordinary && draft.course.year_signed() < LAST_YEAR && draft.course.off_track().is_none()
    });
    for draft in earlier.skip(11).step_by(20).take(5) {
        draft.is_withheld = true;
    }
}

/// Numbers the projects of each sector in the order of signing.
fn name(drafts: &mut [Draft]) -> csv::Result<()> {
    for sector in tables::read(include_str!("../../../data/shaoxing/sectors.csv"))? {
        for (draft, number) in drafts.iter_mut().filter(|draft| draft.sector == sector.id).zip(1..) {
            draft.id = format!("ill-{}-{number:02}", sector.id);
            draft.name_zh = format!("{}示意项目 {number:02}", sector.name_zh);
            draft.name_en = format!("{}, illustrative project {number:02}", sector.name_en);
        }
    }
    Ok(())
}
