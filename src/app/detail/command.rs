//! What can be done with what is selected, and with projects side by side.

use crate::app::core::ids::Step;
use crate::app::core::row_id::{RowId, TableId};
use crate::model::ProjectIx;
use crate::query::Filter;

/// Something that can be done with what is selected.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum DetailCommand {
    /// A record of any table, which comes in sight with it.
    Select(RowId),
    Step(Step),
    Copy,
    Pin(ProjectIx),
    Unpin(ProjectIx),
    UnpinAll,
    Compare(Vec<ProjectIx>),
    /// The rows of another table that refer to the record.
    ShowReferring {
        /// That table.
        table: TableId,
        /// Exactly those rows.
        filter: Filter,
    },
    ShowNeighbours(Filter),
    /// The records behind a published figure.
    ShowRecords(RowId),
}
