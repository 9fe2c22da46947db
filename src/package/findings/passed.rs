//! How far reading has come in a file. Must not know what was read.

/// What was passed on the way through a piece.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::package) struct Passed {
    /// Data rows, those that were kept out among them.
    pub rows: u32,
    /// Lines.
    pub lines: u32,
    /// Where the next piece begins: behind this one, unless a row of this one goes on there.
    pub end: usize,
    /// Whether there was more than blank lines.
    pub is_begun: bool,
}
