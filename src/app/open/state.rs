//! The dialogs about packages. Must not know what is in any package.

/// A dialog about packages.
#[derive(Clone)]
pub(crate) enum OpenDialog {
    /// Open another one: the path typed so far.
    Package(String),
    /// Write the open one as one file: the path typed so far.
    Pack(String),
}
