//! The detail pane: one record of any table in full, or one published figure with its source; and projects side by side.

pub(in crate::app) mod answers;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod compare;
pub(in crate::app) mod compared_table;
pub(in crate::app) mod findings;
pub(in crate::app) mod ladder;
pub(in crate::app) mod lines;
mod links;
pub(in crate::app) mod neighbours;
pub(in crate::app) mod observation;
pub(in crate::app) mod offers;
pub(in crate::app) mod parts;
pub(in crate::app) mod progress;
pub(in crate::app) mod record;
pub(in crate::app) mod state;
pub(in crate::app) mod strip;
pub(in crate::app) mod ui;
