//! A figure as a document: a small JSON that says all of it, to be kept, sent and drawn again.
//!
//! ```json
//! {
//!   "zonescope_figure": 1,
//!   "name": "产业投资",
//!   "zone": "shaoxing-hitech",
//!   "as_of": "2021-12-31",
//!   "kind": "stacked",
//!   "measure": "planned_total",
//!   "by": ["branch", "year"],
//!   "year_of": "signed",
//!   "where": ["sector=ic,bio", "year=2019..2023"],
//!   "opened": ["ic"],
//!   "hidden": ["bio", ""],
//!   "focus": [],
//!   "order": "total",
//!   "top": 6,
//!   "share": false,
//!   "labels": true,
//!   "references": ["average", {"target": "300亿"}],
//!   "unit": "亿元",
//!   "own_axes": false,
//!   "title": "重点产业投资"
//! }
//! ```
//!
//! Only `zonescope_figure`, the version, must be there; every other field has a default. An unknown field is refused.
//! Nothing in a document depends on the order of rows: keys are ids as the package's tables have them.
//!
//! | field | says | default |
//! | --- | --- | --- |
//! | `zonescope_figure` | the version of the format: 1 | |
//! | `name` | what the figure is called in a gallery and as a file | none |
//! | `zone`, `as_of` | the zone it was made for, and the day its books were closed; of another zone it is drawn all the same | none |
//!
//! The others are those of [`CHOICES`], which says what each is and can be.
//!
//! A `$schema` is let through and forgotten. The JSON Schema of the format is `assets/figure.schema.json`, here
//! [`SCHEMA`]: it is made from that table.
//!
//! A document is read in two steps, so that it can be listed without its books: [`FigureDocument::parse`] sees to its
//! shape, [`FigureDocument::resolve`] looks its words up in a dataset. Must not know files.

mod choice_error;
mod choices;
mod content;
mod error;
mod read;
mod resolve;
mod said;
mod values;
mod write;

pub use content::{DocumentKey, DocumentReference, FigureDocument, VERSION, Version};

pub use choice_error::ChoiceError;
pub use choices::{CHOICES, ChoiceSpec, Field, SWITCH, Takes};
pub use error::DocumentError;

/// The JSON Schema of the format.
pub const SCHEMA: &str = include_str!("../../../assets/figure.schema.json");
