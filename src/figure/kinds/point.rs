//! A project between what was planned and what was completed.

use crate::model::ProjectIx;
use crate::query::{Cell, Dimension, Key};

/// A project with both amounts.
pub(super) struct Point {
    pub(super) group: Option<Key>,
    pub(super) project: ProjectIx,
    pub(super) planned: Cell,
    pub(super) completed: Cell,
}

/// Whether either amount is made up.
pub(super) fn is_made_up(point: &Point) -> bool {
    point.completed.illustrative_count > 0 || point.planned.illustrative_count > 0
}

/// Whether a project has one key of a dimension, which also does not change from year to year.
pub(super) fn is_one_to_a_project(dimension: Dimension) -> bool {
    use Dimension::{Branch, Investor, Place, Sector, Stage};
    matches!(dimension, Sector | Branch | Place | Stage | Investor)
}
