//! Opening packages: in place of the one that is open, or in a chart beside it.

pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
pub(in crate::app) mod offers;
mod pack_dialog;
mod packing;
pub(in crate::app) mod state;
pub(in crate::app) mod tasks;
