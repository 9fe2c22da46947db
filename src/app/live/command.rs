//! What can be done about files that change while they are open.

use crate::app::core::row_id::RowId;

/// Something that can be done about files that change.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum LiveCommand {
    /// Reads the open package again and shows what is there meanwhile.
    ReadAgain,
    ToggleReloading,
    Dismiss,
    ShowChanges,
    /// A record that differs, of whatever table.
    ShowChanged(RowId),
}
