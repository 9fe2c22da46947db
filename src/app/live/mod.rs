//! What becomes of the package's files while they are open: they change, are read again, and differ.

pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod done;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod table;
pub(in crate::app) mod tasks;
pub(in crate::app) mod ui;
