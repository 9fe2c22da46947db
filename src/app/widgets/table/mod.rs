//! A table of any number of rows of which only the visible ones are made.

mod body;
mod cells;
mod foot;
mod header;
mod keyboard;
mod lanes;
pub(in crate::app) mod parts;
pub(in crate::app) mod reading;
mod scroll;
pub(in crate::app) mod spec;
pub(in crate::app) mod view;
