//! The projects that are like one: of the same investor, at the same place, of the same sector and year. Must not know
//! words or windows.

use super::cache::Cache;
use super::filter::{Clause, Filter, Span, Test};
use super::key::{Key, YearBasis, default_year_basis};
use super::list::{Column, Order};
use crate::model::{Dataset, Measure, PartialDate, ProjectIx, StageIx};

/// In what projects are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// 同一投资方
    Investor,
    /// 同一平台
    Place,
    /// 同产业、同年: the year in which this stage was reached.
    SectorAndYear(StageIx, i32),
}

/// The projects that are like one, as many as are worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// In what.
    pub likeness: Likeness,
    /// How many others there are.
    pub count: usize,
    /// The first of them by planned investment, the largest first.
    pub first: Vec<ProjectIx>,
    /// What lets exactly these through, and the project itself.
    pub filter: Filter,
}

/// The projects that are like one in each way that it has: no group without anybody else in it.
pub fn neighbours(dataset: &Dataset, project: ProjectIx, most: usize) -> Vec<Neighbours> {
    let projects = dataset.projects();
    let mut groups = Vec::new();
    if let Some(investor) = projects.investor_ix(project) {
        groups.push((Likeness::Investor, vec![Clause::only(Key::Investor(Some(investor)))]));
    }
    if let Some(place) = projects.place(project) {
        groups.push((Likeness::Place, vec![Clause::only(Key::Place(Some(place)))]));
    }
    groups.extend(of_sector_and_year(dataset, project));
    // Each clause is asked once; nobody asks it again.
    let mut cache = Cache::default();
    let group = |(likeness, clauses): (Likeness, Vec<Clause>)| {
        let filter = clauses.into_iter().fold(Filter::default(), Filter::and);
        let count = cache.count(dataset, &filter, YearBasis::Period).saturating_sub(1);
        let order = [(Column::PlannedTotal, Order::Descending)];
        let mut first = cache.first(dataset, &filter, &order, YearBasis::Period, most + 1);
        first.retain(|other| *other != project);
        first.truncate(most);
        (count > 0).then_some(Neighbours { likeness, count, first, filter })
    };
    groups.into_iter().filter_map(group).collect()
}

/// The conditions for the same sector and the same year of the stage that gives projects their year.
fn of_sector_and_year(dataset: &Dataset, project: ProjectIx) -> Option<(Likeness, Vec<Clause>)> {
    let sector = dataset.projects().sector(project)?;
    let YearBasis::Stage(stage) = default_year_basis(dataset, Measure::PlannedTotal) else { return None };
    let year = dataset.projects().date(project, stage)?.year();
    let date = PartialDate::new(year, None, None)?;
    let clauses = vec![
        Clause::only(Key::Sector(Some(sector))),
        // Not a condition on the year, which would mean what the chart means by it.
        Clause::Date(stage, Test::AnyOf(vec![Span::Only(date)])),
    ];
    Some((Likeness::SectorAndYear(stage, year), clauses))
}
