//! The descriptor of a package, typed, and what the Data Package standard lets it say. Must not know rows.

mod document;
pub(super) mod standard;
mod taken_as;

pub(in crate::package) use document::Descriptor;
pub(in crate::package) use standard::{
    Dialect, Field, Flags, ForeignKey, Members, OwnRole, Resource, Role, Schema, Why, Wrong, not_an_array, plain, role,
};
pub use taken_as::{Choice, TakenAs};
