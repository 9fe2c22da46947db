//! Names in a row.

use crate::text::{Arg, Locale, say, say_with};

/// Names in a row; of many the first, and how many more.
pub fn names(names: &[&str], locale: Locale) -> String {
    let separator = say(locale, "list-separator");
    if names.len() <= NAMED {
        return names.join(&separator);
    }
    let first = names[..NAMED - 1].join(&separator);
    // Chinese says how many all are (等 7 个).
    let count = locale.either(names.len(), names.len() + 1 - NAMED);
    let args = [("names", Arg::from(first)), ("count", Arg::from(count))];
    say_with(locale, "figure-names-and-more", args)
}

/// More names than this are counted.
pub(super) const NAMED: usize = 5;
