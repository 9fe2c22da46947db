//! The filter of the window: typed, chosen, kept under a name, shown as chips.

pub(in crate::app) mod apply;
pub(in crate::app) mod chips;
pub(in crate::app) mod command;
pub(in crate::app) mod completions;
pub(in crate::app) mod dialog;
pub(in crate::app) mod error;
pub(in crate::app) mod field;
pub(in crate::app) mod kept_filters;
pub(in crate::app) mod kept_menu;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
