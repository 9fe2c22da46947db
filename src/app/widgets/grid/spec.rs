//! A grid about to be shown, and what it keeps between frames.

use egui::{Id, Rect};

use crate::app::widgets::grid::parts::{GridPlace, GridSource};

/// The height of a row.
pub(super) const ROW: f32 = 22.0;
/// The height of a line of a heading.
pub(super) const LINE: f32 = 17.0;
/// Between a line and its words.
pub(super) const PAD: f32 = 6.0;

/// How wide the number of a row is, of so many rows.
pub(crate) fn number_width(rows: usize) -> f32 {
    let digits = rows.max(1).ilog10() + 1;
    (digits as f32 * 7.5 + 2.0 * PAD + 4.0).max(44.0)
}

/// A grid about to be shown.
pub(crate) struct Grid<'a> {
    /// Tells it from other grids.
    pub(crate) salt: &'static str,
    /// What a screen reader calls it.
    pub(crate) name: &'a str,
    /// What a screen reader says of where one is.
    pub(crate) spoken: String,
    /// How many rows.
    pub(crate) rows: usize,
    /// Where each column begins, and the last one ends.
    pub(crate) edges: &'a [f32],
    /// How many lines a heading has.
    pub(crate) lines: usize,
    /// How wide the heads of the rows are.
    pub(crate) margin: f32,
    /// Where somebody is.
    pub(crate) at: GridPlace,
    /// Tells what is shown from others: another one is shown from its top.
    pub(crate) subject: u64,
    /// What it shows.
    pub(crate) source: &'a dyn GridSource,
}

/// What a grid keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The first visible row, with the part of it that is scrolled away.
    pub(super) first: f64,
    /// How far the columns are scrolled sideways, in points.
    pub(super) across: f32,
    /// Where on a bar's thumb somebody holds it.
    pub(super) held: [Option<f32>; 2],
    pub(super) subject: u64,
    pub(super) at: GridPlace,
}

/// Where the parts of a grid are.
pub(super) struct Parts {
    pub(super) id: Id,
    /// The headings.
    pub(super) top: Rect,
    /// The heads of the rows.
    pub(super) left: Rect,
    /// The cells.
    pub(super) cells: Rect,
}
