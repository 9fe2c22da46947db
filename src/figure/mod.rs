//! From a question and its answer to a [`Figure`]: series, order, colours, labels, notes, sources.
//! Must not know how anything is drawn, and does no I/O.

mod align;
mod build;
mod content;
pub mod document;
mod fold;
mod grid;
mod kind;
mod kinds;
mod notes;
mod nothing;
mod order;
mod palette;
mod published;
mod remarks;
mod sources;
mod spec;
mod time;
mod told_apart;
mod unit;
mod words;

pub use align::align;
pub use build::{build, build_from};
pub use content::{Beside, Category, Figure, Length, Mark, MarkAt, Nest, ReferenceLine, Series};
pub use document::{
    CHOICES, ChoiceError, ChoiceSpec, DocumentError, DocumentKey, DocumentReference, FigureDocument, SCHEMA, SWITCH,
    Takes, VERSION,
};
pub use fold::{fewer, folded, standing_alone};
pub use kind::{Choice, Kind};
pub use nothing::{Nothing, Offer};
pub use palette::{PALETTE, REST, color_of, key_color, sector_color};
pub use published::add_published;
pub use remarks::Remarks;
pub use spec::{FigureSpec, Pair, Print, Reference, SeriesOrder};
pub(crate) use told_apart::lighter;
pub use words::{note, value_text};
