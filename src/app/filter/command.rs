//! What can be done with the filter.

use crate::app::core::ids::Owner;
use crate::query::Clause;

/// What can be done with the filter, with single conditions, and with filters that are kept under a name.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum FilterCommand {
    Focus,
    Type(String),
    Apply,
    Add(Clause),
    Remove(Clause),
    Clear,
    Edit(Owner, Clause),
    Negate(Owner, Clause),
    /// What is wrong with what is typed need not be said any longer.
    Dismiss(Owner),
    AskToKeep,
    AskToRename(String),
    AskToDelete(String),
    EditName(String),
    Confirm {
        replace: bool,
    },
    Use(String),
}
