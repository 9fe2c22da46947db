//! What is behind the marks of a figure besides their own cells.

use crate::figure::unit::Unit;
use crate::query::Cell;

/// What is behind the marks besides their cells: the year they are held against, the plan.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Besides {
    pub(super) is_illustrative: bool,
    pub(super) has_published: bool,
    pub(super) has_published_amount: bool,
}

impl Besides {
    pub(super) fn add(&mut self, cell: &Cell, unit: Unit) {
        self.is_illustrative |= cell.illustrative_count > 0;
        self.has_published |= cell.illustrative_count < cell.count;
        self.has_published_amount |= unit.illustrative(cell) != unit.amount(cell);
    }
}
