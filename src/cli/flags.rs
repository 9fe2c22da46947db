//! Options that several commands have, and those that take no value. Must not know what they do.

/// Answers nothing from a package with errors.
pub(super) const STRICT: &str = "strict";
/// Writes nothing where a file is already.
pub(super) const NO_CLOBBER: &str = "no-clobber";
/// Draws a figure with nothing in it, too.
pub(super) const ALLOW_EMPTY: &str = "allow-empty";
/// Options that take no value.
pub(super) const FLAGS: [&str; 3] = [STRICT, NO_CLOBBER, ALLOW_EMPTY];

/// The options of `zonescope picture`.
pub(super) const PICTURE: [&str; 12] =
    ["view", "size", "scale", "theme", "select", "pane", "where", "search", "typing", "columns", "out", NO_CLOBBER];
