//! From a question and its answer to a [`Figure`]: series, order, colours, labels, notes, sources.
//! Must not know how anything is drawn, and does no I/O.

mod build;
mod content;
mod palette;
mod sources;
mod spec;
mod words;

pub use build::build;
pub use content::{Category, Figure, Length, Mark, MarkAt, Series};
pub use palette::{PALETTE, color_of, sector_color};
pub use spec::{FigureSpec, Kind};
pub use words::{clause_label, note, value_text};
