//! The stretches of a line between its gaps.

use egui::Pos2;

pub(super) const POINT: f32 = 3.5;

/// A stretch between two neighbouring points.
pub(super) type Stretch = [Pos2; 2];
