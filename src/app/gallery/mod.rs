//! Figures that are kept under a name.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod tasks;
pub(in crate::app) mod ui;
