//! Names in a row.

use crate::text::{Locale, first_of};

/// Names in a row; of many the first, and how many more.
pub fn names(names: &[&str], locale: Locale) -> String {
    first_of(names, NAMED, NAMED - 1, locale)
}

/// More names than this are counted.
pub(super) const NAMED: usize = 5;
