//! A kind of file that a figure can be. Must not know which there are.

use std::fmt;

use super::drawn::Drawn;
use super::error::ExportError;
use crate::figure::Figure;
use crate::text::Locale;

/// A kind of file that a figure can be. Two are the same that have one ending.
#[derive(Clone, Copy)]
pub struct Format {
    /// The ending of a file name, which is also the name on the command line.
    pub(super) extension: &'static str,
    /// The key of what it is called.
    pub(super) text: &'static str,
    /// Makes the bytes of a file.
    pub(super) make: Make,
    /// Finds the record that a file carries, see [`crate::figure::Record`]; none for a kind that carries none.
    pub(super) carried: Option<Carried>,
}

/// Finds the record in the bytes of a file.
pub(super) type Carried = fn(&[u8]) -> Option<String>;

/// What a kind of file is made of.
#[derive(Clone, Copy)]
pub(super) enum Make {
    /// What is drawn, at a size.
    OfDrawing(fn(&Drawn<'_>) -> Result<Vec<u8>, ExportError>),
    /// The numbers behind the marks: these have no size.
    OfNumbers(fn(&Figure, Locale) -> Result<Vec<u8>, ExportError>),
}

impl Format {
    /// The ending of a file name, which is also the name on the command line.
    pub fn extension(self) -> &'static str {
        self.extension
    }

    /// Whether it is a picture, which has a size. Others hold the numbers.
    pub fn is_picture(self) -> bool {
        matches!(self.make, Make::OfDrawing(_))
    }

    /// Whether a file of this kind carries what the figure was asked to be.
    pub fn carries_record(self) -> bool {
        self.carried.is_some()
    }

    /// The key of what it is called.
    pub fn text(self) -> &'static str {
        self.text
    }
}

impl Default for Format {
    fn default() -> Self {
        Self::PNG
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.extension == other.extension
    }
}

impl Eq for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.extension)
    }
}
