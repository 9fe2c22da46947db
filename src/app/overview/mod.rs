//! The first page: what was published about the zone.

pub(in crate::app) mod offers;
pub(in crate::app) mod ui;
