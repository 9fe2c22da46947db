//! Zonescope.
