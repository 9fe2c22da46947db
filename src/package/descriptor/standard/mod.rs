//! What the Data Package and Table Schema standards let a descriptor say of a table: each property that changes what a
//! cell means is honoured, or a finding says that it is not. Must not know which tables there are, nor the model.
//!
//! Cells of a table about which something is declared are rewritten (`rows::declared`) into what the readers of tables expect
//! everywhere: numbers with a point and nothing between their digits, dates as `2021-03-15`, an empty cell where a value
//! is missing. Whoever reads a table need not know that anything was declared.

mod dialect;
mod field;
pub(in crate::package) mod forms;
mod limits;
mod members;
mod own_words;
pub(in crate::package) mod pattern;
mod properties;
pub(in crate::package) mod reading;
mod resource;
mod roles;
pub(in crate::package) mod rules;
mod schema;

pub(in crate::package) use dialect::Dialect;
pub(in crate::package) use field::{Field, Flags};
pub(in crate::package) use members::{Members, plain};
pub(in crate::package) use own_words::OwnRole;
pub(in crate::package) use properties::{Why, Wrong};
pub(in crate::package) use reading::not_an_array;
pub(in crate::package) use resource::Resource;
pub(in crate::package) use roles::{Role, role};
pub(in crate::package) use schema::{ForeignKey, Schema};
