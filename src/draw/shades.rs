//! How strong a colour is that stands for a value. Must not know cells.

use egui::Color32;

use super::ink::{Ink, mix};
use crate::figure::{Figure, Print};

/// The colour of the largest value: in black and white, almost that of words.
pub(super) fn full(ink: &Ink, figure: &Figure) -> Color32 {
    if figure.choices.print == Print::Grey { mix(ink.text, ink.paper, 0.2) } else { ink.accent }
}

/// The colour of the value that is furthest below zero. In black and white it has none of its own: cells have a frame.
pub(super) fn full_below(ink: &Ink, figure: &Figure) -> Color32 {
    if figure.choices.print == Print::Grey { full(ink, figure) } else { ink.red }
}

/// The colour of a share of the largest value. A root spreads the many small ones; 0 still differs from a gap.
pub(super) fn ground(ink: &Ink, full: Color32, share: f32) -> Color32 {
    mix(ink.paper, full, 0.06 + 0.84 * share.clamp(0.0, 1.0).sqrt())
}
