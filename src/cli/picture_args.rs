//! What a picture of the window should show. Must not know the window.

use std::path::PathBuf;

use super::view::View;
use crate::output::Existing;
use crate::text::Locale;

/// `zonescope picture`
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "as in the help")]
pub struct PictureArgs {
    pub path: Option<PathBuf>,
    /// The table that is looked at, if it is not that of the projects.
    pub table: Option<String>,
    pub view: View,
    pub size: [u32; 2],
    pub scale: f32,
    pub dark: bool,
    /// One project in the detail pane, several side by side.
    pub select: Vec<String>,
    /// The width of the detail pane in points.
    pub pane: Option<f32>,
    pub filters: Vec<String>,
    pub search: Option<String>,
    pub typing: Option<String>,
    /// Those of the list.
    pub columns: Option<String>,
    pub out: PathBuf,
    pub existing: Existing,
    /// Whether nothing is drawn of a package with errors.
    pub is_strict: bool,
    pub locale: Locale,
}
