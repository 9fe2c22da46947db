//! What two views share.

mod actions;
mod choice;
mod context;
mod empty;
mod offer;
mod over;
mod row;
mod splitter;
mod table;

pub(crate) use actions::{Action, actions_ui, actions_width, text_width};
pub(crate) use choice::{Choice, ChoiceItem, Pictures};
pub(crate) use context::{asked_by_keys, below, context_menu};
pub(crate) use empty::empty_ui;
pub(crate) use offer::{offer_button, offer_button_brief, offer_choice};
pub(crate) use over::over_ui;
pub(crate) use row::row_ui;
pub(crate) use splitter::{SPLITTER, Split, Splitter};
pub use table::Pick;
pub(crate) use table::{Align, Arranged, Aside, FootRow, Reading, SortMark, Table, TableCell, TableColumn, TableEvent};
