//! Zonescope.
pub mod draw;
pub mod export;
pub mod figure;
pub mod model;
pub mod query;
pub mod sample;
pub mod text;
