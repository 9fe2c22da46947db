//! From a question and its answer to a [`Figure`]: series, order, colours, labels, notes, sources.
//! Must not know how anything is drawn, and does no I/O.

mod content;
mod palette;
mod spec;

pub use content::{Category, Figure, Length, Mark, MarkAt, Series};
pub use palette::{PALETTE, color_of};
pub use spec::Kind;
