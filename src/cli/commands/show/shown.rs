//! One project with all that is said of it. Must not know how it is written.

use crate::listing::{Detail, NeighbourGroup};
use crate::model::{Dataset, ProjectIx};
use crate::package::Finding;
use crate::text::Locale;

/// What is shown.
pub(super) struct Shown<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) project: ProjectIx,
    pub(super) detail: Detail,
    pub(super) neighbours: Vec<NeighbourGroup>,
    pub(super) findings: Vec<&'a Finding>,
    pub(super) locale: Locale,
}
