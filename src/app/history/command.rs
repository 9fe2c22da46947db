//! Steps back and forth.

use crate::app::history::state::Stop;

/// A step back or forth.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum HistoryCommand {
    Undo,
    Redo,
    /// To what was looked at before.
    Back,
    Forward,
    /// To this, of a table that has just come in sight.
    Return(Stop),
}
