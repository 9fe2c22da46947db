//! A kind of file that a report can be. Must not know which there are.

use super::docx::Styles;
use super::error::WriteError;
use crate::report::document::Report;

/// A kind of file that a report can be.
#[derive(Clone, Copy, Debug)]
pub struct ReportFormat {
    /// The ending of its name.
    pub(super) extension: &'static str,
    /// Whether figures are drawn in it.
    pub(super) has_pictures: bool,
    /// Makes the bytes; styles are heeded where a file of this kind has any.
    pub(super) write: fn(&Report, &Styles) -> Result<Vec<u8>, WriteError>,
}

impl ReportFormat {
    /// The ending of its name.
    pub fn extension(self) -> &'static str {
        self.extension
    }

    /// Whether figures are drawn in it, rather than told in words and numbers.
    pub fn has_pictures(self) -> bool {
        self.has_pictures
    }

    /// The bytes of a file.
    pub fn bytes(self, report: &Report, styles: &Styles) -> Result<Vec<u8>, WriteError> {
        (self.write)(report, styles)
    }
}
