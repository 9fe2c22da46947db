//! What of an answer may be added up where groups stand together, and what must be asked anew. Must not know how it is laid
//! out.

use crate::figure::grid::Grid;
use crate::figure::kind_spec::MadeUp;
use crate::figure::unit::Unit;
use crate::model::Sum;
use crate::query::{Cell, Dimension, is_stock};

impl Grid<'_> {
    /// Whether groups of a dimension may be added up: not where a project may be in several, nor what is no sum.
    pub(super) fn adds_over(&self, by: Dimension) -> bool {
        let is_over_time = by.is_time() && is_stock(self.dataset, self.measure());
        !by.is_of_several(self.dataset) && !is_over_time && self.measure().statistic().is_none()
    }

    /// How much of a mark is made up, as a length. What is no sum is made up as soon as anything behind it is; points show
    /// only where that is more than half.
    pub(super) fn made_up(&self, unit: Unit, cell: &Cell) -> f64 {
        let is_whole = self.measure().statistic().is_some() && self.spec.kind.spec().shows_made_up != MadeUp::Points;
        if is_whole && cell.illustrative_count > 0 {
            return unit.position(unit.amount(cell)).abs().max(f64::MIN_POSITIVE);
        }
        let (part, whole) = (unit.illustrative(cell), unit.amount(cell));
        // Where what is made up is taken from the rest, or the rest from it, there is no part of the length that it is.
        let is_part = part == Sum::ZERO || part.abs() <= whole.abs() && (part < Sum::ZERO) == (whole < Sum::ZERO);
        if is_part { unit.position(part).abs() } else { unit.position(whole).abs().max(f64::MIN_POSITIVE) }
    }
}
