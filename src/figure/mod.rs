//! From a question and its answer to a [`Figure`]: series, order, colours, labels, notes, sources.
//! Must not know how anything is drawn, and does no I/O.

mod adds;
mod align;
mod base_colors;
mod behind;
mod beside;
mod besides;
mod body;
mod build;
mod choices;
mod color_space;
mod content;
pub mod document;
mod empty;
mod fold;
mod gaps;
mod grid;
mod held;
mod in_several;
mod kind;
mod kind_spec;
mod kinds;
mod limits;
mod makers;
pub mod map;
mod notes;
mod nothing;
mod numbers;
mod order;
mod palette;
mod phrases;
mod picture;
mod placed;
mod published;
mod record;
mod remarks;
mod same_names;
mod sources;
mod spec;
mod summary;
mod time;
mod together;
pub(crate) mod told_apart;
mod unit;
mod value_words;
mod words;

pub use align::align;
pub use base_colors::{PALETTE, REST, color_of};
pub use build::{build, build_from};
pub use choices::{Choices, Print, SeriesOrder};
pub(crate) use color_space::lighter;
pub use content::{Beside, Category, Figure, Length, Mark, MarkAt, Nest, ReferenceLine, Series};
pub use document::{
    CHOICES, ChoiceError, ChoiceSpec, DocumentError, DocumentKey, DocumentReference, Field, FigureDocument, SCHEMA,
    SWITCH, Takes, VERSION,
};
pub use fold::{fewer, standing_alone};
pub use kind::{Choice, ComesTo, Counts, Kind, Native};
pub use kind_spec::KindSpec;
pub use kinds::KINDS;
pub use nothing::{Nothing, Offer};
pub use numbers::NumberColumn;
pub use palette::{key_color, sector_color};
pub use phrases::note;
pub use picture::{PICTURE, Piece, SHADES};
pub use published::add_published;
pub use record::{Changes, Record, RecordError};
pub use remarks::Remarks;
pub use spec::{FigureSpec, Pair, Reference};
pub use value_words::value_text;
