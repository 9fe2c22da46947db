//! Zonescope.
pub mod model;
pub mod query;
pub mod text;
