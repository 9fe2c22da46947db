//! A report as the bytes of a file. Must not know templates, books, or where the file goes.
//!
//! The same report gives the same bytes, at any number of threads: no times, no random numbers, figures in their order.

mod docx;
mod error;
mod format;
mod html;
mod markdown;
mod pictures;
mod xml;

pub use docx::{Styles, StylesError};
pub use error::WriteError;
pub use format::ReportFormat;

/// The kinds of file that a report can be, in the order they are offered.
pub const REPORT_FORMATS: [ReportFormat; 3] = [
    ReportFormat { extension: "docx", has_pictures: true, write: docx::write },
    ReportFormat { extension: "html", has_pictures: true, write: html::write },
    ReportFormat { extension: "md", has_pictures: false, write: markdown::write },
];

impl ReportFormat {
    /// From the ending of a file name, in any case.
    pub fn from_extension(extension: &str) -> Option<Self> {
        REPORT_FORMATS.into_iter().find(|format| format.extension.eq_ignore_ascii_case(extension))
    }
}
