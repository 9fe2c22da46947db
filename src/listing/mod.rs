//! A project in words: the cells of a list, and the fields of a detail pane or of `zonescope show`.
//! Must not know where the words end up: a window, a terminal, a CSV file.

mod cell;
mod detail;

pub use cell::{Cell, cell, column_title};
pub use detail::{Detail, Field, Rung, detail};
