//! What is wrong with the package: which findings are looked at, and what is done with them.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
