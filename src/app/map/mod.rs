//! The map: records and boundaries, linked with the filter and with what is selected.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
