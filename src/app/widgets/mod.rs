//! What two views share.

mod empty;
mod table;

pub use empty::empty_ui;
pub use table::{Align, Table, TableColumn, TableEvent};
