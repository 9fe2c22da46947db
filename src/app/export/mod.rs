//! Figures as files: how large, in which format, in which print.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
pub(in crate::app) mod failure;
pub(in crate::app) mod offers;
pub(in crate::app) mod preview_ui;
pub(in crate::app) mod size;
pub(in crate::app) mod state;
pub(in crate::app) mod tasks;
