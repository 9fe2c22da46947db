//! How the findings are looked at: which of them, grouped by what is wrong, and what is done with them. Must not know how
//! they are shown.

use std::collections::BTreeSet;

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

/// Where findings are to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingsFile {
    /// The kind of file.
    pub format: SheetFormat,
    /// Where to.
    pub path: String,
}
