//! The record of a kind of marks: how they are drawn, and what all around them goes by. Must not know any kind of marks.

use egui::{Rect, Ui, Vec2};

use super::axes::{Placed, label_height};
use super::ink::Ink;
use super::look::Sample;
use super::references;
use crate::figure::{Figure, MarkAt};

/// Names without room, each with what it is worth.
pub(super) type Unwritten = fn(&Ui, &Figure, &Ink, Rect) -> Vec<(String, f64)>;

/// A kind of marks.
pub(super) struct MarkSpec {
    /// What kinds of figures name them by.
    pub(super) id: &'static str,
    /// Draws them into a plot, with their axes.
    pub(super) ui: fn(&mut Ui, &Figure, &Ink, Rect) -> Placed,
    /// The least height in which they can be read, at a width.
    pub(super) min_height: fn(&Ui, &Figure, f32) -> f32,
    /// The height in which they can be read well.
    pub(super) good: Good,
    /// What stands for a series in a key.
    pub(super) sample: Sample,
    /// Whether a legend names the series, at a width.
    pub(super) has_legend: fn(&Ui, &Figure, f32) -> bool,
    /// Whether the legend names the mark of what was planned, too.
    pub(super) has_target: bool,
    /// The decimals that numbers are rounded to, at a width, where they have fewer than the figure's.
    pub(super) rounded: fn(&Ui, &Figure, f32) -> Option<u32>,
    /// The names that have no room in a plot, where they cannot be found among what was drawn, each with what it is worth.
    pub(super) unwritten: Unwritten,
    /// The ends of lines that have no room for a label in a plot of a size.
    pub(super) unwritten_ends: fn(&Ui, &Figure, &Ink, Vec2) -> Vec<MarkAt>,
    /// Whether a line is kept for how many values have no room: of what is never as high as it may be.
    pub(super) counts_values: bool,
    /// How the note says which names have no room.
    pub(super) names: Names,
    /// Whether the names of the categories stand along an axis.
    pub(super) has_category_axis: bool,
    /// Whether the unit stands above all of the plot, not over its value axis.
    pub(super) stands_above: bool,
    /// Whether they fill their plot from edge to edge.
    pub(super) fills: bool,
    /// How the others stand back behind a series that is pointed at.
    pub(super) veil: Veil,
    /// Whether a line through a category says all values at it.
    pub(super) has_crosshair: bool,
}

/// The height in which marks can be read well.
#[derive(Clone, Copy)]
pub(super) enum Good {
    /// The least.
    AsLow,
    /// So much of the width.
    Share(f32),
    /// So much more than the least.
    More(fn(&Ui, &Figure, f32) -> f32),
}

/// How the note says which names have no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// All of them.
    InFull,
    /// Those of groups, the largest first.
    Groups,
    /// How many they are.
    Counted,
}

/// How other series stand back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Veil {
    /// Each of their marks.
    Marks,
    /// Each of their points.
    Points,
    /// All of the plot, with the line drawn again above it.
    Line,
    /// Not at all.
    No,
}

/// A plot is best so high as a share of its width.
const GOOD_SHAPE: f32 = 0.36;
/// What is measured both ways, or has names inside, needs more of it.
pub(super) const GOOD_SHAPE_BOTH_WAYS: f32 = 0.6;
/// Less than this is no plot.
const PLOT_MIN_HEIGHT: f32 = 130.0;

impl MarkSpec {
    /// One that stands along an axis of categories, filled, with its series in a legend.
    pub(super) const fn new(id: &'static str, ui: fn(&mut Ui, &Figure, &Ink, Rect) -> Placed) -> Self {
        Self {
            id,
            ui,
            min_height: |ui, figure, width| height_with_axes(ui, figure, width, 0.0),
            good: Good::Share(GOOD_SHAPE),
            sample: Sample::Area,
            has_legend: |_, figure, _| !figure.kind.names_its_series(),
            has_target: false,
            rounded: |_, _, _| None,
            unwritten: |_, _, _, _| Vec::new(),
            unwritten_ends: |_, _, _, _| Vec::new(),
            counts_values: false,
            names: Names::InFull,
            has_category_axis: true,
            stands_above: false,
            fills: false,
            veil: Veil::Marks,
            has_crosshair: false,
        }
    }
}

/// The least height of marks between two axes that need so much themselves.
pub(super) fn height_with_axes(ui: &Ui, figure: &Figure, width: f32, marks: f32) -> f32 {
    let plot = PLOT_MIN_HEIGHT - 14.0 + label_height(ui, figure, width);
    plot.max(marks) + references::key_height(ui, figure, width)
}
