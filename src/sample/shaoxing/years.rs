//! The years of the illustrative books.

/// The year at whose end the books were closed.
pub(super) const LAST_YEAR: u64 = 2021;
