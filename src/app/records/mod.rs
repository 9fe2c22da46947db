//! The list of projects: which columns, which rows are chosen, what they come to, how they are copied and saved.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod chosen;
pub(in crate::app) mod column_menus;
pub(in crate::app) mod columns;
pub(in crate::app) mod command;
pub(in crate::app) mod copy;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
mod feet;
pub(in crate::app) mod found_in;
pub(in crate::app) mod offers;
pub(in crate::app) mod offers_of_row;
pub(in crate::app) mod room;
pub(in crate::app) mod saving;
pub(in crate::app) mod state;
pub(in crate::app) mod table;
pub(in crate::app) mod totals;
pub(in crate::app) mod ui;
