//! Everything that can be done, found by typing.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
pub(in crate::app) mod ranking;
pub(in crate::app) mod row;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
