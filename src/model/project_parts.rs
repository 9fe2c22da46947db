//! Tables of projects that were read apart, put one behind the other. Must not know how they were read.

use super::categories::Categories;
use super::project::{InvestorIx, ProjectIx, Projects};
use super::several::{InSets, Which};
use super::table::Index;
use crate::model::memory::times;

/// Does the same with each column that needs nothing more for it.
macro_rules! each_column {
    ($all:ident.$do:ident $more:tt) => {
        each_column!(@ $all.$do $more ids names names_en notes sectors places stages parents lists sources)
    };
    (@ $all:ident.$do:ident[$len:expr] $($column:ident)+) => { $($all.$column.$do($len);)+ };
    (@ $all:ident.$do:ident($other:ident) $($column:ident)+) => { $($all.$column.$do(&$other.$column);)+ };
    (@ $all:ident.$do:ident($other:ident, $more:expr) $($column:ident)+) => {
        $($all.$column.$do(&$other.$column, $more);)+
    };
}

impl Projects {
    /// Adds all of `other` at the end; it must have been read against the same tables. Its lines are counted from behind
    /// `lines`; `investors` has what its investors' codes are here, as far as that is known already.
    pub(crate) fn append(&mut self, other: &Self, investors: &mut Vec<InvestorIx>, lines: u32) {
        self.several.append(&other.several, self.lines.len());
        each_column!(self.append(other));
        self.investors.append(&other.investors, investors);
        self.basis.extend_from_slice(&other.basis);
        self.land.extend_from_slice(&other.land);
        self.positions.extend_from_slice(&other.positions);
        self.amounts.iter_mut().zip(&other.amounts).for_each(|(column, more)| column.append(more));
        self.dates.iter_mut().zip(&other.dates).for_each(|(column, more)| column.append(more));
        self.further.iter_mut().zip(&other.further).for_each(|(column, more)| column.append(more));
        self.lines.extend(other.lines.iter().map(|line| line.saturating_add(lines)));
    }

    /// The sectors, places or investors of all projects, if any is in several.
    pub fn in_several(&self, which: Which) -> Option<&InSets> {
        self.several.sets(which)
    }

    /// Makes sets of the sectors and places that were read, if any project is in several; `rows` are those of a table as
    /// categories.
    pub(crate) fn gather_several(&mut self, rows: impl Fn(Which) -> Categories) {
        self.several.gather(Which::Sectors, &self.sectors, || rows(Which::Sectors));
        self.several.gather(Which::Places, &self.places, || rows(Which::Places));
    }

    /// Takes investors apart that are named in one cell; `several` has the names in a cell that may be of more than one. The first
    /// row that is of more than one comes back, with their names.
    pub(crate) fn take_investors_apart(
        &mut self,
        several: impl Fn(&str) -> Option<Vec<String>>,
    ) -> Option<(ProjectIx, Vec<&str>)> {
        let met = self.investors.take_apart(several);
        let positions = |all: &[InvestorIx]| all.iter().map(|ix| ix.to_usize() as u32).collect();
        self.several.set_investors(met.iter().map(|(row, all)| (*row, positions(all))).collect());
        let (row, all) = met.first()?;
        Some((ProjectIx::from_usize(*row as usize)?, all.iter().map(|ix| self.investor_name(*ix)).collect()))
    }

    /// Makes sets of the investors, if any project is of several, once these have their last numbers.
    pub(super) fn gather_investors(&mut self) {
        let texts = self.investors.texts();
        let names = || (0..texts.len()).map(|at| texts.get(at).to_owned()).collect();
        let categories = || Categories { ids: names(), ..Categories::default() };
        self.several.gather(Which::Investors, self.investors.codes(), categories);
    }

    /// Makes room for so many tables like `other`.
    pub(crate) fn make_room(&mut self, other: &Self, factor: f64) {
        let rows = times(other.len(), factor);
        each_column!(self.make_room(other, factor));
        self.investors.make_room(&other.investors, factor);
        self.basis.reserve_exact(rows);
        self.land.reserve_exact(rows);
        self.positions.reserve_exact(rows);
        self.amounts.iter_mut().zip(&other.amounts).for_each(|(column, like)| column.make_room(like, factor));
        self.dates.iter_mut().zip(&other.dates).for_each(|(column, like)| column.make_room(like, factor));
        self.further.iter_mut().zip(&other.further).for_each(|(column, like)| column.make_room(like, factor));
        self.lines.reserve_exact(rows);
    }

    /// Forgets the projects from the `len`th on, also where some columns are longer than others. The room they took and the
    /// names of investors are kept.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.several.truncate(len);
        each_column!(self.truncate[len]);
        self.investors.truncate(len);
        self.basis.truncate(len);
        self.land.truncate(len);
        self.positions.truncate(len);
        self.amounts.iter_mut().for_each(|column| column.truncate(len));
        self.dates.iter_mut().for_each(|column| column.truncate(len));
        self.further.iter_mut().for_each(|column| column.truncate(len));
        self.lines.truncate(len);
    }
}
