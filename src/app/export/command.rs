//! What can be done to export a figure.

use crate::app::export::state::ExportChoices;

/// Something that can be done to export a figure.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum ExportCommand {
    Show,
    ShowMap,
    Edit(ExportChoices),
    Browse,
    Write,
}
