//! The list of projects as the window has it: which columns, which rows are chosen, what they come to, how they are
//! copied and saved. The table itself is a widget; `views` puts the two together.

mod apply;
mod columns;
mod command;
mod copy;
mod dialog;
mod marked;
mod saving;
mod totals;

pub use columns::ListColumns;
pub(super) use columns::default_width;
pub use command::{ListCommand, SaveChoices, WhichList};
pub(super) use dialog::save_ui;
pub(super) use marked::Marked;
pub(super) use saving::{Job, Saving};
pub(super) use totals::{ListTotals, Summed};
