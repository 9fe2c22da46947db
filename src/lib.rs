//! Zonescope.
pub mod model;
pub mod package;
pub mod text;
