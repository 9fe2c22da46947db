//! A figure that is drawn and not written yet: what every kind of file is made from. Must not know the kinds of file.

use std::cell::OnceCell;

use resvg::usvg::Tree;

use super::error::ExportError;
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

/// What a file says of what is drawn in it. It keeps the characters that no font has.
pub(super) struct Said<'d> {
    /// What it is called.
    pub(super) title: &'d str,
    /// What it shows, for who does not see it.
    pub(super) summary: &'d str,
    /// What it was asked to be; empty where it cannot be asked for again.
    pub(super) record: String,
}

/// What is drawn.
pub(super) struct Drawn<'d> {
    /// As an SVG document whose unit is the point, with its text as text.
    pub(super) document: String,
    /// How large it is on paper.
    pub(super) size: FigureSize,
    /// What is said of what is drawn.
    pub(super) said: Said<'d>,
    /// How an SVG file is to hold its text.
    pub(super) text: SvgText,
    /// What its text is drawn with.
    pub(super) faces: Faces,
    /// The document as shapes, once anybody asks for them.
    pub(super) tree: OnceCell<Tree>,
}

impl Drawn<'_> {
    /// Width and height in millimetres.
    pub(super) fn size_mm(&self) -> [f64; 2] {
        [self.size.width_mm, self.size.height_mm]
    }

    /// The document as shapes: worked out once for all files.
    pub(super) fn tree(&self) -> Result<&Tree, ExportError> {
        if let Some(tree) = self.tree.get() {
            return Ok(tree);
        }
        let tree = self.faces.parse(&self.document)?;
        Ok(self.tree.get_or_init(|| tree))
    }
}
