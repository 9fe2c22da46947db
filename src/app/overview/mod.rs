//! The first page: the zone at a glance, and where each of its figures leads.

pub(in crate::app) mod answers;
mod blocks_ui;
mod head_ui;
mod headlines_ui;
mod ladder_ui;
mod lines_ui;
pub(in crate::app) mod offers;
mod published_ui;
pub(in crate::app) mod ui;
