//! A grid of cells of any size of which only the visible ones are made: one goes from cell to cell, and its headings and the
//! heads of its rows can be opened.

mod body;
mod heads;
mod keyboard;
mod paint;
pub(in crate::app) mod parts;
mod scroll;
pub(in crate::app) mod spec;
mod view;
