//! How the findings are looked at: which of them, grouped by what is wrong, and what is done with them. Must not know how
//! they are shown.

use std::collections::BTreeSet;

use crate::app::core::remap::RowRemap;
use crate::app::core::row_id::RowId;
use crate::package::Severity;

/// Which findings are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct FindingChoices {
    /// Only those of this record.
    pub(crate) of: Option<RowId>,
    /// Only so bad ones.
    pub(crate) severity: Option<Severity>,
    /// Only those of this table.
    pub(crate) table: Option<String>,
    /// Only those with these words in place, value or sentence.
    pub(crate) words: String,
    /// The kinds that are open though they would be closed, or closed though they would be open.
    pub(crate) turned: BTreeSet<&'static str>,
}

impl FindingChoices {
    /// The same in another reading of the package; of a record that is gone, of all.
    pub(crate) fn remapped(&self, rows: &RowRemap<'_>) -> Self {
        Self { of: self.of.and_then(|row| rows.row(row)), ..self.clone() }
    }
}
