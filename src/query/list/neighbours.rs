//! The projects that are like one: of the same investor, at the same place, of the same sector and year. Must not know
//! words or windows.

use super::first;
use crate::model::{Dataset, Index, InvestorIx, Measure, PartialDate, ProjectIx, StageIx, Which};
use crate::query::bits::Bits;
use crate::query::column::{Column, Order, Orders};
use crate::query::filter::condition::passing;
use crate::query::filter::{Clause, Filter, Span, Test};
use crate::query::key::{Key, YearBasis, default_year_basis};

/// In what projects are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// 同一投资方: this one, who may be one of several.
    Investor(InvestorIx),
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
    /// The first of them by the amount that says most of them, the largest first.
    pub first: Vec<ProjectIx>,
    /// What lets exactly these through, and the project itself.
    pub filter: Filter,
}

/// The projects that are like one in each way that it has: no group without anybody else in it.
///
/// Whole columns are looked along, once for each likeness, instead of asking a filter project by project.
pub fn neighbours(dataset: &Dataset, project: ProjectIx, most: usize) -> Vec<Neighbours> {
    let others = [of_place(dataset, project), of_sector_and_year(dataset, project)];
    let groups = of_investors(dataset, project).into_iter().chain(others.into_iter().flatten());
    let group = |(likeness, clauses): Group| {
        let mut alike = Bits::all(dataset.projects().len());
        clauses.iter().for_each(|clause| alike.keep(&passing(dataset, clause, None)));
        let count = alike.count().saturating_sub(1);
        let (mut orders, order) = (Orders::default(), [(Column::proposed_amounts(dataset)[0], Order::Descending)]);
        let mut first = first::first(&mut orders, dataset, &alike, &order, YearBasis::Period, most + 1);
        first.retain(|other| *other != project);
        first.truncate(most);
        let filter = clauses.into_iter().fold(Filter::default(), Filter::and);
        (count > 0).then_some(Neighbours { likeness, count, first, filter })
    };
    groups.filter_map(group).collect()
}

/// In what they are alike, and the conditions that say so.
type Group = (Likeness, Vec<Clause>);

/// One group for each of its investors.
fn of_investors(dataset: &Dataset, project: ProjectIx) -> Vec<Group> {
    let projects = dataset.projects();
    let all: Vec<InvestorIx> = match projects.in_several(Which::Investors) {
        Some((_, sets)) => {
            sets.written(project.to_usize()).iter().filter_map(|ix| InvestorIx::from_usize(ix.to_usize())).collect()
        }
        None => projects.investor_ix(project).into_iter().collect(),
    };
    let group = |ix| (Likeness::Investor(ix), vec![Clause::only(Key::Investor(Some(ix)))]);
    all.into_iter().map(group).collect()
}

/// At the same place or at one within it, as a condition on the place means it.
fn of_place(dataset: &Dataset, project: ProjectIx) -> Option<Group> {
    let place = dataset.projects().place(project)?;
    Some((Likeness::Place, vec![Clause::only(Key::Place(Some(place)))]))
}

/// Of the same sector or one below it, and in the same year at the stage that gives projects their year.
fn of_sector_and_year(dataset: &Dataset, project: ProjectIx) -> Option<Group> {
    let sector = dataset.projects().sector(project)?;
    let YearBasis::Stage(stage) = default_year_basis(dataset, Measure::PlannedTotal) else { return None };
    let year = dataset.projects().date(project, stage)?.year();
    let date = PartialDate::new(year, None, None)?;
    // Not a condition on the year, which would mean what the chart means by it.
    let in_year = Clause::Date(stage, Test::AnyOf(vec![Span::Only(date)]));
    Some((Likeness::SectorAndYear(stage, year), vec![Clause::only(Key::Sector(Some(sector))), in_year]))
}
