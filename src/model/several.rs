//! Projects that are in several sectors or places, or of several investors, where a table has such. Must not know how cells say
//! so.

use std::sync::Arc;

use super::categories::{Categories, CategoryIx};
use super::columns::RefColumn;
use super::entities::{PlaceIx, SectorIx};
use super::set_column::SetColumn;
use super::table::Index;

/// The sectors, the places or the investors of all projects, as sets of categories: the rows of their table, or the names in
/// their order.
pub type InSets = (Categories, SetColumn<CategoryIx>);

/// What projects may be in several of.
#[derive(Clone, Debug, Default)]
pub(super) struct Several {
    /// The rows of those that are, with the positions of all sectors, of all places and of all investors: as they were read.
    met: [Met; 3],
    /// All rows, where some are in several.
    sets: [Option<Arc<InSets>>; 3],
}

/// Rows, and the positions of all that each is in.
pub(super) type Met = Vec<(u32, Box<[u32]>)>;

/// Which of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// 产业
    Sectors,
    /// 平台
    Places,
    /// 投资方
    Investors,
}

impl Several {
    /// Remembers a row, the next of the table.
    pub(super) fn push(&mut self, at: usize, sectors: &[SectorIx], places: &[PlaceIx]) {
        fn all<Ix: Index>(of: &[Ix]) -> Box<[u32]> {
            of.iter().map(|ix| ix.to_usize() as u32).collect()
        }
        if sectors.len() > 1 {
            self.met[Which::Sectors as usize].push((at as u32, all(sectors)));
        }
        if places.len() > 1 {
            self.met[Which::Places as usize].push((at as u32, all(places)));
        }
    }

    /// Adds all of a table that stands behind so many rows.
    pub(super) fn append(&mut self, other: &Self, before: usize) {
        for (met, more) in self.met.iter_mut().zip(&other.met) {
            met.extend(more.iter().map(|(row, all)| (row + before as u32, all.clone())));
        }
    }

    /// Remembers the rows that are of several investors.
    pub(super) fn set_investors(&mut self, met: Met) {
        self.met[Which::Investors as usize] = met;
    }

    /// Gives every investor a new number.
    pub(super) fn renumber_investors<Ix: Index>(&mut self, numbers: &[Ix]) {
        let all = self.met[Which::Investors as usize].iter_mut().flat_map(|(_, all)| all);
        all.for_each(|at| *at = numbers[*at as usize].to_usize() as u32);
    }

    /// Forgets the rows from the `len`th on.
    pub(super) fn truncate(&mut self, len: usize) {
        self.met.iter_mut().for_each(|met| met.retain(|(row, _)| (*row as usize) < len));
    }
}

impl Several {
    /// The sectors, places or investors of all rows, if any row is in several.
    pub(super) fn sets(&self, which: Which) -> Option<&InSets> {
        self.sets[which as usize].as_deref()
    }

    /// Makes sets of what was read, if any row is in several.
    pub(super) fn gather<Ix: Index>(&mut self, which: Which, column: &RefColumn<Ix>, rows: impl Fn() -> Categories) {
        let met = std::mem::take(&mut self.met[which as usize]);
        if !met.is_empty() {
            self.sets[which as usize] = Some(Arc::new((rows(), sets(column, met))));
        }
    }
}

fn sets<Ix: Index>(column: &RefColumn<Ix>, met: Met) -> SetColumn<CategoryIx> {
    let mut met = met.into_iter().peekable();
    let mut sets = SetColumn::default();
    for row in 0..column.len() {
        let several = met.next_if(|(at, _)| *at as usize == row).map(|(_, all)| all);
        let members: Vec<CategoryIx> = match several {
            Some(all) => all.iter().filter_map(|at| CategoryIx::from_usize(*at as usize)).collect(),
            None => column.get(row).and_then(|ix| CategoryIx::from_usize(ix.to_usize())).into_iter().collect(),
        };
        sets.push_as_written(&members);
    }
    sets
}
