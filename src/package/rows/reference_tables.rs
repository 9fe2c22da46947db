//! The tables projects refer to, and the quick way from ids to their rows. Must not know how they were read.

use super::codes::Codes;
use crate::model::{Basis, List, PartialDate, Place, PlaceIx, Sector, SectorIx, Source, Stage, StageIx, Table};

/// The tables projects refer to.
#[derive(Debug)]
pub(in crate::package) struct Around<'t> {
    pub sectors: &'t Table<Sector>,
    pub places: &'t Table<Place>,
    pub stages: &'t Table<Stage>,
    pub sources: &'t Table<Source>,
    /// Nothing where there is no table of lists, which need none.
    pub lists: Option<&'t Table<List>>,
    /// When the books were closed, where that is to be held against dates.
    pub as_of: Option<PartialDate>,
}

/// What the cells of projects refer to.
#[derive(Debug)]
pub(in crate::package) struct ProjectCodes {
    pub sectors: Codes<SectorIx>,
    pub places: Codes<PlaceIx>,
    pub stages: Codes<StageIx>,
    pub bases: Codes<Basis>,
}

impl ProjectCodes {
    pub(in crate::package) fn new(around: &Around<'_>) -> Self {
        Self {
            sectors: Codes::of(around.sectors),
            places: Codes::of(around.places),
            stages: Codes::of(around.stages),
            bases: Codes::of_bases(),
        }
    }
}
