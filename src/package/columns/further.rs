//! A column that the program does not know, as it was read, with all that anybody says of it. Must not know what becomes of it.

use super::field_refers::Refers;
use crate::model::TextColumn;
use crate::package::descriptor::{Choice, Field as Declared};
use crate::package::findings::place::Column;
use crate::schema::ColumnSpec;

/// Such a column as it was read.
pub(in crate::package) struct Further<'r> {
    pub column: Column,
    pub texts: TextColumn,
    /// What the package says of it.
    pub declared: Option<&'r Declared>,
    /// What is described of it, where the program knows the table.
    pub spec: Option<&'static ColumnSpec>,
    /// The rows it refers to, if it refers to any.
    pub refers: Option<Refers>,
    /// What somebody takes it for.
    pub taken_as: Choice,
}
