//! Records in words: the cells of a list, the fields of a project, a published figure.
//! Must not know where the words end up: a window, a terminal, a CSV file.

mod cell;
mod check;
mod detail;
mod observation;
mod sheet;

pub use cell::{Cell, cell, column_title, within_words};
pub use check::{CheckColumn, check_cell, verdict_id, verdict_sentence};
pub use detail::{Detail, Field, Rung, detail};
pub use observation::{Observed, observation};
pub use sheet::{Format as SheetColumnFormat, Sheet, Value, list_scale, order_in_words, sheet_name};
