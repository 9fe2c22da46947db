//! The page of indicators: what was published, line by line, and the way from each to its series and its chart.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
mod line_ui;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
pub(in crate::app) mod ui;
