//! What can be done with the palette.

/// Something that can be done with the palette.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum PaletteCommand {
    Show,
    Edit { typed: String, chosen: usize },
}
