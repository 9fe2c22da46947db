//! How the checks are looked at. Must not know how they are shown.

use crate::listing::CheckColumn;

/// How the checks are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CheckChoices {
    /// By which column they are sorted, and whether upwards.
    pub(crate) sort: Option<(CheckColumn, bool)>,
}
