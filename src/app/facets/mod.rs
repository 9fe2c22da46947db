//! The panel of facets: what the filter can be narrowed to, and how many projects that leaves.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod histogram;
pub(in crate::app) mod keys_ui;
pub(in crate::app) mod line;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
