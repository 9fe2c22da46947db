//! A project between what was planned and what was completed.

use crate::model::{Dataset, ProjectIx};
use crate::query::{Cell, Dimension, Key};

/// A project with both amounts.
pub(in crate::figure) struct Point {
    pub(in crate::figure) group: Option<Key>,
    pub(in crate::figure) project: ProjectIx,
    pub(in crate::figure) planned: Cell,
    pub(in crate::figure) completed: Cell,
}

/// Whether either amount is made up.
pub(in crate::figure) fn is_made_up(point: &Point) -> bool {
    point.completed.illustrative_count > 0 || point.planned.illustrative_count > 0
}

/// Whether a project has one key of a dimension, which also does not change from year to year.
pub(in crate::figure) fn is_one_to_a_project(dimension: Dimension, dataset: &Dataset) -> bool {
    use Dimension::{Branch, Investor, Place, Sector, Stage};
    matches!(dimension, Sector | Branch | Place | Stage | Investor) && !dimension.is_of_several(dataset)
}
