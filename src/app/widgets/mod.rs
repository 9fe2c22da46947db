//! What several rooms draw with. Must not know commands, nor what is shown.

pub(in crate::app) mod bars;
pub(in crate::app) mod check;
pub(in crate::app) mod choice;
pub(in crate::app) mod course;
pub(in crate::app) mod empty;
pub(in crate::app) mod focus;
pub(in crate::app) mod grid;
pub(in crate::app) mod menu_keys;
pub(in crate::app) mod over;
pub(in crate::app) mod page_keys;
pub(in crate::app) mod row;
pub(in crate::app) mod splitter;
pub(in crate::app) mod table;
pub(in crate::app) mod theme;
