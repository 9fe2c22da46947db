//! Reports: a template of blocks with slots, filled in from books, as documents. Must not know the window or the terminal.
//!
//! ```text
//! text ─ template ─▶ blocks with slots ─ make ─▶ Report: blocks, and the slots that their numbers come from ─ write ─▶ DOCX, HTML, Markdown
//! ```
//!
//! Every number of a report comes from a slot; what has no value says so and is among the gaps. Writers read a [`Report`] and
//! nothing else, and so does whoever shows a preview, the gaps, or where a number comes from. The syntax of templates is in
//! `docs/reports.md`.

mod ask;
mod document;
mod make;
mod parameters;
mod place;
mod shipped;
mod template;
mod write;

pub use document::{Block, FigureBlock, Report, Run, Slot, TableBlock, TableCell, Text, plain};
pub use make::ReportError;
pub use place::{Place, TemplateError};
pub use shipped::{SHIPPED, Shipped};
pub use template::Template;
pub use write::{REPORT_FORMATS, ReportFormat, Styles, StylesError, WriteError};
