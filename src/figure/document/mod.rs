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
//! | `kind` | how the marks are drawn: an id of [`crate::figure::Kind`] | `stacked` |
//! | `measure` | what is added up: an id of [`crate::model::Measure`] | `planned_total` |
//! | `by` | one or two ids of [`crate::query::Dimension`]: series, then categories | `["sector", "year"]` |
//! | `year_of` | where years come from: the id of a stage, or `period` | that of the measure |
//! | `where` | conditions that must all hold, as [`Filter::parse`](crate::query::Filter::parse) reads them | none |
//! | `opened` | sectors of which `branch` shows those below | none |
//! | `hidden` | series that are listed but not drawn: ids in the first dimension of `by`, `""` for what has none there; or `{"dimension": "year", "id": "2021"}` | none |
//! | `focus` | series looked at, while the others stand back; as `hidden` | all |
//! | `order` | the order of the series: `package`, `total`, `change`, `name` | `package` |
//! | `top` | so many of the largest series stand alone | all |
//! | `share` | shares instead of values | `false` |
//! | `labels` | whether values are written at the marks | `true` |
//! | `references` | lines: `average`, `schedule`, `{"target": "300亿"}` (of projects `{"target": "12"}`) | none |
//! | `unit` | `auto`, `元`, `万元`, `亿元`, `million`, `billion` | `auto` |
//! | `base_year`, `end_year` | years from and to which growth is shown | first, last |
//! | `own_axes` | whether each panel has an axis of its own | `false` |
//! | `ink` | `colour`, or `grey` for black and white | `colour` |
//! | `title` | instead of the title made from the question | none |
//!
//! A `$schema` is let through and forgotten. The JSON Schema of the format is `assets/figure.schema.json`, here
//! [`SCHEMA`].
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
pub use choices::{CHOICES, ChoiceSpec, SWITCH, Takes};
pub use error::DocumentError;

/// The JSON Schema of the format.
pub const SCHEMA: &str = include_str!("../../../assets/figure.schema.json");
