//! What a row of the sheet is, and what else it may be.

use egui::Pos2;
use egui::Ui;

use crate::app::core::command::Commands;
use crate::app::core::workspace::State;

/// Shows it where the row is.
pub(in crate::app) fn row_ui(_ui: &Ui, _row: u32, _place: Pos2, _state: &State, _commands: &Commands) {}
