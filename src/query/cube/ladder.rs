//! How far projects have come: at each rung of the stage ladder how many reached it and how many stand there, and those
//! that wait between two rungs. Must not know words.

use crate::model::{Dataset, Elapsed, Index, PartialDate, ProjectIx, StageIx};
use crate::query::facets::Cache;
use crate::query::filter::{Filter, ValueSource};
use crate::query::key::YearBasis;

/// The ladder of some projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// The rungs, from the bottom up.
    pub rungs: Vec<LadderRung>,
    /// How many stand off the ladder (停缓建, 退库 …), whatever they reached.
    pub off_track: u32,
    /// Of how many nobody says how far they came.
    pub unknown: u32,
}

/// A rung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LadderRung {
    /// Which.
    pub stage: StageIx,
    /// How many reached it, those that went on and those that left the ladder later included.
    pub reached: u32,
    /// How many stand there.
    pub now: u32,
}

/// Those that reached a rung and not another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The longest waits.
    pub longest: Vec<Waits>,
    /// All that wait, in package order.
    pub all: Vec<ProjectIx>,
}

/// A project that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Which.
    pub project: ProjectIx,
    /// Since when, where that is given.
    pub since: Option<PartialDate>,
    /// How long by the day the books were closed, where both are given.
    pub elapsed: Option<Elapsed>,
}

/// The highest rung that a project reached: one with a date, or where it stands.
fn furthest(dataset: &Dataset, ladder: &[StageIx], project: ProjectIx) -> Option<usize> {
    let projects = dataset.projects();
    let stands = projects.stage(project);
    ladder.iter().rposition(|rung| stands == Some(*rung) || projects.date(project, *rung).is_some())
}

fn rungs(dataset: &Dataset) -> Vec<StageIx> {
    let mut rungs: Vec<(Option<i32>, StageIx)> =
        dataset.stages().iter().filter(|(_, stage)| stage.is_on_track()).map(|(ix, stage)| (stage.order, ix)).collect();
    rungs.sort();
    rungs.into_iter().map(|(_, ix)| ix).collect()
}

fn is_off_track(dataset: &Dataset, project: ProjectIx) -> bool {
    dataset.projects().stage(project).is_some_and(|stage| !dataset.stages()[stage].is_on_track())
}

/// The projects that are counted of those that pass a filter.
fn counted(dataset: &Dataset, cache: &mut Cache, filter: &Filter, year_of: YearBasis) -> Vec<ProjectIx> {
    let records = cache.records(dataset, filter, ValueSource::Projects, year_of, None);
    records.iter(0..records.rows()).filter_map(ProjectIx::from_usize).collect()
}

/// The ladder of the projects that pass a filter; years in it go by `year_of`.
pub fn ladder(dataset: &Dataset, cache: &mut Cache, filter: &Filter, year_of: YearBasis) -> Ladder {
    let stages = rungs(dataset);
    let mut found = Ladder {
        rungs: stages.iter().map(|stage| LadderRung { stage: *stage, reached: 0, now: 0 }).collect(),
        ..Ladder::default()
    };
    for project in counted(dataset, cache, filter, year_of) {
        let furthest = furthest(dataset, &stages, project);
        if let Some(furthest) = furthest {
            found.rungs[..=furthest].iter_mut().for_each(|rung| rung.reached += 1);
        }
        match (is_off_track(dataset, project), furthest) {
            (true, _) => found.off_track += 1,
            (false, Some(furthest)) => found.rungs[furthest].now += 1,
            (false, None) => found.unknown += 1,
        }
    }
    found
}

/// Those of the projects that pass a filter which reached a rung and not another, and have not left the ladder; the longest
/// waits first, so many of them. Whose date is not known waits behind the others.
pub fn waiting(
    dataset: &Dataset,
    cache: &mut Cache,
    filter: &Filter,
    year_of: YearBasis,
    between: (StageIx, StageIx),
    most: usize,
) -> Waiting {
    let stages = rungs(dataset);
    let at = |stage: StageIx| stages.iter().position(|rung| *rung == stage);
    let (Some(from), Some(to)) = (at(between.0), at(between.1)) else { return Waiting::default() };
    let waits = |project: &ProjectIx| {
        let furthest = furthest(dataset, &stages, *project);
        !is_off_track(dataset, *project) && furthest.is_some_and(|furthest| (from..to).contains(&furthest))
    };
    let mut all = counted(dataset, cache, filter, year_of);
    all.retain(waits);
    let waits = |project: &ProjectIx| {
        let since = dataset.projects().date(*project, between.0);
        let elapsed = since.zip(dataset.as_of()).map(|(since, as_of)| Elapsed::between(since, as_of));
        let elapsed = elapsed.filter(|elapsed| !elapsed.is_surely_backwards());
        Waits { project: *project, since, elapsed }
    };
    let mut longest: Vec<Waits> = all.iter().map(waits).collect();
    // By the latest day since which they may wait: one of which only the year is known is not taken for longer than it may be.
    longest.sort_by_key(|waits| {
        (waits.since.is_none(), waits.since.map(|since| since.range().1), waits.project.to_usize())
    });
    longest.truncate(most);
    Waiting { longest, all }
}

/// The rungs between which a signed project waits for its start: that by which years go, or else the first of the ladder, and
/// that of starting to build, or else the next one.
pub fn signed_and_started(dataset: &Dataset) -> Option<(StageIx, StageIx)> {
    const SIGNED: (&str, &str) = ("signed", "签约");
    const STARTED: (&str, &str) = ("started", "开工");
    let stages = rungs(dataset);
    let called = |(id, name): (&str, &str)| {
        let is_it = |stage: &&StageIx| dataset.stages()[**stage].id == id || dataset.stages()[**stage].name.zh == name;
        stages.iter().find(is_it).copied()
    };
    let from = called(SIGNED).or(dataset.year_of()).or(stages.first().copied())?;
    let at = stages.iter().position(|stage| *stage == from)?;
    let to = called(STARTED).filter(|to| stages.iter().position(|stage| stage == to) > Some(at));
    Some((from, to.or(stages.get(at + 1).copied())?))
}
