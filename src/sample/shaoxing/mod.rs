//! The illustrative rows of `data/shaoxing`: 159 key industry projects around what is published, and the other tables.

mod drafts;
mod enterprises;
mod innovation;
mod instruments;
mod leads;
mod plan;
mod schedule;
mod years;

use std::collections::BTreeMap;
use std::io;

use drafts::{Draft, drafts};
use plan::Kind;
use schedule::{Schedule, schedules};
use years::LAST_YEAR;

use super::course::{Date, december};
use super::progress::funds;
use super::rng::SplitMix64;
use super::row::{Decimals, ProgressCells, ProjectCells, Rows};

/// The day of the article: any number would do, as long as it stays.
const SEED: u64 = 20_220_319;

/// The illustrative rows of `data/shaoxing`, always the same: for each file lines of CSV without a header, to stand below the
/// published ones.
pub fn shaoxing_rows() -> io::Result<BTreeMap<&'static str, String>> {
    let mut rng = SplitMix64::new(SEED);
    let drafts = drafts(&mut rng).map_err(io::Error::from)?;
    let schedules = schedules(&mut rng, &drafts);
    let mut projects = Rows::new(Vec::new(), Decimals::Two);
    let mut progress = Rows::new(Vec::new(), Decimals::Two);
    for (draft, schedule) in drafts.iter().zip(&schedules) {
        write_project(&mut rng, &mut projects, draft, schedule).map_err(io::Error::from)?;
        for (year, spending) in &schedule.years {
            progress
                .progress(&ProgressCells {
                    project: &draft.id,
                    period: &year.to_string(),
                    planned: spending.planned,
                    completed: spending.completed,
                    funds_in_place: spending.funds_in_place,
                })
                .map_err(io::Error::from)?;
        }
    }
    let mut files = BTreeMap::from([("projects.csv", text(projects)?), ("progress.csv", text(progress)?)]);
    files.extend(other_tables(&drafts)?);
    Ok(files)
}

/// Each table draws from numbers of its own, so that none changes with another.
fn other_tables(drafts: &[Draft]) -> io::Result<[(&'static str, String); 8]> {
    let rng = |table: u64| SplitMix64::new(SEED + table);
    let enterprises = enterprises::enterprises(&mut rng(1), drafts)?;
    let leads = leads::leads(&mut rng(2), drafts)?;
    let innovation = innovation::innovation(&mut rng(3), &enterprises.pharma)?;
    Ok([
        ("enterprises.csv", enterprises.enterprises),
        ("enterprise_years.csv", enterprises.years),
        ("instruments.csv", instruments::instruments(&mut rng(4))?),
        ("leads.csv", leads.leads),
        ("lead_events.csv", leads.events),
        ("talent_counts.csv", innovation.talent_counts),
        ("drugs.csv", innovation.drugs),
        ("targets.csv", innovation.targets),
    ])
}

fn write_project(
    rng: &mut SplitMix64,
    rows: &mut Rows<Vec<u8>>,
    draft: &Draft,
    schedule: &Schedule,
) -> csv::Result<()> {
    let as_of = december(LAST_YEAR);
    let mut dates: Vec<Option<Date>> = vec![None];
    dates.extend(draft.course.dates(as_of));
    let completed = schedule.completed();
    let foreign = (draft.kind == Kind::Ordinary && rng.chance(80)).then(|| completed * rng.between(50, 250) / 1000);
    let shown = |amount: u64| (!draft.is_withheld).then_some(amount);
    rows.project(&ProjectCells {
        parent: "",
        id: &draft.id,
        name: &draft.name_zh,
        name_en: &draft.name_en,
        sector: draft.sector,
        place: draft.place,
        stage: draft.course.stage(as_of),
        investor: &format!("示意投资方 {:02}", rng.between(1, 60)),
        lists: draft.kind.lists(),
        land: draft.land,
        contracted: shown(contracted(rng, draft)),
        planned_total: shown(draft.total),
        completed_total: Some(completed),
        funds_in_place: Some(funds(rng, completed).min(draft.total)),
        foreign_utilised: foreign.filter(|amount| *amount > 0),
        dates: &dates,
        note: "示意，不是公布的数据",
    })
}

/// As planned where a total is published, so that no other measure passes it; else about as planned.
fn contracted(rng: &mut SplitMix64, draft: &Draft) -> u64 {
    match draft.kind {
        Kind::Ordinary if rng.chance(400) => draft.total * rng.between(960, 1080) / 1000,
        _ => draft.total,
    }
}

fn text(rows: Rows<Vec<u8>>) -> io::Result<String> {
    String::from_utf8(rows.finish()?).map_err(io::Error::other)
}
