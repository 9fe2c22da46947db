//! How a figure is to be exported. Must not know which figure.

use crate::export::{Format, Preset};
use crate::figure::Print;

/// How a figure is to be exported.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportChoices {
    /// The size.
    pub preset: Preset,
    /// Whether it is printed in colours or in black and white.
    pub print: Print,
    /// The kind of file.
    pub format: Format,
    /// Where to.
    pub path: String,
}
