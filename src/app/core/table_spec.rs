//! A table that a room has, as whoever copies and saves it needs it. Must not know which rooms there are.

use crate::app::core::answers::Answers;
use crate::app::core::workspace::State;
use crate::app::tables::state::WhatTable;
use crate::listing::CellGrid;

/// A table that can be copied and saved.
pub(in crate::app) struct TableSpec {
    /// Which.
    pub(in crate::app) what: WhatTable,
    /// Whether it is one of the page of spreadsheets of somebody else, and of no other.
    pub(in crate::app) is_of_import: bool,
    /// Makes it, where there is one now.
    pub(in crate::app) grid: fn(&State, &Answers) -> Option<CellGrid>,
    /// Whether there is one now, which costs less than to make it.
    pub(in crate::app) is_there: fn(&State, &Answers) -> bool,
}
