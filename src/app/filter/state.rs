//! What is being typed into the filter field, and what the dialog about a filter knows that is kept, or is to be. Must not
//! know what is filtered.

use crate::query::FilterError;

/// What is being typed into the filter field.
#[derive(Clone, Default)]
pub(crate) struct FilterInput {
    /// The words.
    pub(crate) text: String,
    /// What is wrong with them.
    pub(crate) error: Option<FilterError>,
}

impl FilterInput {
    /// Something else is typed.
    pub(crate) fn set(&mut self, text: String) {
        *self = Self { text, error: None };
    }

    /// Whether something is typed of which nobody has said that it is wrong.
    pub(crate) fn is_being_typed(&self) -> bool {
        !self.text.is_empty() && self.error.is_none()
    }
}

/// A dialog about a filter that is kept, or is to be.
#[derive(Clone)]
pub(crate) struct FilterDialog {
    /// What is to be done.
    pub(crate) task: FilterTask,
    /// The name that is typed.
    pub(crate) typed: String,
    /// Whether there is a filter of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a filter does.
#[derive(Clone)]
pub(crate) enum FilterTask {
    /// Keep what is filtered and searched for now.
    Keep,
    /// Give the filter of this name another.
    Rename(String),
    /// Delete the filter of this name.
    Delete(String),
}
