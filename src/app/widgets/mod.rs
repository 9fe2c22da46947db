//! What two views share.

mod choice;
mod context;
mod empty;
mod offer;
mod table;

pub(crate) use choice::{Choice, ChoiceItem};
pub(crate) use context::context_menu;
pub(crate) use empty::empty_ui;
pub(crate) use offer::{offer_button, offer_button_brief, offer_choice};
pub use table::Pick;
pub(crate) use table::{Align, Arranged, Aside, FootRow, Reading, SortMark, Table, TableCell, TableColumn, TableEvent};
