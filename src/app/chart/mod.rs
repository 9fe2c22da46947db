//! The chart page: figures by sector and year, what stands beside them, and the projects behind a mark.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod choices_ui;
pub(in crate::app) mod command;
pub(in crate::app) mod compare_ui;
pub(in crate::app) mod drill_down_ui;
pub(in crate::app) mod mark_records_ui;
pub(in crate::app) mod measures;
pub(in crate::app) mod offers;
pub(in crate::app) mod offers_of_mark;
pub(in crate::app) mod panel;
pub(in crate::app) mod state;
pub(in crate::app) mod table;
pub(in crate::app) mod toolbar_ui;
pub(in crate::app) mod ui;
