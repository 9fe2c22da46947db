//! The illustrative rows of `data/shaoxing`: 159 key industry projects around what is published.

mod drafts;
mod plan;
mod schedule;
mod years;

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

/// Lines of CSV without a header, to stand below the published ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShaoxingRows {
    /// For `projects.csv`, sorted by id.
    pub projects: String,
    /// For `progress.csv`, sorted by project and period.
    pub progress: String,
}

/// The illustrative rows of `data/shaoxing`, always the same.
pub fn shaoxing_rows() -> io::Result<ShaoxingRows> {
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
    Ok(ShaoxingRows { projects: text(projects)?, progress: text(progress)? })
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
