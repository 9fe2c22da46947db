//! What can be done with the checks.

use crate::listing::CheckColumn;

/// Something that can be done with the checks.
#[derive(Clone, Debug, PartialEq)]
pub enum ChecksCommand {
    /// Upwards, then downwards, then no longer.
    SortBy(CheckColumn),
}
