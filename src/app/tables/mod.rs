//! Tables of any kind: copied, and saved as CSV and XLSX.

pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
