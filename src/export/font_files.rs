//! Font files of the user's as whoever asks for figures hands them on. Must not know what is drawn with them.

use crate::draw::fonts::OwnFont;

/// Font files of the user's, for the characters that the bundled fonts lack.
#[derive(Clone, Debug, Default)]
pub struct FontFiles(Vec<OwnFont>);

impl FontFiles {
    /// In the order in which they are asked for a character.
    pub fn new(fonts: Vec<OwnFont>) -> Self {
        Self(fonts)
    }

    /// Each of them.
    pub fn each(&self) -> &[OwnFont] {
        &self.0
    }
}
