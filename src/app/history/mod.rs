//! Steps back and forth.

pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
