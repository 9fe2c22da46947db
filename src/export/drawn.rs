//! A figure that is drawn and not written yet: what every kind of file is made from. Must not know the kinds of file.

use super::faces::Faces;
use super::size::FigureSize;

/// How an SVG holds its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SvgText {
    /// As shapes: looks the same everywhere.
    #[default]
    Outlines,
    /// As text: can be edited, needs the font.
    Text,
}

/// A figure that is drawn.
pub(super) struct Drawn<'d> {
    /// As an SVG document whose unit is the point, with its text as text.
    pub(super) document: String,
    /// How large it is on paper.
    pub(super) size: FigureSize,
    /// What it is called.
    pub(super) title: &'d str,
    /// What it says, for who does not see it.
    pub(super) summary: &'d str,
    /// How an SVG file is to hold its text.
    pub(super) text: SvgText,
    /// What its text is drawn with.
    pub(super) faces: &'d Faces,
}

impl Drawn<'_> {
    /// Width and height in millimetres.
    pub(super) fn size_mm(&self) -> [f64; 2] {
        [self.size.width_mm, self.size.height_mm]
    }
}
