//! What the Data Package and Table Schema standards let a descriptor say of a table: each property that changes what a
//! cell means is honoured, or a finding says that it is not. Must not know which tables there are, nor the model.
//!
//! Cells of a table about which something is declared are rewritten (`rows::declared`) into what the readers of tables expect
//! everywhere: numbers with a point and nothing between their digits, dates as `2021-03-15`, an empty cell where a value
//! is missing. Whoever reads a table need not know that anything was declared.

mod dialect;
mod field;
pub(super) mod forms;
mod limits;
mod members;
pub(super) mod pattern;
mod properties;
pub(super) mod reading;
mod resource;
mod roles;
pub(super) mod rules;
mod schema;

pub(super) use dialect::Dialect;
pub(super) use field::{Field, Flags};
pub(super) use members::{Members, plain};
pub(super) use properties::{Why, Wrong};
pub(super) use reading::not_an_array;
pub(super) use resource::Resource;
pub(super) use roles::{Role, role};
pub(super) use schema::{ForeignKey, Schema};
