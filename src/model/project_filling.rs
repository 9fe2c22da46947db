//! The columns of projects filled one after the other, many rows at a time. Must not know what they are filled from.

use super::amount_column::AmountColumn;
use super::columns::{DateColumn, DictColumn, RefColumn};
use super::entities::{ListIx, LonLat, PlaceIx, SectorIx, SourceIx, StageIx};
use super::project::{Basis, InvestorIx, ProjectIx, Projects};
use super::set_column::SetColumn;
use super::text_column::TextColumn;

/// The columns of [`Projects`]. Whoever adds to one of them adds as many rows to each, or cuts off what is too much with
/// [`Projects::truncate`].
pub(crate) struct Filling<'p> {
    pub ids: &'p mut TextColumn,
    pub names: &'p mut TextColumn,
    pub names_en: &'p mut TextColumn,
    pub investors: &'p mut DictColumn<InvestorIx>,
    pub notes: &'p mut TextColumn,
    pub sectors: &'p mut RefColumn<SectorIx>,
    pub places: &'p mut RefColumn<PlaceIx>,
    pub stages: &'p mut RefColumn<StageIx>,
    pub parents: &'p mut RefColumn<ProjectIx>,
    pub basis: &'p mut Vec<Basis>,
    pub lists: &'p mut SetColumn<ListIx>,
    pub sources: &'p mut SetColumn<SourceIx>,
    pub amounts: &'p mut [AmountColumn; 5],
    pub dates: &'p mut [DateColumn],
    pub further: &'p mut [TextColumn],
    pub lines: &'p mut Vec<u32>,
    pub land: LandColumn<'p>,
    pub positions: PositionColumn<'p>,
}

/// Land in hundredths of 亩.
pub(crate) struct LandColumn<'p>(&'p mut Vec<u32>);

/// Where projects are.
pub(crate) struct PositionColumn<'p>(&'p mut Vec<[f32; 2]>);

impl Projects {
    #[inline]
    pub(super) fn pack_land(hundredths: Option<u32>) -> u32 {
        hundredths.unwrap_or(Self::NO_LAND)
    }

    #[inline]
    pub(super) fn pack_position(position: Option<LonLat>) -> [f32; 2] {
        position.map_or([f32::NAN; 2], |at| [at.lon as f32, at.lat as f32])
    }

    /// For adding many rows, column by column.
    pub(crate) fn filling(&mut self) -> Filling<'_> {
        Filling {
            ids: &mut self.ids,
            names: &mut self.names,
            names_en: &mut self.names_en,
            investors: &mut self.investors,
            notes: &mut self.notes,
            sectors: &mut self.sectors,
            places: &mut self.places,
            stages: &mut self.stages,
            parents: &mut self.parents,
            basis: &mut self.basis,
            lists: &mut self.lists,
            sources: &mut self.sources,
            amounts: &mut self.amounts,
            dates: &mut self.dates,
            further: &mut self.further,
            lines: &mut self.lines,
            land: LandColumn(&mut self.land),
            positions: PositionColumn(&mut self.positions),
        }
    }
}

impl Extend<Option<u32>> for LandColumn<'_> {
    #[inline]
    fn extend<I: IntoIterator<Item = Option<u32>>>(&mut self, land: I) {
        self.0.extend(land.into_iter().map(Projects::pack_land));
    }
}

impl Extend<Option<LonLat>> for PositionColumn<'_> {
    #[inline]
    fn extend<I: IntoIterator<Item = Option<LonLat>>>(&mut self, positions: I) {
        self.0.extend(positions.into_iter().map(Projects::pack_position));
    }
}
