//! Steps back and forth.

/// A step back or forth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum HistoryCommand {
    Undo,
    Redo,
    /// To what was looked at before.
    Back,
    Forward,
}
