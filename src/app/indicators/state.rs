//! How the indicators are looked at. Must not know how they are shown.

use std::collections::BTreeSet;

/// How the indicators are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct IndicatorChoices {
    /// The groups whose lines are hidden, by id.
    pub(crate) folded: BTreeSet<String>,
}
