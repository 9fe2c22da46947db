//! The dialogs about the program itself.

/// A dialog about the program itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WindowDialog {
    /// The list of keys.
    Keys,
    /// What this program is and what it was built from.
    About,
}
