//! The stretches of a line between its gaps, and how thick lines and points are.

use egui::Pos2;

pub(super) const POINT: f32 = 3.5;
pub(super) const WIDTH: f32 = 2.0;
/// What a line is dashed with, and what the plot leaves between two dashes.
pub(super) const DASH: f32 = 6.0;
pub(super) const GAP: f32 = DASH * 0.618;

/// A stretch between two neighbouring points.
pub(super) type Stretch = [Pos2; 2];
