//! Conditions on records: their grammar, their types, and which records pass. Must not know sums.

mod clause;
pub(super) mod condition;
mod counted_once;
mod example;
mod field;
pub(super) mod fiscal;
pub(super) mod headings;
mod named_keys;
pub(super) mod parse;
mod ranges;
mod record_filter;
pub(super) mod subject;
mod typed;
mod value_source;
mod values;

pub(in crate::query) use clause::quoted;
pub use clause::{Clause, MuHundredths, Span, Test};
pub(in crate::query) use counted_once::{Once, is_of_time};
pub use example::example_filter;
pub use field::{Field, Standing, Stretch};
pub use named_keys::{asked_groups, named_keys};
pub(in crate::query) use parse::Operator;
pub use parse::parse_amount;
pub(in crate::query) use record_filter::{RecordFilter, stage_year};
pub(in crate::query) use subject::Subject;
pub use typed::Filter;
pub(in crate::query) use value_source::{ValueSource, left_out};
