//! Tables of projects that were read apart, put one behind the other. Must not know how they were read.

use super::categories::Categories;
use super::project::{InvestorIx, Projects};
use super::several::{InSets, Which};
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

    /// The sectors or places of all projects, if any is in several.
    pub fn in_several(&self, which: Which) -> Option<&InSets> {
        self.several.sets(which)
    }

    /// Makes sets of what was read, if any project is in several; `rows` are those of a table as categories.
    pub(crate) fn gather_several(&mut self, rows: impl Fn(Which) -> Categories) {
        self.several.gather(Which::Sectors, &self.sectors, || rows(Which::Sectors));
        self.several.gather(Which::Places, &self.places, || rows(Which::Places));
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
