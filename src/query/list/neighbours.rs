//! The projects that are like one: of the same investor, at the same place, of the same sector and year. Must not know
//! words or windows.

use super::first;
use crate::model::{Dataset, Index, Measure, PartialDate, ProjectIx, StageIx, Tree};
use crate::query::bits::Bits;
use crate::query::column::{Column, Order, Orders};
use crate::query::filter::{Clause, Filter, Span, Test};
use crate::query::key::{Key, YearBasis, default_year_basis};

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
    /// The first of them by the amount that says most of them, the largest first.
    pub first: Vec<ProjectIx>,
    /// What lets exactly these through, and the project itself.
    pub filter: Filter,
}

/// The projects that are like one in each way that it has: no group without anybody else in it.
///
/// Whole columns of codes are looked along, once for each likeness, instead of asking a filter project by project.
pub fn neighbours(dataset: &Dataset, project: ProjectIx, most: usize) -> Vec<Neighbours> {
    let groups = [of_investor(dataset, project), of_place(dataset, project), of_sector_and_year(dataset, project)];
    let group = |(likeness, clauses, alike): (Likeness, Vec<Clause>, Bits)| {
        let count = alike.count().saturating_sub(1);
        let (mut orders, order) = (Orders::default(), [(Column::proposed_amounts(dataset)[0], Order::Descending)]);
        let mut first = first::first(&mut orders, dataset, &alike, &order, YearBasis::Period, most + 1);
        first.retain(|other| *other != project);
        first.truncate(most);
        let filter = clauses.into_iter().fold(Filter::default(), Filter::and);
        (count > 0).then_some(Neighbours { likeness, count, first, filter })
    };
    groups.into_iter().flatten().filter_map(group).collect()
}

/// In what they are alike, the conditions that say so, and who they are.
type Group = (Likeness, Vec<Clause>, Bits);

fn of_investor(dataset: &Dataset, project: ProjectIx) -> Option<Group> {
    let investor = dataset.projects().investor_ix(project)?;
    let codes = dataset.projects().investors().codes().as_slice();
    let alike = Bits::of_column(codes, |code| *code == investor);
    Some((Likeness::Investor, vec![Clause::only(Key::Investor(Some(investor)))], alike))
}

/// At the same place or at one within it, as a condition on the place means it.
fn of_place(dataset: &Dataset, project: ProjectIx) -> Option<Group> {
    let place = dataset.projects().place(project)?;
    let codes = dataset.projects().places().as_slice();
    let within = within(dataset.place_tree(), dataset.places().len(), place);
    let alike = Bits::of_column(codes, |code| within.get(code.to_usize()).is_some_and(|within| *within));
    Some((Likeness::Place, vec![Clause::only(Key::Place(Some(place)))], alike))
}

/// Of the same sector or one below it, and in the same year at the stage that gives projects their year.
fn of_sector_and_year(dataset: &Dataset, project: ProjectIx) -> Option<Group> {
    let sector = dataset.projects().sector(project)?;
    let YearBasis::Stage(stage) = default_year_basis(dataset, Measure::PlannedTotal) else { return None };
    let year = dataset.projects().date(project, stage)?.year();
    let date = PartialDate::new(year, None, None)?;
    let (codes, dates) = (dataset.projects().sectors().as_slice(), dataset.projects().dates(stage));
    let within = within(dataset.sector_tree(), dataset.sectors().len(), sector);
    let alike = Bits::of(codes.len(), |row| {
        within.get(codes[row].to_usize()).is_some_and(|within| *within) && dates.year(row) == Some(year)
    });
    // Not a condition on the year, which would mean what the chart means by it.
    let in_year = Clause::Date(stage, Test::AnyOf(vec![Span::Only(date)]));
    Some((Likeness::SectorAndYear(stage, year), vec![Clause::only(Key::Sector(Some(sector))), in_year], alike))
}

/// By row of a small table: whether it is this one or lies below it.
fn within<Ix: Index>(tree: &Tree<Ix>, len: usize, top: Ix) -> Vec<bool> {
    (0..len).map(|row| Ix::from_usize(row).is_some_and(|row| tree.is_within(row, top))).collect()
}
