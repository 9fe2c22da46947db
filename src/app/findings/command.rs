//! What can be done with the findings.

use crate::app::core::row_id::RowId;
use crate::package::Severity;

/// Something that can be done with the findings.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FindingsCommand {
    /// Those of one record.
    ShowOf(RowId),
    ShowAll,
    OnlySeverity(Option<Severity>),
    OnlyTable(Option<String>),
    Words(String),
    Turn(&'static str),
}
