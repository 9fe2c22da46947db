//! What is being typed into the palette. Must not know what is found.

/// What is being typed into the palette.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PaletteInput {
    /// The words.
    pub(crate) typed: String,
    /// The chosen line of what is found.
    pub(crate) chosen: usize,
}
