//! How the findings are looked at: which of them, grouped by what is wrong, and what is done with them. Must not know how
//! they are shown.

mod answers;
mod apply;
mod dialog;

use std::collections::BTreeSet;

pub(super) use answers::{FindingGroups, KindOfFinding, groups};
pub(super) use dialog::save_ui;

use crate::export::SheetFormat;
use crate::package::Severity;

/// Which findings are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct FindingChoices {
    /// Only so bad ones.
    pub(crate) severity: Option<Severity>,
    /// Only those of this table.
    pub(crate) table: Option<String>,
    /// Only those with these words in place, value or sentence.
    pub(crate) words: String,
    /// The kinds that are open though they would be closed, or closed though they would be open.
    pub(crate) turned: BTreeSet<&'static str>,
}

/// Something that can be done with the findings.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FindingsCommand {
    OnlySeverity(Option<Severity>),
    OnlyTable(Option<String>),
    Words(String),
    Turn(&'static str),
    Copy,
    ShowSave,
    EditSave(FindingsFile),
    BrowseSave,
    Save { replace: bool },
}

/// Where findings are to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingsFile {
    /// The kind of file.
    pub format: SheetFormat,
    /// Where to.
    pub path: String,
    /// Whether there is such a file already, so that the next step replaces it.
    pub taken: bool,
}
