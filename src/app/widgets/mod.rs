//! What two views share.

mod empty;
mod table;

pub(crate) use empty::empty_ui;
pub(crate) use table::{Align, Table, TableCell, TableColumn, TableEvent};
