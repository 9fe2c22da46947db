//! Rows that are no projects but the sums of others (合计, 小计, total): counted with the rest, everything would be there
//! twice. A row is one only if it is called so and does add up; where a project may be called so, that is asked. Must not
//! know files.

use super::sums_of_rows::{NamedTotal, SummedRows, sums_of_rows};
use super::total_names::{Aside, Called, MaxOf, aside_by_name, called, is_part, is_worth_a_look, may_be_part, of_what};
use crate::model::{AmountColumn, Index, PartialDate, PlaceIx, ProjectAmount, ProjectIx, Projects, SectorIx, StageIx};

/// What becomes of a row that is called a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum Fate {
    /// It is one, or is called nothing else, or is a part of the one above it.
    SetAside(Aside),
    /// It is the sum of others, but may be a project all the same.
    SumOrProject,
    /// It is called so and nothing else, but is the sum of nothing.
    AddsNothing,
}

/// A row that is called a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct TotalRow {
    pub row: u32,
    pub fate: Fate,
}

impl TotalRow {
    /// The row, and why it is no project, if it is none.
    pub(in crate::package) fn aside(&self) -> Option<(u32, Aside)> {
        let Fate::SetAside(why) = self.fate else { return None };
        Some((self.row, why))
    }
}

/// Sums of each amount column over some rows, and how many rows these are.
#[derive(Clone, Default)]
struct Sums {
    sums: [i128; 5],
    known: [u32; 5],
    rows: u32,
}

impl Sums {
    fn add(&mut self, amounts: &[Option<i64>; 5]) {
        self.rows += 1;
        for (which, amount) in amounts.iter().enumerate() {
            self.sums[which] += i128::from(amount.unwrap_or(0));
            self.known[which] += u32::from(amount.is_some());
        }
    }

    fn join(&mut self, others: &Self) {
        self.rows += others.rows;
        for which in 0..self.sums.len() {
            self.sums[which] += others.sums[which];
            self.known[which] += others.known[which];
        }
    }

    /// Whether a row has just these sums, give and take what was rounded, in each column in which it has an amount. Of a
    /// column of which some rows lack the amount it may have more, as long as another one adds up.
    fn are(&self, amounts: &[Option<i64>; 5], least: u32) -> bool {
        let mut has_any = false;
        for (which, amount) in amounts.iter().enumerate() {
            let Some(amount) = amount.filter(|amount| *amount > 0).map(i128::from) else { continue };
            // Half of the last of four figures: whoever writes a total may round it.
            let slack = amount / 2000;
            let is_withheld = (1..self.rows).contains(&self.known[which]);
            if is_withheld && amount - self.sums[which] > slack {
                continue;
            }
            if self.known[which] == 0 || (self.sums[which] - amount).abs() > slack {
                return false;
            }
            // One row only is no sum, unless it is the same to the fen.
            has_any |= self.known[which] >= least && (self.known[which] > 1 || self.sums[which] == amount);
        }
        has_any
    }
}

/// What a project says that a total is of, or is of as a total does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) enum GroupOf {
    Sector(SectorIx),
    Place(PlaceIx),
}

/// The rows that are called totals, or parts of others. `is_parent` says whether others are said to be parts of one, and
/// `has_parent` whether one is said to be a part itself: then it is a project. `group_called` is told a text, and says of
/// which sector or place it is the name.
pub(in crate::package) fn total_rows(
    projects: &Projects,
    is_parent: impl Fn(&str) -> bool,
    has_parent: impl Fn(ProjectIx) -> bool,
    group_called: impl Fn(&str) -> Option<GroupOf>,
) -> Vec<TotalRow> {
    let [names, _, ids, _] = projects.searched();
    let are_worth_it = names.bytes().zip(ids.bytes()).map(|(name, id)| is_worth_a_look(name) || is_worth_a_look(id));
    let called_at = |ix: ProjectIx| called(projects.name(ix)).max_of(called(projects.id(ix)));
    let worth_it = are_worth_it.zip(projects.iter()).filter(|(is_worth_it, _)| *is_worth_it);
    let named: Vec<NamedTotal> = worth_it
        .filter_map(|(_, ix)| Some((ix, called_at(ix)?)))
        .filter(|(ix, _)| !is_parent(projects.id(*ix)))
        .map(|(ix, called)| NamedTotal { row: ix.to_usize(), called })
        .collect();
    let may_be = names.bytes().zip(projects.iter()).skip(1).filter(|(name, _)| may_be_part(name));
    let are_parts = may_be.filter(|(_, ix)| is_part(projects.name(*ix)) && !has_parent(*ix));
    let parts: Vec<usize> = are_parts.map(|(_, ix)| ix.to_usize()).collect();
    if named.is_empty() && parts.is_empty() {
        return Vec::new();
    }
    let groups = named.iter().filter_map(|of| Some((of.row, Group::of(projects, of.row, &group_called)?)));
    let columns = ProjectAmount::ALL.map(|which| projects.amounts(which));
    let table = Summed { projects, columns, groups: groups.collect() };
    let are_sums = sums_of_rows(&table, &named, &parts);
    let fate = |of: &NamedTotal, is_sum: bool| match (is_sum, of.called) {
        (true, Called::Total | Called::TotalOf) => Some(Fate::SetAside(Aside::Sum)),
        (true, Called::Perhaps) => Some(Fate::SumOrProject),
        (false, Called::Total) if table.stands_beside_others(of.row, &named, &parts) => {
            let ix = ProjectIx::from_usize(of.row)?;
            let why = aside_by_name(projects.name(ix)).or_else(|| aside_by_name(projects.id(ix)));
            Some(why.map_or(Fate::AddsNothing, Fate::SetAside))
        }
        (false, Called::Total | Called::TotalOf) => Some(Fate::AddsNothing),
        (false, Called::Perhaps) => None,
    };
    let total = |(of, is_sum): (&NamedTotal, bool)| Some(TotalRow { row: of.row as u32, fate: fate(of, is_sum)? });
    let totals = named.iter().zip(are_sums).filter_map(total);
    let parts = parts.iter().map(|row| TotalRow { row: *row as u32, fate: Fate::SetAside(Aside::Part) });
    let mut all: Vec<TotalRow> = totals.chain(parts).collect();
    all.sort_by_key(|total| total.row);
    all.dedup_by_key(|total| total.row);
    all
}

/// What a total is of, by its sector and place, by its date, and by what it is called.
struct Group {
    sector: Option<SectorIx>,
    place: Option<PlaceIx>,
    year: Option<i32>,
    called: Option<GroupOf>,
}

impl Group {
    /// Nothing where it says none of it.
    fn of(projects: &Projects, row: usize, group_called: impl Fn(&str) -> Option<GroupOf>) -> Option<Self> {
        let ix = ProjectIx::from_usize(row)?;
        let of = [projects.name(ix), projects.id(ix)].map(of_what);
        let called = of.iter().find_map(|of| group_called(of));
        let year = of.iter().find_map(|of| of.parse().ok().filter(|_| of.len() == 4));
        let (sector, place) = (projects.sector(ix), projects.place(ix));
        Some(Self { sector, place, year: year.or_else(|| first_year(projects, row)), called })
    }
}

/// The year of the first of its dates.
fn first_year(projects: &Projects, row: usize) -> Option<i32> {
    let stages = (0..projects.stage_count()).filter_map(StageIx::from_usize);
    stages.filter_map(|stage| projects.dates(stage).get(row)).map(PartialDate::year).min()
}

/// Projects, of which some are called totals.
struct Summed<'p> {
    projects: &'p Projects,
    columns: [&'p AmountColumn; 5],
    /// Those of the rows that are called so, in their order.
    groups: Vec<(usize, Group)>,
}

impl SummedRows for Summed<'_> {
    type Sums = Sums;

    fn count(&self) -> usize {
        self.projects.len()
    }

    fn nothing(&self) -> Sums {
        Sums::default()
    }

    fn add(&self, sums: &mut Sums, row: usize) {
        sums.add(&self.amounts(row));
    }

    fn join(&self, sums: &mut Sums, others: &Sums) {
        sums.join(others);
    }

    fn is(&self, row: usize, sums: &Sums, least: usize) -> bool {
        sums.are(&self.amounts(row), least as u32)
    }

    fn groupings(&self) -> usize {
        4
    }

    fn is_of_group(&self, total: usize, row: usize, grouping: usize) -> bool {
        let group = self.groups.binary_search_by_key(&total, |(row, _)| *row).map(|at| &self.groups[at].1);
        let (Ok(group), Some(ix)) = (group, ProjectIx::from_usize(row)) else { return false };
        let (sector, place) = (self.projects.sector(ix), self.projects.place(ix));
        match grouping {
            0 => group.sector.is_some() && sector == group.sector,
            1 => group.place.is_some() && place == group.place,
            2 => group.year.is_some() && first_year(self.projects, row) == group.year,
            _ => match group.called {
                Some(GroupOf::Sector(of)) => sector == Some(of),
                Some(GroupOf::Place(of)) => place == Some(of),
                None => false,
            },
        }
    }
}

impl Summed<'_> {
    /// Whether there is anything of the year of a row, if it is of one, that it would count twice.
    fn stands_beside_others(&self, row: usize, named: &[NamedTotal], parts: &[usize]) -> bool {
        let group = self.groups.binary_search_by_key(&row, |(row, _)| *row).map(|at| &self.groups[at].1);
        let year = group.ok().and_then(|group| group.year);
        let is_record =
            |row: &usize| named.binary_search_by_key(row, |of| of.row).is_err() && parts.binary_search(row).is_err();
        let mut records = (0..self.count()).filter(is_record);
        records.any(|other| year.is_none() || first_year(self.projects, other) == year)
    }

    fn amounts(&self, row: usize) -> [Option<i64>; 5] {
        self.columns.map(|column| column.fen(row))
    }
}
