//! How the series of a figure look on paper, for programs that draw it in their own way. Must not know these.

use egui::Color32;

use super::ink::Ink;
use super::look::{Marker, looks};
use super::marks::marks_of;
use crate::figure::{Figure, Print};

/// How a series looks on white paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeriesLook {
    /// What is published.
    pub solid: Color32,
    /// The ground of what is illustrative, and the lines on it.
    pub ground: Color32,
    /// See there.
    pub lines: Color32,
    /// The stripes of what is published, where two colours are nearly alike.
    pub stripes: Option<Color32>,
    /// The shape of its points.
    pub marker: Marker,
}

/// The looks of all series of a figure, by position.
pub fn series_looks(figure: &Figure) -> Vec<SeriesLook> {
    let ink = if figure.choices.print == Print::Grey { Ink::LIGHT.neutral() } else { Ink::LIGHT };
    let looks = looks(&ink, figure, marks_of(figure).sample);
    let look = |look: super::look::Look| SeriesLook {
        solid: look.solid,
        ground: look.ground,
        lines: look.lines,
        stripes: look.stripes,
        marker: look.marker,
    };
    looks.into_iter().map(look).collect()
}
