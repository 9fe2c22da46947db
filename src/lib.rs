//! Zonescope.
#[cfg(feature = "window")]
pub mod app;
pub mod cli;
pub mod draw;
pub mod export;
pub mod figure;
pub mod listing;
pub mod model;
pub mod package;
pub mod query;
pub mod sample;
pub mod text;
