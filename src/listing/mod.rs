//! Records in words: the cells of a list, the fields of a project, a published figure.
//! Must not know where the words end up: a window, a terminal, a CSV file.

mod cell;
mod change;
mod check;
mod detail;
mod observation;

pub use cell::{Cell, cell, column_title, within_words};
pub use change::{ChangeKind, ChangeLine, change_lines, change_summary};
pub use check::{CheckColumn, check_cell, verdict_id, verdict_sentence};
pub use detail::{Detail, Field, Rung, detail};
pub use observation::{Observed, observation};
