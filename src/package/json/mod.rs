//! JSON text to records. Must not know what a column means.

mod cell;
mod records;
mod table;

pub(in crate::package) use cell::Naming;
pub(crate) use records::{JsonRows, NoJsonRows};
pub(in crate::package) use table::{JsonTable, MOST_COLUMNS, broken, parse};
