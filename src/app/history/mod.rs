//! Steps back and forth.

pub(in crate::app) mod apply;
pub(in crate::app) mod command;
