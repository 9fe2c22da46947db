//! What the dialog about a filter knows that is kept, or is to be.

/// A dialog about a filter that is kept, or is to be.
pub(crate) struct FilterDialog {
    /// What is to be done.
    pub(crate) task: FilterTask,
    /// The name that is typed.
    pub(crate) typed: String,
    /// Whether there is a filter of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a filter does.
pub(crate) enum FilterTask {
    /// Keep what is filtered and searched for now.
    Keep,
    /// Give the filter of this name another.
    Rename(String),
    /// Delete the filter of this name.
    Delete(String),
}
