//! The page of checks: what was published beside what the records come to.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod table;
pub(in crate::app) mod ui;
