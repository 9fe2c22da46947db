//! The page of sources: where each figure comes from.

pub(in crate::app) mod ui;
