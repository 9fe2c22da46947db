//! What was read from where, and what the columns are taken for.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod columns_ui;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
pub(in crate::app) mod tables;
pub(in crate::app) mod ui;
