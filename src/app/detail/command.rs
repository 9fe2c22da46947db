//! What can be done with what is selected, and with projects side by side.

use crate::app::core::ids::Step;
use crate::app::core::row_id::RowId;
use crate::model::ProjectIx;
use crate::query::Filter;

/// Something that can be done with what is selected.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum DetailCommand {
    Select(RowId),
    Step(Step),
    Copy,
    Pin(ProjectIx),
    Unpin(ProjectIx),
    UnpinAll,
    Compare(Vec<ProjectIx>),
    CopyComparison,
    ShowNeighbours(Filter),
    /// The records behind a published figure.
    ShowRecords(usize),
}
