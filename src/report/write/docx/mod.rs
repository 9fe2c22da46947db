//! A report as a document of Word and WPS: the sizes and margins of GB/T 9704 with its fonts by name, headings that make an
//! outline, tables with widths, pictures with what they say, captions with fields. Must not know templates.

mod body;
mod file;
mod parts;
mod role;
mod runs;
mod styles;
mod table;
mod taken;

pub(super) use file::write;
pub use styles::Styles;
pub use taken::StylesError;
