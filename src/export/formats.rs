//! The kinds of file that a figure can be. A new one is a file and a line here.

use super::format::Format;
use super::{pdf, png, svg};

/// All, in the order they are offered.
pub static FORMATS: [Format; 3] = [png::PNG, svg::SVG, pdf::PDF];

impl Format {
    /// Pixels, with their physical size in the file: what a figure is written as unless somebody says otherwise.
    pub const PNG: Self = png::PNG;
    /// Lines and shapes; the text as outlines or as text.
    pub const SVG: Self = svg::SVG;
    /// Lines and shapes with the font embedded.
    pub const PDF: Self = pdf::PDF;

    /// From the ending of a file name, in any case.
    pub fn from_extension(extension: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }
}
