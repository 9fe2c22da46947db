//! What can be done with the findings.

use crate::app::findings::state::FindingsFile;
use crate::model::ProjectIx;
use crate::package::Severity;

/// Something that can be done with the findings.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FindingsCommand {
    /// Those of one record.
    ShowOf(ProjectIx),
    ShowAll,
    OnlySeverity(Option<Severity>),
    OnlyTable(Option<String>),
    Words(String),
    Turn(&'static str),
    Copy,
    ShowSave,
    EditSave(FindingsFile),
    BrowseSave,
    Save,
}
